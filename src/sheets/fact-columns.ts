import { formatDate, formatMinute, type CalendarMinute, type PartialDate } from '../domain/basics/calendar';
import {
  BLANK,
  EDUCATION_LEVELS,
  LOWEST_JOB_GRADE,
  type Fact,
  type IdNumber,
  type JobGrade,
  type PersonFacts,
  type StudyMode,
} from '../domain/roster/facts';
import { ROSTER_FIELDS, type RosterField } from '../domain/roster/fields';
import { LEVEL_TERMS } from '../domain/roster/values/level';
import {
  educationTerm,
  GRADE_TERMS,
  POLITICAL_TERMS,
  RECOMMENDATION_TERMS,
  SEX_TERMS,
  STAFF_CATEGORY_TERMS,
  jobGradeTerm,
  TITLE_TERMS,
} from '../domain/rules/terms';
import { TEXT, words, type CellEntry, type FreeEntry, type WordsEntry } from './cell-entry';
import type { PlanValue } from './plan';

/** A fact that 报名 shows in a column of its own and from which it is read again. Assessments have a column per year. */
export interface FactColumn {
  readonly id: string;
  readonly field: RosterField;
  readonly year?: number;
  readonly title: string;
  readonly entry: CellEntry;
  /** What the cell of 报名 holds; the roster's readers read it back to the same fact. `null` for a missing one. */
  cell(facts: PersonFacts): PlanValue;
  /** The fact as text, '' for a missing one. */
  text(facts: PersonFacts): string;
  /** The text of an unreadable fact, for marking its cell. */
  unreadable(facts: PersonFacts): string | undefined;
}

type SingleFact = Exclude<keyof PersonFacts, 'assessments' | 'choices'>;
type Known<K extends SingleFact> = PersonFacts[K] extends Fact<infer T> ? T : never;

/** Anything but free texts, numbers and dates is a code: its column has the list of its words, or this does not compile. */
type EntryOf<T> = string extends T
  ? FreeEntry
  : [T] extends [number | IdNumber | PartialDate | CalendarMinute]
    ? FreeEntry
    : WordsEntry;

interface FactFormat<T, E extends CellEntry = EntryOf<T>> {
  readonly entry: E;
  /** How a known value is written; without it the text of the roster is kept. */
  readonly write?: (value: T) => string;
}

const zh = (terms: Readonly<Record<string, { readonly zh: string }>>): readonly string[] =>
  Object.values(terms).map((term) => term.zh);

const freeText = { entry: TEXT };
const date = { entry: { kind: 'free', form: 'date' }, write: (value: PartialDate) => formatDate(value) } as const;
const rank = { entry: { kind: 'free', form: 'rank' }, write: (value: number) => String(value) } as const;

/** The levels alone, lowest first, and with each mode that the column takes, highest first. */
function education(...modes: readonly StudyMode[]): FactFormat<Known<'education'>> {
  const moded = [...EDUCATION_LEVELS].reverse().flatMap((level) => modes.map((mode) => ({ level, mode })));
  const values = [...EDUCATION_LEVELS.map((level) => ({ level })), ...moded];
  return { entry: words(values.map((value) => educationTerm(value).zh)), write: (value) => educationTerm(value).zh };
}

/** The roster's text stays, because it may say more than the level: since when, or in which position. */
const level: FactFormat<Known<'level'>> = {
  entry: words(LEVEL_TERMS, {
    strictness: 'warning',
    message: '列表中没有这个写法。可以写明任职时间，如“副科级（2009.03）”；看不懂的写法，检查时会列入“问题”。',
  }),
};

