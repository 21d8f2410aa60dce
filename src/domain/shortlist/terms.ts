import { localized, type LocalizedText } from '../basics/localized';

/** How a person came off, as it stands in a sheet. */
export const SHORTLIST_TERMS = {
  entered: localized('入围', 'shortlisted'),
  /** By a tie at the last place, beyond the quota. */
  enteredTied: localized('并列入围', 'shortlisted (tied)'),
  notEntered: localized('未入围', 'not shortlisted'),
  unranked: localized('无成绩', 'no score'),
  /** Stands in a list or a table of cutoffs that would be empty. */
  nobody: localized('无人入围', 'nobody is shortlisted'),
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Whether a text is `belowFloorTerm` of some number, in either language. */
export function isBelowFloorTerm(text: string): boolean {
  const mark = 1;
  return Object.values(belowFloorTerm(mark)).some((term) => text.startsWith(term.slice(0, -String(mark).length)));
}

/** Why somebody with a score does not go on (R-SHO-3). */
export function belowFloorTerm(floor: number): LocalizedText {
  return localized(`低于最低分数线${floor}`, `below the minimum of ${floor}`);
}
