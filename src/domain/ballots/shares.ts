import { exactOf, formatHalfUp, parseExact, type Exact } from '../basics/exact';

/**
 * Whether part ÷ whole is at least `least`, exactly (R-DEM-1). With 80 %: 36 of 46 is not (36.8 would be), 37 of 46 is. Of a
 * whole of 0 nothing is reached, not even a share of 0.
 */
export function reachesShare(part: number, whole: number, least: Exact): boolean {
  return whole > 0 && !isBelowShare(part, whole, least);
}

/**
 * Whether part ÷ whole is below `limit`, exactly (R-DEM-4). With 2/3: 26 of 39 is exactly two thirds and not below, 24 of 40 is.
 * Never of a whole of 0, which is no share at all.
 */
export function isBelowShare(part: number, whole: number, limit: Exact): boolean {
  return whole > 0 && compareShare(part, whole, limit) < 0;
}

/**
 * Whether part ÷ whole is above `limit`, exactly (R-DEM-4). With 30 %: 12 of 40 is exactly 30 % and not above, 13 of 40 is. Never
 * of a whole of 0.
 */
export function isAboveShare(part: number, whole: number, limit: Exact): boolean {
  return whole > 0 && compareShare(part, whole, limit) > 0;
}

function compareShare(part: number, whole: number, limit: Exact): number {
  const difference = BigInt(part) * limit.d - BigInt(whole) * limit.s * limit.n;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The fewest of `whole` that reach the share: 80 % of 46 is 36.8, so 37; at least 1. For messages. */
export function fewestFor(whole: number, least: Exact): number {
  return Math.max(1, Number(least.mul(exactOf(whole)).ceil().toString()));
}

/**
 * A share in words: a percentage where two places after the point say all of it (4/5 is '80%', 1/8 '12.5%'), else the fraction
 * ('2/3').
 */
export function shareText(share: Exact): string {
  const percent = formatHalfUp(share.mul(100), 2);
  const exact = parseExact(`${percent}%`);
  return exact?.equals(share) ? `${percent.replace(/\.?0+$/, '')}%` : share.toFraction();
}

/** A share of votes for people to read, rounded half up: 24 of 40 is '60.00%', 2 of 3 '66.67%'; '–' of a whole of 0. */
export function roundedShareText(part: number, whole: number): string {
  return whole > 0 ? `${formatHalfUp(exactOf(part).mul(100).div(exactOf(whole)), 2)}%` : '–';
}
