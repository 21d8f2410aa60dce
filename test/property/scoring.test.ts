import fc from 'fast-check';
import { hostWith } from '../unit/functions/call';
import { compositeFunction } from '../../src/functions/composite';
import { trimmedMeanFunction } from '../../src/functions/trimmed-mean';
import type { CellFunction, Failure } from '../../src/functions/cell-function';
import { formatMessage } from '../../src/i18n/format';

/** The oracle's numbers: fractions of BigInts, read from the 15 digits of a cell, and nothing of the product. */
interface Quotient {
  readonly n: bigint;
  readonly d: bigint;
}

function quotientOf(value: number): Quotient {
  const [, sign, digits, exponent] = /^(-?)(\d\.?\d*)e([+-]\d+)$/.exec(value.toExponential(14)) ?? [];
  const power = Number(exponent) - 14;
  const n = BigInt(`${sign}${digits?.replace('.', '')}`);
  return power >= 0 ? { n: n * 10n ** BigInt(power), d: 1n } : { n, d: 10n ** BigInt(-power) };
}

const add = (a: Quotient, b: Quotient): Quotient => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const times = (a: Quotient, b: Quotient): Quotient => ({ n: a.n * b.n, d: a.d * b.d });
const less = (a: Quotient, b: Quotient): boolean => a.n * b.d < b.n * a.d;
const size = (n: bigint): bigint => (n < 0n ? -n : n);

/** Half up, away from zero, as a decimal text. */
function rounded({ n, d }: Quotient, decimals: number): number {
  const scaled = (2n * size(n) * 10n ** BigInt(decimals) + d) / (2n * d);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const value = Number(`${digits.slice(0, at)}.${digits.slice(at)}`);
  return n < 0n && value > 0 ? -value : value;
}

/** A double as the exact fraction that it is. */
function bitsOf(value: number): Quotient {
  let shift = 0n;
  for (; !Number.isInteger(value); value *= 2) shift++;
  return { n: BigInt(value), d: 1n << shift };
}

function neighbours(value: number): readonly number[] {
  if (value === 0) return [-Number.MIN_VALUE, Number.MIN_VALUE];
  const view = new DataView(new ArrayBuffer(8));
  return [1n, -1n].map((step) => {
    view.setFloat64(0, value);
    view.setBigInt64(0, view.getBigInt64(0) + step);
    return view.getFloat64(0);
  });
}

function distance(a: Quotient, b: Quotient): Quotient {
  const { n, d } = add(a, { n: -b.n, d: b.d });
  return { n: size(n), d };
}

function expectNearest(value: unknown, exact: Quotient): void {
  expect(Number.isFinite(value)).toBe(true);
  const own = distance(bitsOf(value as number), exact);
  for (const other of neighbours(value as number)) {
    expect(less(distance(bitsOf(other), exact), own)).toBe(false);
  }
}

function oracleMean(scores: readonly (number | null)[], high: number, low: number): Quotient | undefined {
  const given = scores.filter((score) => score !== null).map(quotientOf);
  if (given.length <= high + low) return undefined;
  const kept = given.sort((a, b) => (less(a, b) ? -1 : 1)).slice(low, given.length - high);
  const sum = kept.reduce(add);
  return { n: sum.n, d: sum.d * BigInt(kept.length) };
}

/** Cells of a call, a failure as its code; a call that fails is its code. */
function cellsOf(fn: CellFunction, args: readonly unknown[]): readonly (readonly unknown[])[] | string {
  const result = fn.compute(
    args,
    hostWith(({ code }) => code),
  );
  return result.ok ? result.value : result.error.code;
}

const trimmed = (...args: readonly unknown[]) => cellsOf(trimmedMeanFunction, args);
const composite = (...args: readonly unknown[]) => cellsOf(compositeFunction, args);
const only = (cells: readonly (readonly unknown[])[] | string): unknown =>
  typeof cells === 'string' ? cells : cells[0]?.[0];

/** Scores with 1–3 decimals from a small range, so that there are ties; with noise of the last bit, as sums of cells have. */
const usualScore = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 999 }), fc.nat(9))
  .map(([digits, whole, part, noise]) => {
    const score = 60 + whole + (part % 10 ** digits) / 10 ** digits;
    return noise === 0 ? score * (1 + Number.EPSILON) : score;
  });
