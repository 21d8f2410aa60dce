import { localized } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import * as parameter from './parameters';
import { from, must, NOT_SECRET, rule } from './requirements';
import type { Scheme, SchemeParameter } from './scheme';
import { sourcesOf } from './sources';

const { given, SILENT } = sourcesOf('2-4');

const COMPONENTS: readonly StageId[] = ['written', 'interview', 'appraisal'];

const REGISTRATION: readonly SchemeParameter[] = [
  parameter.deadline(SILENT),
  parameter.maxChoices(SILENT),
  parameter.minimumRatio(given('3:1', '报名人数与职数之比达到3:1', 'three people per opening')),
  parameter.belowMinimum(
    given('otherMethod', '达不到3:1的，经批准改用其他方式', 'otherwise another method, with approval'),
  ),
];

const UNIT = [
  '全额预算事业单位在编人员（名册不区分经费形式，由审查人核对是否全额）',
  'staff of fully funded public institutions (rosters do not tell the funding: the reviewer checks it)',
] as const;
const GRADE = [
  '监督所副所长须任管理九级以上满3年或专业技术十二级以上满3年',
  'deputy heads of the supervision office: management grade 9 or professional grade 12, each for three years',
] as const;
const TITLE = [
  '疾控中心副主任须具有中级以上职称',
  'deputy heads of the disease control centre: intermediate title or higher',
] as const;

const ELIGIBILITY: readonly SchemeParameter[] = [
  parameter.asOf(SILENT),
  parameter.staffCategories(given(['institution'], ...UNIT), {
    title: localized('可报名的编制性质（须为全额拨款事业单位）', 'Staff categories (of fully funded institutions)'),
  }),
  parameter.staffRejected(given(['administrative', 'collective', 'temporary', 'dispatched', 'contract'], ...UNIT)),
  parameter.ageLimit(given(48, '年龄不超过48周岁', 'at most 48')),
  parameter.education(given('juniorCollege', '大专以上学历', 'junior college or higher')),
  parameter.majors(given(['畜牧', '兽医', '水产'], '畜牧、兽医、水产专业', 'animal husbandry, veterinary, fishery')),
  parameter.assessmentYears(given(3, '近3年考核均为合格以上', 'qualified or better in the last three years')),
  parameter.assessmentGrade(given('competent', '近3年考核均为合格以上', 'qualified or better in the last three years')),
  parameter.titlePosts(given(['疾控', '疾病预防控制', '疫控', '疫病预防控制'], ...TITLE)),
  parameter.titleLevel(given('intermediate', ...TITLE)),
  parameter.gradePosts(given(['监督所'], ...GRADE)),
  parameter.managementGrade(given(9, ...GRADE)),
  parameter.managementYears(given(3, ...GRADE)),
  parameter.professionalGrade(given(12, ...GRADE)),
  parameter.professionalYears(given(3, ...GRADE)),
];

const PANEL = ['面试评委5至7人', 'five to seven judges'] as const;

const TESTS: readonly SchemeParameter[] = [
  parameter.writtenFullMark(SILENT),
  parameter.writtenPerOpening(
    given('2:1', '笔试后每个名额取前2名进入面试', 'the first two per opening go on to the interview'),
  ),
  parameter.panelSize(given(5, ...PANEL)),
  parameter.panelMost(given(7, ...PANEL)),
  parameter.interviewJudges(SILENT),
  parameter.dropPerEnd(given(1, '去掉1个最高分和1个最低分', 'one highest and one lowest score are dropped')),
  parameter.interviewFullMark(given(100, '面试满分100分', 'full mark 100')),
  parameter.appraisalItems(SILENT),
  parameter.appraisalGrades(SILENT),
  parameter.appraisalFullMark(SILENT),
  parameter.weights(
    COMPONENTS,
    given('40:40:20', '笔试40%、面试40%、民主测评20%', 'written test 40%, interview 40%, appraisal 20%'),
  ),
  parameter.scoreDecimals(SILENT),
];

const DECISION: readonly SchemeParameter[] = [
  parameter.shortlistPerOpening(given(1, '按总分从高到低，每个名额取1人考察', 'by total, one person per opening')),
  parameter.ties(SILENT, { neededFor: 'written' }),
  parameter.substitution(SILENT),
  parameter.decisionMethod(SILENT),
  parameter.ballotCounts(SILENT),
  parameter.noticeDays(given(5, '名单公示5天', 'the list is posted for five days')),
  parameter.noticeDayKind(given('calendar', '名单公示5天', 'the list is posted for five days')),
  parameter.noticeFirstDay(SILENT),
  parameter.probationYears(SILENT),
];

/** 市农委事业单位领导职位（疾控中心副主任、监督所副所长）. */
export const agri: Scheme = {
  id: '2-4',
  title: localized('市农委事业单位领导职位竞争上岗', 'Agriculture commission: leading posts of its institutions'),
  source: localized(
    '市农委事业单位领导职位（疾控中心副主任、监督所副所长）',
    'Agriculture commission, leading posts of its institutions (disease control centre, supervision office)',
  ),
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...TESTS, ...DECISION],
  requirements: [
    must(rule('staff-category-in', { accepted: from('staffCategories'), rejected: from('staffRejected') })),
    must(rule('age-at-most', { maxYears: from('ageLimit') })),
    must(rule('education-at-least', { level: from('education') })),
    must(rule('major-in', { words: from('majors') })),
    must(rule('assessments-at-least', { years: from('assessmentYears'), grade: from('assessmentGrade') })),
    must(rule('title-at-least', { level: from('titleLevel') }), 'titlePosts'),
    must(
      {
        any: [
          rule('job-grade-at-least', {
            track: 'management',
            grade: from('managementGrade'),
            minYears: from('managementYears'),
          }),
          rule('job-grade-at-least', {
            track: 'professional',
            grade: from('professionalGrade'),
            minYears: from('professionalYears'),
          }),
        ],
      },
      'gradePosts',
    ),
    NOT_SECRET,
  ],
  ascending: [['panelSize', 'panelMost']],
  stages: [
    'registration',
    'review',
    'written',
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
