import { exactOf, sumExact, type Exact } from '../basics/exact';
import type { NamedNumber } from '../schemes/named-numbers';
import type { Computation } from './computation';
import { STATUS_COLUMN } from './findings';
import { POST_COLUMN } from './people-table';
import type { StageSettings } from './settings';
import type { ComputedColumn } from './table';

/** The id of the column with a stage's score, and of the rank by it. */
export const SCORE = 'score';
export const RANK = 'rank';

/** The stage's score; blank for who has a status (R-WRI-5). */
export function scoreColumn(title: string, computation: Computation): ComputedColumn {
  return { role: 'computed', id: SCORE, title, computation, show: 'score', unless: STATUS_COLUMN };
}

/** 名次 within the post, 1-2-2-4. */
export const RANK_COLUMN: ComputedColumn = {
  role: 'computed',
  id: RANK,
  title: '名次',
  width: 7,
  computation: { op: 'rank', of: SCORE, within: POST_COLUMN.id },
  show: 'rank',
  unless: STATUS_COLUMN,
};

/** A full mark of the scheme; 100 only until the clerk has answered, which opening a stage waits for. */
export function fullMarkOf(settings: StageSettings, id: string): Exact {
  return settings.exact(id) ?? exactOf(100);
}

/** The weights as shares, together 1; all 0 where the weights are. */
export function sharesOf(weights: readonly NamedNumber[]): readonly Exact[] {
  const total = sumExact(weights.map(({ value }) => value));
  return weights.map(({ value }) => (total.equals(0) ? value : value.div(total)));
}

/**
 * The weighted mean of scores that all have the same full mark, on that full mark's own scale: 80 and 90 of 120 at 50:50 are 85
 * (R-WRI-2, R-INT-7). `composite` counts out of 100, so that the shares are brought to the scale here: for a full mark of 120
 * they add up to 1.2.
 */
export function weightedMean(
  of: readonly string[],
  weights: readonly NamedNumber[],
  fullMark: Exact,
  decimals: number,
): Computation {
  const shares = sharesOf(weights).map((share) => share.mul(fullMark).div(100));
  return { op: 'composite', of, shares, fullMarks: of.map(() => fullMark), decimals };
}
