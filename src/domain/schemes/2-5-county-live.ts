import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { NOT_SECRET } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, told, SILENT } = sourcesOf('2-5');

const COMPONENTS: readonly StageId[] = ['talk'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(SILENT),
  parameter.maxChoices(SILENT),
  parameter.minimumPeople(SILENT),
  parameter.belowMinimum(SILENT),
  parameter.asOf(SILENT),
];

const SCORES: readonly SchemeParameter[] = [
  parameter.talkFullMark(given(140, '面谈140分', 'the talk counts 140 points')),
  parameter.talkElements(
    told(
      '面谈分语言表达、综合分析、敏捷思辨、情绪控制、组织协调、举止仪表、人际交往、职位匹配八个要素，没有写明各要素分值',
      'the talk has eight elements, without the points of each',
    ),
  ),
  parameter.talkJudges(told('由常委会成员面谈评分', 'the standing committee talks with everybody and scores')),
  parameter.talkDropPerEnd(SILENT),
  parameter.talkGrades(
    given(['优秀', '良好', '一般', '较差'], '评议等次供参考', 'grades of the assessment are for reference'),
  ),
  parameter.scoreDecimals(SILENT, { neededFor: 'talk' }),
];

const DECISION: readonly SchemeParameter[] = [
  parameter.decisionMethod(given('ballot', '面谈后当场无记名投票表决', 'a secret ballot on the spot after the talk')),
  parameter.ballotCounts(SILENT),
  parameter.noticeDays(SILENT),
  parameter.noticeDayKind(SILENT),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(SILENT),
];

/** 县直副科级公选 面谈票决: the standing committee talks with everybody and votes in the same sitting. */
export const countyLive: Scheme = {
  id: '2-5',
  title: localized('县直副科级公选面谈票决', 'County: deputy section heads, talk and ballot in one sitting'),
  source: localized('县直副科级公选 面谈票决', 'County, selection of deputy section heads by talk and ballot'),
  parameters: [...REGISTRATION, ...SCORES, ...DECISION],
  requirements: [NOT_SECRET],
  ascending: [],
  stages: ['registration', 'review', 'talk', 'ballot', 'notice', 'appointment'],
  components: COMPONENTS,
};
