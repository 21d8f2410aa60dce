import { formatMinute } from '../domain/basics/calendar';
import { compareExact, nearestNumber, parseExact } from '../domain/basics/exact';
import { message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { toolTableOf } from '../domain/roster/tool-mark';
import { StageSettings } from '../domain/stages/settings';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, OpenStage, Wording } from '../sheets/campaign-view';
import {
  DASHBOARD,
  DASHBOARD_TITLE,
  dashboardSheet,
  type DashboardFigures,
  type PostCutoff,
} from '../sheets/dashboard';
import { freeSheetName } from '../sheets/sheet-names';
import { isJudged } from '../domain/stages/given-scores';
import { aroundCutoff, judgedStages, scoreRange, type JudgedStage } from './chart-data';
import { heldStages } from './held-stages';
import { loadCampaign, refusals } from './load-campaign';
import { logWriter, type OperationRequest } from './operation';
import { shortlistPosts, type PostShortlist } from './shortlist-posts';
import { STEPS } from './steps';
import { writeCampaign } from './write-campaign';

export interface DashboardOutcome {
  readonly view: CampaignView;
  readonly sheet: string;
}

/**
 * The 图表 sheet of a campaign as it stands, in place of an earlier one; one that was given another name stays. It is made when somebody wants it and not with every write: what
 * judges gave in closed stages has to be read and worked out again (docs/decisions/dashboard.md).
 */
export async function makeDashboard(
  port: WorkbookPort,
  request: OperationRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<DashboardOutcome, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const refused = refusals(loaded.value, request.password);
  if (refused.length > 0) return fail(refused);
  const { view, workbook } = loaded.value;
  const held = await heldStages(
    port,
    view,
    ({ stage }, tables) => stage === 'shortlist' || isJudged(tables),
    (done) => progress(STEPS.reviewing, 0.5 + 0.1 * done),
  );
  if (!held.ok) return held;
  const earlier = await port.read((name) => name.startsWith(DASHBOARD_TITLE));
  if (!earlier.ok) return earlier;
  const before = earlier.value.sheets.find((sheet) => toolTableOf(sheet) === DASHBOARD)?.name;
  const taken = workbook.sheets.map(({ name }) => name);
  const sheet = before ?? freeSheetName(DASHBOARD_TITLE, taken);
  const made = message('log.dashboard-made', { sheet });
  const written = await writeCampaign(
    port,
    loaded.value,
    {
      ...request,
      entries: [logWriter(request, wording)(message('log.dashboard', {}), made)],
      sheets: [dashboardSheet(view, sheet, figuresOf(view, held.value, formatMinute(request.now)))],
      ...(before === undefined ? {} : { replaces: [before] }),
    },
    progress,
  );
  return written.ok ? ok({ view: written.value, sheet }) : written;
}

function figuresOf(view: CampaignView, held: readonly OpenStage[], madeAt: string): DashboardFigures {
  const judged = judgedStages(held);
  const last = judged[judged.length - 1];
  const posts = held
    .filter(({ instance }) => instance.stage === 'shortlist')
    .flatMap((shortlist) => shortlistPosts(view, shortlist));
  const { decimals } = new StageSettings(view.scheme);
  return { madeAt, judged: last && judgedFigures(last), cutoffs: posts.flatMap(cutoffFigures), decimals };
}

function judgedFigures({ stage, round, judges }: JudgedStage): NonNullable<DashboardFigures['judged']> {
  return {
    stage: round === 1 ? stage.zh : `${stage.zh}（第${round}轮）`,
    judges: judges.flatMap(({ judge, panel, scores }) => {
      const { count, lowest, highest, mean } = scoreRange(scores);
      if (!mean) return [];
      const dropped = scores.filter((score) => score.dropped).length;
      return [
        {
          ...{ judge, panel, count, dropped, mean: nearestNumber(mean) },
          ...{ lowest: Number(lowest), highest: Number(highest) },
        },
      ];
    }),
  };
}

/** Nothing for a post without a cutoff. */
function cutoffFigures(shortlist: PostShortlist): readonly PostCutoff[] {
  const { post, people } = shortlist;
  const cutoff = shortlist.cutoff === undefined ? undefined : parseExact(shortlist.cutoff);
  const totals = people
    .flatMap(({ total }) => (total === undefined ? [] : (parseExact(total) ?? [])))
    .sort((a, b) => compareExact(b, a));
  const [highest] = totals;
  if (!cutoff || !highest) return [];
  const next = totals.find((total) => compareExact(total, cutoff) < 0);
  return [
    {
      post,
      ranked: totals.length,
      shortlisted: people.filter(({ state }) => state === 'goesOn').length,
      highest: nearestNumber(highest),
      cutoff: nearestNumber(cutoff),
      next: next && nearestNumber(next),
      near: aroundCutoff(shortlist).map(({ name, rank, total, shortlisted }) => {
        return { name, rank, total: Number(total), shortlisted };
      }),
    },
  ];
}
