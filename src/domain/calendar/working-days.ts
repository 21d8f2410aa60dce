import calendar from 'chinese-days/dist/chinese-days.json';
import { formatDate, weekday, type CalendarDay } from '../basics/calendar';

/**
 * The State Council's holiday arrangements (国务院办公厅关于部分节假日安排的通知): days off, and weekend days that are worked for
 * them (调休). The data of the library only: its functions count in the time zone of the computer.
 */
const DAYS_OFF = new Set(Object.keys(calendar.holidays));
const WORKED_WEEKENDS = new Set([
  ...Object.keys(calendar.workdays),
  // Worked by the notice for 2006 (国办发明电〔2005〕35号, 一), and lacking in the library.
  '2005-12-31',
]);

/**
 * Days at the end of the last year are still open: 元旦 of the next one, with weekend days before it, is arranged by its own notice.
 * The earliest such day so far is 29 December (2007, 2018).
 */
const OPEN_FROM = 25;

/** The years whose arrangements are known, first and last; in the last one up to 24 December. */
export const ARRANGED_YEARS: { readonly first: number; readonly last: number } = arrangedYears();

function arrangedYears(): { first: number; last: number } {
  const years = [...new Set([...DAYS_OFF].map((day) => Number(day.slice(0, 4))))]
    .filter((year) => DAYS_OFF.has(`${year}-01-01`) && DAYS_OFF.has(`${year}-10-01`))
    .sort((a, b) => a - b);
  return { first: years[0] ?? Infinity, last: years[years.length - 1] ?? -Infinity };
}

/** Whether the day is worked; `undefined` where no arrangement is known, which is never guessed from the day of the week (R-DEC-3). */
export function isWorkingDay(day: CalendarDay): boolean | undefined {
  const { first, last } = ARRANGED_YEARS;
  const isOpen = day.year === last && day.month === 12 && day.day >= OPEN_FROM;
  if (day.year < first || day.year > last || isOpen) return undefined;
  const date = formatDate(day);
  return WORKED_WEEKENDS.has(date) || (weekday(day) <= 5 && !DAYS_OFF.has(date));
}
