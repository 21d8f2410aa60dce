import { parseIsoMinute, type CalendarMinute } from '../../../src/domain/basics/calendar';

export const NOW = parseIsoMinute('2012-06-01 09:00') as CalendarMinute;
export const nothing = () => undefined;
export const SAID = { now: NOW, reason: '按方案办理', who: '张三' };

export type Rows = readonly (readonly (string | number | null)[])[];

const HEADER = [
  '姓名',
  '性别',
  '出生日期',
  '学历',
  '职级',
  '编制性质',
  '2009年考核',
  '2010年考核',
  '2011年考核',
  '报考职位',
];
const PEOPLE = [
  ['赵一', '办公室主任'],
  ['钱二', '办公室主任'],
  ['孙三', '办公室主任'],
  ['李四', '办公室主任'],
  ['周五', '财务科科长'],
  ['吴六', '财务科科长'],
  ['郑七', '财务科科长'],
  ['王八', '财务科科长'],
] as const;
export const ROSTER: Rows = [
  HEADER,
  ...PEOPLE.map(([name, post], index) => [
    name,
    index % 2 ? '男' : '女',
    `198${index}-03-05`,
    '本科',
    '副科级',
    '行政编制',
    '称职',
    '优秀',
    '称职',
    post,
  ]),
];

export const ANSWERS = {
  asOf: '2012-05-31',
  deadline: '2012-05-31 16:30',
  education: '大专',
  assessmentYears: '3',
  panelSize: '3',
  interviewJudges: '3',
  dropPerEnd: '0',
  interviewFullMark: '100',
  weights: '5:5',
  scoreDecimals: '2',
  ties: 'all',
  appraisalCounts: 'valid',
  ballotCounts: 'valid',
  noticeFirstDay: 'next',
};

const scores = (...values: readonly number[]): Rows => [
  ['姓名', '卷面分'],
  ...PEOPLE.map(([name], index) => [name, values[index] ?? null]),
];

const names = (...indexes: readonly number[]) => indexes.map((index) => PEOPLE[index]?.[0] ?? '');

/** The first two of either post by composite score. */
export const SHORTLISTED = names(0, 1, 4, 5);
const COUNTS = ['应到', '实到', '发出', '收回', '有效', '空白', '废票'];
const MEETING = [30, 30, 30, 30, 30, 0, 0];

/** What is entered in each stage, sheet by sheet. */
export const ENTRIES: Readonly<Record<string, readonly Rows[]>> = {
  written: [scores(90, 85.5, 80, 75, 88, 84, 79.5, 70)],
  interview: [
    [['姓名', '评委1', '评委2', '评委3'], ...PEOPLE.map(([name], index) => [name, 90 - index, 88, 86.5])],
    [
      ['组别', '评委序号', '评委姓名', '来自外单位'],
      [1, 1, '甲', '是'],
      [1, 2, '乙', '否'],
      [1, 3, '丙', '否'],
    ],
  ],
  appraisal: [
    [['姓名', '胜任', '基本胜任', '不胜任'], ...SHORTLISTED.map((name) => [name, 20, 8, 2])],
    [COUNTS, MEETING],
  ],
  inspection: [[['姓名', '考察组', '考察结论'], ...SHORTLISTED.map((name) => [name, '第一组', '合格'])]],
  ballot: [
    [
      ['姓名', '得票', '任用决定'],
      ...SHORTLISTED.map((name, index) => [name, index % 2 ? 5 : 25, index % 2 ? '不任用' : '拟任']),
    ],
    [
      ['竞聘职位', ...COUNTS],
      ['办公室主任', ...MEETING],
      ['财务科科长', ...MEETING],
    ],
  ],
  notice: [[['姓名', '张贴日期', '公示结果'], ...names(0, 4).map((name) => [name, '2012-09-03', '无异议'])]],
  appointment: [[['姓名', '任职日期'], ...names(0, 4).map((name) => [name, '2012-10-08'])]],
};

export const STAGE_ORDER = [
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
] as const;
