import type { CalendarMinute } from '../domain/basics/calendar';
import { formatMinute } from '../domain/basics/calendar';
import { issue, message, type Issue } from '../domain/basics/issue';
import { columnLetters } from '../domain/basics/place';
import { fail, ok, type Result } from '../domain/basics/result';
import type { Post } from '../domain/campaign/campaign';
import { register } from '../domain/campaign/register';
import { readRoster } from '../domain/roster/read-roster';
import type { Roster, RosterRequest } from '../domain/roster/roster';
import type { ParameterValue } from '../domain/rules/rule';
import { formatAnswer } from '../domain/schemes/answers';
import { fieldsNeeded, fieldsRead } from '../domain/schemes/requirement-fields';
import { resolveScheme, type ResolvedScheme } from '../domain/schemes/resolve';
import type { Scheme } from '../domain/schemes/scheme';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import { campaignPlan } from '../sheets/campaign-plan';
import { appendLog, type NewLogEntry } from '../domain/campaign/log';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { chooseSheetNames } from '../sheets/sheet-names';
import { stateVersion } from '../sheets/state';
import { buildView } from './build-view';
import { relocateIssues } from './relocate-issues';
import { STEPS } from './steps';

/** What the clerk gives to start a campaign. */
export interface StartRequest {
  readonly fileName: string;
  /** A preset, or a clerk's own scheme, which the campaign then keeps. */
  readonly scheme: Scheme;
  /** Parameter id → text as typed. */
  readonly answers: ReadonlyMap<string, string>;
  readonly posts: readonly Post[];
  readonly roster: Omit<RosterRequest, 'needed'>;
  readonly now: CalendarMinute;
  readonly password?: string;
}

export interface StartOutcome {
  readonly roster: Roster;
  readonly view: CampaignView;
  /** The issues with the places where they were found, the clerk's roster among them. */
  readonly issues: readonly Issue[];
}

/**
 * From a roster workbook to a campaign workbook: reads the roster, registers and reviews everyone, and applies the plan.
 * Everything that is wrong with the request is reported together, and nothing is written unless all of it is right.
 */
export async function startCampaign(
  port: WorkbookPort,
  request: StartRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<StartOutcome, readonly Issue[]>> {
  const scheme = resolveScheme(request.scheme, request.answers);
  progress(STEPS.reading, 0.1);
  const workbook = await port.read();
  if (!workbook.ok) return fail([...scheme.issues, ...workbook.error]);
  if (stateVersion(workbook.value.sheets) !== undefined) {
    return fail([...scheme.issues, issue('block', message('campaign.already-a-campaign', { file: request.fileName }))]);
  }
  progress(STEPS.reading, 0.3);
  const needed = [...fieldsNeeded(scheme.resolved)];
  const roster = readRoster(workbook.value, { ...request.roster, needed });
  const broken = roster.ok ? brokenCells(roster.value, scheme.resolved) : [];
  if (scheme.issues.length > 0 || !roster.ok || broken.length > 0) {
    return fail([...scheme.issues, ...(roster.ok ? broken : roster.error)]);
  }
  progress(STEPS.reviewing, 0.5);
  const { sheet, header, people } = roster.value;
  const rows = people.map(({ row, facts }) => ({ sheet, row, sourceRow: row, facts }));
  const registration = register(rows, request.posts, scheme.resolved);
  const view = buildView({
    registration,
    scheme: scheme.resolved,
    origin: { fileName: request.fileName, sheet, header, createdAt: request.now },
    names: chooseSheetNames(workbook.value.sheets.map(({ name }) => name)),
    log: appendLog([], startLog(request, roster.value, scheme.resolved, wording)),
    instances: [],
    dialect: 'portable',
    dateSystem: workbook.value.dateSystem,
    wording,
    hasPassword: request.password !== undefined,
    issues: [...roster.value.issues, ...people.flatMap((person) => person.issues)],
  });
  progress(STEPS.writing, 0.6);
  const relocated = { ...view, issues: relocateIssues(view, roster.value) };
  const plan = campaignPlan(relocated, { now: request.now, replaces: [], ...passwordOf(request) });
  const applied = await port.apply(plan);
  if (!applied.ok) return applied;
  progress(STEPS.done, 1);
  return ok({ roster: roster.value, view: relocated, issues: view.issues });
}

function passwordOf({ password }: StartRequest): { readonly password?: string } {
  return password === undefined ? {} : { password };
}

/** Formula errors in cells that the campaign needs: the roster must be mended first, nobody can be judged by them. */
function brokenCells(roster: Roster, scheme: ResolvedScheme): readonly Issue[] {
  const needed = new Set<string>(['name', 'post', 'secondPost', ...fieldsRead(scheme)]);
  const fields = new Map(roster.columns.map(({ column, field }) => [column, field]));
  return roster.people
    .flatMap(({ issues }) => issues)
    .filter(
      ({ message: { code }, place }) => code === 'roster.cell-error' && needed.has(fields.get(place.column ?? 0) ?? ''),
    );
}

/** The first rows of 日志: from what the campaign was made, how the columns were read, and what was answered. */
function startLog(
  request: StartRequest,
  roster: Roster,
  scheme: ResolvedScheme,
  wording: Wording,
): readonly NewLogEntry[] {
  const say = wording.text;
  const at = formatMinute(request.now);
  const entry = (action: string, what: string, why = ''): NewLogEntry => ({
    at,
    action,
    what,
    why,
    who: '',
    data: '',
  });
  const mapping = roster.columns
    .filter(({ field }) => field !== undefined)
    .map(({ column, header, confidence, chosenBy }) => {
      const params = { column: columnLetters(column), header };
      if (chosenBy === 'clerk') return say(message('log.column-chosen', params));
      return say(message('log.column-guessed', { ...params, confidence }));
    });
  const answers = scheme.parameters
    .filter(({ origin, value }) => origin === 'answer' && value !== undefined)
    .map(({ parameter: { title, input }, value }) => {
      const text = message('log.parameter', { title, value: formatAnswer(input, value as ParameterValue) });
      return entry(say(message('log.answers', {})), say(text));
    });
  const ignored = roster.ignored
    .filter(({ why }) => why !== 'blank')
    .map(({ row, text }) => say(message('log.ignored-row', { row, text: text.slice(0, 20) })));
  const { sheet, header, people } = roster;
  const source = { file: request.fileName, sheet, first: header.first, last: header.last, people: people.length };
  const list = (code: 'log.columns' | 'log.ignored', lines: readonly string[], why = '') =>
    lines.length === 0 ? [] : [entry(say(message(code, {})), lines.join('；'), why)];
  return [
    entry(
      say(message('log.start', {})),
      say(message('log.started', source)),
      say(message('log.scheme', { scheme: scheme.scheme.id })),
    ),
    ...list('log.columns', mapping),
    ...answers,
    ...list('log.ignored', ignored, say(message('log.ignored-why', {}))),
  ];
}
