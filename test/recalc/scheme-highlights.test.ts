import { readXlsx, writeXlsx } from 'hucre';
import { localized } from '../../src/domain/basics/localized';
import { parseAnswer } from '../../src/domain/schemes/answers';
import type { ResolvedParameter } from '../../src/domain/schemes/resolve';
import type { InputKind, SchemeParameter } from '../../src/domain/schemes/scheme';
import { schemeHighlights } from '../../src/sheets/scheme-highlights';
import { officeMissing, recalculated } from './office';

const missing = officeMissing();

const hundred: InputKind = { kind: 'namedNumbers', example: '德50、能50', total: 100 };
const shares: InputKind = { kind: 'shares', parts: ['甲', '乙', '丙'].map((part) => localized(part, part)) };
const whole: InputKind = { kind: 'wholeNumber', least: 1, most: 60 };

const CASES: readonly (readonly [input: InputKind, typed: string | number])[] = [
  [hundred, '德20、能20、勤20、绩30、廉10'],
  [hundred, '德20、能20、勤20、绩30、廉11'],
  [hundred, '德20,能20；勤20，绩30;廉10'],
  [hundred, '公共科目33.5、专业科目66.5'],
  [hundred, '公共科目33.5、专业科目66.6'],
  [hundred, '结构化面试60分、演讲40%'],
  [hundred, '结构化面试 100'],
  [hundred, '结构化面试99.99'],
  [hundred, '德：50、能=50'],
  [hundred, '笔试'],
  [shares, '3:3:4'],
  [shares, '3：3：4'],
  [shares, '5:5'],
  [shares, '3:3:3:1'],
  [whole, 7],
  [whole, '7'],
  [whole, 61],
  [whole, 0],
  [whole, 2.5],
  [whole, '七天'],
];

/** What the program says of each: whether the text is refused. */
const isRefused = ([input, typed]: (typeof CASES)[number]): boolean =>
  !parseAnswer({ id: 'x', title: localized('', ''), input } as SchemeParameter, String(typed)).ok;

test('values of 方案 that the program refuses are red in LibreOffice too, and no others', async () => {
  if (missing) {
    process.stdout.write(`${missing}\n`);
    return;
  }
  const parameters = CASES.map(([input]) => ({ parameter: { input } }) as ResolvedParameter);
  const highlights = schemeHighlights(parameters, { column: 'B', firstRow: 1 });
  expect(highlights.map(({ range }) => range)).toEqual(CASES.map((_, index) => `B${index + 1}`));
  const cells = new Map(highlights.map(({ formula }, index) => [`${index},2`, { formula }] as const));
  const rows = CASES.map(([, typed]) => [null, typed, null]);
  const file = await writeXlsx({ sheets: [{ name: '方案', rows, cells }] });
  const found = await readXlsx(recalculated(new Map([['方案', file]])).get('方案') as Uint8Array);
  const red = found.sheets[0]?.rows.map((row, index) => [CASES[index]?.[1], row[2]]);
  expect(red).toEqual(CASES.map((given) => [given[1], isRefused(given)]));
}, 120_000);
