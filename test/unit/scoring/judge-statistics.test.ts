import { decimalText, formatHalfUp } from '../../../src/domain/basics/exact';
import { judgeStatistics, type JudgedScore } from '../../../src/domain/scoring/judge-statistics';
import { exact } from '../stages/stage-case';

/** Scores of the people 1, 2, 3 …; null where the judge gave none. */
function judge(...scores: readonly (number | null)[]): readonly JudgedScore[] {
  return scores.flatMap((score, index) => (score === null ? [] : [{ person: String(index + 1), score: exact(score) }]));
}

function of(judges: readonly (readonly JudgedScore[])[]) {
  return judgeStatistics(judges).map(({ count, mean, variance, lowest, highest, besideOthers }) => ({
    count,
    mean: decimalText(mean),
    variance: formatHalfUp(variance, 4),
    range: `${decimalText(lowest)}–${decimalText(highest)}`,
    distance: besideOthers && formatHalfUp(besideOthers.distance, 4),
    difference: besideOthers && formatHalfUp(besideOthers.difference, 4),
    sameOrder: besideOthers?.sameOrder?.toFraction(),
  }));
}

describe('judgeStatistics', () => {
  it('mean, spread, and distance from the mean of the others', () => {
    // Means of the others of the first judge: (82+90)/2 = 86, (70+76)/2 = 73, (88+92)/2 = 90.
    const found = of([judge(80, 70, 90), judge(82, 70, 88), judge(90, 76, 92)]);
    expect(found[0]).toEqual({
      count: 3,
      mean: '80',
      variance: '66.6667',
      range: '70–90',
      distance: '3.0000',
      difference: '-3.0000',
      sameOrder: '1',
    });
    expect(found[2]).toMatchObject({ mean: '86', distance: '6.0000', difference: '6.0000' });
  });

  it('a blank is no score: it counts neither for the judge nor among the others', () => {
    const found = of([judge(80, null), judge(90, 70)]);
    expect(found[0]).toMatchObject({ count: 1, mean: '80', distance: '10.0000' });
    expect(found[1]).toMatchObject({ count: 2, mean: '80', distance: '10.0000', difference: '10.0000' });
  });

  it('a judge alone has no others', () => {
    expect(of([judge(80, 70)])[0]).toEqual({
      count: 2,
      mean: '75',
      variance: '25.0000',
      range: '70–80',
      distance: undefined,
      difference: undefined,
      sameOrder: undefined,
    });
  });

  it('pairs in the same order: of three pairs one is turned round; pairs equal to one of both do not count', () => {
    expect(of([judge(90, 80, 70), judge(90, 70, 80)]).map(({ sameOrder }) => sameOrder)).toEqual(['2/3', '2/3']);
    expect(of([judge(90, 90, 70), judge(90, 70, 80)]).map(({ sameOrder }) => sameOrder)).toEqual(['1/2', '1/2']);
    expect(of([judge(90, 70), judge(70, 90)]).map(({ sameOrder }) => sameOrder)).toEqual(['0', '0']);
    expect(of([judge(90, 90), judge(70, 80)]).map(({ sameOrder }) => sameOrder)).toEqual([undefined, undefined]);
  });

  it('counts what was dropped, at either end', () => {
    const [statistics] = judgeStatistics([
      [
        { person: '1', score: exact(95), dropped: 'highest' },
        { person: '2', score: exact(60), dropped: 'lowest' },
        { person: '3', score: exact(94), dropped: 'highest' },
        { person: '4', score: exact(80) },
      ],
    ]);
    expect([statistics?.droppedHighest, statistics?.droppedLowest]).toEqual([2, 1]);
  });
});
