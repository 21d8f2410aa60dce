import fc from 'fast-check';
import { parseExact, type Exact } from '../../src/domain/basics/exact';
import { atOnce } from '../../src/domain/basics/parts';
import { computeRows } from '../../src/domain/stages/compute';
import type { Computation } from '../../src/domain/stages/computation';
import type { ComputedColumn, FilledTables, StageTable } from '../../src/domain/stages/table';
import { BLANK_VALUE, StageRow, valueText, type StageValue } from '../../src/domain/stages/values';

/** A fraction of whole numbers, worked out without the product's own arithmetic. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c];
const sum = (parts: readonly Fraction[]): Fraction => parts.reduce(add, [0n, 1n]);
const whole = (number: number): Fraction => [BigInt(number), 1n];
/** Scores are given in hundredths. */
const score = (hundredths: number): Fraction => [BigInt(hundredths), 100n];

/** Half up of a number that is not negative, as a decimal text without needless zeros. */
function halfUp([n, d]: Fraction, decimals: number): string {
  const power = 10n ** BigInt(decimals);
  const units = (2n * n * power + d) / (2n * d);
  const digits = String(units).padStart(decimals + 1, '0');
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}

const exact = (text: string): Exact => parseExact(text) as Exact;
const exactOf = ([n, d]: Fraction): Exact => exact(String(n)).div(exact(String(d)));
const cell = (hundredths: number | null): StageValue =>
  hundredths === null ? BLANK_VALUE : { kind: 'number', value: exact(String(hundredths)).div(100) };
const count = (votes: number | null): StageValue =>
  votes === null ? BLANK_VALUE : { kind: 'number', value: exact(String(votes)) };

/** The computed cell of each row as text; '' where it is blank. */
function computed(
  computation: Computation,
  rows: readonly Readonly<Record<string, StageValue>>[],
  side: FilledTables = new Map(),
): readonly string[] {
  const column: ComputedColumn = { role: 'computed', id: 'result', title: 'result', computation, show: 'score' };
  const planned = rows.map((_, index) => ({ key: String(index), fixed: new Map<string, StageValue>() }));
  const table: StageTable = { id: 'people', sheet: '', note: '', columns: [column], rows: planned };
  const filled = rows.map((row, index) => new StageRow(String(index), new Map(Object.entries(row))));
  return atOnce(computeRows(table, filled, side)).map((row) => valueText(row.value('result')));
}

const idsOf = (values: readonly unknown[]) => values.map((_, index) => `c${index}`);
const rowOf = (values: readonly StageValue[]) => Object.fromEntries(values.map((value, index) => [`c${index}`, value]));
const hundredths = fc.integer({ min: 0, max: 14_000 });
/** Many on the edge of rounding, many alike. */
const anyScore = fc.oneof(hundredths, fc.constantFrom(7581, 7582, 8500, 8555, 0, 10_000));
const blankable = fc.option(anyScore, { freq: 6 });
const decimals = fc.integer({ min: 0, max: 6 });

test('the trimmed mean is the mean of what is left, whoever scored what', () => {
  fc.assert(
    fc.property(
      fc
        .array(blankable, { minLength: 1, maxLength: 11 })
        .chain((scores) => fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: scores.length }))),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 7 }),
      decimals,
      ([scores, permuted], dropHigh, dropLow, minimum, places) => {
        const computation: Computation = {
          op: 'trimmedMean',
          of: idsOf(scores),
          dropHigh,
          dropLow,
          minimum,
          decimals: places,
        };
        const given = scores.filter((one): one is number => one !== null).sort((a, b) => a - b);
        const left = given.slice(dropLow, given.length - dropHigh);
        const enough = given.length >= Math.max(minimum, dropHigh + dropLow + 1);
        const expected = enough ? halfUp(over(sum(left.map(score)), whole(left.length)), places) : '';
        expect(computed(computation, [rowOf(scores.map(cell)), rowOf(permuted.map(cell))])).toEqual([
          expected,
          expected,
        ]);
      },
    ),
  );
});

