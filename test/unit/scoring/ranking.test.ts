import { rankWithinGroups, type ScoreColumns } from '../../../src/domain/scoring/ranking';

const NONE = Number.NaN;

/** Ranks one group; `[person, rank]` best first. */
function ranked(...columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first = []] = columns;
  const people = Int32Array.from(first.keys());
  const groupOf = new Int32Array(first.length);
  const scores = columns.map((column) => Float64Array.from(column)) as unknown as ScoreColumns;
  const { order, ranks } = rankWithinGroups(people, groupOf, 1, scores);
  return Array.from(order, (person, at) => [person, ranks[at] ?? 0]);
}

describe('ranking', () => {
  it('is 1-2-2-4, equals in input order', () => {
    expect(ranked([83.46, 85.79, 80.1, 83.46])).toEqual([
      [1, 1],
      [0, 2],
      [3, 2],
      [2, 4],
    ]);
  });

  it('lets further columns order equals, one after the other', () => {
    expect(ranked([90, 90, 90, 95], [80, 85, 80, 10], [1, 0, 2, 0])).toEqual([
      [3, 1],
      [1, 2],
      [2, 3],
      [0, 4],
    ]);
  });

  it('leaves equals tied where one of them lacks the number, also for later columns', () => {
    expect(ranked([90, 90, 90], [80, NONE, 90], [3, 2, 1])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('asks for the numbers of those only who are still equal', () => {
    expect(ranked([95, 90, 90, 70], [NONE, 1, 2, NONE])).toEqual([
      [0, 1],
      [2, 2],
      [1, 3],
      [3, 4],
    ]);
  });

  it('keeps groups apart, and leaves out whoever is not asked for', () => {
    const groupOf = Int32Array.from([1, 0, 1, 0, 1]);
    const scores: ScoreColumns = [Float64Array.from([1, 2, 3, 4, 5])];
    const { order, ranks } = rankWithinGroups(Int32Array.from([0, 1, 2, 3]), groupOf, 3, scores);
    expect([...order]).toEqual([3, 1, 2, 0]);
    expect([...ranks]).toEqual([1, 2, 1, 2]);
  });

  it('sorts long groups as short ones, in hundreds of equal columns too', () => {
    const scores = Array.from({ length: 300 }, (_, index) => (index * 7919) % 101);
    const expected = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    const same = Array.from({ length: 2000 }, () => scores.map(() => 1));
    expect(ranked(...same, scores).map(([person]) => person)).toEqual(expected);
    expect(ranked(scores).map(([person]) => person)).toEqual(expected);
  });

  it('ranks nobody', () => {
    expect(ranked([])).toEqual([]);
  });
});
