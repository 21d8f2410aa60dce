import { formatMinute, type CalendarMinute } from '../domain/basics/calendar';
import { between, inTurn, type InParts } from '../domain/basics/parts';
import { message, type Issue } from '../domain/basics/issue';
import { ok, type Result } from '../domain/basics/result';
import { isReviewOpen } from '../domain/campaign/instance';
import { appendLog, type NewLogEntry } from '../domain/campaign/log';
import { operationData, replay } from '../domain/campaign/operations';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import { campaignPlan } from '../sheets/campaign-plan';
import type { CampaignView } from '../sheets/campaign-view';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan';
import { buildView, type ViewParts } from './build-view';
import type { LoadedCampaign } from './load-campaign';
import type { NumberedEntry } from './read-campaign';
import { registerNumbered } from './register-numbered';
import { withSheetNames } from './open-next';
import { parameterTexts } from './scheme-changes';
import { differenceEntries } from './second-entry-log';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';

/** What an operation makes of a campaign. */
export interface CampaignChange {
  readonly now: CalendarMinute;
  readonly password?: string;
  /** New rows of 日志. */
  readonly entries: readonly NewLogEntry[];
  /** The rows of 报名 where they are other than before. */
  readonly applicants?: readonly NumberedEntry[];
  /** What is other than before; the rest stays. */
  readonly parts?: Partial<ViewParts>;
  /** Sheets beside the live ones: frozen, kept aside, for posting, hidden records. */
  readonly sheets?: readonly SheetPlan[];
  /** Sheets beside the live ones that these replace. */
  readonly replaces?: readonly string[];
}

/**
 * Writes a campaign anew after an operation: every live sheet, and the new sheets that the operation brings. Frozen sheets stay
 * untouched. Changes of parameters since the announcement are logged with their reasons here, because writing takes them over
 * (R-PLAN-3); so are differences between two entries.
 */
export async function writeCampaign(
  port: WorkbookPort,
  loaded: LoadedCampaign,
  change: CampaignChange,
  progress: Progress,
): Promise<Result<CampaignView, readonly Issue[]>> {
  const work = afterChange(loaded, change);
  const after = await withPauses(work, progress, { step: STEPS.writing, from: 0.6, to: 0.65 });
  const plan = campaignPlan(after, {
    now: change.now,
    sheets: change.sheets ?? [],
    replaces: [...liveSheets(loaded.view), ...(change.replaces ?? [])],
    ...(change.password === undefined ? {} : { password: change.password }),
  });
  const applied = await applyInParts(port, plan, progress);
  return applied.ok ? ok(after) : applied;
}

/** Makes the workbook hold what is planned in parts. */
export async function applyInParts(
  port: WorkbookPort,
  plan: InParts<WorkbookPlan>,
  progress: Progress,
): Promise<Result<void, readonly Issue[]>> {
  const planned = await withPauses(plan, progress, { step: STEPS.writing, from: 0.65, to: 0.7 });
  await progress(STEPS.writing, 0.7);
  return port.apply(planned, (done) => progress(STEPS.writing, 0.7 + 0.3 * done));
}

/** The campaign as it is after the change. */
function* afterChange(loaded: LoadedCampaign, change: CampaignChange): InParts<CampaignView> {
  const { parts, changes, campaign } = loaded;
  const published = change.parts?.published ?? parts.published;
  const log = appendLog(parts.log, [
    ...changeEntries(loaded, change.now),
    ...differenceEntries(loaded.view, change.now),
    ...change.entries,
  ]);
  const told = new Set([...campaign.unreadable, ...campaign.issues]);
  const entries = change.applicants ?? campaign.entries;
  const registration = yield* between(0, 0.2, registerNumbered(entries, campaign.posts, parts.scheme, replay(log)));
  const changed = { ...parts, registration, ...change.parts };
  const { posts, applications } = changed.registration;
  const stages = { ...changed, posts, applications, history: replay(log) };
  const taken = loaded.workbook.sheets.map(({ name }) => name);
  const open = changed.instances.filter(({ status }) => status === 'open');
  const named = yield* between(0.2, 0.3, inTurn(open.map((instance) => () => withSheetNames(stages, instance, taken))));
  const instances = changed.instances.map((instance) => named[open.indexOf(instance)] ?? instance);
  const after = buildView({
    ...changed,
    instances,
    log,
    hasPassword: change.password !== undefined,
    ...(published === undefined ? {} : { published: changes.length > 0 ? parameterTexts(parts.scheme) : published }),
    issues: parts.issues.filter((found) => told.has(found)),
    // Written in canonical order: rows no longer stand where they were read.
    rows: { review: () => undefined, post: () => undefined },
    stagePositions: new Map<string, never>(),
  });
  return yield* between(0.3, 1, after);
}

/** The sheets that are written anew every time. */
function liveSheets({ names, instances, openStages }: CampaignView): readonly string[] {
  const { applications, review, ...always } = names;
  return [
    ...Object.values(always),
    ...(isReviewOpen(instances) ? [applications, review] : []),
    ...openStages.flatMap(({ instance }) => Object.values(instance.sheets)),
  ];
}

function changeEntries({ changes, view }: LoadedCampaign, now: CalendarMinute): readonly NewLogEntry[] {
  const say = view.wording.text;
  return changes.map(({ id, parameter, from, to, reason, who = '' }) => ({
    at: formatMinute(now),
    action: say(message('log.parameter-changed', {})),
    what: say(message('log.parameter-change', { title: parameter.title, from: from || '—', to: to || '—' })),
    why: reason,
    who,
    data: operationData({ op: 'parameter', id, from, to }),
  }));
}
