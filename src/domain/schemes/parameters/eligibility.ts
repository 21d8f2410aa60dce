import { localized } from '../../basics/localized';
import {
  EDUCATION_TERMS,
  POLITICAL_TERMS,
  REQUIRED_GRADE_TERMS,
  STAFF_CATEGORY_TERMS,
  TITLE_TERMS,
} from '../../rules/terms';
import { choice, declare, whole, WORDS, YEARS } from './declare';

const FULL_YEARS = localized('周岁', 'full years');

/** 资格条件: what a scheme's requirements ask for (R-ELI). */
export const asOf = declare({
  id: 'asOf',
  title: localized('年龄和年限计算截止日', 'As-of date for ages and years'),
  input: { kind: 'day' },
  question: localized(
    '年龄、任职年限计算到哪一天？（如 2012-05-31）',
    'As of which day are ages and years counted? (e.g. 2012-05-31)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-1',
});

export const ageAdvised = declare({
  id: 'ageAdvised',
  title: localized('一般年龄上限', 'Age limit in principle'),
  input: whole(18, 70, FULL_YEARS),
  question: localized('年龄一般不超过多少周岁？', 'Up to which age in principle?'),
  neededFor: 'review',
  rule: 'R-ELI-1',
});

export const ageLimit = declare({
  id: 'ageLimit',
  title: localized('最高年龄上限', 'Age limit at most'),
  input: whole(18, 70, FULL_YEARS),
  question: localized('年龄最高不超过多少周岁？', 'Up to which age at most?'),
  neededFor: 'review',
  rule: 'R-ELI-1',
});

export const education = declare({
  id: 'education',
  title: localized('最低学历', 'Education at least'),
  input: choice(EDUCATION_TERMS),
  question: localized('最低要求什么学历？（如 大专）', 'Which education is required at least? (e.g. juniorCollege)'),
  neededFor: 'review',
  rule: 'R-ELI-2',
});

export const assessmentYears = declare({
  id: 'assessmentYears',
  title: localized('年度考核年数', 'Years of annual assessments'),
  input: whole(1, 10, YEARS),
  question: localized('看近几年的年度考核？（如 3）', 'How many years of assessments count? (e.g. 3)'),
  neededFor: 'review',
  rule: 'R-ELI-5',
});

export const assessmentGrade = declare({
  id: 'assessmentGrade',
  title: localized('年度考核最低等次', 'Assessment grade at least'),
  input: choice(REQUIRED_GRADE_TERMS),
  question: localized('年度考核至少要什么等次？', 'Which grade is required in each year?'),
  neededFor: 'review',
  rule: 'R-ELI-5',
});

export const excellentYears = declare({
  id: 'excellentYears',
  title: localized('连续优秀年数', 'Years assessed excellent running'),
  input: whole(1, 10, YEARS),
  question: localized(
    '年度考核连续几年优秀即符合？（与“连续称职年数”满足其一即可）',
    'How many years assessed excellent running are enough? (or the years assessed competent)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-5',
});

export const staffCategories = declare({
  id: 'staffCategories',
  title: localized('视为在编在职的身份', 'Staff categories that count'),
  input: { kind: 'choices', of: STAFF_CATEGORY_TERMS },
  question: localized('哪些编制身份可以报名？', 'Which staff categories may apply?'),
  neededFor: 'review',
  rule: 'R-ELI-7',
});

export const staffRejected = declare({
  id: 'staffRejected',
  title: localized('不得报名的身份', 'Staff categories excluded'),
  input: { kind: 'choices', of: STAFF_CATEGORY_TERMS },
  question: localized(
    '哪些身份不得报名？（两处都没有列出的，待核实）',
    'Which staff categories are excluded? (those in neither list are to verify)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-7',
});

export const workYears = declare({
  id: 'workYears',
  title: localized('最低工作年限', 'Years of work at least'),
  input: whole(0, 40, YEARS),
  question: localized('参加工作至少满几年？', 'How many full years of work at least?'),
  neededFor: 'review',
  rule: 'R-ELI-4',
});

export const deputyYears = declare({
  id: 'deputyYears',
  title: localized('副科级满几年（含副主任科员）', 'Full years at deputy section level (副主任科员 too)'),
  input: whole(0, 40, YEARS),
  question: localized(
    '任副科级至少满几年？（与“主任科员满几年”满足其一即可）',
    'How many full years at deputy section level? (or the years as 主任科员)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-3',
});

export const chiefYears = declare({
  id: 'chiefYears',
  title: localized('主任科员满几年（含正科级）', 'Full years as 主任科员 (section level too)'),
  input: whole(0, 40, YEARS),
  question: localized(
    '任主任科员至少满几年？（与“副科级满几年”满足其一即可）',
    'How many full years as 主任科员? (or the years at deputy section level)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-3',
});

export const oneStepYears = declare({
  id: 'oneStepYears',
  title: localized('高报一级须满年数', 'Full years for a post one level up'),
  input: whole(0, 40, YEARS),
  question: localized('报高一级职位，须任现职级满几年？', 'How many full years at the level for a post one level up?'),
  neededFor: 'review',
  rule: 'R-ELI-3',
});

export const twoStepYears = declare({
  id: 'twoStepYears',
  title: localized('高报两级须满年数', 'Full years for a post two levels up'),
  input: whole(0, 40, YEARS),
  question: localized('报高两级职位，须任现职级满几年？', 'How many full years at the level for a post two levels up?'),
  neededFor: 'review',
  rule: 'R-ELI-3',
});

export const trainingGrace = declare({
  id: 'trainingGrace',
  title: localized('未参加任职培训的，任职后几年内完成', 'Years after appointment to complete training'),
  input: whole(0, 5, YEARS),
  question: localized(
    '未参加任职培训的，任职后几年内完成？（不许补训的填0）',
    'Within how many years of the appointment may training be completed? (0: not at all)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-10',
});

export const majors = declare({
  id: 'majors',
  title: localized('专业（含其中一个词即可）', 'Words of the major (one is enough)'),
  input: WORDS,
  question: localized('要求什么专业？（几个词用“、”隔开）', 'Which majors? (words separated by 、)'),
  neededFor: 'review',
  rule: 'R-ELI-9',
});

export const partyPosts = declare({
  id: 'partyPosts',
  title: localized('政治面貌条件适用的职位（名称含）', 'Posts with a political condition (name contains)'),
  input: WORDS,
  question: localized(
    '哪些职位对政治面貌有要求？（职位名称中的词，用“、”隔开）',
    'Which posts ask for a political status? (words of their names, separated by 、)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-6',
});

export const politicalStatuses = declare({
  id: 'politicalStatuses',
  title: localized('要求的政治面貌', 'Political status'),
  input: { kind: 'choices', of: POLITICAL_TERMS },
  question: localized('要求什么政治面貌？', 'Which political status is required?'),
  neededFor: 'review',
  rule: 'R-ELI-6',
});

export const titlePosts = declare({
  id: 'titlePosts',
  title: localized('职称条件适用的职位（名称含）', 'Posts with a condition on titles (name contains)'),
  input: WORDS,
  question: localized(
    '哪些职位要求专业技术职称？（职位名称中的词，用“、”隔开）',
    'Which posts ask for a professional title? (words of their names, separated by 、)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-8',
});

export const titleLevel = declare({
  id: 'titleLevel',
  title: localized('最低职称', 'Professional title at least'),
  input: choice(TITLE_TERMS),
  question: localized('要求什么职称？', 'Which title is required at least?'),
  neededFor: 'review',
  rule: 'R-ELI-8',
});

export const gradePosts = declare({
  id: 'gradePosts',
  title: localized('岗位等级条件适用的职位（名称含）', 'Posts with a condition on job grades (name contains)'),
  input: WORDS,
  question: localized(
    '哪些职位要求岗位等级？（职位名称中的词，用“、”隔开）',
    'Which posts ask for a job grade? (words of their names, separated by 、)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-8',
});

const GRADE_UNIT = localized('级', '');

export const managementGrade = declare({
  id: 'managementGrade',
  title: localized('管理岗位最低等级', 'Management grade at least'),
  input: whole(1, 10, GRADE_UNIT),
  question: localized('管理岗位几级以上？（数字越小等级越高）', 'Which management grade? (a smaller number is higher)'),
  neededFor: 'review',
  rule: 'R-ELI-8',
});

export const managementYears = declare({
  id: 'managementYears',
  title: localized('管理岗位该等级满几年', 'Full years at the management grade'),
  input: whole(0, 40, YEARS),
  question: localized('管理岗位任该等级满几年？', 'How many full years at the management grade?'),
  neededFor: 'review',
  rule: 'R-ELI-8',
});

export const professionalGrade = declare({
  id: 'professionalGrade',
  title: localized('专业技术岗位最低等级', 'Professional grade at least'),
  input: whole(1, 13, GRADE_UNIT),
  question: localized(
    '专业技术岗位几级以上？（数字越小等级越高）',
    'Which professional grade? (a smaller number is higher)',
  ),
  neededFor: 'review',
  rule: 'R-ELI-8',
});

export const professionalYears = declare({
  id: 'professionalYears',
  title: localized('专业技术岗位该等级满几年', 'Full years at the professional grade'),
  input: whole(0, 40, YEARS),
  question: localized('专业技术岗位任该等级满几年？', 'How many full years at the professional grade?'),
  neededFor: 'review',
  rule: 'R-ELI-8',
});

export const rotationYears = declare({
  id: 'rotationYears',
  title: localized('同一职位应当轮岗的年限', 'Years in one post after which to rotate'),
  input: whole(1, 30, YEARS),
  question: localized('在同一职位满几年应当轮岗？', 'After how many years in one post should one rotate?'),
  neededFor: 'review',
  rule: 'R-ELI-12',
});

export const rotationYoungAge = declare({
  id: 'rotationYoungAge',
  title: localized('年轻干部轮岗：年龄不满', 'Rotation of younger cadres: under'),
  input: whole(18, 60, FULL_YEARS),
  question: localized('不满多少周岁的，轮岗年限较短？', 'Under which age does the shorter rotation hold?'),
  neededFor: 'review',
  rule: 'R-ELI-12',
});

export const rotationYoungYears = declare({
  id: 'rotationYoungYears',
  title: localized('年轻干部应当轮岗的年限', 'Younger cadres: years in one post'),
  input: whole(1, 30, YEARS),
  question: localized('年轻干部在同一职位满几年应当轮岗？', 'After how many years should younger cadres rotate?'),
  neededFor: 'review',
  rule: 'R-ELI-12',
});

export const rotationLimit = declare({
  id: 'rotationLimit',
  title: localized('同一职位必须轮岗的年限', 'Years in one post at most'),
  input: whole(1, 30, YEARS),
  question: localized('在同一职位满几年必须轮岗？', 'After how many years in one post must one rotate?'),
  neededFor: 'review',
  rule: 'R-ELI-12',
});

const PLACE = localized('名', '');

export const unitRankMost = declare({
  id: 'unitRankMost',
  title: localized('单位年度考核名次（全县）', 'Annual rank of the unit in the county'),
  input: whole(1, 999, PLACE),
  question: localized('所在单位年度考核在全县前几名？', 'Up to which annual rank in the county may the unit be?'),
  neededFor: 'review',
  rule: 'R-ELI-11',
});

export const unitTierRankMost = declare({
  id: 'unitTierRankMost',
  title: localized('单位年度考核名次（同类）', 'Annual rank of the unit in its tier'),
  input: whole(1, 999, PLACE),
  question: localized('所在单位年度考核在同类单位前几名？', 'Up to which annual rank in its tier may the unit be?'),
  neededFor: 'review',
  rule: 'R-ELI-11',
});
