import Fraction from 'fraction.js';

/**
 * An exact rational number: scores, weights, ratios and thresholds. Comparison and arithmetic never go through binary
 * floats; only `formatHalfUp` rounds.
 */
export type Exact = Fraction;

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * Reads a decimal ('75.05', '30%'), a fraction ('2/3') or a finite number by its shortest decimal text (0.1 is 1/10).
 * `undefined` for anything else: blank, NaN, infinities, exponents, a zero denominator.
 */
export function parseExact(input: string | number): Exact | undefined {
  if (typeof input === 'number') {
    return Number.isFinite(input) && Math.abs(input) < 1e15 ? parseExact(plainDecimal(input)) : undefined;
  }
  const text = input.trim();
  if (text.length > 60) return undefined;
  if (DECIMAL.test(text)) return decimal(text);
  const percent = /^(.+?)\s*[%％]$/.exec(text);
  if (percent) return DECIMAL.test(percent[1] as string) ? decimal(percent[1] as string).div(100) : undefined;
  const quotient = /^(\d+)\s*\/\s*(\d+)$/.exec(text);
  if (!quotient || /^0+$/.test(quotient[2] as string)) return undefined;
  return decimal(quotient[1] as string).div(decimal(quotient[2] as string));
}

/** A whole number as an exact one: votes, people, places. Throws for a part of one, which is a bug. */
export function exactOf(whole: number): Exact {
  return new Fraction(BigInt(whole));
}

/** The quotient of two whole numbers. Throws for a part of one, and for a denominator of 0, which are bugs. */
export function exactQuotient(numerator: number, denominator: number): Exact {
  return new Fraction(BigInt(numerator), BigInt(denominator));
}

function decimal(text: string): Fraction {
  return new Fraction(
    text
      .replace(/^\+/, '')
      .replace(/^(-?)\./, '$10.')
      .replace(/\.$/, ''),
  );
}

function plainDecimal(value: number): string {
  const text = String(value);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!small) return text;
  const [, sign = '', first = '', more = '', exponent] = small;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${more}`;
}

/** Negative, 0 or positive, exactly. */
export function compareExact(a: Exact, b: Exact): number {
  // `a.compare(b)` takes texts and numbers too, and finds out which each time: thousands of scores are sorted by this.
  const [left, right] = [a.s * a.n * b.d, b.s * b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The decimal text with `decimals` places, rounded half up on the exact value (away from zero for negatives). */
export function formatHalfUp(value: Exact, decimals: number): string {
  const digits = scaledHalfUp(value, decimals)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals > 0 ? `${whole}.${digits.slice(digits.length - decimals)}` : whole;
  return value.s < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The exact value rounded to `decimals` places, half up, away from zero for negatives. */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  if (value.d === 1n) return value;
  return new Fraction(value.s * scaledHalfUp(value, decimals), 10n ** BigInt(decimals));
}

/** The size of the value × 10^decimals as a whole number, rounded half up. */
function scaledHalfUp({ n, d }: Exact, decimals: number): bigint {
  return (2n * n * 10n ** BigInt(decimals) + d) / (2n * d);
}

/** The sum, exact; 0 for no values. */
export function sumExact(values: readonly Exact[]): Exact {
  let [sum, denominator] = [0n, 1n];
  for (const { s, n, d } of values) {
    if (denominator % d !== 0n) {
      sum *= d;
      denominator *= d;
    }
    sum += s * n * (denominator / d);
  }
  return new Fraction(sum, denominator);
}

/** The decimal text with every place that it has; what repeats for ever stands in brackets: 620/7 is 88.(571428). */
export function decimalText(value: Exact): string {
  return value.toString(60);
}

/** The double nearest to the exact value, also where numerator or denominator are no doubles themselves. */
export function nearestNumber(value: Exact): number {
  const [numerator, denominator] = [Number(value.n), Number(value.d)];
  // The quotient of two whole numbers that a double holds exactly is rounded once.
  if (numerator <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER) {
    return numerator === 0 ? 0 : (Number(value.s) * numerator) / denominator;
  }
  // 63 bits or more, and a last one that says whether there were still others: then one rounding is right.
  const bits = 66 + 4 * (value.d.toString(16).length - value.n.toString(16).length);
  const scaled = value.abs().mul(new Fraction(2).pow(bits) as Fraction);
  const whole = scaled.floor();
  const marked = whole.mul(2).add(whole.equals(scaled) ? 0 : 1);
  return (Number(value.s) * marked.valueOf()) / 2 ** (bits + 1);
}

/** A ratio text '3:1' as an exact quotient; `undefined` where it is not two positive whole numbers. */
export function parseRatio(text: string): Exact | undefined {
  const parts = /^\s*(\d{1,6})\s*[:：]\s*(\d{1,6})\s*$/.exec(text);
  if (!parts) return undefined;
  const left = Number(parts[1]);
  const right = Number(parts[2]);
  return left > 0 && right > 0 ? new Fraction(left, right) : undefined;
}
