import { localized } from '../basics/localized';
import type { Education, JobGrade } from '../roster/facts';
import { ROSTER_FIELDS } from '../roster/fields';
import { compact, smallNumber } from '../roster/text';
import { educationReader } from '../roster/values/education';
import { jobGradeReader } from '../roster/values/job-grade';
import { levelReader } from '../roster/values/level';
import { titleReader } from '../roster/values/title';
import type { RuleExpression } from '../rules/rule';
import { EDUCATION_TERMS, RANK_TERMS, REQUIRED_GRADE_TERMS, TITLE_TERMS } from '../rules/terms';
import { keyOf, wordBy } from './asked-value';
import type { Ask, ComparableField, SingleField } from './comparable-field';

const educationWord = wordBy(educationReader);

/**
 * The whole value is one level: the reader of rosters takes the highest level out of any text, and a second condition behind
 * it would be swallowed.
 */
const ONE_LEVEL =
  /^(?:全日制(?:普通高校)?)?(?:小学|初中|高中|中专|中技|技校|职高|大专|专科|大学专科|高职|高专|大学|大学本科|本科|研究生|硕士|硕士研究生|博士|博士研究生)(?:\(全日制\)|全日制)?(?:学历|文化程度|毕业)?$/;

/** R-ELI-2. The level as the roster reads it; 全日制 before or behind it asks for that mode. */
function readEducation(mode: 'fullTime' | undefined): SingleField['read'] {
  return ({ value }) => {
    if (value.years !== undefined) return undefined;
    const named = keyOf(EDUCATION_TERMS, value.text);
    const found: Education | undefined = named
      ? { level: named }
      : ONE_LEVEL.test(value.text)
        ? educationWord(value.text)
        : undefined;
    const asked = found?.mode ?? mode;
    if (found === undefined || asked === 'inService') return undefined;
    return { kind: 'education-at-least', parameters: { level: found.level, ...(asked && { mode: asked }) } };
  };
}

const levelWord = wordBy(levelReader);
const LEADING = /(?:实职|(?:担任)?领导职务)$/;

/** R-ELI-3. 领导职务 behind the level asks for a leading one; else either counts. */
function readLevel({ value }: Ask): RuleExpression | undefined {
  const leading = LEADING.test(value.text) && !/非领导/.test(value.text);
  const named = keyOf(RANK_TERMS as Record<string, (typeof RANK_TERMS)[number]>, value.text);
  const level = named ? { rank: Number(named) } : levelWord(value.text);
  if (level === undefined || 'since' in level) return undefined;
  const parameters = { minRank: level.rank, minYears: value.years ?? 0, ...(leading && { leading }) };
  return { kind: 'level-tenure', parameters };
}

const titleWord = wordBy(titleReader);
/** One word, and none that joins two conditions. */
const ONE_TITLE = /^(?!.*(?:且|或|和|及|并|学历|年龄|年限|以上))[\u4e00-\u9fff]{2,12}$/;

/** R-ELI-8 */
function readTitle({ value }: Ask): RuleExpression | undefined {
  const level = keyOf(TITLE_TERMS, value.text) ?? (ONE_TITLE.test(value.text) ? titleWord(value.text) : undefined);
  if (level === undefined || level === 'none') return undefined;
  return { kind: 'title-at-least', parameters: { level, ...(value.years !== undefined && { minYears: value.years }) } };
}

/** R-ELI-8: a smaller number is a higher grade, and >= asks for the grade or a higher one. */
function readJobGrade(track: JobGrade['track'] | undefined): SingleField['read'] {
  const header = { management: '管理', professional: '专技' };
  const read = wordBy(jobGradeReader, track && header[track]);
  return ({ value }) => {
    const grade = read(value.text);
    if (grade === undefined || grade === 'none' || (track && grade.track !== track)) return undefined;
    return { kind: 'job-grade-at-least', parameters: { ...grade, minYears: value.years ?? 0 } };
  };
}

const COMPETENT = /^(?:称职|合格|称职\(合格\)|合格\(称职\)|称职、合格|称职或合格)$/;

