import type { SourceRange, SourceSheet, SourceValue } from './source';
import { cellText, compact, isBlankCell } from './text';

/** Rows that can hold a header; tables that begin further down need `--header`. */
export const HEADER_SEARCH_ROWS = 100;
/** A header has at most this many rows. */
export const HEADER_MOST_ROWS = 3;
/** Excel's own width; a merge over whole rows must not make 16 384 columns of a roster. */
const MOST_COLUMNS = 512;

/** The cells above and in a header, where a merged area's value belongs to all its cells. Rows and columns from 1. */
export interface HeaderGrid {
  readonly width: number;
  readonly height: number;
  readonly sheet: SourceSheet;
  /** The merge that a cell belongs to. */
  merge(row: number, column: number): SourceRange | undefined;
  value(row: number, column: number): SourceValue;
  /** '' for a blank cell. */
  text(row: number, column: number): string;
}

/** The grid over the first `rows` rows of a sheet. */
export function headerGrid(sheet: SourceSheet, rows: number): HeaderGrid {
  const width = sheetWidth(sheet);
  const merges = new Map<number, SourceRange>();
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rows); row++) {
      for (let column = merge.left; column <= Math.min(merge.right, width); column++) {
        merges.set(row * MOST_COLUMNS + column, merge);
      }
    }
  }
  const merge = (row: number, column: number) => merges.get(row * MOST_COLUMNS + column);
  const value = (row: number, column: number): SourceValue => {
    const area = merge(row, column);
    return sheet.rows[(area?.top ?? row) - 1]?.[(area?.left ?? column) - 1] ?? null;
  };
  return {
    width,
    height: Math.min(sheet.rows.length, rows),
    sheet,
    merge,
    value,
    text: (row, column) => {
      const found = value(row, column);
      return isBlankCell(found) ? '' : cellText(found);
    },
  };
}

/** The last column with anything in it. */
export function sheetWidth(sheet: SourceSheet): number {
  let width = 0;
  for (const row of sheet.rows) {
    for (let column = Math.min(row.length, MOST_COLUMNS); column > width; column--) {
      if (!isBlankCell(row[column - 1])) {
        width = column;
        break;
      }
    }
  }
  return width;
}

/** The header of a column in a block: its texts from top to bottom without blanks and repeats, parents of blanks included. */
export interface ColumnHeader {
  readonly cells: readonly string[];
  /** Columns with the same number stand under one parent; the column's own number where it has none. */
  readonly group: number;
}

/** The header of every column of a block, from column 1 on. */
export function columnHeaders(grid: HeaderGrid, first: number, last: number): readonly ColumnHeader[] {
  const headers: ColumnHeader[] = [];
  for (let column = 1; column <= grid.width; column++) {
    const cells: string[] = [];
    let group = column;
    for (let row = first; row <= last; row++) {
      const from = parentColumn(grid, row, last, column);
      const text = grid.text(row, from);
      if (text === '' || compact(text) === compact(cells[cells.length - 1] ?? '')) continue;
      cells.push(text);
      if (row < last && spansFurther(grid, row, last, from)) group = grid.merge(row, from)?.left ?? from;
    }
    headers.push({ cells, group });
  }
  return headers;
}

/**
 * The column whose cell speaks for this one: its own, or, where it is blank and unmerged above a text of its own, the
 * nearest text to the left that also has something of its own below.
 */
function parentColumn(grid: HeaderGrid, row: number, last: number, column: number): number {
  if (row === last || grid.text(row, column) !== '' || !hasBelow(grid, row, last, column)) return column;
  for (let left = column - 1; left >= 1; left--) {
    if (grid.text(row, left) === '') {
      if (!hasBelow(grid, row, last, left)) return column;
      continue;
    }
    return hasBelow(grid, row, last, left) ? left : column;
  }
  return column;
}

/** Whether a text other than the cell's own stands below it in the block. */
function hasBelow(grid: HeaderGrid, row: number, last: number, column: number): boolean {
  const own = grid.text(row, column);
  for (let below = row + 1; below <= last; below++) {
    const text = grid.text(below, column);
    if (text !== '' && text !== own) return true;
  }
  return false;
}

function spansFurther(grid: HeaderGrid, row: number, last: number, column: number): boolean {
  const merge = grid.merge(row, column);
  return merge ? merge.right > merge.left && merge.bottom < last : hasBelow(grid, row, last, column);
}
