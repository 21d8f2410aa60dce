import { runoff } from './runoff';

/**
 * Whether the votes are more than half of the base (R-DEC-1). 6 of 10 are, 5 of 10 are not: exactly half is not more than half.
 * 0 of 0 are not.
 *
 * @param base people entitled, people present or valid ballots, as the scheme says; whole, 0 or more
 */
export function isMoreThanHalf(votes: number, base: number): boolean {
  return 2 * votes > base;
}

/** The votes for the candidates of one post. */
export interface BallotCount {
  /** Per candidate, in any order; whole, 0 or more. */
  readonly votes: readonly number[];
  /** What more than half is counted on. */
  readonly base: number;
  readonly openings: number;
  /** Votes of a runoff per candidate; `undefined` for who took no part in one. */
  readonly runoffVotes?: readonly (number | undefined)[];
}

/** What the votes say of the candidates of one post; candidates are positions in `votes`, ascending. */
export interface BallotResult {
  /** More than half, and within the openings. */
  readonly elected: readonly number[];
  /** Equal for the last openings, which only a (further) runoff can give to some of them; empty where nothing is tied. */
  readonly tied: readonly number[];
  /** Openings that stay for the tied. */
  readonly placesForTied: number;
  /** Openings for which nobody has more than half: they stay vacant. */
  readonly vacant: number;
}

/**
 * Who is elected for one post (R-DEC-1): of those with more than half of the base, the ones with most votes, as many as there are
 * openings. Equals at the last place are not elected but `tied`, unless their runoff has told them apart.
 *
 * Base 10, 2 openings:
 * - 9, 7, 6: the first two are elected, the third is beyond the openings;
 * - 9, 5, 5: the first is elected, 5 is not more than half, one opening stays vacant;
 * - 9, 7, 7: the first is elected, the others are tied for one place; with runoff votes 4 and 6 the third is elected;
 * - 5, 4, 1: nobody; both openings stay vacant.
 */
export function electByMajority({ votes, base, openings, runoffVotes = [] }: BallotCount): BallotResult {
  const over = votes.map((_, candidate) => candidate).filter((at) => isMoreThanHalf(votes[at] as number, base));
  if (over.length <= openings) return { elected: over, tied: [], placesForTied: 0, vacant: openings - over.length };
  if (openings === 0) return { elected: [], tied: [], placesForTied: 0, vacant: 0 };
  const descending = over.map((at) => votes[at] as number).sort((a, b) => b - a);
  const last = descending[openings - 1] as number;
  const above = over.filter((at) => (votes[at] as number) > last);
  const level = over.filter((at) => votes[at] === last);
  const places = openings - above.length;
  const settled = runoff(
    level.map((at) => runoffVotes[at]),
    places,
  );
  return {
    elected: [...above, ...settled.chosen.map((at) => level[at] as number)].sort((a, b) => a - b),
    tied: settled.tied.map((at) => level[at] as number),
    placesForTied: settled.places,
    vacant: 0,
  };
}