/** Many digits, both signs, very small and very large. */
const oddScore = fc.oneof(
  usualScore.map((score) => -score),
  fc.integer({ min: 1, max: 300 }).map((thirds) => Number((thirds / 3).toPrecision(15))),
  fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: -14, max: 6 })).map(([n, power]) => {
    return Number(`${n}e${power}`);
  }),
  fc.constantFrom(0, -0, 999999999999999, -999999999999999, 1e-6, 1e-7, 1073741.824, 10737418.23, 0.1 + 0.2),
);
const usualRow = fc.array(fc.option(usualScore, { freq: 9 }), { minLength: 3, maxLength: 15 });
const oddRow = fc.array(fc.option(fc.oneof(usualScore, oddScore), { freq: 9 }), { minLength: 3, maxLength: 15 });
const anyRow = fc.oneof(usualRow, oddRow);
const drops = fc.constantFrom([1, 1], [1, 1], [1, 1], [0, 0], [1, 0], [0, 1], [2, 1], [2, 2], [0, 3]);
const decimals = fc.integer({ min: 0, max: 6 });

describe('TRIMMEDMEAN against fractions', () => {
  it('is right in the last digit, rounded or not', () => {
    fc.assert(
      fc.property(anyRow, drops, decimals, (scores, [high, low], places) => {
        const exact = oracleMean(scores, high as number, low as number);
        if (!exact) {
          expect(trimmed([scores], high, low)).toBe('#N/A');
          return;
        }
        expect(only(trimmed([scores], high, low, places))).toBe(rounded(exact, places));
        expectNearest(only(trimmed([scores], high, low)), exact);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same bits for every order of the judges', () => {
    const permuted = anyRow.chain((row) =>
      fc.tuple(fc.constant(row), fc.shuffledSubarray(row, { minLength: row.length, maxLength: row.length })),
    );
    fc.assert(
      fc.property(permuted, drops, ([row, other], [high, low]) => {
        expect(trimmed([other], high, low)).toEqual(trimmed([row], high, low));
      }),
      { numRuns: 1000 },
    );
  });

  it('lies between the lowest and the highest score that is kept', () => {
    fc.assert(
      fc.property(anyRow, drops, (row, [high, low]) => {
        const mean = only(trimmed([row], high, low));
        if (typeof mean !== 'number') return;
        const sorted = row.filter((score) => score !== null).sort((a, b) => a - b);
        const kept = sorted.slice(low, sorted.length - (high as number)).map((score) => Number(score.toPrecision(15)));
        expect(mean).toBeGreaterThanOrEqual(kept[0] as number);
        expect(mean).toBeLessThanOrEqual(kept[kept.length - 1] as number);
      }),
    );
  });

  it('moves with all scores, and grows with them', () => {
    const hundredths = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 15 });
    fc.assert(
      fc.property(
        hundredths,
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 2, max: 9 }),
        (row, by, factor) => {
          const places = 6;
          const exact = oracleMean(row, 1, 1) as Quotient;
          const mean = (change: (score: number) => number) => only(trimmed([row.map(change)], 1, 1, places));
          expect(mean((score) => (score + by) / 100)).toBe(
            rounded(times(add(exact, { n: BigInt(by), d: 1n }), { n: 1n, d: 100n }), places),
          );
          expect(mean((score) => (score * factor) / 100)).toBe(
            rounded(times(exact, { n: BigInt(factor), d: 100n }), places),
          );
        },
      ),
    );
  });

  it('by rows is row by row, whatever stands in the other rows', () => {
    const cell = fc.oneof(
      { weight: 30, arbitrary: usualScore },
      oddScore,
      fc.constantFrom(null, '', '9O', true, Number.NaN, 1e300),
    );
    const block = fc
      .integer({ min: 2, max: 9 })
      .chain((judges) =>
        fc.array(fc.array(cell, { minLength: judges, maxLength: judges }), { minLength: 2, maxLength: 12 }),
      );
    fc.assert(
      fc.property(block, drops, fc.option(decimals, { nil: undefined }), (rows, [high, low], places) => {
        const apart = rows.map((row) => {
          const alone = trimmed([row], high, low, places);
          return typeof alone === 'string' ? [alone] : alone[0];
        });
        expect(trimmed(rows, high, low, places)).toEqual(apart);
        const column = (rows[0] as unknown[]).map((score) => [score]);
        expect(trimmed(column, high, low, places)).toEqual(trimmed([rows[0]], high, low, places));
      }),
    );
  });
});

