import { cellText, compact, smallNumber, visible } from '../text';
import { BLANK, known, unreadable, type Assessment, type AssessmentGrade } from '../facts';
import type { SourceValue } from '../source';
import { expandYear, isRosterYear } from './date-text';
import { cellReader, NOTHING, problem, type CellPlace, type Parsed, type ReadCell } from './reader';

const UNREADABLE = problem('roster.assessment-unreadable');
const SEVERAL = problem('roster.assessment-several');

/** The terms of one grade, longest first, because 称职 stands inside 基本称职 and 不称职. */
const GRADES: readonly (readonly [RegExp, AssessmentGrade])[] = [
  [
    /^(?:不定等[次级]|未定等[次级]|不确定等[次级]|未确定等[次级]|不评定?等[次级]|未评等?[次级]?|未参加考核|未参加|不参加考核|未考核|新录用|试用期|免考核?)/,
    'ungraded',
  ],
  [/^基本(?:称职|合格)/, 'basicallyCompetent'],
  [/^不(?:称职|合格)/, 'incompetent'],
  [/^(?:称职|合格)/, 'competent'],
  [/^优秀?/, 'excellent'],
];
const YEAR = /^(\d{4}|\d{2}(?=年))年?(?:度|考核)?[:：]?/;
const SEPARATOR = /^[、,;/|.。()+\-\s:：次等级考核为]/;
const ALL_ALIKE =
  /^(?:近|最近|连续|上)?([一二三四五2-5])?(?:个)?年?(?:来|度)?(?:考核)?(?:结果|等次)?(?:均|都|全部|皆)为?(.+)$/;

/** People with the same text share its assessments; there are never many texts. */
const MOST_SHARED = 5000;

/** A grade, with its year where the text says it. */
export interface GradeEntry {
  readonly year?: number;
  readonly grade: AssessmentGrade;
}

/** What an assessment column says in its header. */
export interface AssessmentColumn {
  /** For a column of one year. */
  readonly year?: number;
  /** For a column with a list: the years of the header, oldest first; empty where it names none. */
  readonly years: readonly number[];
  /** How many years the header speaks of ('近三年'). */
  readonly count?: number;
}

/**
 * Prepares the reader of an assessment cell. A column of one year has one grade; else every grade of the cell in the order
 * written, in one fact per grade. A blank or unreadable cell gives one such fact per year of the header, or one.
 * Messages: `roster.assessment-unreadable`, `roster.assessment-several` (R-ELI-5).
 */
export function assessmentReader(
  column: AssessmentColumn,
): (value: SourceValue, at: CellPlace) => readonly Assessment[] {
  const one = column.year;
  const read: ReadCell<readonly GradeEntry[]> = cellReader((content) => {
    const parsed = parseGrades(cellText(content), column);
    return one !== undefined && 'value' in parsed ? singleYear(parsed.value, one) : parsed;
  });
  const blank: readonly Assessment[] = yearsOf(column).map((year) => entry(BLANK, year));
  const shared = new Map<string, readonly Assessment[]>();
  return (value, at) => {
    const found = read(value, at);
    if (found.state === 'blank' || found.state === 'absent') return blank;
    if (found.state === 'unreadable') {
      return yearsOf(column).map((year) => entry(unreadable(found.raw, found.problem), year));
    }
    let graded = shared.get(found.raw);
    if (!graded) {
      const years = found.value.length === column.years.length ? column.years : [];
      graded = found.value.map((grade, index) =>
        entry(known(grade.grade, found.raw), one ?? grade.year ?? years[index]),
      );
      if (shared.size < MOST_SHARED) shared.set(found.raw, graded);
    }
    return graded;
  };
}

/** Reads a list of grades: '优秀、称职、称职', '优秀称职称职', '2009优秀、2010称职', '近三年均为称职'. */
export function parseGrades(raw: string, column: AssessmentColumn): Parsed<readonly GradeEntry[]> {
  const text = compact(visible(raw).replace(/[\r\n]+/g, '，'));
  if (NOTHING.test(text)) return { blank: true };
  const alike = ALL_ALIKE.exec(text.replace(/^((?:\d{4}|\d{2})年?度?[-~—至到、,]?)+年?(?=均|都|全部|皆)/, ''));
  if (alike) return allAlike(alike, text, column);
  return scan(text);
}

function scan(text: string): Parsed<readonly GradeEntry[]> {
  const years: number[] = [];
  const grades: AssessmentGrade[] = [];
  let rest = text;
  while (rest !== '') {
    const grade = GRADES.find(([pattern]) => pattern.test(rest));
    const year = grade ? undefined : YEAR.exec(rest);
    if (grade) {
      grades.push(grade[1]);
      rest = rest.replace(grade[0], '');
    } else if (year) {
      years.push(expandYear(year[1] as string));
      rest = rest.slice(year[0].length);
      // Years and grades must take turns; '2009、2010优秀' leaves open whose grade it is.
      if (Math.abs(years.length - grades.length) > 1) return UNREADABLE;
    } else if (SEPARATOR.test(rest)) rest = rest.slice(1);
    else return UNREADABLE;
  }
  if (grades.length === 0) return UNREADABLE;
  if (years.length === 0) return { value: grades.map((grade) => ({ grade })) };
  if (years.length !== grades.length || !years.every(isRosterYear)) return UNREADABLE;
  const entries = grades.map((grade, index) => ({ grade, year: years[index] as number }));
  return { value: entries.sort((a, b) => a.year - b.year) };
}

function allAlike(parts: RegExpExecArray, text: string, column: AssessmentColumn): Parsed<readonly GradeEntry[]> {
  const listed = (text.match(/\d{4}/g) ?? []).map(Number);
  const range = /\d{4}年?度?[-~—至到]\d{4}/.test(text) && listed.length === 2;
  const years = range ? span(listed[0] as number, listed[1] as number) : listed;
  const said = years.length || (parts[1] ? smallNumber(parts[1]) : undefined) || column.years.length || column.count;
  const grade = GRADES.find(
    ([pattern]) => (parts[2] as string).replace(pattern, '').replace(/^等?[次级]?[。.]?$/, '') === '',
  );
  if (!grade || !said || said > 20) return UNREADABLE;
  return {
    value: Array.from({ length: said }, (_, index) => {
      const year = years[index];
      return year === undefined ? { grade: grade[1] } : { grade: grade[1], year };
    }),
  };
}

function singleYear(entries: readonly GradeEntry[], year: number): Parsed<readonly GradeEntry[]> {
  if (entries.length > 1) return SEVERAL;
  const said = entries[0]?.year;
  return said === undefined || said === year ? { value: entries } : UNREADABLE;
}

function yearsOf(column: AssessmentColumn): readonly (number | undefined)[] {
  if (column.year !== undefined) return [column.year];
  return column.years.length > 0 ? column.years : [undefined];
}

function entry(grade: Assessment['grade'], year: number | undefined): Assessment {
  return year === undefined ? { grade } : { year, grade };
}

/** The years from one to another, both included, oldest first; empty when there are more than 20. */
export function span(first: number, last: number): readonly number[] {
  const length = last - first + 1;
  return length >= 1 && length <= 20 ? Array.from({ length }, (_, index) => first + index) : [];
}
