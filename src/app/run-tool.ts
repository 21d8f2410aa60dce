import { formatDate, type CalendarMinute } from '../domain/basics/calendar';
import { inTurn, type InParts } from '../domain/basics/parts';
import { groupBy } from '../domain/basics/group-by';
import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { identifyPeople } from '../domain/campaign/identity';
import { readRosterInParts } from '../domain/roster/read-roster';
import type { Roster, RosterPerson, RosterRequest } from '../domain/roster/roster';
import type { SourceWorkbook } from '../domain/roster/source';
import { toolTableOf } from '../domain/roster/tool-mark';
import { findTool, TOOLS } from '../domain/tools';
import { resolveOptions } from '../domain/tools/settings';
import type { ToolTable } from '../domain/tools/table';
import type { HeldStage, ToolCampaign, ToolContext, ToolKind, ToolOutcome, ToolPerson } from '../domain/tools/tool';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan';
import { readToolTables } from '../sheets/read-tool-table';
import { freeSheetName } from '../sheets/sheet-names';
import { stateVersion } from '../sheets/state';
import { toolSheet, type ToolPlace } from '../sheets/tool-sheet';
import { heldStages } from './held-stages';
import { loadCampaign, refusals, type LoadedCampaign } from './load-campaign';
import { logWriter, type OperationRequest } from './operation';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';
import { applyInParts, writeCampaign } from './write-campaign';

/** What a tool is told: which one, its options (id → text), and the sheet of people where it is not the campaign's own. */
export interface ToolRequest extends OperationRequest {
  readonly tool: string;
  readonly options: ReadonlyMap<string, string>;
  readonly roster: Omit<RosterRequest, 'needed'>;
}

export interface ToolRun {
  readonly tool: ToolKind;
  readonly outcome: ToolOutcome;
  /** The sheets that were made, in the order of the outcome's tables. */
  readonly sheets: readonly string[];
  /** Of the roster and of the tool. */
  readonly issues: readonly Issue[];
  /** The campaign, where it is one. */
  readonly view?: CampaignView;
}

/**
 * Runs a tool on a roster or a campaign and adds its sheets; those of an earlier run are replaced, except draws by lot. In a campaign the
 * run is a row of 日志. Nothing is written unless all is right; everything wrong is listed: `tool.*` and what the roster or the campaign
 * says.
 */
