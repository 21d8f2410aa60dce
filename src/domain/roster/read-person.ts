import { issue, message, type Issue, type Place } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import type { ColumnPlan } from './column-plan';
import { idIssues } from './cross-checks';
import type { DataGrid } from './data-grid';
import { ABSENT, known, type Assessment, type Education, type Fact, type PersonFacts, type StudyMode } from './facts';
import { ROSTER_FIELDS } from './fields';
import type { PersonPosts } from './read-posts';
import type { RosterPerson } from './roster';
import type { SourceValue } from './source';
import { compact, excerpt } from './text';
import { FACT_FIELDS, FACT_READERS, type FactField } from './values';
import { assessmentReader } from './values/assessment';
import { educationEntries } from './values/education';
import type { CellPlace, ReadCell } from './values/reader';

const NO_ISSUES: readonly Issue[] = [];
const NO_ASSESSMENTS: readonly Assessment[] = [];

type Facts = Record<FactField, Fact<unknown>>;

/** Copied for each person; copying one shape is far cheaper than building it key by key. */
const ALL_ABSENT = {
  ...(Object.fromEntries(FACT_FIELDS.map((field) => [field, ABSENT])) as Facts),
  assessments: NO_ASSESSMENTS,
  choices: [] as PersonFacts['choices'],
};

/** A column that holds one fact. */
export interface FactColumn {
  readonly column: number;
  readonly field: FactField;
  readonly read: ReadCell<unknown>;
  /** One per column, its row set before each cell; readers use it at once or not at all. */
  readonly at: { row: number; readonly column: number; readonly field: LocalizedText };
}

/** A column of assessments. */
export interface AssessmentColumnReader {
  readonly plan: ColumnPlan;
  /** How many grades the header speaks of, for a column with a list. */
  readonly expected: number | undefined;
  readonly read: (value: SourceValue, at: CellPlace) => readonly Assessment[];
  readonly at: FactColumn['at'];
}

/**
 * Prepares the reading of people once per roster. A field without a column is `absent`, an empty cell `blank`. Each unreadable
 * fact gives its own message as an issue: warn, or block for a blank or unreadable name (`roster.name-blank`,
 * `roster.name-unreadable`) and for formula errors (`roster.cell-error`). Blank facts give none. ID numbers are compared with
 * birth and sex; a level's own date fills a missing 任现职级时间, and '大专（全日制），本科（在职）' in a plain column the two modes.
 */
export function personReader(
  grid: DataGrid,
  plans: readonly ColumnPlan[],
  dateSystem: '1900' | '1904',
  posts: (row: number) => PersonPosts,
): (row: number) => RosterPerson {
  const columns = plans.flatMap((plan) => factColumn(plan, dateSystem));
  const assessments = plans.filter((plan) => plan.field === 'assessment').map(assessmentColumn);
  const idColumn = columns.find((column) => column.field === 'idNumber')?.column ?? 0;
  const sheet = grid.sheet.name;

  return (row) => {
    const facts = { ...ALL_ABSENT };
    let issues: Issue[] | undefined;
    const add = (found: Issue) => (issues ??= []).push(found);
    for (const { column, field, read, at } of columns) {
      at.row = row;
      const fact = read(grid.value(row, column), at);
      facts[field] = fact;
      if (fact.state === 'unreadable')
        add(issue(severityOf(field, fact.problem.code), fact.problem, { sheet, row, column }));
      else if (field === 'name' && fact.state === 'blank') {
        add(issue('block', message('roster.name-blank', { row }), { sheet, row, column }));
      }
    }
    fillFromTexts(facts);
    facts.assessments = readAssessments(assessments, grid, row, sheet, add);
    const applied = posts(row);
    facts.choices = applied.choices;
    for (const { column, blocks, message: text } of applied.problems) {
      add(issue(blocks ? 'block' : 'warn', text, { sheet, row, column }));
    }
    // Each field was read by the reader of its own type, which the loop over columns cannot show to the compiler.
    const person = facts as unknown as PersonFacts;
    for (const found of idIssues(person, { sheet, row, column: idColumn }, row, idColumn)) add(found);
    return { row, facts: person, issues: issues ? named(issues, person) : NO_ISSUES };
  };
}

/** The column of a plan; none where the plan is of no single fact. */
export function factColumn(plan: ColumnPlan, dateSystem: '1900' | '1904'): readonly FactColumn[] {
  const field = plan.field as FactField | undefined;
  if (field === undefined || !(field in FACT_READERS)) return [];
  const read = FACT_READERS[field]({ dateSystem, header: compact(plan.header) }) as ReadCell<unknown>;
  return [{ column: plan.column, field, read, at: { row: 0, column: plan.column, field: ROSTER_FIELDS[field] } }];
}

