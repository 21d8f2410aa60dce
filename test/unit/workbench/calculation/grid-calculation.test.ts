import { type CellContent, SheetBook, type Sheets } from './sheet-book';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  for (const book of books.splice(0)) book.dispose();
  jest.useRealTimers();
});

const books: SheetBook[] = [];
async function opened(sheets: Sheets, names?: Readonly<Record<string, string>>): Promise<SheetBook> {
  const book = new SheetBook(sheets, 'grid', names);
  books.push(book);
  await book.settle();
  return book;
}

const POSTS = ['办公室', '财务处', '人事处', '甲*'];
const PEOPLE = 40;

/** A campaign as the grid calculates it: scores, ranks within posts, and counts for posts on another sheet. */
function campaign(): Sheets {
  const scores = Array.from({ length: PEOPLE }, (_, index): readonly CellContent[] => {
    const row = index + 2;
    const last = PEOPLE + 1;
    return [
      POSTS[index % 3] as string,
      index % 7 === 0 ? '缺考' : null,
      index % 5 === 0 ? null : 60 + ((index * 13) % 40),
      `=IF($B${row}<>"","",IF(COUNT($C${row})=1,ROUND($C${row}*1.1,2),""))`,
      `=IF($B${row}<>"","",IF(ISNUMBER($D${row}),COUNTIFS($A$2:$A$${last},$A${row},$D$2:$D$${last},">"&$D${row})+1,""))`,
      `=IFERROR(INDEX(职位!$C$2:$C$5,MATCH($A${row},职位!$A$2:$A$5,0)),"")`,
    ];
  });
  const posts = POSTS.map((post, index): readonly CellContent[] => {
    const row = index + 2;
    const counted = `笔试!$A$2:$A$${PEOPLE + 1},$A${row}`;
    return [
      post,
      `=COUNTIFS(${counted},笔试!$B$2:$B$${PEOPLE + 1},"<>缺考")`,
      `=IF(B${row}>=least,"成立","取消")`,
      `=COUNTIF(笔试!$C$2:$C$${PEOPLE + 1},">=80")`,
    ];
  });
  return {
    笔试: [['职位', '状态', '卷面分', '成绩', '名次', '职位状态'], ...scores],
    职位: [['职位', '人数', '状态', '高分'], ...posts, ['合计', '=SUM(B2:B5)', null, null], ['至少', 10]],
  };
}
const NAMES = { least: '职位!$B$7' };

const EDITS: readonly (readonly [sheet: string, row: number, column: number, content: CellContent])[] = [
  ['笔试', 3, 2, 99.5],
  ['笔试', 3, 2, 12],
  ['笔试', 5, 2, null],
  ['笔试', 8, 2, '九十'],
  ['笔试', 9, 1, '缺考'],
  ['笔试', 1, 1, null],
  ['笔试', 4, 0, '财务处'],
  ['笔试', 4, 0, '甲*'],
  ['笔试', 6, 0, null],
  ['职位', 6, 1, 12],
  ['职位', 2, 0, '人事处'],
  ['笔试', 7, 3, 88],
  ['笔试', 7, 3, '=$C8+1'],
  ['笔试', 2, 3, 77],
  ['职位', 6, 2, '=MAX(笔试!D2:D41)'],
  ['笔试', 20, 2, 100],
  ['职位', 6, 3, '=职位!C7*2'],
  ['笔试', 20, 2, 1],
];

test('after every edit the cells show what calculating everything shows', async () => {
  const book = await opened(campaign(), NAMES);
  expect(book.shown()).toEqual(await book.calculatedFromNothing());
  for (const [sheet, row, column, content] of EDITS) {
    await book.type(sheet, row, column, [content]);
    expect(book.shown()).toEqual(await book.calculatedFromNothing());
  }
});

test('an edit goes on from results that have changed only', async () => {
  const book = await opened(campaign(), NAMES);
  // The score, and the ranks of those of the same post who were behind it.
  await book.type('笔试', 3, 2, [12]);
  expect(book.results).toBeGreaterThan(1);
  expect(book.results).toBeLessThan(PEOPLE / 3 + 1);
  // Nothing looks at the head.
  await book.type('笔试', 0, 2, ['得分']);
  expect(book.results).toBe(0);
});

test('a row that goes from one pair of values to another is no longer counted where it was', async () => {
  const groups = ['男', '女', '男', '女', '男', '女'].map((sex, index): readonly CellContent[] => {
    const row = index + 1;
    return [POSTS[index % 2] as string, sex, `=COUNTIFS($A$1:$A$6,$A${row},$B$1:$B$6,$B${row})`];
  });
  const book = await opened({ 表: groups });
  await book.type('表', 1, 0, ['人事处', '男']);
  expect(book.shown()).toEqual(await book.calculatedFromNothing());
  await book.undo();
  expect(book.shown()).toEqual(await book.calculatedFromNothing());
});

test('digits that are a text stay one when the first formula of their column is typed over', async () => {
  const book = await opened({ 表: [1, 2, 3, 4].map((row) => [row, '320506', `=B${row}`]) });
  await book.type('表', 0, 2, ['=A1+1']);
  expect(['C1', 'C2', 'C3', 'C4'].map((address) => book.shown()[`表!${address}`])).toEqual([
    2,
    '320506',
    '320506',
    '320506',
  ]);
});

test('formulas that go round in a circle come to an end', async () => {
  const book = await opened({ 表: [[1, '=A1+1', null]] });
  await book.type('表', 0, 0, ['=B1+1']);
  await book.type('表', 0, 2, [5]);
  expect(book.shown()['表!C1']).toBe(5);
});

test('what a file has as the result of a formula stays until an edit concerns it', async () => {
  const stored = ['=A1*2', '=A1*3', '=A1&""'].map((formula, index) => ({ formula, result: [0, 7, ''][index] ?? 0 }));
  const book = await opened({ 表: [[2, ...stored, '=B1+1'], [5]] });
  const results = () => ['B1', 'C1', 'D1', 'E1'].map((address) => book.shown()[`表!${address}`]);
  expect(results()).toEqual([0, 7, undefined, 1]);
  await book.type('表', 1, 0, [3]);
  expect(results()).toEqual([0, 7, undefined, 1]);
  await book.type('表', 0, 0, [4]);
  expect(results()).toEqual([8, 12, '4', 9]);
});
