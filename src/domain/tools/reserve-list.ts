import { decimalText } from '../basics/exact';
import { issue, message, type Issue } from '../basics/issue';
import { localized } from '../basics/localized';
import { fail, ok, type Result } from '../basics/result';
import { closedInstances, earlierStages } from '../campaign/instance';
import { personName } from '../campaign/review';
import { STAGES, type StageId } from '../campaign/stage';
import { toolMark } from '../roster/tool-mark';
import { reserve } from '../stages/reserve';
import { StageSettings } from '../stages/settings';
import type { Entrant } from '../stages/stage-kind';
import { unitOf } from './people-columns';
import type { ToolRow } from './table';
import type { ToolCampaign, ToolContext, ToolKind, ToolOutcome } from './tool';

const RULE = 'R-DEC-5';

/** Stages one of which must be closed: before it nobody is suitable, and before the other nobody is chosen. */
const SUITABLE: readonly StageId[] = ['inspection', 'shortlist'];
const CHOOSING: readonly StageId[] = ['appointment', 'notice', 'ballot'];

/**
 * 后备名单 (R-DEC-5) of any campaign, also where the scheme has no such stage: suitable and not chosen, by post and total. Who was put out by
 * a veto, an objection or an operation is not on it.
 */
export const reserveList: ToolKind = {
  id: 'reserve-list',
  title: localized('后备名单', 'Reserve list'),
  purpose: localized(
    '列出考察合格但未任用的人，按职位和综合成绩排列。',
    'Lists who is suitable but was not chosen, by post and total.',
  ),
  rules: [RULE],
  options: [],
  source: 'campaign',
  run,
};

function run({ campaign }: ToolContext): Result<ToolOutcome, readonly Issue[]> {
  const { scheme, instances } = campaign as ToolCampaign;
  const stagesOf = (stages: readonly StageId[]) => stages.filter((stage) => scheme.scheme.stages.includes(stage));
  const [passed, chosen] = [stagesOf(SUITABLE), stagesOf(CHOOSING)].map(([stage]) => stage);
  const open = [passed, chosen].filter((stage) => stage && closedInstances(instances, stage).length === 0);
  if (!passed || !chosen) return fail([issue('block', message('reserve.no-stage', {}))]);
  if (open.length > 0) {
    return fail(
      open.map((stage) => issue('block', message('reserve.stage-open', { stage: STAGES[stage as StageId] }))),
    );
  }
  const rows = reserveRows(campaign as ToolCampaign);
  return ok({
    tables: [
      {
        id: 'reserve-list',
        sheet: '后备名单',
        note: `考察合格但未任用的${rows.length}人，按职位和综合成绩排列（R-DEC-5）；是否列入由集体研究决定。${toolMark('reserve-list')}`,
        columns: [
          { id: 'number', title: '编号', show: 'number', width: 7 },
          { id: 'name', title: '姓名', show: 'centered', width: 12 },
          { id: 'unit', title: '单位', show: 'text' },
          { id: 'post', title: '竞聘职位', show: 'text' },
          { id: 'total', title: '综合成绩', show: 'number', width: 11 },
          { id: 'rank', title: '名次', show: 'number', width: 8 },
        ],
        rows,
        frozenColumns: 2,
      },
    ],
    issues: [],
    done: message('reserve.done', { people: rows.length }),
  });
}

function reserveRows({ scheme, applications, history, instances, posts }: ToolCampaign): readonly ToolRow[] {
  const people = new Map(applications.map((application) => [application.number, application]));
  const entrantOf = (number: number, round: number): Entrant => {
    const application = people.get(number);
    const gone = history.gone.get(number);
    return {
      number,
      name: application ? personName(application) : '',
      post: application?.post ?? '',
      round,
      ...(gone ? { gone: gone.reason } : {}),
    };
  };
  const earlier = earlierStages(instances, entrantOf);
  const entrants = reserve.entrantsFrom?.(new StageSettings(scheme), earlier) ?? [];
  const order = new Map(posts.map(({ name }, index) => [name, index]));
  const listed = entrants.map((entrant) => ({
    entrant,
    total: earlier.score('composite', entrant.number),
    rank: earlier.outcome('composite', entrant.number)?.rank,
  }));
  return listed
    .sort(
      (a, b) =>
        (order.get(a.entrant.post) ?? 0) - (order.get(b.entrant.post) ?? 0) ||
        (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
        a.entrant.number - b.entrant.number,
    )
    .map(({ entrant: { number, name, post }, total, rank }): ToolRow => {
      const facts = people.get(number)?.facts;
      const unit = facts ? unitOf(facts) || null : null;
      return {
        cells: { number, name, unit, post, total: total ? Number(decimalText(total)) : null, rank: rank ?? null },
      };
    });
}
