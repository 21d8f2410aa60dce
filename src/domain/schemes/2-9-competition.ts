import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { whole, PEOPLE } from './parameters/declare';
import { from, must, NOT_SECRET, rule } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, told, BLANK, SILENT } = sourcesOf('2-9');

const COMPONENTS: readonly StageId[] = ['written', 'interview', 'appraisal'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(SILENT),
  parameter.maxChoices(SILENT),
  parameter.minimumRatio(given('3:1', '报名人数与职位之比一般不低于3:1', 'generally three people per opening or more')),
  parameter.belowMinimum(given('warn', '一般不低于3:1（不足的提醒）', 'generally 3:1 (a warning below)')),
];

const conditions = told('资格条件由各单位的方案规定', 'the conditions are laid down by each unit’s own plan');

const ELIGIBILITY: readonly SchemeParameter[] = [
  parameter.asOf(SILENT),
  parameter.staffCategories(conditions),
  parameter.staffRejected(conditions),
  parameter.ageLimit(conditions),
  parameter.education(conditions),
  parameter.assessmentYears(conditions),
  parameter.assessmentGrade(conditions),
];

const ELIMINATION = told('每一环节后可以淘汰', 'people may be eliminated after every stage');

const TESTS: readonly SchemeParameter[] = [
  parameter.writtenFullMark(SILENT),
  parameter.writtenPapers(BLANK),
  parameter.writtenElimination(ELIMINATION),
  parameter.writtenPerOpening(ELIMINATION, { onlyIf: { id: 'writtenElimination', is: 'yes' } }),
  parameter.aptitudeHeld(told('可以进行素质测试', 'an aptitude test may be held')),
  parameter.aptitudeFullMark(SILENT),
  parameter.aptitudePassMark(ELIMINATION),
  parameter.panelSize(given(7, '面试评委不少于7人', 'seven judges or more')),
  parameter.panelOutside(told('面试评委有单位以外的人参加', 'the panel has members from outside')),
  parameter.interviewJudges(SILENT),
  parameter.dropPerEnd(given(1, '去掉1个最高分和1个最低分', 'one highest and one lowest score are dropped')),
  parameter.interviewFullMark(SILENT),
  parameter.interviewMethods(told('面试可用几种方法，按比重计分', 'several methods with weights')),
  parameter.interviewElimination(ELIMINATION),
  parameter.interviewPerOpening(ELIMINATION, { onlyIf: { id: 'interviewElimination', is: 'yes' } }),
  parameter.appraisalTurnout(given('80%', '参加人数不少于应参加人数的80%', 'at least 80% of those entitled take part')),
  parameter.appraisalItems(told('民主测评分项目、要素和等次', 'the appraisal has items, elements and grades')),
  parameter.appraisalGrades(told('民主测评分项目、要素和等次', 'the appraisal has items, elements and grades')),
  parameter.appraisalFullMark(SILENT),
  parameter.weights(COMPONENTS, SILENT),
  parameter.scoreDecimals(SILENT),
];

const DECISION: readonly SchemeParameter[] = [
  parameter.shortlistPerOpening(told('考察对象多于选拔人数', 'more people are examined than openings'), {
    input: whole(2, 10, PEOPLE),
  }),
  parameter.ties(SILENT, { neededFor: 'written' }),
  parameter.substitution(SILENT),
  parameter.decisionMethod(
    given(
      'committee',
      '由党委讨论决定，等额或差额，可以空缺',
      'the committee decides, over as many or more candidates; a post may stay vacant',
    ),
  ),
  parameter.noticeDays(given(7, '公示期一般不少于7天', 'generally seven days or more')),
  parameter.noticeDayKind(given('calendar', '公示期一般不少于7天', 'generally seven days or more')),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(told('实行试用期', 'on probation')),
];

/** 竞争上岗暂行规定: conditions and most numbers are left to each unit's own plan. */
export const competition: Scheme = {
  id: '2-9',
  title: localized('竞争上岗', 'Competition for posts'),
  source: localized('竞争上岗暂行规定', 'Interim provisions on competition for posts'),
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...TESTS, ...DECISION],
  requirements: [
    must(rule('staff-category-in', { accepted: from('staffCategories'), rejected: from('staffRejected') })),
    must(rule('age-at-most', { maxYears: from('ageLimit') })),
    must(rule('education-at-least', { level: from('education') })),
    must(rule('assessments-at-least', { years: from('assessmentYears'), grade: from('assessmentGrade') })),
    NOT_SECRET,
  ],
  ascending: [
    ['aptitudePassMark', 'aptitudeFullMark'],
    ['panelOutside', 'panelSize'],
  ],
  stages: [
    'registration',
    'review',
    'written',
    'aptitude',
    'interview',
    'appraisal',
    'composite',
    'shortlist',
    'inspection',
    'ballot',
    'notice',
    'appointment',
  ],
  components: COMPONENTS,
};
