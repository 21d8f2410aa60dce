import { AbsoluteRefType, type IRange } from '@univerjs/core';
import type { BaseAstNode, BaseReferenceObject } from '@univerjs/engine-formula';
import type { CountedValue } from './column-values';
import { isPlainText } from './counting';

/** A range that the first formula of a group names; which of its edges move with the formula is in its reference types. */
export interface NamedRange {
  readonly unit: string;
  readonly sheet: string;
  readonly range: IRange;
  /** Only rows are counted in which these are equal. */
  readonly countedWhere?: readonly EqualPair[];
}

/** What COUNTIFS compares: a column, and the one cell that its values are to equal. */
interface EqualPair {
  readonly column: NamedRange;
  readonly cell: NamedRange;
}

/** A cell of some sheet; row and column count from 0. */
export interface Place {
  readonly unit: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The value of a cell as counting sees it. */
export type ReadValue = (place: Place) => CountedValue;

/** From `from` to `to`, both included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const COLUMNS = 16_384;
const REFERENCE = 1;
const FUNCTION = 4;
const LAMBDA = new Set([5, 6]);
const UNION = 10;
const PREFIX = 11;
const SUFFIX = 12;

/** Formulas of one sheet that say the same of different cells, each seen from its own: a column that was filled down. */
export class FormulaGroup {
  readonly ranges: readonly NamedRange[];
  /** Nothing in it needs more than the values of the ranges that it names. */
  readonly isPlain: boolean;
  /** It is to be calculated anew every time, as the day of today. */
  readonly isVolatile: boolean;
  /** The cells that have the formula, by their keys. */
  readonly members = new Set<number>();
  private bounds: IRange;

  constructor(
    readonly unit: string,
    readonly sheet: string,
    /** Where the formula is as it is written. */
    readonly row: number,
    readonly column: number,
    readonly node: BaseAstNode,
  ) {
    const ranges: NamedRange[] = [];
    this.isPlain = collectRanges(node, ranges);
    this.isVolatile = someNode(node, (one) => one.isForcedCalculateFunction());
    this.ranges = ranges;
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
    return this.ranges.some((named) => {
      if (named.sheet !== other.sheet || named.unit !== other.unit) return false;
      const rows = this.covered(named.range, 'row');
      const columns = this.covered(named.range, 'column');
      const { startRow, endRow, startColumn, endColumn } = other.bounds;
      return rows.from <= endRow && rows.to >= startRow && columns.from <= endColumn && columns.to >= startColumn;
    });
  }

  /** The keys of the cells whose formula looks at one of these cells. */
  *lookingAt(places: readonly Place[], read: ReadValue): Iterable<number> {
    for (const named of this.ranges) {
      const pair = this.selectivePair(named);
      const askers = pair && this.membersByValue(pair.cell, read);
      for (const place of places) {
        if (named.sheet !== place.sheet || named.unit !== place.unit) continue;
        if (pair && askers && contains(named.range, place)) {
          const row = place.row - named.range.startRow + pair.column.range.startRow;
          const value = read({ ...pair.column, row, column: pair.column.range.startColumn });
          yield* askers.get(undefined) ?? [];
          if (value !== undefined) yield* askers.get(value) ?? [];
        } else if (!pair) {
          yield* this.membersSeeing(named.range, place);
        }
      }
    }
  }

  private *membersSeeing(range: IRange, place: Place): Iterable<number> {
    const rows = this.offsets(range, 'row', place.row);
    const columns = this.offsets(range, 'column', place.column);
    for (let column = columns.from; column <= columns.to; column++) {
      for (let row = rows.from; row <= rows.to; row++) {
        const key = cellKey(row, column);
        if (this.members.has(key)) yield key;
      }
    }
  }

  /** A pair that says which formulas count a row of the range at all. */
  private selectivePair({ range, countedWhere = [] }: NamedRange): EqualPair | undefined {
    if (!isFixed(range)) return undefined;
    return countedWhere.find(({ column }) => isFixed(column.range) && !sameColumn(column.range, range));
  }

  /** The formulas by the text that they ask for; those that ask for anything else stand under `undefined`. */
  private membersByValue(asked: NamedRange, read: ReadValue): ReadonlyMap<CountedValue, readonly number[]> {
    const found = new Map<CountedValue, number[]>();
    const [rowMoves, columnMoves] = [movesOf(asked.range, 'row').from, movesOf(asked.range, 'column').from];
    for (const key of this.members) {
      const cell = cellOfKey(key);
      const row = asked.range.startRow + (rowMoves ? cell.row - this.row : 0);
      const column = asked.range.startColumn + (columnMoves ? cell.column - this.column : 0);
      const value = read({ ...asked, row, column });
      const known = typeof value === 'string' && isPlainText(value) ? value : undefined;
      const keys = found.get(known);
      if (keys) keys.push(key);
      else found.set(known, [key]);
    }
    return found;
  }

  /** All that the formulas of the group see as this range. */
  private covered(range: IRange, axis: Axis): Span {
    const { from, to } = edges(range, axis);
    const moves = movesOf(range, axis);
    const anchor = axis === 'row' ? this.row : this.column;
    const bounds = edges(this.bounds, axis);
    return { from: from + (moves.from ? bounds.from - anchor : 0), to: to + (moves.to ? bounds.to - anchor : 0) };
  }

