import type { InParts } from '../basics/parts';
import type { ColumnPlan } from './column-plan';
import { looksLikePerson } from './column-values';
import type { DataGrid } from './data-grid';
import type { RosterField } from './fields';
import { isNameHeader } from './guess-field';
import type { HeadedColumn } from './find-header';
import type { IgnoredRow } from './roster';
import type { SourceValue } from './source';
import { EXAMPLE, FOOTER_WORD, HEAD_COUNT, NOTE, ORGANISATION, SIGNATURE, TOTAL } from './row-words';
import { cellText, compact, excerpt, isBlankCell } from './text';
import { isNameText, plainName } from './values/name';

/** The rows below a header, sorted into people and others. */
export interface SortedRows {
  /** 1-based rows of people, from top to bottom. */
  readonly people: readonly number[];
  readonly ignored: readonly IgnoredRow[];
  /** The last row that the name of a person is merged over, by the person's row. */
  readonly mergedNames: ReadonlyMap<number, number>;
  /** A header with another order of columns: a second table that this reading would get wrong. */
  readonly secondTable?: number;
}

/** Free text that may stand in a row of notes; alone it makes nobody a person. */
const LOOSE: ReadonlySet<RosterField> = new Set<RosterField>([
  'sequence',
  'name',
  'remarks',
  'unit',
  'department',
  'position',
  'post',
  'postDepartment',
  'secondPost',
  'major',
  'school',
]);

/** From so many firm facts on, a row is a person whatever the name looks like. */
const FACTS_OF_A_PERSON = 3;

interface Cell {
  readonly column: number;
  readonly text: string;
}

/** What stands in a row, once for all questions about it. */
interface RowFacts {
  readonly row: number;
  /** The filled cells from left to right; only those of the row itself, not what a merge brings down. */
  readonly cells: readonly Cell[];
  readonly name: string;
  readonly nameWritten: string;
  /** Filled cells of columns that describe a person, other than name, number and remarks. */
  readonly others: number;
  /** Those of them that are no free text. */
  readonly firm: number;
}

/** So many rows are sorted in a thousandth of a second. */
const ROWS_PER_PART = 200;

/**
 * Sorts every row below the header. A row with a plausible name and any other fact is a person wherever it stands; a row with
 * facts and no name is one too, and is asked about later. Totals, notes and signatures, group rows, repeated headers, rows of
 * column numbers and blank rows between are ignored with the reason; blank rows at the end are not listed (§11).
 */
export function* sortRows(
  grid: DataGrid,
  plans: readonly ColumnPlan[],
  header: readonly HeadedColumn[],
): InParts<SortedRows> {
  const people: number[] = [];
  const ignored: IgnoredRow[] = [];
  const mergedNames = new Map<number, number>();
  const sorter = rowSorter(grid, plans, header);
  let blanks: number[] = [];
  let secondTable: number | undefined;
  for (let row = grid.first; row <= grid.last; row++) {
    if (row % ROWS_PER_PART === 0) yield (row - grid.first) / (grid.last - grid.first + 1);
    const found = sorter(row);
    if (found === 'blank') {
      blanks.push(row);
      continue;
    }
    for (const blank of blanks) ignored.push({ row: blank, why: 'blank', text: '' });
    blanks = [];
    if (found === 'person') people.push(row);
    else if (found === 'secondTable') secondTable ??= row;
    else {
      if (found.why === 'continuation') mergedNames.set(found.of, row);
      ignored.push({ row, why: found.why, text: found.text });
    }
  }
  return secondTable === undefined ? { people, ignored, mergedNames } : { people, ignored, mergedNames, secondTable };
}

type Sorted =
  | 'blank'
  | 'person'
  | 'secondTable'
  | { readonly why: Exclude<IgnoredRow['why'], 'continuation'>; readonly text: string }
  | { readonly why: 'continuation'; readonly text: string; readonly of: number };

