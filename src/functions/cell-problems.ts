import { decimalText } from '../domain/basics/exact';
import { localized, type LocalizedText } from '../domain/basics/localized';
import type { UnusableScore } from '../domain/scoring/scores';
import { cellAsText, errorCodeOf, isBlank } from './cells';

/** Where a cell is within its argument, counted from 1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** More cells than these are only counted. */
export const MOST_LISTED = 5;

/** The first cells that something is wrong with, each as 第1行第3列为文本“9O”, and how many there are if not all are listed. */
export function listCells<T>(cells: readonly T[], describe: (cell: T) => LocalizedText): readonly LocalizedText[] {
  return withCount(cells.slice(0, MOST_LISTED).map(describe), cells.length);
}

/** The places that are listed; the last one says how many there are if not all are. */
export function withCount(listed: readonly LocalizedText[], count: number): readonly LocalizedText[] {
  const last = listed[listed.length - 1];
  if (!last || count === listed.length) return listed;
  return [...listed.slice(0, -1), localized(`${last.zh}等${count}处`, `${last.en} (${count} cells in all)`)];
}

/** A cell that should hold a number, with what it holds. */
export function notANumber(cell: unknown, position: CellPosition): LocalizedText {
  const text = cellAsText(cell);
  if (isBlank(cell)) return at(position, '为空', 'blank');
  if (errorCodeOf(cell) !== undefined) return at(position, `为错误值${text}`, `the error ${text}`);
  if (typeof cell === 'number') return at(position, `为${text}（超出范围）`, `${text} (out of range)`);
  if (typeof cell === 'boolean') return at(position, `为逻辑值${text}`, `the logical value ${text}`);
  return at(position, `为文本“${text}”`, `the text “${text}”`);
}

/** A cell that is no usable score, with the reason. */
export function unusableCell(score: UnusableScore, position: CellPosition): LocalizedText {
  if (score.kind === 'not-a-number') return notANumber(score.cell, position);
  const value = decimalText(score.score);
  if (score.kind === 'below-zero') return at(position, `为${value}（低于0）`, `${value} (below 0)`);
  const fullMark = decimalText(score.fullMark);
  return at(position, `为${value}（高于满分${fullMark}）`, `${value} (above the full mark ${fullMark})`);
}

/** 第1行第3列 */
export function positionText({ row, column }: CellPosition): LocalizedText {
  return localized(`第${row}行第${column}列`, `row ${row}, column ${column}`);
}

function at(position: CellPosition, zh: string, en: string): LocalizedText {
  const place = positionText(position);
  return localized(`${place.zh}${zh}`, `${place.en} is ${en}`);
}
