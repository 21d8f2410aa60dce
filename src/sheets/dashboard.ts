import type { PostStanding } from '../domain/campaign/post-standing';
import { POST_STATUS_TERMS } from '../domain/campaign/terms';
import { toolMark } from '../domain/roster/tool-mark';
import type { CampaignView } from './campaign-view';
import { dashboardPlan, type Section } from './dashboard-layout';
import type { CellPlan, PlannedCell, SheetPlan } from './plan';
import { POST_COLUMNS, type PostColumn } from './post-layout';
import { POSTS_NAME } from './posts';
import { scoreStyle } from './stage-sheet';
import { STYLES, type StyleName } from './styles';

/** By which the sheet is found again: `toolTableOf`. */
export const DASHBOARD = 'dashboard';

/** The name that the sheet has as far as it is free, and its title. */
export const DASHBOARD_TITLE = '图表';

/** Rows that a picture can show side by side and still be read. */
const MOST_SHOWN = 20;
/** Posts whose people around the cutoff have a picture of their own. */
const MOST_POSTS = 6;

/** What one judge gave. */
export interface JudgeSpread {
  readonly judge: string;
  readonly panel: number;
  readonly count: number;
  /** Scores that were left out of means (R-INT-1). */
  readonly dropped: number;
  readonly lowest: number;
  readonly mean: number;
  readonly highest: number;
}

/** A post whose people are ranked by their totals. */
export interface PostCutoff {
  readonly post: string;
  readonly ranked: number;
  readonly shortlisted: number;
  readonly highest: number;
  /** The lowest total with which somebody is shortlisted. */
  readonly cutoff: number;
  /** The highest total below it; `undefined` where nobody is below. */
  readonly next: number | undefined;
  /** The nearest on either side, from the top. */
  readonly near: readonly {
    readonly name: string;
    readonly rank: number | undefined;
    readonly total: number;
    readonly shortlisted: boolean;
  }[];
}

/** What is drawn besides the counts of 职位. */
export interface DashboardFigures {
  /** `2012-06-01 09:00` */
  readonly madeAt: string;
  /** The last stage that has scores of judges. */
  readonly judged: { readonly stage: string; readonly judges: readonly JudgeSpread[] } | undefined;
  readonly cutoffs: readonly PostCutoff[];
  /** Decimals of totals. */
  readonly decimals: number;
}

/**
 * 图表: the numbers that officials ask for, each table beside its picture. Counts of applicants are formulas over 职位 by its name, so that
 * they live on while the sheet stays; what judges gave and where the cutoffs lie are values of the moment (docs/decisions/dashboard.md).
 */
export function dashboardSheet(view: CampaignView, name: string, figures: DashboardFigures): SheetPlan {
  const { judged, cutoffs } = figures;
  const note =
    `${figures.madeAt} 生成。报名人数随“${view.names.posts}”更新；评分和入围分数线是生成时的数值，有变动请重新生成。` +
    `${judged ? '' : '没有评委评分。'}${cutoffs.length > 0 ? '' : '没有入围分数线。'}${toolMark(DASHBOARD)}`;
  const sections = [
    ...(view.posts.length > 0 ? [applicants(view)] : []),
    ...(judged && judged.judges.length > 0 ? [judges(judged)] : []),
    ...(cutoffs.length > 0 ? [cutoffLines(figures)] : []),
    ...nearest(cutoffs, MOST_POSTS).map((post) => aroundCutoff(post, figures)),
  ];
  return dashboardPlan(name, `${view.scheme.scheme.title.zh}　${DASHBOARD_TITLE}`, note, sections);
}

/** Of many only some are shown, and it is said which and of how many. */
function titleOf(title: string, count: number, which: string, most = MOST_SHOWN): string {
  return count <= most ? title : `${title}（${which}的${most}个，共${count}个）`;
}

