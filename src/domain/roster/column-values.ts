import { ROSTER_FIELDS, type RosterField } from './fields';
import { DATE_FIELDS } from './header-synonyms';
import type { SourceSheet, SourceValue } from './source';
import { cellText, excerpt, isBlankCell } from './text';
import { parseGrades } from './values/assessment';
import { birthReader } from './values/dates';
import { educationReader } from './values/education';
import { idNumberReader } from './values/id-number';
import { jobGradeReader } from './values/job-grade';
import { levelReader } from './values/level';
import { plainName } from './values/name';
import { politicalStatusReader } from './values/political-status';
import type { ReadCell } from './values/reader';
import { sexReader } from './values/sex';
import { staffCategoryReader } from './values/staff-category';
import { titleReader } from './values/title';

/** How many values of a column are looked at, and how many rows at most to find them. */
const SAMPLE_VALUES = 100;
const SAMPLE_ROWS = 2000;
const SHOWN_SAMPLES = 3;

/** What the values of a column can tell of its field. */
export type ValueKind =
  | 'idNumber'
  | 'sex'
  | 'politicalStatus'
  | 'assessment'
  | 'staffCategory'
  | 'level'
  | 'education'
  | 'title'
  | 'jobGrade'
  | 'date'
  | 'name';

/** The first values below a header, blanks left out. */
export function sampleColumn(sheet: SourceSheet, below: number, column: number): readonly SourceValue[] {
  const found: SourceValue[] = [];
  const end = Math.min(sheet.rows.length, below + SAMPLE_ROWS);
  for (let row = below; row < end && found.length < SAMPLE_VALUES; row++) {
    const value = sheet.rows[row]?.[column - 1];
    if (value !== undefined && !isBlankCell(value)) found.push(value);
  }
  return found;
}

/** The first few values as text, for the clerk to compare. */
export function shownSamples(values: readonly SourceValue[]): readonly string[] {
  return values.slice(0, SHOWN_SAMPLES).map((value) => excerpt(cellText(value)));
}

/** The kind that the values of a field are of; `undefined` for free text. */
export function kindOf(field: RosterField): ValueKind | undefined {
  if (DATE_FIELDS.has(field)) return field === 'registeredAt' ? undefined : 'date';
  if (field === 'fullTimeEducation' || field === 'inServiceEducation') return 'education';
  return field in TESTS ? (field as ValueKind) : undefined;
}

/** The share (0–1) of the values that are of a kind; 0 without values. */
export function shareOfKind(values: readonly SourceValue[], kind: ValueKind): number {
  return values.length === 0 ? 0 : values.filter(TESTS[kind]).length / values.length;
}

const PLACE = { row: 1, column: 1, field: ROSTER_FIELDS.remarks };
const COLUMN = { dateSystem: '1900', header: '' } as const;

function readableBy(read: ReadCell<unknown>): (value: SourceValue) => boolean {
  return (value) => read(value, PLACE).state === 'known';
}

const readsId = readableBy(idNumberReader(COLUMN));
const readsDate = readableBy(birthReader(COLUMN));

const TESTS: Readonly<Record<ValueKind, (value: SourceValue) => boolean>> = {
  // A number that lost its last digits is an ID number all the same.
  idNumber: (value) => (typeof value === 'number' ? value >= 1e16 && value < 1e18 : readsId(value)),
  sex: readableBy(sexReader(COLUMN)),
  politicalStatus: readableBy(politicalStatusReader(COLUMN)),
  assessment: (value) => typeof value === 'string' && 'value' in parseGrades(value, { years: [], count: 3 }),
  staffCategory: readableBy(staffCategoryReader(COLUMN)),
  level: readableBy(levelReader(COLUMN)),
  education: readableBy(educationReader(COLUMN)),
  title: readableBy(titleReader(COLUMN)),
  jobGrade: readableBy(jobGradeReader(COLUMN)),
  date: readsDate,
  name: (value) => typeof value === 'string' && looksLikePerson(plainName(value)),
};

/** Endings of offices, levels and the like; 男 and 女 are not among them: 王亚男 is a name. */
const NOT_A_NAME =
  /(?:办|科|室|局|处|股|所|站|中心|部|队|院|委|镇|乡|街道|组|会|公司|学校|机关|单位|科员|级|党员|群众|本科|大专|主任|科长)$/;

/** Whether a text looks like a person's name: two to four Chinese characters, or more with a '·', and no office. */
export function looksLikePerson(name: string): boolean {
  if (/·/.test(name)) return /^[\u3400-\u9fff\u{20000}-\u{3134f}·]{3,25}$/u.test(name);
  return /^[\u3400-\u9fff\u{20000}-\u{3134f}]{2,4}$/u.test(name) && !NOT_A_NAME.test(name);
}
