import { calendarDay, calendarMonth, type PartialDate } from '../../basics/calendar';
import { compact, digitsOfChinese, smallNumber, visible } from '../text';
import { problem, type Parsed } from './reader';

const UNREADABLE = problem('roster.date-unreadable');
const MONTH_MISSING = problem('roster.date-month-missing');
const OPEN = problem('roster.date-open');
const TWO_DATES = problem('roster.date-two');

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

/**
 * Years written with two digits: from this one on they belong to 19xx, below it to 20xx. Nobody who was born, hired or
 * appointed before 1932 is in a roster of today, and no date of a roster lies after 2031.
 */
const TWO_DIGIT_PIVOT = 32;

const OPEN_WORDS = /^(?:至今|到今|迄今|今|现在|目前|至现在)$/;
const WITH_WORDS = /^(\d{4}|\d{2})年(\d{1,2})(?:月份?(?:(\d{1,2})[日号]?)?)?(?!\d)/;
const WITH_MARKS = /^(\d{4}|\d{2})([.\-/,、。·_])(\d{1,2})(?:\2(\d{1,2})(?!\d))?(?!\d)/;
const TAIL = /^(?:[.,。、;]|出?生|出生|起|始|任|任职|参加工作|工作|入党|加入|取得|以来|之后|后)?$/;
const RANGE_TAIL = /^(?:起)?[-~至到—–]+(?:至?今|现在|目前)?$/;
/** A range that has ended: whether what it says still holds is for the clerk to say. */
const ENDED_RANGE = /^(?:起)?[-~至到—–]+(?:\d{4}|\d{2})[年.\-/]\d{1,2}月?(?:[.\-/]?\d{1,2}日?)?$/;
const CHINESE =
  /^([〇零○一二三四五六七八九O]{2,4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?/;
const DATE_INSIDE = /\d{4}(?:[年.\-/]\d{1,2}|\d{2})/;

/**
 * Reads a date typed as text: '1978.05', '1978年5月', '1978-05-12', '19780501', '197805', '78.5' and the like. Years have
 * four digits, or two with the pivot 32. A month stays a month. With `since`, '2009.03-至今' gives the start; '2005.1-2008.1' has
 * ended and is two dates.
 */
export function parseDateText(raw: string, since = false): Parsed<PartialDate> {
  const text = withoutExtras(raw);
  if (text === undefined) return TWO_DATES;
  if (OPEN_WORDS.test(text)) return OPEN;
  const chinese = CHINESE.exec(text);
  if (chinese) return parseChinese(chinese, text, since);
  if (/^\d+$/.test(text)) return parseDigits(text);
  const run = /^(\d{4})[.\-/](\d{2})(\d{2})$/.exec(text);
  if (run) return dated(run[1], run[2], run[3]);
  const words = WITH_WORDS.exec(text);
  const marks = words ?? WITH_MARKS.exec(text);
  if (!marks) return /^\d{4}年?$/.test(text) ? MONTH_MISSING : UNREADABLE;
  const rest = text.slice(marks[0].length);
  if (since && ENDED_RANGE.test(rest)) return TWO_DATES;
  if (!endsWell(rest, since)) return UNREADABLE;
  if (words) return dated(words[1], words[2], words[3]);
  const year = marks[1] as string;
  // '05/12/10' may start with the year, the month or the day.
  if (year.length === 2 && marks[4] && Number(year) < TWO_DIGIT_PIVOT) return UNREADABLE;
  return dated(year, marks[3], marks[4]);
}

/** The date for year, month and day as written; unreadable outside 1900–2100 or where no such day exists. */
export function dated(year: string | undefined, month: string | undefined, day?: string): Parsed<PartialDate> {
  const fullYear = expandYear(year as string);
  if (fullYear < EARLIEST_YEAR || fullYear > LATEST_YEAR) return UNREADABLE;
  const date = day ? calendarDay(fullYear, Number(month), Number(day)) : calendarMonth(fullYear, Number(month));
  return date ? { value: date } : UNREADABLE;
}

/** Whether a year can be that of a date in a roster. */
export function isRosterYear(year: number): boolean {
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

/** The year of '1978' or '78' (pivot 32: '32' is 1932, '31' is 2031). */
export function expandYear(year: string): number {
  const value = Number(year);
  if (year.length > 2) return value;
  return value >= TWO_DIGIT_PIVOT ? 1900 + value : 2000 + value;
}

/** Digits only: yyyymmdd or yyyymm; five digits are an Excel serial that became text and are left to the caller. */
export function parseDigits(text: string): Parsed<PartialDate> {
  if (text.length === 8) return dated(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  if (text.length === 6 && /^(?:19|20)/.test(text)) return dated(text.slice(0, 4), text.slice(4));
  // '780512': a year of two digits that can be neither a day nor a month.
  if (text.length === 6 && Number(text.slice(0, 2)) >= TWO_DIGIT_PIVOT) {
    return dated(text.slice(0, 2), text.slice(2, 4), text.slice(4));
  }
  return text.length === 4 && isRosterYear(Number(text)) ? MONTH_MISSING : UNREADABLE;
}

function parseChinese(parts: RegExpExecArray, text: string, since: boolean): Parsed<PartialDate> {
  if (!endsWell(text.slice(parts[0].length), since)) return UNREADABLE;
  const year = digitsOfChinese(parts[1] as string);
  if (year.length === 3) return UNREADABLE;
  const day = parts[3] === undefined ? undefined : (smallNumber(parts[3]) ?? 0);
  return dated(year, String(smallNumber(parts[2] as string) ?? 0), day === undefined ? undefined : String(day));
}

function endsWell(rest: string, since: boolean): boolean {
  return TAIL.test(rest) || (since && RANGE_TAIL.test(rest));
}

/** Without time of day, age and remarks in brackets; `undefined` where a bracket holds a second date. */
function withoutExtras(raw: string): string | undefined {
  const noTime = visible(raw)
    .normalize('NFKC')
    .replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?\s*$/, '')
    .replace(/\s\s*\d{1,3}\s*周?岁\s*$/, '');
  const text = compact(noTime)
    .replace(/^['‘’"“”]+/, '')
    .replace(/[–—−]/g, '-');
  if (!text.includes('(') && !text.includes('[')) return text;
  const outside = text.replace(/[([][^()[\]]*(?:[)\]]|$)/g, '');
  const inside = text.slice(text.search(/[([]/));
  if (outside === '') return inside.replace(/[()[\]]/g, '');
  return DATE_INSIDE.test(inside) && DATE_INSIDE.test(outside) ? undefined : outside;
}