const jobGrades = (Object.keys(LOWEST_JOB_GRADE) as JobGrade['track'][]).flatMap((track) =>
  Array.from({ length: LOWEST_JOB_GRADE[track] }, (_, index): JobGrade => ({ track, grade: index + 1 })),
);
const writeJobGrade = (value: JobGrade | 'none') => (value === 'none' ? '无' : jobGradeTerm(value).zh);
const jobGrade: FactFormat<Known<'jobGrade'>> = {
  entry: words((['none', ...jobGrades] as const).map(writeJobGrade), {
    strictness: 'warning',
    message:
      '列表中没有这个写法。请写明类别和等级，如“管理9级”“专业技术12级”，没有的写“无”；看不懂的写法，检查时会列入“问题”。',
  }),
  write: writeJobGrade,
};

/** How each fact is written, in the order of the columns. */
const FORMATS: { readonly [K in SingleFact]: FactFormat<Known<K>> } = {
  name: { entry: TEXT, write: (value) => value },
  sex: { entry: words(zh(SEX_TERMS)), write: (value) => SEX_TERMS[value].zh },
  ethnicity: freeText,
  birth: date,
  idNumber: { entry: { kind: 'free', form: 'idNumber' }, write: (value) => value.original },
  workStart: date,
  politicalStatus: { entry: words(zh(POLITICAL_TERMS)), write: (value) => POLITICAL_TERMS[value].zh },
  education: education('fullTime', 'inService'),
  fullTimeEducation: education('fullTime'),
  inServiceEducation: education('inService'),
  major: freeText,
  unit: freeText,
  department: freeText,
  position: freeText,
  positionSince: date,
  level,
  levelSince: date,
  staffCategory: { entry: words(zh(STAFF_CATEGORY_TERMS)), write: (value) => STAFF_CATEGORY_TERMS[value].zh },
  title: {
    entry: words(['无', ...zh(TITLE_TERMS)]),
    write: (value) => (value === 'none' ? '无' : TITLE_TERMS[value].zh),
  },
  titleSince: date,
  jobGrade,
  jobGradeSince: date,
  contractSigned: date,
  contractFiled: date,
  training: { entry: words(['是', '否']), write: (value) => (value ? '是' : '否') },
  unitRank: rank,
  unitTierRank: rank,
  discipline: freeText,
  recusal: freeText,
  recommendation: { entry: words(zh(RECOMMENDATION_TERMS)), write: (value) => RECOMMENDATION_TERMS[value].zh },
  registeredAt: { entry: { kind: 'free', form: 'date' }, write: writeMoment },
  phone: freeText,
  remarks: freeText,
};

function writeMoment(value: CalendarMinute | PartialDate): string {
  return 'hour' in value ? formatMinute(value) : formatDate(value);
}

const GRADE_LIST = ['优秀', '称职', '合格', '基本称职', '基本合格', '不称职', '不合格', '不定等次'];

/**
 * The fact columns of a campaign: every fact that the roster has for anybody, and those that the requirements need
 * although the roster lacks them, so that they can be filled in.
 */
export function factColumns(
  people: readonly PersonFacts[],
  needed: ReadonlySet<RosterField>,
  neededYears: readonly number[],
): readonly FactColumn[] {
  const facts = Object.keys(FORMATS) as SingleFact[];
  const present = new Set(facts.filter((field) => people.some((person) => person[field].state !== 'absent')));
  const educated = present.has('fullTimeEducation') || present.has('inServiceEducation');
  const lacking = (field: SingleFact) => needed.has(field) && !(field === 'education' && educated);
  const shown = facts.filter((field) => field === 'name' || present.has(field) || lacking(field));
  return [...shown.map((field) => singleFactColumn(field)), ...assessmentColumns(people, neededYears)];
}

/** The columns again from their ids, as the state sheet keeps them. Unknown ids are left out. */
export function factColumnsFromIds(ids: readonly string[]): readonly FactColumn[] {
  return ids.flatMap((id) => {
    if (id in FORMATS) return [singleFactColumn(id as SingleFact)];
    if (id === UNDATED) return [undatedColumn()];
    const year = /^assessment(\d{4})$/.exec(id)?.[1];
    return year === undefined ? [] : [yearColumn(Number(year))];
  });
}

