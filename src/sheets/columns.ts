import { eachInParts, mapInParts, type InParts } from '../domain/basics/parts';
import { columnLetters } from '../domain/basics/place';
import type { SourceSheet, SourceValue } from '../domain/roster/source';
import { entryValidation, type CellEntry } from './cell-entry';
import type { CellPlan, ColumnPlan, HighlightPlan, PlannedCell, SheetPlan, ValidationPlan } from './plan';
import { sheetReference } from './sheet-names';
import type { InputStyleName, StyleName } from './styles';

/**
 * One column of a campaign sheet, declared once: used to write the sheet, to read it back, to protect it and to document
 * it. `R` is what a row stands for. One that can be typed into says what is understood there.
 */
export type Column<R> = ShownColumn<R> | InputColumn<R>;

interface ShownColumn<R> extends AnyColumn<R> {
  readonly style: Exclude<StyleName, InputStyleName>;
  readonly entry?: undefined;
}

interface InputColumn<R> extends AnyColumn<R> {
  readonly style: InputStyleName;
  /** Of all cells alike, or of each by its record. */
  readonly entry: CellEntry | ((record: R) => CellEntry);
}

interface AnyColumn<R> {
  readonly id: string;
  /** The header, and the name by which the column is found again. */
  readonly title: string;
  /** In half-width characters. */
  readonly width: number;
  readonly value: (record: R, context: RowContext) => PlannedCell;
  /** A computed column that `check` compares with what stands in the sheet. */
  readonly computed?: boolean;
}

/** Where a row stands, for formulas: `cell('post')` is the address of that column in the same row. */
export interface RowContext {
  readonly row: number;
  cell(columnId: string): string;
}

/** Every table sheet has a title in row 1, a note in row 2, the header in row 3 and data from row 4. */
export const HEADER_ROW = 3;
export const FIRST_DATA_ROW = 4;

export interface TableOptions<R> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly Column<R>[];
  readonly records: readonly R[];
  /** Columns kept in view when scrolling sideways. */
  readonly frozenColumns: number;
  readonly highlights?: (range: TableRange) => readonly HighlightPlan[];
  readonly validations?: (range: TableRange) => readonly ValidationPlan[];
  readonly tabColor?: string;
  readonly filter?: boolean;
}

/** Addresses inside a table, for validations and highlights. */
export interface TableRange {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The data area, `A4:P124`. */
  readonly all: string;
  letters(columnId: string): string;
  /** The data cells of a column, `C4:C124`. */
  column(columnId: string): string;
}

export function tableRange(columns: readonly { readonly id: string }[], recordCount: number): TableRange {
  const firstRow = FIRST_DATA_ROW;
  const lastRow = Math.max(firstRow, firstRow + recordCount - 1);
  const letters = (columnId: string): string => {
    const index = columns.findIndex((column) => column.id === columnId);
    if (index < 0) throw new Error(`no column ${columnId}`);
    return columnLetters(index + 1);
  };
  return {
    firstRow,
    lastRow,
    all: `A${firstRow}:${columnLetters(columns.length)}${lastRow}`,
    letters,
    column: (columnId) => `${letters(columnId)}${firstRow}:${letters(columnId)}${lastRow}`,
  };
}

/** The data cells of a column of another sheet, absolute: `'资格审查'!$C$4:$C$123`. */
export function dataReference(sheet: string, letters: string, recordCount: number): string {
  const last = FIRST_DATA_ROW + Math.max(1, recordCount) - 1;
  return `${sheetReference(sheet)}$${letters}$${FIRST_DATA_ROW}:$${letters}$${last}`;
}

