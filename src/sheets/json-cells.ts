import { Deflate, Inflate, strFromU8, strToU8 } from 'fflate';
import { textInParts, type InParts } from '../domain/basics/parts';
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
export function* jsonSheet(name: string, head: SheetPlan['rows'], json: string): InParts<SheetPlan> {
  const text = yield* packed(json);
  yield 1;
  return {
    name,
    visibility: 'state',
    columns: [
      { width: 40, style: 'plain' },
      { width: 40, style: 'plain' },
    ],
    rows: [...head, ...pieces(text).map((piece) => [piece])],
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
export function* jsonOf(sheet: SourceSheet, head: number): InParts<string | undefined> {
  const text = sheet.rows
    .slice(head)
    .map(([piece]) => String(piece ?? ''))
    .join('');
  const mark = PACKED.exec(text);
  return mark ? yield* unpacked(text.slice(mark[0].length), Number(mark[1])) : text;
}

function* packed(json: string): InParts<string> {
  const parts: string[] = [];
  const deflate = new Deflate((part) => parts.push(strFromU8(part, true)));
  let bytes = 0;
  yield* textInParts(json, (text) => {
    const part = strToU8(text);
    bytes += part.length;
    deflate.push(part);
  });
  yield 1;
  deflate.push(new Uint8Array(0), true);
  return `deflate:${bytes}:${btoa(parts.join(''))}`;
}

function* unpacked(base64: string, length: number): InParts<string | undefined> {
  if (length > MOST_BYTES) return undefined;
  const bytes = new Uint8Array(length);
  let filled = 0;
  const inflate = new Inflate((part) => {
    // Throws where it does not fit.
    bytes.set(part, filled);
    filled += part.length;
  });
  try {
    yield* textInParts(atob(base64), (part) => inflate.push(strToU8(part, true)));
    inflate.push(new Uint8Array(0), true);
    return filled === length ? strFromU8(bytes) : undefined;
  } catch {
    return undefined;
  }
}

function pieces(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
