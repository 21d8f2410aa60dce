import { exactOf, type Exact } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import { issue, message, type Issue } from '../basics/issue';
import { localized } from '../basics/localized';
import { fail, ok, type Result } from '../basics/result';
import { rootHalfUp } from '../basics/square-root';
import { STAGES } from '../campaign/stage';
import { toolMark } from '../roster/tool-mark';
import { judgeStatistics, type JudgeStatistics } from '../scoring/judge-statistics';
import { givenScores, isJudged, type GivenScores } from '../stages/given-scores';
import { exactCell, type ToolCell, type ToolColumn, type ToolRow } from './table';
import type { HeldStage, ToolContext, ToolKind, ToolOutcome } from './tool';

const TABLE = 'judge-statistics';

const COLUMNS: readonly ToolColumn[] = [
  { id: 'stage', title: '环节', show: 'centered', width: 14 },
  { id: 'panel', title: '组别', show: 'number', width: 7 },
  { id: 'judge', title: '评委', show: 'centered', width: 18 },
  { id: 'name', title: '评委姓名', show: 'centered', width: 12 },
  { id: 'count', title: '评分人数', show: 'number', width: 10 },
  { id: 'mean', title: '平均分', show: 'score2', width: 10 },
  { id: 'spread', title: '标准差', show: 'score2', width: 10 },
  { id: 'lowest', title: '最低分', show: 'score2', width: 10 },
  { id: 'highest', title: '最高分', show: 'score2', width: 10 },
  { id: 'droppedHighest', title: '作为最高分去掉', show: 'number', width: 10 },
  { id: 'droppedLowest', title: '作为最低分去掉', show: 'number', width: 10 },
  { id: 'difference', title: '比其他评委平均高', show: 'score2', width: 11 },
  { id: 'distance', title: '与其他评委平均相差', show: 'score2', width: 11 },
  { id: 'sameOrder', title: '排序一致率', show: 'share', width: 11 },
];

const NOTE =
  '每位评委一行，有几种方法或要素的，每种一行。标准差按全部评分人数计算。“其他评委”指同组其余评委对同一人的平均分（不去掉最高分、最低分）：' +
  '“高”为正表示偏松、为负表示偏严；“相差”越小越一致；“排序一致率”是两人一对逐对比较时先后相同的比例，分数相同的不计。只供参考，不影响成绩。';

/**
 * 评委评分统计: mean and spread of every judge, how often the score was dropped, and how far it agrees with the other judges. Of every
 * stage with judges that a campaign holds, open or closed.
 */
export const judgeStatisticsTool: ToolKind = {
  id: 'judge-statistics',
  title: localized('评委评分统计', 'Statistics of judges'),
  purpose: localized(
    '统计每位评委的平均分、标准差、被去掉的次数和与其他评委的一致程度。',
    'Mean, spread, dropped scores and agreement with the others of every judge.',
  ),
  rules: ['R-INT-1', 'R-INT-9'],
  options: [],
  source: 'campaign',
  holdings: isJudged,
  run,
};

function run({ campaign }: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const stages = (campaign?.held ?? []).map((held) => ({ held, judges: givenScores(held.context, held.filled) }));
  const rows = stages.flatMap(({ held, judges }) => stageRows(held, judges));
  if (rows.length === 0) return fail([issue('block', message('judges.nothing-judged', {}))]);
  const table = { id: TABLE, sheet: '评委评分统计', note: `${NOTE}${toolMark(TABLE)}`, columns: COLUMNS, rows };
  return ok({
    tables: [{ ...table, frozenColumns: 4 }],
    issues: [],
    done: message('judges.statistics-done', {
      stages: [
        ...new Set(stages.filter(({ judges }) => judges.length > 0).map(({ held }) => STAGES[held.instance.stage])),
      ],
      rows: rows.length,
    }),
  });
}

function stageRows({ instance }: HeldStage, judges: readonly GivenScores[]): readonly ToolRow[] {
  const statistics = new Map<GivenScores, JudgeStatistics>();
  for (const group of groupBy(judges, ({ panel, group: id }) => `${panel}|${id}`).values()) {
    const found = judgeStatistics(group.map(({ scores }) => scores.map(judgedScore)));
    group.forEach((judge, index) => statistics.set(judge, found[index] as JudgeStatistics));
  }
  const title = STAGES[instance.stage].zh;
  const stage = instance.round === 1 ? title : `${title}（第${instance.round}轮）`;
  return judges.map((judge) => ({
    cells: {
      stage,
      panel: judge.panel,
      judge: judge.title,
      name: judge.name,
      ...statisticCells(statistics.get(judge) as JudgeStatistics),
    },
  }));
}

function judgedScore({ entrant, ...score }: GivenScores['scores'][number]) {
  return { person: String(entrant.number), ...score };
}

function statisticCells(of: JudgeStatistics): Readonly<Record<string, ToolCell>> {
  const { besideOthers } = of;
  const cell = (value: Exact | undefined): ToolCell => (value ? exactCell(value) : null);
  const spread = rootHalfUp({ base: exactOf(0), times: exactOf(1), radicand: of.variance }, 2);
  return {
    count: of.count,
    mean: exactCell(of.mean),
    spread: exactCell(spread),
    lowest: exactCell(of.lowest),
    highest: exactCell(of.highest),
    droppedHighest: of.droppedHighest,
    droppedLowest: of.droppedLowest,
    difference: cell(besideOthers?.difference),
    distance: cell(besideOthers?.distance),
    sameOrder: cell(besideOthers?.sameOrder),
  };
}
