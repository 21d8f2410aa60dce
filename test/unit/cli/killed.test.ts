import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadCampaign } from '../../../src/app/load-campaign';
import { chineseWording } from '../../../src/cli/wording';
import { openFileWorkbook } from '../../../src/hosts/file';
import { started } from '../campaign/small-campaign';
import { ROOT, scratchFolder, xuanba } from './command-line';

const folder = scratchFolder();
const file = path.join(folder, '台账.xlsx');
const ADVANCE = ['advance', file, '--now', '2012-06-01T09:00', '--who', '张三', '--reason', '按方案办理'];
const PEOPLE = 400;
const KILLS = 30;

let before: Buffer;
let after: Buffer;
let milliseconds: number;

beforeAll(async () => {
  const header = ['姓名', '出生日期', '学历', '编制性质', '2009年考核', '2010年考核', '2011年考核', '报考职位'];
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const post = index % 2 ? '办公室主任' : '财务科科长';
    return [`考生${index + 1}`, '1980-03-05', '本科', '行政编制', '称职', '优秀', '称职', post];
  });
  before = Buffer.from(await started({ roster: [header, ...people] }));
  writeFileSync(file, before);
  const from = performance.now();
  expect(xuanba(ADVANCE).exitCode).toBe(0);
  milliseconds = performance.now() - from;
  after = readFileSync(file);
  expect(after.equals(before)).toBe(false);
});

const temporaries = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

/** Starts an advance and kills it: after some time, or as soon as it begins to write. Says whether it was killed. */
function killed(when: number | 'writing'): Promise<boolean> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [path.join(ROOT, 'dist', 'cli.js'), ...ADVANCE], { stdio: 'ignore' });
    const kill = () => run.kill('SIGKILL');
    const known = new Set(temporaries());
    const watcher =
      when === 'writing'
        ? watch(folder, (_, name) => {
            if (name?.endsWith('.tmp') && !known.has(name)) kill();
          })
        : undefined;
    const timer = when === 'writing' ? undefined : setTimeout(kill, when);
    run.on('exit', (_, signal) => {
      watcher?.close();
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

test('killed at any moment, the campaign is the old one or the new one, never anything else', async () => {
  let kills = 0;
  for (let round = 0; round < KILLS; round++) {
    writeFileSync(file, before);
    const when = round % 2 ? 'writing' : (milliseconds * (round + 1)) / KILLS;
    if (await killed(when)) kills++;
    const now = readFileSync(file);
    expect(now.equals(before) || now.equals(after)).toBe(true);
  }
  for (const bytes of [before, after]) {
    const opened = await openFileWorkbook(bytes, '台账.xlsx');
    if (!opened.ok) throw new Error('it does not open');
    const loaded = await loadCampaign(opened.value, chineseWording);
    expect(loaded.ok && loaded.value.obstacles).toEqual([]);
  }
  expect(kills).toBeGreaterThan(KILLS / 2);
  expect([0, 1]).toContain(xuanba(['check', file]).exitCode);
}, 600_000);

test('what killed runs have left is taken for nothing, and is removed once it is old', () => {
  writeFileSync(file, before);
  const [recent, old, foreign] = ['0123456789ab', 'ba9876543210', 'notes'].map((end) =>
    path.join(folder, `.台账.xlsx.${end}.tmp`),
  ) as [string, string, string];
  for (const name of [recent, old, foreign]) writeFileSync(name, before.subarray(0, 1000));
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const name of [old, foreign]) utimesSync(name, hourAgo, hourAgo);
  expect(xuanba(ADVANCE).exitCode).toBe(0);
  expect(readFileSync(file).equals(after)).toBe(true);
  expect([recent, old, foreign].map(existsSync)).toEqual([true, false, true]);
});
