import type { CellPlan, CellStyle, Layout, ParagraphPlan, ParagraphStyle, RowPlan, TablePlan } from './plan';
import { textWidth } from './plan';

export function paragraph(style: ParagraphStyle, text: string): ParagraphPlan {
  return { kind: 'paragraph', style, text };
}

export function cell(
  text: string,
  style: CellStyle = 'centered',
  more: Pick<CellPlan, 'columns' | 'rows'> = {},
): CellPlan {
  return { text, style, ...more };
}

/** A column of a table with one row of titles. */
export interface ListColumn<T> {
  readonly title: string;
  /** Its part of the width of the page. */
  readonly share: number;
  readonly style?: CellStyle;
  readonly text: (record: T, index: number) => string;
}

/** Widths of columns that fill the page, in the proportion of their shares. */
export function widths(layout: Layout, shares: readonly number[]): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (textWidth(layout) * share) / all);
}

/** A table with a row of titles and a row per record. */
export function list<T>(
  layout: Layout,
  columns: readonly ListColumn<T>[],
  records: readonly T[],
  heightMm = 9,
): TablePlan {
  return {
    kind: 'table',
    columnsMm: widths(
      layout,
      columns.map(({ share }) => share),
    ),
    headerRows: 1,
    rows: [
      { heightMm: 10, cells: columns.map(({ title }) => cell(title, 'head')) },
      ...records.map((record, index): RowPlan => {
        const cells = columns.map(({ text, style }) => cell(text(record, index), style));
        return { heightMm, cells };
      }),
    ],
  };
}

/** What a document leaves to be written by hand. */
export const BLANK_LINE = '＿＿＿＿＿＿';
