/**
 * `start` end to end, beside what hucre alone takes in the same run to read the same roster and write as many cells as the
 * campaign has. Both are whole processes, in turn; medians; then the growth from 1,000 to 10,000 to 100,000 rows.
 *
 *   npm run bench            all sizes
 *   npm run bench -- 10000   one size
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const RUNS = { 1000: 7, 10000: 7, 100000: 3 };
const folder = mkdtempSync(path.join(os.tmpdir(), 'xuanba-bench-'));

/** A roster in the usual form; every 50th person fails something, posts are 1 to a hundred people. */
async function makeRoster(people) {
  const header = [
    '序号',
    '姓名',
    '性别',
    '民族',
    '出生日期',
    '身份证号',
    '参加工作时间',
    '政治面貌',
    '学历',
    '部门',
    '现职级',
    '任现职级时间',
    '编制性质',
    '2009年考核',
    '2010年考核',
    '2011年考核',
    '报考职位',
  ];
  const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
  const given = '伟芳娜敏静强磊军洋勇艳杰娟涛明超';
  const rows = [header];
  for (let index = 0; index < people; index++) {
    const name = surnames[index % 16] + given[Math.floor(index / 16) % 16] + given[Math.floor(index / 256) % 16];
    const birth = new Date(Date.UTC(1958 + (index % 28), index % 12, 1 + (index % 28)));
    rows.push([
      index + 1,
      name,
      index % 2 ? '男' : '女',
      '汉族',
      birth,
      idNumber(index, birth),
      new Date(Date.UTC(1985 + (index % 20), 6, 1)),
      '中共党员',
      ['高中', '大专', '本科', '硕士'][index % 4],
      '办公室',
      '副科级',
      new Date(Date.UTC(2005 + (index % 6), 2, 1)),
      index % 50 ? '行政编制' : '借用',
      '称职',
      '优秀',
      index % 33 ? '称职' : '基本称职',
      `职位${String(index % Math.max(1, people / 100)).padStart(4, '0')}`,
    ]);
  }
  return writeXlsx({ sheets: [{ name: '干部花名册', rows }] });
}

function idNumber(index, birth) {
  const digits = `320506${birth.toISOString().slice(0, 10).replace(/-/g, '')}${String(index % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return digits + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11];
}

const MEASURE = 'process.on("exit", () => process.stderr.write(`\\nRSS ${process.resourceUsage().maxRSS}\\n`));';

/** Runs a Node program and measures it from outside: seconds and peak memory in MB. */
function timed(args) {
  const hook = path.join(folder, 'measure.cjs');
  const errors = path.join(folder, 'stderr.txt');
  writeFileSync(hook, MEASURE);
  const from = process.hrtime.bigint();
  execFileSync('sh', ['-c', `exec "$0" "$@" 2>"${errors}" >/dev/null`, process.execPath, '--require', hook, ...args], {
    cwd: ROOT,
  });
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  return { seconds, megabytes: Number(/RSS (\d+)/.exec(readFileSync(errors, 'utf8'))[1]) / 1024 };
}

/** hucre alone: read the roster, write sheets of the shape of the campaign's. */
const HUCRE = `
import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
const [roster, shapes, out] = process.argv.slice(2);
await readXlsx(new Uint8Array(readFileSync(roster)));
const sheets = JSON.parse(readFileSync(shapes, 'utf8')).map(({ name, rows, cells }, at) => ({
  name,
  rows: Array.from({ length: rows }, (_, row) => Array.from({ length: cells }, (_, cell) => (cell ? '文字' + ((row + cell + at) % 977) : row))),
}));
writeFileSync(out, await writeXlsx({ sheets }));
`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(people) {
  const roster = path.join(folder, `roster-${people}.xlsx`);
  const campaign = path.join(folder, `campaign-${people}.xlsx`);
  writeFileSync(roster, await makeRoster(people));
  const start = [
    'dist/cli.js',
    'start',
    roster,
    '--scheme',
    '004',
    '--out',
    campaign,
    '--force',
    '--json',
    '--now',
    '2012-06-01T09:00',
  ];
  for (const answer of ['asOf=2012-05-31', 'education=大专', 'assessmentYears=3']) start.push('--answer', answer);
  timed(start);

  const { readXlsx } = await import('hucre/xlsx');
  const made = await readXlsx(new Uint8Array(readFileSync(campaign)));
  const shapes = made.sheets.map(({ name, rows }) => {
    const cells = rows.reduce((sum, row) => sum + row.filter((value) => value !== null).length, 0);
    return { name, rows: rows.length, cells: Math.round(cells / Math.max(1, rows.length)) };
  });
  writeFileSync(path.join(folder, 'shapes.json'), JSON.stringify(shapes));
  const peer = path.join(ROOT, 'bench', '.hucre-alone.mjs');
  writeFileSync(peer, HUCRE);
  const ours = [];
  const theirs = [];
  try {
    for (let run = 0; run < RUNS[people]; run++) {
      ours.push(timed(start));
      theirs.push(timed([peer, roster, path.join(folder, 'shapes.json'), path.join(folder, 'peer.xlsx')]));
    }
  } finally {
    rmSync(peer);
  }
  const seconds = median(ours.map((one) => one.seconds));
  const peerSeconds = median(theirs.map((one) => one.seconds));
  const ratio = median(ours.map((one, at) => one.seconds / theirs[at].seconds));
  const memory = Math.max(...ours.map((one) => one.megabytes));
  console.log(
    `${String(people).padStart(7)} people  start ${seconds.toFixed(2)} s  hucre alone ${peerSeconds.toFixed(2)} s  ratio ${ratio.toFixed(2)}  peak ${memory.toFixed(0)} MB`,
  );
  return seconds;
}

const sizes = process.argv[2] ? [Number(process.argv[2])] : [1000, 10000, 100000];
try {
  const seconds = [];
  for (const size of sizes) seconds.push(await measure(size));
  // The fixed cost of starting a process is in all of them, so growth per row can only look better than it is from 1,000 on.
  for (let at = 1; at < sizes.length; at++) {
    console.log(
      `growth ${sizes[at - 1]} → ${sizes[at]}: × ${(seconds[at] / seconds[at - 1]).toFixed(2)} for × ${sizes[at] / sizes[at - 1]} rows`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
