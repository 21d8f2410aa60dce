import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzip } from '../hosts/file/packages';
import { ANSWERS, CLEAN, scratchFolder, startHere, xuanba, xuanbaHere } from './command-line';

const folder = scratchFolder();
const campaign = path.join(folder, '台账.xlsx');
const NOW = ['--now', '2012-06-02T09:00'];

interface Answer {
  readonly ok: boolean;
  readonly documents: readonly {
    readonly id: string;
    readonly name?: string;
    readonly pages?: number;
    readonly ready?: boolean;
    readonly hindrance?: string | null;
  }[];
  readonly issues: readonly { readonly code: string; readonly text: string }[];
}

const answerOf = ({ stdout }: { readonly stdout: string }) => JSON.parse(stdout) as Answer;

beforeAll(async () => {
  const started = await startHere(CLEAN, campaign, ...ANSWERS);
  expect(started.stderr).toBe('');
});

describe('documents', () => {
  test('lists every document with whether it can be made, and what must be closed first', async () => {
    const { exitCode, stdout } = await xuanbaHere(['documents', campaign, '--list', ...NOW]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('✓ announcement  公告  可以制作');
    expect(stdout).toContain('… public-notice  任前公示  “公示”还没有开始');
    const english = await xuanbaHere(['documents', campaign, '--list', '--lang', 'en', ...NOW]);
    expect(english.stdout).toContain('public-notice  Public notice  “Public notice” cannot be made before');
    const { documents } = answerOf(await xuanbaHere(['documents', campaign, '--list', '--json', ...NOW]));
    expect(documents.filter(({ ready }) => ready).map(({ id }) => id)).toEqual([
      ...['announcement', 'registration-form', 'review-missing'],
    ]);
    expect(documents.filter(({ ready }) => !ready).every(({ hindrance }) => (hindrance ?? '') !== '')).toBe(true);
  });

  test('makes what was named into a new folder, and the files hold what the campaign says', async () => {
    const out = path.join(folder, '新建', '文书');
    const before = readFileSync(campaign);
    const args = ['documents', campaign, '--kind', 'announcement、报名登记表', '--out', out, '--issuer', '区委组织部'];
    const { documents, ok } = answerOf(await xuanbaHere([...args, ...NOW, '--json']));
    expect(ok).toBe(true);
    expect(documents.map(({ id, name, pages }) => [id, name, pages])).toEqual([
      ['announcement', '公告.docx', 1],
      ['registration-form', '报名登记表.docx', 40],
    ]);
    const parts = await unzip(readFileSync(path.join(out, '公告.docx')));
    expect(parts['word/document.xml']).toContain('区委组织部');
    expect(readFileSync(campaign)).toEqual(before);
  });

  test('never replaces a file without --force, and names all that stand in the way', async () => {
    const out = path.join(folder, '已有');
    const args = ['documents', campaign, '--kind', '公告', '报名登记表', '--out', out, ...NOW];
    expect((await xuanbaHere(args)).exitCode).toBe(0);
    const announcement = path.join(out, '公告.docx');
    writeFileSync(announcement, '手工修改过');
    const refused = await xuanbaHere([...args, '--json']);
    expect(refused.exitCode).toBe(2);
    expect(answerOf(refused).issues.map(({ code }) => code)).toEqual(['file.output-exists', 'file.output-exists']);
    expect(readFileSync(announcement, 'utf8')).toBe('手工修改过');
    expect((await xuanbaHere([...args, '--force'])).exitCode).toBe(0);
    expect(readFileSync(announcement).length).toBeGreaterThan(1000);
    expect(readdirSync(out).sort()).toEqual(['公告.docx', '报名登记表.docx']);
  });

  test('lists everything that hinders the named ones at once, and makes none of them', async () => {
    const out = path.join(folder, '没有');
    const { exitCode, stderr } = await xuanbaHere([
      ...['documents', campaign, '--kind', '公告', '成绩通知单', '表决票', '奖状', '--out', out, ...NOW],
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('没有文书“奖状”');
    expect(stderr).toContain('请先结束“笔试”环节');
    expect(stderr).toContain('请先结束“组织考察”环节，使“票决”开始');
    expect(existsSync(out)).toBe(false);
  });

  test('for one person', async () => {
    const out = path.join(folder, '一人');
    const args = ['documents', campaign, '--person', '1', '--out', out, '--json', ...NOW];
    expect(answerOf(await xuanbaHere(args)).documents.map(({ name, pages }) => [name, pages])).toEqual([
      ['报名登记表-1.docx', 1],
    ]);
  });

  test('says what is missing in the call, and that a file is no folder', async () => {
    const without = await xuanbaHere(['documents', campaign, ...NOW]);
    expect(without.stderr).toContain('缺少必需的选项“--out”');
    const file = await xuanbaHere(['documents', campaign, '--kind', '公告', '--out', campaign, ...NOW]);
    expect(file.stderr).toContain('是文件，不是文件夹');
    const none = await xuanbaHere(['documents', path.join(folder, '没有.xlsx'), '--out', folder, ...NOW]);
    expect(none.stderr).toContain('找不到文件');
  });

  test('the built command line makes them too', () => {
    const out = path.join(folder, '成品');
    const { exitCode, stderr } = xuanba(['documents', campaign, '--kind', '公告', '--out', out, ...NOW]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(readdirSync(out)).toEqual(['公告.docx']);
  });
});
