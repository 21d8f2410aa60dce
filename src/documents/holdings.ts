import { closedInstances, type StageInstance, type StageResult } from '../domain/campaign/instance';
import type { ReviewedApplication } from '../domain/campaign/review';
import type { StageId } from '../domain/campaign/stage';
import { StageSettings } from '../domain/stages/settings';
import type { CampaignView, OpenStage } from '../sheets/campaign-view';
import type { DocumentSource } from './document-kind';
import { applicationsByNumber } from './people';

/** The holding of a stage that papers are needed for: the one that is open, else the last. */
export function currentHolding({ held }: DocumentSource, stage: StageId): OpenStage | undefined {
  const holdings = held.filter(({ instance }) => instance.stage === stage && instance.status !== 'void');
  return (
    holdings.find(({ instance }) => instance.status === 'open') ??
    [...holdings].sort((a, b) => b.instance.round - a.instance.round)[0]
  );
}

/** The holdings of several stages that papers are needed for: of those that are open, or of all where none is any more. */
export function currentHoldings(
  source: DocumentSource,
  stages: readonly StageId[],
): readonly (readonly [StageId, OpenStage])[] {
  const current = stages.flatMap((stage): readonly (readonly [StageId, OpenStage])[] => {
    const holding = currentHolding(source, stage);
    return holding ? [[stage, holding]] : [];
  });
  const open = current.filter(([, { instance }]) => instance.status === 'open');
  return open.length > 0 ? open : current;
}

/** The closed holdings of a stage, in the order of their rounds. */
export function closedHoldings({ held }: DocumentSource, stage: StageId): readonly OpenStage[] {
  return held
    .filter(({ instance }) => instance.stage === stage && instance.status === 'closed')
    .sort((a, b) => a.instance.round - b.instance.round);
}

/** What a stage says of somebody, with the application. */
export interface StagePerson {
  readonly result: StageResult;
  readonly application: ReviewedApplication;
}

/** Everybody of the closed rounds of a stage; of somebody in several rounds the last holds. */
export function closedResults(view: CampaignView, stage: StageId): readonly StagePerson[] {
  const applications = applicationsByNumber(view);
  const results = new Map(
    closedInstances(view.instances, stage).flatMap(({ record }) =>
      (record?.results ?? []).map((result) => [result.number, result] as const),
    ),
  );
  return [...results.values()].flatMap((result) => {
    const application = applications.get(result.number);
    return application ? [{ result, application }] : [];
  });
}

/** Those of a closed stage who went on and are still in: nobody who withdrew or was disqualified since. */
export function stillIn(view: CampaignView, stage: StageId): readonly StagePerson[] {
  return closedResults(view, stage).filter(
    ({ result: { state, number } }) => state === 'goesOn' && !view.history.gone.has(number),
  );
}

/** The stages of the scheme that are held, in order. */
export function settingsOf({ scheme }: CampaignView): StageSettings {
  return new StageSettings(scheme);
}

/** Every round of a stage that is not void. */
export function liveInstances({ instances }: CampaignView, stage: StageId): readonly StageInstance[] {
  return instances.filter((instance) => instance.stage === stage && instance.status !== 'void');
}
