import { exactOf, nearestNumber, type Exact } from '../basics/exact';
import { message, type RuleId } from '../basics/issue';
import type { StageId } from '../campaign/stage';
import type { ScoreColumns } from '../scoring/ranking';
import { OUTCOME, shortlist, type Shortlist, type TiePolicy } from '../shortlist/shortlist';
import { GOES_ON, out, pending } from './outcomes';
import type { EntrantRow } from './people-table';
import type { Cutoff, StageContext, StageOutcome } from './stage-kind';

/** Whether a stage eliminates is up to the scheme. */
const RULE: RuleId = 'R-PLAN-2';

export interface Candidate extends EntrantRow {
  readonly votes: number;
}

/** A post for which the votes decide who goes on. */
export interface Competition {
  readonly post: string;
  readonly places: number;
  /** People of the post whose votes are not entered yet. */
  readonly missing: number;
  /** One or more. */
  readonly candidates: readonly Candidate[];
}

/** Ratio × openings, a part of a person counting as one: 5:2 and 3 openings are 7.5, so 8. */
export function placesOf(perOpening: Exact, openings: number): number {
  return perOpening.mul(exactOf(openings)).ceil().valueOf();
}

/**
 * The first of each post go on, with all who are equal at the last place; the fewest votes among them are the cutoff. While votes of
 * the post are missing, only those are decided whom no missing votes can move: with two places, 30, 20, 10 and one blank, 30 goes
 * on, 10 is out, 20 waits, and there is no cutoff.
 */
export function eliminate(
  context: StageContext,
  competing: readonly Competition[],
): { readonly outcomes: ReadonlyMap<number, StageOutcome>; readonly cutoffs: readonly Cutoff[] } {
  const candidates = competing.flatMap((competition, index) =>
    competition.candidates.map((candidate) => ({ ...candidate, index })),
  );
  const postOf = Int32Array.from(candidates, ({ index }) => index);
  const votes = Float64Array.from(candidates, (candidate) => candidate.votes);
  const further = tieBreaks(context, candidates);
  const countOff = (
    scores: ScoreColumns,
    ties: TiePolicy,
    placesFor: (competition: Competition) => number,
  ): Shortlist => {
    // More places than people are no more than as many.
    const posts = competing.map((one) => ({
      places: Math.max(0, Math.min(placesFor(one), one.candidates.length)),
      floor: undefined,
    }));
    return shortlist({ postOf, posts, scores, ties });
  };
  const best = countOff([votes, ...further], 'all', ({ places }) => places);
  const certain = countOff([votes], 'none', ({ places, missing }) => places - missing);
  const outcomes = candidates.map(({ entrant, row, votes: count, index }, at): [number, StageOutcome] => {
    const { places, missing } = competing[index] as Competition;
    const rank = row.count('rank');
    const ranked = rank === undefined ? {} : { rank };
    if (best.outcomes[at] === OUTCOME.notEntered) {
      const text = message('votes.beyond-places', { votes: count, rank: rank ?? 0, places });
      return [entrant.number, { ...out({ rule: RULE, message: text }), ...ranked }];
    }
    if (missing > 0 && certain.outcomes[at] !== OUTCOME.entered) {
      return [entrant.number, { ...pending({ rule: RULE, message: message('votes.others-missing', {}) }), ...ranked }];
    }
    return [entrant.number, { ...GOES_ON, ...ranked }];
  });
  const cutoffs = competing.flatMap(({ post, missing }, index): readonly Cutoff[] => {
    const fewest = best.lowest[index] as number;
    return missing > 0 || Number.isNaN(fewest) ? [] : [{ post, score: exactOf(fewest) }];
  });
  return { outcomes: new Map(outcomes), cutoffs };
}

/** Scores of earlier stages that tell equals apart, where the scheme says so; one column per stage. */
function tieBreaks({ settings, earlier }: StageContext, people: readonly Candidate[]): readonly Float64Array[] {
  if (settings.choice('ties') !== 'components') return [];
  const stages = (settings.choices('tieOrder') ?? settings.components) as readonly StageId[];
  return stages.map((stage) =>
    Float64Array.from(people, ({ entrant }) => {
      const score = earlier.score(stage, entrant.number);
      return score === undefined ? Number.NaN : nearestNumber(score);
    }),
  );
}
