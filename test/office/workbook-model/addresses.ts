import { columnLetters, columnNumber } from '../../../src/domain/basics/place';
import { ModelError } from './model-error';

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, rows: MOST_ROWS, columns: MOST_COLUMNS };

/** Reads `B2`, `$A$1:C9`, `A:C`, `3:4`, with or without a sheet in front. */
export function parseArea(address: string): Area {
  const [first = '', second = first] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const from = corner(first);
  const to = corner(second);
  const top = from.row ?? 0;
  const left = from.column ?? 0;
  const bottom = to.row ?? MOST_ROWS - 1;
  const right = to.column ?? MOST_COLUMNS - 1;
  return area(Math.min(top, bottom), Math.min(left, right), Math.abs(bottom - top) + 1, Math.abs(right - left) + 1);
}

/** The area, if it lies on a sheet; Excel refuses any other. */
export function area(top: number, left: number, rows: number, columns: number): Area {
  const fits = top >= 0 && left >= 0 && rows >= 1 && columns >= 1;
  if (!fits || top + rows > MOST_ROWS || left + columns > MOST_COLUMNS) {
    throw new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  return { top, left, rows, columns };
}

export function areaAddress({ top, left, rows, columns }: Area): string {
  if (rows === MOST_ROWS) return `${columnLetters(left + 1)}:${columnLetters(left + columns)}`;
  if (columns === MOST_COLUMNS) return `${top + 1}:${top + rows}`;
  const first = `${columnLetters(left + 1)}${top + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(left + columns)}${top + rows}`;
}

export function overlap(a: Area, b: Area): boolean {
  const rows = a.top < b.top + b.rows && b.top < a.top + a.rows;
  return rows && a.left < b.left + b.columns && b.left < a.left + a.columns;
}

/** The part of `a` that lies in `b`, if any. */
export function intersection(a: Area, b: Area): Area | undefined {
  if (!overlap(a, b)) return undefined;
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(a.top + a.rows, b.top + b.rows) - top;
  return { top, left, rows, columns: Math.min(a.left + a.columns, b.left + b.columns) - left };
}

function corner(text: string): { readonly row?: number; readonly column?: number } {
  const parts = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text.trim());
  const column = parts?.[1] === undefined ? undefined : columnNumber(parts[1]);
  const row = parts?.[2] === undefined ? undefined : Number(parts[2]);
  if (!parts || (column === undefined && row === undefined) || (parts[1] !== undefined && column === undefined)) {
    throw new ModelError('InvalidArgument', `not an address: ${text}`);
  }
  return { ...(row !== undefined && { row: row - 1 }), ...(column !== undefined && { column: column - 1 }) };
}
