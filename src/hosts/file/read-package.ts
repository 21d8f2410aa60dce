import type { CellValue, Sheet } from 'hucre';
import { dateToSerial, readXlsx } from 'hucre';
import { message } from '../../domain/basics/issue';
import type { SourceSheet, SourceValue } from '../../domain/roster/source';
import type { SheetChoice } from '../../ports/workbook';
import type { SheetFacts } from './apply-plan';
import { DateReader } from '../date-reader';
import { FILE_LIMITS } from './limits';
import type { Package, SheetEntry } from './package';
import type { CopiedSheet, SharedParts } from './reading-copy';
import { readingCopy, sharedParts, sheetText, withoutDates } from './reading-copy';
import { Refused, damaged } from './refusal';
import { findPart } from './parts';
import { hasSelectedTab, isSelectedTab } from './tab-selection';

export interface PackageReading {
  readonly sheets: readonly SourceSheet[];
  readonly facts: SheetFacts;
}

/** Reads the cells of the wanted worksheets; charts and dialogs on tabs of their own are looked at, but not listed. */
export async function readPackage(pack: Package, wanted: SheetChoice): Promise<PackageReading> {
  const reader = new SheetsReader(pack, await sharedParts(pack));
  const selected = new Set<string>();
  const unread = new Set<string>();
  for (const entry of pack.sheets) {
    if (entry.kind === 'macro') continue;
    if (entry.kind === 'worksheet' && !wanted(entry.name)) {
      if (await hasSelectedTab(pack.parts, entry.part)) selected.add(entry.part);
      unread.add(entry.part);
      continue;
    }
    const text = await sheetText(pack.parts, entry);
    if (isSelectedTab(text)) selected.add(entry.part);
    if (entry.kind === 'worksheet') await reader.add({ entry, text });
  }
  const { sheets, uncalculated } = await reader.finish();
  const worksheets = pack.sheets.filter(({ kind }) => kind === 'worksheet');
  return {
    sheets: worksheets.map((entry) => ({
      ...(sheets.get(entry.part) ?? unreadSheet(entry)),
      ...markOf(pack, entry),
    })),
    facts: { selected, uncalculated: new Set([...uncalculated, ...unread]) },
  };
}

/** What the package's directory says of the part: its checksum and its size. */
function markOf({ parts }: Package, { part }: SheetEntry): Pick<SourceSheet, 'mark'> {
  const found = findPart(parts, part);
  return found ? { mark: `${found.crc32.toString(16)}-${found.size}` } : {};
}

function unreadSheet({ name, state }: SheetEntry): SourceSheet {
  return { name, rows: [], merges: [], hiddenRows: new Set(), hidden: state !== 'visible', unread: true };
}

/** Reads worksheets as they come, small ones together, since what they share is read anew each time. */
class SheetsReader {
  private readonly sheets = new Map<string, SourceSheet>();
  private readonly uncalculated = new Set<string>();
  private readonly dates: DateReader;
  private waiting: CopiedSheet[] = [];
  private units = 0;

  constructor(
    private readonly pack: Package,
    private readonly shared: SharedParts,
  ) {
    this.dates = new DateReader(pack.dateSystem);
  }

  async add(sheet: CopiedSheet): Promise<void> {
    if (this.units + sheet.text.length > FILE_LIMITS.textAtOnce) await this.readWaiting();
    this.waiting.push(sheet);
    this.units += sheet.text.length;
  }

  /** The sheets and those with formulas that were never calculated, by part. */
  async finish(): Promise<{
    readonly sheets: ReadonlyMap<string, SourceSheet>;
    readonly uncalculated: ReadonlySet<string>;
  }> {
    await this.readWaiting();
    return { sheets: this.sheets, uncalculated: this.uncalculated };
  }

  private async readWaiting(): Promise<void> {
    const copied = this.waiting;
    if (copied.length === 0) return;
    this.waiting = [];
    this.units = 0;
    const found = await readCells(await readingCopy(this.pack, this.shared, copied));
    if (found.some(hasImpossibleDate)) await this.undate(found, copied);
    found.forEach((sheet, index) => {
      const { entry } = copied[index] as CopiedSheet;
      if (fillValues(sheet, entry, this.dates)) this.uncalculated.add(entry.part);
      this.sheets.set(entry.part, sourceSheet(sheet, entry));
    });
  }

