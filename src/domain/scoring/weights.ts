import { decimalText, parseExact, type Exact } from '../basics/exact';
import { message, type Message } from '../basics/issue';
import { fail, ok, type Result } from '../basics/result';

/** One share per component, exact, none below 0, together 1. */
export type Shares = readonly Exact[];

/** Longer texts are no weights; the bound keeps reading them short. */
const LONGEST_TEXT = 500;

const LONGEST_SHOWN = 40;

const NOTHING = parseExact(0) as Exact;

/**
 * Reads weights from a text (R-PLAN-6, R-COM-1): a ratio of positive numbers with any sum ('3:3:4'), or a list with `,`, `、`, `;` or
 * blanks between, all with % ('30%,30%,40%') or all without ('30,30,40', '0.3,0.3,0.4'). Full-width forms are the same. Codes:
 * `scoring.weights-unreadable`, `scoring.ratio-not-positive`, and those of `checkWeights`.
 */
export function parseWeights(text: string): Result<Shares, Message> {
  if (text.length > LONGEST_TEXT) return unreadable(text);
  const plain = text
    .normalize('NFKC')
    .trim()
    // The ratio sign of Chinese documents, which is another character than the colon.
    .replace(/∶/g, ':')
    .replace(/\s*([:,、;%])\s*/g, '$1')
    .replace(/%(?=[^:,、;])/g, '%,');
  const isRatio = plain.includes(':');
  const parts = plain.split(isRatio ? ':' : /[,、;]|\s+/);
  const percents = parts.filter((part) => part.endsWith('%')).length;
  const values = parts.map(parseExact).filter((value) => value !== undefined);
  const mixed = percents > 0 && (isRatio || percents < parts.length);
  if (mixed || values.length < parts.length || parts.some((part) => part.includes('/'))) return unreadable(text);
  if (!isRatio) return checkWeights(values, percents > 0 ? 'percent' : 'number');
  if (values.some((value) => value.compare(0) <= 0)) {
    return fail(message('scoring.ratio-not-positive', { text: shown(text) }));
  }
  return ok(sharesOf(values, sumOf(values)));
}

/**
 * Weights must add up to exactly 1 or 100; as percents, of which 30% is 0.3, to 100%. None may be below 0; 0 is a component that is
 * shown but does not count. Codes: `scoring.weights-negative`, `scoring.weights-sum`.
 */
export function checkWeights(weights: readonly Exact[], as: 'number' | 'percent' = 'number'): Result<Shares, Message> {
  const negative = weights.flatMap((weight, index) => (weight.compare(0) < 0 ? [String(index + 1)] : []));
  if (negative.length > 0) return fail(message('scoring.weights-negative', { components: negative }));
  const sum = sumOf(weights);
  if (sum.equals(1) || (as === 'number' && sum.equals(100))) return ok(sharesOf(weights, sum));
  const text = as === 'percent' ? `${decimalText(sum.mul(100))}%` : decimalText(sum);
  return fail(message('scoring.weights-sum', { sum: text }));
}

function sumOf(weights: readonly Exact[]): Exact {
  return weights.reduce((sum, weight) => sum.add(weight), NOTHING);
}

function sharesOf(weights: readonly Exact[], sum: Exact): Shares {
  return weights.map((weight) => weight.div(sum));
}

function unreadable(text: string): Result<never, Message> {
  return fail(message('scoring.weights-unreadable', { text: shown(text) }));
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