function singleFactColumn<K extends SingleFact>(field: K): FactColumn {
  const format: FactFormat<Known<K>, CellEntry> = FORMATS[field];
  return {
    id: field,
    field,
    title: ROSTER_FIELDS[field].zh,
    entry: format.entry,
    ...written((facts) => facts[field] as Fact<Known<K>>, format.write),
  };
}

function written<T>(
  factOf: (facts: PersonFacts) => Fact<T>,
  write?: (value: T) => string,
): Pick<FactColumn, 'cell' | 'text' | 'unreadable'> {
  return {
    text: (facts) => factText(factOf(facts), write),
    cell: (facts) => {
      const fact = factOf(facts);
      if (fact.state === 'unreadable' && fact.number !== undefined) return fact.number;
      return factText(fact, write) || null;
    },
    unreadable: (facts) => {
      const fact = factOf(facts);
      return fact.state === 'unreadable' ? fact.raw : undefined;
    },
  };
}

/** The text of a fact: as `write` gives a known one, as it stood in the roster otherwise. */
function factText<T>(fact: Fact<T>, write?: (value: T) => string): string {
  if (fact.state === 'known') return write ? write(fact.value) : fact.raw.trim();
  return fact.state === 'unreadable' ? fact.raw : '';
}

const UNDATED = 'assessments';

function assessmentColumns(people: readonly PersonFacts[], neededYears: readonly number[]): readonly FactColumn[] {
  const years = new Set<number>();
  let undated = false;
  for (const { assessments } of people) {
    for (const { year } of assessments) {
      if (year === undefined) undated = true;
      else years.add(year);
    }
  }
  if (!undated) neededYears.forEach((year) => years.add(year));
  const dated = [...years].sort((a, b) => a - b).map(yearColumn);
  return undated ? [...dated, undatedColumn()] : dated;
}

/** The columns of an existing campaign, with those of years that its scheme has come to need (R-ELI-5). */
export function withYears(columns: readonly FactColumn[], years: readonly number[]): readonly FactColumn[] {
  if (columns.some(({ id }) => id === UNDATED)) return columns;
  const lacking = years.filter((year) => !columns.some((column) => column.year === year));
  const dated = [...columns.filter(({ year }) => year !== undefined), ...lacking.map(yearColumn)];
  dated.sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return [...columns.filter(({ year }) => year === undefined), ...dated];
}

function yearColumn(year: number): FactColumn {
  return {
    id: `assessment${year}`,
    field: 'assessment',
    year,
    title: `${year}年考核`,
    entry: words(GRADE_LIST),
    ...written(({ assessments }) => assessments.find((assessment) => assessment.year === year)?.grade ?? BLANK),
  };
}

const GRADES_SHOWN = '从早到晚写出各年的等次，用“、”隔开，如“优秀、称职、称职”';
const gradesInOneCell = words(GRADE_LIST, {
  strictness: 'information',
  prompt: `${GRADES_SHOWN}。`,
  message: `${GRADES_SHOWN}；看不懂的写法，检查时会列入“问题”。`,
});

function undatedColumn(): FactColumn {
  return {
    id: UNDATED,
    field: 'assessment',
    title: '近几年考核',
    entry: gradesInOneCell,
    text: undatedText,
    cell: (facts) => undatedText(facts) || null,
    unreadable: ({ assessments }) => {
      const fact = assessments.find(({ year, grade }) => year === undefined && grade.state === 'unreadable')?.grade;
      return fact?.state === 'unreadable' ? fact.raw : undefined;
    },
  };
}

function undatedText({ assessments }: PersonFacts): string {
  return assessments
    .filter(({ year }) => year === undefined)
    .map(({ grade }) => factText(grade, (value) => GRADE_TERMS[value].zh.replace(/（.*/, '')))
    .join('、');
}
