import type { SourceSheet } from '../domain/roster/source';
import type { SheetPlan } from './plan';

/** Characters of a cell; programs cut what is longer than 32,767. */
const CHUNK = 30_000;

/** A hidden sheet that keeps JSON, in pieces that fit a cell, below the rows of `head`. */
export function jsonSheet(name: string, head: SheetPlan['rows'], json: string): SheetPlan {
  return {
    name,
    visibility: 'state',
    columns: [
      { width: 40, style: 'plain' },
      { width: 40, style: 'plain' },
    ],
    rows: [...head, ...pieces(json).map((piece) => [piece])],
    rowHeights: new Map(),
    merges: [],
    validations: [],
    highlights: [],
    print: { orientation: 'portrait' },
  };
}

/** The JSON that such a sheet keeps below its first `head` rows. */
export function jsonOf(sheet: SourceSheet, head: number): string {
  return sheet.rows
    .slice(head)
    .map(([piece]) => String(piece ?? ''))
    .join('');
}

function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + CHUNK;
    // Half of a rare character is none: it would not come back.
    const whole = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
    found.push(text.slice(start, whole));
    start = whole;
  }
  return found;
}