  /** A number beyond the calendar under a date format (a telephone number) is no date and loses its value: it is read again. */
  private async undate(found: readonly Sheet[], copied: readonly CopiedSheet[]): Promise<void> {
    const plain = await readCells(await readingCopy(this.pack, withoutDates(this.shared), copied));
    found.forEach(({ rows }, sheet) =>
      rows.forEach((row, index) =>
        row.forEach((value, column) => {
          if (isImpossibleDate(value)) row[column] = plain[sheet]?.rows[index]?.[column] ?? null;
        }),
      ),
    );
  }
}

function hasImpossibleDate({ rows }: Sheet): boolean {
  return rows.some((row) => row.some(isImpossibleDate));
}

function isImpossibleDate(value: CellValue): boolean {
  return value instanceof Date && Number.isNaN(value.getTime());
}

/** What the reader says of a sheet whose rows × columns are beyond what it can hold. */
const TOO_LARGE = /^Sheet "(.*)" spans \d+ rows/s;

async function readCells(copy: Uint8Array): Promise<readonly Sheet[]> {
  try {
    return (await readXlsx(copy)).sheets;
  } catch (error) {
    const sheet = error instanceof Error ? TOO_LARGE.exec(error.message)?.[1] : undefined;
    throw sheet === undefined ? error : tooLarge(sheet, FILE_LIMITS.rectangle);
  }
}

function tooLarge(sheet: string, limit: number): Refused {
  return new Refused(() => message('workbook.sheet-too-large', { sheet, limit }));
}

/** `2012-06-01T09:30:00`: how cells of the type `d` carry a date. Nobody types that. */
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Several times what a cell holds in Excel; other producers exceed it a little. */
const LONGEST_TEXT = 1 << 20;

/**
 * Turns the values of a sheet, in place, into those of a `SourceSheet`: dates into days, `''` into blank, error cells and
 * formulas without a cached value into errors; rows end with their last value. Returns whether there was such a formula.
 */
function fillValues(sheet: Sheet, entry: SheetEntry, dates: DateReader): boolean {
  const rows = sheet.rows as unknown as (Date | SourceValue)[][];
  const uncalculated = fillErrors(sheet, rows as SourceValue[][]);
  let cells = 0;
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (typeof value === 'string') row[column] = textValue(value, entry, dates);
      else if (value instanceof Date) row[column] = dateValue(value, dates);
    }
    while (row.length > 0 && row[row.length - 1] === null) row.pop();
    cells += row.length;
  }
  if (cells > FILE_LIMITS.cells) throw tooLarge(sheet.name, FILE_LIMITS.cells);
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return uncalculated;
}

function fillErrors(sheet: Sheet, rows: SourceValue[][]): boolean {
  let uncalculated = false;
  for (const [key, cell] of sheet.cells ?? []) {
    const isError = cell.type === 'error';
    const isOpen = cell.formula !== undefined && cell.value === null;
    if (!isError && !isOpen) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    (rows[row] as SourceValue[])[column] = { kind: 'error', code: isError ? String(cell.value) : 'uncalculated' };
    if (isOpen) uncalculated = true;
  }
  return uncalculated;
}

function textValue(text: string, entry: SheetEntry, dates: DateReader): SourceValue {
  if (text === '') return null;
  if (text.length > LONGEST_TEXT) throw damaged(entry.part);
  return (ISO_MOMENT.test(text) && dates.ofIsoText(text)) || ownText(text);
}

/** Longer texts that were cut out of a sheet's markup keep all of it in memory; of a copy that is not so. */
const CUT_UNITS = 13;

function ownText(text: string): string {
  return text.length < CUT_UNITS ? text : (JSON.parse(JSON.stringify(text)) as string);
}

function dateValue(value: Date, dates: DateReader): SourceValue {
  const serial = dateToSerial(value, dates.system === '1904');
  return dates.ofSerial(serial) ?? serial;
}

function sourceSheet(sheet: Sheet, entry: SheetEntry): SourceSheet {
  const hidden = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([index]) => index + 1);
  return {
    name: entry.name,
    // Its values have become those of a source sheet in `fillValues`.
    rows: sheet.rows as unknown as readonly (readonly SourceValue[])[],
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow + 1,
      left: startCol + 1,
      bottom: endRow + 1,
      right: endCol + 1,
    })),
    hiddenRows: new Set(hidden),
    hidden: entry.state !== 'visible',
  };
}
