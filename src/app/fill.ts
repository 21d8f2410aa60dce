import { issue, message, type Issue } from '../domain/basics/issue';
import { groupBy } from '../domain/basics/group-by';
import { between, eachInParts, type InParts } from '../domain/basics/parts';
import { fail, ok, type Result } from '../domain/basics/result';
import { currentInstance } from '../domain/campaign/instance';
import { instanceKey } from '../domain/campaign/operations';
import { STAGES, type StageId } from '../domain/campaign/stage';
import type { SourceValue, SourceWorkbook } from '../domain/roster/source';
import { cellText, excerpt, isBlankCell } from '../domain/roster/text';
import { plannedRowName } from '../domain/stages/findings';
import { matchEntries, type StageEntries } from '../domain/stages/match-entries';
import type { StageCells } from '../domain/stages/run-stage';
import { SECOND_ENTRY } from '../domain/stages/second-entry';
import type { StageTable } from '../domain/stages/table';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, OpenStage, Wording } from '../sheets/campaign-view';
import { loadCampaign, refusals, type LoadedCampaign } from './load-campaign';
import { findStage, inLogRows, logWriter, reasonIssues, unknownStage, type OperationRequest } from './operation';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';
import { writeCampaign } from './write-campaign';

export type FillRequest = OperationRequest & {
  readonly stage: string;
  /** Cells that hold something else are only replaced with this, and with a reason. */
  readonly replace: boolean;
  /** The second entry of the scores (双人复核), not the first. */
  readonly second?: boolean;
};

export interface FillOutcome {
  readonly view: CampaignView;
  readonly rows: number;
  readonly cells: number;
  readonly replaced: readonly Replacement[];
}

/** A cell that held something else before. */
interface Replacement {
  readonly sheet: string;
  readonly who: string;
  readonly column: string;
  readonly before: string;
  readonly now: string;
}

/** An open stage into which something can be taken. */
export interface StageToFill {
  readonly stage: StageId;
  /** The titles of its input columns, all tables. */
  readonly titles: readonly string[];
  /** The same of the second entry (双人复核); none where the stage has no such. */
  readonly secondTitles: readonly string[];
}

/** In the order of the scheme; of several rounds of a stage the current one. */
export function stagesToFill(view: CampaignView): readonly StageToFill[] {
  return view.scheme.scheme.stages.flatMap((id): readonly StageToFill[] => {
    const open = chosenStage(view, id);
    if (!open.ok) return [];
    const titlesOf = (second: boolean) => {
      const tables = tablesToFill(open.value, second);
      const columns = tables.ok ? tables.value.flatMap((table) => table.columns) : [];
      return [...new Set(columns.flatMap(({ role, title }) => (role === 'input' ? [title] : [])))];
    };
    const titles = titlesOf(false);
    return titles.length === 0 ? [] : [{ stage: id, titles, secondTitles: titlesOf(true) }];
  });
}

/**
 * Takes scores, votes and decisions for an open stage from another workbook, matched by name, post and ID number. All or nothing:
 * whatever is unknown, ambiguous, wrong or would replace something else is listed, and then nothing is written.
 */
export async function fillStage(
  port: WorkbookPort,
  scores: SourceWorkbook,
  request: FillRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<FillOutcome, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const { view } = loaded.value;
  const stage = chosenStage(view, request.stage);
  const refused = refusals(loaded.value, request.password);
  if (!stage.ok) return fail([...refused, ...stage.error]);
  const tables = tablesToFill(stage.value, request.second === true);
  if (!tables.ok) return fail([...refused, ...tables.error]);
  const taking = takeEntries(loaded.value, stage.value, tables.value, scores);
  const { matched, cells, replaced } = await withPauses(taking, progress, {
    step: STEPS.matching,
    from: 0.5,
    to: 0.6,
  });
  const issues = [...refused, ...matched.issues, ...replacementIssues(request, replaced)];
  if (issues.length > 0) return fail(issues);
  const params = {
    stage: STAGES[stage.value.instance.stage],
    file: scores.fileName,
    people: matched.rows,
    cells: matched.cells,
  };
  const log = logWriter(request, wording);
  const entries = [
    log(message('log.fill', {}), message('log.filled', params)),
    ...replacementTexts(replaced, wording).map((said) => log(message('log.fill', {}), message('log.replaced', said))),
  ];
  const written = await writeCampaign(
    port,
    loaded.value,
    { ...request, entries, parts: { stageCells: cells } },
    progress,
  );
  return written.ok ? ok({ view: written.value, rows: matched.rows, cells: matched.cells, replaced }) : written;
}