  /** Where formulas stand that see `place` inside the range. */
  private offsets(range: IRange, axis: Axis, place: number): Span {
    const { from, to } = edges(range, axis);
    const moves = movesOf(range, axis);
    const anchor = axis === 'row' ? this.row : this.column;
    const bounds = edges(this.bounds, axis);
    const nowhere = { from: 0, to: -1 };
    if ((!moves.from && from > place) || (!moves.to && to < place)) return nowhere;
    return {
      from: moves.to ? Math.max(bounds.from, anchor + place - to) : bounds.from,
      to: moves.from ? Math.min(bounds.to, anchor + place - from) : bounds.to,
    };
  }
}

/** One number for a cell of a sheet; rows and columns count from 0. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/** Finds the ranges that a formula names; whether nothing else decides what it looks at. */
function collectRanges(node: BaseAstNode, ranges: NamedRange[]): boolean {
  if (node.nodeType === REFERENCE || node.nodeType === UNION) {
    const named = namedBy(node);
    if (named) ranges.push(named);
    return named !== undefined;
  }
  if (LAMBDA.has(node.nodeType)) return false;
  if (node.nodeType === FUNCTION && (node.isAddress() || node.isAsync())) return false;
  if (node.nodeType === PREFIX && node.getToken() === '@') return false;
  if (node.nodeType === SUFFIX && node.getToken() === '#') return false;
  const first = ranges.length;
  const isPlain = node.getChildren().every((child) => collectRanges(child, ranges));
  if (isPlain && node.nodeType === FUNCTION && node.getToken().toUpperCase() === 'COUNTIFS') {
    const pairs = equalPairs(node);
    const counted = node.getChildren().flatMap((child, index) => (index % 2 === 0 ? (namedBy(child) ?? []) : []));
    for (let index = first; index < ranges.length; index++) {
      const named = ranges[index] as NamedRange;
      if (counted.some(({ range }) => sameRange(range, named.range))) ranges[index] = { ...named, countedWhere: pairs };
    }
  }
  return isPlain;
}

/** The pairs of COUNTIFS in which a column is compared with one cell. */
function equalPairs(node: BaseAstNode): readonly EqualPair[] {
  const children = node.getChildren();
  return children.flatMap((child, index) => {
    const [column, cell] = index % 2 === 0 ? [namedBy(child), rangeOf(children[index + 1])] : [];
    if (!column || !cell || column.range.startColumn !== column.range.endColumn) return [];
    return isOneCell(cell.range) ? [{ column, cell }] : [];
  });
}

function namedBy(node: BaseAstNode): NamedRange | undefined {
  if (node.nodeType === REFERENCE) return rangeOf(node);
  return node.nodeType === UNION ? joinedRange(node) : undefined;
}

function rangeOf(node: BaseAstNode | undefined): NamedRange | undefined {
  if (node?.nodeType !== REFERENCE) return undefined;
  node.execute();
  const reference = node.getValue() as BaseReferenceObject | null | undefined;
  node.setValue(null);
  if (!reference?.isReferenceObject() || reference.isTable() || reference.isMultiArea()) return undefined;
  return { unit: reference.getUnitId(), sheet: reference.getSheetId(), range: { ...reference.getRangeData() } };
}

/** `A1:B9` stands in a formula as two references, from the first to the last. */
function joinedRange(node: BaseAstNode): NamedRange | undefined {
  const [first, last] = node.getChildren().map(rangeOf);
  if (!first || !last) return undefined;
  const range = {
    startRow: first.range.startRow,
    startColumn: first.range.startColumn,
    endRow: last.range.endRow,
    endColumn: last.range.endColumn,
    startAbsoluteRefType: first.range.startAbsoluteRefType ?? AbsoluteRefType.NONE,
    endAbsoluteRefType: last.range.endAbsoluteRefType ?? AbsoluteRefType.NONE,
  };
  if (range.startRow > range.endRow || range.startColumn > range.endColumn) return undefined;
  return { ...first, range };
}

function someNode(node: BaseAstNode, is: (node: BaseAstNode) => boolean): boolean {
  return is(node) || node.getChildren().some((child) => someNode(child, is));
}

type Axis = 'row' | 'column';

/** Whole rows and columns have no edges. */
function edges(range: IRange, axis: Axis): Span {
  const [from, to] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { from: Number.isNaN(from) ? 0 : from, to: Number.isNaN(to) ? Infinity : to };
}

function movesOf(range: IRange, axis: Axis): { readonly from: boolean; readonly to: boolean } {
  const fixed = axis === 'row' ? AbsoluteRefType.ROW : AbsoluteRefType.COLUMN;
  const moves = (type: AbsoluteRefType | undefined) => type !== fixed && type !== AbsoluteRefType.ALL;
  return { from: moves(range.startAbsoluteRefType), to: moves(range.endAbsoluteRefType) };
}

function isFixed(range: IRange): boolean {
  const [rows, columns] = [movesOf(range, 'row'), movesOf(range, 'column')];
  return !rows.from && !rows.to && !columns.from && !columns.to;
}

function isOneCell({ startRow, endRow, startColumn, endColumn }: IRange): boolean {
  return startRow === endRow && startColumn === endColumn;
}

function sameColumn(a: IRange, b: IRange): boolean {
  return a.startColumn === b.startColumn && a.endColumn === b.endColumn;
}

function sameRange(a: IRange, b: IRange): boolean {
  return sameColumn(a, b) && a.startRow === b.startRow && a.endRow === b.endRow;
}

function contains({ startRow, endRow, startColumn, endColumn }: IRange, { row, column }: Place): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}
