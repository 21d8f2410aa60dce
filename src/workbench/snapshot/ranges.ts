import type { IRange } from '@univerjs/core';
import { columnLetters, columnNumber } from '../../domain/basics/place';

/** The ranges of `A1:B9 D4`, counted from 0, ends included; whole rows and columns end with the sheet. */
export function rangesOf(text: string, rows: number, columns: number): readonly IRange[] {
  return text
    .trim()
    .split(/[\s,]+/)
    .flatMap((part) => {
      const [first = '', last = first] = part.replace(/\$/g, '').split(':');
      const start = cornerOf(first);
      const end = cornerOf(last);
      if (!start || !end) return [];
      return [
        {
          startRow: start.row ?? 0,
          startColumn: start.column ?? 0,
          endRow: Math.min(end.row ?? rows - 1, rows - 1),
          endColumn: Math.min(end.column ?? columns - 1, columns - 1),
        },
      ];
    })
    .filter(({ startRow, endRow, startColumn, endColumn }) => startRow <= endRow && startColumn <= endColumn);
}

function cornerOf(text: string): { readonly row?: number; readonly column?: number } | undefined {
  const found = /^([A-Za-z]*)(\d*)$/.exec(text);
  if (!found || text === '') return undefined;
  const [, letters = '', digits = ''] = found;
  const column = letters === '' ? undefined : columnNumber(letters);
  if (letters !== '' && column === undefined) return undefined;
  return {
    ...(digits === '' ? {} : { row: Number(digits) - 1 }),
    ...(column === undefined ? {} : { column: column - 1 }),
  };
}

/** `B2` for row 1 and column 1, counted from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}
