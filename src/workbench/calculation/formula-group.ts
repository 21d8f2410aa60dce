import { AbsoluteRefType, type IRange } from '@univerjs/core';
import type { BaseAstNode } from '@univerjs/engine-formula';
import { type EqualPair, type NamedRange, namedRanges, someNode } from './named-ranges';

/** A cell of some sheet; row and column count from 0. */
export interface Place {
  readonly unit: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a calculation knows of the cells. */
export interface Cells {
  /** The text of a cell in small letters; `undefined` where it holds anything else. */
  textOf(place: Place): string | undefined;
  /** The text that a cell as a criterion asks for; `undefined` where something else may meet it. */
  askedText(place: Place): string | undefined;
  /** Whether something in this column was typed or has changed in this calculation. */
  hasChanged(place: Place): boolean;
}

/** From `from` to `to`, both included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Askers {
  readonly cells: Cells;
  readonly byText: ReadonlyMap<string | undefined, readonly number[]>;
}

const COLUMNS = 16_384;

/** One number for a cell of a sheet; rows and columns count from 0. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/** Formulas of one sheet that say the same of different cells, each seen from its own: a column that was filled down. */
export class FormulaGroup {
  /** The cells that have the formula, by their keys. */
  readonly members = new Set<number>();
  /** All that the formula looks at; `undefined` where something else than the ranges that it names decides that. */
  readonly ranges: readonly NamedRange[] | undefined;
  /** It is to be calculated anew every time, as the day of today. */
  readonly isVolatile: boolean;
  private bounds: IRange;
  /** For one calculation. */
  private readonly askers = new Map<EqualPair, Askers>();

  constructor(
    readonly unit: string,
    readonly sheet: string,
    /** Where the formula is as it is written. */
    readonly row: number,
    readonly column: number,
    readonly node: BaseAstNode,
  ) {
    this.ranges = namedRanges(node);
    this.isVolatile = someNode(node, (one) => one.isForcedCalculateFunction());
    this.bounds = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  }

  add(row: number, column: number): void {
    this.members.add(cellKey(row, column));
    const { startRow, endRow, startColumn, endColumn } = this.bounds;
    this.bounds = {
      startRow: Math.min(startRow, row),
      endRow: Math.max(endRow, row),
      startColumn: Math.min(startColumn, column),
      endColumn: Math.max(endColumn, column),
    };
  }

  /** Whether some formula of the group may look at a cell of the other group. */
  looksAt(other: FormulaGroup): boolean {
    const { startRow, endRow, startColumn, endColumn } = other.bounds;
    return (this.ranges ?? []).some((named) => {
      if (named.sheet !== other.sheet || named.unit !== other.unit) return false;
      const [rows, columns] = [this.covered(named.range, 'row'), this.covered(named.range, 'column')];
      return rows.from <= endRow && rows.to >= startRow && columns.from <= endColumn && columns.to >= startColumn;
    });
  }

  /** The keys of the cells whose formula may give something else when this cell has changed. */
  *concernedBy(place: Place, cells: Cells): Iterable<number> {
    for (const named of this.ranges ?? []) {
      if (named.sheet !== place.sheet || named.unit !== place.unit) continue;
      yield* this.countingWhatStandsBeside(named, place, cells) ?? this.lookingAt(named.range, place);
    }
  }

  /** Those that look at this cell; where edges of a range move apart, perhaps others too. */
  private *lookingAt(range: IRange, place: Place): Iterable<number> {
    const rows = this.standing(range, 'row', place.row);
    const columns = this.standing(range, 'column', place.column);
    if (rows.to < rows.from || columns.to < columns.from) return;
    const count = (rows.to - rows.from + 1) * (columns.to - columns.from + 1);
    if (count >= this.members.size) yield* this.members;
    else {
      for (let row = rows.from; row <= rows.to; row++) {
        for (let column = columns.from; column <= columns.to; column++) {
          const key = cellKey(row, column);
          if (this.members.has(key)) yield key;
        }
      }
    }
  }

