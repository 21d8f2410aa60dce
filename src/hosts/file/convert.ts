import type { Cell, CellValue, MergeRange, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre';
import { message } from '../../domain/basics/issue';
import { cellAddress } from '../../domain/basics/place';
import { textWidth } from '../../sheets/columns';
import { LONGEST_TEXT } from '../plan-check';
import { FILE_LIMITS } from './limits';
import { Refused } from './refusal';
import { encodeEscapes } from './xml-text';

/** A sheet of a file that is no package: its values only. */
export interface ValueSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly MergeRange[];
  readonly hidden?: boolean;
}

const MOST_ROWS = 1_048_576;
/** Texts that hucre would write as error cells. */
const LIKE_ERROR = /^#[A-Z0-9/_]+[!?]?$/;

/**
 * Makes an .xlsx of values: the package that the campaign's sheets are then added to. Dates stay dates, text stays
 * text – with `errorsAreText` also a text that looks like an error.
 */
export async function packageOfValues(sheets: readonly ValueSheet[], errorsAreText: boolean): Promise<Uint8Array> {
  const names = new Set<string>();
  const written = sheets.map((sheet) => {
    const name = uniqueName(sheet.name, names);
    return writeSheet({ ...sheet, name }, errorsAreText);
  });
  return writeXlsx({ sheets: written, stringMode: 'shared' });
}

function writeSheet(sheet: ValueSheet, errorsAreText: boolean): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  let count = 0;
  const tooLarge = new Refused(() =>
    message('workbook.sheet-too-large', { sheet: sheet.name, limit: FILE_LIMITS.cells }),
  );
  if (sheet.rows.length > MOST_ROWS) throw tooLarge;
  const rows = sheet.rows.map((row, rowIndex) => {
    count += row.length;
    if (count > FILE_LIMITS.cells) throw tooLarge;
    return row.map((value, columnIndex) => {
      if (value instanceof Date && hasTime(value)) {
        cells.set(`${rowIndex},${columnIndex}`, { value, style: { numFmt: 'yyyy-mm-dd hh:mm' } });
        return null;
      }
      if (typeof value !== 'string') return value;
      checkLength(value, sheet.name, rowIndex, columnIndex);
      if (errorsAreText && LIKE_ERROR.test(value)) {
        cells.set(`${rowIndex},${columnIndex}`, { richText: [{ text: value }] });
        return null;
      }
      return value === '' ? null : encodeEscapes(value);
    });
  });
  const columns = columnWidths(sheet.rows).map((width) => ({ width }));
  return { name: sheet.name, columns, rows, cells, merges: [...sheet.merges], ...(sheet.hidden && { hidden: true }) };
}

const WIDTH = { least: 9, most: 40, date: 10, moment: 16, margin: 2, rowsLookedAt: 500 } as const;

/** Wide enough for the values at the top: a date in too narrow a column shows as ####. */
function columnWidths(rows: readonly (readonly CellValue[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, WIDTH.rowsLookedAt)) {
    row.forEach((value, index) => {
      const needed = value === null ? 0 : valueWidth(value) + WIDTH.margin;
      widths[index] = Math.min(WIDTH.most, Math.max(WIDTH.least, widths[index] ?? 0, needed));
    });
  }
  return Array.from(widths, (width) => width ?? WIDTH.least);
}

function valueWidth(value: string | number | boolean | Date): number {
  if (value instanceof Date) return hasTime(value) ? WIDTH.moment : WIDTH.date;
  return textWidth(String(value));
}

function hasTime(date: Date): boolean {
  return date.getTime() % 86_400_000 !== 0;
}

function checkLength(text: string, sheet: string, rowIndex: number, columnIndex: number): void {
  if (text.length <= LONGEST_TEXT) return;
  const cell = cellAddress(rowIndex + 1, columnIndex + 1);
  throw new Refused(() => message('workbook.text-too-long', { sheet, cell, length: text.length, limit: LONGEST_TEXT }));
}

/** A sheet name that Excel takes, made of a file's or an old sheet's name. */
function uniqueName(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[[\]:*?/\\]|[^ -\uffff]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 28) || 'Sheet1';
  let name = /^history$/i.test(base) ? `${base}_` : base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}
