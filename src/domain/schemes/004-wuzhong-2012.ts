import { localized } from '../basics/localized';
import { EDUCATION_TERMS, REQUIRED_GRADE_TERMS, STAFF_CATEGORY_TERMS } from '../rules/terms';
import { BELOW_MINIMUM, RULE_COUNTS } from './common-choices';
import type { Scheme, SchemeParameter } from './scheme';

const SOURCE = localized(
  '吴中区竞争性选拔中层干部实施办法（2012）',
  'Wuzhong District, competitive selection of middle-level cadres (2012)',
);

function given(text: string, english: string) {
  return localized(`方案004：${text}`, `Scheme 004: ${english}`);
}

const BLANK = localized(
  '方案004：原文留空，由本单位确定',
  'Scheme 004: left blank in the source, for the unit to decide',
);
const SILENT = localized(
  '方案004：原文未规定，由本单位确定',
  'Scheme 004: not regulated in the source, for the unit to decide',
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
    value: ['administrative', 'institution', 'collective'],
    question: localized('哪些编制身份可以报名？', 'Which staff categories may apply?'),
    neededFor: 'review',
    rule: 'R-ELI-7',
    source: given(
      '在编在职，行政编、事业编、集体编制视为在编；借用、借调、临聘、劳务派遣人员不得报名',
      'on the establishment: administrative, institution, collective; not borrowed, seconded, temporary or dispatched staff',
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

const TESTS: readonly SchemeParameter[] = [
  {
    id: 'writtenFullMark',
    title: localized('笔试满分', 'Written test, full mark'),
    input: { kind: 'wholeNumber', least: 1, most: 1000, unit: localized('分', 'points') },
    value: 100,
    question: localized('笔试满分多少？', 'What is the full mark of the written test?'),
    neededFor: 'written',
    rule: 'R-WRI-1',
    source: given('笔试满分100分', 'full mark 100'),
  },
  {
    id: 'writtenPassMark',
    title: localized('笔试合格线', 'Written test, pass mark'),
    input: { kind: 'wholeNumber', least: 0, most: 1000, unit: localized('分', 'points') },
    value: 60,
    question: localized('笔试多少分合格？', 'What is the pass mark of the written test?'),
    neededFor: 'written',
    rule: 'R-WRI-1',
    source: given('60分合格', 'pass mark 60'),
  },
  {
    id: 'panelSize',
    title: localized('面试评委人数', 'Interview panel size'),
    input: { kind: 'wholeNumber', least: 3, most: 99, unit: localized('人', 'people') },
    question: localized('面试评委至少几人？', 'How many judges does the interview panel have at least?'),
    neededFor: 'interview',
    rule: 'R-INT-2',
    source: SILENT,
  },
  {
    id: 'dropPerEnd',
    title: localized('去掉最高分和最低分各几个', 'Scores dropped at each end'),
    input: { kind: 'wholeNumber', least: 0, most: 5, unit: localized('个', '') },
    question: localized('面试去掉几个最高分、几个最低分？', 'How many highest and lowest scores are dropped?'),
    neededFor: 'interview',
    rule: 'R-INT-1',
    source: SILENT,
  },
  {
    id: 'interviewFullMark',
    title: localized('面试满分', 'Interview, full mark'),
    input: { kind: 'wholeNumber', least: 1, most: 1000, unit: localized('分', 'points') },
    question: localized('面试满分多少？', 'What is the full mark of the interview?'),
    neededFor: 'interview',
    rule: 'R-INT-4',
    source: BLANK,
  },
  {
    id: 'weights',
    title: localized('笔试、面试权重', 'Weights of written test and interview'),
    input: { kind: 'shares', parts: [localized('笔试', 'written'), localized('面试', 'interview')] },
    question: localized(
      '笔试和面试按什么比例合成总分？（如 5:5）',
      'In which ratio do written test and interview count? (e.g. 5:5)',
    ),
    neededFor: 'composite',
    rule: 'R-COM-1',
    source: BLANK,
  },
  {
    id: 'scoreDecimals',
    title: localized('成绩保留小数位数', 'Decimals of scores'),
    input: { kind: 'wholeNumber', least: 0, most: 6, unit: localized('位', '') },
    question: localized('成绩四舍五入保留几位小数？', 'To how many decimals are scores rounded (half up)?'),
    neededFor: 'written',
    rule: 'R-COM-3',
    source: SILENT,
  },
];

const DECISION: readonly SchemeParameter[] = [
  {
    id: 'shortlistPerOpening',
    title: localized('差额比例（每个名额入围人数）', 'Shortlisted per opening'),
    input: { kind: 'wholeNumber', least: 1, most: 10, unit: localized('人', 'people') },
    value: 2,
    question: localized('每个名额有几人入围？', 'How many people per opening are shortlisted?'),
    neededFor: 'shortlist',
    rule: 'R-SHO-1',
    source: given('按1:2差额确定人选', 'two people per opening'),
  },
  {
    id: 'ties',
    title: localized('入围末位同分', 'Ties at the cutoff'),
    input: {
      kind: 'choice',
      of: {
        all: localized('全部入围', 'all enter'),
        components: localized('依次比较单项成绩', 'compare components in order'),
        extraTest: localized('加试', 'extra test'),
      },
    },
    question: localized('入围末位总分相同怎么办？', 'What happens to equal totals at the cutoff?'),
    neededFor: 'shortlist',
    rule: 'R-TIE',
    source: SILENT,
  },
  {
    id: 'substitution',
    title: localized('递补', 'Substitution'),
    input: {
      kind: 'choice',
      of: {
        untilFull: localized('依次递补，直至满额或无人可递补', 'next by total, until full or nobody is left'),
        none: localized('不递补', 'none'),
      },
    },
    value: 'untilFull',
    question: localized('有人出局时是否依次递补？', 'Does the next one by total step in?'),
    neededFor: 'shortlist',
    rule: 'R-SHO-2',
    source: given('按总分从高到低依次递补', 'the next by total steps in'),
  },
  {
    id: 'vetoBelow',
    title: localized('民主测评胜任率下限', 'Appraisal: competent votes at least'),
    input: { kind: 'fraction' },
    value: '2/3',
    question: localized(
      '“胜任”加“基本胜任”低于多少出局？',
      'Below which share of competent and basically competent votes is someone out?',
    ),
    neededFor: 'appraisal',
    rule: 'R-DEM-4',
    source: given('胜任、基本胜任得票不足三分之二的，不列为人选', 'out below two thirds'),
  },
  {
    id: 'appraisalCounts',
    title: localized('测评计票基数', 'Appraisal counted on'),
    input: { kind: 'choice', of: { returned: RULE_COUNTS.returned, valid: RULE_COUNTS.valid } },
    question: localized('胜任率按收回票还是有效票计算？', 'Is the share counted on returned or on valid ballots?'),
    neededFor: 'appraisal',
    rule: 'R-DEM-4',
    source: SILENT,
  },
  {
    id: 'ballotCounts',
    title: localized('票决计票基数', 'Ballot counted on'),
    input: {
      kind: 'choice',
      of: { entitled: RULE_COUNTS.entitled, present: RULE_COUNTS.present, valid: RULE_COUNTS.valid },
    },
    question: localized(
      '“过半数”按应到、实到还是有效票计算？',
      'More than half of whom: entitled, present, or valid ballots?',
    ),
    neededFor: 'ballot',
    rule: 'R-DEC-1',
    source: SILENT,
  },
  {
    id: 'noticeDays',
    title: localized('公示天数', 'Notice period'),
    input: { kind: 'wholeNumber', least: 1, most: 60, unit: localized('天', 'days') },
    value: 7,
    question: localized('公示几天？', 'How many days is the notice posted?'),
    neededFor: 'notice',
    rule: 'R-DEC-3',
    source: given('公示7天', 'seven days'),
  },
  {
    id: 'noticeDayKind',
    title: localized('公示天数按', 'Notice counted in'),
    input: {
      kind: 'choice',
      of: { calendar: localized('自然日', 'calendar days'), working: localized('工作日', 'working days') },
    },
    value: 'calendar',
    question: localized('公示按自然日还是工作日计算？', 'Calendar days or working days?'),
    neededFor: 'notice',
    rule: 'R-DEC-3',
    source: given('公示7天', 'seven days'),
  },
  {
    id: 'noticeFirstDay',
    title: localized('公示首日', 'First day of notice'),
    input: {
      kind: 'choice',
      of: { posting: localized('张贴当日', 'the day of posting'), next: localized('张贴次日', 'the day after') },
    },
    question: localized('公示从张贴当日还是次日起算？', 'Is the day of posting day 1?'),
    neededFor: 'notice',
    rule: 'R-DEC-3',
    source: SILENT,
  },
  {
    id: 'termYears',
    title: localized('任期', 'Term'),
    input: { kind: 'wholeNumber', least: 1, most: 10, unit: localized('年', 'years') },
    value: 3,
    question: localized('任期几年？', 'How long is the term?'),
    neededFor: 'appointment',
    rule: 'R-DEC-4',
    source: given('任期3年，含试用期1年', 'three years, including one on probation'),
  },
  {
    id: 'probationYears',
    title: localized('试用期', 'Probation'),
    input: { kind: 'wholeNumber', least: 0, most: 3, unit: localized('年', 'years') },
    value: 1,
    question: localized('试用期几年？', 'How long is the probation?'),
    neededFor: 'appointment',
    rule: 'R-DEC-4',
    source: given('任期3年，含试用期1年', 'three years, including one on probation'),
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
      expression: { kind: 'staff-category-in', parameters: { accepted: { from: 'staffCategories' } } },
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
        parameters: { minYears: { from: 'rotationYears' }, youngAge: 35, youngYears: 3 },
      },
      effect: 'warn',
    },
    { expression: { kind: 'recusal', parameters: {} }, effect: 'block' },
    { expression: { kind: 'not-secret-post', parameters: {} }, effect: 'block' },
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
};
