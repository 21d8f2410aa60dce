import type { Entry } from '@zip.js/zip.js/index-native.js';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, configure } from '@zip.js/zip.js/index-native.js';
import { message } from '../../domain/basics/issue';
import { localized } from '../../domain/basics/localized';
import { FILE_LIMITS, megabytes } from './limits';
import type { Part, Parts } from './parts';
import { Refused, damaged, passwordProtected, unpacksTooBig } from './refusal';

configure({ useWebWorkers: false });

/** A deflated nothing takes a few bytes; more than this behind a declared size of 0 is a lie. */
const MOST_BYTES_OF_NOTHING = 64;

/**
 * Reads the directory of a ZIP file and takes the entries out, still compressed. Refuses what is declared too large or
 * too many, encrypted entries, unknown compression methods and names that occur twice.
 */
export async function readArchive(bytes: Uint8Array): Promise<Parts> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: false });
  const parts = new Map<string, Part>();
  let unpacked = 0;
  let count = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    if (++count > FILE_LIMITS.parts) {
      throw new Refused((file) => message('workbook.too-many-parts', { file, limit: FILE_LIMITS.parts }));
    }
    if (entry.directory) continue;
    unpacked += checkedSize(entry);
    const ratioLimit = Math.max(FILE_LIMITS.ratioFromBytes, bytes.length * FILE_LIMITS.ratio);
    if (unpacked > ratioLimit) throw unpacksTooBig(megabytes(ratioLimit));
    if (unpacked > FILE_LIMITS.unpackedBytes) throw unpacksTooBig(megabytes(FILE_LIMITS.unpackedBytes));
    const part = await takeOut(entry);
    if (parts.has(part.name)) throw damaged(part.name);
    parts.set(part.name, part);
  }
  await reader.close();
  if (parts.size === 0) throw damaged(localized('压缩包为空', 'the package is empty'));
  return parts;
}

function checkedSize(entry: Entry): number {
  const { compressedSize, compressionMethod, uncompressedSize } = entry;
  if (entry.encrypted) throw passwordProtected();
  if (compressionMethod !== 0 && compressionMethod !== 8) throw damaged(entry.filename);
  if (uncompressedSize > FILE_LIMITS.partBytes) {
    throw unpacksTooBig(`${entry.filename}: ${megabytes(FILE_LIMITS.partBytes)}`);
  }
  if (uncompressedSize === 0 && compressedSize > MOST_BYTES_OF_NOTHING) throw damaged(entry.filename);
  if (compressionMethod === 0 && compressedSize !== uncompressedSize) throw damaged(entry.filename);
  return uncompressedSize;
}

async function takeOut(entry: Entry): Promise<Part> {
  if (entry.directory) throw damaged(entry.filename);
  const data = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
  return {
    // Some producers write Windows separators or a leading slash.
    name: entry.filename.replace(/\\/g, '/').replace(/^\/+/, ''),
    method: entry.compressionMethod === 0 ? 0 : 8,
    crc32: entry.crc32 ?? 0,
    size: entry.uncompressedSize,
    data,
  };
}

/** 1980-01-01 00:00, the first moment that ZIP knows. */
const ZIP_EPOCH = (1 << 21) | (1 << 16);

/** Spreadsheet programs and file(1) look for these first; the rest follows by name. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

/**
 * Writes the parts as a ZIP file without compressing anything again. Order, dates and flags do not depend on where the
 * parts come from: the same parts always give the same bytes.
 */
export async function writeArchive(parts: Parts): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    bufferedWrite: false,
    dataDescriptor: false,
    extendedTimestamp: false,
    keepOrder: true,
    msDosCompatible: true,
    rawLastModDate: ZIP_EPOCH,
    versionMadeBy: 20,
  });
  for (const part of [...parts.values()].sort(byPlace)) {
    await writer.add(part.name, new Uint8ArrayReader(part.data), {
      passThrough: true,
      compressionMethod: part.method,
      crc32: part.crc32,
      uncompressedSize: part.size,
    });
  }
  return writer.close();
}

function byPlace(a: Part, b: Part): number {
  const place = (part: Part): number => (FIRST.includes(part.name) ? FIRST.indexOf(part.name) : FIRST.length);
  return place(a) - place(b) || (a.name < b.name ? -1 : 1);
}
