import type { StageRow } from '../domain/stages/values';
import { cell, widths } from './blocks';
import { inPages, rowHeight, roomBeside } from './measure';
import type { Block, CellStyle, Layout, PagePlan, RowPlan, TablePlan } from './plan';

/** A form with one table: what stands above and below it is on every page. */
export interface FormPlan {
  readonly layout: Layout;
  /** @param part counts the pages of the form from 1; `undefined` where there is one only */
  readonly above: (part: number | undefined) => readonly Block[];
  readonly shares: readonly number[];
  readonly header: readonly RowPlan[];
  readonly rows: readonly RowPlan[];
  readonly below: readonly Block[];
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
export function writingRow(known: readonly string[], columns: number, heightMm = 13): RowPlan {
  const blanks = Array.from({ length: columns - known.length }, () => cell(''));
  return { heightMm, cells: [...known.map((text) => cell(text)), ...blanks] };
}

/** `表决票（第2页）`: names the pages of a form that has several. */
export function partText(part: number | undefined): string {
  return part === undefined ? '' : `（第${part}页）`;
}

const COUNTS = [
  ['应到', 'entitled'],
  ['实到', 'present'],
  ['发出', 'issued'],
  ['收回', 'returned'],
  ['有效', 'valid'],
  ['空白', 'blank'],
  ['废票', 'spoilt'],
] as const;

/** Who came to a meeting and what became of the ballots, as its sheet has it; without a row to be written by hand. */
export function ballotCounts(row?: StageRow): TablePlan {
  const ones = COUNTS.map(() => 1);
  return {
    kind: 'table',
    columnsMm: widths('form', ones),
    headerRows: 1,
    rows: [
      { heightMm: 10, cells: COUNTS.map(([title]) => cell(title, 'head')) },
      { heightMm: 12, cells: COUNTS.map(([, id]) => cell(String(row?.count(id) ?? ''))) },
    ],
  };
}
