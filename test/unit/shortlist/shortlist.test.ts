import { NOBODY, OUTCOME, shortlist, type PostQuota, type TiePolicy } from '../../../src/domain/shortlist/shortlist';
import type { ScoreColumns } from '../../../src/domain/scoring/ranking';

const NONE = Number.NaN;
const { entered, enteredTied, notEntered, belowFloor, unranked, nobody } = OUTCOME;

/** One post; a list of columns. */
function onePost(quota: number | PostQuota, ties: TiePolicy, ...columns: readonly (readonly number[])[]) {
  const posts = [typeof quota === 'number' ? { places: quota, floor: undefined } : quota];
  const scores = columns.map((column) => Float64Array.from(column)) as unknown as ScoreColumns;
  const found = shortlist({ postOf: new Int32Array(scores[0].length), posts, scores, ties });
  return {
    outcomes: [...found.outcomes],
    entrants: [...found.entrants],
    ranks: [...found.ranks],
    entered: found.entered[0],
    lowest: found.lowest[0],
  };
}

const TOTALS = [85.79, 83.46, 83.46, 80.1];

describe('who goes on (R-SHO-1, R-TIE)', () => {
  it('all who are tied at the last place', () => {
    expect(onePost(2, 'all', TOTALS)).toEqual({
      outcomes: [entered, enteredTied, enteredTied, notEntered],
      entrants: [0, 1, 2],
      ranks: [1, 2, 2],
      entered: 3,
      lowest: 83.46,
    });
  });

  it('none of those who are tied at the last place', () => {
    expect(onePost(2, 'none', TOTALS)).toEqual({
      outcomes: [entered, notEntered, notEntered, notEntered],
      entrants: [0],
      ranks: [1],
      entered: 1,
      lowest: 85.79,
    });
  });

  it('the first of those tied, by input order, who keep their shared rank', () => {
    expect(onePost(2, 'order', TOTALS)).toEqual({
      outcomes: [entered, entered, notEntered, notEntered],
      entrants: [0, 1],
      ranks: [1, 2],
      entered: 2,
      lowest: 83.46,
    });
  });

  it.each(['all', 'none', 'order'] as const)('exactly the quota where a second column breaks the tie (%s)', (ties) => {
    const found = onePost(2, ties, TOTALS, [70, 81.5, 84, 99]);
    expect(found.outcomes).toEqual([entered, notEntered, entered, notEntered]);
    expect(found.entered).toBe(2);
    expect(found.lowest).toBe(83.46);
  });

  it('a tie that fits into the quota is no matter', () => {
    expect(onePost(3, 'none', TOTALS).outcomes).toEqual([entered, entered, entered, notEntered]);
    expect(onePost(3, 'all', TOTALS).outcomes).toEqual([entered, entered, entered, notEntered]);
  });

  it.each([
    [[70, 60, 80], 3],
    [[70, 60], 2],
    [[70, 60, 80, 90], 3],
    [[70, 60, 80, 90, 50], 3],
  ])('of %j with quota 3: %i', (scores, count) => {
    expect(onePost(3, 'all', scores).entered).toBe(count);
  });

  it('nobody for quota 0, however many are tied', () => {
    for (const ties of ['all', 'none', 'order'] as const) {
      const found = onePost(0, ties, [80, 80, 80]);
      expect(found.outcomes).toEqual([notEntered, notEntered, notEntered]);
      expect(found.entered).toBe(0);
      expect(found.lowest).toBeNaN();
    }
  });

  it('everybody where all are tied', () => {
    expect(onePost(1, 'all', [80, 80, 80]).outcomes).toEqual([enteredTied, enteredTied, enteredTied]);
    expect(onePost(1, 'none', [80, 80, 80]).entered).toBe(0);
  });

  it('leaves a tie at the last place open where one lacks the number of the second column', () => {
    expect(onePost(1, 'all', [90, 90, 90], [80, NONE, 85]).entered).toBe(3);
    expect(onePost(1, 'order', [90, 90, 90], [80, NONE, 85]).ranks).toEqual([1]);
    expect(onePost(2, 'order', [90, 90, 90], [80, NONE, 85]).ranks).toEqual([1, 1]);
  });

  it('does not count those without a score (R-WRI-5) or below the floor (R-SHO-3) among the contenders', () => {
    const found = onePost({ places: 3, floor: 81 }, 'all', [NONE, 85.79, 83.46, 80.99, 83.46, 81]);
    expect(found.outcomes).toEqual([unranked, entered, entered, belowFloor, entered, notEntered]);
    expect(onePost({ places: 3, floor: 81 }, 'all', [81, 80.99]).outcomes).toEqual([entered, belowFloor]);
  });

  it('by post, each with its quota and floor', () => {
    const found = shortlist({
      postOf: Int32Array.from([1, 0, 1, NOBODY, 0, 1, 2]),
      posts: [
        { places: 1, floor: undefined },
        { places: 2, floor: 60 },
        { places: 1, floor: 70 },
        { places: 4, floor: undefined },
      ],
      scores: [Float64Array.from([59.99, 70, 60, NONE, 71, 88, 69])],
      ties: 'all',
    });
    expect([...found.outcomes]).toEqual([belowFloor, notEntered, entered, nobody, entered, entered, belowFloor]);
    expect([...found.entrants]).toEqual([4, 5, 2]);
    expect([...found.ranks]).toEqual([1, 1, 2]);
    expect([...found.entered]).toEqual([1, 2, 0, 0]);
    expect([...found.lowest]).toEqual([71, 60, NONE, NONE]);
  });
});