function* takeEntries(
  loaded: LoadedCampaign,
  stage: OpenStage,
  tables: readonly StageTable[],
  { sheets }: SourceWorkbook,
) {
  const matched = yield* between(0, 0.5, matchEntries(sheets, tables, soundIds(loaded.view)));
  return { matched, ...(yield* between(0.5, 1, mergeCells(loaded, stage, matched.entries))) };
}

function replacementIssues(request: FillRequest, replaced: readonly Replacement[]): readonly Issue[] {
  if (replaced.length === 0) return [];
  return request.replace ? reasonIssues(request) : replaced.map(wouldReplace);
}

/** What was replaced, sheet by sheet, for rows of 日志. */
function replacementTexts(replaced: readonly Replacement[], wording: Wording) {
  return [...groupBy(replaced, ({ sheet }) => sheet)].flatMap(([sheet, ofSheet]) => {
    const texts = ofSheet.map(({ who, column, before, now }) =>
      wording.text(message('fill.replaced', { who, column, before: excerpt(before), now: excerpt(now) })),
    );
    return inLogRows(texts, (text) => text).map((changes) => ({ sheet, changes }));
  });
}

function wouldReplace({ sheet, ...replacement }: Replacement): Issue {
  return issue('block', message('fill.would-replace', replacement), { sheet });
}

/** One entry at a time: the two have the same titles. */
function tablesToFill(
  { instance, tables }: OpenStage,
  second: boolean,
): Result<readonly StageTable[], readonly Issue[]> {
  const found = tables.filter(({ id }) => (id === SECOND_ENTRY) === second);
  if (found.length > 0) return ok(found);
  return fail([issue('block', message('second.not-of-stage', { stage: STAGES[instance.stage] }))]);
}

/** The open holding of a stage; of several rounds the current one. */
export function chosenStage(view: CampaignView, typed: string): Result<OpenStage, readonly Issue[]> {
  const id = findStage(view.scheme, typed);
  if (!id) return fail([unknownStage(view.scheme, typed)]);
  const open = view.openStages.filter(({ instance }) => instance.stage === id);
  const current = currentInstance(view.instances, view.scheme.scheme.stages);
  const chosen = open.find(({ instance }) => instance === current) ?? open[0];
  return chosen ? ok(chosen) : fail([issue('block', message('stage.not-open', { stage: STAGES[id] }))]);
}

function soundIds(view: CampaignView): ReadonlyMap<string, string> {
  return new Map(
    view.applications.flatMap(({ number, facts: { idNumber } }) =>
      idNumber.state === 'known' && idNumber.value.sound ? [[String(number), idNumber.value.number] as const] : [],
    ),
  );
}

/** The stage's cells with the entries in them, and what they would replace. */
export function* mergeCells(
  { parts }: LoadedCampaign,
  { instance, tables }: OpenStage,
  entries: StageEntries,
): InParts<{ readonly cells: ReadonlyMap<string, StageCells>; readonly replaced: readonly Replacement[] }> {
  const key = instanceKey(instance.stage, instance.round);
  const before = parts.stageCells?.get(key);
  const merged = new Map(before);
  const replaced: Replacement[] = [];
  for (const [tableId, rows] of entries) {
    const table = tables.find(({ id }) => id === tableId);
    const planned = new Map(table?.rows.map((row) => [row.key, row]));
    const known = new Map(before?.get(tableId));
    yield* eachInParts([...rows], ([rowKey, values]) => {
      const row = new Map<string, SourceValue>(known.get(rowKey));
      for (const [column, value] of values) {
        const present = row.get(column);
        if (!isBlankCell(present) && cellText(present) !== cellText(value)) {
          const title = table?.columns.find(({ id }) => id === column)?.title ?? column;
          const named = planned.get(rowKey);
          const who = named ? plannedRowName(named) : rowKey;
          const sheet = instance.sheets[tableId] ?? '';
          replaced.push({ sheet, who, column: title, before: cellText(present), now: cellText(value) });
        }
        row.set(column, value);
      }
      known.set(rowKey, row);
    });
    merged.set(tableId, known);
  }
  return { cells: new Map([...(parts.stageCells ?? []), [key, merged]]), replaced };
}
