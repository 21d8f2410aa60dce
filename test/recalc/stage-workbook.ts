import { atOnce } from '../../src/domain/basics/parts';
import { buildView, type ViewParts } from '../../src/app/build-view';
import { readStage } from '../../src/app/read-stages';
import { stageContext } from '../../src/app/open-stages';
import { startCampaign } from '../../src/app/start-campaign';
import { chineseWording } from '../../src/cli/wording';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import { localized } from '../../src/domain/basics/localized';
import type { StageInstance } from '../../src/domain/campaign/instance';
import { appendLog } from '../../src/domain/campaign/log';
import { instanceKey, operationData } from '../../src/domain/campaign/operations';
import type { StageId } from '../../src/domain/campaign/stage';
import type { SourceSheet, SourceValue, SourceWorkbook } from '../../src/domain/roster/source';
import { SCHEMES } from '../../src/domain/schemes';
import { optionalParameters } from '../../src/domain/schemes/parameters/optional';
import { resolveScheme } from '../../src/domain/schemes/resolve';
import type { InputKind, Scheme, SchemeParameter } from '../../src/domain/schemes/scheme';
import { findStageKind } from '../../src/domain/stages';
import type { StageCells } from '../../src/domain/stages/run-stage';
import type { InputColumn, PlannedRow, StageTable } from '../../src/domain/stages/table';
import { MemoryWorkbook } from '../../src/hosts/memory';
import { applicationsSheet } from '../../src/sheets/applications';
import { campaignPlan } from '../../src/sheets/campaign-plan';
import type { CampaignView } from '../../src/sheets/campaign-view';
import { reviewSheet } from '../../src/sheets/review';
import type { DialectId } from '../../src/sheets/formulas/dialect';
import type { SheetPlan } from '../../src/sheets/plan';
import { SHEET_NAMES } from '../../src/sheets/sheet-names';
import { stageSheet } from '../../src/sheets/stage-sheet';
import { opened } from '../unit/hosts/file/packages';

/** One stage that is open, with everything that its tables are made from. */
export interface StageCase {
  readonly name: string;
  readonly stage: StageId;
  /** Parameters as a clerk types them. */
  readonly settings: Readonly<Record<string, string>>;
  readonly components?: readonly StageId[];
  /** Openings by post. */
  readonly posts: Readonly<Record<string, number | undefined>>;
  readonly people: readonly { readonly name: string; readonly post: string }[];
  /** Numbers of those who have withdrawn. */
  readonly gone?: readonly number[];
  /** Closed stages before: full mark, and the score of each by number from 1 as a decimal text. */
  readonly earlier?: Readonly<
    Partial<Record<StageId, { readonly fullMark: string; readonly scores: readonly (string | undefined)[] }>>
  >;
  /** What stands in an input cell. */
  readonly fill: (column: InputColumn, row: PlannedRow, table: StageTable) => SourceValue;
}

export interface StageWorkbook {
  readonly case: StageCase;
  readonly parts: ViewParts;
  readonly view: CampaignView;
}

const NOW = parseIsoMinute('2012-06-01 09:00') as CalendarMinute;
const STAGES_BEFORE: readonly StageId[] = ['registration', 'review'];

/** Parameters that no preset has; stages know them all the same. */
const MORE_INPUTS: Readonly<Record<string, InputKind>> = {
  bonusMost: { kind: 'wholeNumber', least: 0, most: 100 },
  interviewElements: { kind: 'namedNumbers', example: '语言表达60、综合分析80' },
  interviewClasses: { kind: 'namedNumbers', example: '职工代表50、其他评委50', total: 100 },
  interviewClassJudges: { kind: 'namedNumbers', example: '职工代表3、其他评委4' },
  appraisalGroups: { kind: 'namedNumbers', example: '领导60、群众40', total: 100 },
  inspectionItems: { kind: 'namedNumbers', example: '德40、能60' },
  recommendTurnout: { kind: 'fraction' },
  recommendPerOpening: { kind: 'ratio' },
  ballotQuorum: { kind: 'fraction' },
};

