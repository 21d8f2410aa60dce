import { AbsoluteRefType, type IRange } from '@univerjs/core';
import type { BaseAstNode, BaseReferenceObject } from '@univerjs/engine-formula';

/** A range that the first formula of a group names; which of its edges move with the formula is in its reference types. */
export interface NamedRange {
  readonly unit: string;
  readonly sheet: string;
  readonly range: IRange;
}

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

  /** The keys of the cells whose formula looks at this cell. */
  *lookingAt(unit: string, sheet: string, row: number, column: number): Iterable<number> {
    for (const named of this.ranges) {
      if (named.sheet !== sheet || named.unit !== unit) continue;
      const rows = this.offsets(named.range, 'row', row);
      const columns = this.offsets(named.range, 'column', column);
      for (let c = columns.from; c <= columns.to; c++) {
        for (let r = rows.from; r <= rows.to; r++) {
          const key = cellKey(r, c);
          if (this.members.has(key)) yield key;
        }
      }
    }
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
  if (node.nodeType === REFERENCE) {
    node.execute();
    const reference = node.getValue() as BaseReferenceObject | null | undefined;
    if (!reference?.isReferenceObject() || reference.isTable() || reference.isMultiArea()) return false;
    ranges.push({ unit: reference.getUnitId(), sheet: reference.getSheetId(), range: { ...reference.getRangeData() } });
    node.setValue(null);
    return true;
  }
  if (LAMBDA.has(node.nodeType) || node.nodeType === UNION) return false;
  if (node.nodeType === FUNCTION && (node.isAddress() || node.isAsync())) return false;
  if (node.nodeType === PREFIX && node.getToken() === '@') return false;
  if (node.nodeType === SUFFIX && node.getToken() === '#') return false;
  return node.getChildren().every((child) => collectRanges(child, ranges));
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
