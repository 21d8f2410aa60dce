import { between, inTurn, mapInParts, type InParts } from '../domain/basics/parts';
import { issue, type Issue } from '../domain/basics/issue';
import { sameText } from '../domain/basics/same-text';
import type { Application, Post } from '../domain/campaign/campaign';
import { earlierStages, type StageInstance } from '../domain/campaign/instance';
import { instanceKey, type History } from '../domain/campaign/operations';
import { personName, type ReviewedApplication } from '../domain/campaign/review';
import type { ResolvedScheme } from '../domain/schemes/resolve';
import { findStageKind } from '../domain/stages';
import { oncePerPerson } from '../domain/stages/once-per-person';
import { PEOPLE_TABLE } from '../domain/stages/people-table';
import { runStage, type StageCells } from '../domain/stages/run-stage';
import { SECOND_ENTRY } from '../domain/stages/second-entry';
import { StageSettings } from '../domain/stages/settings';
import type { EarlierStages, Entrant, StageContext, StageFinding } from '../domain/stages/stage-kind';
import type { StageTable } from '../domain/stages/table';
import type { OpenStage } from '../sheets/campaign-view';
import { FIRST_DATA_ROW } from '../sheets/columns';
import type { StagePositions } from './read-stages';

/** What the stages are worked out from. */
export interface StageParts {
  readonly scheme: ResolvedScheme;
  readonly posts: readonly Post[];
  /** Reviewed, but for reading the sheets back. */
  readonly applications: readonly (Application | ReviewedApplication)[];
  readonly history: History;
  readonly instances: readonly StageInstance[];
  /** What was typed into the sheets of the open stages, by instance; none for one that is new. */
  readonly stageCells?: ReadonlyMap<string, StageCells>;
  readonly dateSystem: '1900' | '1904';
}

/** Every open holding with what was entered, computed and judged. */
export function* openStages(parts: StageParts): InParts<readonly OpenStage[]> {
  const open = parts.instances.filter(({ status }) => status === 'open');
  const stages = yield* inTurn(open.map((instance) => () => openStage(parts, instance)));
  return stages.flat();
}

function* openStage(parts: StageParts, instance: StageInstance): InParts<readonly OpenStage[]> {
  const kind = findStageKind(instance.stage);
  if (!kind) return [];
  const context = yield* between(0, 0.2, stageContext(parts, instance));
  const tables = kind.tables(context);
  yield 0.3;
  const cells = parts.stageCells?.get(instanceKey(instance.stage, instance.round)) ?? new Map<string, never>();
  const run = yield* between(0.3, 1, runStage(kind, context, tables, cells, parts.dateSystem));
  return [{ instance, kind, context, ...run }];
}

/** What a stage is told. Entrants come by post in the order of 职位, then by number. */
export function* stageContext(parts: Omit<StageParts, 'dateSystem'>, instance: StageInstance): InParts<StageContext> {
  const entrantOf = entrants(parts);
  yield 0.2;
  const order = new Map(parts.posts.map(({ name }, index) => [sameText(name), index]));
  const placing = mapInParts(instance.entrants, ([number, round]) => {
    const entrant = entrantOf(number, round);
    return { entrant, place: order.get(sameText(entrant.post)) ?? order.size };
  });
  const placed = yield* between(0.2, 0.8, placing);
  const all = [...placed]
    .sort((a, b) => a.place - b.place || a.entrant.number - b.entrant.number)
    .map(({ entrant }) => entrant);
  yield 0.9;
  const settings = new StageSettings(parts.scheme);
  return {
    settings,
    posts: parts.posts.map(({ name, openings, scope }) => ({
      name,
      openings,
      ...(scope === undefined ? {} : { scope }),
      round: 1 + (parts.history.widened.get(sameText(name)) ?? 0),
    })),
    ...(findStageKind(instance.stage)?.oncePerPerson?.(settings) ? oncePerPerson(all) : { entrants: all }),
    earlier: earlierStages(parts.instances, entrantOf),
  };
}

