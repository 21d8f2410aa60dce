import { dayOfSerial, type PartialDate } from '../../basics/calendar';
import { message } from '../../basics/issue';
import { compact, excerpt } from '../text';
import { dated, isRosterYear, parseDateText, parseDigits } from './date-text';
import { cellReader, NOTHING, problem, type CompileReader, type Parsed, type Problem } from './reader';

const UNREADABLE = problem('roster.date-unreadable');
const LEAST_SERIAL = 10_000;
const MOST_SERIAL = 73_415;

/**
 * Reads a date that marks one moment (出生年月). Blank, '无' and dashes are blank; a month stays a month; serials follow the
 * workbook's date system. Unreadable: `roster.date-unreadable`, `-month-missing`, `-january-or-october`, `-open`, `-two`
 * (§11).
 */
export const birthReader: CompileReader<PartialDate> = (column) => dateReader(column.dateSystem, false);

/** As `birthReader`, and of a range ('2009.03-至今') it takes the start: 任职时间, 参加工作时间. */
export const sinceReader: CompileReader<PartialDate> = (column) => dateReader(column.dateSystem, true);

function dateReader(system: '1900' | '1904', since: boolean) {
  return cellReader((content) => {
    if (typeof content === 'number') return parseDateNumber(content, system);
    if (typeof content === 'boolean') return UNREADABLE;
    if (typeof content === 'object') return isRosterYear(content.day.year) ? { value: content.day } : UNREADABLE;
    const text = compact(content);
    if (NOTHING.test(text)) return { blank: true };
    // A serial that became text on its way through CSV; '19785' may just as well be 1978.5 without its point.
    if (/^\d{5}$/.test(text)) return /^(?:19|20)/.test(text) ? UNREADABLE : parseSerial(Number(text), system);
    return parseDateText(content, since);
  });
}

/**
 * Reads a date from a number cell: yyyymmdd, yyyymm, an Excel serial from 10000 (1927; shorter numbers are no dates of
 * working people), or a decimal '1978.05' by its shortest text. 1978.1 may be January, or October that lost its zero:
 * `roster.date-january-or-october`.
 */
export function parseDateNumber(value: number, system: '1900' | '1904'): Parsed<PartialDate> {
  if (!Number.isFinite(value) || value < 0) return UNREADABLE;
  if (Number.isInteger(value)) {
    return value >= LEAST_SERIAL && value <= MOST_SERIAL ? parseSerial(value, system) : parseDigits(String(value));
  }
  const decimal = /^(\d{4}|\d{2})\.(\d+)$/.exec(String(value));
  if (!decimal) return value >= LEAST_SERIAL && value < MOST_SERIAL + 1 ? parseSerial(value, system) : UNREADABLE;
  const year = decimal[1] as string;
  const fraction = decimal[2] as string;
  if (fraction === '1') return januaryOrOctober(year);
  if (fraction.length <= 2) return dated(year, fraction);
  return fraction.length === 4 && year.length === 4 ? dated(year, fraction.slice(0, 2), fraction.slice(2)) : UNREADABLE;
}

function parseSerial(serial: number, system: '1900' | '1904'): Parsed<PartialDate> {
  const day = dayOfSerial(serial, system);
  return day && isRosterYear(day.year) ? { value: day } : UNREADABLE;
}

function januaryOrOctober(year: string): Problem {
  return {
    problem: (at, value) =>
      message('roster.date-january-or-october', {
        row: at.row,
        field: at.field,
        value: excerpt(value),
        january: `${year}.01`,
        october: `${year}.10`,
      }),
  };
}