describe('COMPOSITE against fractions', () => {
  const fullMark = fc.constantFrom(100, 100, 140, 150, 30, 99.5, 7);
  const component = fc.record({
    fullMark,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    digits: fc.constantFrom(0, 1, 2, 3, 15),
    weight: fc.integer({ min: 1, max: 60 }),
  });
  const componentLists = fc.array(component, { minLength: 2, maxLength: 5 });
  const scoreOf = ({ fullMark: full, share, digits }: { fullMark: number; share: number; digits: number }) =>
    Math.min(full, Number((full * share).toFixed(digits)));

  it('is right in the last digit for every ratio and full mark, rounded or not', () => {
    fc.assert(
      fc.property(componentLists, decimals, fc.constantFrom(1, 10), (components, places, tenths) => {
        const scores = components.map(scoreOf);
        const weights = components.map(({ weight }) => weight / tenths).join(':');
        const marks = [components.map((one) => one.fullMark)];
        const all = components.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
        const exact = components
          .map(({ weight, fullMark: full }, index) => {
            const mark = quotientOf(full);
            const part = { n: BigInt(weight) * 100n * mark.d, d: all * mark.n };
            return times(quotientOf(scores[index] as number), part);
          })
          .reduce(add);
        expect(only(composite([scores], weights, marks, places))).toBe(rounded(exact, places));
        expectNearest(only(composite([scores], weights, marks)), exact);
      }),
      { numRuns: 1000 },
    );
  });

  it('by rows is row by row, and weights of 100 are those of 1', () => {
    const cell = fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((score) => score / 100) },
      fc.constantFrom(null, '', '缺考', false, 100.5, -0.01, 33.3333333333333),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(rows, fc.constantFrom('pending', 'zero'), (block, missing) => {
        const together = composite(block, '30,30,40', 100, 3, missing);
        const apart = block.map((row) => {
          const alone = composite([row], [[0.3], [0.3], [0.4]], [100, 100, 100], 3, missing);
          return typeof alone === 'string' ? [alone] : alone[0];
        });
        expect(together).toEqual(apart);
      }),
    );
  });
});

describe('whatever the arguments are', () => {
  const thing: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      ' ',
      'x',
      '3:3:4',
      '30%,70%',
      '1',
      'zero',
      '缺考',
      'a'.repeat(40_000),
      '%'.repeat(400),
      '∶：:',
      true,
      false,
      0,
      -0,
      1,
      2,
      3,
      100,
      41060,
      2012.05,
      -1,
      0.5,
      1e15,
      1e308,
      -1e308,
      5e-324,
      Number.NaN,
      Infinity,
      -Infinity,
      -2147352572,
      -2146826281,
      10n,
      Symbol('cell'),
      new Date(0),
      { code: '#REF!' },
      { basicValue: '#N/A' },
      {},
      () => 1,
      Object.create(null),
    ),
    fc.double(),
    // A brace in a text of the clerk's would look like a placeholder that was not filled.
    fc.string({ maxLength: 8 }).map((text) => text.replace(/[{}]/g, '')),
  );
  const row = fc.array(thing, { maxLength: 6 });
  const argument = fc.oneof(
    thing,
    row,
    fc.array(row, { maxLength: 6 }),
    fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(thing, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      ),
    fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constant([[1, 2, 3], Object.assign(new Array<unknown>(3), [90])]),
  );
  const nearlyScores = fc.array(
    fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 100 }) }, thing), {
      minLength: 3,
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 4 },
  );
  const places = fc.oneof(decimals, thing);
  const argsOf = (...plausible: readonly fc.Arbitrary<unknown>[]) =>
    fc.oneof(fc.array(argument, { maxLength: 7 }), fc.tuple(...plausible));

  test.each([
    { fn: trimmedMeanFunction, args: argsOf(nearlyScores, fc.constantFrom(0, 1), fc.constantFrom(0, 1), places) },
    {
      fn: compositeFunction,
      args: argsOf(nearlyScores, fc.constantFrom<unknown>('3:3:4', [30, 30, 40]), fc.constantFrom(100, 140), places),
    },
  ])('$fn.id answers with finite numbers or a failure in words', ({ fn, args }) => {
    let numbers = 0;
    const check = (failure: Failure) => {
      expect(['#VALUE!', '#N/A']).toContain(failure.code);
      expect(failure.messages.length).toBeGreaterThan(0);
      for (const text of failure.messages) {
        for (const language of ['zh', 'en'] as const) {
          const words = formatMessage(text, language);
          expect(words).not.toMatch(/\{\w+\}|undefined|\[object/);
          expect(words.length).toBeLessThan(400);
        }
      }
      return failure.code;
    };
    fc.assert(
      fc.property(args, (values) => {
        const result = fn.compute(values, hostWith(check));
        if (!result.ok) {
          check(result.error);
          return;
        }
        expect(result.value.length).toBeGreaterThan(0);
        for (const cells of result.value) {
          expect(cells).toHaveLength(1);
          if (typeof cells[0] === 'string') continue;
          expect(Number.isFinite(cells[0])).toBe(true);
          numbers++;
        }
      }),
      { numRuns: 2000 },
    );
    // Some of it has to be computable, else all of this says nothing.
    expect(numbers).toBeGreaterThan(0);
  });
});
