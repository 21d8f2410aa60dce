import Ajv from 'ajv';
import { eligibleFunction } from '../src/functions/eligible';
import type { FunctionHost } from '../src/functions/cell-function';
import { formatForSheet } from '../src/i18n/format';
import { compareMedians } from './measure';

const PEOPLE = 1_000_000;
const HEADERS = [
  ['姓名', '出生年月', '学历', '政治面貌', '编制性质', '职级', '任现职级时间', '参加工作时间', '近三年考核', '职称'],
];
const RULES =
  '年龄<=45;学历>=大专;政治面貌属于中共党员、中共预备党员;编制性质属于行政编制、事业编制;职级>=副科级;任现职级年限>=3;工作年限>=5;近3年考核>=称职';

/** 31 May 2012 as Excel counts days. */
const AS_OF = 41060;

const host: FunctionHost = {
  failureCell: (failure) => failure,
  text: ({ zh }) => zh,
  message: (text) => formatForSheet(text, 'zh'),
};

/** Numbers 0 ≤ x < 1 that are the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Each rule is broken by about one person in ten, and one cell in fifty is blank. */
function makePeople(): unknown[][] {
  const random = generator(2012);
  const pick = <T>(good: readonly T[], bad: readonly T[], share = 0.1): T | null => {
    if (random() < 0.02) return null;
    const list = random() < share ? bad : good;
    return list[Math.floor(random() * list.length)] as T;
  };
  const day = (goodFrom: number, goodTo: number, badFrom: number, badTo: number): number | null => {
    if (random() < 0.02) return null;
    const [from, to] = random() < 0.1 ? [badFrom, badTo] : [goodFrom, goodTo];
    return from + Math.floor(random() * (to - from));
  };
  return Array.from({ length: PEOPLE }, (_, index) => [
    `人${index}`,
    day(AS_OF - 45 * 365, AS_OF - 25 * 365, AS_OF - 60 * 365, AS_OF - 47 * 365),
    pick(['大专', '本科', '大学（在职）', '研究生'], ['高中', '中专']),
    pick(['中共党员', '党员', '预备党员'], ['群众', '共青团员']),
    pick(['行政编制', '事业编制', '全额事业'], ['借用', '劳务派遣']),
    pick(['副科级', '正科级', '主任科员'], ['科员', '办事员']),
    day(AS_OF - 10 * 365, AS_OF - 3 * 366, AS_OF - 2 * 365, AS_OF),
    day(AS_OF - 30 * 365, AS_OF - 5 * 366, AS_OF - 4 * 365, AS_OF),
    pick(['优秀、称职、称职', '称职、称职、称职', '称职、优秀、优秀'], ['称职、不称职、称职', '基本称职、称职、称职']),
    pick(['中级', '初级', '无'], ['高级']),
  ]);
}

interface Row {
  readonly birth: number | null;
  readonly education: number | null;
  readonly status: string | null;
  readonly staff: string | null;
  readonly rank: number | null;
  readonly levelSince: number | null;
  readonly workStart: number | null;
  readonly grades: readonly number[] | null;
}

/** What ajv gets ready-made and ELIGIBLE has to read: words as ladders, grades as numbers. */
function parsedRows(people: readonly (readonly unknown[])[]): Row[] {
  const educations: Readonly<Record<string, number>> = {
    高中: 3,
    中专: 3,
    大专: 4,
    本科: 5,
    '大学（在职）': 5,
    研究生: 6,
  };
  const ranks: Readonly<Record<string, number>> = { 办事员: 1, 科员: 2, 副科级: 3, 正科级: 4, 主任科员: 4 };
  const grades: Readonly<Record<string, number>> = { 不称职: 1, 基本称职: 2, 称职: 3, 优秀: 4 };
  return people.map((row) => ({
    birth: row[1] as number | null,
    education: row[2] === null ? null : (educations[row[2] as string] as number),
    status: row[3] as string | null,
    staff: row[4] as string | null,
    rank: row[5] === null ? null : (ranks[row[5] as string] as number),
    levelSince: row[6] as number | null,
    workStart: row[7] as number | null,
    grades: row[8] === null ? null : (row[8] as string).split('、').map((grade) => grades[grade] as number),
  }));
}

const SCHEMA = {
  type: 'object',
  properties: {
    birth: { type: 'number', minimum: AS_OF - 46 * 365.25 },
    education: { type: 'number', minimum: 4 },
    status: { type: 'string', enum: ['中共党员', '党员', '预备党员'] },
    staff: { type: 'string', enum: ['行政编制', '事业编制', '全额事业'] },
    rank: { type: 'number', minimum: 3 },
    levelSince: { type: 'number', maximum: AS_OF - 3 * 365.25 },
    workStart: { type: 'number', maximum: AS_OF - 5 * 365.25 },
    grades: { type: 'array', minItems: 3, items: { type: 'number', minimum: 3 } },
  },
};

/**
 * ELIGIBLE with every reason, beside ajv with all errors. ajv is given objects whose words have become numbers already, and its texts
 * name a path and a limit; `reading` does that part too, by tables that know just the words of this data. The last line is what
 * no function can avoid: a result of one row per person.
 */
export async function benchEligible(): Promise<void> {
  const people = makePeople();
  const rows = parsedRows(people);
  const ajv = new Ajv({ allErrors: true });
  const validate = ajv.compile(SCHEMA);
  const textOf = (row: Row) =>
    validate(row) ? '合格' : ajv.errorsText(validate.errors, { separator: '；', dataVar: '' });
  await compareMedians(`ELIGIBLE, 8 rules × ${PEOPLE} people, every reason`, [
    {
      name: 'ELIGIBLE, detail: a text with every reason',
      run: () => eligibleFunction.compute([people, HEADERS, RULES, AS_OF, true], host),
    },
    {
      name: 'ELIGIBLE: TRUE, FALSE, #N/A',
      run: () => eligibleFunction.compute([people, HEADERS, RULES, AS_OF, false], host),
    },
    { name: 'reading + ajv allErrors + errorsText', run: () => parsedRows(people).map((row) => [textOf(row)]) },
    { name: 'ajv allErrors + errorsText, objects given', run: () => rows.map((row) => [textOf(row)]) },
    {
      name: 'ajv allErrors, errors kept, objects given',
      run: () => rows.map((row) => (validate(row) ? null : validate.errors)),
    },
    { name: 'a result of as many rows, nothing checked', run: () => people.map(() => ['合格']) },
  ]);
  printMemory(people);
}

/** What the result and the work on it take beside the arguments; needs `node --expose-gc`. */
function printMemory(people: readonly unknown[]): void {
  const used = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const result = eligibleFunction.compute([people, HEADERS, RULES, AS_OF, true], host);
  const right = process.memoryUsage().heapUsed;
  const after = used();
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  console.log(`  heap: result ${megabytes(after - before)}, with garbage ${megabytes(right - before)} (${result.ok})`);
}
