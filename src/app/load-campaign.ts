import { between, type InParts } from '../domain/basics/parts';
import { issue, message, type Issue } from '../domain/basics/issue';
import { ok, type Result } from '../domain/basics/result';
import { instanceKey, replay } from '../domain/campaign/operations';
import type { SourceWorkbook } from '../domain/roster/source';
import { findStageKind } from '../domain/stages';
import type { StageCells } from '../domain/stages/run-stage';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { buildView, type ViewParts } from './build-view';
import { proveIntegrity } from './integrity';
import { stageContext, type StageParts } from './open-stages';
import { readCampaign, type ReadCampaign } from './read-campaign';
import { readNeeded, type Reading } from './read-needed';
import { readStage, type StagePositions } from './read-stages';
import { changeIssues, parameterChanges, type ParameterChange } from './scheme-changes';
import { STEPS } from './steps';
import { strayIssues } from './stray-issues';
import { withPauses } from './with-pauses';

/** A campaign workbook as people have left it. */
export interface LoadedCampaign {
  readonly workbook: SourceWorkbook;
  readonly campaign: ReadCampaign;
  readonly parts: ViewParts;
  readonly view: CampaignView;
  /** Parameters that are not what was published, with the reasons given. */
  readonly changes: readonly ParameterChange[];
  /** What must be mended before anything may be written: entries not understood, text that would be lost, broken records. */
  readonly obstacles: readonly Issue[];
}

/** What its stages are worked out from. */
export function stageParts({ parts, view }: LoadedCampaign): StageParts {
  const { registration, scheme, instances, stageCells, dateSystem } = parts;
  return {
    scheme,
    posts: registration.posts,
    applications: view.applications,
    history: view.history,
    instances,
    ...(stageCells ? { stageCells } : {}),
    dateSystem,
  };
}

/**
 * Reads a campaign back and works everything out again. Nothing is changed. Closed stages are compared with their records again where
 * the host cannot tell that they are as they were; of a `whole` reading all are.
 */
export async function loadCampaign(
  port: WorkbookPort,
  wording: Wording,
  extent: 'needed' | 'whole' = 'needed',
  progress: Progress = () => undefined,
): Promise<Result<LoadedCampaign, readonly Issue[]>> {
  const reading = await readNeeded(port, extent, progress);
  if (!reading.ok) return reading;
  const { workbook, state } = reading.value;
  const read = await withPauses(readCampaign(workbook, state), progress, {
    step: STEPS.reading,
    from: 0.1,
    to: 0.3,
  });
  if (!read.ok) return read;
  const work = workOut(reading.value, read.value, wording);
  return ok(await withPauses(work, progress, { step: STEPS.reviewing, from: 0.3, to: 0.5 }));
}

/** Everything that follows from what was read. */
function* workOut(
  { workbook, proven: known }: Reading,
  campaign: ReadCampaign,
  wording: Wording,
): InParts<LoadedCampaign> {
  const { state, scheme, registration, log } = campaign;
  const stages = yield* between(0, 0.1, readOpenStages(workbook, campaign));
  const changes = parameterChanges(scheme, state.published, campaign.changeReasons);
  const { issues: broken, proven } = yield* between(0.1, 0.4, proveIntegrity(workbook, state, log, known));
  const changed = changeIssues(changes, scheme, registration.posts, state.instances, state.sheetNames);
  const parts: ViewParts = {
    registration,
    scheme,
    origin: state.origin,
    names: state.sheetNames,
    log,
    instances: state.instances,
    dialect: state.dialect,
    ...(state.published === undefined ? {} : { published: state.published }),
    proven,
    stageCells: stages.cells,
    stagePositions: stages.positions,
    dateSystem: workbook.dateSystem,
    wording,
    issues: [...broken, ...changed, ...stages.issues, ...campaign.issues],
    overrides: campaign.overrides,
    hasPassword: state.hasPassword,
    factColumns: campaign.factColumns,
    rows: {
      review: (number) => campaign.shown.get(number)?.row,
      post: (name) => campaign.postsShown.get(name)?.row,
    },
  };
  const view = yield* between(0.4, 0.9, buildView(parts));
  yield 0.9;
  const stray = strayIssues(workbook, state, view);
  return {
    workbook,
    campaign,
    parts,
    view: { ...view, issues: [...stray, ...view.issues] },
    changes,
    obstacles: [...broken, ...changed, ...campaign.unreadable, ...stages.issues, ...stray],
  };
}

function* readOpenStages(
  workbook: SourceWorkbook,
  { state, scheme, registration, log }: ReadCampaign,
): InParts<{
  readonly cells: ReadonlyMap<string, StageCells>;
  readonly positions: ReadonlyMap<string, StagePositions>;
  readonly issues: readonly Issue[];
}> {
  const cells = new Map<string, StageCells>();
  const positions = new Map<string, StagePositions>();
  const issues: Issue[] = [];
  const { instances } = state;
  const { dateSystem } = workbook;
  const base = { scheme, posts: registration.posts, applications: registration.applications, instances, dateSystem };
  const known = { ...base, history: replay(log) };
  for (const instance of instances.filter(({ status }) => status === 'open')) {
    const kind = findStageKind(instance.stage);
    if (!kind) continue;
    const tables = kind.tables(yield* stageContext(known, instance));
    const read = yield* readStage(workbook, tables, instance.sheets);
    const key = instanceKey(instance.stage, instance.round);
    cells.set(key, read.cells);
    positions.set(key, read.positions);
    issues.push(...read.issues);
  }
  return { cells, positions, issues };
}

/** The issues that forbid writing, under a heading; empty where the campaign may be written. */
export function refusals({ obstacles, campaign }: LoadedCampaign, password: string | undefined): readonly Issue[] {
  if (obstacles.length > 0) {
    return [issue('block', message('campaign.update-refused', { count: obstacles.length })), ...obstacles];
  }
  if (campaign.state.hasPassword && password === undefined) {
    return [issue('block', message('campaign.password-needed', {}))];
  }
  return [];
}
