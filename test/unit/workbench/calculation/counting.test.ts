import { type CellContent, SheetBook } from './sheet-book';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const VALUES: readonly CellContent[] = [
  ...['甲', '乙', 'A', 'a', '甲乙', '', ' ', '>5', '60', '60.0', '1e2', '5%', '¥60', '2012-05-31', 'TRUE', '#N/A'],
  ...[60, 60.5, 0, -3, 41060, 1 / 3, null, true, false],
];
const CRITERIA: readonly CellContent[] = [
  ...[
    '甲',
    '<>甲',
    '=甲',
    'a',
    '<>A',
    '甲*',
    '?',
    '=',
    '<>',
    60,
    '60',
    '=60',
    '<>60',
    '>60',
    '>=60',
    '<60.2',
    '<=0',
    '',
  ],
  ...[
    '>-5',
    '>',
    '<',
    '>=',
    '<=',
    '2012-05-31',
    '=2012-05-31',
    '>甲',
    '<=A',
    true,
    'TRUE',
    0,
    '60.0',
    '=60.0',
    '1e2',
    '~*',
  ],
  ...['=5%', '>¥5', '=¥60', '#N/A', null, 1 / 3, '>0.333333333333333', '1,000', '12:00', '=" 60"', '"甲"'],
];

async function counted(values: readonly CellContent[]): Promise<void> {
  const range = `$A$1:$A$${CRITERIA.length}`;
  const rows = CRITERIA.map((criterion, row): readonly CellContent[] => {
    const cell = `$B${row + 1}`;
    return [
      values[row] ?? null,
      // What begins with an equals sign would be a formula.
      typeof criterion === 'string' && criterion.startsWith('=') ? `="${criterion.replace(/"/g, '""')}"` : criterion,
      `=COUNTIF(${range},${cell})`,
      `=COUNTIFS(${range},${cell},${range},"<>乙")`,
      `=COUNTIFS(${range},${cell},$A$1:$A$3,"<>乙")`,
      `=COUNTIF(${range},"<>"&${cell})`,
      `=COUNTIF($A:$A,">"&${cell})`,
      `=COUNTIF($A$1:$B$9,${cell})`,
    ];
  });
  const book = new SheetBook({ 表: rows }, 'grid');
  await book.settle();
  const [shown, univers] = [book.shown(), await book.calculatedFromNothing()];
  book.dispose();
  expect(shown).toEqual(univers);
  expect(Object.keys(shown).length).toBeGreaterThan(CRITERIA.length * 6);
}

test.each<[string, readonly CellContent[]]>([
  ['mixed values', VALUES],
  ['values without errors', VALUES.filter((value) => value !== '#N/A')],
  ['texts and blanks', ['甲', null, '乙', '甲', 'A', null]],
  ['texts of digits', ['60', '060', ' 60', '6', '60.0', '六十']],
  ['numbers', [60, 61.5, null, 0, -3, 60]],
])('%s are counted as Univer counts them', (_, values) => counted(values));
