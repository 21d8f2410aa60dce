import type { ICellData, Nullable } from '@univerjs/core';
import type { BaseReferenceObject } from '@univerjs/engine-formula';

/** What counting compares: texts in small letters; blank is `undefined`. */
export type CountedValue = string | number | boolean | undefined;

const TEXT = new Set([1, 4]);
const BOOLEAN = 3;
const NUMBER_LIKE = /^\s*[+-]?(?:\d|\.\d)/;

/** The values of a range of one column, and where each of them is. */
export class ColumnValues {
  readonly values: readonly CountedValue[];
  private places: Map<CountedValue, number[]> | undefined;
  private numberLike: boolean | undefined;

  constructor(values: readonly CountedValue[]) {
    this.values = values;
  }

  /** The rows, from 0, that have this value. */
  rowsOf(value: CountedValue): readonly number[] {
    if (!this.places) {
      this.places = new Map();
      for (const [row, one] of this.values.entries()) {
        const rows = this.places.get(one);
        if (rows) rows.push(row);
        else this.places.set(one, [row]);
      }
    }
    return this.places.get(value) ?? [];
  }

  /** Whether there are texts that counting would take for numbers. */
  get hasNumberTexts(): boolean {
    this.numberLike ??= this.values.some((value) => typeof value === 'string' && NUMBER_LIKE.test(value));
    return this.numberLike;
  }
}

/** Columns that formulas count in, as long as nothing in them changes. */
export class CountedColumns {
  private readonly byPlace = new Map<string, Map<string, ColumnValues>>();

  /** The values of a range; `undefined` where it is more than one column. */
  of(range: BaseReferenceObject): ColumnValues | undefined {
    const { startRow, endRow, startColumn, endColumn } = range.getRangePosition();
    if (startColumn !== endColumn || !(endRow >= startRow)) return undefined;
    const place = placeOf(range.getUnitId(), range.getSheetId(), startColumn);
    const ranges = this.byPlace.get(place) ?? new Map<string, ColumnValues>();
    this.byPlace.set(place, ranges);
    const rows = `${startRow}:${endRow}`;
    const known = ranges.get(rows);
    if (known) return known;
    const values: CountedValue[] = [];
    for (let row = startRow; row <= endRow; row++) values.push(countedValue(range.getCellData(row, startColumn)));
    const column = new ColumnValues(values);
    ranges.set(rows, column);
    return column;
  }

  /** Something in this column is another value now. */
  changed(unit: string, sheet: string, column: number): void {
    this.byPlace.delete(placeOf(unit, sheet, column));
  }

  clear(): void {
    this.byPlace.clear();
  }
}

function placeOf(unit: string, sheet: string, column: number): string {
  return `${unit} ${sheet} ${column}`;
}

/** What a cell holds, as counting sees it. */
export function countedValue(cell: Nullable<ICellData> | void): CountedValue {
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value;
  if (cell?.t === BOOLEAN) return value === 1 || value === 'TRUE';
  if (typeof value === 'number') return TEXT.has(cell?.t ?? 0) ? String(value) : value;
  return value.toLowerCase();
}
