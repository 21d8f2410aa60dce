/** What a runoff says of those who took part; candidates are positions in its votes, ascending. */
export interface RunoffResult {
  readonly chosen: readonly number[];
  /** Still equal for the last places. */
  readonly tied: readonly number[];
  /** Places that stay for the tied; 0 where nobody is. */
  readonly places: number;
}

/**
 * Settles who of equal candidates gets the places (R-DEC-1): most votes first. As many candidates as places, or fewer, are all
 * chosen without a vote. While the votes of one of them are missing nobody is chosen, since that one might have had most.
 *
 * For one place 6 and 4 choose the first; 5 and 5 leave both tied; 6 and blank leave both tied. For two places 6, 3, 3 choose the
 * first and leave the others tied for one place.
 *
 * @param votes whole, 0 or more; `undefined` where not entered
 * @param places 0 or more
 */
export function runoff(votes: readonly (number | undefined)[], places: number): RunoffResult {
  const all = votes.map((_, candidate) => candidate);
  if (places === 0) return { chosen: [], tied: [], places: 0 };
  if (all.length <= places) return { chosen: all, tied: [], places: 0 };
  if (votes.some((count) => count === undefined)) return { chosen: [], tied: all, places };
  const last = ([...votes] as number[]).sort((a, b) => b - a)[places - 1] as number;
  const above = all.filter((at) => (votes[at] as number) > last);
  const level = all.filter((at) => votes[at] === last);
  const rest = places - above.length;
  if (level.length > rest) return { chosen: above, tied: level, places: rest };
  return { chosen: [...above, ...level].sort((a, b) => a - b), tied: [], places: 0 };
}