export function assessmentColumn(plan: ColumnPlan): AssessmentColumnReader {
  const years = plan.year === undefined ? plan.years.years : [];
  const { count } = plan.years;
  const column = {
    years,
    ...(plan.year === undefined ? {} : { year: plan.year }),
    ...(count === undefined ? {} : { count }),
  };
  // '近三年' above columns of single years speaks of all of them together.
  const expected = plan.year === undefined ? years.length || count : undefined;
  const at = { row: 0, column: plan.column, field: ROSTER_FIELDS.assessment };
  return { plan, expected, read: assessmentReader(column), at };
}

function severityOf(field: FactField, code: string): 'block' | 'warn' {
  return field === 'name' || code === 'roster.cell-error' ? 'block' : 'warn';
}

/** The assessments of all columns, oldest first where each has its year. */
export function readAssessments(
  readers: readonly AssessmentColumnReader[],
  grid: DataGrid,
  row: number,
  sheet: string,
  add: (found: Issue) => void,
): readonly Assessment[] {
  if (readers.length === 0) return NO_ASSESSMENTS;
  const all: Assessment[] = [];
  for (const { plan, expected, read, at } of readers) {
    at.row = row;
    const found = read(grid.value(row, plan.column), at);
    const grade = found[0]?.grade;
    const place = (): Place => ({ sheet, row, column: plan.column });
    if (grade?.state === 'unreadable') add(issue(severityOf('title', grade.problem.code), grade.problem, place()));
    else if (grade?.state === 'known' && readers.length === 1 && expected !== undefined && found.length !== expected) {
      const params = { row, field: at.field, value: excerpt(grade.raw), expected, found: found.length };
      add(issue('warn', message('roster.assessment-count-differs', params), place()));
    }
    all.push(...found);
  }
  const dated = all.every((assessment) => assessment.year !== undefined);
  return dated && all.length > 1 ? all.sort((a, b) => (a.year as number) - (b.year as number)) : all;
}

/** How one cell can say a fact that has no cell of its own. */
export interface Filling {
  readonly from: 'level' | 'education';
  /** Whether the fact's own cell leaves it open. */
  isOpen(own: Fact<unknown>): boolean;
  /** What the other cell says; `undefined` where it says nothing. */
  read(other: PersonFacts): Fact<unknown> | undefined;
}

/** The facts that other cells may fill. */
export const FILLINGS: Readonly<Partial<Record<FactField, Filling>>> = {
  levelSince: {
    from: 'level',
    isOpen: ({ state }) => state === 'absent' || state === 'blank',
    read: ({ level }) =>
      level.state === 'known' && level.value.since ? known(level.value.since, level.raw) : undefined,
  },
  fullTimeEducation: {
    from: 'education',
    isOpen: ({ state }) => state === 'absent',
    read: ({ education }) => educationIn('fullTime', education),
  },
  inServiceEducation: {
    from: 'education',
    isOpen: ({ state }) => state === 'absent',
    read: ({ education }) => educationIn('inService', education),
  },
};
const FILLED = Object.entries(FILLINGS) as readonly (readonly [FactField, Filling])[];

function fillFromTexts(facts: Facts): void {
  for (const [field, { isOpen, read }] of FILLED) {
    if (isOpen(facts[field])) facts[field] = read(facts as unknown as PersonFacts) ?? facts[field];
  }
}

const SAYS_MODE = /全日制|在职|统招|函授|自考|党校|电大|成人|、|，|,|;|；/;

/** The education of one mode where '大专（全日制），本科（在职）' names the modes. */
function educationIn(mode: StudyMode, education: PersonFacts['education']): Fact<Education> | undefined {
  if (education.state !== 'known' || !SAYS_MODE.test(education.raw)) return undefined;
  const found = (educationEntries(education.raw) ?? []).filter((entry) => entry.mode === mode);
  const [only] = found;
  // Several entries of one mode leave open which one counts; the plain column has the highest of them all.
  return only && found.length === 1 ? known(only, education.raw) : undefined;
}

function named(issues: readonly Issue[], person: PersonFacts): readonly Issue[] {
  if (person.name.state !== 'known') return issues;
  const name = person.name.value;
  return issues.map((found) => ({ ...found, place: { ...found.place, person: name } }));
}