test('composite: share × score × 100 ÷ full mark, blank while one that counts is missing or above its full mark', () => {
  const part = fc.record({
    score: blankable,
    weight: fc.integer({ min: 0, max: 9 }),
    mark: fc.integer({ min: 50, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), decimals, (parts, places) => {
      const all = parts.reduce((total, { weight }) => total + weight, 0);
      fc.pre(all > 0);
      const computation: Computation = {
        op: 'composite',
        of: idsOf(parts),
        shares: parts.map(({ weight }) => exactOf([BigInt(weight), BigInt(all)])),
        fullMarks: parts.map(({ mark }) => exact(String(mark))),
        decimals: places,
      };
      const counted = parts.filter(({ weight }) => weight > 0);
      const outside = parts.some((one) => one.score !== null && one.score > one.mark * 100);
      const expected =
        outside || counted.some((one) => one.score === null)
          ? ''
          : halfUp(
              sum(
                counted.map((one) =>
                  times([BigInt(one.weight) * 100n, BigInt(all) * BigInt(one.mark)], score(one.score as number)),
                ),
              ),
              places,
            );
      expect(computed(computation, [rowOf(parts.map((one) => cell(one.score)))])).toEqual([expected]);
    }),
  );
});

test('classes of judges: the share of each times its mean, rounded once', () => {
  const ofClass = fc.record({
    scores: fc.array(blankable, { minLength: 1, maxLength: 4 }),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(ofClass, { minLength: 1, maxLength: 3 }), decimals, (classes, places) => {
      const all = classes.reduce((total, { weight }) => total + weight, 0);
      const values = classes.flatMap(({ scores }) => scores);
      let next = 0;
      const computation: Computation = {
        op: 'classMean',
        classes: classes.map(({ scores, weight }) => ({
          of: scores.map(() => `c${next++}`),
          share: exactOf([BigInt(weight), BigInt(all)]),
        })),
        decimals: places,
      };
      const means = classes.map(({ scores, weight }) => {
        const given = scores.filter((one): one is number => one !== null);
        if (given.length === 0) return undefined;
        return times([BigInt(weight), BigInt(all)], over(sum(given.map(score)), whole(given.length)));
      });
      const expected = means.includes(undefined) ? '' : halfUp(sum(means as Fraction[]), places);
      expect(computed(computation, [rowOf(values.map(cell))])).toEqual([expected]);
    }),
  );
});

test('mean points of votes', () => {
  const grade = fc.record({ votes: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 5 }), points: hundredths });
  fc.assert(
    fc.property(fc.array(grade, { minLength: 1, maxLength: 5 }), decimals, (grades, places) => {
      const computation: Computation = {
        op: 'meanPoints',
        of: idsOf(grades),
        points: grades.map(({ points }) => exactOf(score(points))),
        decimals: places,
      };
      const all = grades.reduce((total, { votes }) => total + (votes ?? 0), 0);
      const points = sum(grades.map((one) => times(whole(one.votes ?? 0), score(one.points))));
      const expected = all === 0 ? '' : halfUp(over(points, whole(all)), places);
      expect(computed(computation, [rowOf(grades.map(({ votes }) => count(votes)))])).toEqual([expected]);
    }),
  );
});

test('ranks are 1-2-2-4 within a post: one more than those who are better', () => {
  const person = fc.record({
    score: fc.option(fc.constantFrom(8000, 8001, 8555, 9000), { freq: 5 }),
    post: fc.constantFrom('甲', '乙'),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 25 }), (people) => {
      const rows = people.map((one) => ({ s: cell(one.score), p: { kind: 'text', text: one.post } as const }));
      const expected = people.map((one) => {
        if (one.score === null) return '';
        const better = people.filter(
          (other) => other.post === one.post && other.score !== null && other.score > (one.score as number),
        );
        return String(better.length + 1);
      });
      expect(computed({ op: 'rank', of: 's', within: 'p' }, rows)).toEqual(expected);
    }),
  );
});

test('sums over another table are blank while one part is', () => {
  const part = fc.record({ value: blankable, key: fc.constantFrom('甲', '乙', '丙') });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), decimals, (parts, places) => {
      const rows = parts.map(
        ({ value, key }, index) =>
          new StageRow(
            String(index),
            new Map<string, StageValue>([
              ['v', cell(value)],
              ['k', { kind: 'text', text: key }],
            ]),
          ),
      );
      const table: StageTable = { id: 'side', sheet: '', note: '', columns: [], rows: [] };
      const side: FilledTables = new Map([['side', { table, rows }]]);
      const computation: Computation = { op: 'sumOver', table: 'side', column: 'v', key: 'k', decimals: places };
      const expected = ['甲', '乙', '丙'].map((key) => {
        const own = parts.filter((one) => one.key === key);
        if (own.length === 0 || own.some(({ value }) => value === null)) return '';
        return halfUp(sum(own.map(({ value }) => score(value as number))), places);
      });
      const people = ['甲', '乙', '丙'].map((text) => ({ k: { kind: 'text', text } as const }));
      expect(computed(computation, people, side)).toEqual(expected);
    }),
  );
});

test('a sum with optional parts and a limit; a product', () => {
  fc.assert(
    fc.property(blankable, blankable, fc.integer({ min: 0, max: 200 }), decimals, (needed, bonus, most, places) => {
      const row = [{ a: cell(needed), b: cell(bonus) }];
      const total = add(score(needed ?? 0), score(bonus ?? 0));
      const capped = total[0] > BigInt(most) * total[1] ? whole(most) : total;
      const limited = { op: 'sum', of: ['a'], optional: ['b'], most: exact(String(most)), decimals: places } as const;
      expect(computed(limited, row)).toEqual([needed === null ? '' : halfUp(capped, places)]);
      const product = { op: 'times', of: 'a', factor: exactOf([3n, 7n]), decimals: places } as const;
      expect(computed(product, row)).toEqual([needed === null ? '' : halfUp(times(score(needed), [3n, 7n]), places)]);
    }),
  );
});