export async function runTool(
  port: WorkbookPort,
  request: ToolRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<ToolRun, readonly Issue[]>> {
  const tool = findTool(request.tool);
  if (!tool) {
    const known = TOOLS.map(({ id }) => id);
    return fail([issue('block', message('tool.unknown', { id: request.tool, known }))]);
  }
  await progress(STEPS.reading, 0);
  const workbook = await port.read(undefined, (done) => progress(STEPS.reading, 0.2 * done));
  if (!workbook.ok) return workbook;
  const isCampaign = stateVersion(workbook.value.sheets) !== undefined;
  const loaded = isCampaign ? await loadCampaign(port, wording, 'whole', progress) : undefined;
  if (loaded && !loaded.ok) return loaded;
  const campaign = loaded?.value;
  const source = await readSource(tool, { port, workbook: workbook.value, campaign }, request, progress);
  if (!source.ok) return source;
  const outcome = tool.run(source.value.context);
  if (!outcome.ok) return outcome;
  const { replaces, names } = placeTables(workbook.value, outcome.value.tables);
  const laidOut = toolSheets(outcome.value.tables, names, wording);
  const sheets = await withPauses(laidOut, progress, { step: STEPS.writing, from: 0.5, to: 0.6 });
  const issues = [...source.value.issues, ...outcome.value.issues];
  const run = { tool, outcome: outcome.value, sheets: names, issues };
  if (campaign) {
    const what = message('log.tool-done', { what: wording.text(outcome.value.done), sheets: names });
    const entries = [logWriter(request, wording)(message('log.tool', { tool: tool.title }), what)];
    const written = await writeCampaign(port, campaign, { ...request, entries, sheets, replaces }, progress);
    return written.ok ? ok({ ...run, view: written.value }) : written;
  }
  const applied = await applyInParts(port, toolPlan(sheets, replaces, tool, request.now), progress);
  return applied.ok ? ok(run) : applied;
}

/** Whether a workbook is a campaign or has sheets of tools: it is worked on, not a roster as the clerk had it. */
export async function hasToolSheet(port: WorkbookPort): Promise<boolean> {
  const workbook = await port.read();
  if (!workbook.ok) return false;
  const { sheets } = workbook.value;
  return stateVersion(sheets) !== undefined || sheets.some((sheet) => toolTableOf(sheet) !== undefined);
}

interface Source {
  readonly context: ToolContext;
  readonly issues: readonly Issue[];
}

async function readSource(
  tool: ToolKind,
  {
    port,
    workbook,
    campaign,
  }: {
    readonly port: WorkbookPort;
    readonly workbook: SourceWorkbook;
    readonly campaign: LoadedCampaign | undefined;
  },
  request: ToolRequest,
  progress: Progress,
): Promise<Result<Source, readonly Issue[]>> {
  const early: Issue[] = campaign ? [...refusals(campaign, request.password)] : [];
  if (!campaign && tool.source === 'campaign')
    early.push(issue('block', message('tool.campaign-needed', { tool: tool.title })));
  const settings = resolveOptions(tool.options, request.options, campaign?.view.scheme);
  if (!settings.ok) early.push(...settings.error);
  const tables = readToolTables(workbook, tool.reads ?? []);
  if (!tables.ok) early.push(...tables.error);
  const ofNamedSheet = request.roster.sheet !== undefined;
  const wantsRoster = tool.source === 'people' ? !campaign || ofNamedSheet : campaign !== undefined && ofNamedSheet;
  const people = wantsRoster
    ? await readPeople(tool, workbook, request, progress)
    : ok({ people: campaign ? campaignPeople(campaign) : [], issues: [] });
  if (!people.ok) early.push(...people.error);
  if (early.length > 0 || !settings.ok || !tables.ok || !people.ok) return fail(early);
  const held = await heldFor(tool, port, campaign, progress);
  if (!held.ok) return held;
  const context: ToolContext = {
    people: people.value.people,
    ofNamedSheet,
    ...(campaign ? { campaign: { ...toolCampaign(campaign), held: held.value } } : {}),
    settings: settings.value,
    now: request.now,
    tables: tables.value,
  };
  return ok({ context, issues: people.value.issues });
}

async function readPeople(
  tool: ToolKind,
  workbook: SourceWorkbook,
  request: ToolRequest,
  progress: Progress,
): Promise<Result<{ readonly people: readonly ToolPerson[]; readonly issues: readonly Issue[] }, readonly Issue[]>> {
  const reading = readRosterInParts(workbook, { ...request.roster, withoutPosts: true, needed: tool.fields ?? [] });
  const roster = await withPauses(reading, progress, { step: STEPS.reading, from: 0.3, to: 0.5 });
  if (!roster.ok) return roster;
  const { people, issues } = roster.value;
  const once = await withPauses(peopleOnce(roster.value), progress, { step: STEPS.reading, from: 0.5, to: 0.55 });
  const read = new Set<string | undefined>(['name', ...(tool.fields ?? [])]);
  const fields = new Map(roster.value.columns.map(({ column, field }) => [column, field]));
  const ofCells = people.flatMap((person) =>
    person.issues.filter(({ place }) => read.has(fields.get(place.column ?? 0))),
  );
  return ok({ people: once.people, issues: [...issues, ...once.issues, ...ofCells] });
}

/** Everybody of a roster once: rows that are certainly the same person (R-REG-1) count by the first of them, and are told. */
function* peopleOnce({ sheet, people }: Roster): InParts<{
  readonly people: readonly ToolPerson[];
  readonly issues: readonly Issue[];
}> {
  const identity = yield* identifyPeople(people.map(({ row, facts }) => ({ sourceRow: row, facts })));
  const rows = groupBy([...people.keys()], (index) => String(identity.people[index]));
  const once: ToolPerson[] = [];
  const issues: Issue[] = [];
  for (const indexes of rows.values()) {
    const [first, ...others] = indexes.map((index) => people[index] as RosterPerson);
    if (!first) continue;
    once.push({ facts: first.facts, place: { sheet, row: first.row }, applications: [] });
    if (others.length === 0) continue;
    const name = first.facts.name.state === 'known' ? first.facts.name.value : '';
    const text = message('tool.same-person', { name, rows: [first, ...others].map(({ row }) => String(row)) });
    issues.push(issue('info', text, { sheet, row: first.row, person: name }));
  }
  return { people: once, issues };
}

/** Everybody of a campaign once, by the first application. */
function campaignPeople({ view }: LoadedCampaign): readonly ToolPerson[] {
  const people = new Map<number, ToolPerson>();
  for (const { person, facts, sourceRow, number } of view.applications) {
    const known = people.get(person);
    people.set(person, {
      facts: known?.facts ?? facts,
      place: known?.place ?? { sheet: view.origin.sheet, row: sourceRow },
      applications: [...(known?.applications ?? []), number],
    });
  }
  return [...people.values()];
}

/** The holdings of stages that the tool reads. */
function heldFor(
  tool: ToolKind,
  port: WorkbookPort,
  campaign: LoadedCampaign | undefined,
  progress: Progress,
): Promise<Result<readonly HeldStage[], readonly Issue[]>> {
  const { holdings } = tool;
  if (!campaign || !holdings) return Promise.resolve(ok([]));
  return heldStages(
    port,
    campaign.view,
    (_, tables) => holdings(tables),
    (done) => progress(STEPS.reading, 0.4 + 0.1 * done),
  );
}

function toolCampaign({ view }: LoadedCampaign): Omit<ToolCampaign, 'held'> {
  const { scheme, applications, history, instances } = view;
  return { scheme, posts: view.posts.map(({ post }) => post), applications, history, instances };
}

/** Where the tables of the outcome go: each in place of the sheet of an earlier run, or under a name that is free. */
function placeTables(workbook: SourceWorkbook, tables: readonly ToolTable[]) {
  const taken = workbook.sheets.map(({ name }) => name);
  const earlier = new Map(workbook.sheets.map((sheet) => [toolTableOf(sheet), sheet.name]));
  const names: string[] = [];
  const replaces: string[] = [];
  for (const table of tables) {
    const before = table.keepsEarlier ? undefined : earlier.get(table.id);
    if (before !== undefined) replaces.push(before);
    names.push(before ?? freeSheetName(table.sheet, [...taken, ...names]));
  }
  return { replaces, names };
}

function toolSheets(
  tables: readonly ToolTable[],
  names: readonly string[],
  wording: Wording,
): InParts<readonly SheetPlan[]> {
  const sheetOf = (index: number) => names[index] as string;
  const places = new Map(
    tables.map((table, index): readonly [string, ToolPlace] => [table.id, { sheet: sheetOf(index), table }]),
  );
  return inTurn(tables.map((table, index) => () => toolSheet(table, sheetOf(index), places, wording)));
}

function* toolPlan(
  sheets: readonly SheetPlan[],
  replaces: readonly string[],
  { title }: ToolKind,
  { day, hour, minute }: CalendarMinute,
): InParts<WorkbookPlan> {
  yield 0;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const active = sheets[0]?.name ?? '';
  return { sheets, names: [], replaces, active, title: title.zh, writtenAt: `${formatDate(day)}T${time}:00Z` };
}
