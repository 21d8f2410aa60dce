import type { Reason } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import { ABSENT, type Assessment, type AssessmentGrade, type Fact } from '../roster/facts';
import { asOfMissing, factMissing, reason, unverified } from './findings';
import { PASS, type Finding, type RuleKind } from './rule';
import { GRADE_TERMS, REQUIRED_GRADE_TERMS } from './terms';

const RULE = 'R-ELI-5';

type RequiredGrade = keyof typeof REQUIRED_GRADE_TERMS;

/** What is known of one of the years that count. */
interface YearGrade {
  /** Only put into words when there is something to say. */
  readonly label: () => LocalizedText;
  /** More than one where the roster has the year twice. */
  readonly grades: readonly Fact<AssessmentGrade>[];
}

/**
 * Every annual assessment of the last N calendar years before as-of (its year − 1 … − N) is at least 称职/合格, or 优秀
 * (R-ELI-5). A list without any years counts from its end; where it is longer than N and counting from its beginning would say
 * otherwise, it is 待核实. A missing, blank, unreadable or ungraded year is 待核实, and so is
 * a year that stands twice with different answers; a known failing year fails, and the rest is kept apart in `unverified`.
 * Codes: `rules.assessment-below`, `rules.assessment-missing`, `rules.assessment-ungraded`, `rules.assessment-unreadable`,
 * `rules.assessment-contradicts`, `rules.assessment-too-few`, `rules.assessment-order`, `rules.fact-absent`, `rules.as-of-missing`.
 */
export const assessmentsAtLeast: RuleKind<{ readonly years: number; readonly grade: RequiredGrade }> = {
  id: 'assessments-at-least',
  rule: RULE,
  title: localized('年度考核', 'Annual assessments'),
  parameters: {
    years: { kind: 'wholeNumber', least: 1, most: 20, title: localized('年数', 'Years') },
    grade: { kind: 'choice', of: REQUIRED_GRADE_TERMS, title: localized('最低等次', 'Grade at least') },
  },
  fields: ['assessment'],
  needs: ['assessment'],
  needsAsOf: () => true,
  compile: ({ years, grade }) => {
    return (facts, context) => {
      const { assessments } = facts;
      const missing = assessments.length === 0 ? [factMissing(RULE, 'assessment', ABSENT)] : [];
      if (context.asOf === undefined) return unverified(...missing, asOfMissing(RULE));
      if (missing.length > 0) return unverified(...missing);
      const dated = assessments.some((assessment) => assessment.year !== undefined);
      if (dated) return judge(lastYears(assessments, context.asOf.year, years), grade, []);
      const have = assessments.length;
      const short = have < years ? [reason(RULE, 'rules.assessment-too-few', { have, need: years })] : [];
      const last = judge(endOfList(assessments, years), grade, short);
      if (have <= years) return last;
      // A list without years that is longer than needed may be written newest first: both ends must agree.
      const first = judge(endOfList(assessments.slice(0, years), years), grade, short);
      const unclear = reason(RULE, 'rules.assessment-order', { have, need: years });
      return first.outcome === last.outcome ? last : unverified(unclear);
    };
  },
};

function lastYears(assessments: readonly Assessment[], asOfYear: number, years: number): readonly YearGrade[] {
  const found: YearGrade[] = [];
  for (let year = asOfYear - years; year < asOfYear; year += 1) {
    const grades: Fact<AssessmentGrade>[] = [];
    for (const assessment of assessments) if (assessment.year === year) grades.push(assessment.grade);
    found.push({ label: () => localized(`${year}年度`, `${year}`), grades });
  }
  return found;
}

function endOfList(assessments: readonly Assessment[], years: number): readonly YearGrade[] {
  const counted = assessments.slice(-years);
  return counted.map(({ grade }, index) => {
    const back = counted.length - index;
    return { label: () => placeInList(back), grades: [grade] };
  });
}

function placeInList(back: number): LocalizedText {
  return back === 1 ? localized('最近一次', 'latest') : localized(`倒数第${back}次`, `${back} from the end`);
}

/** Sorts the years by what they say. A year that stands twice counts once; only its known grades matter, if it has any. */
function judge(years: readonly YearGrade[], grade: RequiredGrade, short: readonly Reason[]): Finding {
  const failed: LocalizedText[] = [];
  const missing: LocalizedText[] = [];
  const ungraded: LocalizedText[] = [];
  const illegible: LocalizedText[] = [];
  const contradicting: LocalizedText[] = [];
  for (const { label, grades } of years) {
    const only = grades.length === 1 ? grades[0] : undefined;
    if (only?.state === 'known' && suffices(only.value, grade)) continue;
    const raw = grades.find((fact) => fact.state === 'unreadable');
    const known = grades.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []));
    const first = known[0];
    if (raw?.state === 'unreadable') illegible.push(quoted(label(), raw.raw));
    else if (first === undefined) missing.push(label());
    else if (known.some((other) => verdictOf(other, grade) !== verdictOf(first, grade))) contradicting.push(label());
    else if (first === 'ungraded') ungraded.push(label());
    else if (!suffices(first, grade)) failed.push(gradedYear(label(), first));
  }
  const open: Reason[] = [...short];
  if (missing.length > 0) open.push(reason(RULE, 'rules.assessment-missing', { years: missing }));
  if (illegible.length > 0) open.push(reason(RULE, 'rules.assessment-unreadable', { years: illegible }));
  if (ungraded.length > 0) open.push(reason(RULE, 'rules.assessment-ungraded', { years: ungraded }));
  if (contradicting.length > 0) open.push(reason(RULE, 'rules.assessment-contradicts', { years: contradicting }));
  if (failed.length === 0) return open.length > 0 ? unverified(...open) : PASS;
  const below = reason(RULE, 'rules.assessment-below', { failed, required: REQUIRED_GRADE_TERMS[grade] });
  return { outcome: 'fail', reasons: [below], ...(open.length > 0 && { unverified: open }) };
}

function suffices(given: AssessmentGrade, required: RequiredGrade): boolean {
  return given === 'excellent' || (given === 'competent' && required === 'competent');
}

function verdictOf(given: AssessmentGrade, required: RequiredGrade): 'met' | 'below' | 'ungraded' {
  if (given === 'ungraded') return 'ungraded';
  return suffices(given, required) ? 'met' : 'below';
}

function gradedYear(label: LocalizedText, grade: AssessmentGrade): LocalizedText {
  const term = GRADE_TERMS[grade];
  return localized(`${label.zh}“${term.zh}”`, `${label.en} “${term.en}”`);
}

function quoted(label: LocalizedText, raw: string): LocalizedText {
  return localized(`${label.zh}“${raw}”`, `${label.en} “${raw}”`);
}
