import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { readArchive } from '../../../../src/hosts/file/archive';
import { packText, storedPart, type Part, type Parts } from '../../../../src/hosts/file/parts';
import { writeArchive } from '../../../../src/hosts/file/write-archive';

async function someParts(): Promise<Parts> {
  const parts = [
    await packText('xl/worksheets/sheet1.xml', ['<a>', '人'.repeat(5000), '</a>']),
    storedPart(
      'xl/media/image1.png',
      new Uint8Array(70_000).map((_, index) => index * 31),
    ),
    await packText('_rels/.rels', ['<Relationships/>']),
    await packText('xl/图表/一.xml', ['']),
    storedPart('docProps/empty.bin', new Uint8Array()),
    await packText('[Content_Types].xml', ['<Types/>']),
  ];
  return new Map(parts.map((part) => [part.name, part]));
}

/** The same by the library that reads archives, in the order in which they are given. */
async function byLibrary(parts: readonly Part[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    bufferedWrite: false,
    dataDescriptor: false,
    extendedTimestamp: false,
    keepOrder: true,
    msDosCompatible: true,
    rawLastModDate: (1 << 21) | (1 << 16),
    versionMadeBy: 20,
  });
  for (const { name, data, method, crc32, size } of parts) {
    const options = { passThrough: true, compressionMethod: method, crc32, uncompressedSize: size };
    await writer.add(name, new Uint8ArrayReader(data), options);
  }
  return writer.close();
}

test('an archive is byte for byte what a library for archives writes, the first parts first and the others by name', async () => {
  const parts = await someParts();
  const order = ['[Content_Types].xml', '_rels/.rels', 'docProps/empty.bin', 'xl/media/image1.png'];
  const names = [...order, 'xl/worksheets/sheet1.xml', 'xl/图表/一.xml'];
  const sorted = names.map((name) => parts.get(name) as Part);
  expect(Buffer.from(writeArchive(parts)).equals(Buffer.from(await byLibrary(sorted)))).toBe(true);
});

test('what was written is read again, also where bytes stand before the archive', async () => {
  const parts = await someParts();
  const bytes = writeArchive(parts);
  const behind = new Uint8Array(bytes.length + 1000);
  behind.set(bytes, 1000);
  for (const file of [bytes, behind, behind.subarray(1000)]) {
    const read = await readArchive(file);
    expect([...read.keys()].sort()).toEqual([...parts.keys()].sort());
    for (const part of parts.values()) expect(read.get(part.name)).toEqual(part);
  }
});

test('an archive whose directory points to no entry, or past its end, is refused', async () => {
  const bytes = writeArchive(await someParts());
  const headerless = bytes.slice();
  headerless[0] = 0;
  await expect(readArchive(headerless)).rejects.toThrow();
  const long = bytes.slice();
  // The length of the extra field before the data of the first entry.
  new DataView(long.buffer).setUint16(28, 0xffff, true);
  new DataView(long.buffer).setUint16(26, 0xffff, true);
  await expect(readArchive(long)).rejects.toThrow();
});
