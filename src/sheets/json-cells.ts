import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { SourceSheet } from '../domain/roster/source';
import type { SheetPlan } from './plan';

/** Characters of a cell; programs cut what is longer than 32,767. */
const CHUNK = 30_000;

/** What packed JSON begins with: `deflate:<bytes>:<base64>`. JSON itself cannot begin like this. */
const PACKED = /^deflate:(\d{1,9}):/;

/** The most bytes that such a sheet may unpack to. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * A hidden sheet that keeps JSON, packed and in pieces that fit a cell, below the rows of `head`. Packed it is a tenth as long, and of
 * letters only that every program leaves as they are (docs/decisions/log-and-records.md).
 */
export function jsonSheet(name: string, head: SheetPlan['rows'], json: string): SheetPlan {
  return {
    name,
    visibility: 'state',
    columns: [
      { width: 40, style: 'plain' },
      { width: 40, style: 'plain' },
    ],
    rows: [...head, ...pieces(packed(json)).map((piece) => [piece])],
    rowHeights: new Map(),
    merges: [],
    validations: [],
    highlights: [],
    print: { orientation: 'portrait' },
  };
}

/**
 * The JSON that such a sheet keeps below its first `head` rows, also of campaigns that kept it as it is; `undefined` where what
 * stands there cannot be unpacked.
 */
export function jsonOf(sheet: SourceSheet, head: number): string | undefined {
  const text = sheet.rows
    .slice(head)
    .map(([piece]) => String(piece ?? ''))
    .join('');
  const mark = PACKED.exec(text);
  return mark ? unpacked(text.slice(mark[0].length), Number(mark[1])) : text;
}

function packed(json: string): string {
  const bytes = strToU8(json);
  return `deflate:${bytes.length}:${btoa(strFromU8(deflateSync(bytes), true))}`;
}

function unpacked(base64: string, length: number): string | undefined {
  if (length > MOST_BYTES) return undefined;
  try {
    const bytes = inflateSync(strToU8(atob(base64), true), { out: new Uint8Array(length) });
    return bytes.length === length ? strFromU8(bytes) : undefined;
  } catch {
    return undefined;
  }
}

function pieces(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
