import { eachInParts, type InParts } from '../domain/basics/parts';
import { formatDate, formatMinute } from '../domain/basics/calendar';
import { TO_SETTLE, type Standing } from '../domain/campaign/campaign';
import { cutoffsOf } from '../domain/campaign/instance';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { asOfDay } from '../domain/campaign/review';
import { openQuestions } from '../domain/schemes/resolve';
import { StageSettings } from '../domain/stages/settings';
import type { CampaignView } from './campaign-view';
import { dataReference, FIRST_DATA_ROW } from './columns';
import { cutoffTexts } from './cutoff-text';
import type { CellPlan, HighlightPlan, PlannedCell, SheetPlan } from './plan';
import { postLetters } from './post-layout';
import { SEVERITY_LETTER, SEVERITY_TERMS } from './problems';
import { sheetReference } from './sheet-names';
import { POST_STATUS_TERMS, VERDICT_TERMS } from '../domain/campaign/terms';
import { finalVerdict } from '../domain/campaign/review';
import { reviewLayout } from './review';

/** For telling what stands beside it. */
export const HOME_COLUMN_COUNT = 7;

const WIDTH = HOME_COLUMN_COUNT;

/** 首页: what the campaign is, how far it is, live counts per post (R-REG-5), and how many problems wait. */
export function* homeSheet(view: CampaignView): InParts<SheetPlan> {
  const rows: (readonly PlannedCell[])[] = [];
  const merges: SheetPlan['merges'][number][] = [];
  const wide = (row: number, from: number, to = WIDTH) => merges.push({ top: row, left: from, bottom: row, right: to });
  const add = (...cells: readonly PlannedCell[]) => rows.push(filled(cells));

  add({ value: view.scheme.scheme.title.zh, style: 'title' });
  wide(1, 1);
  for (const [label, value] of facts(view)) {
    add({ value: label, style: 'header' }, { value, style: 'text' }, ...blanks(WIDTH - 2, 'text'));
    wide(rows.length, 2);
  }

  add();
  add({ value: '待处理问题', style: 'section' });
  for (const severity of ['block', 'warn', 'info'] as const) add(...problemRow(view, severity));
  add();
  add({ value: '各职位报名情况', style: 'section' });
  add(
    ...['职位', '选拔人数', '报名', '合格', '待核实', '不合格', '状态'].map((value): CellPlan => ({
      value,
      style: 'header',
    })),
  );
  const firstPost = rows.length + 1;
  yield* eachInParts(view.posts, (_, index) => add(...postRow(view, index)));
  add(...totalRow(view, firstPost));
  const lastPost = rows.length - 1;

  add();
  add({ value: '环节进度', style: 'section' });
  add(
    { value: '环节', style: 'header' },
    { value: '进度', style: 'header' },
    { value: '说明', style: 'header' },
    ...blanks(WIDTH - 3, 'header'),
  );
  wide(rows.length, 3);
  const firstStage = rows.length + 1;
  for (const cells of stageRows(view)) {
    add(...cells);
    wide(rows.length, 3);
  }
  return {
    name: view.names.home,
    visibility: 'visible',
    columns: [26, 14, 12, 12, 12, 12, 16].map((width) => ({ width, style: 'plain' })),
    rows,
    rowHeights: new Map([[1, 34]]),
    merges,
    validations: [],
    highlights: highlights(firstPost, lastPost, firstStage, rows.length),
    print: { orientation: 'landscape' },
    tabColor: '00B050',
  };
}

function filled(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  return [...cells, ...Array.from({ length: Math.max(0, WIDTH - cells.length) }, () => null)];
}

function blanks(count: number, style: CellPlan['style'] & string): readonly CellPlan[] {
  return Array.from({ length: count }, () => ({ value: null, style }));
}

function facts(view: CampaignView): readonly (readonly [string, string])[] {
  const { origin, scheme } = view;
  const asOf = asOfDay(scheme);
  return [
    ['方案', `${scheme.scheme.id} ${scheme.scheme.source.zh}`],
    ['名册', `${origin.fileName}，工作表“${origin.sheet}”，表头第${origin.header.first}–${origin.header.last}行`],
    ['年龄、年限截至', asOf ? formatDate(asOf) : '尚未确定，请在“方案”表填写'],
    ['生成时间', formatMinute(origin.createdAt)],
  ];
}

function problemRow(view: CampaignView, severity: 'block' | 'warn' | 'info'): readonly PlannedCell[] {
  const count = view.issues.filter((found) => found.severity === severity).length;
  const column = dataReference(view.names.problems, SEVERITY_LETTER, view.issues.length);
  return [
    { value: SEVERITY_TERMS[severity], style: 'header' },
    { value: count, formula: `COUNTIF(${column},"${SEVERITY_TERMS[severity]}")`, style: 'number' },
    { value: '查看问题', style: 'link', link: { sheet: view.names.problems, cell: `A${FIRST_DATA_ROW}` } },
  ];
}

function postRow(view: CampaignView, index: number): readonly PlannedCell[] {
  const { post, applied, eligible, unverified, ineligible, status } = view.posts[
    index
  ] as CampaignView['posts'][number];
  const row = FIRST_DATA_ROW + index;
  const from = (letter: string) => `${sheetReference(view.names.posts)}${letter}${row}`;
  const count = (value: number, letter: string): CellPlan => ({ value, formula: from(letter), style: 'number' });
  const openings = from(postLetters('openings'));
  return [
    { value: post.name, style: 'link', link: { sheet: view.names.posts, cell: `A${row}` } },
    { value: post.openings ?? '未填', formula: `IF(${openings}="","未填",${openings})`, style: 'number' },
    count(applied, postLetters('applied')),
    count(eligible, postLetters('eligible')),
    count(unverified, postLetters('unverified')),
    count(ineligible, postLetters('ineligible')),
    { value: POST_STATUS_TERMS[status], formula: from(postLetters('status')), style: 'formulaText' },
  ];
}

