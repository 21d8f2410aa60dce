import type { SourceSheet, SourceValue } from './source';

/** The rows below a header, where a value merged down several rows belongs to each of them. Rows and columns from 1. */
export interface DataGrid {
  readonly sheet: SourceSheet;
  readonly first: number;
  readonly last: number;
  value(row: number, column: number): SourceValue;
  /** The row in which the cell's merge begins, where that is higher up. */
  mergedFrom(row: number, column: number): number | undefined;
  /** The last column of the merge that begins in this cell; the cell's own column without one. */
  spanEnd(row: number, column: number): number;
}

interface Merged {
  readonly value: SourceValue;
  readonly from: number;
}

/** The data of a sheet below row `header`. A merge to the right gives its value to its first column only. */
export function dataGrid(sheet: SourceSheet, header: number): DataGrid {
  const downward = new Map<number, Map<number, Merged>>();
  const spans = new Map<number, Map<number, number>>();
  for (const merge of sheet.merges) {
    if (merge.top <= header) continue;
    if (merge.right > merge.left) entryOf(spans, merge.top).set(merge.left, merge.right);
    const value = sheet.rows[merge.top - 1]?.[merge.left - 1] ?? null;
    if (value === null) continue;
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, sheet.rows.length); row++) {
      entryOf(downward, row).set(merge.left, { value, from: merge.top });
      if (merge.right > merge.left) entryOf(spans, row).set(merge.left, merge.right);
    }
  }
  return {
    sheet,
    first: header + 1,
    last: sheet.rows.length,
    value: (row, column) => sheet.rows[row - 1]?.[column - 1] ?? downward.get(row)?.get(column)?.value ?? null,
    mergedFrom: (row, column) => downward.get(row)?.get(column)?.from,
    spanEnd: (row, column) => spans.get(row)?.get(column) ?? column,
  };
}

function entryOf<T>(rows: Map<number, Map<number, T>>, row: number): Map<number, T> {
  let entry = rows.get(row);
  if (!entry) {
    entry = new Map<number, T>();
    rows.set(row, entry);
  }
  return entry;
}
