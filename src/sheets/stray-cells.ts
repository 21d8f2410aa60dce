import type { SourceSheet } from '../domain/roster/source';
import { cellText } from '../domain/roster/text';
import { FIRST_DATA_ROW, HEADER_ROW } from './columns';

/** A text that somebody put beside or below a table. */
export interface StrayCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * What stands outside a table of `columnCount` columns and `recordCount` rows: writing the sheet anew would clear it. Cells of
 * the title and note rows count too.
 */
export function strayCells(sheet: SourceSheet, columnCount: number, recordCount: number): readonly StrayCell[] {
  const lastRow = Math.max(HEADER_ROW, FIRST_DATA_ROW + recordCount - 1);
  const found: StrayCell[] = [];
  sheet.rows.forEach((cells, rowIndex) => {
    const from = rowIndex >= lastRow ? 0 : columnCount;
    for (let index = from; index < cells.length; index++) {
      const text = cellText(cells[index]).trim();
      if (text !== '') found.push({ row: rowIndex + 1, column: index + 1, text });
    }
  });
  return found;
}
