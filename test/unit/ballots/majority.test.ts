import { electByMajority, isMoreThanHalf } from '../../../src/domain/ballots/majority';
import { runoff } from '../../../src/domain/ballots/runoff';

test.each([
  [6, 10, true],
  [5, 10, false],
  [5, 9, true],
  [4, 9, false],
  [1, 1, true],
  [0, 0, false],
  [0, 5, false],
])('%i of %i is more than half: %s', (votes, base, more) => {
  expect(isMoreThanHalf(votes, base)).toBe(more);
});

const elect = (votes: readonly number[], openings: number, runoffVotes?: readonly (number | undefined)[], base = 10) =>
  electByMajority({ votes, base, openings, ...(runoffVotes ? { runoffVotes } : {}) });

describe('who is elected, base 10', () => {
  test.each([
    { votes: [9, 7, 6], openings: 2, elected: [0, 1], tied: [], places: 0, vacant: 0 },
    { votes: [6, 9, 7], openings: 2, elected: [1, 2], tied: [], places: 0, vacant: 0 },
    { votes: [9, 5, 5], openings: 2, elected: [0], tied: [], places: 0, vacant: 1 },
    { votes: [9, 7, 7], openings: 2, elected: [0], tied: [1, 2], places: 1, vacant: 0 },
    { votes: [7, 7, 7], openings: 2, elected: [], tied: [0, 1, 2], places: 2, vacant: 0 },
    { votes: [7, 7], openings: 2, elected: [0, 1], tied: [], places: 0, vacant: 0 },
    { votes: [5, 4, 1], openings: 2, elected: [], tied: [], places: 0, vacant: 2 },
    { votes: [9], openings: 0, elected: [], tied: [], places: 0, vacant: 0 },
    { votes: [], openings: 1, elected: [], tied: [], places: 0, vacant: 1 },
  ])('$votes for $openings openings', ({ votes, openings, elected, tied, places, vacant }) => {
    expect(elect(votes, openings)).toEqual({ elected, tied, placesForTied: places, vacant });
  });

  test('a runoff tells equals apart', () => {
    expect(elect([9, 7, 7], 2, [undefined, 4, 6])).toMatchObject({ elected: [0, 2], tied: [] });
    expect(elect([9, 7, 7], 2, [undefined, 5, 5])).toMatchObject({ elected: [0], tied: [1, 2], placesForTied: 1 });
    expect(elect([9, 7, 7], 2, [undefined, 5, undefined])).toMatchObject({ elected: [0], tied: [1, 2] });
    expect(elect([7, 7, 7], 2, [2, 9, 2])).toMatchObject({ elected: [1], tied: [0, 2], placesForTied: 1 });
  });

  test('runoff votes of those who are not tied change nothing', () => {
    expect(elect([9, 6, 3], 1, [0, 10, 10])).toMatchObject({ elected: [0], tied: [] });
    expect(elect([5, 5, 0], 1, [10, 0, 0])).toMatchObject({ elected: [], vacant: 1 });
  });

  test('no ballot, nobody', () => {
    expect(elect([0, 0], 1, undefined, 0)).toMatchObject({ elected: [], vacant: 1 });
  });
});

describe('runoff', () => {
  test.each([
    { votes: [6, 4], places: 1, chosen: [0], tied: [], rest: 0 },
    { votes: [5, 5], places: 1, chosen: [], tied: [0, 1], rest: 1 },
    { votes: [6, undefined], places: 1, chosen: [], tied: [0, 1], rest: 1 },
    { votes: [6, 3, 3], places: 2, chosen: [0], tied: [1, 2], rest: 1 },
    { votes: [3, 6, 3], places: 1, chosen: [1], tied: [], rest: 0 },
    { votes: [undefined, undefined], places: 2, chosen: [0, 1], tied: [], rest: 0 },
    { votes: [1, 2], places: 0, chosen: [], tied: [], rest: 0 },
    { votes: [], places: 1, chosen: [], tied: [], rest: 0 },
  ])('$votes for $places', ({ votes, places, chosen, tied, rest }) => {
    expect(runoff(votes, places)).toEqual({ chosen, tied, places: rest });
  });
});
