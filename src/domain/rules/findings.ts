import { formatDate, type CalendarDay, type PartialDate } from '../basics/calendar';
import { message, type Message, type MessageCode, type Reason, type RuleId } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import type { MessageParams } from '../messages';
import type { Fact } from '../roster/facts';
import { ROSTER_FIELDS, type RosterField } from '../roster/fields';
import type { Finding, PostFacts } from './rule';

/** A fact that a rule cannot use. */
export type UnknownFact = Exclude<Fact<unknown>, { readonly state: 'known' }>;

/** A reason that cites its rule. */
export function reason<C extends MessageCode>(rule: RuleId, code: C, params: MessageParams[C]): Reason {
  return { rule, message: message(code, params) as Message };
}

/** The rule is broken, for one reason or several. */
export function failing(...reasons: readonly Reason[]): Finding {
  return { outcome: 'fail', reasons };
}

/** 待核实, for one reason or several. */
export function unverified(...reasons: readonly Reason[]): Finding {
  return { outcome: 'unverified', reasons };
}

/** The rule is met, with something that the clerk has to know. */
export function passWith(...remarks: readonly Reason[]): Finding {
  return { outcome: 'pass', reasons: [], remarks };
}

/**
 * Why a fact cannot be used, and what to do about it. Codes: `rules.fact-blank`, `rules.fact-absent`,
 * `rules.fact-unreadable`.
 */
export function factMissing(rule: RuleId, field: RosterField, fact: UnknownFact): Reason {
  const title = ROSTER_FIELDS[field];
  if (fact.state === 'unreadable') return reason(rule, 'rules.fact-unreadable', { field: title, raw: fact.raw });
  return reason(rule, fact.state === 'blank' ? 'rules.fact-blank' : 'rules.fact-absent', { field: title });
}

/** The clerk has not yet said at which day ages and years are counted. Code: `rules.as-of-missing`. */
export function asOfMissing(rule: RuleId): Reason {
  return reason(rule, 'rules.as-of-missing', {});
}

/** The post does not say something that the rule needs. Code: `rules.post-fact-missing`. */
export function postFactMissing(rule: RuleId, post: PostFacts, what: LocalizedText): Reason {
  return reason(rule, 'rules.post-fact-missing', { post: post.name, what });
}

/** A date that lies after the day at which it should already have happened. Code: `rules.date-after-as-of`. */
export function dateAfterAsOf(rule: RuleId, field: RosterField, date: PartialDate, asOf: CalendarDay): Reason {
  const params = { field: ROSTER_FIELDS[field], date: formatDate(date), asOf: formatDate(asOf) };
  return reason(rule, 'rules.date-after-as-of', params);
}

/** Whole years as people read them: '46', or '46–47' where an unknown day leaves both open; never below 0. */
export function yearsText(range: { readonly least: number; readonly most: number }): string {
  const least = Math.max(0, range.least);
  const most = Math.max(0, range.most);
  return least === most ? String(least) : `${least}–${most}`;
}
