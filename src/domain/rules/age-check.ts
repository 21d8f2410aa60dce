import { formatDate, fullYearsRange, type CalendarDay, type PartialDate } from '../basics/calendar';
import type { RuleId } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';
import { asOfMissing, dateAfterAsOf, factMissing, unverified } from './findings';
import type { Finding } from './rule';
import { startsAfter } from './tenure';

/** The age at as-of in full years (周岁); `least` and `most` differ where a month-only birth leaves two open. */
export interface Age {
  readonly birth: PartialDate;
  readonly asOf: CalendarDay;
  readonly least: number;
  readonly most: number;
}

/**
 * The age at as-of, or the finding 待核实 that says what is missing: birth, as-of, or a birth that lies after as-of.
 * Codes: `rules.fact-*`, `rules.as-of-missing`, `rules.date-after-as-of`.
 */
export function ageOf(rule: RuleId, facts: PersonFacts, asOf: CalendarDay | undefined): Age | Finding {
  const { birth } = facts;
  if (birth.state !== 'known' || asOf === undefined) {
    const missing = birth.state === 'known' ? [] : [factMissing(rule, 'birth', birth)];
    return unverified(...missing, ...(asOf ? [] : [asOfMissing(rule)]));
  }
  if (startsAfter(birth.value, asOf)) return unverified(dateAfterAsOf(rule, 'birth', birth.value, asOf));
  return { birth: birth.value, asOf, ...fullYearsRange(birth.value, asOf) };
}

/**
 * The day that a sound ID number gives for a month-only birth of the same month: a hint for the clerk, never used to
 * decide.
 */
export function birthHint(facts: PersonFacts, birth: PartialDate): string | undefined {
  if (facts.idNumber.state !== 'known' || birth.kind !== 'month') return undefined;
  const id = facts.idNumber.value;
  if (!id.sound || id.birth === undefined || id.birth.kind !== 'day') return undefined;
  const day = id.birth;
  return day.year === birth.year && day.month === birth.month ? formatDate(day) : undefined;
}
