import type { ScoringMessages } from '../../domain/messages/scoring';

export const scoringTexts: Record<keyof ScoringMessages, string> = {
  'scoring.scores-unusable': '评分区域{cells}，应为数值。\n请更正；评委没有打分的，请留空。',
  'scoring.too-few': '只有{have}个评分，至少需要{need}个。\n请补齐评分。',
  'scoring.too-few-in-row': '第{row}行只有{have}个评分，至少需要{need}个。\n请补齐评分。',

  'scoring.components-unusable': '成绩区域{cells}，应为0到满分之间的数值。\n请更正；没有成绩的，请留空。',
  'scoring.component-missing':
    '缺第{components}项成绩，综合成绩暂不能计算。\n请补填；按规定缺考计零分的，缺项处理请选“计零分”。',
  'scoring.component-missing-in-row':
    '第{row}行缺第{components}项成绩，综合成绩暂不能计算。\n请补填；按规定缺考计零分的，缺项处理请选“计零分”。',

  'scoring.weights-unreadable': '权重“{text}”无法识别，应写成3:3:4、30%,30%,40%或30,30,40这样的形式。\n请更正。',
  'scoring.ratio-not-positive': '权重比例“{text}”的每一项都应大于0。\n请更正。',
  'scoring.weights-negative': '第{components}项权重小于0，应为0或正数。\n请更正。',
  'scoring.weights-sum': '各项权重相加为{sum}，应正好为1或100（即100%）。\n请更正权重，除不尽的写成比例，如1:1:1。',
  'scoring.weights-count':
    '权重有{weights}个，成绩却是{rows}行{columns}列，每列成绩应有一个权重。\n请核对成绩区域和权重。',
  'scoring.full-marks-count': '满分有{marks}个，权重有{weights}个；满分应为1个，或每项成绩各1个。\n请更正满分。',
  'scoring.full-marks-not-positive': '第{components}项满分应大于0。\n请更正。',
  'scoring.list-shape': '参数“{parameter}”应为一行或一列，却是{rows}行{columns}列的区域。\n请重新选取区域。',
  'scoring.list-cells': '参数“{parameter}”{cells}，应为数值。\n请更正。',
};
