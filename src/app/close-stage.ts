import { between, inTurn, type InParts } from '../domain/basics/parts';
import { formatMinute, type CalendarMinute } from '../domain/basics/calendar';
import { decimalText } from '../domain/basics/exact';
import type { StageInstance, StageRecord, StageResult } from '../domain/campaign/instance';
import { finalVerdict } from '../domain/campaign/review';
import type { PostStatus } from '../domain/campaign/post-standing';
import { sameText } from '../domain/basics/same-text';
import type { StageId } from '../domain/campaign/stage';
import type { StageColumn } from '../domain/stages/table';
import { applicationsSheet } from '../sheets/applications';
import type { CampaignView, OpenStage } from '../sheets/campaign-view';
import { frozenSheet, recordSheet, recordText } from '../sheets/frozen';
import type { SheetPlan } from '../sheets/plan';
import { publishSheet } from '../sheets/publish-sheet';
import { reviewSheet } from '../sheets/review';
import { freeSheetName } from '../sheets/sheet-names';
import { stageSheet } from '../sheets/stage-sheet';
import { recordDigest } from './integrity';
import { isPublished, publishedList, publishedSheetName } from './published-list';
import { parameterTexts } from './scheme-changes';
import { stageResults } from './stage-results';

/** A holding that was closed, with its frozen sheets and the digest of its record. */
export interface ClosedStage {
  readonly instance: StageInstance;
  readonly digest: string;
  /** The frozen sheets and the hidden record. */
  readonly sheets: readonly SheetPlan[];
}

interface Closing {
  readonly view: CampaignView;
  readonly now: CalendarMinute;
  /** Names that are taken in the workbook. */
  readonly taken: readonly string[];
}

/** Freezes an open stage: its sheets as values, its results and the rules that held. */
export function* closeStage(stage: OpenStage, closing: Closing): InParts<ClosedStage> {
  const { view, now } = closing;
  const remark = frozenRemark(now);
  const frozen = stage.tables.map((table) => () => frozenInParts(stageSheet(view, stage, table, 'close'), remark));
  const plans = yield* between(0, 0.4, inTurn(frozen));
  const score = stage.kind.score(stage.context.settings);
  const cutoffs = stage.judgement.cutoffs.map(({ post, score: lowest }) => ({ post, score: decimalText(lowest) }));
  const said = {
    results: stageResults(stage),
    cutoffs,
    ...(score ? { fullMark: decimalText(score.fullMark) } : {}),
    columns: (stage.tables[0]?.columns ?? [])
      .filter(({ id }) => stage.kind.published.includes(id))
      .map((column) => ({ id: column.id, title: column.title, show: showOf(column) })),
  };
  return yield* between(0.4, 1, freeze(stage.instance, plans, closing, said));
}

function showOf(column: StageColumn): string {
  if (column.role === 'computed') return column.show;
  if (column.role === 'input') return column.input.kind;
  return 'score';
}

/** Posts whose eligible people go on. */
const HELD: ReadonlySet<PostStatus> = new Set<PostStatus>(['open', 'warned']);

/** Freezes 报名 and 资格审查 together: whoever is eligible for a post that is held goes on. */
export function* closeReview(closing: Closing): InParts<readonly ClosedStage[]> {
  const { view, now } = closing;
  const remark = frozenRemark(now);
  const held = new Set(view.posts.filter(({ status }) => HELD.has(status)).map(({ post }) => sameText(post.name)));
  const entrants = view.applications.map(({ number }) => [number, 0] as const);
  const instance = (stage: StageId, sheets: StageInstance['sheets']): StageInstance => ({
    stage,
    round: 1,
    status: 'open',
    sheets,
    entrants,
  });
  const results = view.applications.map((application): StageResult => {
    const goesOn = finalVerdict(application) === 'eligible' && held.has(sameText(application.post));
    return { number: application.number, state: goesOn ? 'goesOn' : 'out' };
  });
  const { applications, review } = view.names;
  const everybody = view.applications.map(({ number }): StageResult => ({ number, state: 'goesOn' }));
  const frozen = inTurn([
    () => frozenInParts(applicationsSheet(view), remark),
    () => frozenInParts(reviewSheet(view), remark),
  ]);
  const plans = yield* between(0, 0.4, frozen);
  const closed = inTurn([
    () => freeze(instance('registration', {}), [], closing, { results: everybody, cutoffs: [] }),
    () => freeze(instance('review', { applications, review }), plans, closing, { results, cutoffs: [] }),
  ]);
  return yield* between(0.4, 1, closed);
}

/** A sheet that is frozen as soon as it is made. */
export function* frozenInParts(plan: InParts<SheetPlan>, remark: string): InParts<SheetPlan> {
  return yield* between(0.6, 1, frozenSheet(yield* between(0, 0.6, plan), remark));
}

function frozenRemark(now: CalendarMinute): string {
  return `本环节已于${formatMinute(now)}结束，内容已冻结。`;
}

function* freeze(
  instance: StageInstance,
  plans: readonly SheetPlan[],
  { view, now, taken }: Closing,
  said: Pick<StageRecord, 'results' | 'cutoffs' | 'fullMark' | 'columns'>,
): InParts<ClosedStage> {
  const openings = view.posts.flatMap(({ post }) => (post.openings === undefined ? [] : [[post.name, post.openings]]));
  const record: StageRecord = {
    ...said,
    parameters: parameterTexts(view.scheme),
    openings: Object.fromEntries(openings) as Record<string, number>,
    sheet: freeSheetName(`_xuanba_${instance.stage}_${instance.round}`, taken),
    closedAt: formatMinute(now),
  };
  const results: StageInstance = { ...instance, status: 'closed', record };
  const planning = isPublished(instance.stage) ? publishedPlan(results, { view, now, taken }) : undefined;
  const list = planning && (yield* between(0, 0.1, planning));
  const closed = list ? { ...results, sheets: { ...instance.sheets, published: list.name } } : results;
  const frozen = list ? [...plans, list] : plans;
  yield 0.1;
  const text = yield* between(0.1, 0.3, recordText(frozen));
  yield 0.3;
  const digest = yield* between(0.3, 0.6, recordDigest(closed, record, text));
  const hidden = yield* between(0.6, 1, recordSheet(record.sheet, text));
  return {
    instance: closed,
    digest,
    sheets: [...frozen, hidden],
  };
}

/** What is posted of the stage: it is frozen with it. */
function* publishedPlan(closed: StageInstance, { view, now, taken }: Closing): InParts<SheetPlan> {
  const others = view.instances.filter(({ stage, round }) => stage !== closed.stage || round !== closed.round);
  const listing = publishedList({ ...view, instances: [...others, closed] }, closed.stage, now.day);
  const list = yield* between(0, 0.3, listing);
  yield 0.3;
  return yield* between(0.3, 1, publishSheet(freeSheetName(publishedSheetName(closed.stage), taken), list));
}
