import { daysAfter, type CalendarDay } from '../basics/calendar';
import { fail, ok, type Result } from '../basics/result';
import { isWorkingDay } from './working-days';

/** How long a public notice is posted (R-DEC-3). */
export interface NoticePeriod {
  /** A whole number, 1 or more. */
  readonly days: number;
  readonly kind: 'calendar' | 'working';
  /** Whether the day of posting is day 1, or the day after. */
  readonly first: 'posting' | 'next';
}

/** The first day of which nobody knows yet whether it is worked, or that is past the year 9999. */
export interface UnknownDay {
  readonly day: CalendarDay | undefined;
}

/**
 * The last day of a notice (R-DEC-3). Calendar days are counted one by one, whatever day the last one is. Working days follow the
 * State Council's calendar; days off before the first working day do not count.
 *
 * Posted on Friday, 28 September 2012 (29 September worked, 30 September to 7 October off):
 *
 * | period | the day of posting is day 1 | day 1 is the next |
 * |---|---|---|
 * | 7 calendar days | 4 October | 5 October |
 * | 5 working days | 28, 29 September, 8, 9, 10 October | 29 September, 8, 9, 10, 11 October |
 *
 * A day whose arrangement is not known is the error: the end is never guessed.
 */
export function noticeEnd(posted: CalendarDay, { days, kind, first }: NoticePeriod): Result<CalendarDay, UnknownDay> {
  const skipped = first === 'posting' ? 0 : 1;
  if (kind === 'calendar') {
    const end = daysAfter(posted, skipped + days - 1);
    return end ? ok(end) : fail({ day: undefined });
  }
  let left = days;
  for (let at = skipped; ; at++) {
    const day = daysAfter(posted, at);
    const worked = day && isWorkingDay(day);
    if (!day || worked === undefined) return fail({ day });
    if (worked && --left <= 0) return ok(day);
  }
}
