import { formatDate, type CalendarDay } from '../domain/basics/calendar';
import { between, mapInParts, type InParts } from '../domain/basics/parts';
import { sameText } from '../domain/basics/same-text';
import { cutoffsOf, type StageResult } from '../domain/campaign/instance';
import { shownId } from '../domain/campaign/masked-id';
import { finalVerdict, personName, type ReviewedApplication } from '../domain/campaign/review';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { findStageKind } from '../domain/stages';
import { StageSettings } from '../domain/stages/settings';
import type { CampaignView } from '../sheets/campaign-view';
import { cutoffTexts } from '../sheets/cutoff-text';
import type { PublishedList } from '../sheets/publish-sheet';
import { resultsOf } from './stage-board';

/**
 * The list for posting of a closed stage (R-WRI-4; of the review R-ELI-14): those who go on, by post and rank, with their scores as the
 * scheme allows, ID numbers masked, and the lowest entry score. Of all rounds of the stage.
 */
export function* publishedList(view: CampaignView, stage: StageId, day: CalendarDay): InParts<PublishedList> {
  const { decimals } = new StageSettings(view.scheme);
  const lowest = cutoffTexts(cutoffsOf(view.instances, stage), decimals).join('，');
  const note = [
    `公布日期：${formatDate(day)}。`,
    lowest === '' ? '' : `最低入围成绩：${lowest}。`,
    hasIdNumbers(view) ? '身份证号中间位数已隐去。' : '',
  ].join('');
  const title = `${view.scheme.scheme.title.zh}　${STAGES[stage].zh}${stage === 'review' ? '合格人员' : '结果'}公布`;
  const people = new Map(view.applications.map((application) => [application.number, application]));
  const results = view.instances
    .filter((instance) => instance.stage === stage && instance.status === 'closed')
    .flatMap((instance) => resultsOf(view, instance))
    .filter(({ state }) => state === 'goesOn')
    .flatMap((result) => {
      const application = people.get(result.number);
      return application ? [{ result, application }] : [];
    });
  const ordered = yield* between(0, 0.5, inOrder(view, results));
  const list = stage === 'review' ? reviewList : scoreList;
  return yield* between(0.5, 1, list(view, stage, { title, note }, ordered));
}

interface Listed {
  readonly result: StageResult;
  readonly application: ReviewedApplication;
}

/** By post in the order of 职位, then by rank, those without one last, then by number. */
function* inOrder(view: CampaignView, people: readonly Listed[]): InParts<readonly Listed[]> {
  const order = new Map(view.posts.map(({ post }, index) => [sameText(post.name), index]));
  const placed = yield* mapInParts(people, (listed) => ({
    listed,
    place: order.get(sameText(listed.application.post)) ?? order.size,
    rank: listed.result.rank ?? Number.MAX_SAFE_INTEGER,
    number: listed.application.number,
  }));
  return [...placed]
    .sort((a, b) => a.place - b.place || a.rank - b.rank || a.number - b.number)
    .map(({ listed }) => listed);
}

function hasIdNumbers(view: CampaignView): boolean {
  return view.applications.some(({ facts }) => facts.idNumber.state === 'known');
}

function base(view: CampaignView) {
  const withId = hasIdNumbers(view);
  const columns: PublishedList['columns'] = [
    { title: '序号', style: 'number' },
    { title: '职位', style: 'centered' },
    { title: '姓名', style: 'centered' },
    ...(withId ? [{ title: '身份证号', style: 'centered' } as const] : []),
  ];
  const cells = ({ application }: Listed, index: number) => [
    index + 1,
    application.post,
    personName(application),
    ...(withId ? [shownId(application.facts) ?? null] : []),
  ];
  return { columns, cells };
}

/** Facts that the list of those who passed the review shows (R-ELI-14). */
const REVIEW_FACTS: ReadonlySet<string> = new Set(['sex', 'birth', 'education', 'unit', 'position']);

function* reviewList(
  view: CampaignView,
  _: StageId,
  heading: Pick<PublishedList, 'title' | 'note'>,
  people: readonly Listed[],
): InParts<PublishedList> {
  const { columns, cells } = base(view);
  const facts = view.factColumns.filter(({ field }) => REVIEW_FACTS.has(field));
  const eligible = people.filter(({ application }) => finalVerdict(application) === 'eligible');
  return {
    ...heading,
    columns: [...columns, ...facts.map((fact) => ({ title: fact.title, style: 'centered' as const }))],
    rows: yield* mapInParts(eligible, (person, index) => [
      ...cells(person, index),
      ...facts.map((fact) => fact.text(person.application.facts) || null),
    ]),
  };
}

function* scoreList(
  view: CampaignView,
  stage: StageId,
  heading: Pick<PublishedList, 'title' | 'note'>,
  people: readonly Listed[],
): InParts<PublishedList> {
  const { columns, cells } = base(view);
  const titles = columnTitles(view, stage);
  const used = [...titles].filter(([id]) => people.some(({ result }) => result.shown?.[id] !== undefined));
  const ranked = people.some(({ result }) => result.rank !== undefined);
  return {
    ...heading,
    columns: [
      ...columns,
      ...used.map(([, { title: shown, style }]) => ({ title: shown, style })),
      ...(ranked ? [{ title: '名次', style: 'number' as const }] : []),
    ],
    rows: yield* mapInParts(people, (person, index) => [
      ...cells(person, index),
      ...used.map(([id]) => numberOrText(person.result.shown?.[id])),
      ...(ranked ? [person.result.rank ?? null] : []),
    ]),
  };
}

/** The columns of the stage that may be posted, with their titles and looks. */
function columnTitles(view: CampaignView, stage: StageId) {
  const kind = findStageKind(stage);
  const settings = new StageSettings(view.scheme);
  const score = `score${settings.decimals}` as 'score2';
  const instance = view.instances.find((known) => known.stage === stage && known.status === 'closed');
  const titles = new Map<
    string,
    { readonly title: string; readonly style: 'score2' | 'share' | 'number' | 'centered' }
  >();
  for (const column of instance?.record?.columns ?? []) {
    if (!kind?.published.includes(column.id)) continue;
    const style = column.show === 'share' ? 'share' : column.show === 'score' ? score : 'centered';
    titles.set(column.id, { title: column.title, style });
  }
  return titles;
}

function numberOrText(text: string | undefined): string | number | null {
  if (text === undefined) return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The name of the sheet with the list, as far as it is free. */
export function publishedSheetName(stage: StageId): string {
  return `公布-${STAGES[stage].zh}`;
}

/** Whether a stage has a list for posting at all: an inspection or a reserve list is nobody's business. */
export function isPublished(stage: StageId): boolean {
  return stage === 'review' || (findStageKind(stage)?.published.length ?? 0) > 0;
}
