import { formatMinute, type CalendarMinute } from '../domain/basics/calendar';
import { issue, message, type Issue, type Message } from '../domain/basics/issue';
import { columnNumber } from '../domain/basics/place';
import { fail, ok, type Result } from '../domain/basics/result';
import { isReasoned, personName, type ReviewedApplication } from '../domain/campaign/review';
import { VERDICT_TERMS } from '../domain/campaign/terms';
import type { SourceSheet, SourceWorkbook } from '../domain/roster/source';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import { campaignPlan } from '../sheets/campaign-plan';
import type { CampaignView, LogEntry, Wording } from '../sheets/campaign-view';
import { compareTable, type Difference } from '../sheets/compare-table';
import { postColumns } from '../sheets/posts';
import { reviewColumns, reviewLayout } from '../sheets/review';
import { buildView } from './build-view';
import type { ParameterValue } from '../domain/rules/rule';
import { formatAnswer } from '../domain/schemes/answers';
import { sortIssues } from '../sheets/problems';
import { readCampaign, type ReadCampaign } from './read-campaign';
import { STEPS } from './steps';
import { strayIssues } from './stray-issues';

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
  progress(STEPS.reading, 0.1);
  const workbook = await port.read();
  if (!workbook.ok) return workbook;
  const campaign = readCampaign(workbook.value);
  if (!campaign.ok) return campaign;
  progress(STEPS.reviewing, 0.5);
  const view = viewOf(campaign.value, wording);
  const stale = compareSheets(view, workbook.value);
  const stray = strayIssues(workbook.value, campaign.value.state, view);
  if (!options.update) {
    const issues = sortIssues([...stray, ...staleIssues(view, stale), ...view.issues]);
    return ok({ view: { ...view, issues }, issues });
  }
  const unreadable = [...campaign.value.unreadable, ...stray];
  if (unreadable.length > 0) {
    return fail([issue('block', message('campaign.update-refused', { count: unreadable.length })), ...unreadable]);
  }
  if (campaign.value.state.hasPassword && options.password === undefined) {
    return fail([issue('block', message('campaign.password-needed', {}))]);
  }
  progress(STEPS.writing, 0.6);
  const hasPassword = options.password !== undefined;
  const updated = {
    ...view,
    hasPassword,
    log: [...view.log, ...updateEntries(view, campaign.value, stale, options.now)],
  };
  const password = options.password === undefined ? {} : { password: options.password };
  const applied = await port.apply(
    campaignPlan(updated, { now: options.now, replaces: Object.values(view.names), ...password }),
  );
  return applied.ok ? ok({ view: updated, issues: sortIssues(updated.issues) }) : applied;
}

function viewOf(campaign: ReadCampaign, wording: Wording): CampaignView {
  const view = buildView({
    registration: campaign.registration,
    scheme: campaign.scheme,
    origin: campaign.state.origin,
    names: campaign.state.sheetNames,
    log: campaign.log,
    wording,
    issues: campaign.issues,
    overrides: campaign.overrides,
    hasPassword: campaign.state.hasPassword,
    factColumns: campaign.factColumns,
    rows: {
      review: (number) => campaign.shown.get(number)?.row,
      post: (name) => campaign.postsShown.get(name)?.row,
    },
  });
  return { ...view, issues: [...view.issues, ...overrideIssues(view, campaign)] };
}

/** Every decision of a reviewer is listed: without a reason it does not count, with one it is to be confirmed. */
function overrideIssues(view: CampaignView, campaign: ReadCampaign): readonly Issue[] {
  return view.applications.flatMap((application): Issue[] => {
    const { override } = application;
    if (!override?.verdict) return [];
    const name = personName(application);
    const row = campaign.shown.get(application.number)?.row ?? 1;
    const at = (column: string) => {
      const number = columnNumber(reviewLayout(view).letters(column)) ?? 1;
      return { sheet: view.names.review, row, column: number, person: name, post: application.post };
    };
    if (!isReasoned(override)) {
      return [issue('block', message('campaign.override-without-reason', { name }), at('overrideReason'))];
    }
    const unsigned =
      override.reviewer === '' ? [issue('warn', message('campaign.reviewer-missing', { name }), at('reviewer'))] : [];
    if (override.verdict === application.verdict) return unsigned;
    const params = { name, from: VERDICT_TERMS[application.verdict], to: VERDICT_TERMS[override.verdict] };
    return [...unsigned, issue('info', message('campaign.override-stands', params), at('override'))];
  });
}

interface Stale {
  readonly review: readonly Difference<ReviewedApplication>[];
  readonly posts: readonly Difference<CampaignView['posts'][number]>[];
}

/** Computed cells that do not say any more what they should: entries were mended, or the cell was typed over. */
function compareSheets(view: CampaignView, workbook: SourceWorkbook): Stale {
  const sheet = (name: string) => workbook.sheets.find((candidate) => candidate.name === name) as SourceSheet;
  return {
    review: compareTable(sheet(view.names.review), reviewColumns(view), view.applications, {
      column: 'number',
      of: ({ number }) => String(number),
    }),
    posts: compareTable(sheet(view.names.posts), postColumns(view), view.posts, {
      column: 'name',
      of: ({ post }) => post.name,
    }),
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
): readonly LogEntry[] {
  const at = formatMinute(now);
  const say = (text: Message) => view.wording.text(text);
  const entry = (what: string): LogEntry => ({ at, action: say(message('log.update', {})), what, why: '', who: '' });
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
