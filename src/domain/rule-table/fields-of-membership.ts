import { localized, type LocalizedText } from '../basics/localized';
import type { RosterField } from '../roster/fields';
import { ROSTER_FIELDS } from '../roster/fields';
import { trainingReader } from '../roster/values/other';
import { politicalStatusReader } from '../roster/values/political-status';
import type { CompileReader } from '../roster/values/reader';
import { staffCategoryReader } from '../roster/values/staff-category';
import type { RuleExpression } from '../rules/rule';
import { POLITICAL_TERMS, RECOMMENDATION_TERMS, STAFF_CATEGORY_TERMS } from '../rules/terms';
import { saysNoDiscipline, saysNoRecusal } from '../rules/words';
import { keyOf, numberWith, wordBy } from './asked-value';
import type { Ask, ComparableField, ListField, SingleField } from './comparable-field';

/** Every value a word of the field; `undefined` as soon as one is not. */
function readWords<K extends string>(
  compile: CompileReader<K>,
  terms: Readonly<Record<K, LocalizedText>>,
): (values: readonly string[]) => readonly K[] | undefined {
  const read = wordBy(compile);
  return (values) => {
    const found = values.map((value) => keyOf(terms, value) ?? read(value));
    return found.every((key): key is K => key !== undefined) ? [...new Set(found)] : undefined;
  };
}

function readAccepted<K extends string>(kind: string, words: (values: readonly string[]) => readonly K[] | undefined) {
  return (values: readonly string[]): RuleExpression | undefined => {
    const accepted = words(values);
    return accepted && { kind, parameters: { accepted } };
  };
}

const staffWords = readWords(staffCategoryReader, STAFF_CATEGORY_TERMS);

/** R-ELI-7. 在编 alone is no answer: which categories count as 在编 is for the rules to say. */
function readStaff(values: readonly string[]): RuleExpression | undefined {
  const accepted = staffWords(values);
  if (accepted === undefined || accepted.every((category) => category === 'established')) return undefined;
  return { kind: 'staff-category-in', parameters: { accepted } };
}

const WAYS: ReadonlyMap<string, 'self' | 'organisation'> = new Map([
  ['自荐', 'self'],
  ['个人自荐', 'self'],
  ['自我推荐', 'self'],
  ['组织推荐', 'organisation'],
  ['单位推荐', 'organisation'],
]);

/** R-REG-7. The whole word: the reader of rosters takes a way out of any text. */
function readWays(values: readonly string[]): RuleExpression | undefined {
  const accepted = values.map((value) => keyOf(RECOMMENDATION_TERMS, value) ?? WAYS.get(value));
  return accepted.includes(undefined)
    ? undefined
    : { kind: 'recommendation-in', parameters: { accepted: [...new Set(accepted as string[])] } };
}

const MAJOR_TAIL = /等?(?:相关|相近|类似)?(?:专业|学科)?$/;
/** What makes a word more than the name of a major: another condition, or none at all. */
const NO_MAJOR = /且|或|不限|年龄|学历|以上|以下/;

/** R-ELI-9. 畜牧等相关专业 is 畜牧. */
function readMajors(values: readonly string[]): RuleExpression | undefined {
  const words = values.map((value) => value.replace(MAJOR_TAIL, ''));
  if (words.some((word) => word === '' || NO_MAJOR.test(word))) return undefined;
  return { kind: 'major-in', parameters: { words: [...new Set(words)] } };
}

const trainingWord = wordBy(trainingReader);

/** R-ELI-10. 任职后1年内: it may still be done within that time. */
function readTraining({ value }: Ask): RuleExpression | undefined {
  const delay = /^(?:任职后)?(.+)年内(?:完成|补训)?$/.exec(value.text);
  const done = trainingWord(value.text) === true ? 0 : undefined;
  const graceYears = delay ? numberWith(delay[1] as string, '') : done;
  return graceYears === undefined ? undefined : { kind: 'training-done', parameters: { graceYears } };
}

/** R-ELI-11. Ranks are whole numbers, so that below 11 and at most 10 are the same. */
function readRank(kind: string, parameter: string): SingleField['read'] {
  return ({ comparison, value }) => {
    const rank = numberWith(value.text.replace(/^[第前]/, ''), '[名位]');
    if (rank === undefined || value.years !== undefined) return undefined;
    return { kind, parameters: { [parameter]: comparison === '<' ? rank - 1 : rank } };
  };
}

