import type { CalendarMinute } from '../domain/basics/calendar';
import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import type { InParts } from '../domain/basics/parts';
import type { Post, Registration } from '../domain/campaign/campaign';
import { appendLog } from '../domain/campaign/log';
import { register } from '../domain/campaign/register';
import { reviewInParts } from '../domain/campaign/review';
import { readRosterInParts } from '../domain/roster/read-roster';
import type { Roster, RosterRequest } from '../domain/roster/roster';
import type { SourceWorkbook } from '../domain/roster/source';
import { everybodyStands, fieldsNeeded, fieldsRead } from '../domain/schemes/requirement-fields';
import { resolveScheme, type ResolvedScheme } from '../domain/schemes/resolve';
import type { Scheme } from '../domain/schemes/scheme';
import type { Progress, StepProgress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { chooseSheetNames } from '../sheets/sheet-names';
import { stateVersion } from '../sheets/state';
import { buildView } from './build-view';
import { relocateIssues } from './relocate-issues';
import { startLog } from './start-log';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';

/** What the clerk gives to start a campaign. */
export interface StartRequest {
  readonly fileName: string;
  /** A preset, or a clerk's own scheme, which the campaign then keeps. */
  readonly scheme: Scheme;
  /** Parameter id → text as typed. */
  readonly answers: ReadonlyMap<string, string>;
  readonly posts: readonly Post[];
  readonly roster: Omit<RosterRequest, 'needed' | 'withoutPosts'>;
  readonly now: CalendarMinute;
  readonly password?: string;
}

/** A campaign that could be written. */
export interface PreparedCampaign {
  readonly roster: Roster;
  readonly view: CampaignView;
  /** The issues with the places where they were found, the clerk's roster among them. */
  readonly issues: readonly Issue[];
}

/** How the people of a roster are read under a scheme. */
export type ReadingRequest = Pick<StartRequest, 'scheme' | 'answers' | 'roster'>;

export interface RosterReading {
  readonly roster: Roster;
  readonly scheme: ResolvedScheme;
}

/** Reads a workbook from which a campaign can be made. Code: `campaign.already-a-campaign`. */
export async function readRosterWorkbook(
  port: WorkbookPort,
  progress?: StepProgress,
): Promise<Result<SourceWorkbook, readonly Issue[]>> {
  const workbook = await port.read(undefined, progress);
  if (!workbook.ok || stateVersion(workbook.value.sheets) === undefined) return workbook;
  return fail([issue('block', message('campaign.already-a-campaign', { file: workbook.value.fileName }))]);
}

/** Reads everybody, or says everything that is wrong with answers and roster together. */
export function* readPeople(
  workbook: SourceWorkbook,
  request: ReadingRequest,
): InParts<Result<RosterReading, readonly Issue[]>> {
  const scheme = resolveScheme(request.scheme, request.answers);
  const needed = [...fieldsNeeded(scheme.resolved)];
  const withoutPosts = everybodyStands(scheme.resolved);
  const roster = yield* readRosterInParts(workbook, { ...request.roster, withoutPosts, needed });
  const broken = roster.ok ? brokenCells(roster.value, scheme.resolved) : [];
  if (scheme.issues.length > 0 || !roster.ok || broken.length > 0) {
    return fail([...scheme.issues, ...(roster.ok ? broken : roster.error)]);
  }
  return ok({ roster: roster.value, scheme: scheme.resolved });
}

/** Everybody of a roster as applicants. */
export function registerPeople({ roster, scheme }: RosterReading, posts: readonly Post[]): InParts<Registration> {
  const { sheet, people } = roster;
  const rows = people.map(({ row, facts }) => ({ sheet, row, sourceRow: row, facts }));
  return register(rows, posts, scheme);
}

/**
 * A campaign as it would be written: the roster is read, everyone is registered and reviewed, and nothing is written. Everything
 * that is wrong with the request is reported together. Codes: `campaign.already-a-campaign`, those of `resolveScheme` and `readRoster`.
 */
export async function prepareCampaign(
  port: WorkbookPort,
  request: StartRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<PreparedCampaign, readonly Issue[]>> {
  await progress(STEPS.reading, 0.1);
  const workbook = await readRosterWorkbook(port, (done) => progress(STEPS.reading, 0.1 + 0.2 * done));
  const { issues: wrong } = resolveScheme(request.scheme, request.answers);
  if (!workbook.ok) return fail([...wrong, ...workbook.error]);
  const reading = await withPauses(readPeople(workbook.value, request), progress, {
    step: STEPS.reading,
    from: 0.3,
    to: 0.4,
  });
  if (!reading.ok) return reading;
  const { roster, scheme } = reading.value;
  const registration = await withPauses(registerPeople(reading.value, request.posts), progress, {
    step: STEPS.registering,
    from: 0.4,
    to: 0.5,
  });
  const { applications, posts } = registration;
  const reviewed = await withPauses(reviewInParts(applications, posts, scheme), progress, {
    step: STEPS.reviewing,
    from: 0.5,
    to: 0.55,
  });
  const { sheet, header, people } = roster;
  const building = buildView({
    registration,
    reviewed,
    scheme,
    origin: { fileName: request.fileName, sheet, header, createdAt: request.now },
    names: chooseSheetNames(workbook.value.sheets.map(({ name }) => name)),
    log: appendLog([], startLog(request, roster, scheme, wording)),
    instances: [],
    dialect: 'portable',
    dateSystem: workbook.value.dateSystem,
    wording,
    hasPassword: request.password !== undefined,
    issues: [...roster.issues, ...people.flatMap((person) => person.issues)],
  });
  const view = await withPauses(building, progress, { step: STEPS.reviewing, from: 0.55, to: 0.6 });
  await progress(STEPS.reviewing, 0.6);
  return ok({ roster, view: { ...view, issues: relocateIssues(view, roster) }, issues: view.issues });
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
