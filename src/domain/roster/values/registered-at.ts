import { dayOfSerial, type CalendarMinute, type PartialDate } from '../../basics/calendar';
import { visible } from '../text';
import { parseDateText } from './date-text';
import { parseDateNumber } from './dates';
import { cellReader, problem, type CompileReader, type Parsed } from './reader';

const UNREADABLE = problem('roster.registered-at-unreadable');
const NO_YEAR = problem('roster.registered-at-no-year');
const TIME =
  /(上午|下午|中午|晚上?|凌晨|[ap]m)?\s*(\d{1,2})(?::(\d{2})(?::\d{2}(?:\.\d+)?)?|[时点](?:(\d{1,2})分?|(半))?)\s*([ap]m)?Z?\s*$/i;
const WITHOUT_YEAR = /^(?:\d{1,2}月\d{1,2}日?|\d{1,2}[.\-/]\d{1,2})$/;
const MINUTES_PER_DAY = 1440;

/**
 * Reads 报名时间 with or without a time of day; the seconds are dropped (R-PLAN-5: the deadline has a time of day).
 * Unreadable: `roster.registered-at-unreadable`, `roster.registered-at-no-year` ('3月7日16:30').
 */
export const registeredAtReader: CompileReader<CalendarMinute | PartialDate> = (column) =>
  cellReader((content) => {
    if (typeof content === 'boolean') return UNREADABLE;
    if (typeof content === 'number') return parseNumber(content, column.dateSystem);
    if (typeof content === 'string') return parseText(content);
    const timed = content.hour || content.minute;
    return { value: timed ? { day: content.day, hour: content.hour, minute: content.minute } : content.day };
  });

function parseNumber(value: number, system: '1900' | '1904'): Parsed<CalendarMinute | PartialDate> {
  const minutes = Math.floor((value - Math.floor(value)) * MINUTES_PER_DAY + 1e-6);
  // From five digits on a fraction is a time of day; below it is the '2012.03' of a number cell.
  if (Number.isInteger(value) || value < 10_000 || minutes === 0) return parseDateNumber(value, system);
  const day = dayOfSerial(value, system);
  return day ? { value: { day, hour: Math.floor(minutes / 60), minute: minutes % 60 } } : UNREADABLE;
}

function parseText(raw: string): Parsed<CalendarMinute | PartialDate> {
  const text = visible(raw)
    .normalize('NFKC')
    .replace(/(\d)T(\d)/, '$1 $2')
    .trim();
  const time = TIME.exec(text);
  const date = (time ? text.slice(0, time.index) : text).replace(/\s+/g, '');
  if (WITHOUT_YEAR.test(date)) return NO_YEAR;
  const parsed = parseDateText(date);
  if (!('value' in parsed)) return 'problem' in parsed ? UNREADABLE : parsed;
  if (!time) return parsed;
  if (parsed.value.kind === 'month') return UNREADABLE;
  const minute = time[5] ? 30 : Number(time[3] ?? time[4] ?? 0);
  const hour = hourOf(Number(time[2]), (time[1] ?? time[6] ?? '').toLowerCase());
  if (hour > 23 || minute > 59) return UNREADABLE;
  return { value: { day: parsed.value, hour, minute } };
}

function hourOf(hour: number, half: string): number {
  if (/^(?:下午|晚|pm)/.test(half)) return hour < 12 ? hour + 12 : hour;
  if (half === '中午') return hour < 3 ? hour + 12 : hour;
  return half === 'am' && hour === 12 ? 0 : hour;
}
