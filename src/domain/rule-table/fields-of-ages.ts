import { localized } from '../basics/localized';
import { ROSTER_FIELDS } from '../roster/fields';
import type { RuleExpression, RuleUse } from '../rules/rule';
import { numberWith, yearsAsked } from './asked-value';
import type { Ask, ComparableField, SingleField } from './comparable-field';

const RANGE = /^(\d{1,3})(?:周?岁)?(?:-|~|—|–|至|到)(\d{1,3})(?:周?岁)?$/;

const atMost = (maxYears: number): RuleUse => ({ kind: 'age-at-most', parameters: { maxYears } });
const atLeast = (minYears: number): RuleUse => ({ kind: 'age-at-least', parameters: { minYears } });

/** Ages are full years, so that below 46 and at most 45 are the same (R-ELI-1, R-ELI-15). */
function readAge({ comparison, value }: Ask): RuleExpression | undefined {
  const range = RANGE.exec(value.text);
  if (comparison === '=') {
    const [least, most] = [Number(range?.[1]), Number(range?.[2])];
    return least <= most ? { all: [atLeast(least), atMost(most)] } : undefined;
  }
  const years = numberWith(value.text, '周?岁');
  if (years === undefined || value.years !== undefined) return undefined;
  if (comparison === '<=') return atMost(years);
  if (comparison === '<') return atMost(years - 1);
  return atLeast(comparison === '>=' ? years : years + 1);
}

/** Full years, so that over 2 and at least 3 are the same. */
function readYears(kind: string): SingleField['read'] {
  return ({ comparison, value }) => {
    const years = yearsAsked(value);
    if (years === undefined) return undefined;
    return { kind, parameters: { minYears: comparison === '>' ? years + 1 : years } };
  };
}

const FULL_YEARS = localized('满N年，如满2年', 'full years, such as 2');

const ROTATION = /^(\d{1,2})年?(?:[,(]?(?:不满|未满)(\d{1,3})周?岁(?:的|为)?(\d{1,2})年?\)?)?$/;

/** In one post for less than N years, or M for the younger (R-ELI-12). */
function readRotation({ comparison, value }: Ask): RuleExpression | undefined {
  const parts = ROTATION.exec(value.text);
  if (!parts || value.years !== undefined) return undefined;
  const limit = (years: string) => (comparison === '<' ? Number(years) : Number(years) + 1);
  const young = parts[2] === undefined ? {} : { youngAge: Number(parts[2]), youngYears: limit(parts[3] as string) };
  const parameters = { minYears: limit(parts[1] as string), ...young, columnNeeded: true };
  return { kind: 'rotation-limit', parameters };
}

/** Ages and spans of years. */
export const FIELDS_OF_AGES: readonly ComparableField[] = [
  {
    title: ROSTER_FIELDS.age,
    names: ['周岁', '实足年龄'],
    comparisons: ['<=', '<', '>=', '>', '='],
    expected: localized('16–100的周岁整数，或范围，如18-45', 'full years 16–100, or a range such as 18-45'),
    examples: ['年龄<=45', '年龄<46', '年龄>=18', '年龄=18-45', '年龄为45周岁以下'],
    read: readAge,
  },
  {
    title: localized('工作年限', 'Years of work'),
    names: ['工龄', '参加工作', '参加工作年限'],
    column: 'workStart',
    comparisons: ['>=', '>'],
    expected: FULL_YEARS,
    examples: ['工作年限>=2', '参加工作满2年', '工龄>1'],
    read: readYears('work-years'),
  },
  {
    title: localized('任现职级年限', 'Years at level'),
    names: ['任现职级', '现职级年限', '任职级年限', '职级年限'],
    column: 'levelSince',
    comparisons: ['>=', '>'],
    expected: FULL_YEARS,
    examples: ['任现职级年限>=3', '任现职级时间>=满3年', '任现职级满3年'],
    read: readYears('level-years'),
  },
  {
    title: localized('任现职年限', 'Years in position'),
    names: ['任现职', '任现职务', '任现职务年限', '现职年限'],
    column: 'positionSince',
    comparisons: ['>=', '>'],
    expected: FULL_YEARS,
    examples: ['任现职年限>=2', '任现职满2年'],
    read: readYears('position-years'),
  },
  {
    title: localized('同一职位任职年限', 'Years in the same post'),
    names: ['轮岗', '轮岗年限', '任职轮岗'],
    comparisons: ['<', '<='],
    expected: localized('N年，可加“（不满M岁K年）”', 'years, such as 6, or 5(不满35岁3年) with less for the younger'),
    examples: ['同一职位任职年限<6年', '同一职位任职年限<5年（不满35岁3年）'],
    read: readRotation,
  },
];
