import { readXls } from 'hucre';
import { readOds } from 'hucre/ods';
import type { Workbook } from 'hucre';
import type { Issue } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';
import type { LocalizedText } from '../../domain/basics/localized';
import { localized } from '../../domain/basics/localized';
import type { Result } from '../../domain/basics/result';
import type { SourceWorkbook } from '../../domain/roster/source';
import { readArchive } from './archive';
import type { ValueSheet } from './convert';
import { packageOfValues } from './convert';
import { detectKind, refuseForeignContainer } from './detect';
import { FileWorkbook } from './file-workbook';
import { FILE_LIMITS } from './limits';
import type { Package } from './package';
import { openPackage } from './package';
import type { Part, Parts } from './parts';
import { partBytes, xmlPartText } from './parts';
import { Refused, notSpreadsheet, settle } from './refusal';
import { readTextFile } from './text-file';

const WHOLE_FILE = localized('文件结构', 'file structure');

/**
 * Opens a file as a workbook. The kind is told by the content, never by the extension: .xlsx (also .xlsm, .xltx),
 * .xls, .csv and other separated text, an HTML table, .ods. On failure exactly one issue says what the file is or what
 * is wrong with it; `issues` of the workbook hold what the result will lack (macros, a signature, formats).
 *
 * Codes: `workbook.empty`, `.too-big`, `.unpacks-too-big`, `.too-many-parts`, `.password-protected`,
 * `.not-spreadsheet`, `.resave-needed`, `.damaged`, `.external-entities`, `.shared-editing`, `.no-sheets`,
 * `.sheet-too-large`, `.text-too-long`.
 */
export function openFileWorkbook(bytes: Uint8Array, fileName: string): Promise<Result<FileWorkbook, readonly Issue[]>> {
  return settle(fileName, WHOLE_FILE, async () => {
    refuseSize(bytes);
    const { pack, original, kind } = await openAnyKind(bytes, fileName);
    return new FileWorkbook(fileName, pack, original, issuesOf(pack, fileName, kind));
  });
}

/** All cells of a file that is opened for nothing else. */
export async function readWorkbookFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<SourceWorkbook, readonly Issue[]>> {
  const opened = await openFileWorkbook(bytes, fileName);
  return opened.ok ? opened.value.read() : opened;
}

interface Opened {
  readonly pack: Package;
  /** The .xlsx bytes that the package came from. */
  readonly original: Uint8Array;
  /** What the file was, where it was no .xlsx. */
  readonly kind?: LocalizedText;
}

function refuseSize(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refused((file) => message('workbook.empty', { file }));
  if (bytes.length <= FILE_LIMITS.fileBytes) return;
  const megabyte = 1024 * 1024;
  const params = { megabytes: Math.ceil(bytes.length / megabyte), limit: FILE_LIMITS.fileBytes / megabyte };
  throw new Refused((file) => message('workbook.too-big', { file, ...params }));
}

async function openAnyKind(bytes: Uint8Array, fileName: string): Promise<Opened> {
  switch (detectKind(bytes)) {
    case 'zip': {
      const parts = await readArchive(bytes);
      const mime = parts.get('mimetype');
      if (mime) return openOds(bytes, parts, mime);
      return { pack: await openPackage(parts), original: bytes };
    }
    case 'ole2': {
      refuseForeignContainer(bytes);
      return convert(
        sheetsOf(await readXls(bytes)),
        false,
        localized('旧格式工作簿（.xls）', 'an old workbook (.xls)'),
      );
    }
    case 'text': {
      const { kind, rows, merges } = readTextFile(bytes);
      return convert([{ name: fileName.replace(/^.*[\\/]|\.[^.]*$/g, ''), rows, merges }], true, kind);
    }
  }
}

async function openOds(bytes: Uint8Array, parts: Parts, mime: Part): Promise<Opened> {
  const type = new TextDecoder().decode(await partBytes(mime));
  if (type.includes('opendocument.text')) throw notSpreadsheet(localized('文字文档（.odt）', 'a text document (.odt)'));
  if (!type.includes('opendocument.spreadsheet')) throw notSpreadsheet(localized('压缩包', 'a ZIP archive'));
  // Reads the parts once to refuse entities and oversized ones before the reader sees them.
  for (const part of parts.values()) if (part.name.endsWith('.xml')) await xmlPartText(part);
  const kind = localized('ODF电子表格（.ods）', 'an ODF spreadsheet (.ods)');
  return convert(sheetsOf(await readOds(bytes)), true, kind);
}

function sheetsOf(workbook: Workbook): readonly ValueSheet[] {
  return workbook.sheets.map(({ name, rows, merges, hidden, veryHidden }) => ({
    name,
    // Rows that the file does not mention are holes.
    rows: Array.from(rows, (row) => row ?? []),
    merges: merges ?? [],
    hidden: hidden === true || veryHidden === true,
  }));
}

async function convert(sheets: readonly ValueSheet[], errorsAreText: boolean, kind: LocalizedText): Promise<Opened> {
  if (sheets.length === 0) throw new Refused((file) => message('workbook.no-sheets', { file }));
  const original = await packageOfValues(sheets, errorsAreText);
  return { pack: await openPackage(await readArchive(original)), original, kind };
}

function issuesOf(pack: Package, file: string, kind: LocalizedText | undefined): readonly Issue[] {
  return [
    ...(pack.hasMacros ? [issue('warn', message('workbook.macros-dropped', { file }))] : []),
    ...(pack.isSigned ? [issue('warn', message('workbook.signature-dropped', { file }))] : []),
    ...(pack.isTemplate ? [issue('info', message('workbook.template-converted', { file }))] : []),
    ...(kind ? [issue('info', message('workbook.converted', { file, kind }))] : []),
  ];
}
