import { formatDate } from '../basics/calendar';
import { issue, message, type Issue, type Place } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import type { PersonFacts, Sex } from './facts';
import { ROSTER_FIELDS } from './fields';
import { excerpt } from './text';
import { idFault } from './values/id-number';
import { problem } from './values/reader';

const SEXES: Readonly<Record<Sex, LocalizedText>> = {
  male: localized('男', 'male'),
  female: localized('女', 'female'),
};

const NOTHING_FOUND: readonly Issue[] = [];

/**
 * Compares an ID number with itself, 出生年月 and 性别. Warn: `roster.id-check-digit-wrong`, `-region-unknown`,
 * `-date-impossible`, `roster.id-birth-differs` (to the month where one of the two has no day), `roster.id-sex-differs`.
 * Facts that are not known are not compared (§11).
 */
export function idIssues(facts: PersonFacts, place: Place, row: number, column: number): readonly Issue[] {
  if (facts.idNumber.state !== 'known') return NOTHING_FOUND;
  const id = facts.idNumber.value;
  let found: Issue[] | undefined;
  const fault = id.sound ? undefined : idFault(id.number);
  if (fault) {
    const at = { row, column, field: ROSTER_FIELDS.idNumber };
    (found ??= []).push(issue('warn', problem(fault).problem(at, excerpt(id.original)), place));
  }
  if (facts.birth.state === 'known' && id.birth) {
    const birth = facts.birth.value;
    const sameMonth = birth.year === id.birth.year && birth.month === id.birth.month;
    const sameDay = birth.kind === 'month' || id.birth.kind === 'month' || birth.day === id.birth.day;
    if (!sameMonth || !sameDay) {
      const params = { row, id: formatDate(id.birth), birth: formatDate(birth) };
      (found ??= []).push(issue('warn', message('roster.id-birth-differs', params), place));
    }
  }
  if (facts.sex.state === 'known' && facts.sex.value !== id.sex) {
    const params = { row, id: SEXES[id.sex], sex: SEXES[facts.sex.value] };
    (found ??= []).push(issue('warn', message('roster.id-sex-differs', params), place));
  }
  return found ?? NOTHING_FOUND;
}
