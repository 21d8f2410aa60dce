import type { Issue } from '../domain/basics/issue';
import { currentInstance, isReviewOpen } from '../domain/campaign/instance';
import type { StageId } from '../domain/campaign/stage';
import { hasParameter, resolveScheme, type ResolvedParameter } from '../domain/schemes/resolve';
import type { SchemeParameter } from '../domain/schemes/scheme';
import type { CampaignView } from '../sheets/campaign-view';
import { nextStage } from './open-next';
import { closedWith, parameterTexts } from './scheme-changes';

/** The parameters of a campaign's scheme that can be answered now, each with the value that the campaign has. */
export interface CampaignQuestions {
  /** Blanks without which the current stage cannot be closed, or not be judged. */
  readonly due: readonly SchemeParameter[];
  /** Blanks of later stages. */
  readonly later: readonly SchemeParameter[];
  /** What has a value and may get another: nothing that a closed stage was decided by. */
  readonly given: readonly SchemeParameter[];
  /** What is wrong with the answers. */
  readonly issues: readonly Issue[];
}

/** @param answers what is answered so far: some parameters hold only beside the answer to another */
export function campaignQuestions(view: CampaignView, answers: ReadonlyMap<string, string>): CampaignQuestions {
  const { scheme, instances } = view;
  const { stages } = scheme.scheme;
  const known = new Map([...Object.entries(parameterTexts(scheme)), ...answers]);
  const { resolved, issues } = resolveScheme(scheme.scheme, known);
  const asked = scheme.parameters.filter(({ parameter }) => hasParameter(resolved, parameter.id)).map(inCampaign);
  const open = asked.filter(({ value }) => value === undefined);
  const limit = stages.indexOf(lastDue(view));
  const isDue = ({ neededFor }: SchemeParameter) => stages.indexOf(neededFor) <= limit;
  return {
    due: open.filter(isDue),
    later: open.filter((parameter) => !isDue(parameter)),
    given: asked.filter((parameter) => parameter.value !== undefined && !closedWith(scheme, parameter, instances)),
    issues,
  };
}

/** The stage that the current one leads to; what it needs must be known before. */
function lastDue({ scheme, instances }: CampaignView): StageId {
  const current = isReviewOpen(instances) ? 'review' : currentInstance(instances, scheme.scheme.stages)?.stage;
  return (current && nextStage(scheme, current)) ?? current ?? 'review';
}

/** Whether one of the answers changes what was published, which needs a reason (R-PLAN-3); a blank that is filled in does not. */
export function changesPublished({ published }: CampaignView, ids: Iterable<string>): boolean {
  return [...ids].some((id) => (published?.[id] ?? '') !== '');
}

function inCampaign({ parameter, value }: ResolvedParameter): SchemeParameter {
  const { value: _, ...asked } = parameter;
  return value === undefined ? asked : { ...asked, value };
}
