import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { from, must, NOT_SECRET, rule, should } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, BLANK, SILENT } = sourcesOf('004');

const COMPONENTS: readonly StageId[] = ['written', 'interview'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(BLANK),
  parameter.maxChoices(given(1, '每人限报1个职位', 'one post per person')),
  parameter.minimumPeople(
    given(3, '合格报名人数少于3人的，取消该职位', 'a post with fewer than 3 qualified applicants is cancelled'),
  ),
  parameter.belowMinimum(
    given(
      'cancel',
      '取消该职位，报名者可改报其他职位',
      'the post is cancelled; its applicants may apply for other posts',
    ),
  ),
];

const rotation = (years: number) =>
  given(years, '轮岗和任职回避，年限见2-10', 'rotation and recusal; years as in 2-10');

const ELIGIBILITY: readonly SchemeParameter[] = [
  parameter.asOf(BLANK),
  parameter.ageAdvised(given(40, '年龄一般在40周岁以下（超过的提醒）', 'in principle not over 40 (a warning)')),
  parameter.ageLimit(given(45, '最高不超过45周岁（超过的不合格）', 'at most 45 (excluded above)')),
  parameter.education(BLANK),
  parameter.assessmentYears(BLANK),
  parameter.assessmentGrade(given('competent', '年度考核均为称职（合格）以上', 'competent or better in each year')),
  parameter.staffCategories(
    given(
      ['administrative', 'institution', 'collective', 'established'],
      '在编在职，行政编、事业编、集体编制视为在编；借用、借调、临聘、劳务派遣人员不得报名',
      'on the establishment: administrative, institution, collective; not borrowed, seconded, temporary or dispatched staff',
    ),
  ),
  parameter.staffRejected(
    given(
      ['borrowed', 'seconded', 'temporary', 'dispatched'],
      '借用、借调、临聘、劳务派遣人员不得报名',
      'borrowed, seconded, temporary and dispatched staff may not apply',
    ),
  ),
  parameter.rotationYears(rotation(5)),
  parameter.rotationYoungAge(rotation(35)),
  parameter.rotationYoungYears(rotation(3)),
  parameter.rotationLimit(rotation(6)),
];

const TESTS: readonly SchemeParameter[] = [
  parameter.writtenFullMark(given(100, '笔试满分100分', 'full mark 100')),
  parameter.writtenPassMark(given(60, '60分合格', 'pass mark 60')),
  parameter.panelSize(SILENT),
  parameter.interviewJudges(SILENT),
  parameter.dropPerEnd(SILENT),
  parameter.interviewFullMark(BLANK),
  parameter.weights(COMPONENTS, BLANK),
  parameter.scoreDecimals(SILENT),
];

const term = (years: number) => given(years, '任期3年，含试用期1年', 'three years, including one on probation');

const DECISION: readonly SchemeParameter[] = [
  parameter.shortlistPerOpening(given(2, '按1:2差额确定人选', 'two people per opening')),
  parameter.ties(SILENT),
  parameter.substitution(given('untilFull', '按总分从高到低依次递补', 'the next by total steps in')),
  parameter.appraisalVotes(
    given('competence', '按胜任、基本胜任得票确定', 'competent and basically competent votes decide'),
  ),
  parameter.vetoBelow(given('2/3', '胜任、基本胜任得票不足三分之二的，不列为人选', 'out below two thirds')),
  parameter.appraisalCounts(SILENT),
  parameter.decisionMethod(given('ballot', '差额无记名投票表决', 'secret ballot over more candidates than openings')),
  parameter.ballotCounts(SILENT),
  parameter.noticeDays(given(7, '公示7天', 'seven days')),
  parameter.noticeDayKind(given('calendar', '公示7天', 'seven days')),
  parameter.noticeFirstDay(SILENT),
  parameter.termYears(term(3)),
  parameter.probationYears(term(1)),
];

/** 吴中区竞争性选拔中层干部（2012）. Blanks of the source are parameters without a value. */
export const wuzhong2012: Scheme = {
  id: '004',
  title: localized('吴中区竞争性选拔中层干部', 'Wuzhong District: competitive selection of middle-level cadres'),
  source: localized(
    '吴中区竞争性选拔中层干部（2012）',
    'Wuzhong District, competitive selection of middle-level cadres (2012)',
  ),
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...TESTS, ...DECISION],
  requirements: [
    must(rule('staff-category-in', { accepted: from('staffCategories'), rejected: from('staffRejected') })),
    must(rule('age-at-most', { maxYears: from('ageLimit') })),
    should(rule('age-at-most', { maxYears: from('ageAdvised') })),
    must(rule('education-at-least', { level: from('education') })),
    must(rule('assessments-at-least', { years: from('assessmentYears'), grade: from('assessmentGrade') })),
    must(rule('rotation-limit', { minYears: from('rotationLimit') })),
    should(
      rule('rotation-limit', {
        minYears: from('rotationYears'),
        youngAge: from('rotationYoungAge'),
        youngYears: from('rotationYoungYears'),
      }),
    ),
    must(rule('recusal')),
    NOT_SECRET,
  ],
  ascending: [
    ['ageAdvised', 'ageLimit'],
    ['rotationYears', 'rotationLimit'],
    ['writtenPassMark', 'writtenFullMark'],
  ],
  stages: [
    'registration',
    'review',
    'written',
    'interview',
    'composite',
    'shortlist',
    'appraisal',
    'inspection',
    'ballot',
    'notice',
    'appointment',
  ],
  components: COMPONENTS,
};
