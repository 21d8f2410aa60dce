import { formatHalfUp } from '../../../src/domain/basics/exact';
import { trimmedMean, trimmedMeans, type TrimRule } from '../../../src/domain/scoring/trimmed-mean';

const ONE_EACH: TrimRule = { dropHigh: 1, dropLow: 1 };

function meanText(scores: readonly (number | null)[], rule: TrimRule = ONE_EACH): string {
  const mean = trimmedMean(scores, rule);
  if (!mean.ok) throw new Error(JSON.stringify(mean.error));
  return formatHalfUp(mean.value, 6);
}

describe('the trimmed mean of one person', () => {
  it('is exact: 620 / 7 stays a fraction', () => {
    const mean = trimmedMean([88, 89, 88, 89, 88, 89, 89, 0, 100], ONE_EACH);
    expect(mean.ok && mean.value.equals('620/7')).toBe(true);
  });

  it('leaves out extremes, not blanks', () => {
    expect(meanText([88, 91, 85.5, 90, 79, 93, 87])).toBe('88.300000');
    expect(meanText([88, 91, null, 90, 79, 93, 87])).toBe('89.000000');
    expect(meanText([60, 70, 80, 90, 100], { dropHigh: 0, dropLow: 0 })).toBe('80.000000');
  });

  it('says how many scores there are and how many it takes', () => {
    expect(trimmedMean([88, null, 90], ONE_EACH)).toEqual({
      ok: false,
      error: { kind: 'too-few', have: 2, need: 3 },
    });
    expect(trimmedMean([88, 89, 90], { ...ONE_EACH, minimum: 5 })).toEqual({
      ok: false,
      error: { kind: 'too-few', have: 3, need: 5 },
    });
    expect(trimmedMean([], { dropHigh: 0, dropLow: 0 })).toEqual({
      ok: false,
      error: { kind: 'too-few', have: 0, need: 1 },
    });
  });

  it('says which cells cannot be used, before it counts', () => {
    expect(trimmedMean([Number.NaN, 88, '9O'], ONE_EACH)).toEqual({
      ok: false,
      error: {
        kind: 'unusable',
        cells: [
          { index: 0, kind: 'not-a-number', cell: Number.NaN },
          { index: 2, kind: 'not-a-number', cell: '9O' },
        ],
      },
    });
  });
});

describe('the trimmed means of a block', () => {
  it('are right where the digits change from row to row', () => {
    const rows = [
      [88, 91, 85],
      [88.125, 88.125, 88.126],
      [1234567.5, 1234567.5, 1234567.6],
      [88.123456, 88.123457, 88.123458],
      [12345678.25, 12345678.26, 12345678.27],
      [88.3333333333333, 88.3333333333333, 88.3333333333333],
      [88.5, 85.46000000000001, 80],
      [-1073741824, -1073741824, -1073741824],
      [-10737418.24, -10737418.24, -10737418.24],
    ];
    const { values, problems } = trimmedMeans(rows, ONE_EACH, undefined);
    expect([...values]).toEqual([
      88, 88.125, 1234567.5, 88.123457, 12345678.26, 88.3333333333333, 85.46, -1073741824, -10737418.24,
    ]);
    expect(problems.size).toBe(0);
  });

  it('have NaN exactly where there is a problem', () => {
    const { values, problems } = trimmedMeans([[1, 2, 3], [1, null, 3], [1, 'x', 3], []], ONE_EACH, 2);
    expect([...values]).toEqual([2, Number.NaN, Number.NaN, Number.NaN]);
    expect([...problems].map(([row, { kind }]) => [row, kind])).toEqual([
      [1, 'too-few'],
      [2, 'unusable'],
      [3, 'too-few'],
    ]);
  });
});
