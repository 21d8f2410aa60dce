import { localized } from '../../basics/localized';
import { RULE_COUNTS } from '../common-choices';
import { choice, declare, FRACTION, POINTS, whole } from './declare';

/** 民主测评 (R-DEM). */
export const appraisalTurnout = declare({
  id: 'appraisalTurnout',
  title: localized('民主测评参加率下限', 'Appraisal: turnout at least'),
  input: FRACTION,
  question: localized(
    '参加民主测评的人数不得低于应参加人数的多少？',
    'Which share of those entitled must take part at least?',
  ),
  neededFor: 'appraisal',
  rule: 'R-DEM-1',
});

export const appraisalVotes = declare({
  id: 'appraisalVotes',
  title: localized('民主测评票种', 'Appraisal: votes counted'),
  input: choice({
    competence: localized('胜任/基本胜任/不胜任', 'competent / basically competent / not competent'),
    satisfaction: localized('满意/基本满意/不满意', 'satisfied / basically satisfied / not satisfied'),
    approval: localized('同意/不同意/弃权', 'agree / disagree / abstain'),
  }),
  question: localized('民主测评统计哪一种票？', 'Which votes are counted in the appraisal?'),
  neededFor: 'appraisal',
  rule: 'R-DEM-4',
});

export const appraisalCounts = declare({
  id: 'appraisalCounts',
  title: localized('测评计票基数', 'Appraisal counted on'),
  input: choice({ returned: RULE_COUNTS.returned, valid: RULE_COUNTS.valid }),
  question: localized('测评得票率按收回票还是有效票计算？', 'Is the share counted on returned or on valid ballots?'),
  neededFor: 'appraisal',
  rule: 'R-DEM-4',
});

export const vetoBelow = declare({
  id: 'vetoBelow',
  title: localized('民主测评胜任率下限', 'Appraisal: competent votes at least'),
  input: FRACTION,
  question: localized(
    '“胜任”加“基本胜任”低于多少出局？',
    'Below which share of competent and basically competent votes is someone out?',
  ),
  neededFor: 'appraisal',
  rule: 'R-DEM-4',
});

export const vetoAbove = declare({
  id: 'vetoAbove',
  title: localized('民主测评不满意率上限', 'Appraisal: unsatisfied votes at most'),
  input: FRACTION,
  question: localized('“不满意”超过多少出局？', 'Above which share of unsatisfied votes is someone out?'),
  neededFor: 'appraisal',
  rule: 'R-DEM-4',
});

export const appraisalItems = declare({
  id: 'appraisalItems',
  title: localized('民主测评项目及比重（合计100）', 'Items of the appraisal with weights (100 in all)'),
  input: { kind: 'namedNumbers', example: '德20、能20、勤20、绩30、廉10', total: 100 },
  question: localized(
    '民主测评有哪些项目，各占多少？（如 德20、能20、勤20、绩30、廉10）',
    'Which items has the appraisal, with which weights? (e.g. 德20、能20、勤20、绩30、廉10)',
  ),
  neededFor: 'appraisal',
  rule: 'R-DEM-2',
});

export const appraisalGrades = declare({
  id: 'appraisalGrades',
  title: localized('民主测评等次及分值', 'Grades of the appraisal with points'),
  input: { kind: 'namedNumbers', example: '优秀100、良好80、一般60、较差40' },
  question: localized(
    '民主测评分哪几等，各计多少分？（如 优秀100、良好80、一般60、较差40）',
    'Which grades has the appraisal, with which points? (e.g. 优秀100、良好80、一般60、较差40)',
  ),
  neededFor: 'appraisal',
  rule: 'R-DEM-2',
});

export const appraisalFullMark = declare({
  id: 'appraisalFullMark',
  title: localized('民主测评满分', 'Appraisal, full mark'),
  input: whole(1, 1000, POINTS),
  question: localized('民主测评满分多少？', 'What is the full mark of the appraisal?'),
  neededFor: 'appraisal',
  rule: 'R-DEM-5',
});
