import { cell, widths } from './blocks';
import { inPages, rowHeight, roomBeside } from './measure';
import type { CellStyle, Layout, PagePlan, ParagraphPlan, RowPlan, TablePlan } from './plan';

/** A form with one table: what stands above and below it is on every page. */
export interface FormPlan {
  readonly layout: Layout;
  /** @param part counts the pages of the form from 1; `undefined` where there is one only */
  readonly above: (part: number | undefined) => readonly ParagraphPlan[];
  readonly shares: readonly number[];
  readonly header: readonly RowPlan[];
  readonly rows: readonly RowPlan[];
  readonly below: readonly ParagraphPlan[];
}

/** A form on as many pages as its rows need, each complete by itself. None without rows. */
export function formPages({ layout, above, shares, header, rows, below }: FormPlan): readonly PagePlan[] {
  if (rows.length === 0) return [];
  const columnsMm = widths(layout, shares);
  const headerMm = header.reduce((sum, { heightMm }) => sum + heightMm, 0);
  const room = roomBeside(layout, [...above(1), ...below]) - headerMm;
  const pages = inPages(rows, (row) => rowHeight(row, columnsMm), room);
  return pages.map((page, index): PagePlan => {
    const table: TablePlan = { kind: 'table', columnsMm, headerRows: header.length, rows: [...header, ...page] };
    return [...above(pages.length > 1 ? index + 1 : undefined), table, ...below];
  });
}

/** A row of titles of columns. */
export function titles(texts: readonly string[], heightMm = 10, style: CellStyle = 'head'): RowPlan {
  return { heightMm, cells: texts.map((text) => cell(text, style)) };
}

/** A row to write into: what is known, then as many empty cells as there are columns left. */
export function writingRow(known: readonly string[], columns: number, heightMm = 11): RowPlan {
  const blanks = Array.from({ length: columns - known.length }, () => cell(''));
  return { heightMm, cells: [...known.map((text) => cell(text)), ...blanks] };
}

/** `办公室主任（二）`: names the further pages of a form that has several. */
export function partText(part: number | undefined): string {
  return part === undefined ? '' : `（第${part}页）`;
}
