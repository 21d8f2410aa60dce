import type { ICellData } from '@univerjs/core';

const TEXT = 1;
const NUMBER = 2;
/** Digits that a number holds exactly; a longer one is an ID number. */
const EXACT_DIGITS = 15;

/**
 * The cells of a clipboard's text: tabs between columns, a cell with line breaks in quotes. Only what is plainly a number becomes one:
 * `001` and ID numbers stay text, and so do days, which the roster reader understands as they are written.
 */
export function pastedCells(text: string): ICellData[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (;;) {
    const [found = '', quoted, plain = '', end] = pattern.exec(text) ?? [];
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (!end || found === '') break;
    if (end !== '\t') rows.push([]);
  }
  // The last line ends like the others.
  if (rows.length > 1 && rows[rows.length - 1]?.join('') === '') rows.pop();
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? '')));
}

function cellOf(text: string): ICellData {
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= EXACT_DIGITS;
  return isNumber ? { v: Number(text), t: NUMBER } : { v: text, t: TEXT };
}
