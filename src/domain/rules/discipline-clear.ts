import {
  calendarDay,
  calendarMonth,
  compareDays,
  daysInMonth,
  earliestDay,
  formatDate,
  latestDay,
  type CalendarDay,
  type PartialDate,
} from '../basics/calendar';
import { localized } from '../basics/localized';
import { asOfMissing, dateAfterAsOf, factMissing, failing, passWith, reason, unverified } from './findings';
import { COLUMN_NEEDED } from './parameters';
import { PASS, type Finding, type RuleKind } from './rule';
import { startsAfter } from './tenure';
import { saysNoDiscipline } from './words';

const RULE = 'R-ELI-13';

/**
 * 处分情况 (R-ELI-13): nothing entered, or a text that as a whole says 'none' (`saysNoDiscipline`), passes; any other text is
 * 待核实. With `windowMonths`, a text with exactly one date has a window of that many months from it (to the same day of the
 * month, or the month's last day): past it passes with a remark, within it fails, on its last day or in a month that leaves it open
 * 待核实. With `columnNeeded`, a roster without the column is 待核实. Codes: `rules.discipline-stated`, `rules.discipline-within`, `rules.discipline-near-end`, `rules.discipline-ended`,
 * `rules.date-after-as-of`, `rules.as-of-missing`, `rules.fact-absent`, `rules.fact-unreadable`.
 */
export const disciplineClear: RuleKind<{
  readonly windowMonths?: number | undefined;
  readonly columnNeeded?: boolean | undefined;
}> = {
  id: 'discipline-clear',
  rule: RULE,
  title: localized('处分影响期', 'Disciplinary window'),
  parameters: {
    windowMonths: {
      kind: 'wholeNumber',
      least: 1,
      most: 600,
      title: localized('影响期月数', 'Months of the window'),
      optional: true,
    },
    columnNeeded: COLUMN_NEEDED,
  },
  fields: ['discipline'],
  needs: [],
  needsAsOf: ({ windowMonths }) => windowMonths !== undefined,
  compile: ({ windowMonths, columnNeeded }) => {
    return ({ discipline }, { asOf }) => {
      if (discipline.state === 'blank' || (discipline.state === 'absent' && columnNeeded !== true)) return PASS;
      if (discipline.state !== 'known') return unverified(factMissing(RULE, 'discipline', discipline));
      const text = discipline.value;
      if (saysNoDiscipline(text)) return PASS;
      const date = windowMonths === undefined ? undefined : onlyDate(text);
      const stated = reason(RULE, 'rules.discipline-stated', { text });
      if (date === undefined || windowMonths === undefined) return unverified(stated);
      if (asOf === undefined) return unverified(stated, asOfMissing(RULE));
      return checkWindow(text, date, windowMonths, asOf);
    };
  },
};

function checkWindow(text: string, date: PartialDate, months: number, asOf: CalendarDay): Finding {
  if (startsAfter(date, asOf)) return unverified(dateAfterAsOf(RULE, 'discipline', date, asOf));
  const firstEnd = addMonths(earliestDay(date), months);
  const lastEnd = addMonths(latestDay(date), months);
  const end = date.kind === 'day' ? formatDate(lastEnd) : formatDate(lastEnd).slice(0, 7);
  const params = { text, months, end, asOf: formatDate(asOf) };
  if (compareDays(asOf, lastEnd) > 0) return passWith(reason(RULE, 'rules.discipline-ended', params));
  if (compareDays(asOf, firstEnd) < 0) return failing(reason(RULE, 'rules.discipline-within', params));
  return unverified(reason(RULE, 'rules.discipline-near-end', params));
}

function addMonths(day: CalendarDay, months: number): CalendarDay {
  const index = day.year * 12 + day.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { kind: 'day', year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

// Without lookbehind, which the web views of older Office for Mac cannot parse: the character before is group 1.
const DATE = /(^|\D)(\d{4})(?:年(\d{1,2})月(?:(\d{1,2})日)?|[.\-/](\d{1,2})(?:[.\-/](\d{1,2}))?(?![\d.\-/]))/;

/** Words that make a date an end, or say that the sanction was lifted: then the date is no beginning to count from. */
const END = /[至到]$|届满|到期|期满|为止|解除/;

/** The date of the text, if there is exactly one and no other number of a date beside it; a guess would decide silently. */
function onlyDate(text: string): PartialDate | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const parts = DATE.exec(plain);
  if (parts === null) return undefined;
  const before = plain.slice(0, parts.index) + (parts[1] ?? '');
  const after = plain.slice(parts.index + parts[0].length);
  if ([before, after].some((rest) => END.test(rest) || /\d{4}|\d[月日]/.test(rest))) return undefined;
  const year = Number(parts[2]);
  const month = Number(parts[3] ?? parts[5]);
  const day = parts[4] ?? parts[6];
  return day === undefined ? calendarMonth(year, month) : calendarDay(year, month, Number(day));
}
