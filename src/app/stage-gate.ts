import { issue, message, type Issue } from '../domain/basics/issue';
import { sameText } from '../domain/basics/same-text';
import { currentInstance, isReviewOpen, type StageInstance } from '../domain/campaign/instance';
import { instanceKey } from '../domain/campaign/operations';
import { finalVerdict, personName } from '../domain/campaign/review';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { openQuestions } from '../domain/schemes/resolve';
import type { CampaignView } from '../sheets/campaign-view';
import { nextStage } from './open-next';
import { stageIssues } from './open-stages';
import { questionIssue } from './question-issue';
import { substitutionNeeds } from './substitution-needs';

/** What stands between a stage and the next: 必须 blocks, 一般/原则上 warns. */
export interface Gate {
  readonly blocks: readonly Issue[];
  readonly warnings: readonly Issue[];
}

const NAMES_SHOWN = 5;

/** The stage that is to be closed next, with its gate; `undefined` where every stage is closed. */
export function currentGate(view: CampaignView): { readonly stage: StageId; readonly gate: Gate } | undefined {
  if (isReviewOpen(view.instances)) return { stage: 'review', gate: reviewGate(view) };
  const current = currentInstance(view.instances, view.scheme.scheme.stages);
  return current && { stage: current.stage, gate: stageGate(view, current) };
}

/** 资格审查 is closed when nobody is 待核实, every post that is held has its openings, and nothing blocks. */
function reviewGate(view: CampaignView): Gate {
  const unverified = view.applications.filter((application) => finalVerdict(application) === 'unverified');
  const held = view.posts.filter(({ status }) => status === 'open' || status === 'warned');
  const blocks = [
    ...view.issues.filter(({ severity }) => severity === 'block'),
    ...(unverified.length > 0
      ? [
          issue(
            'block',
            message('stage.unverified-left', {
              count: unverified.length,
              names: unverified.slice(0, NAMES_SHOWN).map(personName),
            }),
            { sheet: view.names.review },
          ),
        ]
      : []),
    ...held
      .filter(({ post }) => post.openings === undefined)
      .map(({ post }) =>
        issue('block', message('stage.openings-needed', { post: post.name }), {
          sheet: view.names.posts,
          post: post.name,
        }),
      ),
    ...questionIssues(view, 'review'),
  ];
  const warned = view.posts.filter(({ status }) => status === 'warned').map(({ post }) => sameText(post.name));
  const warnings = view.issues.filter(
    ({ severity, message: { code }, place }) =>
      severity === 'warn' && code === 'campaign.post-below-minimum' && warned.includes(sameText(place.post ?? '')),
  );
  return { blocks, warnings };
}

/** Every finding of the stage, who is still pending, and the blanks of the scheme that the next stage needs. */
function stageGate(view: CampaignView, current: StageInstance): Gate {
  const key = instanceKey(current.stage, current.round);
  const stage = view.openStages.find(({ instance }) => instanceKey(instance.stage, instance.round) === key);
  if (!stage) return { blocks: [], warnings: [] };
  const issues = stageIssues([stage], new Map<string, never>());
  const pending = stage.context.entrants.filter(
    ({ number }) => (stage.judgement.outcomes.get(number)?.state ?? 'pending') === 'pending',
  );
  const blocks = issues.filter(({ severity }) => severity === 'block');
  const left =
    pending.length > 0
      ? [
          issue(
            'block',
            message('stage.pending-left', {
              stage: STAGES[current.stage],
              count: pending.length,
              names: pending.slice(0, NAMES_SHOWN).map(({ name }) => name),
            }),
            { sheet: current.sheets.people ?? '' },
          ),
        ]
      : [];
  return {
    blocks: [...blocks, ...left, ...questionIssues(view, current.stage)],
    warnings: [...issues.filter(({ severity }) => severity === 'warn'), ...freePlaces(view, current)],
  };
}

/** Places of the shortlist that somebody could still take (R-SHO-2), if only after an extra test. */
function freePlaces(view: CampaignView, { stage }: StageInstance): readonly Issue[] {
  const { stages } = view.scheme.scheme;
  if (stages.indexOf(stage) <= stages.indexOf('shortlist')) return [];
  const names = new Map(view.applications.map((application) => [application.number, personName(application)]));
  return substitutionNeeds(view).flatMap(({ post, substitution: { ended, steps, stepsIn } }): readonly Issue[] => {
    const isTied = ended === 'extraTest';
    const numbers = isTied ? steps.filter(({ kind }) => kind === 'extraTest').map(({ number }) => number) : stepsIn;
    if (numbers.length === 0) return [];
    const people = numbers.map((number) => names.get(number ?? 0) ?? '');
    return [
      issue('warn', message(isTied ? 'stage.places-tied' : 'stage.places-free', { post, names: people }), { post }),
    ];
  });
}

function questionIssues(view: CampaignView, stage: StageId): readonly Issue[] {
  const next = nextStage(view.scheme, stage);
  if (!next) return [];
  return openQuestions(view.scheme, next)
    .filter(
      ({ neededFor }) => view.scheme.scheme.stages.indexOf(neededFor) > view.scheme.scheme.stages.indexOf('review'),
    )
    .map((parameter) => questionIssue(view.scheme, parameter, view.names.scheme));
}
