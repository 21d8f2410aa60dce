import type { PlannedCell, SheetPlan } from '../../sheets/plan';
import { sheetReference } from '../../sheets/sheet-names';
import { STYLES } from '../../sheets/styles';
import type { StyleName, StylePlan } from '../../sheets/styles';
import { asCellPlan } from '../plan-check';
import { applyStyle } from './cell-style';
import { rectangles } from '../rectangles';
import { BYTES_PER_OBJECT, BYTES_PER_REQUEST } from './request-queue';
import type { RequestQueue } from './request-queue';
import { enteredFormula } from '../sheet-references';

/** A cell for text: what is put into it is never taken for a number, a date or a formula. */
const TEXT_FORMAT = '@';
const GENERAL_FORMAT = 'General';
/** A style takes a dozen actions on objects of its own. */
const BYTES_PER_STYLE = 8 * BYTES_PER_OBJECT;
/** A link is one property; of people there are as many as rows. */
const BYTES_PER_LINK = BYTES_PER_OBJECT / 2;
/** A block of cells fills a request. */
const BYTES_PER_BLOCK = BYTES_PER_REQUEST - BYTES_PER_OBJECT;

/** Where a sheet is being built. */
export interface SheetSite {
  readonly sheet: Excel.Worksheet;
  readonly queue: RequestQueue;
  /** Temporary names of the plan's sheets, by `sheetKey` of their own names: formulas point there until the swap. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Writes the cells of a sheet: links, values, formulas, looks. The order matters. A link gives its cell a look and perhaps a text, so
 * it comes before both. A text goes into a cell that has the format for text at that moment, a number into one that has not; the
 * formats of the styles come afterwards and no longer change what a cell holds.
 */
export async function writeCells(plan: SheetPlan, site: SheetSite): Promise<void> {
  const width = plan.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const cell = (row: number, column: number): PlannedCell | undefined => plan.rows[row]?.[column];
  await writeLinks(plan, site);
  const areTexts = rectangles(plan.rows.length, width, (row, column) => isText(cell(row, column)) || undefined);
  const texts = await site.queue.prepare(areTexts);
  for (const { top, left, rows, columns } of texts) {
    await site.queue.room(BYTES_PER_OBJECT);
    setFormat(cellsAt(site.sheet, top, left, rows, columns), TEXT_FORMAT);
  }
  await writeValues(plan, width, site);
  await writeFormulas(plan, width, site);
  const styled = rectangles(plan.rows.length, width, (row, column) => styleOf(plan, row, column));
  const styles = await site.queue.prepare(styled);
  for (const { top, left, rows, columns, key } of styles) {
    await site.queue.room(BYTES_PER_STYLE);
    const range = cellsAt(site.sheet, top, left, rows, columns);
    const style: StylePlan = STYLES[key];
    applyStyle(range, style, { rows, columns });
    setFormat(range, style.numberFormat ?? GENERAL_FORMAT);
  }
}

/** Cells for the actions of one request: Excel is not asked to keep a reference to them, which costs more than most actions. */
export function cellsAt(sheet: Excel.Worksheet, top: number, left: number, rows: number, columns: number): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns).untrack();
}

/** One format for all cells of a range; the type knows grids only. */
function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function styleOf(plan: SheetPlan, row: number, column: number): StyleName | undefined {
  const cell = plan.rows[row]?.[column];
  if (cell === undefined) return undefined;
  return asCellPlan(cell)?.style ?? plan.columns[column]?.style ?? 'plain';
}

async function writeLinks(plan: SheetPlan, { sheet, queue }: SheetSite): Promise<void> {
  for (const [row, cells] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const link = asCellPlan(cell)?.link;
      if (!link) continue;
      await queue.room(BYTES_PER_LINK);
      cellsAt(sheet, row, column, 1, 1).hyperlink = { documentReference: `${sheetReference(link.sheet)}${link.cell}` };
    }
  }
}

/** Everything but formulas. `null` leaves a cell alone, and the sheet is new. */
async function writeValues(plan: SheetPlan, width: number, { sheet, queue }: SheetSite): Promise<void> {
  const values = (row: number) =>
    Array.from({ length: width }, (_, column) => entered(plan.rows[row]?.[column] ?? null));
  await inBlocks(plan.rows.length, values, queue, (block, top) => {
    cellsAt(sheet, top, 0, block.length, width).values = block;
  });
}

/** Rows of cells in blocks that fit a request. */
async function inBlocks<V>(
  rowCount: number,
  rowAt: (row: number) => V[],
  queue: RequestQueue,
  write: (block: V[][], top: number) => void,
): Promise<void> {
  let block: V[][] = [];
  let bytes = 0;
  const flush = async (next: number): Promise<void> => {
    if (block.length === 0) return;
    await queue.room(bytes + BYTES_PER_OBJECT);
    write(block, next - block.length);
    block = [];
    bytes = 0;
  };
  for (let row = 0; row < rowCount; row++) {
    await queue.rest();
    const cells = rowAt(row);
    const size = utf8Bytes(JSON.stringify(cells));
    if (bytes + size > BYTES_PER_BLOCK) await flush(row);
    block.push(cells);
    bytes += size;
  }
  await flush(rowCount);
}

function isText(cell: PlannedCell | undefined): boolean {
  return cell !== undefined && typeof entered(cell) === 'string';
}

/** What is put into a cell that holds no formula. An apostrophe in front is taken for a sign that text follows: one more saves it. */
function entered(cell: PlannedCell): string | number | boolean | null {
  const plan = asCellPlan(cell);
  if (plan?.formula !== undefined) return null;
  const value = plan ? plan.value : (cell as Exclude<PlannedCell, object>);
  if (value === '') return null;
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}

async function writeFormulas(plan: SheetPlan, width: number, { sheet, queue, names }: SheetSite): Promise<void> {
  const hasFormula = (row: number, column: number): boolean =>
    asCellPlan(plan.rows[row]?.[column] ?? null)?.formula !== undefined;
  const formulaAt = (row: number, column: number): string =>
    enteredFormula(asCellPlan(plan.rows[row]?.[column] ?? null)?.formula ?? '', names);
  const areFormulas = rectangles(plan.rows.length, width, (row, column) => hasFormula(row, column) || undefined);
  for (const { top, left, rows, columns } of await queue.prepare(areFormulas)) {
    const formulas = (row: number) =>
      Array.from({ length: columns }, (_, column) => formulaAt(top + row, left + column));
    await inBlocks(rows, formulas, queue, (block, from) => {
      cellsAt(sheet, top + from, left, block.length, columns).formulas = block;
    });
  }
}

function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}