/** R-ELI-5: in each of the last N years at least competent (称职 or 合格), or excellent. */
function readAssessments({ comparison, value, name }: Ask): RuleExpression | undefined {
  const years = name && smallNumber((name[1] as string).replace('两', '二'));
  const text = compact(value.text);
  const grade = COMPETENT.test(text) ? 'competent' : keyOf(REQUIRED_GRADE_TERMS, text);
  if (years === undefined || grade === undefined || value.years !== undefined) return undefined;
  // 近3年考核=称职 would turn away whoever is better.
  if (comparison === '=' && grade !== 'excellent') return undefined;
  return { kind: 'assessments-at-least', parameters: { years, grade } };
}

const GRADE = localized(
  '等级，如九级（数字越小等级越高，>=九级是九级及以上），可加满N年',
  'a grade such as 9 (a smaller number is higher; >=9 is 9 or better), and 满N年 for full years',
);

/** Fields with an order, of which a rule asks a least step. */
export const FIELDS_OF_LADDERS: readonly ComparableField[] = [
  {
    title: ROSTER_FIELDS.education,
    names: [],
    column: 'education',
    comparisons: ['>='],
    expected: localized(
      '学历，如大专、全日制本科（小学<初中<高中=中专<大专<本科<硕士<博士）',
      'a level such as bachelor, or 全日制本科 for full-time',
    ),
    examples: ['学历>=大专', '学历>=全日制本科', '学历为大专及以上'],
    read: readEducation(undefined),
  },
  {
    title: ROSTER_FIELDS.fullTimeEducation,
    names: [],
    column: 'fullTimeEducation',
    comparisons: ['>='],
    expected: localized('学历，如大专、本科', 'a level such as bachelor'),
    examples: ['全日制学历>=大专'],
    read: readEducation('fullTime'),
  },
  {
    title: ROSTER_FIELDS.level,
    names: [],
    column: 'level',
    comparisons: ['>='],
    expected: localized(
      '职级，如副科级、正科级，可加“领导职务”和满N年',
      'a level such as section level, with 领导职务 for leading and 满N年 for full years',
    ),
    examples: ['职级>=副科级', '职级>=副科级满3年', '职级>=正科级领导职务满2年'],
    read: readLevel,
  },
  {
    title: localized('近N年考核', 'Assessments of the last N years'),
    names: [],
    pattern:
      /^(?:最近|近|前|连续)?(\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:来|的)?(?:年度|年终)?考核(?:结果|等次)?$/,
    column: 'assessment',
    comparisons: ['>=', '='],
    expected: localized(
      '“>=称职（合格）”或“=优秀”，字段中写明年数，如近3年考核',
      '>=competent or =excellent, with the number of years in the field: 近3年考核',
    ),
    examples: ['近3年考核>=称职', '近三年年度考核均为合格以上', '近2年考核=优秀'],
    read: readAssessments,
  },
  {
    title: ROSTER_FIELDS.title,
    names: [],
    column: 'title',
    comparisons: ['>='],
    expected: localized(
      '初级、中级、副高级、正高级，或职称名称，可加满N年',
      'junior, intermediate, deputy senior or senior, and 满N年 for full years',
    ),
    examples: ['职称>=中级', '职称>=副高级满2年'],
    read: readTitle,
  },
  {
    title: ROSTER_FIELDS.jobGrade,
    names: [],
    column: 'jobGrade',
    comparisons: ['>='],
    expected: localized('类别和等级，如管理九级、专技十二级，可加满N年', '管理 or 专技 with a grade, and 满N年'),
    examples: ['岗位等级>=管理九级|岗位等级>=专技十二级', '岗位等级>=管理九级满3年'],
    read: readJobGrade(undefined),
  },
  {
    title: localized('管理岗位等级', 'Management grade'),
    names: ['管理等级', '管理岗位'],
    comparisons: ['>='],
    expected: GRADE,
    examples: ['管理岗位等级>=九级', '管理岗位等级>=九级满3年|专技岗位等级>=十二级满3年'],
    read: readJobGrade('management'),
  },
  {
    title: localized('专技岗位等级', 'Professional grade'),
    names: ['专业技术岗位等级', '专技等级', '专技岗位', '专业技术岗位'],
    comparisons: ['>='],
    expected: GRADE,
    examples: ['专技岗位等级>=十二级', '专业技术岗位等级>=12级满3年'],
    read: readJobGrade('professional'),
  },
];
