import { digitsOf, MOST_SCALED_DIGITS } from '../basics/cell-number';
import type { Exact } from '../basics/exact';
import type { Result } from '../basics/result';
import { roundedNumber, type Decimals } from './rounding';
import type { RowOutcomes, ScoreProblem, ScoreRow, ScoreRows } from './scores';

/** Scores are counted as whole numbers of 10^-digits. */
export interface Scale {
  readonly digits: number;
  readonly power: number;
}

/** How the result of one row is found, in two ways that never differ where both give one. */
export interface RowArithmetic {
  /** With whole numbers at the scale; NaN where the row does not fit into it, is incomplete or has an unusable cell. */
  readonly scaled: (row: ScoreRow, scale: Scale) => number;
  /** With fractions, or why there is no result. */
  readonly exact: (row: ScoreRow) => Result<Exact, ScoreProblem>;
}

const USUAL_DIGITS = 2;
const SCALES = Array.from({ length: MOST_SCALED_DIGITS + 1 }, (_, digits): Scale => ({ digits, power: 10 ** digits }));

/**
 * Every row by whole numbers where its digits allow, else by fractions. The scale is that of the last row that did not
 * fit into the one before it: scores of one block have about the same digits. It decides about speed only.
 */
export function scoreRows(rows: ScoreRows, { scaled, exact }: RowArithmetic, decimals: Decimals): RowOutcomes {
  const values = new Float64Array(rows.length);
  const problems = new Map<number, ScoreProblem>();
  let scale = SCALES[USUAL_DIGITS] as Scale;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as ScoreRow;
    let value = scaled(row, scale);
    if (Number.isNaN(value)) {
      const fitting = scaleFor(row);
      if (fitting !== undefined && fitting !== scale) {
        scale = fitting;
        value = scaled(row, scale);
      }
    }
    if (Number.isNaN(value)) {
      const outcome = exact(row);
      if (outcome.ok) value = roundedNumber(outcome.value, decimals);
      else problems.set(index, outcome.error);
    }
    values[index] = value;
  }
  return { values, problems };
}

/** The scale that the numbers of a row need; `undefined` where one has too many digits. */
function scaleFor(row: ScoreRow): Scale | undefined {
  let most = USUAL_DIGITS;
  for (const cell of row) {
    if (typeof cell !== 'number') continue;
    const digits = digitsOf(cell);
    if (digits === undefined) return undefined;
    if (digits > most) most = digits;
  }
  return SCALES[most];
}