  /**
   * Of a COUNTIFS that counts in this cell's row: only formulas that ask for what stands beside it, in a column that is as it was. All
   * others do not count the row, neither before nor now. `undefined` where that does not help.
   */
  private countingWhatStandsBeside(named: NamedRange, place: Place, cells: Cells): readonly number[] | undefined {
    if (!isFixed(named.range) || !contains(named.range, place)) return undefined;
    for (const pair of named.countedWhere ?? []) {
      const { unit, sheet, range } = pair.column;
      if (!isFixed(range)) continue;
      const row = place.row - named.range.startRow + range.startRow;
      const beside = { unit, sheet, row, column: range.startColumn };
      if (cells.hasChanged(beside)) continue;
      const askers = this.askersOf(pair, cells);
      const text = cells.textOf(beside);
      return [...(askers.get(undefined) ?? []), ...(text === undefined ? [] : (askers.get(text) ?? []))];
    }
    return undefined;
  }

  /** The formulas by the text that they ask for; those that may ask for anything else stand under `undefined`. */
  private askersOf(pair: EqualPair, cells: Cells): ReadonlyMap<string | undefined, readonly number[]> {
    const known = this.askers.get(pair);
    if (known?.cells === cells) return known.byText;
    const byText = new Map<string | undefined, number[]>();
    const { unit, sheet, range } = pair.cell;
    const [rows, columns] = [movesOf(range, 'row').from, movesOf(range, 'column').from];
    for (const key of this.members) {
      const member = cellOfKey(key);
      const row = range.startRow + (rows ? member.row - this.row : 0);
      const column = range.startColumn + (columns ? member.column - this.column : 0);
      const text = cells.askedText({ unit, sheet, row, column });
      const keys = byText.get(text);
      if (keys) keys.push(key);
      else byText.set(text, [key]);
    }
    this.askers.set(pair, { cells, byText });
    return byText;
  }

  /** All that the formulas of the group see as this range. */
  private covered(range: IRange, axis: Axis): Span {
    const { from, to } = edges(range, axis);
    const moves = movesOf(range, axis);
    const bounds = edges(this.bounds, axis);
    const anchor = this[axis];
    const all = [from, to].flatMap((edge, index) =>
      (index === 0 ? moves.from : moves.to) ? [edge + bounds.from - anchor, edge + bounds.to - anchor] : [edge],
    );
    return { from: Math.min(...all), to: Math.max(...all) };
  }

  /** Where the formulas stand that see `place` inside the range. */
  private standing(range: IRange, axis: Axis, place: number): Span {
    const moves = movesOf(range, axis);
    const bounds = edges(this.bounds, axis);
    if (moves.from && moves.to) {
      const { from, to } = edges(range, axis);
      const anchor = this[axis];
      return { from: Math.max(bounds.from, anchor + place - to), to: Math.min(bounds.to, anchor + place - from) };
    }
    const { from, to } = this.covered(range, axis);
    return place >= from && place <= to ? bounds : { from: 0, to: -1 };
  }
}

type Axis = 'row' | 'column';

/** Whole rows and columns have no edges, and nothing of them that moves. */
function edges(range: IRange, axis: Axis): Span {
  const [from, to] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { from: Number.isNaN(from) ? 0 : from, to: Number.isNaN(to) ? Infinity : to };
}

function movesOf(range: IRange, axis: Axis): { readonly from: boolean; readonly to: boolean } {
  const [fixed, from, to] =
    axis === 'row'
      ? [AbsoluteRefType.ROW, range.startRow, range.endRow]
      : [AbsoluteRefType.COLUMN, range.startColumn, range.endColumn];
  const moves = (edge: number, type: AbsoluteRefType | undefined) =>
    !Number.isNaN(edge) && type !== fixed && type !== AbsoluteRefType.ALL;
  return { from: moves(from, range.startAbsoluteRefType), to: moves(to, range.endAbsoluteRefType) };
}

function isFixed(range: IRange): boolean {
  const [rows, columns] = [movesOf(range, 'row'), movesOf(range, 'column')];
  return !rows.from && !rows.to && !columns.from && !columns.to;
}

function contains({ startRow, endRow, startColumn, endColumn }: IRange, { row, column }: Place): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}
