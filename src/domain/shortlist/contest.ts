import { nearestNumber, type Exact } from '../basics/exact';
import { rankWithinGroups, type ScoreColumns } from '../scoring/ranking';
import { OUTCOME, shortlist } from './shortlist';

/** Somebody who competes for places of a post. */
export interface Contender {
  /** The application's number. */
  readonly number: number;
  /** Position of the post, from 0. */
  readonly post: number;
  /**
   * The total, then what orders those who are equal in it, each 15 digits at most, as published scores are; `undefined` where there is
   * none. All contenders have as many.
   */
  readonly scores: readonly [Exact, ...(Exact | undefined)[]];
}

/** Where a contender stands. */
export interface Placing {
  readonly contender: Contender;
  /** 1-2-2-4 within the post; those whom a further score has put in order have different ranks. */
  readonly rank: number;
  /** `enteredTied`: goes on because everybody who is still equal at the last place does. */
  readonly outcome: 'entered' | 'enteredTied' | 'notEntered';
}

/**
 * Who goes on from the top of each post (`shortlist`, everybody who is still tied at the last place enters), with the rank of all
 * others too (`rankWithinGroups`): the order in which they step in.
 *
 * @param places per post, whole numbers from 0
 * @returns by post, then rank, then input order
 */
export function placeContenders(contenders: readonly Contender[], places: readonly number[]): readonly Placing[] {
  const postOf = Int32Array.from(contenders, ({ post }) => post);
  const columns = (contenders[0]?.scores ?? [undefined]).map((_, column) =>
    Float64Array.from(contenders, ({ scores }) => {
      const score = scores[column];
      return score ? nearestNumber(score) : Number.NaN;
    }),
  ) as readonly Float64Array[] as ScoreColumns;
  const posts = places.map((count) => ({ places: count, floor: undefined }));
  const { outcomes } = shortlist({ postOf, posts, scores: columns, ties: 'all' });
  const everybody = Int32Array.from(contenders, (_, index) => index);
  const { order, ranks } = rankWithinGroups(everybody, postOf, places.length, columns);
  return Array.from(order, (person, at): Placing => {
    const outcome = outcomes[person];
    return {
      contender: contenders[person] as Contender,
      rank: ranks[at] as number,
      outcome: outcome === OUTCOME.entered ? 'entered' : outcome === OUTCOME.enteredTied ? 'enteredTied' : 'notEntered',
    };
  });
}

/** Contenders of one post with the same total, and what came of the tie (R-TIE). */
export interface EqualTotals {
  readonly post: number;
  readonly total: Exact;
  /** Two or more, in order. */
  readonly members: readonly Placing[];
  /** The further scores that put some of them in order, by their position in `scores` (from 1), ascending. */
  readonly decidedBy: readonly number[];
}

/** The ties that matter, of the placings of `placeContenders`: each with at least one who goes on. */
export function equalTotals(placings: readonly Placing[]): readonly EqualTotals[] {
  const found: EqualTotals[] = [];
  let start = 0;
  for (let end = 1; end <= placings.length; end++) {
    const [first, next] = [placings[start] as Placing, placings[end]];
    const { post, scores } = first.contender;
    if (next && next.contender.post === post && next.contender.scores[0].equals(scores[0])) continue;
    const members = placings.slice(start, end);
    if (members.length > 1 && first.outcome !== 'notEntered') {
      found.push({ post, total: scores[0], members, decidedBy: decisive(members) });
    }
    start = end;
  }
  return found;
}

/** A set of equals is split by the first column in which two neighbours of different rank differ. */
function decisive(members: readonly Placing[]): readonly number[] {
  const columns = members.slice(1).flatMap((member, index) => {
    const before = members[index] as Placing;
    if (before.rank === member.rank) return [];
    return member.contender.scores.findIndex((score, column) => {
      const other = before.contender.scores[column];
      return score !== undefined && other !== undefined && !score.equals(other);
    });
  });
  return [...new Set(columns)].sort((a, b) => a - b);
}