/** R-REG-2 and R-REG-5. Of many posts those that lack most people; a post without a minimum lacks none. */
function applicants({ posts }: CampaignView): Section {
  const numbered = posts.map((standing, index) => ({ standing, row: index + 1 }));
  const lacking = ({ minimum, eligible }: PostStanding) => (minimum === undefined ? -Infinity : minimum - eligible);
  const byNeed = () => [...numbered].sort((a, b) => lacking(b.standing) - lacking(a.standing));
  const shown = posts.length <= MOST_SHOWN ? numbered : byNeed().slice(0, MOST_SHOWN);
  return {
    title: titleOf('各职位报名人数与最低人数', posts.length, '最缺人'),
    header: ['职位', '报名人数', '合格人数', '待核实人数', '最低人数', '缺口', '状态'],
    rows: shown.map(
      ({ standing, row }) =>
        (cell) =>
          postRow(standing, row, cell),
    ),
    amiss: 5,
    chart: {
      title: titleOf('各职位报名人数与最低人数', posts.length, '最缺人'),
      direction: 'upright',
      axes: { categories: '职位', values: '人数' },
      numberFormat: '0',
      least: 0,
      series: [
        { name: '报名人数', column: 1, look: 'bars', color: 'other', labels: true },
        { name: '合格人数', column: 2, look: 'bars', color: 'counts', labels: true },
        { name: '最低人数', column: 4, look: 'marks', color: 'limit' },
      ],
    },
  };
}

function postRow(standing: PostStanding, row: number, cell: (column: number) => string): readonly PlannedCell[] {
  const { post, applied, eligible, unverified, minimum, status } = standing;
  const of = (column: PostColumn) => `INDEX(${POSTS_NAME},${row},${POST_COLUMNS.indexOf(column) + 1})`;
  const live = (value: string | number, column: PostColumn, style: StyleName): CellPlan => {
    return { value, formula: of(column), style };
  };
  const [least, lacks] = [cell(4), cell(2)];
  return [
    live(post.name, 'name', 'text'),
    live(applied, 'applied', 'number'),
    live(eligible, 'eligible', 'number'),
    live(unverified, 'unverified', 'number'),
    // A blank minimum is not 0, neither in the table nor in the picture.
    ...(minimum === undefined
      ? [number(null), number(null)]
      : [
          { ...live(minimum, 'minimum', 'number'), formula: `IF(${of('minimum')}="","",${of('minimum')})` },
          {
            value: Math.max(0, minimum - eligible),
            formula: `IF(${least}="","",MAX(0,${least}-${lacks}))`,
            style: 'number' as const,
          },
        ]),
    live(POST_STATUS_TERMS[status], 'status', 'formulaText'),
  ];
}

function number(value: number | null, style: StyleName = 'number'): CellPlan {
  return { value, style };
}

/** All scores of each judge, those too that were dropped. Of many judges those whose scores lie furthest apart. */
function judges({ stage, judges: all }: NonNullable<DashboardFigures['judged']>): Section {
  const severalPanels = new Set(all.map(({ panel }) => panel)).size > 1;
  const spread = ({ lowest, highest }: JudgeSpread) => highest - lowest;
  const shown = all.length <= MOST_SHOWN ? all : [...all].sort((a, b) => spread(b) - spread(a)).slice(0, MOST_SHOWN);
  return {
    title: titleOf(`${stage}：各评委评分的高低`, all.length, '高低相差最大'),
    header: ['评委', '评分个数', '其中去掉', '最低分', '平均分', '最高分', '相差'],
    rows: shown.map((judge) => () => [
      { value: severalPanels ? `第${judge.panel}组${judge.judge}` : judge.judge, style: 'text' },
      number(judge.count),
      number(judge.dropped),
      number(judge.lowest),
      number(judge.mean, 'score2'),
      number(judge.highest),
      number(Number((judge.highest - judge.lowest).toFixed(9))),
    ]),
    chart: {
      title: titleOf(`${stage}：各评委评分的高低`, all.length, '高低相差最大'),
      direction: 'upright',
      stacked: true,
      axes: { categories: '评委', values: '分数' },
      numberFormat: '0.00',
      least: axisStart(shown.map(({ lowest }) => lowest)),
      series: [
        { name: '最低分以下', column: 3, look: 'base', color: 'other' },
        { name: '最低分至最高分', column: 6, look: 'bars', color: 'range' },
        { name: '平均分', column: 4, look: 'points', color: 'limit', labels: true },
      ],
    },
  };
}

