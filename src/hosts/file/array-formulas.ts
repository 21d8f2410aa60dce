import { columnNumber } from '../../domain/basics/place';
import type { SourceRange } from '../../domain/roster/source';
import { attribute } from './sheet-markup';

/** The rectangle of `B2:C9` or `B2`. */
export function rangeOf(reference: string): SourceRange {
  const ends = reference.split(':').map((end) => {
    const [, letters = '', digits = ''] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(end.trim()) ?? [];
    return { row: Number(digits), column: columnNumber(letters) ?? Number.NaN };
  });
  const [first = { row: Number.NaN, column: Number.NaN }, last = first] = ends;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export function isInRange({ top, left, bottom, right }: SourceRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

const BLOCK =
  /<(?:[\w.-]+:)?f(\s[^<>]*?\st\s*=\s*["'](?:array|dataTable)["'][^<>]*?|\st\s*=\s*["'](?:array|dataTable)["'][^<>]*?)\/?>/g;

/** The cells that formulas of a worksheet part fill together, where they are more than one: array formulas and data tables. */
export function formulaBlocks(text: string): readonly SourceRange[] {
  return [...text.matchAll(BLOCK)].flatMap(([, attributes = '']) => {
    const reference = attribute(attributes, 'ref');
    return reference?.includes(':') ? [rangeOf(reference)] : [];
  });
}
