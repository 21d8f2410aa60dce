import { isBlankCell as isBlank } from '../domain/basics/blank-cell';
import type { Cells } from './cell-function';

export { isBlank };

/** An argument as a block: a single value is a block of one cell. `undefined` when it is ragged or has no cell. */
export function asCells(argument: unknown): Cells | undefined {
  if (!Array.isArray(argument)) return [[argument]];
  if (argument.length === 0) return undefined;
  const rows = argument as readonly unknown[];
  if (!rows.some(Array.isArray)) return [rows];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0) return undefined;
  for (const row of rows) if (!Array.isArray(row) || row.length !== width) return undefined;
  return rows as Cells;
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
