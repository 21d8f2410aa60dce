import { decimalText } from '../domain/basics/exact';
import type { Message, MessageCode } from '../domain/basics/issue';
import { sameText } from '../domain/basics/same-text';
import { personName } from '../domain/campaign/review';
import { CARRIED_SCORE_IDS } from '../domain/stages/carried-scores';
import { entrantRows, peopleTable } from '../domain/stages/people-table';
import type { OutcomeState } from '../domain/stages/stage-kind';
import type { CampaignView, OpenStage } from '../sheets/campaign-view';
import { outBehind, resultsOf, steppedIn } from './stage-board';
import { substitutionNeeds } from './substitution-needs';

/** One who is ranked for a post. */
export interface RankedPerson {
  readonly number: number;
  readonly name: string;
  readonly rank: number | undefined;
  /** A decimal text; `undefined` where there is no total. */
  readonly total: string | undefined;
  readonly state: OutcomeState;
  /** Why, in the words of the stage. */
  readonly reasons: readonly Message[];
  /** The round of substitution in which the person came in. */
  readonly steppedIn: number | undefined;
  /** Why a person who was shortlisted is out again. */
  readonly left: Message | undefined;
}

/** The shortlist of one post. */
export interface PostShortlist {
  readonly post: string;
  readonly openings: number | undefined;
  /** The lowest total with which somebody is shortlisted, a decimal text. */
  readonly cutoff: string | undefined;
  /** By rank, those without one behind the others. */
  readonly people: readonly RankedPerson[];
  /** How ties were broken, or that they were not. */
  readonly ties: readonly Message[];
  /** Who would step in for the free places, or why nobody does. */
  readonly substitution: readonly { readonly name: string; readonly reason: Message }[];
}

const TIES: ReadonlySet<MessageCode> = new Set<MessageCode>([
  'selection.tie-broken',
  'selection.tie-all-enter',
  'selection.tie-within',
  'selection.extra-test-missing',
]);

/** The posts with everybody who is ranked for them. @param held the shortlist of the view, of `heldStages` */
export function shortlistPosts(view: CampaignView, held: OpenStage): readonly PostShortlist[] {
  const people = groupedPeople(view, held);
  const { record } = held.instance;
  const cutoffs = new Map(
    record
      ? record.cutoffs.map(({ post, score }) => [sameText(post), score] as const)
      : held.judgement.cutoffs.map(({ post, score }) => [sameText(post), decimalText(score)] as const),
  );
  const names = new Map(view.applications.map((application) => [application.number, personName(application)]));
  const needs = new Map(substitutionNeeds(view).map(({ post, substitution }) => [sameText(post), substitution]));
  return view.posts.flatMap(({ post: { name: post, openings } }): PostShortlist[] => {
    const key = sameText(post);
    const ranked = people.get(key);
    if (!ranked) return [];
    const ties = held.findings.filter((found) => sameText(found.post ?? '') === key && TIES.has(found.message.code));
    const substitution = (needs.get(key)?.steps ?? [])
      .filter(({ kind }) => kind !== 'left' && kind !== 'passedOver')
      .map(({ number, reason }) => ({ name: names.get(number ?? 0) ?? '', reason: reason.message }));
    return [
      {
        post,
        openings,
        cutoff: cutoffs.get(key),
        people: [...ranked].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.number - b.number),
        ties: ties.map(({ message }) => message),
        substitution,
      },
    ];
  });
}

function groupedPeople(view: CampaignView, held: OpenStage): ReadonlyMap<string, readonly RankedPerson[]> {
  const results = new Map(resultsOf(view, held.instance).map((result) => [result.number, result]));
  const rounds = steppedIn(view);
  const out = outBehind(view);
  const total = peopleTable(held.filled).table.columns.find(({ id }) => CARRIED_SCORE_IDS.includes(id));
  const byPost = new Map<string, RankedPerson[]>();
  for (const { entrant, row } of entrantRows(held.context, held.filled)) {
    const { number, name } = entrant;
    const outcome = held.judgement.outcomes.get(number);
    const result = results.get(number);
    const score = total && row.number(total.id);
    const state = result?.state ?? 'pending';
    const isRecorded = outcome?.state === state && outcome.rank === result?.rank;
    const gone = view.history.gone.get(number)?.reason.message;
    const person: RankedPerson = {
      number,
      name,
      rank: result?.rank,
      total: score && decimalText(score),
      state,
      reasons: isRecorded ? (outcome?.reasons ?? []).map(({ message }) => message) : [],
      steppedIn: rounds.get(number),
      left: entrant.gone ? undefined : (gone ?? out.get(number)),
    };
    const list = byPost.get(sameText(entrant.post));
    if (list) list.push(person);
    else byPost.set(sameText(entrant.post), [person]);
  }
  return byPost;
}
