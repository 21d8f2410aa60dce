import type { Entry } from '@zip.js/zip.js/index-native.js';
import { Uint8ArrayReader, ZipReader, configure } from '@zip.js/zip.js/index-native.js';
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
    const part = takeOut(bytes, entry);
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

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;

/** The library would take the same bytes through three streams, which for the small parts of a workbook costs more than all the rest. */
function takeOut(bytes: Uint8Array, entry: Entry): Part {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, compressedSize } = entry;
  if (offset + LOCAL_HEADER_SIZE > bytes.length || header.getUint32(offset, true) !== LOCAL_HEADER) {
    throw damaged(entry.filename);
  }
  const from = offset + LOCAL_HEADER_SIZE + header.getUint16(offset + 26, true) + header.getUint16(offset + 28, true);
  if (from + compressedSize > bytes.length) throw damaged(entry.filename);
  return {
    // Some producers write Windows separators or a leading slash.
    name: entry.filename.replace(/\\/g, '/').replace(/^\/+/, ''),
    method: entry.compressionMethod === 0 ? 0 : 8,
    crc32: entry.crc32 ?? 0,
    size: entry.uncompressedSize,
    data: bytes.subarray(from, from + compressedSize),
  };
}
