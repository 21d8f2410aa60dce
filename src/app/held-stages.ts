import { inTurn, type InParts } from '../domain/basics/parts';
import type { Issue } from '../domain/basics/issue';
import { ok, type Result } from '../domain/basics/result';
import type { StageInstance } from '../domain/campaign/instance';
import type { LogEntry } from '../domain/campaign/log';
import { operationOf, replay } from '../domain/campaign/operations';
import { findStageKind } from '../domain/stages';
import type { SourceWorkbook } from '../domain/roster/source';
import { runStage } from '../domain/stages/run-stage';
import type { StageTable } from '../domain/stages/table';
import { inSlices } from '../ports/in-slices';
import type { StepProgress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, OpenStage } from '../sheets/campaign-view';
import { stageContext } from './open-stages';
import { readStage } from './read-stages';

/**
 * The holdings that are wanted, with what was entered and why everybody stands where they do: open ones as they are, closed ones worked out
 * again from their frozen sheets, for the people who were in when they were closed. A record says who went on, not why; where it
 * says something else than this, the record holds. Nothing is changed.
 */
export async function heldStages(
  port: WorkbookPort,
  view: CampaignView,
  wanted: (instance: StageInstance, tables: readonly StageTable[]) => boolean,
  progress: StepProgress = () => undefined,
): Promise<Result<readonly OpenStage[], readonly Issue[]>> {
  const open = view.openStages.filter(({ instance, tables }) => wanted(instance, tables));
  const framing = view.instances
    .filter(({ status }) => status === 'closed')
    .map((instance) => () => framed(view, instance));
  const closed = (await inSlices(inTurn(framing), progress))
    .flat()
    .filter(({ instance, tables }) => wanted(instance, tables));
  if (closed.length === 0) return ok(open);
  const sheets = new Set(closed.flatMap(({ instance }) => Object.values(instance.sheets)));
  const read = await port.read((name) => sheets.has(name), progress);
  if (!read.ok) return read;
  const { value: workbook } = read;
  const filling = closed.map((stage) => () => filledIn(stage, workbook));
  const filled = await inSlices(inTurn(filling), progress);
  return ok([...filled, ...open]);
}

function* filledIn({ instance, kind, context, tables }: FramedStage, workbook: SourceWorkbook): InParts<OpenStage> {
  const { cells } = yield* readStage(workbook, tables, instance.sheets);
  return { instance, kind, context, ...(yield* runStage(kind, context, tables, cells, workbook.dateSystem)) };
}

/** A closed holding with its empty tables. */
type FramedStage = Pick<OpenStage, 'instance' | 'kind' | 'context' | 'tables'>;

/** None where the stage has no tables. */
function* framed(view: CampaignView, instance: StageInstance): InParts<readonly FramedStage[]> {
  const kind = findStageKind(instance.stage);
  if (!kind) return [];
  const { scheme, applications, instances } = view;
  const history = replay(logBefore(view.log, instance));
  const posts = view.posts.map(({ post }) => post);
  const context = yield* stageContext({ scheme, posts, applications, history, instances }, instance);
  return [{ instance, kind, context, tables: kind.tables(context) }];
}

/** 日志 as it was when the holding was closed. */
function logBefore(log: readonly LogEntry[], { record }: StageInstance): readonly LogEntry[] {
  const closing = log.findIndex((entry) => {
    const operation = operationOf(entry);
    return operation?.op === 'close' && operation.record === record?.sheet;
  });
  return closing < 0 ? log : log.slice(0, closing);
}
