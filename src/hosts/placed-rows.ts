import { mapInParts, type InParts } from '../domain/basics/parts';
import type { SourceSheet, SourceValue } from '../domain/roster/source';

/**
 * Cells of a used range as the rows from row 1 of the sheet, below so many rows and behind so many columns that are not used; what is after the
 * last value of a row, or of the sheet, is left out. An empty text is a blank.
 */
export function* placedRows(
  grid: readonly (readonly unknown[])[],
  rowsAbove: number,
  columnsBefore: number,
): InParts<SourceSheet['rows']> {
  const above = Array.from({ length: rowsAbove }, (): SourceValue[] => []);
  const filled = yield* mapInParts(grid, (cells) => {
    const row: SourceValue[] = new Array<SourceValue>(columnsBefore).fill(null);
    for (const value of cells) row.push(value === '' ? null : (value as SourceValue));
    while (row.length > 0 && row[row.length - 1] === null) row.pop();
    return row;
  });
  const rows = [...filled];
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows.length === 0 ? [] : [...above, ...rows];
}
