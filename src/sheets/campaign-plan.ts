import { inTurn, type InParts } from '../domain/basics/parts';
import { formatDate } from '../domain/basics/calendar';
import type { CalendarMinute } from '../domain/basics/calendar';
import { isReviewOpen } from '../domain/campaign/instance';
import { applicationsSheet } from './applications';
import type { CampaignView } from './campaign-view';
import { homeSheet } from './home';
import { logSheet } from './log';
import type { SheetPlan, WorkbookPlan } from './plan';
import { stageSheet } from './stage-sheet';
import { withoutFormulas } from './frozen';
import { postsName, postsSheet } from './posts';
import { problemsSheet } from './problems';
import { reviewSheet } from './review';
import { parameterNames, schemeSheet } from './scheme-sheet';
import { stateSheet } from './state';

/** The whole campaign as a plan for any host. `replaces` names the sheets of an earlier version of it. */
export function* campaignPlan(
  view: CampaignView,
  options: {
    readonly now: CalendarMinute;
    readonly replaces: readonly string[];
    /** Sheets that are not live. */
    readonly sheets?: readonly SheetPlan[];
    readonly password?: string;
  },
): InParts<WorkbookPlan> {
  const extra = options.sheets ?? [];
  const { day, hour, minute } = options.now;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const ofStages = view.openStages.flatMap((stage) =>
    stage.tables.map((table) => () => stageSheet(view, stage, table)),
  );
  const ofRegistration = isReviewOpen(view.instances) ? [() => applicationsSheet(view), () => reviewSheet(view)] : [];
  const live = yield* inTurn([
    () => homeSheet(view),
    () => schemeSheet(view),
    () => postsSheet(view),
    ...ofRegistration,
    ...ofStages,
  ]);
  const ofAll = yield* inTurn([() => problemsSheet(view), () => logSheet(view), () => stateSheet(view)]);
  const sheets = [
    ...live,
    ...extra.filter(({ visibility }) => visibility === 'visible'),
    ...ofAll,
    ...extra.filter(({ visibility }) => visibility === 'state'),
  ];
  return {
    sheets: view.dialect === 'values' ? yield* inTurn(sheets.map((sheet) => () => withoutFormulas(sheet))) : sheets,
    names: [...parameterNames(view), postsName(view)],
    replaces: options.replaces,
    active: view.names.home,
    ...(options.password === undefined ? {} : { password: options.password }),
    title: view.scheme.scheme.title.zh,
    writtenAt: `${formatDate(day)}T${time}:00Z`,
  };
}
