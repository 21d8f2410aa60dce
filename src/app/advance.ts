import { inTurn } from '../domain/basics/parts';
import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { currentInstance, type StageInstance } from '../domain/campaign/instance';
import { isReasonText } from '../domain/campaign/review';
import { STAGES, type StageId } from '../domain/campaign/stage';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { closeReview, closeStage, type ClosedStage } from './close-stage';
import { loadCampaign, refusals, stageParts, type LoadedCampaign } from './load-campaign';
import { openNext } from './open-next';
import { logWriter, type OperationRequest } from './operation';
import { parameterTexts } from './scheme-changes';
import { settledEntries } from './second-entry-log';
import { currentGate, type Gate } from './stage-gate';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';
import { writeCampaign } from './write-campaign';

export interface AdvanceOutcome {
  readonly view: CampaignView;
  readonly closed: readonly StageInstance[];
  /** The stage that people go on to; `undefined` after the last one. */
  readonly opened: StageInstance | undefined;
}

/**
 * Closes the current stage and opens the next with exactly those who go on: checks the gate (blocks refuse; warnings want a reason
 * and a name), freezes the stage with its results and the rules that held, and writes the next sheets. The first time it closes
 * 报名 and 资格审查 together, and the scheme counts as published from then on (R-PLAN-3).
 */
export async function advanceStage(
  port: WorkbookPort,
  request: OperationRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<AdvanceOutcome, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const { view } = loaded.value;
  const current = currentGate(view);
  if (!current) return fail([issue('block', message('stage.finished', {}))]);
  const { stage, gate } = current;
  const refused = [...refusals(loaded.value, request.password), ...gateIssues(gate, stage, request)];
  if (refused.length > 0) return fail(refused);

  const taken = loaded.value.workbook.sheets.map(({ name }) => name);
  const closing = { view, now: request.now, taken };
  const holding = currentInstance(view.instances, view.scheme.scheme.stages);
  const open = view.openStages.find(({ instance }) => instance === holding);
  const work = stage === 'review' ? closeReview(closing) : inTurn(open ? [() => closeStage(open, closing)] : []);
  const closed = await withPauses(work, progress, { step: STEPS.writing, from: 0.5, to: 0.6 });
  return writeAdvance(port, loaded.value, request, { closed, gate, taken }, progress);
}

function gateIssues({ blocks, warnings }: Gate, stage: StageId, { reason, who }: OperationRequest): readonly Issue[] {
  if (blocks.length > 0) return blocks;
  if (warnings.length === 0 || (isReasonText(reason ?? '') && (who ?? '').trim() !== '')) return [];
  const params = { stage: STAGES[stage], count: warnings.length };
  return [issue('block', message('stage.warnings-unanswered', params)), ...warnings];
}

async function writeAdvance(
  port: WorkbookPort,
  loaded: LoadedCampaign,
  request: OperationRequest,
  done: { readonly closed: readonly ClosedStage[]; readonly gate: Gate; readonly taken: readonly string[] },
  progress: Progress,
): Promise<Result<AdvanceOutcome, readonly Issue[]>> {
  const { view } = loaded;
  const { wording } = view;
  const entry = logWriter(request, wording);
  const closedInstances = done.closed.map(({ instance }) => instance);
  const closing = view.openStages.filter(({ instance: { stage, round } }) =>
    closedInstances.some((closed) => closed.stage === stage && closed.round === round),
  );
  const instances = [
    ...view.instances.filter(
      ({ stage, round, status }) =>
        status !== 'open' || !closedInstances.some((closed) => closed.stage === stage && closed.round === round),
    ),
    ...closedInstances,
  ];
  const last = closedInstances[closedInstances.length - 1] as StageInstance;
  const opening = openNext({ ...stageParts(loaded), instances }, last, done.taken);
  const next = await withPauses(opening, progress, { step: STEPS.writing, from: 0.6, to: 0.6 });
  const warnings = done.gate.warnings.map((found) => wording.split(found.message).what);
  const firstTime = view.published === undefined;
  const entries = [
    ...(firstTime ? [entry(message('log.announce', {}), message('log.announced', {}), { op: 'announce' }, '')] : []),
    ...(warnings.length > 0 ? [entry(message('log.advance', {}), message('log.warnings', { warnings }))] : []),
    ...closing.flatMap((stage) => settledEntries(view, stage, request.now)),
    ...done.closed.map(({ instance: { stage, round, entrants, record }, digest }) => {
      const goOn = record?.results.filter(({ state }) => state === 'goesOn').length ?? 0;
      const text = message('log.closed', { stage: STAGES[stage], people: entrants.length, goOn });
      return entry(
        message('log.advance', {}),
        text,
        { op: 'close', stage, round, record: record?.sheet ?? '', digest },
        '',
      );
    }),
    ...(next.opened
      ? [
          entry(
            message('log.advance', {}),
            message(next.joined ? 'log.joined' : 'log.opened', {
              stage: STAGES[next.opened.stage],
              people: next.people,
            }),
            { op: 'open', stage: next.opened.stage, round: next.opened.round, people: next.people },
            '',
          ),
        ]
      : next.finished
        ? [entry(message('log.advance', {}), message('log.finished', {}), undefined, '')]
        : []),
  ];
  const written = await writeCampaign(
    port,
    loaded,
    {
      ...request,
      entries,
      parts: { instances: next.instances, ...(firstTime ? { published: parameterTexts(view.scheme) } : {}) },
      sheets: done.closed.flatMap(({ sheets }) => sheets),
    },
    progress,
  );
  return written.ok ? ok({ view: written.value, closed: closedInstances, opened: next.opened }) : written;
}
