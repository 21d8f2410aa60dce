import type { Part, Parts } from './parts';

/** 1980-01-01 00:00, the first moment that ZIP knows. */
const ZIP_EPOCH = (1 << 21) | (1 << 16);

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const UTF_8_NAME = 1 << 11;
/** Of the specification: 1.0 for what is stored, 2.0 for what is deflated. */
const VERSION = { 0: 10, 8: 20 } as const;

/** Spreadsheet programs and file(1) look for these first; the rest follows by name. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

/**
 * Writes the parts as a ZIP file (PKWARE APPNOTE 6.3.3) without compressing anything again. Order, dates and flags do not depend on
 * where the parts come from: the same parts always give the same bytes. Packages are far below the sizes that need ZIP64
 * (`FILE_LIMITS`).
 */
export function writeArchive(parts: Parts): Uint8Array {
  const entries = [...parts.values()]
    .sort(byPlace)
    .map((part) => ({ part, name: new TextEncoder().encode(part.name) }));
  const size = entries.reduce((sum, { part, name }) => sum + 30 + 46 + name.length * 2 + part.data.length, 22);
  const archive = new ArchiveBytes(size);
  const offsets = entries.map(({ part, name }) => {
    const offset = archive.at;
    archive.uint32(LOCAL_HEADER);
    entryFields(archive, part, name);
    archive.bytes(name);
    archive.bytes(part.data);
    return offset;
  });
  const directory = archive.at;
  entries.forEach(({ part, name }, index) => {
    archive.uint32(DIRECTORY_ENTRY);
    archive.uint16(VERSION[8]);
    entryFields(archive, part, name);
    // Comment, disk and attributes: none.
    archive.skip(10);
    archive.uint32(offsets[index] as number);
    archive.bytes(name);
  });
  const directorySize = archive.at - directory;
  archive.uint32(END_OF_DIRECTORY);
  archive.skip(4);
  archive.uint16(entries.length);
  archive.uint16(entries.length);
  archive.uint32(directorySize);
  archive.uint32(directory);
  return archive.whole;
}

/** What stands in the header before an entry's data and in the directory alike. */
function entryFields(archive: ArchiveBytes, part: Part, name: Uint8Array): void {
  archive.uint16(VERSION[part.method]);
  archive.uint16(name.length === part.name.length ? 0 : UTF_8_NAME);
  archive.uint16(part.method);
  archive.uint32(ZIP_EPOCH);
  archive.uint32(part.crc32);
  archive.uint32(part.data.length);
  archive.uint32(part.size);
  archive.uint16(name.length);
  archive.skip(2);
}

/** Bytes of a known number, written from the first to the last; what is skipped is 0. */
class ArchiveBytes {
  readonly whole: Uint8Array;
  at = 0;
  private readonly view: DataView;

  constructor(size: number) {
    this.whole = new Uint8Array(size);
    this.view = new DataView(this.whole.buffer);
  }

  uint16(value: number): void {
    this.view.setUint16(this.at, value, true);
    this.at += 2;
  }

  uint32(value: number): void {
    this.view.setUint32(this.at, value, true);
    this.at += 4;
  }

  bytes(bytes: Uint8Array): void {
    this.whole.set(bytes, this.at);
    this.at += bytes.length;
  }

  skip(count: number): void {
    this.at += count;
  }
}

function byPlace(a: Part, b: Part): number {
  const place = (part: Part): number => (FIRST.includes(part.name) ? FIRST.indexOf(part.name) : FIRST.length);
  return place(a) - place(b) || (a.name < b.name ? -1 : 1);
}
