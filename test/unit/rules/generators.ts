import fc from 'fast-check';
import { calendarDay, calendarMonth, type PartialDate } from '../../../src/domain/basics/calendar';
import { message } from '../../../src/domain/basics/issue';
import {
  ABSENT,
  BLANK,
  EDUCATION_LEVELS,
  TITLE_LEVELS,
  known,
  unreadable,
  type Fact,
  type PersonFacts,
} from '../../../src/domain/roster/facts';
import { RULE_KINDS } from '../../../src/domain/rules';
import type {
  AnyRuleKind,
  ParameterKind,
  ParameterValue,
  Requirement,
  RuleContext,
  RuleExpression,
  RuleUse,
} from '../../../src/domain/rules/rule';
import { GRADE_TERMS, POLITICAL_TERMS, SCOPE_TERMS, STAFF_CATEGORY_TERMS } from '../../../src/domain/rules/terms';
import { person } from './people';

const problem = message('rules.as-of-missing', {});
const words = fc.constantFrom(
  '无',
  '—',
  '有',
  '办公室主任',
  '主任',
  '办公室',
  '党政办',
  '2011年3月警告',
  '畜牧兽医',
  '',
);

function fact<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    { weight: 4, arbitrary: value.map((v): Fact<T> => known(v, 'raw')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Fact<T>>(BLANK, ABSENT, unreadable('？', problem), unreadable('无', problem)),
    },
  );
}

const days = fc
  .record({
    year: fc.integer({ min: 1955, max: 2014 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => calendarDay(year, month, day) ?? { kind: 'day' as const, year, month, day: 28 });
const dates: fc.Arbitrary<PartialDate> = fc.oneof(
  days,
  days.map(({ year, month }) => calendarMonth(year, month) as PartialDate),
);
const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => fc.constantFrom(...(Object.keys(table) as K[]));
const educations = fc.record(
  { level: fc.constantFrom(...EDUCATION_LEVELS), mode: fc.constantFrom('fullTime' as const, 'inService' as const) },
  { requiredKeys: ['level'] },
);
const levels = fc.record(
  { rank: fc.integer({ min: 0, max: 9 }), leading: fc.boolean(), since: dates },
  { requiredKeys: ['rank', 'leading'] },
);
const assessment = fc.record(
  { year: fc.integer({ min: 2005, max: 2013 }), grade: fact(keys(GRADE_TERMS)) },
  { requiredKeys: ['grade'] },
);

export const people: fc.Arbitrary<PersonFacts> = fc
  .record({
    birth: fact(dates),
    idNumber: fact(
      fc.record({
        number: words,
        original: words,
        sound: fc.boolean(),
        birth: dates,
        sex: fc.constant('male' as const),
      }),
    ),
    workStart: fact(dates),
    politicalStatus: fact(keys(POLITICAL_TERMS)),
    education: fact(educations),
    fullTimeEducation: fact(educations),
    inServiceEducation: fact(educations),
    major: fact(words),
    department: fact(words),
    position: fact(words),
    positionSince: fact(dates),
    level: fact(levels),
    levelSince: fact(dates),
    staffCategory: fact(keys(STAFF_CATEGORY_TERMS)),
    assessments: fc.array(assessment, { maxLength: 6 }),
    title: fact(fc.constantFrom(...TITLE_LEVELS)),
    titleSince: fact(dates),
    jobGrade: fact(
      fc.record({
        track: fc.constantFrom('management' as const, 'professional' as const),
        grade: fc.integer({ min: 1, max: 13 }),
      }),
    ),
    jobGradeSince: fact(dates),
    training: fact(fc.boolean()),
    unitRank: fact(fc.double({ noNaN: true, noDefaultInfinity: true })),
    unitTierRank: fact(fc.integer()),
    recommendation: fact(fc.constantFrom('self' as const, 'organisation' as const)),
    discipline: fact(words),
    recusal: fact(words),
  })
  .map(person);

export const contexts: fc.Arbitrary<RuleContext> = fc.record({
  asOf: fc.option(
    days.map((day) => ({ ...day, year: 2010 + (day.year % 4), day: Math.min(day.day, 28) })),
    { nil: undefined, freq: 10 },
  ),
  post: fc.record(
    {
      name: fc.constantFrom('办公室主任', '主任'),
      rank: fc.integer({ min: 1, max: 8 }),
      department: words,
      secret: fc.boolean(),
      scope: keys(SCOPE_TERMS),
    },
    { requiredKeys: ['name'] },
  ),
});

function values(parameter: ParameterKind): fc.Arbitrary<ParameterValue> {
  switch (parameter.kind) {
    case 'wholeNumber':
      return fc.integer({ min: parameter.least ?? 0, max: Math.min(parameter.most ?? 50, 60) });
    case 'choice':
      return fc.constantFrom(...Object.keys(parameter.of));
    case 'choices':
      return fc.subarray(Object.keys(parameter.of), { minLength: 1 });
    case 'words':
      return fc.subarray(['畜牧', '兽医', '法学'], { minLength: 1 });
    case 'flag':
      return fc.boolean();
  }
}

/** A use of one rule kind with parameters that fit; with `blanks`, now and then a required one is left open. */
export function usesOf(kind: AnyRuleKind, blanks: boolean): fc.Arbitrary<RuleUse> {
  const parameters = Object.entries(kind.parameters).map(([name, parameter]) => {
    const value = values(parameter);
    const open = parameter.optional === true || blanks;
    return [name, open ? fc.option(value, { nil: undefined, freq: parameter.optional ? 2 : 20 }) : value] as const;
  });
  return fc
    .record(Object.fromEntries(parameters))
    .map((found): RuleUse => ({ kind: kind.id, parameters: found }))
    .filter((use) => !kind.conflicts || kind.conflicts(use.parameters).length === 0);
}

const { expressions } = fc.letrec<{ expressions: RuleExpression }>((tie) => ({
  expressions: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom(...RULE_KINDS).chain((kind) => usesOf(kind, true)),
    fc.array(tie('expressions'), { minLength: 1, maxLength: 3 }).map((all): RuleExpression => ({ all })),
    fc.array(tie('expressions'), { minLength: 1, maxLength: 3 }).map((any): RuleExpression => ({ any })),
  ),
}));
export const requirements: fc.Arbitrary<Requirement> = fc.record({
  expression: expressions,
  effect: fc.constantFrom('block' as const, 'warn' as const),
});
export const schemes = fc.array(requirements, { maxLength: 6 });