function rowSorter(grid: DataGrid, plans: readonly ColumnPlan[], header: readonly HeadedColumn[]) {
  const nameColumn = plans.find((plan) => plan.field === 'name')?.column ?? 0;
  const sequenceColumn = plans.find((plan) => plan.field === 'sequence')?.column ?? 0;
  const describing = new Map<number, boolean>();
  for (const { column, field } of plans) {
    if (field && field !== 'name' && field !== 'sequence' && field !== 'remarks')
      describing.set(column, !LOOSE.has(field));
  }
  const headings = header.map((column) => new Set(column.cells.map(compact)));
  // Few rows hold any word of the header, so only those are compared with it.
  const headingWords = new Set([
    '姓名',
    ...header.flatMap((column) => [...column.cells, ...column.cells.map(compact)]),
  ]);

  return (row: number): Sorted => {
    const values = grid.sheet.rows[row - 1] ?? [];
    if (!values.some((value) => typeof value === 'string' && headingWords.has(value))) {
      const name = values[nameColumn - 1];
      // The ordinary row, decided without looking at it any closer.
      if (sequenceColumn !== 0 && typeof values[sequenceColumn - 1] === 'number' && typeof name === 'string') {
        const firm = values.some((value, index) => describing.get(index + 1) === true && !isBlankCell(value));
        if (firm && looksLikePerson(plainName(name))) return 'person';
      }
    }
    const facts = rowFacts(grid, row, nameColumn, describing);
    const [firstCell] = facts.cells;
    if (!firstCell) return 'blank';
    const text = () => excerpt(facts.cells.map((cell) => cell.text).join(' '));
    if (facts.cells.some((cell) => headingWords.has(cell.text))) {
      const heading = headingKind(facts, headings, nameColumn);
      if (heading === 'other') return 'secondTable';
      if (heading === 'same') return { why: 'repeatedHeader', text: text() };
    }
    if (isClearPerson(facts)) {
      const from = grid.mergedFrom(row, nameColumn);
      if (from !== undefined) return { why: 'continuation', text: text(), of: from };
      return isExample(facts, sequenceColumn) ? { why: 'note', text: text() } : 'person';
    }
    if (isColumnNumbers(facts)) return { why: 'repeatedHeader', text: text() };
    const sort = otherKind(facts, nameColumn, sequenceColumn, grid);
    return sort === 'person' || sort === 'blank' ? sort : { why: sort, text: text() };
  };
}

function rowFacts(grid: DataGrid, row: number, nameColumn: number, describing: ReadonlyMap<number, boolean>): RowFacts {
  let others = 0;
  let firm = 0;
  const values = grid.sheet.rows[row - 1] ?? [];
  for (let index = 0; index < values.length; index++) {
    const isFirm = describing.get(index + 1);
    if (isFirm === undefined || isBlankCell(values[index])) continue;
    others++;
    if (isFirm) firm++;
  }
  const nameWritten = compact(cellText(grid.value(row, nameColumn)));
  return { row, cells: filledCells(values), name: plainName(nameWritten), nameWritten, others, firm };
}

function filledCells(values: readonly SourceValue[]): readonly Cell[] {
  const cells: Cell[] = [];
  values.forEach((value, index) => {
    if (!isBlankCell(value)) cells.push({ column: index + 1, text: cellText(value) });
  });
  return cells;
}

/** A plausible name with other facts, one of them firm: no word in the number column changes that. */
function isClearPerson(facts: RowFacts): boolean {
  const { name } = facts;
  if (facts.firm === 0 || !isNameText(name) || HEAD_COUNT.test(name)) return false;
  const footer = TOTAL.test(name) || NOTE.test(name) || SIGNATURE.test(name);
  // 合计 | 3人 with the names in the first column: a word of the footer is nobody's name beside hardly any facts.
  if (FOOTER_WORD.test(name) || (footer && facts.firm < FACTS_OF_A_PERSON)) return false;
  return looksLikePerson(name) || (!footer && !isNameHeader(name));
}

function isExample(facts: RowFacts, sequenceColumn: number): boolean {
  const sequence = facts.cells.find((cell) => cell.column === sequenceColumn);
  return (
    (sequence !== undefined && EXAMPLE.test(compact(sequence.text))) ||
    /^\(?(?:例|示例|样例)\)?[:：]/.test(facts.nameWritten)
  );
}