function parameterOf(id: string, components: readonly StageId[]): SchemeParameter {
  if (id === 'weights')
    return { ...declared(id), input: { kind: 'shares', parts: components.map((c) => localized(c, c)) } };
  return declared(id);
}

function declared(id: string): SchemeParameter {
  const all = [...SCHEMES.flatMap(({ parameters }) => parameters), ...optionalParameters(['written', 'interview'])];
  const known = all.find((parameter) => parameter.id === id);
  if (known) {
    const { title, input, question, neededFor, rule, source } = known;
    return { id, title, input, question, neededFor, rule, source };
  }
  const input = MORE_INPUTS[id];
  if (!input) throw new Error(`No parameter ${id}`);
  const text = localized(id, id);
  return { id, title: text, input, question: text, neededFor: 'written', rule: 'R-PLAN-2', source: text };
}

function schemeOf({ stage, settings, components = [], earlier = {} }: StageCase): Scheme {
  const text = localized('重算', 'recalculation');
  const stages = [...STAGES_BEFORE, ...(Object.keys(earlier) as StageId[]), stage];
  return {
    id: 'recalculated',
    title: text,
    source: text,
    parameters: Object.keys(settings).map((id) => parameterOf(id, components)),
    requirements: [],
    ascending: [],
    stages: [
      ...stages.filter((id) => id !== 'composite' || stage === 'composite'),
      ...(earlier.composite ? ['composite' as const] : []),
    ],
    components,
  };
}

function closed(
  stage: StageId,
  numbers: readonly number[],
  more: Partial<StageInstance['record']> = {},
): StageInstance {
  return {
    stage,
    round: 1,
    status: 'closed',
    sheets: {},
    entrants: numbers.map((number) => [number, 0] as const),
    record: {
      results: numbers.map((number) => ({ number, state: 'goesOn' })),
      cutoffs: [],
      parameters: {},
      openings: {},
      sheet: '',
      closedAt: '2012-06-01 09:00',
      ...more,
    },
  };
}

/**
 * A campaign in which this stage is open and filled in: made by the same code that makes the files of clerks.
 *
 * @param prefix of the names of its sheets, so that several can stand in one file
 */
