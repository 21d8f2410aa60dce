import { FILE_LIMITS, megabytes } from './limits';
import { damaged, externalEntities, unpacksTooBig } from './refusal';
import { crc32 } from './crc32';

/** One file of a package, kept compressed until somebody needs to look inside. */
export interface Part {
  /** Without a leading slash: `xl/workbook.xml`. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc32: number;
  /** Unpacked size in bytes, as declared; more is never unpacked. */
  readonly size: number;
  readonly data: Uint8Array;
}

export type Parts = ReadonlyMap<string, Part>;

/** The part of that name; package names do not distinguish case. */
export function findPart(parts: Parts, name: string): Part | undefined {
  const exact = parts.get(name);
  if (exact) return exact;
  const key = name.toLowerCase();
  for (const part of parts.values()) if (part.name.toLowerCase() === key) return part;
  return undefined;
}

/**
 * Unpacks a part piece by piece. Stops as soon as it grows past its declared size, and checks size and checksum at the
 * end, so that lying headers cost nothing.
 */
async function unpackPart(part: Part, take: (piece: Uint8Array) => void): Promise<void> {
  let size = 0;
  let crc = 0;
  for await (const piece of piecesOf(part)) {
    size += piece.length;
    if (size > part.size) throw damaged(part.name);
    crc = crc32(piece, crc);
    take(piece);
  }
  if (size !== part.size || crc !== part.crc32) throw damaged(part.name);
}

async function* piecesOf(part: Part): AsyncGenerator<Uint8Array> {
  if (part.method === 0) {
    yield part.data;
    return;
  }
  const packed = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(part.data as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Ending early must release the inflater; its own complaint about that is of no interest.
    await reader.cancel().catch(() => undefined);
  }
}

/** The whole part, unpacked. */
export async function partBytes(part: Part): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await unpackPart(part, (piece) => pieces.push(piece));
  return joinBytes(pieces);
}

/** The first `most` bytes of a part, or all where it is shorter. Nothing behind them is unpacked or checked. */
export async function partHead(part: Part, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(part)) {
    pieces.push(piece);
    size += piece.length;
    if (size >= most) break;
  }
  return joinBytes(pieces).subarray(0, most);
}

/** An XML part as text; refuses parts over `most` bytes and any document type declaration. */
export async function xmlPartText(part: Part, most: number = FILE_LIMITS.treeBytes): Promise<string> {
  if (part.size > most) throw unpacksTooBig(`${part.name}: ${megabytes(most)}`);
  const bytes = await partBytes(part);
  const text = new TextDecoder(xmlEncoding(bytes)).decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw externalEntities(part.name);
  return text;
}

/** The encoding by the byte order mark; XML parts without one are UTF-8. */
function xmlEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

const PIECE_UNITS = 1 << 18;

/** Compresses texts into a part, piece by piece, so that a large sheet never stands in memory as one string. */
export async function packText(name: string, texts: Iterable<string>): Promise<Part> {
  return packBytes(name, encoded(texts));
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let units = 0;
  for (const text of texts) {
    waiting.push(text);
    units += text.length;
    if (units < PIECE_UNITS) continue;
    yield encoder.encode(waiting.join(''));
    waiting = [];
    units = 0;
  }
  yield encoder.encode(waiting.join(''));
}

/** Bytes as a part that is not compressed. */
export function storedPart(name: string, data: Uint8Array): Part {
  return { name, method: 0, crc32: crc32(data, 0), size: data.length, data };
}

export async function packBytes(name: string, pieces: Iterable<Uint8Array>): Promise<Part> {
  const stream = new CompressionStream('deflate-raw');
  const packed = collect(stream.readable);
  const writer = stream.writable.getWriter();
  let size = 0;
  let crc = 0;
  for (const piece of pieces) {
    size += piece.length;
    crc = crc32(piece, crc);
    await writer.write(piece as Uint8Array<ArrayBuffer>);
  }
  await writer.close();
  return { name, method: 8, crc32: crc, size, data: joinBytes(await packed) };
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    pieces.push(value);
  }
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Puts parts in the place of those of the same name. */
export async function storeParts(parts: Map<string, Part>, made: readonly Promise<Part>[]): Promise<void> {
  for (const part of await Promise.all(made)) {
    const present = findPart(parts, part.name);
    if (present && present.name !== part.name) parts.delete(present.name);
    parts.set(part.name, part);
  }
}

export function freePartName(parts: Parts, nameOf: (number: number) => string): string {
  for (let number = 1; ; number++) if (!findPart(parts, nameOf(number))) return nameOf(number);
}

export function requiredPart(parts: Parts, name: string): Part {
  const part = findPart(parts, name);
  if (!part) throw damaged(name);
  return part;
}
