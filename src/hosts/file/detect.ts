import type { LocalizedText } from '../../domain/basics/localized';
import { localized } from '../../domain/basics/localized';
import { notSpreadsheet, passwordProtected, resaveNeeded } from './refusal';

/** What the bytes are, whatever the file is called. */
export type FileKind = 'zip' | 'ole2' | 'text';

const SIGNATURES: readonly (readonly [bytes: string, kind: LocalizedText])[] = [
  ['25504446', localized('PDF文档', 'a PDF document')],
  ['89504e47', localized('图片', 'a picture')],
  ['ffd8ff', localized('图片', 'a picture')],
  ['47494638', localized('图片', 'a picture')],
  ['424d', localized('图片', 'a picture')],
  ['52617221', localized('压缩包', 'an archive')],
  ['377abcaf', localized('压缩包', 'an archive')],
  ['1f8b', localized('压缩包', 'an archive')],
  ['7b5c727466', localized('RTF文档', 'an RTF document')],
  ['4d5a', localized('可执行程序', 'a program')],
];

/** Excel before 97 wrote its records without a container. */
const OLD_EXCEL = /^09(?:00|02|04|08)[0-9a-f]{2}00/;

/** Tells the kind by the first bytes; throws `Refused` for what is certainly no spreadsheet, by its name. */
export function detectKind(bytes: Uint8Array): FileKind {
  const start = hex(bytes.subarray(0, 8));
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return 'zip';
  if (start === 'd0cf11e0a1b11ae1') return 'ole2';
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  // A CSV may begin with BM or MZ; a picture or program has zero bytes soon.
  if (known && (known[0].length > 4 || bytes.subarray(0, 512).includes(0))) throw notSpreadsheet(known[1]);
  if (OLD_EXCEL.test(start)) throw resaveNeeded(localized('Excel 97以前的旧格式', 'in a format older than Excel 97'));
  return 'text';
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Looks into an OLE2 container, the shell of old Office files: refuses an encrypted workbook (new or old) and what is
 * a document or a presentation; anything else is worth a try as .xls.
 */
export function refuseForeignContainer(bytes: Uint8Array): void {
  if (includesName(bytes, 'EncryptedPackage') || hasOldPassword(bytes)) throw passwordProtected();
  if (includesName(bytes, 'WordDocument')) throw notSpreadsheet(localized('Word文档', 'a Word document'));
  if (includesName(bytes, 'PowerPoint Document')) {
    throw notSpreadsheet(localized('PowerPoint演示文稿', 'a PowerPoint presentation'));
  }
  if (!includesName(bytes, 'Workbook') && !includesName(bytes, 'Book')) {
    throw notSpreadsheet(localized('其他类型的文件', 'some other file'));
  }
}

const DIRECTORY_ENTRY = 128;
const SECTOR = 512;

/** Whether the container's directory has an entry of that name; entries stand at multiples of 128 bytes. */
function includesName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`, (letter) => letter.charCodeAt(0));
  for (let at = SECTOR; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    if (wanted.every((code, index) => bytes[at + 2 * index] === code && bytes[at + 2 * index + 1] === 0)) return true;
  }
  return false;
}

const RECORD = { beginning: 0x0809, filePassword: 0x002f, endOfFile: 0x000a } as const;

/** An encrypted .xls says so in a record soon after the beginning of the workbook stream. */
function hasOldPassword(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = SECTOR; start + 8 <= bytes.length; start += SECTOR) {
    // 0x0600: BIFF8; 0x0005: the workbook itself.
    const begins = view.getUint16(start, true) === RECORD.beginning && view.getUint16(start + 4, true) === 0x0600;
    if (!begins || view.getUint16(start + 6, true) !== 0x0005) continue;
    for (let at = start, records = 0; at + 4 <= bytes.length && records < 8; records++) {
      const id = view.getUint16(at, true);
      if (id === RECORD.filePassword) return true;
      if (id === RECORD.endOfFile) break;
      at += 4 + view.getUint16(at + 2, true);
    }
  }
  return false;
}
