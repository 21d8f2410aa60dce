import { dayOfSerial, parseIsoDay } from '../domain/basics/calendar';
import type { CalendarDay } from '../domain/basics/calendar';
import type { SourceDate } from '../domain/roster/source';

const SECONDS_PER_DAY = 86_400;

/** Turns the date numbers of one workbook into days; days are computed once. */
export class DateReader {
  private readonly days = new Map<number, CalendarDay | undefined>();

  constructor(readonly system: '1900' | '1904') {}

  /**
   * Day, hour and minute; seconds are dropped. `undefined` where the number is no day of the calendar: a bare time of
   * day, a negative number, the 29 February 1900 that never was.
   */
  ofSerial(serial: number): SourceDate | undefined {
    if (serial > 0 && serial < 1) return undefined;
    // A time of day is a fraction that no float carries exactly: 16:30 may come as 16:29:59.99.
    const seconds = Math.round(serial * SECONDS_PER_DAY);
    const whole = Math.floor(seconds / SECONDS_PER_DAY);
    const day = this.dayOf(whole);
    if (!day) return undefined;
    const minutes = Math.floor((seconds - whole * SECONDS_PER_DAY) / 60);
    return { kind: 'date', day, hour: Math.floor(minutes / 60), minute: minutes % 60 };
  }

  /** `2012-06-01T09:30:00`, as cells of the type `d` carry it. */
  ofIsoText(text: string): SourceDate | undefined {
    const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/.exec(text);
    const day = parts ? parseIsoDay(parts[1] as string) : undefined;
    return day && { kind: 'date', day, hour: Number(parts?.[2] ?? 0), minute: Number(parts?.[3] ?? 0) };
  }

  private dayOf(whole: number): CalendarDay | undefined {
    if (!this.days.has(whole)) this.days.set(whole, dayOfSerial(whole, this.system));
    return this.days.get(whole);
  }
}
