import fc from 'fast-check';
import { parseExact, type Exact } from '../../src/domain/basics/exact';
import { correctPanels, type CorrectionMethod } from '../../src/domain/scoring/panel-correction';

/** The oracle: fractions of BigInts from whole hundredths, and nothing of the product. */
interface Quotient {
  readonly n: bigint;
  readonly d: bigint;
}

const whole = (n: bigint): Quotient => ({ n, d: 1n });
const add = (a: Quotient, b: Quotient): Quotient => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const minus = (a: Quotient, b: Quotient): Quotient => add(a, { n: -b.n, d: b.d });
const times = (a: Quotient, b: Quotient): Quotient => ({ n: a.n * b.n, d: a.d * b.d });
const sign = ({ n }: Quotient): number => (n > 0n ? 1 : n < 0n ? -1 : 0);
const mean = (of: readonly Quotient[]): Quotient => {
  const sum = of.reduce(add, whole(0n));
  return { n: sum.n, d: sum.d * BigInt(of.length) };
};
const over = (a: Quotient, b: Quotient): Quotient => ({ n: a.n * b.d, d: a.d * b.n });
/** The square with the sign of the number: the order of numbers with roots is that of their signed squares. */
const signedSquare = (a: Quotient): Quotient => ({ n: a.n * (a.n < 0n ? -a.n : a.n), d: a.d * a.d });

interface Given {
  readonly panel: number;
  readonly hundredths: number;
}

// Few different scores, so that panels without spread and equal means are common; and some from the whole range.
const given = fc.record({
  panel: fc.integer({ min: 1, max: 4 }),
  hundredths: fc.oneof(fc.integer({ min: 8000, max: 8002 }), fc.integer({ min: 0, max: 10000 }), fc.constant(0)),
});
const people = fc.array(given, { minLength: 1, maxLength: 14 });
const scoreOf = ({ hundredths }: Given): Quotient => ({ n: BigInt(hundredths), d: 100n });

function corrected(method: CorrectionMethod, all: readonly Given[], decimals: number): readonly (Exact | undefined)[] {
  const scores = all.map(({ panel, hundredths }) => ({ panel, score: parseExact(`${hundredths}/100`) as Exact }));
  const correction = correctPanels(method, scores);
  return scores.map((one) => correction.corrected(one, decimals));
}

/** What a score becomes by a factor: 10^-decimals times a whole number, half up. */
function roundedUp(value: Quotient, decimals: number): string {
  const scaled = (2n * value.n * 10n ** BigInt(decimals) + value.d) / (2n * value.d);
  return `${scaled}`;
}

const scaled = (value: Exact | undefined, decimals: number): string | undefined =>
  value && value.mul(10 ** decimals).toFraction();

function byPanel(all: readonly Given[]): ReadonlyMap<number, readonly Quotient[]> {
  const panels = new Map<number, Quotient[]>();
  for (const one of all) panels.set(one.panel, [...(panels.get(one.panel) ?? []), scoreOf(one)]);
  return panels;
}

describe('correction between panels (R-INT-10)', () => {
  it.each(['panelMeans', 'headcountMean'] as const)('%s: score × target ÷ the panel’s mean, half up', (method) => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 4 }), (all, decimals) => {
        const panels = byPanel(all);
        const target = method === 'panelMeans' ? mean([...panels.values()].map(mean)) : mean(all.map(scoreOf));
        const found = corrected(method, all, decimals);
        all.forEach((one, index) => {
          const own = mean(panels.get(one.panel) ?? []);
          const expected =
            panels.size === 1
              ? roundedUp(scoreOf(one), decimals)
              : own.n === 0n
                ? undefined
                : roundedUp(over(times(scoreOf(one), target), own), decimals);
          expect(scaled(found[index], decimals)).toBe(expected);
        });
      }),
    );
  });

  it('standardScores: not half a place away from mean of all + distance × √(spread of all ÷ spread of the panel)', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 4 }), (all, decimals) => {
        const panels = byPanel(all);
        const spread = (of: readonly Quotient[]) =>
          mean(of.map((one) => times(minus(one, mean(of)), minus(one, mean(of)))));
        const everybody = all.map(scoreOf);
        const found = corrected('standardScores', all, decimals);
        all.forEach((one, index) => {
          const own = panels.get(one.panel) ?? [];
          const score = found[index];
          if (panels.size === 1) return;
          if (spread(own).n === 0n) {
            expect(score).toBeUndefined();
            return;
          }
          const r = BigInt(scaled(score, decimals) as string);
          const ratio = over(spread(everybody), spread(own));
          const distance = times(signedSquare(minus(scoreOf(one), mean(own))), ratio);
          const unit = 2n * 10n ** BigInt(decimals);
          // Sign of exact value − edge, where the edge is half a place below or above the rounded one.
          const beyond = (edge: bigint) =>
            sign(minus(distance, signedSquare(minus({ n: edge, d: unit }, mean(everybody)))));
          const [below, above] = [beyond(2n * r - 1n), beyond(2n * r + 1n)];
          // An edge itself is rounded away from zero.
          expect([r > 0n ? below >= 0 : below > 0, r < 0n ? above <= 0 : above < 0]).toEqual([true, true]);
        });
      }),
    );
  });

  it('the order in which people come changes no score', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('panelMeans', 'headcountMean', 'standardScores'), (all, method) => {
        const texts = (of: readonly (Exact | undefined)[]) => of.map((one) => one?.toFraction());
        expect(texts(corrected(method, [...all].reverse(), 2)).reverse()).toEqual(texts(corrected(method, all, 2)));
      }),
    );
  });

  it('keeps the order of people within a panel', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('panelMeans', 'headcountMean', 'standardScores'), (all, method) => {
        const found = corrected(method, all, 6);
        all.forEach((a, i) =>
          all.forEach((b, j) => {
            const [x, y] = [found[i], found[j]];
            if (a.panel !== b.panel || !x || !y || a.hundredths > b.hundredths) return;
            expect(x.compare(y)).toBeLessThanOrEqual(0);
          }),
        );
      }),
    );
  });
});
