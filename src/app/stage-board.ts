import { decimalText } from '../domain/basics/exact';
import { message, type Message } from '../domain/basics/issue';
import {
  closedInstances,
  currentInstance,
  cutoffsOf,
  isReviewOpen,
  type StageInstance,
  type StageResult,
} from '../domain/campaign/instance';
import { personName } from '../domain/campaign/review';
import { STAGES, type StageId } from '../domain/campaign/stage';
import type { CampaignView, OpenStage } from '../sheets/campaign-view';
import { stageResults } from './stage-results';

/** How far a stage is. `open`: begun, but an earlier one (a substitution round) must be closed first. */
export type StageStatus = 'closed' | 'current' | 'open' | 'waiting';

export interface BoardStage {
  readonly id: StageId;
  readonly status: StageStatus;
  readonly entrants: number;
  readonly goOn: number;
  /** The lowest entry scores as decimal texts (R-WRI-4). */
  readonly cutoff: readonly { readonly post: string; readonly score: string }[];
  /** Visible sheets of the stage, all rounds. */
  readonly sheets: readonly string[];
}

/** Every stage of the scheme with its status and counts, in order. */
export function stageBoard(view: CampaignView): readonly BoardStage[] {
  const { stages } = view.scheme.scheme;
  const current = currentInstance(view.instances, stages);
  return stages.map((id): BoardStage => {
    const live = view.instances.filter(({ stage, status }) => stage === id && status !== 'void');
    const results = live.flatMap((instance) => resultsOf(view, instance));
    const reviewing = isReviewOpen(view.instances) && (id === 'registration' || id === 'review');
    const isCurrent = current?.stage === id || (reviewing && id === 'review');
    const isOpen = reviewing || live.some(({ status }) => status === 'open');
    const sheets = live.flatMap((instance) => Object.values(instance.sheets));
    const cutoff = live.flatMap((instance) => openCutoffs(view, instance));
    return {
      id,
      status: isCurrent ? 'current' : isOpen ? 'open' : live.length > 0 ? 'closed' : 'waiting',
      entrants: reviewing ? view.applications.length : live.reduce((sum, { entrants }) => sum + entrants.length, 0),
      goOn: results.filter(({ state }) => state === 'goesOn').length,
      cutoff: [
        ...cutoffsOf(view.instances, id).map(({ post, score }) => ({ post, score: decimalText(score) })),
        ...cutoff,
      ],
      sheets: reviewing ? [id === 'review' ? view.names.review : view.names.applications] : sheets,
    };
  });
}

/** What a holding says of each entrant: as it was closed, or as it stands. */
export function resultsOf(view: CampaignView, instance: StageInstance): readonly StageResult[] {
  if (instance.record) return instance.record.results;
  const stage = openStageOf(view, instance);
  return stage ? stageResults(stage) : [];
}

function openStageOf(view: CampaignView, instance: StageInstance): OpenStage | undefined {
  return view.openStages.find((open) => open.instance === instance);
}

function openCutoffs(view: CampaignView, instance: StageInstance) {
  const stage = openStageOf(view, instance);
  return (stage?.judgement.cutoffs ?? []).map(({ post, score }) => ({ post, score: decimalText(score) }));
}

/** One of those who are shortlisted (考察对象), or who stepped in. */
export interface ShortlistedPerson {
  readonly post: string;
  readonly rank: number | undefined;
  readonly name: string;
  /** The composite score, a decimal text. */
  readonly total: string | undefined;
  /** 递补, 放弃 and the like; '' for an ordinary place. */
  readonly note: string;
}

/** Those who are or were on the shortlist, by post and rank; who has left stays with the reason. */
export function shortlisted(view: CampaignView): readonly ShortlistedPerson[] {
  const instance = view.instances.find(({ stage, status }) => stage === 'shortlist' && status !== 'void');
  if (!instance) return [];
  const rounds = steppedIn(view);
  const totals = new Map(
    closedInstances(view.instances, 'composite').flatMap(({ record }) =>
      (record?.results ?? []).map(({ number, score }) => [number, score] as const),
    ),
  );
  const people = new Map(view.applications.map((application) => [application.number, application]));
  const order = new Map(view.posts.map(({ post }, index) => [post.name, index]));
  const out = outBehind(view);
  return resultsOf(view, instance)
    .filter(({ number, state }) => state === 'goesOn' || rounds.has(number))
    .map(({ number, rank }) => {
      const application = people.get(number);
      const round = rounds.get(number);
      const gone = view.history.gone.get(number);
      const notes = [
        ...(round === undefined ? [] : [`第${round}轮递补`]),
        ...(gone ? [view.wording.text(gone.reason.message)] : []),
        ...(!gone && out.has(number) ? [view.wording.text(out.get(number) as Message)] : []),
      ];
      return {
        post: application?.post ?? '',
        rank,
        name: application ? personName(application) : '',
        total: totals.get(number),
        note: notes.join('；'),
      };
    })
    .sort((a, b) => (order.get(a.post) ?? 0) - (order.get(b.post) ?? 0) || (a.rank ?? 0) - (b.rank ?? 0));
}

/** Who is out in a stage behind the shortlist, and which. */
export function outBehind(view: CampaignView): ReadonlyMap<number, Message> {
  const { stages } = view.scheme.scheme;
  const behind = view.instances.filter(
    ({ stage, status }) => status !== 'void' && stages.indexOf(stage) > stages.indexOf('shortlist'),
  );
  return new Map(
    behind.flatMap((instance) =>
      resultsOf(view, instance)
        .filter(({ state }) => state === 'out')
        .map(({ number }) => [number, message('stage.out-in', { stage: STAGES[instance.stage] })] as const),
    ),
  );
}

/** Application number → round of substitution. */
export function steppedIn(view: CampaignView): ReadonlyMap<number, number> {
  return new Map(
    view.instances
      .filter(({ status }) => status !== 'void')
      .flatMap(({ entrants }) => entrants.filter(([, round]) => round > 0)),
  );
}

/** One person's notice (公示). */
export interface NoticePeriod {
  readonly post: string;
  readonly name: string;
  readonly posted: string;
  /** '' where it cannot be worked out. */
  readonly end: string;
}

export function noticePeriods(view: CampaignView): readonly NoticePeriod[] {
  const people = new Map(view.applications.map((application) => [application.number, application]));
  return view.instances
    .filter(({ stage, status }) => stage === 'notice' && status !== 'void')
    .flatMap((instance) => resultsOf(view, instance))
    .flatMap(({ number, shown = {} }) => {
      const application = people.get(number);
      if (!application || !shown.posted) return [];
      return [{ post: application.post, name: personName(application), posted: shown.posted, end: shown.end ?? '' }];
    });
}