function totalRow(view: CampaignView, firstPost: number): readonly PlannedCell[] {
  const last = firstPost + view.posts.length - 1;
  const sum = (letter: string, value: number): CellPlan => ({
    value,
    style: 'number',
    ...(view.posts.length > 0 ? { formula: `SUM(${letter}${firstPost}:${letter}${last})` } : {}),
  });
  const total = (key: 'applied' | 'eligible' | 'unverified' | 'ineligible') =>
    view.posts.reduce((all, post) => all + post[key], 0);
  const openings = view.posts.reduce((all, { post }) => all + (post.openings ?? 0), 0);
  return [
    { value: '合计', style: 'header' },
    sum('B', openings),
    sum('C', total('applied')),
    sum('D', total('eligible')),
    sum('E', total('unverified')),
    sum('F', total('ineligible')),
    { value: null, style: 'number' },
  ];
}

/** Standings that the clerk has still to settle. */
const UNSETTLED: ReadonlySet<Standing> = new Set(TO_SETTLE);

const PROGRESS = { done: '完成', current: '进行中', waiting: '未开始' } as const;

function stageRows(view: CampaignView): readonly (readonly PlannedCell[])[] {
  const { stages } = view.scheme.scheme;
  return stages.map((stage) => {
    const open = openQuestions(view.scheme).filter((parameter) => parameter.neededFor === stage);
    const questions = open.length > 0 ? `待定参数：${open.map(({ title }) => title.zh).join('、')}` : '';
    const [progress, note, sheet] = stageProgress(view, stage);
    const title = { value: STAGES[stage].zh, ...(sheet ? { link: { sheet, cell: 'A1' } } : {}) };
    return [
      { ...title, style: sheet ? 'link' : 'header' },
      progress,
      { value: [note, questions].filter(Boolean).join('；') || null, style: 'text' },
      ...blanks(WIDTH - 3, 'text'),
    ];
  });
}

/** How far a stage is, what is to be said of it, and its first sheet. */
function stageProgress(
  view: CampaignView,
  stage: StageId,
): readonly [progress: CellPlan, note: string, sheet: string | undefined] {
  const cell = (value: string): CellPlan => ({ value, style: 'formulaText' });
  const live = view.instances.filter((instance) => instance.stage === stage && instance.status !== 'void');
  const sheet = live.flatMap(({ sheets }) => Object.values(sheets))[0];
  if (live.length > 0) {
    const isOpen = live.some(({ status }) => status === 'open');
    const people = live.reduce((sum, { entrants }) => sum + entrants.length, 0);
    const goOn = live.flatMap(({ record }) => record?.results ?? []).filter(({ state }) => state === 'goesOn').length;
    const lowest = cutoffTexts(cutoffsOf(view.instances, stage), new StageSettings(view.scheme).decimals);
    const counts = isOpen ? `参加${people}人` : `参加${people}人，进入${goOn}人`;
    const cutoff = lowest.length === 0 ? '' : `最低入围成绩：${lowest.join('、')}`;
    const note = [counts, cutoff].filter(Boolean).join('；');
    return [cell(isOpen ? PROGRESS.current : PROGRESS.done), note, sheet];
  }
  if (stage === 'registration') {
    const unsettled = view.applications.filter(({ standing }) => UNSETTLED.has(standing)).length;
    const note = `已登记${view.applications.length}条报名${unsettled > 0 ? `；${unsettled}条的登记状态待定` : ''}`;
    const isOpen = unsettled > 0 || openQuestions(view.scheme).some(({ neededFor }) => neededFor === stage);
    return [cell(isOpen ? PROGRESS.current : PROGRESS.done), note, view.names.applications];
  }
  if (stage !== 'review') return [cell(PROGRESS.waiting), '', undefined];
  const unverified = view.applications.filter((application) => finalVerdict(application) === 'unverified').length;
  const finals = dataReference(view.names.review, reviewLayout(view).letters('final'), view.applications.length);
  const term = VERDICT_TERMS.unverified.zh;
  const progress: CellPlan = {
    value: unverified === 0 ? PROGRESS.done : PROGRESS.current,
    formula: `IF(COUNTIF(${finals},"${term}")=0,"${PROGRESS.done}","${PROGRESS.current}")`,
    style: 'formulaText',
  };
  return [progress, `“${term}”全部处理完，即可推进到下一环节`, view.names.review];
}

function highlights(
  firstPost: number,
  lastPost: number,
  firstStage: number,
  lastStage: number,
): readonly HighlightPlan[] {
  const stages = `B${firstStage}:B${lastStage}`;
  const posts: readonly HighlightPlan[] =
    lastPost < firstPost
      ? []
      : [
          {
            range: `A${firstPost}:G${lastPost}`,
            formula: `$G${firstPost}="${POST_STATUS_TERMS.cancelled}"`,
            look: 'muted',
          },
          { range: `G${firstPost}:G${lastPost}`, formula: `$G${firstPost}="${POST_STATUS_TERMS.open}"`, look: 'done' },
          {
            range: `G${firstPost}:G${lastPost}`,
            formula: `$G${firstPost}="${POST_STATUS_TERMS.pending}"`,
            look: 'warn',
          },
          { range: `B${firstPost}:B${lastPost}`, formula: `$B${firstPost}="未填"`, look: 'warn' },
        ];
  return [
    ...posts,
    { range: stages, formula: `$B${firstStage}="${PROGRESS.done}"`, look: 'done' },
    { range: stages, formula: `$B${firstStage}="${PROGRESS.current}"`, look: 'warn' },
  ];
}
