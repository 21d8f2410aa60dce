import type { CalendarMinute } from '../domain/basics/calendar';

/** Local wall-clock time; the only place from which "now" comes. */
export interface Clock {
  now(): CalendarMinute;
}
