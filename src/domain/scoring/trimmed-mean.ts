import { isEmptyCell } from '../basics/empty-cell';
import { exactOfCell, scaledCell } from '../basics/cell-number';
import { compareExact, type Exact } from '../basics/exact';
import { fail, ok, type Result } from '../basics/result';
import { roundedQuotient, type Decimals } from './rounding';
import { scoreRows, type Scale } from './score-rows';
import type { RowOutcomes, ScoreProblem, ScoreRow, ScoreRows, UnusableScore } from './scores';

/** How many scores are left out at each end, and how many there must be (R-INT-1, R-INT-2, R-INT-3). */
export interface TrimRule {
  /** Highest scores left out: 0 or a whole number. Of equal scores only as many as this. */
  readonly dropHigh: number;
  /** Lowest scores left out: 0 or a whole number. */
  readonly dropLow: number;
  /** Scores that there must be; never fewer than one more than are left out, which is also what omitting it means. */
  readonly minimum?: number | undefined;
}

/**
 * The mean of one person's scores without the highest and lowest ones (R-INT-1), exact and not rounded. A blank is a judge
 * who gave no score and is never 0; the order of the judges never matters. Problems: `unusable` (all such cells),
 * `too-few`; never a silent plain mean.
 */
export function trimmedMean(scores: ScoreRow, rule: TrimRule): Result<Exact, ScoreProblem> {
  const values: Exact[] = [];
  const unusable: UnusableScore[] = [];
  scores.forEach((cell, index) => {
    if (isEmptyCell(cell)) return;
    const value = typeof cell === 'number' ? exactOfCell(cell) : undefined;
    if (value) values.push(value);
    else unusable.push({ index, kind: 'not-a-number', cell });
  });
  if (unusable.length > 0) return fail({ kind: 'unusable', cells: unusable });
  return trimmedMeanOf(values, rule);
}

/** `trimmedMean` of scores that have been read already. Problem: `too-few`. */
export function trimmedMeanOf(scores: readonly Exact[], rule: TrimRule): Result<Exact, ScoreProblem> {
  const need = needed(rule);
  if (scores.length < need) return fail({ kind: 'too-few', have: scores.length, need });
  const [first, ...others] = [...scores].sort(compareExact).slice(rule.dropLow, scores.length - rule.dropHigh);
  const sum = others.reduce((total, value) => total.add(value), first as Exact);
  return ok(sum.div(others.length + 1));
}

/**
 * `trimmedMean` of every row of a block (persons × judges), as the numbers of cells: rounded to `decimals` places, or the
 * doubles nearest to the exact means. Permuting the judges changes no bit of it.
 */
export function trimmedMeans(rows: ScoreRows, rule: TrimRule, decimals: Decimals): RowOutcomes {
  const plan: ScaledRule = { ...rule, need: needed(rule), decimals };
  return scoreRows(
    rows,
    { scaled: (row, scale) => scaledMean(row, scale, plan), exact: (row) => trimmedMean(row, rule) },
    decimals,
  );
}

function needed({ dropHigh, dropLow, minimum = 0 }: TrimRule): number {
  return Math.max(minimum, dropHigh + dropLow + 1);
}

interface ScaledRule {
  readonly dropHigh: number;
  readonly dropLow: number;
  readonly need: number;
  readonly decimals: Decimals;
}

/** Whole numbers from −2³⁰ on and below 2³⁰: the difference of any two of them is an int32 too. */
const BOUND = 2 ** 30;

/** Added and taken away again, it rounds a double below 2⁵¹ to a whole number. */
const ROUNDER = 1.5 * 2 ** 52;

/**
 * The mean of a row in int32 arithmetic, NaN as `RowArithmetic.scaled` says. This loop is where a large block spends its
 * time: the extremes are kept without branches, since scores in random order make a processor guess wrong.
 */
function scaledMean(row: ScoreRow, scale: Scale, rule: ScaledRule): number {
  const { power } = scale;
  let count = 0;
  let sum = 0;
  let lowest = BOUND - 1;
  let highest = -BOUND;
  let outside = 0;
  for (let index = 0; index < row.length; index++) {
    const cell = row[index];
    if (typeof cell !== 'number') {
      if (isEmptyCell(cell)) continue;
      return Number.NaN;
    }
    let whole = (cell * power + ROUNDER - ROUNDER) | 0;
    if (whole / power !== cell) {
      const scaled = scaledCell(cell, scale.digits, BOUND - 1);
      if (scaled === undefined) return Number.NaN;
      whole = scaled;
    }
    // Negative once a number lies outside the bounds.
    outside |= whole + BOUND;
    count = (count + 1) | 0;
    sum += whole;
    // `gap >> 31` is −1 where the gap is negative and 0 elsewhere.
    const below = (whole - lowest) | 0;
    lowest = (lowest + (below & (below >> 31))) | 0;
    const above = (highest - whole) | 0;
    highest = (highest - (above & (above >> 31))) | 0;
  }
  if (outside < 0 || count < rule.need) return Number.NaN;
  const { dropHigh, dropLow, decimals } = rule;
  const kept =
    dropHigh <= 1 && dropLow <= 1
      ? sum - dropHigh * highest - dropLow * lowest
      : keptSum(row, scale.digits, dropLow, count - dropHigh);
  return roundedQuotient(kept, (count - dropHigh - dropLow) * power, decimals);
}

/** The sum of the scores from one place to another in ascending order, scaled; all of them fit. */
function keptSum(row: ScoreRow, digits: number, from: number, to: number): number {
  const wholes: number[] = [];
  for (const cell of row) if (typeof cell === 'number') wholes.push(scaledCell(cell, digits) ?? Number.NaN);
  wholes.sort((a, b) => a - b);
  let sum = 0;
  for (let place = from; place < to; place++) sum += wholes[place] as number;
  return sum;
}
