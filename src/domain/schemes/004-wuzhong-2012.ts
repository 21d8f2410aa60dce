import { localized } from '../basics/localized';
import { EDUCATION_TERMS, REQUIRED_GRADE_TERMS, STAFF_CATEGORY_TERMS } from '../rules/terms';
import { DECISION, TESTS } from './004-later-stages';
import { BLANK, given } from './004-sources';
import { BELOW_MINIMUM } from './common-choices';
import type { Scheme, SchemeParameter } from './scheme';

const SOURCE = localized(
  '吴中区竞争性选拔中层干部（2012）',
  'Wuzhong District, competitive selection of middle-level cadres (2012)',
);

const REGISTRATION: readonly SchemeParameter[] = [
  {
    id: 'deadline',
    title: localized('报名截止时间', 'Registration deadline'),
    input: { kind: 'minute' },
    question: localized(
      '报名到哪一天几点截止？（如 2012-05-31 16:30）',
      'When does registration close? (e.g. 2012-05-31 16:30)',
    ),
    neededFor: 'registration',
    rule: 'R-PLAN-5',
    source: BLANK,
  },
  {
    id: 'maxChoices',
    title: localized('每人可报职位数', 'Choices per person'),
    input: { kind: 'wholeNumber', least: 1, most: 10, unit: localized('个', '') },
    value: 1,
    question: localized('每人最多可报几个职位？', 'How many posts may one person apply for?'),
    neededFor: 'registration',
    rule: 'R-REG-1',
    source: given('每人限报1个职位', 'one post per person'),
  },
  {
    id: 'minimumPeople',
    title: localized('每个职位最低竞争人数', 'Competition minimum per post'),
    input: { kind: 'wholeNumber', least: 1, most: 100, unit: localized('人', '') },
    value: 3,
    question: localized(
      '一个职位资格审查合格者至少几人才能开考？',
      'How many eligible people does a post need at least?',
    ),
    neededFor: 'review',
    rule: 'R-REG-2',
    source: given('合格报名人数少于3人的，取消该职位', 'a post with fewer than 3 qualified applicants is cancelled'),
  },
  {
    id: 'belowMinimum',
    title: localized('不足最低人数时', 'Below the minimum'),
    input: { kind: 'choice', of: BELOW_MINIMUM },
    value: 'cancel',
    question: localized('合格人数不足时怎么办？', 'What happens to a post below the minimum?'),
    neededFor: 'review',
    rule: 'R-REG-2',
    source: given(
      '取消该职位，报名者可改报其他职位',
      'the post is cancelled; its applicants may apply for other posts',
    ),
  },
];

