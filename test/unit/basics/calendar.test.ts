import {
  calendarDay,
  calendarMonth,
  dayOfSerial,
  daysInMonth,
  formatDate,
  fullYears,
  fullYearsRange,
  parseIsoDay,
  parseIsoMinute,
  type CalendarDay,
  type CalendarMonth,
} from '../../../src/domain/basics/calendar';

function day(text: string): CalendarDay {
  const parsed = parseIsoDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

function month(year: number, number: number): CalendarMonth {
  const parsed = calendarMonth(year, number);
  if (!parsed) throw new Error(`${year}-${number}`);
  return parsed;
}

describe('calendar days', () => {
  test.each([
    ['2012-02-29', true],
    ['2011-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2012-02-30', false],
    ['2012-13-01', false],
    ['2012-00-10', false],
    ['2012-4-1', false],
    ['2012-04-31', false],
  ])('%s exists: %s', (text, exists) => {
    expect(parseIsoDay(text) !== undefined).toBe(exists);
  });

  test('days that are not whole numbers are refused', () => {
    expect(calendarDay(2012, 5.5, 1)).toBeUndefined();
    expect(calendarDay(2012, 5, Number.NaN)).toBeUndefined();
    expect(calendarMonth(2012, 13)).toBeUndefined();
    expect(daysInMonth(2012, 2)).toBe(29);
  });

  test('a deadline has a time of day', () => {
    expect(parseIsoMinute('2012-03-07T16:30')).toEqual({ day: day('2012-03-07'), hour: 16, minute: 30 });
    expect(parseIsoMinute('2012-03-07 16:30:59')).toEqual({ day: day('2012-03-07'), hour: 16, minute: 30 });
    expect(parseIsoMinute('2012-03-07 24:00')).toBeUndefined();
    expect(parseIsoMinute('2012-03-07')).toBeUndefined();
  });
});

describe('full years (R-ELI-1)', () => {
  // As of 2012-05-31 the limit is 45: the last birth date that is too old is 1966-05-31.
  test.each([
    ['1967-05-31', '2012-05-31', 45],
    ['1967-05-30', '2012-05-31', 45],
    ['1966-06-01', '2012-05-31', 45],
    ['1966-05-31', '2012-05-31', 46],
    ['1967-06-01', '2012-05-31', 44],
    ['1964-02-29', '2009-02-28', 44],
    ['1964-02-29', '2009-03-01', 45],
    ['1964-02-29', '2012-02-29', 48],
    ['1964-02-29', '2012-02-28', 47],
    ['2012-05-31', '2012-05-31', 0],
    ['2012-06-01', '2012-05-31', -1],
  ])('%s to %s is %i', (start, end, years) => {
    expect(fullYears(day(start), day(end))).toBe(years);
  });

  test('a month-only birth gives a range only where the day decides', () => {
    expect(fullYearsRange(month(1966, 5), day('2012-05-15'))).toEqual({ least: 45, most: 46 });
    expect(fullYearsRange(month(1966, 5), day('2012-05-31'))).toEqual({ least: 46, most: 46 });
    expect(fullYearsRange(month(1966, 5), day('2012-05-30'))).toEqual({ least: 45, most: 46 });
    expect(fullYearsRange(month(1966, 4), day('2012-05-15'))).toEqual({ least: 46, most: 46 });
    expect(fullYearsRange(month(1964, 2), day('2012-02-29'))).toEqual({ least: 48, most: 48 });
  });
});

describe('Excel serial dates', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [24629, '1967-06-06'],
    [39234, '2007-06-01'],
    [36526.75, '2000-01-01'],
  ])('%f is %s', (serial, text) => {
    expect(formatDate(dayOfSerial(serial, '1900') as CalendarDay)).toBe(text);
  });

  test('the day that never was, and out of range', () => {
    expect(dayOfSerial(60, '1900')).toBeUndefined();
    expect(dayOfSerial(0, '1900')).toBeUndefined();
    expect(dayOfSerial(2958466, '1900')).toBeUndefined();
    expect(dayOfSerial(Number.NaN, '1900')).toBeUndefined();
  });

  test('every serial of this and the last century, and others to the end of the calendar', () => {
    const expected = (from: number, days: number) => {
      const date = new Date(from + days * 86_400_000);
      return { kind: 'day', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    };
    const [from1900, from1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
    for (let serial = 61; serial <= 2958465; serial += serial < 73_500 ? 1 : 97) {
      const found = dayOfSerial(serial, '1900');
      if (JSON.stringify(found) !== JSON.stringify(expected(from1900, serial))) throw new Error(`${serial}: 1900`);
      const other = dayOfSerial(serial - 1462, '1904');
      if (serial >= 1462 && JSON.stringify(other) !== JSON.stringify(expected(from1904, serial - 1462))) {
        throw new Error(`${serial}: 1904`);
      }
    }
    expect(dayOfSerial(2958465, '1900')).toEqual(day('9999-12-31'));
    expect(dayOfSerial(2957003, '1904')).toEqual(day('9999-12-31'));
  });

  test('the 1904 system is 1,462 days later', () => {
    expect(dayOfSerial(0, '1904')).toEqual(day('1904-01-01'));
    expect(dayOfSerial(24629 - 1462, '1904')).toEqual(day('1967-06-06'));
  });
});
