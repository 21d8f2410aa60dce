import { atOnce } from '../../domain/basics/parts';
import { sameCellNumber } from '../../domain/basics/cell-number';
import { cellAddress } from '../../domain/basics/place';
import type { PlannedCell, PlanValue, SheetPlan } from '../../sheets/plan';
import { sheetReference } from '../../sheets/sheet-names';
import { FONT_NAME, FONT_SIZE, STYLES, type StyleName, type StylePlan } from '../../sheets/styles';
import { asCellPlan } from '../plan-check';
import { rectangles, type Rectangle } from '../rectangles';
import { enteredFormula } from '../sheet-references';
import { formulasOf, valuesOf } from './cell-values';
import { ALIGNMENT, bgr, CONTINUOUS_LINE, UNDERLINE, type WpsRange, type WpsWorksheet } from './jsapi';
import { cellsAt } from './sheets';

/** A cell for text: what is put into it is never taken for a number, a date or a formula. */
const TEXT_FORMAT = '@';
const GENERAL_FORMAT = 'General';
/** Rows that are written and read back at once. */
const ROWS_PER_BLOCK = 2_000;

/** Where a sheet is being built. */
export interface SheetSite {
  readonly sheet: WpsWorksheet;
  /** Temporary names of the plan's sheets, by `sheetKey` of their own names: formulas point there until the swap. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Writes the cells of a sheet: links, values, formulas, looks, in this order: a link gives its cell a look and perhaps a text; a text goes into a
 * cell that has the format for text at that moment. Blocks are read back, and what WPS has not taken is written cell by cell. Throws
 * where a cell cannot be written either way.
 */
export function writeCells(plan: SheetPlan, { sheet, names }: SheetSite): void {
  const width = plan.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const height = plan.rows.length;
  const cell = (row: number, column: number): PlannedCell => plan.rows[row]?.[column] ?? null;
  const range = ({ top, left, rows, columns }: Area): WpsRange => cellsAt(sheet, top + 1, left + 1, rows, columns);
  writeLinks(plan, sheet);
  for (const texts of alike(
    height,
    width,
    (row, column) => typeof valueOf(cell(row, column)) === 'string' || undefined,
  ))
    range(texts).NumberFormat = TEXT_FORMAT;
  for (let top = 0; top < height; top += ROWS_PER_BLOCK) {
    const rows = Math.min(ROWS_PER_BLOCK, height - top);
    writeValues(
      sheet,
      top,
      block(rows, width, (row, column) => valueOf(cell(top + row, column))),
    );
  }
  const formulaOf = (row: number, column: number) => asCellPlan(cell(row, column))?.formula;
  for (const run of alike(height, width, (row, column) => formulaOf(row, column) !== undefined || undefined)) {
    const { top, left, rows, columns } = run;
    const formulas = block(rows, columns, (row, column) =>
      enteredFormula(formulaOf(top + row, left + column) as string, names),
    );
    writeFormulas(sheet, run, formulas);
  }
  for (const { key, ...area } of alike(height, width, (row, column) => styleOf(plan, row, column))) {
    const style: StylePlan = STYLES[key];
    applyStyle(range(area), style);
  }
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

function block<T>(rows: number, columns: number, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => of(row, column)));
}

function styleOf(plan: SheetPlan, row: number, column: number): StyleName | undefined {
  const cell = plan.rows[row]?.[column];
  if (cell === undefined) return undefined;
  return asCellPlan(cell)?.style ?? plan.columns[column]?.style ?? 'plain';
}

function alike<K>(
  rows: number,
  columns: number,
  keyOf: (row: number, column: number) => K | undefined,
): readonly Rectangle<K>[] {
  return atOnce(rectangles(rows, columns, keyOf));
}

/** What a cell holds that has no formula. */
function valueOf(cell: PlannedCell): PlanValue {
  const plan = asCellPlan(cell);
  if (plan?.formula !== undefined) return null;
  const value = plan ? plan.value : (cell as PlanValue);
  return value === '' ? null : value;
}