/** R-WRI-4, R-SHO-1: every post's cutoff between the best and the first below. Of many posts those where it is closest. */
function cutoffLines({ cutoffs, decimals }: DashboardFigures): Section {
  const shown = nearest(cutoffs, MOST_SHOWN);
  const style = scoreStyle(decimals);
  return {
    title: titleOf('各职位综合成绩与入围分数线', cutoffs.length, '线上线下相差最小'),
    header: ['职位', '排名人数', '入围人数', '最高分', '入围分数线', '线下最高分', '相差'],
    rows: shown.map(({ post, ranked, shortlisted, highest, cutoff, next }) => () => [
      { value: post, style: 'text' },
      number(ranked),
      number(shortlisted),
      number(highest, style),
      number(cutoff, style),
      number(next ?? null, style),
      number(next === undefined ? null : difference(cutoff, next), style),
    ]),
    chart: {
      title: titleOf('各职位综合成绩与入围分数线', cutoffs.length, '线上线下相差最小'),
      direction: 'upright',
      axes: { categories: '职位', values: '综合成绩' },
      numberFormat: scoreFormat(decimals),
      least: axisStart(shown.flatMap(({ cutoff, next }) => [cutoff, next ?? cutoff])),
      series: [
        { name: '最高分', column: 3, look: 'points', color: 'good' },
        { name: '入围分数线', column: 4, look: 'marks', color: 'limit', labels: true },
        { name: '线下最高分', column: 5, look: 'points', color: 'other' },
      ],
    },
  };
}

/** One post: the people on either side of its cutoff, by rank. */
function aroundCutoff({ post, cutoff, near }: PostCutoff, { decimals }: DashboardFigures): Section {
  const style = scoreStyle(decimals);
  return {
    title: `${post}：入围分数线上下`,
    header: ['名次和姓名', '入围', '未入围', '入围分数线', '与线相差'],
    rows: near.map(({ name, rank, total, shortlisted }) => () => [
      { value: rank === undefined ? name : `${rank} ${name}`, style: 'text' },
      number(shortlisted ? total : null, style),
      number(shortlisted ? null : total, style),
      number(cutoff, style),
      number(difference(total, cutoff), style),
    ]),
    chart: {
      title: `${post}：综合成绩与入围分数线`,
      direction: 'upright',
      axes: { categories: '名次和姓名', values: '综合成绩' },
      numberFormat: scoreFormat(decimals),
      least: axisStart(near.map(({ total }) => total)),
      series: [
        { name: '入围', column: 1, look: 'points', color: 'good', labels: true },
        { name: '未入围', column: 2, look: 'points', color: 'other', labels: true },
        { name: '入围分数线', column: 3, look: 'limit', color: 'limit' },
      ],
    },
  };
}

/** Where the cutoff decides by least; a post below whose cutoff nobody is comes last. A few stay in the order of 职位. */
function nearest(cutoffs: readonly PostCutoff[], most: number): readonly PostCutoff[] {
  if (cutoffs.length <= most) return cutoffs;
  const gap = ({ cutoff, next }: PostCutoff) => (next === undefined ? Infinity : cutoff - next);
  return [...cutoffs].sort((a, b) => (gap(a) < gap(b) ? -1 : gap(a) > gap(b) ? 1 : 0)).slice(0, most);
}

/** Scores are doubles here; their differences have no more decimals than they. */
function difference(a: number, b: number): number {
  return Number((a - b).toFixed(9));
}

/** A full five below the lowest number, so that points do not lie on the axis. */
function axisStart(values: readonly number[]): number {
  return Math.max(0, Math.floor((Math.min(...values) - 1) / 5) * 5);
}

function scoreFormat(decimals: number): string {
  return STYLES[scoreStyle(decimals)].numberFormat;
}
