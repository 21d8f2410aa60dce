import { parseIsoDay, calendarMonth, type CalendarDay, type PartialDate } from '../../../src/domain/basics/calendar';
import { message, type Reason } from '../../../src/domain/basics/issue';
import {
  ABSENT,
  known,
  unreadable,
  type Assessment,
  type AssessmentGrade,
  type CadreLevel,
  type Education,
  type Fact,
  type IdNumber,
  type PersonFacts,
} from '../../../src/domain/roster/facts';
import { ROSTER_FIELDS, type RosterField } from '../../../src/domain/roster/fields';
import { compileExpression } from '../../../src/domain/rules/evaluate';
import type { Finding, ParameterValue, PostFacts, RuleContext } from '../../../src/domain/rules/rule';
import { formatMessage } from '../../../src/i18n/format';

/** Someone of whom the roster says nothing; `facts` says what it does say. */
export function person(facts: Partial<PersonFacts> = {}): PersonFacts {
  return { ...NOBODY, ...facts };
}

const NOBODY: PersonFacts = {
  name: ABSENT,
  sex: ABSENT,
  ethnicity: ABSENT,
  birth: ABSENT,
  idNumber: ABSENT,
  workStart: ABSENT,
  politicalStatus: ABSENT,
  education: ABSENT,
  fullTimeEducation: ABSENT,
  inServiceEducation: ABSENT,
  major: ABSENT,
  unit: ABSENT,
  department: ABSENT,
  position: ABSENT,
  positionSince: ABSENT,
  level: ABSENT,
  levelSince: ABSENT,
  staffCategory: ABSENT,
  assessments: [],
  title: ABSENT,
  titleSince: ABSENT,
  jobGrade: ABSENT,
  jobGradeSince: ABSENT,
  contractSigned: ABSENT,
  contractFiled: ABSENT,
  training: ABSENT,
  unitRank: ABSENT,
  unitTierRank: ABSENT,
  discipline: ABSENT,
  recusal: ABSENT,
  recommendation: ABSENT,
  registeredAt: ABSENT,
  phone: ABSENT,
  remarks: ABSENT,
  choices: [],
};

export function day(text: string): CalendarDay {
  const found = parseIsoDay(text);
  if (!found) throw new Error(`no such day: ${text}`);
  return found;
}

/** '1966-05-14' or '1966-05' */
export function date(text: string): Fact<PartialDate> {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  const value = month ? calendarMonth(Number(month[1]), Number(month[2])) : day(text);
  if (!value) throw new Error(`no such date: ${text}`);
  return known(value, text);
}

export function garbled(raw: string): Fact<never> {
  return unreadable(raw, message('rules.as-of-missing', {}));
}

export function education(level: Education['level'], mode?: Education['mode']): Fact<Education> {
  return known(mode ? { level, mode } : { level }, level);
}

export function level(rank: number, leading = true, since?: string): Fact<CadreLevel> {
  const fact = since === undefined ? undefined : date(since);
  return known({ rank, leading, ...(fact?.state === 'known' && { since: fact.value }) }, `rank ${rank}`);
}

export function idNumber(birth: string, sound = true): Fact<IdNumber> {
  return known({ number: '', original: '', sound, birth: day(birth), sex: 'male' }, '');
}

export function graded(year: number | undefined, grade: AssessmentGrade): Assessment {
  return { ...(year !== undefined && { year }), grade: known(grade, grade) };
}

export const POST: PostFacts = { name: '办公室主任' };

export interface Check {
  readonly outcome: Finding['outcome'];
  /** Chinese texts of the reasons, the unverified ones of a failed rule, and the remarks. */
  readonly reasons: readonly string[];
  readonly open: readonly string[];
  readonly remarks: readonly string[];
}

/** Runs one rule as a scheme does, by its id and parameters. */
export function check(
  kind: string,
  parameters: Readonly<Record<string, ParameterValue | undefined>>,
  facts: Partial<PersonFacts>,
  context: { readonly asOf?: string | undefined; readonly post?: PostFacts } = {},
): Check {
  const asOf = context.asOf === undefined ? undefined : day(context.asOf);
  const full: RuleContext = { asOf, post: context.post ?? POST };
  const finding = compileExpression({ kind, parameters })(person(facts), full);
  return {
    outcome: finding.outcome,
    reasons: texts(finding.reasons),
    open: texts(finding.unverified ?? []),
    remarks: texts(finding.remarks ?? []),
  };
}

export function texts(reasons: readonly Reason[]): readonly string[] {
  return reasons.map((reason) => formatMessage(reason.message, 'zh'));
}

/** The three states in which a fact is not known, with the text that each must give. */
export function unknownStates(field: RosterField): readonly (readonly [string, Fact<never>, string])[] {
  const title = ROSTER_FIELDS[field].zh;
  return [
    ['blank', { state: 'blank' }, `“${title}”为空，请补填。`],
    ['absent', ABSENT, `名册没有“${title}”列，请补充。`],
    ['unreadable', garbled('不详'), `“${title}”内容“不详”无法识别，请更正。`],
  ];
}

export const AS_OF_MISSING = '年龄和年限的计算截止日尚未确定，请先填写。';
