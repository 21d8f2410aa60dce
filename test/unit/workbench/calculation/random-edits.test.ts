import fc from 'fast-check';
import { shiftFormula } from '../../../../src/sheets/shift-formula';
import { type CellContent, SheetBook, type Sheets } from './sheet-book';

/** What Univer says of formulas that an edit has removed, a thousand times. */
const REMOVED = 'Dependency tree not found for treeId:';

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2012-06-01T09:00:00Z') });
  const tell = console.error;
  jest.spyOn(console, 'error').mockImplementation((...words) => {
    if (words[0] !== REMOVED) tell(...words);
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Columns A and B of both sheets hold what is typed; a formula looks at columns before its own, of 乙 also at all of 甲. */
const SHEETS = ['甲', '乙 表'] as const;
const ROWS = 8;
const COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const TYPED_COLUMNS = 2;
const NAMES = { least: "'乙 表'!$A$1", scores: '甲!$B$1:$B$8' };

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constantFrom<CellContent>('办公室', '财务处', 'A', 'a', '甲*', '缺考', null, '60', ' ', '1e2', '5%', '2012-05-31'),
  fc.constantFrom<CellContent>(0, 1, 60, 60.5, 834 / 11, -3, 41060, true, false, '>60', 'TRUE', '#N/A'),
);

interface Here {
  readonly sheet: number;
  /** Counted from 0. */
  readonly column: number;
  readonly row: number;
}

const nat = (max: number) => fc.nat({ max });
const dollar = fc.constantFrom('', '$');

/** A part of a formula: the text for the place where it stands. */
type Part = fc.Arbitrary<(here: Here) => string>;

const sheetOf = (here: Here, other: boolean) => (other ? 1 - here.sheet : here.sheet);
const lastColumn = (here: Here, sheet: number) => {
  if (sheet === here.sheet) return here.column - 1;
  return here.sheet === 1 ? COLUMNS.length - 1 : TYPED_COLUMNS - 1;
};
const prefix = (here: Here, sheet: number) => (sheet === here.sheet ? '' : `'${SHEETS[sheet]}'!`);
const letters = (here: Here, sheet: number, wish: number) => COLUMNS[wish % (lastColumn(here, sheet) + 1)] as string;

const cell: Part = fc
  .tuple(fc.boolean(), nat(5), nat(ROWS - 1), dollar, dollar, fc.boolean())
  .map(([other, column, row, a, b, same]) => (here: Here) => {
    const sheet = sheetOf(here, other);
    return `${prefix(here, sheet)}${a}${letters(here, sheet, column)}${b}${(same ? here.row : row) + 1}`;
  });

/** A column of cells; `rows` makes several of them even. */
const columnOf = (rows: fc.Arbitrary<readonly [number, number]>): Part =>
  fc
    .tuple(fc.boolean(), nat(5), rows, dollar, dollar, dollar, nat(9))
    .map(([other, column, [first, last], a, b, c, whole]) => (here: Here) => {
      const sheet = sheetOf(here, other);
      const letter = letters(here, sheet, column);
      if (whole === 0) return `${prefix(here, sheet)}${a}${letter}:${a}${letter}`;
      return `${prefix(here, sheet)}${a}${letter}${b}${first + 1}:${a}${letter}${c}${last + 1}`;
    });
const someRows = fc.tuple(nat(3), nat(3)).map(([first, more]) => [first, first + 2 + more] as const);
const column = columnOf(someRows);
const fullColumn: Part = fc.tuple(fc.boolean(), nat(5)).map(([other, wish]) => (here: Here) => {
  const sheet = sheetOf(here, other);
  const letter = letters(here, sheet, wish);
  return `${prefix(here, sheet)}$${letter}$1:$${letter}$${ROWS}`;
});
const block: Part = fc.tuple(fc.boolean(), someRows).map(([other, [first, last]]) => (here: Here) => {
  const sheet = sheetOf(here, other);
  return `${prefix(here, sheet)}$A$${first + 1}:$B$${last + 1}`;
});
const literal: Part = fc
  .constantFrom(
    '60',
    '"办公室"',
    '"a"',
    '"无"',
    '"<>缺考"',
    '"<>"',
    '"="',
    '">=60"',
    '"甲*"',
    '"60"',
    'TRUE',
    '"=60"',
    '"<>60"',
    '"??"',
    '">"',
    'least',
  )
  .map((text) => () => text);
const criterion: Part = fc.oneof(
  literal,
  cell,
  cell.map((text) => (here: Here) => `">"&${text(here)}`),
);
const value: Part = fc.oneof(cell, cell, literal);

const call = (write: (...parts: string[]) => string, ...parts: Part[]): Part =>
  fc.tuple(...parts).map((made) => (here: Here) => write(...made.map((part) => part(here))));

/** None gives an empty text: Univer takes it for nothing until it stands in its cell, and for a text from then on. */
const PLAIN: readonly Part[] = [
  call((a, b, c, d) => `COUNTIFS(${a},${b},${c},${d})`, fullColumn, criterion, fullColumn, criterion),
  call((a, b, c, d) => `COUNTIFS(${a},${b},${c},">"&${d})+1`, fullColumn, cell, fullColumn, cell),
  call((a, b) => `COUNTIF(${a},${b})`, column, criterion),
  call((a, b) => `COUNTIF(${a},${b})`, block, criterion),
  call((a, b, c) => `SUMIF(${a},${b},${c})`, fullColumn, criterion, fullColumn),
  call((a, b, c) => `SUMIFS(${a},${b},${c})`, fullColumn, fullColumn, criterion),
  call((a, b) => `SUM(${a},${b})`, column, value),
  call((a) => `SUM(${a})`, block),
  call((a) => `IFERROR(AVERAGE(${a}),"无")`, column),
  call((a, b) => `MAX(${a})-MIN(${b})`, column, block),
  call((a) => `COUNTA(${a})&"/"&COUNTBLANK(${a})`, column),
  call((a, b, c) => `IF(${a}<>"","无",IF(COUNT(${b})=1,ROUND(ROUND(SUM(${b})*${c},9),2),"无"))`, cell, cell, cell),
  call((a, b, c) => `IF(${a}>=${b},"成立",${c})`, value, value, cell),
  call((a, b, c) => `IFERROR(INDEX(${a},MATCH(${b},${c},0)),"无")`, fullColumn, cell, fullColumn),
  call((a, b) => `IFERROR(VLOOKUP(${a},${b},2,FALSE),"无")`, cell, block),
  call((a, b, c) => `SUMPRODUCT((${a}=${b})*(${c}>60))`, fullColumn, cell, fullColumn),
  call((a, b) => `SUMPRODUCT(--(${a}>${b}))`, fullColumn, cell),
  call((a, b) => `IFERROR(RANK(${a},${b}),0)`, cell, column),
  call((a, b) => `${a}&"-"&${b}`, cell, value),
  call((a, b) => `${a}=${b}`, value, value),
  call((a) => `SUBTOTAL(9,${a})`, column),
  call((a) => `IF(ISNUMBER(least),least,COUNT(scores))&${a}`, cell),
  call((a) => `TEXT(TODAY(),"yyyy")+${a}`, cell),
  call((a, b) => `XUANBA.TRIMMEDMEAN(${a},${b})`, fullColumn, literal),
  call((a) => a, cell),
];
/** What is left to Univer. */
const OTHER: readonly Part[] = [
  call((a, b, c) => `SUMIF(${a},${b},${c})`, column, criterion, cell),
  call((a) => `${a}*2`, fullColumn),
  call((a) => `UNIQUE(${a})`, fullColumn),
  call((a) => `SUM(INDIRECT("A"&COUNT(${a})+1))`, column),
  call((a, b) => `SUM(OFFSET(${a},1,0,COUNT(${b})+1,1))`, cell, column),
  call((a, b) => `SUM($A$1:INDEX(${a},2))+${b}`, fullColumn, cell),
  call((a, b, c) => `IFERROR(LOOKUP(${a},${b},${c}),"无")`, cell, column, column),
];

/** A formula that is written for the first row and filled down, or stands in one cell. */
const formulasFor = (parts: readonly Part[]) => fc.tuple(fc.oneof(...parts), fc.boolean(), nat(ROWS - 1));

type Fill = readonly [part: (here: Here) => string, isFilled: boolean, row: number];

function filled(
  columns: readonly (Fill | undefined)[],
  typed: readonly (readonly CellContent[])[],
  sheet: number,
): CellContent[][] {
  return Array.from({ length: ROWS }, (_, row) => {
    const cells: CellContent[] = [...(typed[row] ?? [])];
    columns.forEach((fill, index) => {
      const at = { sheet, column: index + TYPED_COLUMNS, row: 0 };
      const [part, isFilled, only] = fill ?? [];
      if (!part || (!isFilled && only !== row)) return;
      const formula = isFilled ? shiftFormula(part(at), row, 0) : part({ ...at, row });
      cells[at.column] = `=${formula}`;
    });
    return Array.from(cells, (one) => one ?? null);
  });
}

function sheetsWith(parts: readonly Part[]): fc.Arbitrary<Sheets> {
  const columns = fc.array(fc.option(formulasFor(parts), { nil: undefined, freq: 5 }), { minLength: 2, maxLength: 4 });
  const typed = fc.array(fc.tuple(content, content), { minLength: ROWS, maxLength: ROWS });
  return fc.tuple(columns, typed, columns, typed).map(([a, b, c, d]) => ({
    [SHEETS[0]]: filled(a, b, 0),
    [SHEETS[1]]: filled(c, d, 1),
  }));
}

type Edit = (book: SheetBook) => Promise<void>;

function editWith(parts: readonly Part[]): fc.Arbitrary<Edit> {
  const place = fc.tuple(nat(1), nat(ROWS - 1), nat(COLUMNS.length - 1));
  const values = fc.array(fc.tuple(content, content), { minLength: 1, maxLength: 4 });
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(place, content).map(
        ([[sheet, row, at], one]) =>
          (book: SheetBook) =>
            book.type(SHEETS[sheet] as string, row, at, [one]),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(place, content).map(
        ([[sheet, row, at], one]) =>
          (book: SheetBook) =>
            book.type(SHEETS[sheet] as string, row, at % 2, [one]),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(place, values).map(
        ([[sheet, row], rows]) =>
          (book: SheetBook) =>
            book.type(SHEETS[sheet] as string, row, 0, ...rows),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(place, fc.oneof(...parts)).map(([[sheet, row, wish], part]) => (book: SheetBook) => {
        const at = TYPED_COLUMNS + (wish % (COLUMNS.length - TYPED_COLUMNS));
        return book.type(SHEETS[sheet] as string, row, at, [`=${part({ sheet, column: at, row })}`]);
      }),
    },
    { weight: 2, arbitrary: fc.constant((book: SheetBook) => book.undo()) },
    { weight: 1, arbitrary: fc.constant((book: SheetBook) => book.redo()) },
  );
}

/**
 * Univer contradicts itself: it shows old results of whole columns. So every cell is to show what calculating from nothing gives, or else what Univer alone shows after the same edits.
 */
async function showsWhatUniverGives(sheets: Sheets, edits: readonly Edit[]): Promise<void> {
  const [book, univers] = [new SheetBook(sheets, 'grid', NAMES), new SheetBook(sheets, 'univer', NAMES)];
  try {
    for (const edit of [(one: SheetBook) => one.settle(), ...edits]) {
      await edit(book);
      await edit(univers);
      const [shown, alone, anew] = [book.shown(), univers.shown(), await book.calculatedFromNothing()];
      const differs = (address: string) =>
        !Object.is(shown[address], alone[address]) && !Object.is(shown[address], anew[address]);
      const addresses = new Set([shown, alone, anew].flatMap((cells) => Object.keys(cells)));
      expect([...addresses].filter(differs).map((at) => [at, shown[at], alone[at], anew[at]])).toEqual([]);
    }
  } finally {
    book.dispose();
    univers.dispose();
  }
}

/** Other edits, and more of them, by RUNS=200 SEED=7: where Univer contradicts itself in a new way, that is to be looked at, and not on every run. */
const RUNS = Number(process.env['RUNS'] ?? 24);
const seed = Number(process.env['SEED'] ?? 1);

test('whatever is edited, the cells show what Univer gives', async () => {
  const edits = fc.array(editWith(PLAIN), { minLength: 1, maxLength: 8 });
  await fc.assert(fc.asyncProperty(sheetsWith(PLAIN), edits, showsWhatUniverGives), { numRuns: RUNS, seed });
});

test('so they do where formulas look at what no range names', async () => {
  const parts = [...PLAIN, ...OTHER, ...OTHER, ...OTHER];
  const edits = fc.array(editWith(parts), { minLength: 1, maxLength: 6 });
  await fc.assert(fc.asyncProperty(sheetsWith(parts), edits, showsWhatUniverGives), { numRuns: RUNS / 2, seed });
});
