import { columnNumber } from '../domain/basics/place';
import type { SourceRange } from '../domain/roster/source';

/** The rectangle of `B2:C9` or `B2`; what is no address gives no numbers. */
export function rangeOf(reference: string): SourceRange {
  const ends = reference.split(':').map((end) => {
    const [, letters = '', digits = ''] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(end.trim()) ?? [];
    return { row: Number(digits), column: columnNumber(letters) ?? Number.NaN };
  });
  const [first = { row: Number.NaN, column: Number.NaN }, last = first] = ends;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
