import { exactQuotient, parseExact, type Exact } from './exact';

/**
 * The number that a cell holds, as the clerk sees it: 15 significant digits, which is all that a spreadsheet lets anyone type
 * and all that it compares by. `=0.1+0.2` is then 0.3, and totals that are equal on paper are equal here. NaN and
 * infinities stay what they are. See docs/decisions/cell-numbers.md.
 */
export function cellNumber(value: number): number {
  // What has up to six digits after the point is its own decimal, and formatting a million scores takes half a second.
  const whole = Math.round(value * 1e6);
  if (whole / 1e6 === value && Math.abs(whole) <= 1e14) return value + 0;
  return Number(value.toPrecision(15));
}

/** The exact decimal of a cell's number; `undefined` where it is no finite number below 10¹⁵ with at most 60 characters. */
export function exactOfCell(value: number): Exact | undefined {
  // Nearly every score has two digits after the point at most, and reading a text takes ten times as long.
  const hundredths = scaledCell(value, 2);
  return hundredths === undefined ? parseExact(cellNumber(value)) : exactQuotient(hundredths, 100);
}

/** The most digits after the point with which scores are counted as whole numbers. */
export const MOST_SCALED_DIGITS = 6;

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;

/**
 * A cell's number × 10^digits as a whole number, for sums and comparisons without any rounding error; `undefined` where it
 * has more digits after the point or the product is above `most`.
 *
 * Exact: where `n / 10^digits`, correctly rounded, is the number itself, `n` is the decimal that was typed, as long as
 * there are at most 15 digits.
 *
 * @param digits 0 to `MOST_SCALED_DIGITS`
 */
export function scaledCell(value: number, digits: number, most = 1e14): number | undefined {
  const power = POWERS[digits] as number;
  const whole = Math.round(value * power);
  if (!(Math.abs(whole) <= most)) return undefined;
  if (whole / power === value) return whole;
  return whole / power === cellNumber(value) ? whole : undefined;
}

/** The digits after the point that a cell's number has; `undefined` above `MOST_SCALED_DIGITS` or where it is too large. */
export function digitsOf(value: number): number | undefined {
  for (let digits = 0; digits <= MOST_SCALED_DIGITS; digits++) {
    if (scaledCell(value, digits) !== undefined) return digits;
  }
  return undefined;
}

/**
 * Whether two programs mean the same number: some save all the digits of one that has no end, some 15, and these do not round the last
 * one alike.
 */
export function sameCellNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
}