function writeLinks(plan: SheetPlan, sheet: WpsWorksheet): void {
  plan.rows.forEach((row, rowIndex) =>
    row.forEach((cell, columnIndex) => {
      const link = asCellPlan(cell)?.link;
      if (!link) return;
      const anchor = cellsAt(sheet, rowIndex + 1, columnIndex + 1);
      sheet.Hyperlinks.Add(anchor, '', `${sheetReference(link.sheet)}${link.cell}`);
    }),
  );
}

/** An apostrophe in front is taken for a sign that text follows: one more saves it. */
function entered(value: PlanValue): PlanValue {
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}

function writeValues(sheet: WpsWorksheet, top: number, values: readonly (readonly PlanValue[])[]): void {
  const columns = values[0]?.length ?? 0;
  const range = cellsAt(sheet, top + 1, 1, values.length, columns);
  const single = values.length === 1 && columns === 1;
  const wrong = () => places(valuesOf(range), (found, row, column) => !holds(found, values[row]?.[column] ?? null));
  attempt(() => {
    range.Value2 = single ? entered(values[0]?.[0] ?? null) : values.map((row) => row.map(entered));
  });
  for (const { row, column } of wrong()) {
    cellsAt(sheet, top + row + 1, column + 1).Value2 = entered(values[row]?.[column] ?? null);
  }
  refuse(wrong(), top, 0);
}

function writeFormulas(sheet: WpsWorksheet, { top, left }: Area, formulas: readonly (readonly string[])[]): void {
  const columns = formulas[0]?.length ?? 0;
  const range = cellsAt(sheet, top + 1, left + 1, formulas.length, columns);
  const single = formulas.length === 1 && columns === 1;
  const wrong = () => places(formulasOf(range), (found) => !String(found).startsWith('='));
  attempt(() => {
    range.Formula = single ? formulas[0]?.[0] : formulas;
  });
  for (const { row, column } of wrong()) {
    cellsAt(sheet, top + row + 1, left + column + 1).Formula = formulas[row]?.[column];
  }
  refuse(wrong(), top, left);
}

/** Some builds throw at blocks that they do not take. What has come of it is read back anyway. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // Written cell by cell then.
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function places(
  grid: readonly (readonly unknown[])[],
  isWrong: (found: unknown, row: number, column: number) => boolean,
): readonly Place[] {
  return grid.flatMap((cells, row) =>
    cells.flatMap((found, column) => (isWrong(found, row, column) ? [{ row, column }] : [])),
  );
}

function refuse([first]: readonly Place[], top: number, left: number): void {
  if (first) throw new Error(`WPS did not take the cell ${cellAddress(top + first.row + 1, left + first.column + 1)}`);
}

function holds(found: unknown, value: PlanValue): boolean {
  if (value === null) return found === null || found === '';
  if (typeof value === 'number') return typeof found === 'number' && sameCellNumber(found, value);
  return typeof value === 'string' ? sameLines(found, value) : found === value;
}

/** Line breaks are kept as each program likes. */
function sameLines(found: unknown, text: string): boolean {
  const plain = (some: string) => some.replace(/\r\n?/g, '\n');
  return typeof found === 'string' && (found === text || plain(found) === plain(text));
}

function applyStyle(range: WpsRange, style: StylePlan): void {
  const { Font } = range;
  Font.Name = FONT_NAME;
  Font.Size = style.size ?? FONT_SIZE;
  // A link has given its cell a look of its own, so these are said even where they are the standard.
  Font.Color = bgr(style.color ?? '000000');
  Font.Underline = style.underline ? UNDERLINE.single : UNDERLINE.none;
  if (style.bold) Font.Bold = true;
  if (style.fill !== undefined) range.Interior.Color = bgr(style.fill);
  if (style.horizontal) range.HorizontalAlignment = ALIGNMENT[style.horizontal];
  if (style.vertical) range.VerticalAlignment = ALIGNMENT[style.vertical];
  if (style.wrap) range.WrapText = true;
  if (style.input) range.Locked = false;
  if (style.border) range.Borders.LineStyle = CONTINUOUS_LINE;
  range.NumberFormat = style.numberFormat ?? GENERAL_FORMAT;
}
