/**
 * A whole campaign of preset 004 from `start` to the appointment: every `advance` and every `fill`, each a process of its own, with a
 * hundred applicants per post and nine judges; then the growth from 1,000 to 10,000 people.
 *
 *   npm run bench:stages             both sizes
 *   npm run bench:stages -- 10000    one size
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { campaignOptions, JUDGES, makeRoster, OPENINGS, timed } from './rosters.mjs';

const LIMIT = { seconds: 8, megabytes: 800 };

const score = (row, judge, least, span) => least + ((row * 7919 + judge * 104729) % (span * 100)) / 100;
const judges = Object.fromEntries(
  Array.from({ length: JUDGES }, (_, judge) => [`评委${judge + 1}`, (row) => score(row, judge, 65, 30)]),
);
const meeting = { 应到: 100, 实到: 100, 发出: 100, 收回: 100, 有效: 100, 空白: 0, 废票: 0 };
const all = (values) => Object.fromEntries(Object.entries(values).map(([title, value]) => [title, () => value]));

/** What is entered in each stage: sheet → column → value by row. */
const ENTRIES = {
  written: { 笔试: { 卷面分: (row) => score(row, 0, 60, 40) } },
  interview: {
    面试: judges,
    面试评委: { 评委姓名: (row) => `评委甲${row}`, 来自外单位: (row) => (row % 3 ? '否' : '是') },
  },
  appraisal: { 民主测评: all({ 胜任: 70, 基本胜任: 25, 不胜任: 5 }), 民主测评会议: all(meeting) },
  inspection: { 组织考察: all({ 考察组: '第一考察组', 考察结论: '合格' }) },
  ballot: {
    票决: {
      得票: (row, within) => (within < OPENINGS ? 90 : 20),
      任用决定: (row, within) => (within < OPENINGS ? '拟任' : '不任用'),
    },
    票决会议: all(meeting),
  },
  notice: { 公示: all({ 张贴日期: '2012-09-03', 公示结果: '无异议' }) },
  appointment: { 任职: all({ 任职日期: '2012-10-08' }) },
};
const STAGES = [
  'review',
  'written',
  'interview',
  'composite',
  'shortlist',
  'appraisal',
  'inspection',
  'ballot',
  'notice',
  'appointment',
];

/** A file to fill a stage in with, for the rows that its sheets have. */
async function fillFile(campaign, entries) {
  const book = await readXlsx(new Uint8Array(readFileSync(campaign)));
  const sheets = Object.entries(entries).map(([name, columns]) => {
    const { rows } = book.sheets.find((sheet) => sheet.name === name);
    const header = rows[2];
    const fixed = ['编号', '姓名', '竞聘职位', '组别', '评委序号', '会议'].filter((title) => header.includes(title));
    const titles = Object.keys(columns).filter((title) => header.includes(title));
    const seen = new Map();
    const filled = rows.slice(3).map((row, index) => {
      const post = row[header.indexOf('竞聘职位')];
      const within = seen.get(post) ?? 0;
      seen.set(post, within + 1);
      return [
        ...fixed.map((title) => row[header.indexOf(title)]),
        ...titles.map((title) => columns[title](index, within)),
      ];
    });
    return { name, rows: [[...fixed, ...titles], ...filled] };
  });
  return writeXlsx({ sheets });
}

function report(people, what, { seconds, user, megabytes }) {
  const fits = seconds <= LIMIT.seconds && megabytes <= LIMIT.megabytes ? '' : '  OVER THE LIMIT';
  const figures = `${seconds.toFixed(2).padStart(6)} s  user ${user.toFixed(2).padStart(6)} s  peak ${megabytes.toFixed(0).padStart(4)} MB`;
  console.log(
    `${String(people).padStart(7)} people  ${what.padEnd(20)} ${figures}${what.startsWith('fill') ? '' : fits}`,
  );
}

async function measure(people, folder) {
  const [roster, campaign, scores] = ['roster', 'campaign', 'scores'].map((name) => path.join(folder, `${name}.xlsx`));
  writeFileSync(roster, await makeRoster(people, true));
  const run = (what, ...args) => {
    const figures = timed(['dist/cli.js', ...args, '--json', '--now', '2012-06-01T09:00'], folder);
    report(people, what, figures);
    return figures;
  };
  run('start', 'start', roster, '--out', campaign, '--force', ...campaignOptions(people));
  const figures = new Map();
  for (const stage of STAGES) {
    if (ENTRIES[stage]) {
      writeFileSync(scores, await fillFile(campaign, ENTRIES[stage]));
      figures.set(`fill ${stage}`, run(`fill ${stage}`, 'fill', campaign, stage, scores));
    }
    if (process.env.KEEP) copyFileSync(campaign, path.join(process.env.KEEP, `${people}-${stage}.xlsx`));
    const said = ['--reason', '按方案办理', '--who', '张三'];
    figures.set(`advance ${stage}`, run(`advance ${stage}`, 'advance', campaign, ...said));
  }
  return figures;
}

const sizes = process.argv[2] ? [Number(process.argv[2])] : [1000, 10000];
const folder = mkdtempSync(path.join(os.tmpdir(), 'xuanba-bench-'));
try {
  const figures = [];
  for (const size of sizes) figures.push(await measure(size, folder));
  const [small, large] = figures;
  if (large) {
    console.log(`processor time, × ${sizes[1] / sizes[0]} people`);
    for (const [what, { user }] of large)
      console.log(`  ${what.padEnd(20)} × ${(user / small.get(what).user).toFixed(1)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
