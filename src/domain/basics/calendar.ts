/** A calendar day without a zone. Always a day that exists. */
export interface CalendarDay {
  readonly kind: 'day';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date known to the month only ('1974.06'): a type of its own, so that nobody invents the day. */
export interface CalendarMonth {
  readonly kind: 'month';
  readonly year: number;
  readonly month: number;
}

export type PartialDate = CalendarDay | CalendarMonth;

/** A day with a time of day, as deadlines have it (3月7日 16:30). Hours 0–23, minutes 0–59. */
export interface CalendarMinute {
  readonly day: CalendarDay;
  readonly hour: number;
  readonly minute: number;
}

/** The day, or `undefined` where the calendar has no such day (2012-02-30). Years 1–9999. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= daysInMonth(year, month) ? { kind: 'day', year, month, day } : undefined;
}

export function calendarMonth(year: number, month: number): CalendarMonth | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month)) return undefined;
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 ? { kind: 'month', year, month } : undefined;
}

/** 28–31. Plain arithmetic: it is asked for every date of every person. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Negative when `a` is before `b`, 0 on the same day. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

export function compareMinutes(a: CalendarMinute, b: CalendarMinute): number {
  return compareDays(a.day, b.day) || a.hour - b.hour || a.minute - b.minute;
}

/** The first day that a partial date can mean: itself, or day 1 of the month. */
export function earliestDay(date: PartialDate): CalendarDay {
  return date.kind === 'day' ? date : { kind: 'day', year: date.year, month: date.month, day: 1 };
}

/** The last day that a partial date can mean: itself, or the last day of the month. */
export function latestDay(date: PartialDate): CalendarDay {
  if (date.kind === 'day') return date;
  return { kind: 'day', year: date.year, month: date.month, day: daysInMonth(date.year, date.month) };
}

/**
 * Full years (周岁, 满N年) from `start` to `end`, both days; negative when `end` comes first.
 * The anniversary counts on its day (R-ELI-1). Who is born on 29 February completes a year on 1 March of a common
 * year: see docs/decisions/ages.md.
 */
export function fullYears(start: CalendarDay, end: CalendarDay): number {
  const reached = end.month > start.month || (end.month === start.month && end.day >= start.day);
  return end.year - start.year - (reached ? 0 : 1);
}

/** The full years from a partial date to `end`, as the range that the unknown day leaves open. */
export function fullYearsRange(
  start: PartialDate,
  end: CalendarDay,
): { readonly least: number; readonly most: number } {
  return { least: fullYears(latestDay(start), end), most: fullYears(earliestDay(start), end) };
}

/** The same day so many years later; 29 February becomes 28 February in a common year (R-DEC-4). `undefined` past year 9999. */
export function yearsAfter(day: CalendarDay, years: number): CalendarDay | undefined {
  const year = day.year + years;
  if (year > 9999) return undefined;
  return calendarDay(year, day.month, Math.min(day.day, daysInMonth(year, day.month)));
}

/** The same day so many months later, or the last one of a month that is too short. `undefined` past year 9999. */
export function monthsAfter(day: CalendarDay, months: number): CalendarDay | undefined {
  const count = day.year * 12 + day.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return year > 9999 ? undefined : calendarDay(year, month, Math.min(day.day, daysInMonth(year, month)));
}

/** The day so many days later, or earlier below 0. `undefined` outside the years 1–9999. */
export function daysAfter(day: CalendarDay, days: number): CalendarDay | undefined {
  const after = dayAfterMarch0(daysFromMarch0(day) + days);
  return after.year >= 1 && after.year <= 9999 ? after : undefined;
}

/** How many days after the first the second is; below 0 where it is before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return daysFromMarch0(to) - daysFromMarch0(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: CalendarDay): number {
  // 1 March of year 0 is a Wednesday.
  return ((daysFromMarch0(day) + 2) % 7) + 1;
}

/** `1974-06-12`, or `1974-06` for a month-only date. */
export function formatDate(date: PartialDate): string {
  const year = date.year < 1000 ? String(date.year).padStart(4, '0') : String(date.year);
  const month = `${year}-${twoDigits(date.month)}`;
  return date.kind === 'day' ? `${month}-${twoDigits(date.day)}` : month;
}

/** Padding takes longer than all else that is done with a date. */
function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** `2012-03-07 16:30` */
export function formatMinute(moment: CalendarMinute): string {
  const time = `${String(moment.hour).padStart(2, '0')}:${String(moment.minute).padStart(2, '0')}`;
  return `${formatDate(moment.day)} ${time}`;
}

/** Reads `2012-05-31` strictly; `undefined` for anything else, including days that do not exist. */
export function parseIsoDay(text: string): CalendarDay | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Reads `2012-03-07T16:30`, `2012-03-07 16:30` (seconds allowed and dropped); `undefined` for anything else. */
export function parseIsoMinute(text: string): CalendarMinute | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text);
  const day = parts ? parseIsoDay(parts[1] as string) : undefined;
  const hour = Number(parts?.[2]);
  const minute = Number(parts?.[3]);
  return day && hour <= 23 && minute <= 59 ? { day, hour, minute } : undefined;
}

/**
 * The day of an Excel serial date (whole part; the time of day is dropped). In the 1900 system serial 60 is the
 * 29 February 1900 that never was, and days below 61 are shifted as Excel shows them; `undefined` out of range.
 */
export function dayOfSerial(serial: number, system: '1900' | '1904'): CalendarDay | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const whole = Math.floor(serial);
  if (system === '1904') return whole >= 0 && whole <= 2957003 ? dayAfterMarch0(whole + DAYS_TO_1904) : undefined;
  if (whole < 1 || whole > 2958465 || whole === 60) return undefined;
  return dayAfterMarch0(whole + (whole < 60 ? DAYS_TO_1900 + 1 : DAYS_TO_1900));
}

/** Days from 1 March of year 0 to 30 December 1899 and to 1 January 1904. */
const DAYS_TO_1900 = 693899;
const DAYS_TO_1904 = 695361;

/**
 * The day so many days after 1 March of year 0. Years are counted from March, so that the leap day is their last; 146097 days
 * are 400 years, 36524 are 100, 1461 are 4. Plain arithmetic: it is asked for every date cell of every person.
 */
function dayAfterMarch0(days: number): CalendarDay {
  const era = Math.floor(days / 146097);
  const inEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear = inEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { kind: 'day', year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/** The inverse of `dayAfterMarch0`. */
function daysFromMarch0({ year, month, day }: CalendarDay): number {
  const fromMarch = (month + 9) % 12;
  const marchYear = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) + day - 1;
}
