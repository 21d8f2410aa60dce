import { rankWithinGroups, type Ranking, type ScoreColumns } from '../scoring/ranking';
import { withinReach } from './within-reach';

/**
 * What happens to those who are still tied at the last place after every further column (R-TIE): `all` go on, even beyond
 * the quota; `none` of them goes on; `order`: the first ones in input order fill the quota.
 */
export type TiePolicy = 'all' | 'none' | 'order';

/** How many go on for a post, and with which score at least. */
export interface PostQuota {
  /** A whole number, 0 or more; a ratio is multiplied by the openings before. */
  readonly places: number;
  /** The lowest score with which anybody may go on (R-SHO-3), a number of a cell; `undefined`: none. */
  readonly floor: number | undefined;
}

/** People who compete for posts. People and posts are positions, from 0. */
export interface ShortlistTask {
  /** The post of each person; `NOBODY` where a position holds no person. */
  readonly postOf: Int32Array;
  readonly posts: readonly PostQuota[];
  /** Numbers of cells, `NaN` where there is none; the first column ranks, further ones break ties (`rankWithinGroups`). */
  readonly scores: ScoreColumns;
  readonly ties: TiePolicy;
}

/** The `postOf` of a position without a person. */
export const NOBODY = -1;

/** How a person came off. A person without a number in the first column is `unranked`: missing is not failing (R-WRI-5). */
export const OUTCOME = {
  nobody: 0,
  /** Goes on within the quota. */
  entered: 1,
  /** Goes on because everybody tied at the last place does (`ties` is `all`), which takes the post beyond its quota. */
  enteredTied: 2,
  notEntered: 3,
  belowFloor: 4,
  unranked: 5,
} as const;

export interface Shortlist {
  /** An `OUTCOME` for each person. */
  readonly outcomes: Uint8Array;
  /** Who goes on, by post, then rank, then input order. */
  readonly entrants: Int32Array;
  /** The rank of each entrant among the ranked people of the post, 1-2-2-4. */
  readonly ranks: Int32Array;
  /** How many go on for each post. */
  readonly entered: Int32Array;
  /** The lowest first score among those who go on for each post (R-WRI-4); `NaN` where nobody does. */
  readonly lowest: Float64Array;
}

/**
 * Who goes on to the next stage (R-SHO-1, R-SHO-3, R-TIE, R-WRI-4). Per post:
 *
 * 1. whoever has no score is not ranked; whoever is below the floor does not go on: 85.79, 83.46, 83.46, 80.10 with the
 *    floor 81 leaves three contenders;
 * 2. as many contenders as places, or fewer: all go on (quota 3: all three);
 * 3. else they are ranked by the columns, and the quota is counted off from the top (quota 1: 85.79);
 * 4. where the last place falls among equals, `ties` decides (quota 2: `all` lets three go on, the lowest entry score is
 *    83.46; `none` only 85.79; `order` 85.79 and the first 83.46).
 *
 * Total for every task whose positions are in range; nothing is rounded and no argument is changed.
 */
export function shortlist(task: ShortlistTask): Shortlist {
  const outcomes = new Uint8Array(task.postOf.length);
  const { contenders, counts } = findContenders(task, outcomes);
  const { postOf, posts, scores } = task;
  const places = Int32Array.from(posts, (post) => post.places);
  const reached = withinReach(contenders, counts, postOf, places, scores[0]);
  return countOff(task, outcomes, rankWithinGroups(reached, postOf, posts.length, scores));
}

/** Marks whoever cannot go on; all others are `notEntered` until they are counted off. `counts`: contenders per post. */
function findContenders(
  { postOf, posts, scores }: ShortlistTask,
  outcomes: Uint8Array,
): { readonly contenders: Int32Array; readonly counts: Int32Array } {
  const floors = Float64Array.from(posts, ({ floor }) => floor ?? -Infinity);
  const [first] = scores;
  const contenders = new Int32Array(postOf.length);
  const counts = new Int32Array(posts.length);
  let count = 0;
  for (let person = 0; person < postOf.length; person++) {
    const post = postOf[person] as number;
    const score = first[person] as number;
    if (post === NOBODY) outcomes[person] = OUTCOME.nobody;
    else if (Number.isNaN(score)) outcomes[person] = OUTCOME.unranked;
    else if (score < (floors[post] as number)) outcomes[person] = OUTCOME.belowFloor;
    else {
      outcomes[person] = OUTCOME.notEntered;
      contenders[count++] = person;
      (counts[post] as number)++;
    }
  }
  return { contenders: contenders.subarray(0, count), counts };
}

function countOff({ postOf, posts, scores, ties }: ShortlistTask, outcomes: Uint8Array, ranking: Ranking): Shortlist {
  const { order, ranks } = ranking;
  const entered = new Int32Array(posts.length);
  const lowest = new Float64Array(posts.length).fill(Number.NaN);
  const entrants = new Int32Array(order.length);
  const entrantRanks = new Int32Array(order.length);
  let count = 0;
  let end = 0;
  for (let start = 0; start < order.length; start = end) {
    const post = postOf[order[start] as number] as number;
    for (end = start; end < order.length && postOf[order[end] as number] === post;) end++;
    const { goOn, tiedFrom } = cut(ranks, start, end, (posts[post] as PostQuota).places, ties);
    for (let at = start; at < start + goOn; at++) {
      const person = order[at] as number;
      outcomes[person] = at - start < tiedFrom ? OUTCOME.entered : OUTCOME.enteredTied;
      entrants[count] = person;
      entrantRanks[count++] = ranks[at] as number;
    }
    entered[post] = goOn;
    if (goOn > 0) lowest[post] = scores[0][order[start + goOn - 1] as number] as number;
  }
  const ofAll = { entrants: entrants.subarray(0, count), ranks: entrantRanks.subarray(0, count) };
  return { outcomes, ...ofAll, entered, lowest };
}

/**
 * How many go on from the top of one post's ranks (1, 2, 2, 4 …, from `start` to before `end`), and from how many on they do
 * so only because they are tied beyond the quota.
 */
function cut(
  ranks: Int32Array,
  start: number,
  end: number,
  places: number,
  ties: TiePolicy,
): { readonly goOn: number; readonly tiedFrom: number } {
  const contenders = end - start;
  if (contenders <= places) return { goOn: contenders, tiedFrom: contenders };
  if (places === 0) return { goOn: 0, tiedFrom: 0 };
  const lastRank = ranks[start + places - 1] as number;
  if (ranks[start + places] !== lastRank || ties === 'order') return { goOn: places, tiedFrom: places };
  const tiedFrom = lastRank - 1;
  if (ties === 'none') return { goOn: tiedFrom, tiedFrom };
  let goOn = places + 1;
  while (goOn < contenders && ranks[start + goOn] === lastRank) goOn++;
  return { goOn, tiedFrom };
}
