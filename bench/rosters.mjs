/** Rosters and fill files for the benchmarks, and how a whole process is measured. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const HEADER = [
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

/**
 * A roster in the usual form; every post has a hundred applicants.
 *
 * @param eligible everybody is; else many fail something
 */
export function makeRoster(people, eligible = false) {
  const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
  const given = '伟芳娜敏静强磊军洋勇艳杰娟涛明超';
  const rows = [HEADER];
  for (let index = 0; index < people; index++) {
    const name = surnames[index % 16] + given[Math.floor(index / 16) % 16] + given[Math.floor(index / 256) % 16];
    const year = eligible ? 1973 + (index % 12) : 1958 + (index % 28);
    const birth = new Date(Date.UTC(year, index % 12, 1 + (index % 28)));
    rows.push([
      index + 1,
      name,
      index % 2 ? '男' : '女',
      '汉族',
      birth,
      idNumber(index, birth),
      new Date(Date.UTC((eligible ? 1995 : 1985) + (index % 10) * (eligible ? 1 : 2), 6, 1)),
      '中共党员',
      [eligible ? '大学' : '高中', '大专', '本科', '硕士'][index % 4],
      '办公室',
      '副科级',
      new Date(Date.UTC(2005 + (index % 6), 2, 1)),
      eligible || index % 50 ? '行政编制' : '借用',
      '称职',
      '优秀',
      eligible || index % 33 ? '称职' : '基本称职',
      postName(index % Math.max(1, people / 100)),
    ]);
  }
  return writeXlsx({ sheets: [{ name: '干部花名册', rows }] });
}

export function postName(index) {
  return `职位${String(index).padStart(4, '0')}`;
}

/** Of every post. */
export const OPENINGS = 40;
export const JUDGES = 9;
const ANSWERS = {
  asOf: '2012-05-31',
  deadline: '2012-05-31 16:30',
  education: '大专',
  assessmentYears: 3,
  panelSize: JUDGES,
  interviewJudges: JUDGES,
  dropPerEnd: 1,
  interviewFullMark: 100,
  weights: '5:5',
  scoreDecimals: 2,
  ties: 'all',
  appraisalCounts: 'valid',
  ballotCounts: 'valid',
  noticeFirstDay: 'next',
};

/** How the command line starts a campaign of the roster with these many eligible people. */
export function campaignOptions(people) {
  const answers = Object.entries(ANSWERS).flatMap(([id, value]) => ['--answer', `${id}=${value}`]);
  const posts = Array.from({ length: people / 100 }, (_, index) => ['--post', `${postName(index)}=${OPENINGS}`]).flat();
  return ['--scheme', '004', ...answers, ...posts];
}

function idNumber(index, birth) {
  const digits = `320506${birth.toISOString().slice(0, 10).replace(/-/g, '')}${String(index % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return digits + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11];
}

const MEASURE = `process.on('exit', () => {
  const { maxRSS, userCPUTime } = process.resourceUsage();
  process.stderr.write('\\nRSS ' + maxRSS + ' USER ' + userCPUTime + '\\n');
});`;

/** Runs a Node program and measures it from outside: seconds of the clock and of the processor, and peak memory in MB. */
export function timed(args, folder) {
  const hook = path.join(folder, 'measure.cjs');
  const errors = path.join(folder, 'stderr.txt');
  writeFileSync(hook, MEASURE);
  const from = process.hrtime.bigint();
  try {
    execFileSync(
      'sh',
      ['-c', `exec "$0" "$@" 2>"${errors}" >/dev/null`, process.execPath, '--require', hook, ...args],
      {
        cwd: ROOT,
      },
    );
  } catch (error) {
    throw new Error(`${args.join(' ')}\n${readFileSync(errors, 'utf8').slice(0, 4000)}`, { cause: error });
  }
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  const [, rss, user] = /RSS (\d+) USER (\d+)/.exec(readFileSync(errors, 'utf8'));
  return { seconds, user: Number(user) / 1e6, megabytes: Number(rss) / 1024 };
}
