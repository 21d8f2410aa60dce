import { AbsoluteRefType, type IRange, type Nullable } from '@univerjs/core';
import type { BaseAstNode, BaseReferenceObject, IFormulaData, IFormulaDataItem } from '@univerjs/engine-formula';

/** A cell of some sheet; row and column count from 0. */
export interface Place {
  readonly unit: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A range that the formula of a group names; which of its edges move with the formula is in its reference types. */
interface NamedRange {
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

  /** The keys of the cells whose formula looks at this cell; where edges of a range move apart, perhaps of others too. */
  *lookingAt(place: Place): Iterable<number> {
    for (const named of this.ranges ?? []) {
      if (named.sheet !== place.sheet || named.unit !== place.unit) continue;
      const rows = this.standing(named.range, 'row', place.row);
      const columns = this.standing(named.range, 'column', place.column);
      if (rows.to < rows.from || columns.to < columns.from) continue;
      const cells = (rows.to - rows.from + 1) * (columns.to - columns.from + 1);
      if (cells >= this.members.size) yield* this.members;
      else {
        for (let row = rows.from; row <= rows.to; row++) {
          for (let column = columns.from; column <= columns.to; column++) {
            const key = cellKey(row, column);
            if (this.members.has(key)) yield key;
          }
        }
      }
    }
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

/** Makes the group of a formula, which is written as `formula` in this cell. */
export type MakeGroup = (unit: string, sheet: string, row: number, column: number, formula: string) => FormulaGroup;

/** So many different formulas are too many to see which of them look at which. */
const MOST_GROUPS = 3_000;

/** All formulas that stand in cells, and which of them look at which. */
export class FormulaGraph {
  readonly groups: readonly FormulaGroup[];
  private readonly byCell = new Map<string, Map<number, FormulaGroup>>();
  private readonly dependents = new Map<FormulaGroup, readonly FormulaGroup[]>();

  constructor(
    readonly data: IFormulaData,
    makeGroup: MakeGroup,
  ) {
    const groups: FormulaGroup[] = [];
    for (const { unit, sheet, rows } of sheetsOf(data)) {
      const byFormula = new Map<string, FormulaGroup>();
      const byCell = new Map<number, FormulaGroup>();
      for (const { row, column, item } of formulasOf(rows)) {
        const [top, left] = [row - (item.y ?? 0), column - (item.x ?? 0)];
        const id = `${item.si ?? ''} ${top} ${left} ${item.f}`;
        let group = byFormula.get(id);
        if (!group) {
          group = makeGroup(unit, sheet, top, left, item.f);
          byFormula.set(id, group);
          groups.push(group);
        }
        group.add(row, column);
        byCell.set(cellKey(row, column), group);
      }
      this.byCell.set(sheetId(unit, sheet), byCell);
    }
    this.groups = groups;
  }

  /** Whether everything that the formulas look at is known. */
  get isPlain(): boolean {
    return this.groups.length <= MOST_GROUPS && this.groups.every(({ ranges }) => ranges !== undefined);
  }

  groupAt({ unit, sheet, row, column }: Place): FormulaGroup | undefined {
    return this.byCell.get(sheetId(unit, sheet))?.get(cellKey(row, column));
  }

  /** These groups and all that depend on them, each after those that it looks at; `undefined` where they go round in a circle. */
  inOrder(first: Iterable<FormulaGroup>): readonly FormulaGroup[] | undefined {
    const done = new Set<FormulaGroup>();
    const open = new Set<FormulaGroup>();
    const order: FormulaGroup[] = [];
    const visit = (group: FormulaGroup): boolean => {
      if (done.has(group)) return true;
      if (open.has(group)) return false;
      open.add(group);
      for (const next of this.dependentsOf(group)) if (!visit(next)) return false;
      open.delete(group);
      done.add(group);
      order.push(group);
      return true;
    };
    for (const group of first) if (!visit(group)) return undefined;
    return order.reverse();
  }

  private dependentsOf(group: FormulaGroup): readonly FormulaGroup[] {
    const known = this.dependents.get(group) ?? this.groups.filter((other) => other.looksAt(group));
    this.dependents.set(group, known);
    return known;
  }
}

function sheetId(unit: string, sheet: string): string {
  return `${unit} ${sheet}`;
}

type SheetRows = Record<string, Nullable<Record<string, Nullable<IFormulaDataItem>>>>;

function sheetsOf(data: IFormulaData) {
  return Object.entries(data).flatMap(([unit, sheets]) =>
    Object.entries(sheets ?? {}).map(([sheet, rows]) => ({ unit, sheet, rows: (rows ?? {}) as SheetRows })),
  );
}

function* formulasOf(rows: SheetRows) {
  for (const [row, cells] of Object.entries(rows)) {
    for (const [column, item] of Object.entries(cells ?? {})) {
      if (item) yield { row: Number(row), column: Number(column), item };
    }
  }
}

const REFERENCE = 1;
const FUNCTION = 4;
const LAMBDA = new Set([5, 6]);
const UNION = 10;
const PREFIX = 11;
const SUFFIX = 12;
/** These take as many cells of one argument as another has, whatever its range says; by the places of the two. */
const SIZED_BY: Readonly<Record<string, readonly [number, number]>> = {
  SUMIF: [0, 2],
  AVERAGEIF: [0, 2],
  LOOKUP: [1, 2],
};

/** Whether a part of a formula looks at cells by other ways than naming them. */
function looksElsewhere(node: BaseAstNode): boolean {
  if (LAMBDA.has(node.nodeType)) return true;
  if (node.nodeType === PREFIX) return node.getToken() === '@';
  if (node.nodeType === SUFFIX) return node.getToken() === '#';
  return node.nodeType === FUNCTION && (node.isAddress() || node.isAsync());
}

function namedRanges(node: BaseAstNode): readonly NamedRange[] | undefined {
  return someNode(node, looksElsewhere) ? undefined : rangesIn(node);
}

function rangesIn(node: BaseAstNode): readonly NamedRange[] | undefined {
  if (node.nodeType === REFERENCE || node.nodeType === UNION) {
    const named = rangeOf(node);
    return named && [named];
  }
  if (node.nodeType === FUNCTION && !takesWhatItNames(node)) return undefined;
  const ranges = node.getChildren().map(rangesIn);
  return ranges.includes(undefined) ? undefined : ranges.flatMap((some) => some ?? []);
}

function takesWhatItNames(node: BaseAstNode): boolean {
  const sized = SIZED_BY[node.getToken().toUpperCase()];
  if (!sized || node.getChildren().length <= Math.max(...sized)) return true;
  const [one, other] = sized.map((index) => rangeOf(node.getChildren()[index])?.range);
  if (!one || !other) return false;
  return (
    one.endRow - one.startRow === other.endRow - other.startRow &&
    one.endColumn - one.startColumn === other.endColumn - other.startColumn
  );
}

function rangeOf(node: BaseAstNode | undefined): NamedRange | undefined {
  if (node?.nodeType === UNION) return joinedRange(node);
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
