import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TOOLS } from '../../../src/domain/tools';
import { CLEAN, scratchFolder, startHere, xuanbaHere } from './command-line';

const folder = scratchFolder();
const at = (name: string) => path.join(folder, name);
const NOW = ['--now', '2012-06-01T09:00'];

test('every tool is listed with its options in both languages, and as JSON', async () => {
  const [zh, en, json] = [
    await xuanbaHere(['tools']),
    await xuanbaHere(['tools', '--lang', 'en']),
    await xuanbaHere(['tools', '--json']),
  ];
  for (const { id, title, options } of TOOLS) {
    expect(zh.stdout).toContain(`${id}  ${title.zh}`);
    expect(en.stdout).toContain(`${id}  ${title.en}`);
    for (const option of options) expect(en.stdout).toContain(option.title.en);
  }
  const { tools } = JSON.parse(json.stdout) as { tools: { id: string; options: { id: string; needed: boolean }[] }[] };
  expect(tools.map(({ id }) => id)).toEqual(TOOLS.map(({ id }) => id));
  expect(tools.find(({ id }) => id === 'file-audit')?.options.slice(0, 2)).toMatchObject([
    { id: 'seed', needed: true },
    { id: 'share', needed: false },
  ]);
});

test('a roster stays as it is: the result goes to a file of its own, which later runs go on with', async () => {
  const roster = at('roster.xlsx');
  copyFileSync(CLEAN, roster);
  const refused = await xuanbaHere(['tool', 'structure', roster, '--option', 'asOf=2012-05-31', ...NOW]);
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('--out')]);
  const out = at('structure.xlsx');
  const made = await xuanbaHere(['tool', 'structure', roster, '--option', 'asOf=2012-05-31', '--out', out, ...NOW]);
  expect([made.exitCode, made.stdout]).toEqual([0, expect.stringContaining('已统计40人')]);
  expect(readFileSync(roster)).toEqual(readFileSync(CLEAN));
  const again = await xuanbaHere(['tool', 'rotation-check', out, '--option', 'asOf=2012-05-31', '--json', ...NOW]);
  expect(again.exitCode).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({
    ok: true,
    tables: [{ id: 'rotation-check', sheet: '轮岗回避检查', rows: 40 }],
  });
});

test('what is wrong with a call is listed together, and nothing is written', async () => {
  const out = at('nothing.xlsx');
  const wrong = await xuanbaHere([
    'tool',
    'file-audit',
    CLEAN,
    '--option',
    'share=2',
    '--option',
    'seat=1',
    '--out',
    out,
    '--json',
    ...NOW,
  ]);
  const { issues } = JSON.parse(wrong.stdout) as { issues: { code: string }[] };
  expect([wrong.exitCode, issues.map(({ code }) => code)]).toEqual([
    2,
    ['tool.option-unknown', 'tool.option-needed', 'campaign.answer-wrong'],
  ]);
  expect(existsSync(out)).toBe(false);
  const unknown = await xuanbaHere(['tool', 'structur', CLEAN, '--out', out, '--lang', 'en', ...NOW]);
  expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining('There is no tool “structur”')]);
  const none = await xuanbaHere(['tool', 'reserve-list', CLEAN, '--out', out, ...NOW]);
  expect([none.exitCode, none.stderr]).toEqual([2, expect.stringContaining('只能用于选拔台账')]);
});

test('a campaign is written in place, and the tool is in its log', async () => {
  const campaign = at('campaign.xlsx');
  await startHere(CLEAN, campaign, '--answer', 'asOf=2012-05-31');
  const run = await xuanbaHere(['tool', 'structure', campaign, '--who', '张三', ...NOW]);
  expect([run.exitCode, run.stdout]).toEqual([0, expect.stringContaining('已更新台账')]);
  const checked = await xuanbaHere(['check', campaign, '--json', ...NOW]);
  expect(checked.stdout).not.toContain('campaign.log-changed');
});
