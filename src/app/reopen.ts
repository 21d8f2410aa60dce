import { inTurn, type InParts } from '../domain/basics/parts';
import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { closedInstances, type StageInstance } from '../domain/campaign/instance';
import { instanceKey } from '../domain/campaign/operations';
import { STAGES } from '../domain/campaign/stage';
import type { SourceWorkbook } from '../domain/roster/source';
import { findStageKind } from '../domain/stages';
import type { StageCells } from '../domain/stages/run-stage';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { readRecord, recordedSheets, recordSheet, recordText, voidSheet, type RecordedSheet } from '../sheets/frozen';
import type { SheetPlan } from '../sheets/plan';
import { freeSheetName } from '../sheets/sheet-names';
import { stageSheet } from '../sheets/stage-sheet';
import { frozenInParts } from './close-stage';
import { recordDigest } from './integrity';
import { loadCampaign, refusals, stageParts, type LoadedCampaign } from './load-campaign';
import { stageContext } from './open-stages';
import { findStage, logWriter, reasonIssues, unknownStage, type OperationRequest } from './operation';
import { readStage } from './read-stages';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';
import { writeCampaign } from './write-campaign';

export interface ReopenOutcome {
  readonly view: CampaignView;
  /** The sheets in which the former content is kept. */
  readonly kept: readonly string[];
}

/**
 * Reopens a closed stage: it can be worked on again with what was entered. What it and every later stage had said is kept aside
 * in frozen 作废 copies, never deleted. Needs a reason.
 */
export async function reopenStage(
  port: WorkbookPort,
  request: OperationRequest & { readonly stage: string },
  wording: Wording,
  progress: Progress,
): Promise<Result<ReopenOutcome, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'whole', progress);
  if (!loaded.ok) return loaded;
  const { view } = loaded.value;
  const found = findStage(view.scheme, request.stage);
  // 报名 and 资格审查 are closed and reopened together.
  const stage = found === 'registration' ? 'review' : found;
  const early = [...reasonIssues(request), ...(stage ? [] : [unknownStage(view.scheme, request.stage)])];
  if (stage && closedInstances(view.instances, stage).length === 0) {
    early.push(issue('block', message('stage.not-closed', { stage: STAGES[stage] })));
  }
  const refused = [...refusals(loaded.value, request.password), ...early];
  if (refused.length > 0 || !stage) return fail(refused);
  const { stages } = view.scheme.scheme;
  const from = stages.indexOf(stage === 'review' ? 'registration' : stage);
  const touched = view.instances.filter(
    (instance) => instance.status !== 'void' && stages.indexOf(instance.stage) >= from,
  );
  const kept = await withPauses(keepAside(loaded.value, touched), progress, {
    step: STEPS.writing,
    from: 0.5,
    to: 0.55,
  });
  const again = touched.filter((instance) => instance.stage === stage && stage !== 'review').map(openAgain);
  const instances = [...view.instances.filter((instance) => !touched.includes(instance)), ...kept.instances, ...again];
  const cells = cellsOf(loaded.value, touched, again);
  const stageCells = await withPauses(cells, progress, { step: STEPS.writing, from: 0.55, to: 0.6 });
  const entry = logWriter(request, wording);
  const names = kept.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  const text = message('log.reopened', { stage: STAGES[stage], kept: names });
  const written = await writeCampaign(
    port,
    loaded.value,
    {
      ...request,
      entries: [entry(message('log.reopen', {}), text, { op: 'reopen', stage, voided: kept.digests })],
      parts: { instances, stageCells },
      sheets: kept.sheets,
      replaces: touched.flatMap(({ sheets, record }) => [...Object.values(sheets), ...(record ? [record.sheet] : [])]),
    },
    progress,
  );
  return written.ok ? ok({ view: written.value, kept: names }) : written;
}

function openAgain(instance: StageInstance): StageInstance {
  const { record: _, ...rest } = instance;
  // Its list for posting was kept aside with the rest.
  const sheets = Object.fromEntries(Object.entries(instance.sheets).filter(([id]) => id !== 'published'));
  return { ...rest, sheets, status: 'open' };
}