/** Whether a row repeats the header's texts in their columns, or is the header of another table. */
function headingKind(
  facts: RowFacts,
  headings: readonly ReadonlySet<string>[],
  nameColumn: number,
): 'same' | 'other' | undefined {
  let same = 0;
  for (const cell of facts.cells) if (headings[cell.column - 1]?.has(compact(cell.text))) same++;
  if (same >= 2 && same / facts.cells.length >= 0.6) return 'same';
  if (same === 1 && facts.cells.length === 1 && facts.cells[0]?.column === nameColumn) return 'same';
  const names = facts.cells.filter((cell) => cell.text.length <= 16 && isNameHeader(cell.text));
  if (names.length === 0 || facts.cells.length < 3) return undefined;
  return names.some((cell) => cell.column === nameColumn) && same >= 1 ? 'same' : 'other';
}

/** The row of column numbers that some forms have below the header: 1 2 3 … or 甲 乙 1 2 …. */
function isColumnNumbers(facts: RowFacts): boolean {
  const numbers = facts.cells.map((cell) => compact(cell.text).replace(/[()]/g, ''));
  const digits = numbers.filter((text) => !/^[甲乙丙丁戊]$/.test(text));
  if (digits.length < 3 || !digits.every((text) => /^\d{1,2}$/.test(text))) return false;
  return digits.every((text, index) => index === 0 || Number(text) === Number(digits[index - 1]) + 1);
}

function otherKind(
  facts: RowFacts,
  nameColumn: number,
  sequenceColumn: number,
  grid: DataGrid,
): 'person' | 'blank' | Exclude<IgnoredRow['why'], 'blank' | 'repeatedHeader' | 'continuation'> {
  const first = facts.cells[0] as Cell;
  const firstText = compact(first.text);
  const sequence = facts.cells.find((cell) => cell.column === sequenceColumn);
  const totalled = [firstText, facts.nameWritten, compact(sequence?.text ?? '')].some((text) => TOTAL.test(text));
  if (totalled) return 'total';
  const wide = grid.spanEnd(facts.row, first.column) > first.column + 1;
  if (isUnderTheTable(facts, firstText)) return 'note';
  if (EXAMPLE.test(firstText)) return 'note';
  const only = facts.cells.length === 1;
  if (only && first.column === sequenceColumn && /^\d+[.、]?$/.test(firstText)) return 'blank';
  if (only || wide) return facts.firm > 0 ? 'person' : aloneKind(facts, first, nameColumn, wide);
  if (facts.others === 0 && facts.name === '') return isOutline(firstText) ? 'group' : 'note';
  if (facts.others === 0 && !looksLikePerson(facts.name)) return isOutline(firstText) ? 'group' : 'note';
  if (facts.others === 0 && ORGANISATION.test(facts.name)) return 'group';
  return facts.others > 0 && facts.firm === 0 && facts.name === '' && facts.others === 1 ? 'group' : 'person';
}

/** One text alone in its row: somebody's name in the name column, else a group's title or a note. */
function aloneKind(facts: RowFacts, cell: Cell, nameColumn: number, wide: boolean): 'person' | 'group' | 'note' {
  const text = compact(cell.text);
  if (cell.column === nameColumn && !wide && looksLikePerson(facts.name) && !ORGANISATION.test(facts.name))
    return 'person';
  return text.length <= 24 && !/[。;；]/.test(text) ? 'group' : 'note';
}

/** A note or a signature line, whose texts and date may stand below any column; hardly anything else is in the row. */
function isUnderTheTable(facts: RowFacts, firstText: string): boolean {
  const signed = facts.cells.filter((cell) => SIGNATURE.test(compact(cell.text)));
  const rest = facts.cells.length - signed.length;
  if (NOTE.test(firstText)) return facts.firm <= 1;
  // 填表人 王芳 联系电话 138…: as many answers as labels.
  return signed.length > 0 && (facts.firm === 0 || rest <= signed.length);
}

function isOutline(text: string): boolean {
  return (
    /^(?:[一二三四五六七八九十]{1,3}|\([一二三四五六七八九十]{1,3}\)|[ⅠⅡⅢIV]+)[、.]?/.test(text) ||
    ORGANISATION.test(text)
  );
}
