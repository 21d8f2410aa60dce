import { isEmptyCell as isBlank } from '../domain/basics/empty-cell';
import type { Cells } from './cell-function';

export { isBlank };

/** An argument as a block: a single value is a block of one cell. `undefined` when it is ragged or has no cell. */
export function asCells(argument: unknown): Cells | undefined {
  const rows = rowsOf(argument);
  const width = widthOf(rows);
  if (width === 0) return undefined;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!Array.isArray(row) || row.length !== width) return undefined;
  }
  return rows as Cells;
}

/** The rows, still to be checked: a single value is one row of one cell, a plain array one row. */
function rowsOf(argument: unknown): readonly unknown[] {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.some(Array.isArray) ? argument : [argument];
}

function widthOf(rows: readonly unknown[]): number {
  return Array.isArray(rows[0]) ? rows[0].length : 0;
}

/**
 * What stands in an error cell, as its code (`#REF!`), in the forms in which hosts hand it over: an object with `code`
 * or `basicValue`. `undefined` for every other cell.
 */
export function errorCodeOf(cell: unknown): string | undefined {
  if (typeof cell !== 'object' || cell === null) return undefined;
  const { code, basicValue } = cell as { readonly code?: unknown; readonly basicValue?: unknown };
  for (const found of [code, basicValue]) if (typeof found === 'string' && found.startsWith('#')) return found;
  return '#VALUE!';
}

/** A cell as the clerk reads it, for messages; at most 20 characters. */
export function cellAsText(cell: unknown): string {
  const text =
    typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : (errorCodeOf(cell) ?? (isBlank(cell) ? '' : String(cell)));
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
