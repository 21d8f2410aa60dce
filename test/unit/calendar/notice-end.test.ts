import { formatDate, parseIsoDay, type CalendarDay } from '../../../src/domain/basics/calendar';
import { noticeEnd, type NoticePeriod } from '../../../src/domain/calendar/notice-end';

const end = (posted: string, days: number, kind: NoticePeriod['kind'], first: NoticePeriod['first']) => {
  const found = noticeEnd(parseIsoDay(posted) as CalendarDay, { days, kind, first });
  return found.ok ? formatDate(found.value) : `unknown ${found.error.day ? formatDate(found.error.day) : 'day'}`;
};

// By the notice for 2012: 30 September to 7 October off, Saturday 29 September worked.
test.each([
  ['2012-09-28', 7, 'calendar', 'posting', '2012-10-04'],
  ['2012-09-28', 7, 'calendar', 'next', '2012-10-05'],
  ['2012-09-28', 5, 'working', 'posting', '2012-10-10'],
  ['2012-09-28', 5, 'working', 'next', '2012-10-11'],
  // Posted on a day off: it is no working day, whether it counts or not.
  ['2012-10-01', 5, 'working', 'posting', '2012-10-12'],
  ['2012-10-01', 5, 'working', 'next', '2012-10-12'],
  ['2012-09-28', 1, 'working', 'posting', '2012-09-28'],
  ['2012-09-28', 1, 'working', 'next', '2012-09-29'],
  ['2012-09-28', 1, 'calendar', 'posting', '2012-09-28'],
  // A leap day, and the end of a year.
  ['2012-02-24', 7, 'calendar', 'posting', '2012-03-01'],
  ['2012-12-28', 5, 'working', 'posting', '2013-01-06'],
] as const)('posted on %s: %i %s days, day 1 is %s: %s', (posted, days, kind, first, expected) => {
  expect(end(posted, days, kind, first)).toBe(expected);
});

test('working days that are not known have no end', () => {
  expect(end('2003-12-31', 5, 'working', 'posting')).toBe('unknown 2003-12-31');
  expect(end('2003-12-31', 5, 'working', 'next')).toBe('2004-01-08');
  expect(end('2026-12-22', 3, 'working', 'posting')).toBe('2026-12-24');
  expect(end('2026-12-22', 4, 'working', 'posting')).toBe('unknown 2026-12-25');
  expect(end('2035-03-01', 5, 'working', 'posting')).toBe('unknown 2035-03-01');
  expect(end('2035-03-01', 7, 'calendar', 'posting')).toBe('2035-03-07');
  expect(end('9999-12-30', 7, 'calendar', 'posting')).toBe('unknown day');
});
