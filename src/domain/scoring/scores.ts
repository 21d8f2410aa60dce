import type { Exact } from '../basics/exact';

/**
 * The scores of one person, one cell per judge or component: numbers, and blanks (`isEmptyCell`) for what is missing.
 * Whatever else stands in a cell cannot be used and is told.
 */
export type ScoreRow = readonly unknown[];

/** Persons × judges or components. */
export type ScoreRows = readonly ScoreRow[];

/** A cell that is no score; `index` counts from 0 within its row. */
export type UnusableScore =
  | { readonly index: number; readonly kind: 'not-a-number'; readonly cell: unknown }
  | { readonly index: number; readonly kind: 'below-zero'; readonly score: Exact }
  | { readonly index: number; readonly kind: 'above-full-mark'; readonly score: Exact; readonly fullMark: Exact };

/** Why a row of scores has no result. */
export type ScoreProblem =
  | { readonly kind: 'unusable'; readonly cells: readonly UnusableScore[] }
  /** `have` scores, but at least `need` (R-INT-2). */
  | { readonly kind: 'too-few'; readonly have: number; readonly need: number }
  /** These components have no score; they count from 1 (R-COM-1). */
  | { readonly kind: 'missing'; readonly components: readonly number[] };

/** What came of each row: `values[row]` is a finite number, or NaN where `problems` has the row (from 0). */
export interface RowOutcomes {
  readonly values: Float64Array;
  readonly problems: ReadonlyMap<number, ScoreProblem>;
}
