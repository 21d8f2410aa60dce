import {
  compareDays,
  earliestDay,
  formatDate,
  fullYearsRange,
  type CalendarDay,
  type PartialDate,
} from '../basics/calendar';
import type { Reason, RuleId } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import type { CadreLevel, Fact } from '../roster/facts';
import { ROSTER_FIELDS, type RosterField } from '../roster/fields';
import { asOfMissing, dateAfterAsOf, factMissing, failing, reason, unverified, yearsText } from './findings';
import { PASS, type Finding } from './rule';

/** What a reason says about a span of years: both dates as texts, the full years, the years asked for. */
export interface SpanText {
  readonly since: string;
  readonly asOf: string;
  readonly years: string;
  readonly min: number;
}

/** A span that must reach a number of full years. */
export interface Span {
  readonly field: RosterField;
  readonly since: Fact<PartialDate>;
  /** Full years, 0 or more; 0 asks for no date. */
  readonly minYears: number;
  /** The reason for a span that is too short. */
  readonly short: (span: SpanText) => Reason;
  /** Where the years before `since` may count too: the reason for not knowing; such a span never fails. */
  readonly earlierUnknown?: ((span: SpanText) => Reason) | undefined;
}

/**
 * At least N full years (满N年, the anniversary counts on its day) at as-of. A month-only date decides where both ends of the
 * month agree, else 待核实; a date after as-of is 待核实. Codes: `rules.tenure-month`, `rules.date-after-as-of`,
 * `rules.as-of-missing`, `rules.fact-*`, and those of the caller's reasons.
 */
export function checkSpan(rule: RuleId, span: Span, asOf: CalendarDay | undefined): Finding {
  const { field, since, minYears } = span;
  if (minYears === 0) return PASS;
  if (since.state !== 'known' || asOf === undefined) {
    const missing = since.state === 'known' ? [] : [factMissing(rule, field, since)];
    return unverified(...missing, ...(asOf ? [] : [asOfMissing(rule)]));
  }
  if (startsAfter(since.value, asOf)) return unverified(dateAfterAsOf(rule, field, since.value, asOf));
  const range = fullYearsRange(since.value, asOf);
  if (range.least >= minYears) return PASS;
  const text = { since: formatDate(since.value), asOf: formatDate(asOf), years: yearsText(range), min: minYears };
  if (span.earlierUnknown) return unverified(span.earlierUnknown(text));
  if (range.most < minYears) return failing(span.short(text));
  const params = { field: ROSTER_FIELDS[field], since: text.since, asOf: text.asOf, min: minYears };
  return unverified(reason(rule, 'rules.tenure-month', params));
}

/** A level, title or grade that is held and must have been held for a number of full years. */
export interface Holding {
  readonly field: RosterField;
  readonly since: Fact<PartialDate>;
  /** What is held now: 正科级, 管理8级. */
  readonly held: LocalizedText;
  /** What was asked for: 副科级, 管理9级. */
  readonly required: LocalizedText;
  /** More is held than was asked for: the time before `since` counts too, and nobody knows it. */
  readonly higher: boolean;
  readonly minYears: number;
}

/**
 * `checkSpan` for something that is held; who holds more than was asked for never fails by the years at it. Codes:
 * `rules.tenure-short`, `rules.tenure-earlier-unknown`, those of `checkSpan`.
 */
export function checkTenure(rule: RuleId, holding: Holding, asOf: CalendarDay | undefined): Finding {
  const { field, since, held, required, minYears } = holding;
  const short = (span: SpanText) => reason(rule, 'rules.tenure-short', { ...span, held });
  const earlier = (span: SpanText) => reason(rule, 'rules.tenure-earlier-unknown', { ...span, held, required });
  return checkSpan(rule, { field, since, minYears, short, earlierUnknown: holding.higher ? earlier : undefined }, asOf);
}

/** Even the first day that the date can mean lies after as-of. */
export function startsAfter(date: PartialDate, asOf: CalendarDay): boolean {
  return compareDays(earliestDay(date), asOf) > 0;
}

/**
 * Since when the current level is held: 任现职级时间, else the date inside the level's own text. An unreadable cell is not
 * passed over, since it may contradict the date inside the text.
 */
export function levelHeldSince(level: CadreLevel, levelSince: Fact<PartialDate>): Fact<PartialDate> {
  if (levelSince.state === 'known' || levelSince.state === 'unreadable' || level.since === undefined) return levelSince;
  return { state: 'known', value: level.since, raw: formatDate(level.since) };
}
