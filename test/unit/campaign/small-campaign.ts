import { saveXlsx, openXlsx, writeXlsx } from 'hucre/xlsx';
import { advanceStage } from '../../../src/app/advance';
import { fillStage } from '../../../src/app/fill';
import { loadCampaign, type LoadedCampaign } from '../../../src/app/load-campaign';
import { startCampaign } from '../../../src/app/start-campaign';
import { parseIsoMinute, type CalendarMinute } from '../../../src/domain/basics/calendar';
import type { Issue } from '../../../src/domain/basics/issue';
import type { Result } from '../../../src/domain/basics/result';
import type { SourceSheet, SourceValue } from '../../../src/domain/roster/source';
import { campaignScheme } from '../../../src/domain/schemes/own-scheme';
import { openFileWorkbook, type FileWorkbook } from '../../../src/hosts/file';
import { chineseWording } from '../../../src/cli/wording';

export const NOW = parseIsoMinute('2012-06-01 09:00') as CalendarMinute;
export const WORDING = chineseWording;
export const nothing = () => undefined;
export const FILE = '台账.xlsx';

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

export async function open(bytes: Uint8Array): Promise<FileWorkbook> {
  const opened = await openFileWorkbook(bytes, FILE);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** Does something with a campaign file and gives what it became; throws where it was refused. */
export async function done<T>(
  bytes: Uint8Array,
  run: (port: FileWorkbook) => Promise<Result<T, readonly Issue[]>>,
): Promise<{ readonly bytes: Uint8Array; readonly value: T }> {
  const port = await open(bytes);
  const result = await run(port);
  if (!result.ok) throw new Error(texts(result.error).join('\n'));
  return { bytes: await port.toBytes(), value: result.value };
}

/** Codes of why something is refused; throws where it is not. */
export async function refusal<T>(
  bytes: Uint8Array,
  run: (port: FileWorkbook) => Promise<Result<T, readonly Issue[]>>,
): Promise<readonly string[]> {
  const result = await run(await open(bytes));
  if (result.ok) throw new Error('it was not refused');
  return result.error.map(({ message: { code } }) => code);
}

export function texts(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ message }) => WORDING.text(message));
}

export const SAID = { now: NOW, reason: '按方案办理', who: '张三' };

export const advance = (port: FileWorkbook) => advanceStage(port, SAID, WORDING, nothing);

export async function load(bytes: Uint8Array): Promise<LoadedCampaign> {
  return (await done(bytes, (port) => loadCampaign(port, WORDING, 'whole'))).value;
}

export async function workbookOf(sheets: readonly Rows[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((rows, index) => ({ name: `表${index + 1}`, rows: rows.map((row) => [...row]) })),
  });
}

/** A campaign of preset 004 with two posts and eight people, all of them eligible, as it is started. */
export async function started(
  change: { readonly answers?: Readonly<Record<string, string>>; readonly roster?: Rows } = {},
): Promise<Uint8Array> {
  const scheme = campaignScheme('004');
  if (!scheme.ok) throw new Error('no preset');
  const request = {
    fileName: '名册.xlsx',
    scheme: scheme.value,
    answers: new Map(Object.entries({ ...ANSWERS, ...change.answers }).filter(([, value]) => value !== '')),
    posts: [
      { name: '办公室主任', openings: 1 },
      { name: '财务科科长', openings: 1 },
    ],
    roster: { columns: new Map<never, never>() },
    now: NOW,
  };
  const roster = await workbookOf([change.roster ?? ROSTER]);
  return (await done(roster, (port) => startCampaign(port, request, WORDING, nothing))).bytes;
}

export async function filled(
  bytes: Uint8Array,
  stage: string,
  rows: readonly Rows[] = ENTRIES[stage] ?? [],
): Promise<Uint8Array> {
  if (rows.length === 0) return bytes;
  const entries = await (await open(await workbookOf(rows))).read();
  if (!entries.ok) throw new Error('the entries cannot be read');
  const request = { ...SAID, stage, replace: false };
  return (await done(bytes, (port) => fillStage(port, entries.value, request, WORDING, nothing))).bytes;
}

/** The campaign after each stage of `STAGE_ORDER` was filled in and closed, up to and with `last`. */
export async function closedThrough(
  last: (typeof STAGE_ORDER)[number],
  from?: Uint8Array,
  first: (typeof STAGE_ORDER)[number] = 'review',
): Promise<Uint8Array> {
  let bytes = from ?? (await started());
  for (const stage of STAGE_ORDER.slice(STAGE_ORDER.indexOf(first), STAGE_ORDER.indexOf(last) + 1)) {
    bytes = (await done(await filled(bytes, stage), advance)).bytes;
  }
  return bytes;
}

export function sheetOf({ workbook }: LoadedCampaign, name: string): SourceSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export type Cells = (SourceValue | undefined)[][];
type Book = Awaited<ReturnType<typeof openXlsx>>;

/** What a person does in a spreadsheet program, saved by a program that is not ours. */
export async function edited(bytes: Uint8Array, edit: (book: Book) => void): Promise<Uint8Array> {
  const book = await openXlsx(bytes, { readStyles: true });
  edit(book);
  return saveXlsx(book);
}
