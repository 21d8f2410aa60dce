import { parseExact } from '../domain/basics/exact';
import { groupBy } from '../domain/basics/group-by';
import type { Reason } from '../domain/basics/issue';
import { sameText } from '../domain/basics/same-text';
import { closedInstances, type StageResult } from '../domain/campaign/instance';
import { personName } from '../domain/campaign/review';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { message } from '../domain/basics/issue';
import {
  substitute,
  type GonePerson,
  type Substitution,
  type SubstitutionRule,
  type WaitingPerson,
} from '../domain/shortlist/substitution';
import { StageSettings } from '../domain/stages/settings';
import { shortlistPlaces } from '../domain/stages/shortlist';
import type { CampaignView } from '../sheets/campaign-view';
import { resultsOf, steppedIn } from './stage-board';

/** What R-SHO-2 says of one post now. */
export interface SubstitutionNeed {
  readonly post: string;
  readonly substitution: Substitution;
}

/**
 * Who would step in for each post, from the closed shortlist and everything that has happened to the selected since: withdrawn,
 * disqualified, or out in a later stage, closed or still open. Empty before the shortlist is closed and after the ballot.
 */
export function substitutionNeeds(view: CampaignView): readonly SubstitutionNeed[] {
  const { instances } = view;
  const list = closedInstances(instances, 'shortlist')[0];
  if (!list?.record || closedInstances(instances, 'ballot').length > 0) return [];
  const settings = new StageSettings(view.scheme);
  const rounds = steppedIn(view);
  const out = outSince(view);
  const postOf = new Map(view.applications.map(({ number, post }) => [number, sameText(post)]));
  const byPost = groupBy(list.record.results, ({ number }) => postOf.get(number) ?? '');
  const outByPost = groupBy([...out], ([number]) => postOf.get(number) ?? '');
  const waitingOf = waitingPerson(view);
  return view.posts.flatMap(({ post }): SubstitutionNeed[] => {
    const ofPost = byPost.get(sameText(post.name)) ?? [];
    const selected = ofPost.filter(({ number, state }) => state === 'goesOn' || rounds.has(number));
    const contenders = ofPost.filter(({ state }) => state === 'goesOn' || state === 'waiting').length;
    const quota = shortlistPlaces(settings, contenders, post.openings);
    if (typeof quota !== 'number' || contenders === 0) return [];
    const numbers = new Set(ofPost.map(({ number }) => number));
    const gone = (outByPost.get(sameText(post.name)) ?? []).flatMap(([number, reason]): GonePerson[] =>
      numbers.has(number) ? [{ number, reason }] : [],
    );
    const substitution = substitute({
      quota: Math.min(quota, contenders),
      rule: ruleOf(settings),
      ties: tiesOf(settings),
      roundsSoFar: Math.max(0, ...selected.map(({ number }) => rounds.get(number) ?? 0)),
      stillIn: selected.filter(({ number }) => !out.has(number)).map(({ number }) => number),
      gone,
      waiting: ofPost.filter(({ number, state }) => state === 'waiting' && !rounds.has(number)).map(waitingOf),
    });
    return [{ post: post.name, substitution }];
  });
}

/** Whether people step in at all now: once the shortlist is closed, until the ballot is. */
export function canSubstituteNow({ instances }: CampaignView): boolean {
  return closedInstances(instances, 'shortlist').length > 0 && closedInstances(instances, 'ballot').length === 0;
}

/** The posts that have a place free, also where nobody is left to take it. */
export function freePlaces(view: CampaignView): readonly SubstitutionNeed[] {
  return substitutionNeeds(view).filter(
    ({ substitution: { ended, stepsIn } }) => ended !== 'full' || stepsIn.length > 0,
  );
}

function waitingPerson(view: CampaignView): (result: StageResult) => WaitingPerson {
  const people = new Map(view.applications.map((application) => [application.number, application]));
  return ({ number, rank, shown }) => {
    const application = people.get(number);
    const extra = shown?.extraTest === undefined ? undefined : parseExact(shown.extraTest);
    return {
      number,
      name: application ? personName(application) : '',
      rank: rank ?? Number.MAX_SAFE_INTEGER,
      ...(extra ? { extraTest: extra } : {}),
    };
  };
}

/** The decision, and what comes of it. */
const DECIDING: ReadonlySet<StageId> = new Set<StageId>(['ballot', 'notice', 'appointment', 'reserve']);

/**
 * Who of the shortlisted is out, and why: by an operation, or by a stage between the shortlist and the ballot. The ballot itself frees no
 * place: who is not elected in it has been passed over for another.
 */
function outSince(view: CampaignView): ReadonlyMap<number, Reason> {
  const stages = view.scheme.scheme.stages;
  const tests = new Set<StageId>(stages.slice(stages.indexOf('shortlist') + 1).filter((stage) => !DECIDING.has(stage)));
  const out = new Map<number, Reason>();
  for (const instance of view.instances) {
    if (instance.status === 'void' || !tests.has(instance.stage)) continue;
    const open = view.openStages.find((stage) => stage.instance === instance);
    for (const { number, state } of resultsOf(view, instance)) {
      if (state !== 'out') continue;
      const reason = open?.judgement.outcomes.get(number)?.reasons[0];
      const text = message('stage.out-in', { stage: STAGES[instance.stage] });
      out.set(number, reason ?? { rule: 'R-SHO-2', message: text });
    }
  }
  for (const [number, { reason }] of view.history.gone) out.set(number, reason);
  return out;
}

function ruleOf(settings: StageSettings): SubstitutionRule {
  if (settings.choice('substitution') !== 'untilFull') return { kind: 'none' };
  const rounds = settings.whole('substitutionRounds');
  return { kind: 'untilFull', ...(rounds === undefined ? {} : { rounds }) };
}

function tiesOf(settings: StageSettings): 'all' | 'components' | 'extraTest' {
  const ties = settings.choice('ties');
  return ties === 'components' || ties === 'extraTest' ? ties : 'all';
}
