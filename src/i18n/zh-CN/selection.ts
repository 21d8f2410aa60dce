import type { SelectionMessages } from '../../domain/messages/selection';

export const selectionTexts: Record<keyof SelectionMessages, string> = {
  'selection.component-missing': '缺{components}，综合成绩暂不能计算，\n请补齐后再推进',
  'selection.component-missing-of':
    '{who}缺{components}，综合成绩不能计算。\n请重新打开该阶段补齐，或登记放弃、取消资格。',
  'selection.total-not-computed': '综合成绩暂不能计算',
  'selection.total-not-computed-of': '{who}的成绩不在0和满分之间，综合成绩不能计算。\n请重新打开该成绩所在的阶段更正。',
  'selection.component-not-held': '综合成绩包含“{component}”，但该阶段没有成绩。\n请先完成该阶段，或修改方案。',
  'selection.weights-unfit':
    '方案有{components}个成绩项，权重却有{weights}个，两者应一样多。\n请在“方案”表中更正权重。',
  'selection.below-floor': '综合成绩{score}，低于最低分数线{floor}',
  'selection.below-floor-alone': '本职位仅一人参加，综合成绩{score}，低于无竞争时的最低分数线{floor}',
  'selection.no-total': '方案既没有综合成绩，也不是只有一个成绩项，不能排名。\n请修改方案。',
  'selection.total-missing': '缺{title}，暂不能排名',
  'selection.total-missing-of': '{who}缺{title}，不能排名。\n请重新打开该阶段补齐，或登记放弃、取消资格。',
  'selection.quota-open': '方案没有写明考察对象的名额，不能确定考察对象。\n请在“方案”表中补填。',
  'selection.openings-missing': '职位“{post}”的选拔人数未填或为0，不能确定考察对象的名额。\n请在“职位”表中填写。',
  'selection.shortlisted': '第{rank}名，考察对象名额{quota}人，列为考察对象',
  'selection.shortlisted-tied': '第{rank}名，考察对象名额{quota}人，末位同为{score}分，一并列为考察对象',
  'selection.not-shortlisted': '第{rank}名，{score}分；考察对象名额{quota}人，最低{cutoff}分，未列为考察对象',
  'selection.waiting': '第{rank}名，{score}分；考察对象名额{quota}人，最低{cutoff}分，依次等候递补',
  'selection.not-differential':
    '职位“{post}”选拔{openings}人，考察对象{shortlisted}人，一般应多于选拔人数。\n请核对；仍要推进的，请写明原因。',
  'selection.tie-broken': '职位“{post}”有{count}人同为{score}分，已按{columns}排定先后：{people}。',
  'selection.tie-all-enter':
    '职位“{post}”末位有{count}人同为{score}分，不能再区分，全部列为考察对象：{names}（名额{places}人）。',
  'selection.tie-within': '职位“{post}”有{count}人同为{score}分，名次并列，均在名额之内：{names}。',
  'selection.extra-test': '末位同为{score}分，须加试',
  'selection.extra-test-missing': '{who}（{post}）末位同为{score}分，还没有加试成绩。\n请组织加试并填写成绩。',
  'selection.steps-in': '原第{rank}名，空出{free}个名额，第{round}轮递补',
  'selection.steps-in-tied': '原第{rank}名并列，空出{free}个名额，末位同分一并递补（第{round}轮）',
  'selection.substitution-extra-test': '空出{free}个名额，{names}末位同分，须加试后再递补',
  'selection.substitution-none': '空缺{vacant}人，方案规定不递补',
  'selection.substitution-rounds-used-up': '空缺{vacant}人，方案规定最多递补{rounds}轮，已用完',
  'selection.substitution-pool-empty': '空缺{vacant}人，已无人可递补',
  'selection.notice-open': '公示尚未结束或结果未填',
  'selection.notice-period':
    '职位“{post}”{from}张贴，公示至{to}（{kind}，共{days}天，从{first}起算）。\n期满后再推进。',
  'selection.notice-calendar-unknown':
    '职位“{post}”{day}张贴，所涉日期的放假和调休安排不在本软件已知范围内（{from}年至{to}），公示截止日期未计算。\n请按国务院办公厅的放假通知自行计算，并写明原因后推进。',
  'selection.notice-period-open':
    '方案没有写明公示天数、按自然日还是工作日、从哪天起算，公示截止日期未计算。\n请核对公示期是否已满，并写明原因后推进。',
  'selection.objection-upheld': '公示有异议，影响任职：{explanation}',
  'selection.objection-unexplained': '{who}公示有异议，但没有写明情况。\n请填写“异议情况说明”。',
  'selection.appointed': '{day}任职',
  'selection.appointment-open': '任职日期未填',
  'selection.appointed-within-notice':
    '{who}的任职日期是{day}，而公示到{end}才截止，应在公示期满之后任职。\n请核对两个日期；仍要推进的，请写明原因。',
  'selection.more-than-openings':
    '职位“{post}”任职{appointed}人，多于选拔人数{openings}人。\n请核对；仍要推进的，请写明原因。',
  'selection.reserve-open': '是否列入后备未填',
  'selection.not-in-reserve': '不列入后备',
};
