import { ZipReader, Uint8ArrayReader, TextWriter } from '@zip.js/zip.js';
import type { CellValue } from 'hucre';
import { readXlsx, writeXlsx } from 'hucre';
import type { SourceSheet, SourceValue } from '../../src/domain/roster/source';
import type { FileWorkbook } from '../../src/hosts/file';
import { openFileWorkbook } from '../../src/hosts/file';

function toCell(value: SourceValue): CellValue {
  if (value === null || typeof value !== 'object') return value;
  if (value.kind === 'error') return value.code;
  return new Date(Date.UTC(value.day.year, value.day.month - 1, value.day.day, value.hour, value.minute));
}

/** A file with these sheets of the clerk's, written by another writer than the host's own. */
export async function openSheets(sheets: readonly SourceSheet[]): Promise<FileWorkbook> {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => row.map(toCell)),
      merges: sheet.merges.map(({ top, left, bottom, right }) => ({
        startRow: top - 1,
        startCol: left - 1,
        endRow: bottom - 1,
        endCol: right - 1,
      })),
      rowDefs: new Map([...sheet.hiddenRows].map((row) => [row - 1, { hidden: true }])),
      hidden: sheet.hidden,
    })),
  });
  const result = await openFileWorkbook(bytes, '报名.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Names are read by another reader, from the bytes that the clerk would get. */
export async function namesOf(file: FileWorkbook): Promise<Readonly<Record<string, string>>> {
  const { namedRanges } = await readXlsx(await file.toBytes());
  return Object.fromEntries((namedRanges ?? []).map(({ name, range }) => [name, range]));
}

/** The source parts themselves: sheet1 is the campaign's only when the clerk has none. */
export async function fingerprintOf(file: FileWorkbook): Promise<Readonly<Record<string, string>>> {
  const reader = new ZipReader(new Uint8ArrayReader(await file.toBytes()));
  const parts: Record<string, string> = {};
  const read = await file.read();
  const own = read.ok ? read.value.sheets.filter((sheet) => /报名表|说明|Sheet2/.test(sheet.name)).length : 0;
  for (const entry of await reader.getEntries()) {
    const number = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(entry.filename)?.[1] ?? 0);
    const isSource = (number > 0 && number <= own) || entry.filename === 'xl/sharedStrings.xml';
    if (isSource && !entry.directory) parts[entry.filename] = await entry.getData(new TextWriter());
  }
  return parts;
}