/** Lays a table out as a sheet. */
export function* tableSheet<R>(options: TableOptions<R>): InParts<SheetPlan> {
  const { columns, records } = options;
  const range = tableRange(columns, records.length);
  const addresses = new Map(columns.map((column, index) => [column.id, columnLetters(index + 1)]));
  const rows = yield* mapInParts(records, (record, index) => {
    const row = FIRST_DATA_ROW + index;
    const context: RowContext = { row, cell: (id) => `$${addresses.get(id) ?? fault(id)}${row}` };
    return columns.map((column) => column.value(record, context));
  });
  const width = columns.length;
  const widths = widthsUnder(
    options.title,
    columns.map((column) => column.width),
  );
  const sized = columns.map(({ title }, index) => ({ title, width: widths[index] as number }));
  return {
    name: options.name,
    visibility: 'visible',
    columns: columns.map(({ style }, index): ColumnPlan => ({ width: widths[index] as number, style })),
    rows: [
      padded({ value: options.title, style: 'title' }, width, 'title'),
      padded({ value: options.note, style: 'subtitle' }, width, 'subtitle'),
      columns.map(({ title }): CellPlan => ({ value: title, style: 'header' })),
      ...rows,
    ],
    rowHeights: new Map([
      [1, 30],
      [2, noteHeight(options.note, sized)],
      [HEADER_ROW, headerHeight(sized)],
    ]),
    merges: [
      { top: 1, left: 1, bottom: 1, right: width },
      { top: 2, left: 1, bottom: 2, right: width },
    ].filter((merge) => merge.right > merge.left),
    freeze: { rows: HEADER_ROW, columns: options.frozenColumns },
    validations: [
      ...columns.flatMap((column) => columnValidations(column, records, range)),
      ...(options.validations?.(range) ?? []),
    ],
    highlights: options.highlights?.(range) ?? [],
    ...(options.filter && records.length > 0
      ? { filterRange: `A${HEADER_ROW}:${columnLetters(width)}${range.lastRow}` }
      : {}),
    print: { orientation: 'landscape', repeatRows: { first: HEADER_ROW, last: HEADER_ROW } },
    ...(options.tabColor === undefined ? {} : { tabColor: options.tabColor }),
  };
}

/** How much wider the characters of a sheet's title are than those of its cells. */
const TITLE_SCALE = 1.75;

/** Column widths that leave room for the title, which stands over all of them on one line. */
export function widthsUnder(title: string, widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const needed = Math.ceil(textWidth(title) * TITLE_SCALE) + 2;
  return needed <= total ? widths : widths.map((width) => Math.ceil((width * needed) / total));
}

function fault(columnId: string): never {
  throw new Error(`no column ${columnId}`);
}

function padded(first: CellPlan, width: number, style: StyleName): readonly PlannedCell[] {
  return [first, ...Array.from({ length: width - 1 }, (): CellPlan => ({ value: null, style }))];
}

/** Merged cells do not size themselves, so the note's height is worked out from its length. */
function noteHeight(note: string, columns: readonly { readonly width: number }[]): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return 6 + 16 * Math.max(1, Math.ceil((textWidth(note) * 1.1) / width));
}

function headerHeight(columns: readonly { readonly title: string; readonly width: number }[]): number {
  const lines = columns.map(({ title, width }) => Math.ceil(textWidth(title) / (width - 1)));
  return 8 + 16 * Math.max(1, ...lines);
}

/** Half-width characters that a text takes: Chinese characters and full-width signs count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}

/** A column width that shows `texts`, between `least` and `most` half-width characters; longer texts wrap. */
export function fittingWidth(texts: Iterable<string>, least: number, most: number): number {
  let width = least;
  for (const text of texts) width = Math.max(width, textWidth(text) + 2);
  return Math.min(width, most);
}

/** Enough of a long list to judge widths by, evenly spread. */
export function sampled<T>(records: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(records.length / 2000));
  return step === 1 ? records : records.filter((_, index) => index % step === 0);
}

function columnValidations<R>(
  { id, title, entry }: Column<R>,
  records: readonly R[],
  range: TableRange,
): readonly ValidationPlan[] {
  if (entry === undefined) return [];
  if (typeof entry !== 'function') return entryValidation(entry, range.column(id), title);
  return records.flatMap((record, index) =>
    entryValidation(entry(record), `${range.letters(id)}${range.firstRow + index}`, title),
  );
}

/** A row of a table sheet as read back: the text of each column by its id. */
export interface TableRow {
  readonly row: number;
  readonly values: ReadonlyMap<string, SourceValue>;
}

/** A table sheet as read back. */
export interface ReadTable {
  readonly rows: readonly TableRow[];
  /** Titles of columns that are not there. */
  readonly missing: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
}

/** Reads a table sheet back by the same columns. Columns are found by their titles, wherever they stand; blank rows are passed over. */
export function* readTable(
  sheet: SourceSheet,
  columns: readonly { readonly id: string; readonly title: string }[],
): InParts<ReadTable> {
  const header = sheet.rows[HEADER_ROW - 1] ?? [];
  const positions = new Map<string, number>();
  const missing: string[] = [];
  for (const { id, title } of columns) {
    const index = header.findIndex((value) => typeof value === 'string' && value.trim() === title);
    if (index < 0) missing.push(title);
    else positions.set(id, index);
  }
  const rows: TableRow[] = [];
  yield* eachInParts(sheet.rows, (cells, index) => {
    if (index < FIRST_DATA_ROW - 1 || cells.every((value) => value === null || value === '')) return;
    const values = new Map<string, SourceValue>();
    for (const [id, position] of positions) values.set(id, cells[position] ?? null);
    rows.push({ row: index + 1, values });
  });
  return { rows, missing, positions };
}
