import { between, inTurn, type InParts } from '../domain/basics/parts';
import { formatMinute, type CalendarMinute } from '../domain/basics/calendar';
import { issue, message, type Issue, type Message } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { isReasoned, personName, type ReviewedApplication } from '../domain/campaign/review';
import { VERDICT_TERMS } from '../domain/campaign/terms';
import type { SourceSheet, SourceWorkbook } from '../domain/roster/source';
import { PEOPLE_TABLE } from '../domain/stages/people-table';
import type { FilledTable } from '../domain/stages/table';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { NewLogEntry } from '../domain/campaign/log';
import type { CampaignView, OpenStage, Wording } from '../sheets/campaign-view';
import { compareTable, type Difference } from '../sheets/compare-table';
import { postColumns } from '../sheets/posts';
import { reviewColumns } from '../sheets/review';
import type { ParameterValue } from '../domain/rules/rule';
import { formatAnswer } from '../domain/schemes/answers';
import { sortIssues } from '../sheets/problems';
import { stageColumns, type ShownRow } from '../sheets/stage-sheet';
import { isReviewOpen } from '../domain/campaign/instance';
import { loadCampaign, refusals } from './load-campaign';
import type { ReadCampaign } from './read-campaign';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';
import { writeCampaign } from './write-campaign';

export interface CheckOutcome {
  readonly view: CampaignView;
  readonly issues: readonly Issue[];
}

/**
 * Reads a campaign workbook after people worked in it, computes everything again and lists every problem. With `update` the
 * campaign's sheets are written anew from what people entered; that is refused while an entry is not understood, because it
 * would be lost (`campaign.update-refused`). Without `update` nothing is changed.
 */
export async function checkCampaign(
  port: WorkbookPort,
  options: { readonly now: CalendarMinute; readonly update: boolean; readonly password?: string },
  wording: Wording,
  progress: Progress,
): Promise<Result<CheckOutcome, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'whole', progress);
  if (!loaded.ok) return loaded;
  const { view, workbook } = loaded.value;
  const stale = await withPauses(compareSheets(view, workbook), progress, {
    step: STEPS.reviewing,
    from: 0.5,
    to: 0.6,
  });
  if (!options.update) {
    const issues = sortIssues([...staleIssues(view, stale), ...view.issues]);
    return ok({ view: { ...view, issues }, issues });
  }
  const refused = refusals(loaded.value, options.password);
  if (refused.length > 0) return fail(refused);
  const entries = updateEntries(view, loaded.value.campaign, stale, options.now);
  const written = await writeCampaign(port, loaded.value, { ...options, entries }, progress);
  return written.ok ? ok({ view: written.value, issues: sortIssues(written.value.issues) }) : written;
}

interface Stale {
  readonly review: readonly Difference<ReviewedApplication>[];
  readonly posts: readonly Difference<CampaignView['posts'][number]>[];
  readonly stages: readonly { readonly sheet: string; readonly differences: readonly Difference<unknown>[] }[];
}

/** Computed cells that do not say any more what they should: entries were mended, or the cell was typed over. */
function* compareSheets(view: CampaignView, workbook: SourceWorkbook): InParts<Stale> {
  const sheet = (name: string) => workbook.sheets.find((candidate) => candidate.name === name) as SourceSheet;
  const review = isReviewOpen(view.instances)
    ? compareTable(sheet(view.names.review), reviewColumns(view), view.applications, {
        column: 'number',
        of: ({ number }) => String(number),
      })
    : inTurn<never>([]);
  const posts = compareTable(sheet(view.names.posts), postColumns(view), view.posts, {
    column: 'name',
    of: ({ post }) => post.name,
  });
  const stages = view.openStages.flatMap((stage) => {
    const table = stage.filled.get(PEOPLE_TABLE);
    const name = stage.instance.sheets.people;
    if (!table || name === undefined || !workbook.sheets.some((candidate) => candidate.name === name)) return [];
    return [() => compareStage(sheet(name), view, stage, table)];
  });
  return {
    review: yield* between(0, 0.5, review),
    posts: yield* between(0.5, 0.6, posts),
    stages: yield* between(0.6, 1, inTurn(stages)),
  };
}