export async function stageWorkbook(
  stageCase: StageCase,
  { prefix = '', dialect = 'portable' }: { readonly prefix?: string; readonly dialect?: DialectId } = {},
): Promise<StageWorkbook> {
  const scheme = schemeOf(stageCase);
  const answers = new Map(Object.entries(stageCase.settings));
  const { resolved, issues } = resolveScheme(scheme, answers);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const posts = Object.entries(stageCase.posts).map(([name, openings]) => ({
    name,
    ...(openings === undefined ? {} : { openings }),
  }));
  const rows: SourceValue[][] = [
    ['姓名', '性别', '竞聘职位'],
    ...stageCase.people.map(({ name, post }) => [name, '男', post]),
    ...(stageCase.people.length === 0 ? [['张三', '男', posts[0]?.name ?? '甲']] : []),
  ];
  const roster: SourceSheet = { name: '名册', rows, merges: [], hiddenRows: new Set(), hidden: false };
  const started = await startCampaign(
    new MemoryWorkbook({ fileName: 'roster.xlsx', sheets: [roster], dateSystem: '1900' }),
    {
      fileName: 'roster.xlsx',
      scheme,
      answers,
      posts,
      roster: {
        columns: new Map([
          ['name', [1]],
          ['sex', [2]],
          ['post', [3]],
        ]),
      },
      now: NOW,
    },
    chineseWording,
    () => undefined,
  );
  if (!started.ok) throw new Error(`${stageCase.name}: ${JSON.stringify(started.error)}`);
  const { view } = started.value;
  const numbers = stageCase.people.map((_, index) => index + 1);
  const before = Object.entries(stageCase.earlier ?? {}).map(([stage, { fullMark, scores }]) =>
    closed(stage as StageId, numbers, {
      fullMark,
      results: numbers.map((number, index) => {
        const score = scores[index];
        return { number, state: 'goesOn', ...(score === undefined ? {} : { score }) };
      }),
    }),
  );
  const left = (stageCase.gone ?? []).map((number) => ({
    at: '2012-06-01 09:00',
    action: '放弃',
    what: '放弃',
    why: '本人放弃',
    who: '经办人',
    data: operationData({ op: 'withdraw', number, stage: stageCase.stage }),
  }));
  const log = appendLog(view.log, left);
  const blank: StageInstance = {
    stage: stageCase.stage,
    round: 1,
    status: 'open',
    sheets: {},
    entrants: numbers.map((number) => [number, 0] as const),
  };
  const kind = findStageKind(stageCase.stage);
  if (!kind) throw new Error(`No stage ${stageCase.stage}`);
  const closedBefore = [...STAGES_BEFORE.map((stage) => closed(stage, numbers)), ...before];
  const registration = { posts: view.posts.map(({ post }) => post), applications: view.applications, issues: [] };
  const base = {
    scheme: resolved,
    posts: registration.posts,
    applications: view.applications,
    history: { announced: true, gone: new Map(), switched: new Map(), widened: new Map(), digests: new Map() },
    dateSystem: '1900' as const,
  };
  const context = atOnce(stageContext({ ...base, instances: [...closedBefore, blank] }, blank));
  const tables = kind.tables(context);
  const instance = { ...blank, sheets: Object.fromEntries(tables.map(({ id, sheet }) => [id, `${prefix}${sheet}`])) };
  const parts: ViewParts = {
    registration,
    scheme: resolved,
    origin: view.origin,
    names: SHEET_NAMES,
    log,
    instances: [...closedBefore, instance],
    dialect,
    dateSystem: '1900',
    wording: chineseWording,
    hasPassword: false,
    issues: [],
    stageCells: new Map([[instanceKey(stageCase.stage, 1), cellsOf(stageCase, tables)]]),
  };
  return { case: stageCase, parts, view: atOnce(buildView(parts)) };
}

function cellsOf({ fill }: StageCase, tables: readonly StageTable[]): StageCells {
  return new Map(
    tables.map((table) => [
      table.id,
      new Map(
        table.rows.map((row) => [
          row.key,
          new Map(
            table.columns
              .filter((column): column is InputColumn => column.role === 'input')
              .map((column) => [column.id, fill(column, row, table)] as const),
          ),
        ]),
      ),
    ]),
  );
}

/** The workbooks as one .xlsx file: the whole campaign of the first, the sheets of the open stages of all. */
export async function fileOf(first: StageWorkbook, ...others: readonly StageWorkbook[]): Promise<Uint8Array> {
  const file = await opened(new TextEncoder().encode('\ufeff说明\n'), '说明.csv');
  const { view } = first;
  const sheets = [atOnce(applicationsSheet(view)), atOnce(reviewSheet(view)), ...others.flatMap(stageSheets)];
  const applied = await file.apply(atOnce(campaignPlan(view, { now: NOW, replaces: [], sheets })));
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return file.toBytes();
}

/** The sheets of the open stage. */
export function stageSheets({ view }: { readonly view: CampaignView }): readonly SheetPlan[] {
  return view.openStages.flatMap((stage) => stage.tables.map((table) => atOnce(stageSheet(view, stage, table))));
}

/** The same campaign as it stands in a workbook that people have changed. */
export function readAgain({ parts, view }: StageWorkbook, workbook: SourceWorkbook): CampaignView {
  const stageCells = new Map(
    view.openStages.map(({ instance, tables }) => {
      const read = atOnce(readStage(workbook, tables, instance.sheets));
      if (read.issues.length > 0) throw new Error(JSON.stringify(read.issues));
      return [instanceKey(instance.stage, instance.round), read.cells] as const;
    }),
  );
  return atOnce(buildView({ ...parts, stageCells }));
}
