import Fraction from 'fraction.js';
import { exactOf, type Exact } from './exact';

/** `base + times × √radicand`: the form of a score that is brought from one spread to another. */
export interface WithRoot {
  readonly base: Exact;
  readonly times: Exact;
  /** Not negative. */
  readonly radicand: Exact;
}

/** The number rounded to `decimals` places, half up (away from zero for negatives), on its exact value: no root is ever taken in doubles. */
export function rootHalfUp({ base, times, radicand }: WithRoot, decimals: number): Exact {
  const scale = new Fraction(10n ** BigInt(decimals));
  const half = exactOf(1).div(2);
  const isNegative = floorOf(base, times, radicand) < 0n;
  const [from, by] = isNegative ? [base.neg(), times.neg()] : [base, times];
  const size = floorOf(from.mul(scale).add(half), by.mul(scale), radicand);
  return new Fraction(isNegative ? -size : size).div(scale);
}

/** The whole number at or below. With P, R and D whole, D above 0: ⌊(P + √R) ÷ D⌋ = ⌊(P + ⌊√R⌋) ÷ D⌋. */
function floorOf(base: Exact, times: Exact, radicand: Exact): bigint {
  const square = times.mul(times).mul(radicand);
  const whole = base.s * base.n * square.d;
  const under = square.n * square.d * base.d * base.d;
  const root = wholeRoot(under);
  const below = times.s < 0n ? -(root * root === under ? root : root + 1n) : root;
  return floorQuotient(whole + below, base.d * square.d);
}

function floorQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** ⌊√value⌋ by Newton's method. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
