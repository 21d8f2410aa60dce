import { sameCellNumber } from '../domain/basics/cell-number';
import { mapInParts, type InParts } from '../domain/basics/parts';
import type { SourceSheet } from '../domain/roster/source';
import { cellText } from '../domain/roster/text';
import { readTable, type Column } from './columns';
import type { PlannedCell, PlanValue } from './plan';

/** A computed cell that does not hold what it should. */
export interface Difference<R> {
  readonly record: R;
  readonly row: number;
  readonly column: string;
  readonly title: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * Compares the computed cells of a table sheet with what they should be: typed over, or not yet written anew. Rows are found by
 * their key, wherever they stand. Blanks and line breaks make no difference, and a formula that the last program did not
 * calculate is not held against anybody.
 */
export function* compareTable<R>(
  sheet: SourceSheet,
  columns: readonly Column<R>[],
  records: readonly R[],
  key: { readonly column: string; of(record: R): string },
): InParts<readonly Difference<R>[]> {
  const computed = columns.filter((column) => column.computed === true);
  const table = yield* readTable(sheet, columns);
  const rows = new Map(table.rows.map((row) => [cellText(row.values.get(key.column)), row]));
  const differences = yield* mapInParts(records, (record) => {
    const shown = rows.get(key.of(record));
    if (!shown) return [];
    return computed.flatMap((column): Difference<R>[] => {
      const value = shown.values.get(column.id);
      if (typeof value === 'object' && value !== null && value.kind === 'error' && value.code === 'uncalculated')
        return [];
      const planned = valueOf(column.value(record, { row: shown.row, cell: (id) => id }));
      if (typeof value === 'number' && typeof planned === 'number' && sameCellNumber(value, planned)) return [];
      const [found, expected] = [cellText(value), cellText(planned)];
      if (bare(found) === bare(expected)) return [];
      return [{ record, row: shown.row, column: column.id, title: column.title, found, expected }];
    });
  });
  return differences.flat();
}

function valueOf(cell: PlannedCell): PlanValue {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