const ELIGIBILITY: readonly SchemeParameter[] = [
  {
    id: 'asOf',
    title: localized('年龄和年限计算截止日', 'As-of date for ages and years'),
    input: { kind: 'day' },
    question: localized(
      '年龄、任职年限计算到哪一天？（如 2012-05-31）',
      'As of which day are ages and years counted? (e.g. 2012-05-31)',
    ),
    neededFor: 'review',
    rule: 'R-ELI-1',
    source: BLANK,
  },
  {
    id: 'ageAdvised',
    title: localized('一般年龄上限', 'Age limit in principle'),
    input: { kind: 'wholeNumber', least: 18, most: 70, unit: localized('周岁', 'full years') },
    value: 40,
    question: localized('年龄一般不超过多少周岁？', 'Up to which age in principle?'),
    neededFor: 'review',
    rule: 'R-ELI-1',
    source: given('年龄一般在40周岁以下（超过的提醒）', 'in principle not over 40 (a warning)'),
  },
  {
    id: 'ageLimit',
    title: localized('最高年龄上限', 'Age limit at most'),
    input: { kind: 'wholeNumber', least: 18, most: 70, unit: localized('周岁', 'full years') },
    value: 45,
    question: localized('年龄最高不超过多少周岁？', 'Up to which age at most?'),
    neededFor: 'review',
    rule: 'R-ELI-1',
    source: given('最高不超过45周岁（超过的不合格）', 'at most 45 (excluded above)'),
  },
  {
    id: 'education',
    title: localized('最低学历', 'Education at least'),
    input: { kind: 'choice', of: EDUCATION_TERMS },
    question: localized('最低要求什么学历？（如 大专）', 'Which education is required at least? (e.g. juniorCollege)'),
    neededFor: 'review',
    rule: 'R-ELI-2',
    source: BLANK,
  },
  {
    id: 'assessmentYears',
    title: localized('年度考核年数', 'Years of annual assessments'),
    input: { kind: 'wholeNumber', least: 1, most: 10, unit: localized('年', 'years') },
    question: localized('看近几年的年度考核？（如 3）', 'How many years of assessments count? (e.g. 3)'),
    neededFor: 'review',
    rule: 'R-ELI-5',
    source: BLANK,
  },
  {
    id: 'assessmentGrade',
    title: localized('年度考核最低等次', 'Assessment grade at least'),
    input: { kind: 'choice', of: REQUIRED_GRADE_TERMS },
    value: 'competent',
    question: localized('年度考核至少要什么等次？', 'Which grade is required in each year?'),
    neededFor: 'review',
    rule: 'R-ELI-5',
    source: given('年度考核均为称职（合格）以上', 'competent or better in each year'),
  },
  {
    id: 'staffCategories',
    title: localized('视为在编在职的身份', 'Staff categories that count'),
    input: { kind: 'choices', of: STAFF_CATEGORY_TERMS },
    value: ['administrative', 'institution', 'collective', 'established'],
    question: localized('哪些编制身份可以报名？', 'Which staff categories may apply?'),
    neededFor: 'review',
    rule: 'R-ELI-7',
    source: given(
      '在编在职，行政编、事业编、集体编制视为在编；借用、借调、临聘、劳务派遣人员不得报名',
      'on the establishment: administrative, institution, collective; not borrowed, seconded, temporary or dispatched staff',
    ),
  },
  {
    id: 'staffRejected',
    title: localized('不得报名的身份', 'Staff categories excluded'),
    input: { kind: 'choices', of: STAFF_CATEGORY_TERMS },
    value: ['borrowed', 'seconded', 'temporary', 'dispatched'],
    question: localized(
      '哪些身份不得报名？（两处都没有列出的，待核实）',
      'Which staff categories are excluded? (those in neither list are to verify)',
    ),
    neededFor: 'review',
    rule: 'R-ELI-7',
    source: given(
      '借用、借调、临聘、劳务派遣人员不得报名',
      'borrowed, seconded, temporary and dispatched staff may not apply',
    ),
  },
  {
    id: 'rotationYears',
    title: localized('同一职位应当轮岗的年限', 'Years in one post after which to rotate'),
    input: { kind: 'wholeNumber', least: 1, most: 30, unit: localized('年', 'years') },
    value: 5,
    question: localized('在同一职位满几年应当轮岗？', 'After how many years in one post should one rotate?'),
    neededFor: 'review',
    rule: 'R-ELI-12',
    source: given('轮岗和任职回避，年限见2-10', 'rotation and recusal; years as in 2-10'),
  },
  {
    id: 'rotationYoungAge',
    title: localized('年轻干部轮岗：年龄不满', 'Rotation of younger cadres: under'),
    input: { kind: 'wholeNumber', least: 18, most: 60, unit: localized('周岁', 'full years') },
    value: 35,
    question: localized('不满多少周岁的，轮岗年限较短？', 'Under which age does the shorter rotation hold?'),
    neededFor: 'review',
    rule: 'R-ELI-12',
    source: given('轮岗和任职回避，年限见2-10', 'rotation and recusal; years as in 2-10'),
  },
  {
    id: 'rotationYoungYears',
    title: localized('年轻干部应当轮岗的年限', 'Younger cadres: years in one post'),
    input: { kind: 'wholeNumber', least: 1, most: 30, unit: localized('年', 'years') },
    value: 3,
    question: localized('年轻干部在同一职位满几年应当轮岗？', 'After how many years should younger cadres rotate?'),
    neededFor: 'review',
    rule: 'R-ELI-12',
    source: given('轮岗和任职回避，年限见2-10', 'rotation and recusal; years as in 2-10'),
  },
  {
    id: 'rotationLimit',
    title: localized('同一职位必须轮岗的年限', 'Years in one post at most'),
    input: { kind: 'wholeNumber', least: 1, most: 30, unit: localized('年', 'years') },
    value: 6,
    question: localized('在同一职位满几年必须轮岗？', 'After how many years in one post must one rotate?'),
    neededFor: 'review',
    rule: 'R-ELI-12',
    source: given('轮岗和任职回避，年限见2-10', 'rotation and recusal; years as in 2-10'),
  },
];

/** 吴中区竞争性选拔中层干部（2012）. Blanks of the source are parameters without a value. */
export const wuzhong2012: Scheme = {
  id: '004',
  title: localized('吴中区竞争性选拔中层干部', 'Wuzhong District: competitive selection of middle-level cadres'),
  source: SOURCE,
  parameters: [...REGISTRATION, ...ELIGIBILITY, ...TESTS, ...DECISION],
  requirements: [
    {
      expression: {
        kind: 'staff-category-in',
        parameters: { accepted: { from: 'staffCategories' }, rejected: { from: 'staffRejected' } },
      },
      effect: 'block',
    },
    { expression: { kind: 'age-at-most', parameters: { maxYears: { from: 'ageLimit' } } }, effect: 'block' },
    { expression: { kind: 'age-at-most', parameters: { maxYears: { from: 'ageAdvised' } } }, effect: 'warn' },
    { expression: { kind: 'education-at-least', parameters: { level: { from: 'education' } } }, effect: 'block' },
    {
      expression: {
        kind: 'assessments-at-least',
        parameters: { years: { from: 'assessmentYears' }, grade: { from: 'assessmentGrade' } },
      },
      effect: 'block',
    },
    { expression: { kind: 'rotation-limit', parameters: { minYears: { from: 'rotationLimit' } } }, effect: 'block' },
    {
      expression: {
        kind: 'rotation-limit',
        parameters: {
          minYears: { from: 'rotationYears' },
          youngAge: { from: 'rotationYoungAge' },
          youngYears: { from: 'rotationYoungYears' },
        },
      },
      effect: 'warn',
    },
    { expression: { kind: 'recusal', parameters: {} }, effect: 'block' },
    { expression: { kind: 'not-secret-post', parameters: {} }, effect: 'block' },
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
  components: ['written', 'interview'],
};
