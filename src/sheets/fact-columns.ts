import { formatDate, formatMinute, type CalendarMinute, type PartialDate } from '../domain/basics/calendar';
import { BLANK, type Education, type Fact, type PersonFacts } from '../domain/roster/facts';
import { ROSTER_FIELDS, type RosterField } from '../domain/roster/fields';
import {
  EDUCATION_TERMS,
  GRADE_TERMS,
  POLITICAL_TERMS,
  RECOMMENDATION_TERMS,
  SEX_TERMS,
  STAFF_CATEGORY_TERMS,
  STUDY_MODE_TERMS,
  jobGradeTerm,
  TITLE_TERMS,
} from '../domain/rules/terms';
import type { PlanValue } from './plan';

/** A fact that 报名 shows in a column of its own and from which it is read again. Assessments have a column per year. */
export interface FactColumn {
  readonly id: string;
  readonly field: RosterField;
  readonly year?: number;
  readonly title: string;
  /** Choices for coded facts. */
  readonly list?: readonly string[];
  /** What the cell of 报名 holds; the roster's readers read it back to the same fact. `null` for a missing one. */
  cell(facts: PersonFacts): PlanValue;
  /** The fact as text, '' for a missing one. */
  text(facts: PersonFacts): string;
  /** The text of an unreadable fact, for marking its cell. */
  unreadable(facts: PersonFacts): string | undefined;
}

type SingleFact = Exclude<keyof PersonFacts, 'assessments' | 'choices'>;
type Known<K extends SingleFact> = PersonFacts[K] extends Fact<infer T> ? T : never;

interface FactFormat<K extends SingleFact> {
  readonly list?: readonly string[];
  /** How a known value is written; without it the text of the roster is kept. */
  readonly write?: (value: Known<K>) => string;
}

const zh = (terms: Readonly<Record<string, { readonly zh: string }>>): readonly string[] =>
  Object.values(terms).map((term) => term.zh);

const educationList = zh(EDUCATION_TERMS);
const date = { write: (value: PartialDate) => formatDate(value) };
const education = {
  list: [...educationList, ...educationList.slice(4).flatMap((level) => [`${level}（全日制）`, `${level}（在职）`])],
  write: ({ level, mode }: Education) => EDUCATION_TERMS[level].zh + (mode ? `（${STUDY_MODE_TERMS[mode].zh}）` : ''),
};

/** How each fact is written, in the order of the columns. */
const FORMATS: { readonly [K in SingleFact]: FactFormat<K> } = {
  name: { write: (value) => value },
  sex: { list: zh(SEX_TERMS), write: (value) => SEX_TERMS[value].zh },
  ethnicity: {},
  birth: date,
  idNumber: { write: (value) => value.original },
  workStart: date,
  politicalStatus: { list: zh(POLITICAL_TERMS), write: (value) => POLITICAL_TERMS[value].zh },
  education,
  fullTimeEducation: education,
  inServiceEducation: education,
  major: {},
  unit: {},
  department: {},
  position: {},
  positionSince: date,
  level: {},
  levelSince: date,
  staffCategory: { list: zh(STAFF_CATEGORY_TERMS), write: (value) => STAFF_CATEGORY_TERMS[value].zh },
  title: { list: ['无', ...zh(TITLE_TERMS)], write: (value) => (value === 'none' ? '无' : TITLE_TERMS[value].zh) },
  titleSince: date,
  jobGrade: { write: (value) => (value === 'none' ? '无' : jobGradeTerm(value).zh) },
  jobGradeSince: date,
  training: { list: ['是', '否'], write: (value) => (value ? '是' : '否') },
  unitRank: { write: String },
  unitTierRank: { write: String },
  discipline: {},
  recusal: {},
  recommendation: { list: zh(RECOMMENDATION_TERMS), write: (value) => RECOMMENDATION_TERMS[value].zh },
  registeredAt: { write: writeMoment },
  phone: {},
  remarks: {},
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
  const format = FORMATS[field] as FactFormat<K>;
  return {
    id: field,
    field,
    title: ROSTER_FIELDS[field].zh,
    ...(format.list ? { list: format.list } : {}),
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
    list: GRADE_LIST,
    ...written(({ assessments }) => assessments.find((assessment) => assessment.year === year)?.grade ?? BLANK),
  };
}

function undatedColumn(): FactColumn {
  return {
    id: UNDATED,
    field: 'assessment',
    title: '近几年考核',
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