interface KeptAside {
  readonly instances: readonly StageInstance[];
  readonly sheets: readonly SheetPlan[];
  readonly digests: readonly { readonly record: string; readonly digest: string }[];
}

/** 作废 copies of the sheets of every touched holding, each with a record of its own. */
function* keepAside({ workbook, view }: LoadedCampaign, touched: readonly StageInstance[]): InParts<KeptAside> {
  const taken = workbook.sheets.map(({ name }) => name);
  const claim = (name: string): string => {
    const free = freeSheetName(name, taken);
    taken.push(free);
    return free;
  };
  const count = 1 + Math.max(0, ...taken.map((name) => Number(/^作废(\d+)-/.exec(name)?.[1] ?? 0)));
  const instances: StageInstance[] = [];
  const sheets: SheetPlan[] = [];
  const digests: { readonly record: string; readonly digest: string }[] = [];
  for (const instance of touched) {
    const names = new Map(
      Object.entries(instance.sheets).map(([id, name]) => [name, [id, claim(`作废${count}-${name}`)] as const]),
    );
    const content = yield* contentOf(view, workbook, instance);
    const copies = content.map(({ name, rows }) => {
      const [, copy = name] = names.get(name) ?? [];
      return voidSheet(copy, rows);
    });
    const text = yield* recordText(copies);
    const record = {
      results: [],
      cutoffs: [],
      parameters: {},
      openings: {},
      closedAt: '',
      ...instance.record,
      sheet: claim(`_xuanba_void${count}_${instance.stage}_${instance.round}`),
    };
    const kept: StageInstance = { ...instance, status: 'void', sheets: Object.fromEntries(names.values()), record };
    instances.push(kept);
    sheets.push(...copies, yield* recordSheet(record.sheet, text));
    digests.push({ record: record.sheet, digest: yield* recordDigest(kept, record, text) });
  }
  return { instances, sheets, digests };
}

/** The rows of the sheets of a holding: from its record, or as they stand where it is still open. */
function contentOf(
  view: CampaignView,
  workbook: SourceWorkbook,
  instance: StageInstance,
): InParts<readonly RecordedSheet[]> {
  return instance.record ? recordOf(workbook, instance.record.sheet) : openSheets(view, instance);
}

function* recordOf(workbook: SourceWorkbook, name: string): InParts<readonly RecordedSheet[]> {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  const text = sheet && (yield* readRecord(sheet));
  return text === undefined ? [] : recordedSheets(text);
}

function* openSheets(view: CampaignView, instance: StageInstance): InParts<readonly RecordedSheet[]> {
  const stage = view.openStages.find((open) => open.instance === instance);
  if (!stage) return [];
  const plans = yield* inTurn(
    stage.tables.map((table) => () => frozenInParts(stageSheet(view, stage, table, 'close'), '')),
  );
  return recordedSheets(yield* recordText(plans));
}

/** What had been entered in the reopened holdings, beside what stands in those that are still open. */
function* cellsOf(
  loaded: LoadedCampaign,
  touched: readonly StageInstance[],
  again: readonly StageInstance[],
): InParts<ReadonlyMap<string, StageCells>> {
  const { workbook, parts } = loaded;
  const cells = new Map(parts.stageCells);
  for (const instance of touched) cells.delete(instanceKey(instance.stage, instance.round));
  for (const instance of again) {
    const kind = findStageKind(instance.stage);
    const record = touched.find((was) => was.stage === instance.stage && was.round === instance.round)?.record;
    if (!kind || !record) continue;
    const recorded = yield* recordOf(workbook, record.sheet);
    const sheets = recorded.map(({ name, rows }) => ({
      name,
      rows,
      merges: [],
      hiddenRows: new Set<number>(),
      hidden: false,
    }));
    const tables = kind.tables(yield* stageContext(stageParts(loaded), instance));
    const read = yield* readStage({ ...workbook, sheets }, tables, instance.sheets);
    cells.set(instanceKey(instance.stage, instance.round), read.cells);
  }
  return cells;
}
