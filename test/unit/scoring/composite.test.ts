import { formatHalfUp, parseExact, type Exact } from '../../../src/domain/basics/exact';
import { compositeScore, compositeScores, type CompositeRule } from '../../../src/domain/scoring/composite';
import { parseWeights } from '../../../src/domain/scoring/weights';

function exact(input: string | number): Exact {
  const value = parseExact(input);
  if (!value) throw new Error(String(input));
  return value;
}

function rule(weights: string, fullMarks: readonly number[], missing: 'pending' | 'zero' = 'pending'): CompositeRule {
  const shares = parseWeights(weights);
  if (!shares.ok) throw new Error(weights);
  return { shares: shares.value, fullMarks: fullMarks.map(exact), missing };
}

describe('the composite score of one person', () => {
  it('takes components that are not rounded yet: 620/7 at half, 80 at half', () => {
    const total = compositeScore([exact('620/7'), exact(80)], rule('1:1', [100, 100]));
    expect(total.ok && total.value.equals('590/7')).toBe(true);
  });

  it('brings each component to 100: 118.6 of 140 (R-INT-4)', () => {
    const total = compositeScore([exact(118.6)], rule('100%', [140]));
    expect(total.ok && formatHalfUp(total.value, 2)).toBe('84.71');
  });

  it('names missing components from 1, but not those without weight', () => {
    const scores = [undefined, exact(80), undefined];
    expect(compositeScore(scores, rule('0,50,50', [100, 100, 100]))).toEqual({
      ok: false,
      error: { kind: 'missing', components: [3] },
    });
    const zero = compositeScore(scores, rule('0,50,50', [100, 100, 100], 'zero'));
    expect(zero.ok && zero.value.equals(40)).toBe(true);
  });

  it('refuses scores outside 0 and the full mark, before it looks for missing ones', () => {
    const total = compositeScore([exact(-1), undefined, exact(30.01)], rule('1:1:1', [100, 100, 30]));
    expect(!total.ok && total.error).toMatchObject({
      kind: 'unusable',
      cells: [
        { index: 0, kind: 'below-zero' },
        { index: 2, kind: 'above-full-mark' },
      ],
    });
  });
});

describe('the composite scores of a block', () => {
  it('are the same where factors and scores have many digits', () => {
    const rows = [
      [88.3333333333333, 91.25],
      [0.000001, 100],
      [100, 0],
    ];
    expect([...compositeScores(rows, rule('1:1', [100, 100]), 6).values]).toEqual([89.791667, 50.000001, 50]);
    // 0.333 333 333 333 333 as a weight has no small common divisor with a full mark of 139.7.
    const odd = rule('33.3333333333333,66.6666666666667', [139.7, 100]);
    expect([...compositeScores([[139.7, 100]], odd, undefined).values]).toEqual([100]);
  });
});
