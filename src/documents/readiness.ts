import { message, type Message } from '../domain/basics/issue';
import { closedInstances } from '../domain/campaign/instance';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { findStageKind } from '../domain/stages';
import type { CampaignView } from '../sheets/campaign-view';
import type { DocumentKind } from './document-kind';
import { liveInstances, settingsOf } from './holdings';

/** Why a document cannot be made yet, with the stage that must be closed first; `undefined` where it can. */
export function whatHinders(kind: DocumentKind, view: CampaignView): Message | undefined {
  const { needs, title: document } = kind;
  const missing = kind.missing?.(settingsOf(view));
  if (missing || !needs) return missing;
  const held = heldStages(view);
  const stages = held.filter((stage) => needs.anyOf.includes(stage));
  const [first] = stages;
  if (first === undefined) {
    return message('document.no-stage', { document, stages: needs.anyOf.map((stage) => STAGES[stage]) });
  }
  if (needs.state === 'closed') {
    if (stages.some((stage) => closedInstances(view.instances, stage).length > 0)) return undefined;
    return message('document.stage-not-closed', { document, stage: STAGES[first] });
  }
  if (stages.some((stage) => liveInstances(view, stage).length > 0)) return undefined;
  return message('document.stage-not-begun', {
    document,
    stage: STAGES[first],
    before: STAGES[held[held.indexOf(first) - 1] ?? 'review'],
  });
}

function heldStages(view: CampaignView): readonly StageId[] {
  const settings = settingsOf(view);
  return view.scheme.scheme.stages.filter((stage) => findStageKind(stage)?.isHeld?.(settings) ?? true);
}