function* compareStage(
  sheet: SourceSheet,
  view: CampaignView,
  stage: OpenStage,
  { table, rows }: FilledTable,
): InParts<Stale['stages'][number]> {
  const records = rows.map((row): ShownRow => ({ row }));
  const key = { column: 'number', of: ({ row }: ShownRow) => row.key };
  return {
    sheet: sheet.name,
    differences: yield* compareTable(sheet, stageColumns(view, stage, table), records, key),
  };
}

/** One issue per person whose verdict is outdated, and one per column for everything else. */
function staleIssues(view: CampaignView, stale: Stale): readonly Issue[] {
  const verdicts = stale.review.filter(({ column }) => column === 'verdict');
  const persons = new Set(verdicts.map(({ record }) => record));
  const others = stale.review.filter(({ record }) => !persons.has(record));
  return [
    ...verdicts.map(({ record, row, found }) => {
      const name = personName(record);
      const params = { name, shown: found, now: VERDICT_TERMS[record.verdict] };
      const place = { sheet: view.names.review, row, person: name, post: record.post };
      return issue('warn', message('campaign.verdict-outdated', params), place);
    }),
    ...byColumn(view.names.review, others),
    ...byColumn(view.names.posts, stale.posts),
    ...stale.stages.flatMap(({ sheet, differences }) => byColumn(sheet, differences)),
  ];
}

function byColumn(sheet: string, differences: readonly Difference<unknown>[]): readonly Issue[] {
  const columns = new Map<string, Difference<unknown>[]>();
  for (const difference of differences) {
    const list = columns.get(difference.title);
    if (list) list.push(difference);
    else columns.set(difference.title, [difference]);
  }
  return [...columns].map(([column, list]) => {
    const [{ row, found, expected }] = list as [Difference<unknown>];
    const params = { sheet, column, count: list.length, found: excerpt(found), expected: excerpt(expected) };
    return issue('warn', message('campaign.cell-changed', params), { sheet, row });
  });
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** What 日志 says of an update; who changed to another post is named, so that the history of a re-application is kept (R-REG-3). */
function updateEntries(
  view: CampaignView,
  campaign: ReadCampaign,
  stale: Stale,
  now: CalendarMinute,
): readonly NewLogEntry[] {
  const at = formatMinute(now);
  const say = (text: Message) => view.wording.text(text);
  const entry = (what: string): NewLogEntry => ({
    at,
    action: say(message('log.update', {})),
    what,
    why: '',
    who: '',
    data: '',
  });
  const changed = new Set(stale.review.map(({ record }) => record)).size;
  const moves = stale.review
    .filter(({ column }) => column === 'post')
    .map(({ record, found, expected }) =>
      say(message('log.post-changed', { name: personName(record), from: found || '—', to: expected || '—' })),
    );
  const parameters = view.scheme.parameters
    .filter(({ origin, value }) => origin === 'answer' && value !== undefined)
    .map(({ parameter: { title, input }, value }) =>
      say(message('log.parameter', { title, value: formatAnswer(input, value as ParameterValue) })),
    );
  const decisions = view.applications.flatMap((application) => decisionText(application, say));
  const told = new Set(view.log.map(({ what }) => what));
  const news = [...parameters, ...decisions].filter((text) => !told.has(text));
  const people = campaign.registration.applications.length;
  return [say(message('log.updated', { changed, people })), ...news, ...moves].map(entry);
}

function decisionText(application: ReviewedApplication, say: (text: Message) => string): readonly string[] {
  const { override, number } = application;
  if (!override?.verdict || !isReasoned(override)) return [];
  const { reason, reviewer } = override;
  const params = {
    number,
    name: personName(application),
    verdict: VERDICT_TERMS[override.verdict],
    reason,
    reviewer: reviewer || '—',
  };
  return [say(message('log.override', params))];
}
