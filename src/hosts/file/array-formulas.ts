import type { SourceRange } from '../../domain/roster/source';
import { rangeOf } from '../range-of';
import { attribute } from './sheet-markup';

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
