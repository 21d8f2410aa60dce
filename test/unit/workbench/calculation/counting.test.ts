import { type CellContent, SheetBook } from './sheet-book';

const VALUES: readonly CellContent[] = [
  '甲',
  '乙',
  'A',
  'a',
  60,
  60.5,
  0,
  -3,
  '60',
  null,
  true,
  '甲乙',
  '',
  '>5',
  '2012-05-31',
];
const CRITERIA: readonly CellContent[] = [
  ...['甲', '<>甲', '=甲', 'a', '<>A', '甲*', '?', '=', '<>', 60, '60', '=60', '<>60', '>60', '>=60', '<60.2', '<=0'],
  ...['>-5', '>', '<', '2012-05-31', '>甲', true, 0],
];
/** What a spreadsheet program counts; Univer's own function differs here, since it takes the operand of `>` as a text. */
const NOTHING_COUNTS = new Set<CellContent>(['>', '<']);

async function counted(by: 'grid' | 'univer', values: readonly CellContent[]): Promise<readonly unknown[]> {
  const range = `$A$1:$A$${CRITERIA.length}`;
  const rows = CRITERIA.map((criterion, row): readonly CellContent[] => {
    const cell = `$B${row + 1}`;
    return [
      values[row] ?? null,
      criterion,
      `=COUNTIF(${range},${cell})`,
      `=COUNTIFS(${range},${cell},${range},"<>乙")`,
    ];
  });
  const book = new SheetBook({ 表: rows }, by);
  await book.calculateAll();
  const shown = (book.values()['表'] ?? []).map(([, criterion, ...counts]) => [criterion, ...counts]);
  book.dispose();
  return shown;
}

const asked = (shown: readonly unknown[]) =>
  shown.filter((row) => !NOTHING_COUNTS.has((row as CellContent[])[0] ?? null));

test.each([
  ['mixed values', VALUES],
  ['texts and blanks', ['甲', null, '乙', '甲', 'A', null]],
  ['numbers', [60, 61.5, null, 0, -3, 60]],
])('%s are counted as Univer counts them', async (_, values) => {
  const [grid, univer] = [await counted('grid', values), await counted('univer', values)];
  expect(asked(grid)).toEqual(asked(univer));
});

test('nothing is more or less than nothing', async () => {
  const shown = await counted('grid', VALUES);
  for (const row of shown.filter((one) => NOTHING_COUNTS.has((one as CellContent[])[0] ?? null))) {
    expect((row as unknown[]).slice(1)).toEqual([0, 0]);
  }
});
