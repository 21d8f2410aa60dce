import { isEmptyCell } from '../basics/empty-cell';
import { exactOfCell, scaledCell } from '../basics/cell-number';
import { nearestNumber, parseExact, type Exact } from '../basics/exact';
import { fail, ok, type Result } from '../basics/result';
import { roundedQuotient, type Decimals } from './rounding';
import { scoreRows, type Scale } from './score-rows';
import type { RowOutcomes, ScoreProblem, ScoreRow, ScoreRows, UnusableScore } from './scores';
import type { Shares } from './weights';

/** How the scores of the components become one total (R-COM-1, R-INT-4). */
export interface CompositeRule {
  /** At least one. */
  readonly shares: Shares;
  /** One per share, each above 0: 140 for an interview of 140 points. */
  readonly fullMarks: readonly Exact[];
  /** A component without a score: no total yet, or 0 where the scheme says so (缺考). With share 0 it never matters. */
  readonly missing: 'pending' | 'zero';
}

const HUNDRED = parseExact(100) as Exact;
const ONE = parseExact(1) as Exact;
const NOTHING = parseExact(0) as Exact;

/**
 * The composite score of one person, out of 100, exact and not rounded: the sum of share × score × 100 ÷ full mark (R-COM-1,
 * R-INT-4). One score per share, `undefined` where it is missing, which is never 0 by itself. Problems: `unusable` (scores below 0
 * or above their full mark), `missing`.
 */
export function compositeScore(
  scores: readonly (Exact | undefined)[],
  { shares, fullMarks, missing }: CompositeRule,
): Result<Exact, ScoreProblem> {
  const unusable: UnusableScore[] = [];
  const absent: number[] = [];
  let total = NOTHING;
  shares.forEach((share, index) => {
    const score = scores[index];
    const fullMark = fullMarks[index] as Exact;
    if (score === undefined) {
      if (missing === 'pending' && !share.equals(0)) absent.push(index + 1);
    } else if (score.compare(0) < 0) unusable.push({ index, kind: 'below-zero', score });
    else if (score.compare(fullMark) > 0) unusable.push({ index, kind: 'above-full-mark', score, fullMark });
    else total = total.add(share.mul(score).div(fullMark));
  });
  if (unusable.length > 0) return fail({ kind: 'unusable', cells: unusable });
  return absent.length > 0 ? fail({ kind: 'missing', components: absent }) : ok(total.mul(HUNDRED));
}

/**
 * `compositeScore` of every row of a block (persons × components; as many columns as shares), as the numbers of cells: rounded to
 * `decimals` places, or the doubles nearest to the exact totals.
 */
export function compositeScores(rows: ScoreRows, rule: CompositeRule, decimals: Decimals): RowOutcomes {
  const plan = scaledRule(rule, decimals);
  return scoreRows(
    rows,
    {
      scaled: (row, scale) => (plan ? scaledTotal(row, scale, plan) : Number.NaN),
      exact: (row) => compositeOfCells(row, rule),
    },
    decimals,
  );
}

function compositeOfCells(row: ScoreRow, rule: CompositeRule): Result<Exact, ScoreProblem> {
  const unusable: UnusableScore[] = [];
  const scores = row.map((cell, index) => {
    const score = typeof cell === 'number' ? exactOfCell(cell) : undefined;
    if (!score && !isEmptyCell(cell)) unusable.push({ index, kind: 'not-a-number', cell });
    return score;
  });
  const total = compositeScore(scores, rule);
  if (unusable.length === 0) return total;
  const outside = !total.ok && total.error.kind === 'unusable' ? total.error.cells : [];
  return fail({ kind: 'unusable', cells: [...unusable, ...outside].sort((a, b) => a.index - b.index) });
}

/** The rule in whole numbers: a total is the sum of factor × score, divided by `divisor`. */
interface ScaledRule {
  readonly factors: readonly number[];
  readonly fullMarks: readonly number[];
  /** Whether a blank counts as nothing. */
  readonly optional: readonly boolean[];
  readonly divisor: number;
  readonly decimals: Decimals;
}

/** `undefined` where the factors are no whole numbers that a double holds exactly, even over a common divisor. */
function scaledRule({ shares, fullMarks, missing }: CompositeRule, decimals: Decimals): ScaledRule | undefined {
  const parts = shares.map((share, index) => share.mul(HUNDRED).div(fullMarks[index] as Exact));
  const divisor = parts.reduce((common, part) => common.mul(part.mul(common).d), ONE);
  const factors = parts.map((part) => part.mul(divisor).valueOf());
  if (![divisor.valueOf(), ...factors].every(Number.isSafeInteger)) return undefined;
  return {
    factors,
    fullMarks: fullMarks.map(nearestNumber),
    optional: shares.map((share) => missing === 'zero' || share.equals(0)),
    divisor: divisor.valueOf(),
    decimals,
  };
}

/** The total of a row in whole numbers, NaN as `RowArithmetic.scaled` says. */
function scaledTotal(row: ScoreRow, scale: Scale, rule: ScaledRule): number {
  const { factors, fullMarks, optional } = rule;
  let total = 0;
  for (let index = 0; index < factors.length; index++) {
    const cell = row[index];
    if (isEmptyCell(cell)) {
      if (optional[index]) continue;
      return Number.NaN;
    }
    const whole = typeof cell === 'number' ? scaledCell(cell, scale.digits) : undefined;
    // Decimals of 15 digits and their doubles have the same order.
    if (whole === undefined || whole < 0 || whole / scale.power > (fullMarks[index] as number)) return Number.NaN;
    total += (factors[index] as number) * whole;
  }
  // None is negative: if the sum is a whole number that a double holds exactly, so was every step towards it.
  return roundedQuotient(total, rule.divisor * scale.power, rule.decimals);
}
