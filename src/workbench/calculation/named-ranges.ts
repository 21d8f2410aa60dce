import { AbsoluteRefType, type IRange } from '@univerjs/core';
import type { BaseAstNode, BaseReferenceObject } from '@univerjs/engine-formula';

/** A range that a formula names, as it is written; which of its edges move with the formula is in its reference types. */
export interface NamedRange {
  readonly unit: string;
  readonly sheet: string;
  readonly range: IRange;
  /** Of this range COUNTIFS counts only rows in which these are equal. */
  readonly countedWhere?: readonly EqualPair[];
}

/** A column of COUNTIFS, and the one cell that its values are to equal. */
export interface EqualPair {
  readonly column: NamedRange;
  readonly cell: NamedRange;
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

/** All ranges that a formula looks at; `undefined` where something else than their names decides that. */
export function namedRanges(node: BaseAstNode): readonly NamedRange[] | undefined {
  return someNode(node, looksElsewhere) ? undefined : rangesIn(node);
}

function rangesIn(node: BaseAstNode): readonly NamedRange[] | undefined {
  if (node.nodeType === REFERENCE || node.nodeType === UNION) {
    const named = rangeOf(node);
    return named && [named];
  }
  if (node.nodeType === FUNCTION && !takesWhatItNames(node)) return undefined;
  if (node.nodeType === FUNCTION && node.getToken().toUpperCase() === 'COUNTIFS') return countedRanges(node);
  const ranges = node.getChildren().map(rangesIn);
  return ranges.includes(undefined) ? undefined : ranges.flatMap((some) => some ?? []);
}

/** What COUNTIFS names: columns, and what their values are compared with. */
function countedRanges(node: BaseAstNode): readonly NamedRange[] | undefined {
  const children = node.getChildren();
  const pairs = children.flatMap((child, index): EqualPair[] => {
    const [column, cell] = index % 2 === 0 ? [rangeOf(child), rangeOf(children[index + 1])] : [];
    return column && cell && isOneColumn(column.range) && isOneCell(cell.range) ? [{ column, cell }] : [];
  });
  const ranges = children.map((child, index) => {
    const column = index % 2 === 0 ? rangeOf(child) : undefined;
    if (!column || !isOneColumn(column.range)) return rangesIn(child);
    const others = pairs.filter((pair) => pair.column.range.startColumn !== column.range.startColumn);
    return [{ ...column, countedWhere: others }];
  });
  return ranges.includes(undefined) ? undefined : ranges.flatMap((some) => some ?? []);
}

function isOneColumn({ startColumn, endColumn }: IRange): boolean {
  return startColumn === endColumn;
}

function isOneCell({ startRow, endRow, startColumn, endColumn }: IRange): boolean {
  return startRow === endRow && startColumn === endColumn;
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

export function someNode(node: BaseAstNode, is: (node: BaseAstNode) => boolean): boolean {
  return is(node) || node.getChildren().some((child) => someNode(child, is));
}
