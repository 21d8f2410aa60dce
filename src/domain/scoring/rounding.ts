import { formatHalfUp, nearestNumber, type Exact } from '../basics/exact';

/** The most places after the point to which a result can be rounded. */
export const MOST_DECIMALS = 6;

/** Places after the point to which a result is rounded, half up, away from zero for negatives, 0 to `MOST_DECIMALS`; without: not at all. */
export type Decimals = number | undefined;

const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => 10 ** decimals);

/** The cell's number of an exact result: rounded to `decimals` places, or the double nearest to it. */
export function roundedNumber(value: Exact, decimals: Decimals): number {
  return decimals === undefined ? nearestNumber(value) : Number(formatHalfUp(value, decimals));
}

/**
 * The same for `numerator / denominator`, two whole numbers below 2⁵³, the denominator positive; NaN where the
 * digits of a double do not suffice to round exactly.
 */
export function roundedQuotient(numerator: number, denominator: number, decimals: Decimals): number {
  const power = POWERS[decimals ?? 0] as number;
  const size = Math.abs(numerator) * power;
  if (size > Number.MAX_SAFE_INTEGER || denominator > Number.MAX_SAFE_INTEGER) return Number.NaN;
  if (decimals === undefined) return numerator / denominator;
  // Below 2⁵³ the quotient of whole numbers never rounds up to the next whole number, so that its floor is exact.
  const floor = Math.floor(size / denominator);
  const rest = size - floor * denominator;
  const rounded = (rest >= denominator - rest ? floor + 1 : floor) / power;
  return numerator < 0 && rounded > 0 ? -rounded : rounded;
}
