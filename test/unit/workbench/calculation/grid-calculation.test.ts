import { type CellContent, SheetBook, type Sheets } from './sheet-book';

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
      `=IF(B${row}>=10,"成立","取消")`,
      `=COUNTIF(笔试!$C$2:$C$${PEOPLE + 1},">=80")`,
    ];
  });
  return {
    笔试: [['职位', '状态', '卷面分', '成绩', '名次', '职位状态'], ...scores],
    职位: [['职位', '人数', '状态', '高分'], ...posts, ['合计', '=SUM(B2:B5)', null, null]],
  };
}

const books: SheetBook[] = [];
async function calculated(by: 'grid' | 'univer', sheets = campaign()): Promise<SheetBook> {
  const book = new SheetBook(sheets, by);
  books.push(book);
  await book.calculateAll();
  return book;
}
afterEach(() => {
  for (const book of books.splice(0)) book.dispose();
});

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
  const [grid, univer] = [await calculated('grid'), await calculated('univer')];
  for (const edit of EDITS) {
    await grid.type(...edit);
    await univer.type(...edit);
    await univer.calculateAll();
    expect(grid.values()).toEqual(univer.values());
  }
});

test('an edit calculates what looks at the cell, and goes on from results that have changed only', async () => {
  const grid = await calculated('grid');
  // The score, and the ranks of those of the same post who were behind it.
  const results = await grid.type('笔试', 3, 2, 12);
  expect(results).toBeGreaterThan(1);
  expect(results).toBeLessThan(PEOPLE / 3 + 1);
  // Nothing looks at the head.
  expect(await grid.type('笔试', 0, 2, '得分')).toBe(0);
  // The same number of people: the post's state is not calculated, and neither is that of its people.
  expect(await grid.type('笔试', 3, 1, '违纪')).toBeLessThan(PEOPLE / 3 + 1);
});

test('results that spill and addresses that are calculated are left to Univer', async () => {
  const sheets: Sheets = {
    表: [
      [1, '=A1:A3*2', '=INDIRECT("A"&A1)', '=SUM(OFFSET(A1,0,0,A1,1))'],
      [2, null, null, null],
      [3, null, null, null],
    ],
  };
  const [grid, univer] = [await calculated('grid', sheets), await calculated('univer', sheets)];
  for (const value of [3, 2, 1]) {
    await grid.type('表', 0, 0, value);
    await univer.type('表', 0, 0, value);
    expect(grid.values()).toEqual(univer.values());
  }
});

test('formulas that go round in a circle come to an end', async () => {
  const grid = await calculated('grid', { 表: [[1, '=A1+1', null]] });
  await grid.type('表', 0, 0, '=B1+1');
  expect(await grid.type('表', 0, 2, 5)).toBeGreaterThanOrEqual(0);
});