/** R-ELI-13 */
function readDiscipline({ value }: Ask): RuleExpression | undefined {
  const none = value.text !== '' && saysNoDiscipline(value.text);
  return none ? { kind: 'discipline-clear', parameters: { columnNeeded: true } } : undefined;
}

/** R-ELI-13 */
function readWindow({ value }: Ask): RuleExpression | undefined {
  const years = numberWith(value.text, '年');
  const months = /年$/.test(value.text) && years !== undefined ? years * 12 : numberWith(value.text, '个?月');
  if (months === undefined || !/[年月]$/.test(value.text)) return undefined;
  return { kind: 'discipline-clear', parameters: { windowMonths: months, columnNeeded: true } };
}

/** R-ELI-12 */
function readRecusal({ value }: Ask): RuleExpression | undefined {
  const none = value.text !== '' && saysNoRecusal(value.text);
  return none ? { kind: 'recusal', parameters: { columnNeeded: true } } : undefined;
}

function listField(
  column: RosterField,
  field: Pick<ListField, 'expected' | 'examples' | 'readList'> & Partial<ListField>,
): ListField {
  return { title: ROSTER_FIELDS[column], names: [], column, comparisons: ['=', 'in'], ...field };
}

function rankField(column: 'unitRank' | 'unitTierRank', read: SingleField['read']): SingleField {
  const title = ROSTER_FIELDS[column];
  const expected = localized('名次，如10', 'a rank such as 10');
  return { title, names: [], column, comparisons: ['<=', '<'], expected, examples: [`${title.zh}<=10`], read };
}

const NONE = localized('无', '无 (none)');

/** Fields that are in a list or not, and those that are one of two things. */
export const FIELDS_OF_MEMBERSHIP: readonly ComparableField[] = [
  listField('politicalStatus', {
    expected: localized(
      '中共党员、中共预备党员、共青团员、民主党派、群众中的一项或多项',
      'one or more of Party member, probationary Party member, Youth League member, no party …',
    ),
    examples: ['政治面貌=中共党员', '政治面貌属于中共党员、中共预备党员', '政治面貌=中共党员|群众'],
    readList: readAccepted('political-status', readWords(politicalStatusReader, POLITICAL_TERMS)),
  }),
  listField('staffCategory', {
    expected: localized(
      '行政编制、事业编制、集体编制、借用、借调、临时聘用、劳务派遣、合同制、工勤中的一项或多项（“在编”须与所含的各类编制一并列出）',
      'one or more categories such as administrative establishment, institution establishment; not 在编 alone',
    ),
    examples: ['编制性质属于行政编制、事业编制', '编制性质属于行政编制、事业编制、集体编制、在编'],
    readList: readStaff,
  }),
  listField('major', {
    comparisons: ['contains', 'in'],
    expected: localized('一个或多个词语，如畜牧、兽医', 'one or more words'),
    examples: ['专业包含畜牧', '专业属于畜牧、兽医、水产'],
    readList: readMajors,
  }),
  listField('recommendation', {
    expected: localized('个人自荐、组织推荐', 'self-recommended, recommended by the organisation'),
    examples: ['报名方式=组织推荐'],
    readList: readWays,
  }),
  {
    title: ROSTER_FIELDS.training,
    names: [],
    column: 'training',
    comparisons: ['='],
    expected: localized(
      '“是”，或可以补训的期限，如“任职后1年内”',
      '是 (done), or within what time, such as 任职后1年内',
    ),
    examples: ['任职培训=是', '任职培训=任职后1年内'],
    read: readTraining,
  },
  rankField('unitRank', readRank('unit-rank', 'maxRank')),
  rankField('unitTierRank', readRank('unit-tier-rank', 'maxTierRank')),
  {
    title: ROSTER_FIELDS.discipline,
    names: ['处分', '纪律处分'],
    column: 'discipline',
    comparisons: ['='],
    expected: NONE,
    examples: ['处分=无', '处分情况为无'],
    read: readDiscipline,
  },
  {
    title: localized('处分影响期', 'Disciplinary window'),
    names: [],
    comparisons: ['='],
    expected: localized('影响期，如24个月、2年', 'the time that a sanction counts, such as 24个月'),
    examples: ['处分影响期=24个月'],
    read: readWindow,
  },
  {
    title: ROSTER_FIELDS.recusal,
    names: ['回避', '任职回避'],
    column: 'recusal',
    comparisons: ['='],
    expected: NONE,
    examples: ['回避=无'],
    read: readRecusal,
  },
];
