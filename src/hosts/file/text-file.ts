import { fromHtml } from 'hucre';
import { detectDelimiter, parseCsv } from 'hucre/csv';
import type { MergeRange } from 'hucre';
import { localized } from '../../domain/basics/localized';
import type { LocalizedText } from '../../domain/basics/localized';
import { notSpreadsheet, resaveNeeded } from './refusal';

/** A table found in a text file; every cell is text, but for `lostZero`. */
export interface TextTable {
  readonly kind: LocalizedText;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges: readonly MergeRange[];
}

/**
 * Reads comma, semicolon or tab separated text, or the HTML table that many systems export under the name .xls. Nothing
 * is guessed about types: 001 and 2012-6 stay what they are.
 */
export function readTextFile(bytes: Uint8Array): TextTable {
  const text = decodeText(bytes);
  // Control characters other than tabs and line ends.
  if (/[^\t-\r -\uffff]/.test(text)) {
    throw notSpreadsheet(localized('无法识别的二进制文件', 'a binary file of an unknown kind'));
  }
  const start = text.slice(0, 4096).trimStart();
  if (/^<\?xml/i.test(start) && start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw resaveNeeded(localized('“XML 电子表格 2003”', 'an "XML Spreadsheet 2003"'));
  }
  if (/^MIME-Version:/im.test(start.slice(0, 256))) {
    throw resaveNeeded(localized('“单个文件网页”（MHTML）', 'a single file web page (MHTML)'));
  }
  if (/^<(?:!doctype\s+html|html|head|meta|table|style)\b/i.test(start)) return readHtml(text);
  if (/^<\?xml/i.test(start)) throw notSpreadsheet(localized('XML文件', 'an XML file'));
  const delimiter = text.slice(0, 4096).includes('\t') && detectDelimiter(text) === '\t' ? '\t' : undefined;
  const rows = parseCsv(text, { ...(delimiter && { delimiter }), typeInference: false });
  const cells = (rows as (string | null)[][]).map((row) => row.map(lostZero));
  return { kind: localized('文本文件（CSV）', 'a text file (CSV)'), rows: cells, merges: [] };
}

/**
 * 1966.10 in a number cell is saved as 1966.1 in a CSV file, which does not tell a number from a text. As a number it is
 * ambiguous to whoever reads a date; as a text it would be January.
 */
function lostZero(cell: string | null): string | number | null {
  return cell !== null && /^\d{4}\.1$/.test(cell) ? Number(cell) : cell;
}

function readHtml(text: string): TextTable {
  if (!/<table\b/i.test(text)) throw notSpreadsheet(localized('网页', 'a web page'));
  // The reader knows XML's entities only, and drops elements without their meaning.
  const plain = text
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\r?\n[ \t]*/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&nbsp;/gi, ' ');
  const table = fromHtml(plain, { typeInference: false, classes: false });
  const rows = table.rows.map((row) => row.map((value) => (value === null ? null : String(value))));
  return { kind: localized('网页表格（HTML）', 'an HTML table'), rows, merges: table.merges ?? [] };
}

/**
 * Decodes by the byte order mark, then as UTF-8, then as GB18030, which covers GBK and GB2312; UTF-16 without a mark is
 * told by its zero bytes.
 */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  if (bytes.length % 2 === 0 && bytes[1] === 0 && bytes[0] !== 0) return decode(bytes, 'utf-16le');
  try {
    return decode(bytes, 'utf-8');
  } catch {
    // Not UTF-8, then it is what Chinese Windows writes.
  }
  try {
    return decode(bytes, 'gb18030');
  } catch {
    throw notSpreadsheet(localized('无法识别的二进制文件', 'a binary file of an unknown kind'));
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
