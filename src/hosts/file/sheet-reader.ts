import { message } from '../../domain/basics/issue';
import { columnNumber } from '../../domain/basics/place';
import type { SourceRange, SourceSheet, SourceValue } from '../../domain/roster/source';
import type { DateReader } from './dates';
import { FILE_LIMITS } from './limits';
import type { Part } from './parts';
import { Refused, damaged } from './refusal';
import { TextPool } from './text-pool';
import { decodeEscapes } from './xml-text';
import type { XmlHandler } from './xml-scanner';
import { attributeOf, scanPart } from './xml-scanner';

/** What cells need to know of the workbook. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** By the cell's format index: whether a number there is a date. */
  readonly dateFormats: readonly boolean[];
  readonly dates: DateReader;
}

/** A sheet's cells, and two facts that writing into the workbook needs. */
export interface SheetReading extends Omit<SourceSheet, 'name' | 'hidden'> {
  /** The tab is selected; two selected tabs are a group, in which typing goes into both. */
  readonly selected: boolean;
  /** Some formula has no cached value. */
  readonly uncalculated: boolean;
}

/** Several times what a cell holds in Excel; other producers exceed it a little. */
const LONGEST_TEXT = 1 << 20;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const NO_CELLS: SourceValue[] = [];

/**
 * Reads a worksheet part. Dates are told by the cell's format; `''` counts as blank; a formula without a cached value
 * is the error `uncalculated`. Formatted blank cells and rows leave no trace, so a sheet with a million of them costs
 * nothing. Refuses a sheet of more than `FILE_LIMITS.cells`.
 */
export async function readSheet(part: Part, name: string, context: SheetContext): Promise<SheetReading> {
  const scan = new SheetScan(part.name, name, context);
  await scanPart(part, scan);
  return scan.reading();
}

class SheetScan implements XmlHandler {
  wantsText = false;
  private readonly rows: SourceValue[][] = [];
  private readonly merges: SourceRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly texts = new TextPool();
  private selected = false;
  private uncalculated = false;
  private cells = 0;
  private row = 0;
  private column = 0;
  private type = '';
  private format = -1;
  private value = '';
  private inCell = false;
  private inGuide = false;
  private hasFormula = false;
  private hasValue = false;

  constructor(
    private readonly partName: string,
    private readonly name: string,
    private readonly context: SheetContext,
  ) {}

  reading(): SheetReading {
    const { merges, hiddenRows, selected, uncalculated } = this;
    return { rows: this.rows, merges, hiddenRows, selected, uncalculated };
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'c':
        return this.openCell(attributes);
      case 'v':
        this.hasValue = true;
        this.wantsText = this.inCell;
        return;
      case 't':
        this.wantsText = this.inCell && !this.inGuide;
        return;
      case 'f':
        this.hasFormula = this.inCell;
        return;
      case 'rPh':
        this.inGuide = true;
        return;
      case 'row':
        return this.openRow(attributes);
      case 'mergeCell':
        return this.merge(attributeOf(attributes, 'ref') ?? '');
      case 'sheetView':
        if (isTrue(attributeOf(attributes, 'tabSelected'))) this.selected = true;
    }
  }

  text(text: string): void {
    this.value += text;
    if (this.value.length > LONGEST_TEXT) throw damaged(this.partName);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.wantsText = false;
    else if (name === 'rPh') this.inGuide = false;
    else if (name === 'c' && this.inCell) this.closeCell();
  }

  private openRow(attributes: string): void {
    const number = attributeOf(attributes, 'r');
    this.row = number === undefined ? this.row + 1 : Number(number);
    this.column = 0;
    if (!(Number.isInteger(this.row) && this.row >= 1 && this.row <= MOST_ROWS)) throw damaged(this.partName);
    if (isTrue(attributeOf(attributes, 'hidden'))) this.hiddenRows.add(this.row);
  }

  private openCell(attributes: string): void {
    this.inCell = true;
    this.hasFormula = false;
    this.hasValue = false;
    this.value = '';
    this.type = attributeOf(attributes, 't') ?? '';
    this.format = Number(attributeOf(attributes, 's') ?? -1);
    this.column++;
    const address = attributeOf(attributes, 'r');
    if (address !== undefined) this.moveTo(address);
    if (this.column > MOST_COLUMNS) throw damaged(this.partName);
  }

  private moveTo(address: string): void {
    let column = 0;
    let at = 0;
    for (; at < address.length; at++) {
      const letter = address.charCodeAt(at) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    const row = Number(address.slice(at));
    if (at === 0 || !(Number.isInteger(row) && row >= 1 && row <= MOST_ROWS)) throw damaged(this.partName);
    this.column = column;
    this.row = row;
  }

  private closeCell(): void {
    this.inCell = false;
    const value = this.cellValue();
    if (value !== null) this.put(value);
  }

  private cellValue(): SourceValue {
    const { type, value } = this;
    if (this.hasFormula && !this.hasValue && (type === '' || type === 'n')) {
      this.uncalculated = true;
      return { kind: 'error', code: 'uncalculated' };
    }
    if (type === 's') return value === '' ? null : this.context.sharedStrings[Number(value)] || null;
    if (value === '') return null;
    if (type === 'inlineStr' || type === 'str') return this.texts.keep(decodeEscapes(value));
    if (type === 'b') return isTrue(value.trim());
    if (type === 'e') return { kind: 'error', code: value };
    if (type === 'd') return this.context.dates.ofIsoText(value) ?? this.texts.keep(value);
    const number = Number(value);
    if (Number.isNaN(number)) return this.texts.keep(value);
    return (this.context.dateFormats[this.format] && this.context.dates.ofSerial(number)) || number;
  }

  private put(value: SourceValue): void {
    const { rows, row, column } = this;
    while (rows.length < row) rows.push(NO_CELLS);
    let cells = rows[row - 1] as SourceValue[];
    if (cells === NO_CELLS) rows[row - 1] = cells = [];
    this.cells += Math.max(1, column - cells.length);
    if (this.cells > FILE_LIMITS.cells) {
      throw new Refused(() => message('workbook.sheet-too-large', { sheet: this.name, limit: FILE_LIMITS.cells }));
    }
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = value;
  }

  private merge(ref: string): void {
    const ends = /^\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(ref);
    const left = columnNumber(ends?.[1] ?? '');
    const right = columnNumber(ends?.[3] ?? '');
    if (left === undefined || right === undefined) return;
    this.merges.push({ top: Number(ends?.[2]), left, bottom: Number(ends?.[4]), right });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'TRUE';
}
