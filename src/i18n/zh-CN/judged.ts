import type { JudgedMessages } from '../../domain/messages/judged';

export const judgedTexts: Record<keyof JudgedMessages, string> = {
  'judged.score-missing': '还没有成绩，\n请补填成绩，或在“状态”栏选择缺考等',
  'judged.score-unusable': '{columns}的评分不可用，\n请更正',
  'judged.parameter-open': '方案参数“{title}”还空着，不能确定谁进入下一环节。\n请在“方案”表中填写。',
  'judged.below-pass': '成绩{score}，低于合格线{pass}',
  'judged.outscored': '成绩{score}，低于入围最低分{cutoff}（名额{places}人）',
  'judged.no-place': '本职位没有进入下一环节的名额',
  'judged.entered-tied': '成绩{score}，与末位同分（名额{places}人），一并入围',
  'judged.tied-extra-test': '成绩{score}，与末位同分（名额{places}人），等待加试，\n请组织加试并填写“加试成绩”',
  'judged.tied-again': '成绩{score}，与末位同分（名额{places}人），加试成绩仍相同，\n请再次加试',
  'judged.tied-rule-open': '成绩{score}，与末位同分（名额{places}人），同分办法未定，\n请先在“方案”表中确定',
  'judged.extra-test-lost': '成绩{score}与末位同分，加试成绩{extra}，未入围',
  'judged.others-missing': '本职位还有{missing}人成绩未定，暂不能确定是否入围，\n请先补齐',
  'judged.openings-unknown': '职位“{post}”的选拔人数还没有填，不能确定入围名额。\n请在“职位”表中填写。',
  'judged.places-rounded': '职位“{post}”选拔{openings}人，按{ratio}不是整数，入围名额进位为{places}人。\n请确认。',
  'judged.tie-without-components':
    '职位“{post}”的{names}以{score}并列末位（名额{places}人），本环节还没有可比较的单项成绩，一并入围。\n请确认。',
  'judged.tie-rule-lacking':
    '职位“{post}”的{names}以{score}并列末位（名额{places}人），方案没有规定同分办法，一并入围。\n请确认。',
  'judged.tie-rule-open':
    '职位“{post}”的{names}以{score}并列末位（名额{places}人），方案的同分办法还空着。\n请在“方案”表中填写。',
  'judged.extra-test-missing':
    '{who}（{post}）以{score}并列末位（名额{places}人），还没有加试成绩。\n请组织加试并填写“加试成绩”。',
  'judged.extra-tests-equal':
    '职位“{post}”的{names}以{score}并列末位（名额{places}人），加试成绩也相同。\n请再次加试，并填写新的加试成绩。',
  'judged.scores-missing': '{who}还没有评分。\n请补填；未参加的，请在“状态”栏选择。',
  'judged.too-few': '“{column}”只有{have}个评分，至少需要{need}个，\n请补齐评分',
  'judged.scores-too-few':
    '{who}的“{column}”只有{have}个评分，至少需要{need}个，不能计算。\n请补齐评分；未参加的，请在“状态”栏选择。',
  'judged.scores-blank':
    '{who}缺{count}个评分（{columns}等），现按其余{have}个评分计算。\n请补填，或确认评委没有评分。',
  'judged.recused-scored': '应回避的评委{judge}评了分，\n请清除该评分',
  'judged.score-of-recused':
    '评委{judge}应回避{who}（{relation}），却在“{column}”评了分，应为空。\n请清除该评分；回避人员填错的，请更正。',
  'judged.judges-silent': '{judges}没有给任何人评分。\n请补填，或确认没有这些评委。',
  'judged.panel-short': '第{panel}组评委{have}人，应不少于{need}人。\n请增补评委并填写姓名。',
  'judged.panel-large': '第{panel}组评委{have}人，应不多于{most}人。\n请核对评委名单。',
  'judged.panel-outside': '第{panel}组来自外单位的评委{have}人，应不少于{need}人。\n请调整评委，或补填“来自外单位”。',
  'judged.panel-even': '第{panel}组评委{have}人，应为单数。\n请调整评委人数。',
  'judged.judges-unnamed': '第{panel}组{judges}还没有填写姓名。\n请补填，以便核对签名和回避。',
  'judged.judge-twice': '第{panel}组评委{judge}出现了两次。\n请核对评委名单。',
  'judged.recusal-unknown': '评委{judge}的回避人员“{name}”不在本环节人员中。\n请核对姓名，几个人用顿号分开。',
  'judged.panel-unknown': '{who}的组别为{panel}，应为1–{most}。\n请更正。',
  'judged.post-before-panels': '职位“{post}”的人员分在第{panels}组，同一职位应由同一组评委评分。\n请调整组别。',
  'judged.panel-factor': '第{panel}组{count}人有成绩，平均{mean}，修正系数{factor}。',
  'judged.panel-uncorrectable':
    '第{panel}组{count}人的成绩（平均{mean}）算不出修正系数：平均分为0，或按标准分修正时全组成绩相同。\n请核对成绩；无误的，请在“方案”表中改用其他修正方法并写明理由。',
  'judged.panel-not-corrected': '第{panel}组算不出修正系数，成绩未修正。',
  'judged.corrected': '第{panel}组修正前{before}，系数{factor}，修正后{after}',
  'judged.corrected-outside':
    '{who}的成绩修正后为{score}，超出满分范围，按{limit}计。\n请确认；不同意的，请改用其他修正方法。',
  'judged.structures-conflict': '面试方式、面试要素、评委类别只能设一种，方案设了几种。\n请在“方案”表中只保留一种。',
  'judged.elements-total': '各要素满分合计{total}，应等于满分{fullMark}。\n请在“方案”表中更正。',
  'judged.activity-unknown':
    '投票的活动“{name}”不在活动之中，活动有：{known}。\n请在“方案”表中更正；没有投票的活动的，填“无”。',
  'judged.agreement-order':
    '职位“{post}”：{classes}两类评委的吻合率为{rate}（{all}对人中{count}对次序一致），要求{least}以上。\n只供参考，不改变成绩；低于要求的，请核对后写明理由。',
  'judged.agreement-scores':
    '职位“{post}”：{classes}两类评委的吻合率为{rate}（{all}人的两类均分之比的平均值），要求{least}以上。\n只供参考，不改变成绩；低于要求的，请核对后写明理由。',
  'judged.class-sizes': '各类评委人数应包括每一类（{classes}），且不少于1人。\n请在“方案”表中更正。',
};
