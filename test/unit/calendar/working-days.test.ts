import { daysAfter, formatDate, parseIsoDay, weekday, type CalendarDay } from '../../../src/domain/basics/calendar';
import { ARRANGED_YEARS, isWorkingDay } from '../../../src/domain/calendar/working-days';

const day = (iso: string) => parseIsoDay(iso) as CalendarDay;
const workedFrom = (from: string, to: string) => {
  const found: string[] = [];
  for (let at: CalendarDay | undefined = day(from); at && formatDate(at) <= to; at = daysAfter(at, 1)) {
    if (isWorkingDay(at)) found.push(formatDate(at).slice(5));
  }
  return found;
};

test('2012: 中秋 and 国庆 are off from 30 September to 7 October, Saturday 29 September is worked', () => {
  expect(workedFrom('2012-09-22', '2012-10-14')).toEqual([
    ...['09-24', '09-25', '09-26', '09-27', '09-28', '09-29'],
    ...['10-08', '10-09', '10-10', '10-11', '10-12'],
  ]);
});

test('2012: 春节 is off from 22 to 28 January, Saturday 21 and Sunday 29 January are worked', () => {
  expect(workedFrom('2012-01-20', '2012-01-31')).toEqual(['01-20', '01-21', '01-29', '01-30', '01-31']);
});

test('New Year is arranged by the notice of the next year', () => {
  // 国办发明电〔2005〕35号: 31 December 2005 is worked, 1 to 3 January 2006 are off.
  expect(workedFrom('2005-12-30', '2006-01-05')).toEqual(['12-30', '12-31', '01-04', '01-05']);
  // 国办发明电〔2011〕45号: 31 December 2011 is worked, 1 to 3 January 2012 are off.
  expect(workedFrom('2011-12-30', '2012-01-05')).toEqual(['12-30', '12-31', '01-04', '01-05']);
});

test('the years that are known have no gap; outside nothing is guessed', () => {
  expect(ARRANGED_YEARS).toEqual({ first: 2004, last: 2026 });
  for (let year = 2004; year <= 2026; year++) {
    const off = [1, 2, 3].map((date) => isWorkingDay(day(`${year}-10-0${date}`)));
    expect([year, isWorkingDay(day(`${year}-01-01`)), ...off]).toEqual([year, false, false, false, false]);
  }
  for (const iso of ['2003-12-31', '2026-12-25', '2026-12-31', '2027-01-04', '1999-10-01']) {
    expect([iso, isWorkingDay(day(iso))]).toEqual([iso, undefined]);
  }
  for (const iso of ['2004-01-02', '2026-12-24']) expect([iso, isWorkingDay(day(iso))]).toEqual([iso, true]);
});

test('2012 has 249 working days: 366 less 105 weekend days, 11 holidays, and 3 January, for which 31 December 2011 was worked', () => {
  expect(workedFrom('2012-01-01', '2012-12-31')).toHaveLength(366 - 105 - 11 - 1);
});

test('days of the week', () => {
  for (const iso of ['0001-01-01', '1900-02-28', '1970-01-01', '2000-02-29', '2012-09-28', '9999-12-31']) {
    expect([iso, weekday(day(iso)) % 7]).toEqual([iso, new Date(`${iso}T00:00:00Z`).getUTCDay()]);
  }
});