/** What the closed stages have left. */
export function earlierOf(parts: Pick<StageParts, 'applications' | 'history' | 'instances'>): EarlierStages {
  return earlierStages(parts.instances, entrants(parts));
}

function entrants({
  applications,
  history,
}: Pick<StageParts, 'applications' | 'history'>): (number: number, round: number) => Entrant {
  const byNumber = new Map(applications.map((application) => [application.number, application]));
  return (number, round) => {
    const application = byNumber.get(number);
    const gone = history.gone.get(number);
    return {
      number,
      name: application ? personName(application) : '',
      post: application?.post ?? '',
      ...(application ? { person: application.person, order: application.order, ...trainingOf(application) } : {}),
      round,
      ...(gone ? { gone: gone.reason } : {}),
    };
  };
}

/** The training that somebody passed the review without. */
function trainingOf(application: Application | ReviewedApplication): Pick<Entrant, 'trainingYears'> {
  for (const { message } of 'warnings' in application ? application.warnings : []) {
    if (message.code === 'rules.training-due') return { trainingYears: message.params.years };
  }
  return {};
}

/** The findings of open stages as issues at their cells. */
export function stageIssues(
  stages: readonly OpenStage[],
  positions: ReadonlyMap<string, StagePositions>,
): readonly Issue[] {
  return stages.flatMap((stage) => {
    if (stage.findings.length === 0) return [];
    const known = positions.get(instanceKey(stage.instance.stage, stage.instance.round));
    const rows = new Map(stage.tables.map((table) => [table.id, rowsOf(table, known)]));
    const entrantOf = new Map(stage.context.entrants.map((entrant) => [String(entrant.number), entrant]));
    const placeOf = (finding: StageFinding) => findingPlace(stage, finding, { known, rows, entrantOf });
    return stage.findings.map((finding) => {
      const other = finding.other && cellOf(placeOf({ ...finding, at: finding.other }));
      return issue(finding.severity, finding.message, { ...placeOf(finding), ...(other ? { other } : {}) });
    });
  });
}

function cellOf({ sheet, row, column }: Issue['place']): Issue['place']['other'] {
  return sheet === undefined || row === undefined
    ? undefined
    : { sheet, row, ...(column === undefined ? {} : { column }) };
}

/** The row of the sheet by the key of the table's row: where it was read, else where it is written. */
function rowsOf({ id, rows }: StageTable, positions: StagePositions | undefined): ReadonlyMap<string, number> {
  const written = rows.map(({ key }, index) => [key, FIRST_DATA_ROW + index] as const);
  return new Map([...written, ...(positions?.get(id)?.rows ?? [])]);
}

function findingPlace(
  stage: OpenStage,
  { at, post }: StageFinding,
  places: {
    readonly known: StagePositions | undefined;
    readonly rows: ReadonlyMap<string, ReadonlyMap<string, number>>;
    readonly entrantOf: ReadonlyMap<string, Entrant>;
  },
): Issue['place'] {
  const table = at ? stage.tables.find(({ id }) => id === at.table) : stage.tables[0];
  const sheet = table && stage.instance.sheets[table.id];
  const base = { ...(sheet === undefined ? {} : { sheet }), ...(post === undefined ? {} : { post }) };
  if (!at || !table || at.key === undefined) return base;
  const row = places.rows.get(table.id)?.get(at.key);
  const columnIndex = table.columns.findIndex(({ id }) => id === at.column);
  const column =
    places.known?.get(table.id)?.columns.get(at.column ?? '') ?? (columnIndex < 0 ? undefined : columnIndex + 1);
  const person = [PEOPLE_TABLE, SECOND_ENTRY].includes(table.id) ? places.entrantOf.get(at.key) : undefined;
  return {
    ...(person ? { person: person.name, post: person.post } : {}),
    ...base,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}
