import { formatDate, formatMinute } from '../../../../src/domain/basics/calendar';
import type { SourceValue } from '../../../../src/domain/roster/source';
import { birthReader, sinceReader } from '../../../../src/domain/roster/values/dates';
import { registeredAtReader } from '../../../../src/domain/roster/values/registered-at';
import { outcome, read } from './read';

function asText(value: SourceValue, reader = birthReader): string {
  const fact = read(reader, value);
  if (fact.state === 'known') return formatDate(fact.value);
  return fact.state === 'unreadable' ? fact.problem.code.replace('roster.date-', '!') : fact.state;
}

describe('dates', () => {
  test.each<[SourceValue, string]>([
    ['1978.05', '1978-05'],
    ['1978.5', '1978-05'],
    ['1978.1', '1978-01'],
    ['1978.10', '1978-10'],
    ['1978-05', '1978-05'],
    ['1978/5', '1978-05'],
    ['１９７８．０５', '1978-05'],
    ['1978—05', '1978-05'],
    ['1978年5月', '1978-05'],
    ['1978 年 05 月', '1978-05'],
    ['1978年5月份', '1978-05'],
    ['1978年05月12日', '1978-05-12'],
    ['1978年5月12', '1978-05-12'],
    ['1978.05.12', '1978-05-12'],
    ['1978-5-12', '1978-05-12'],
    ['1978/05/12 00:00:00', '1978-05-12'],
    ['1978-05-12T08:30:00', '1978-05-12'],
    ['19780501', '1978-05-01'],
    ['197805', '1978-05'],
    ['1978.0512', '1978-05-12'],
    ['78.5', '1978-05'],
    ['78年5月', '1978-05'],
    ['78.05.12', '1978-05-12'],
    ['780512', '1978-05-12'],
    ['05.3', '2005-03'],
    ['31.12', '2031-12'],
    ['32.12', '1932-12'],
    ["'1978.05", '1978-05'],
    ['1978.05。', '1978-05'],
    ['1978.05（34岁）', '1978-05'],
    ['1978.05\n（34岁）', '1978-05'],
    ['1978.05 34岁', '1978-05'],
    ['（1978.05）', '1978-05'],
    ['1978年5月生', '1978-05'],
    ['一九七八年五月', '1978-05'],
    ['一九七八年十二月二十一日', '1978-12-21'],
    ['二〇〇九年三月', '2009-03'],
    ['28749', '1978-09-16'],
    [28749, '1978-09-16'],
    [28749.75, '1978-09-16'],
    [19780501, '1978-05-01'],
    [197805, '1978-05'],
    [1978.05, '1978-05'],
    [1978.12, '1978-12'],
    [1978.5, '1978-05'],
    [1978.2, '1978-02'],
    [78.05, '1978-05'],
    [1978.0512, '1978-05-12'],
    [{ kind: 'date', day: { kind: 'day', year: 1978, month: 5, day: 1 }, hour: 0, minute: 0 }, '1978-05-01'],
    [null, 'blank'],
    ['  　', 'blank'],
    ['无', 'blank'],
    ['——', 'blank'],
  ])('%j is %s', (value, expected) => expect(asText(value)).toBe(expected));

  test.each<[SourceValue, string]>([
    ['1978', '!month-missing'],
    ['1978年', '!month-missing'],
    [1978, '!month-missing'],
    [1978.1, '!january-or-october'],
    [78.1, '!january-or-october'],
    ['1978.13', '!unreadable'],
    [1978.13, '!unreadable'],
    ['1978.00', '!unreadable'],
    ['2012-02-30', '!unreadable'],
    ['1978.05.32', '!unreadable'],
    ['1899.12', '!unreadable'],
    ['2101.01', '!unreadable'],
    ['05/12/10', '!unreadable'],
    ['19785', '!unreadable'],
    [3654, '!unreadable'],
    [-5, '!unreadable'],
    [0, '!unreadable'],
    [Number.NaN, '!unreadable'],
    [1e300, '!unreadable'],
    [true, '!unreadable'],
    ['至今', '!open'],
    ['现在', '!open'],
    ['1978.O5', '!unreadable'],
    ['农历1978年5月', '!unreadable'],
    ['1978.05（1979.03）', '!two'],
    ['不详', '!unreadable'],
    ['2009.03-至今', '!unreadable'],
  ])('%j is not read: %s', (value, expected) => expect(asText(value)).toBe(expected));

  test.each<[SourceValue, string]>([
    ['2009.03-至今', '2009-03'],
    ['2009.03—2011.05', '!two'],
    ['2009-03-2011-05', '!two'],
    ['2009年3月至今', '2009-03'],
    ['2009.3.1～', '2009-03-01'],
    ['2009.03起', '2009-03'],
    ['2009.03任', '2009-03'],
    ['2006.03任副科2009.05任正科', '!unreadable'],
  ])('of a range, %j is since %s', (value, expected) => expect(asText(value, sinceReader)).toBe(expected));

  test('the other date system shifts serials by four years and a day', () => {
    const fact = birthReader({ dateSystem: '1904', header: '' })(27287, {
      row: 1,
      column: 1,
      field: { zh: '', en: '' },
    });
    expect(fact.state === 'known' && formatDate(fact.value)).toBe('1978-09-16');
  });

  test('the message says where, what, and proposes January and October', () => {
    const fact = read(birthReader, 1978.1);
    expect(fact.state === 'unreadable' && fact.problem.params).toMatchObject({
      row: 12,
      value: '1978.1',
      january: '1978.01',
      october: '1978.10',
    });
    expect(fact.state === 'unreadable' && fact.raw).toBe('1978.1');
  });
});

describe('报名时间', () => {
  test.each<[SourceValue, string]>([
    ['2012-03-07 16:31', '2012-03-07 16:31'],
    ['2012/3/7 16:31:59', '2012-03-07 16:31'],
    ['2012年3月7日16时31分', '2012-03-07 16:31'],
    ['2012年3月7日 下午4:30', '2012-03-07 16:30'],
    ['2012.3.7 16点半', '2012-03-07 16:30'],
    ['2012-03-07T16:31:00Z', '2012-03-07 16:31'],
    [40975.6875, '2012-03-07 16:30'],
    [{ kind: 'date', day: { kind: 'day', year: 2012, month: 3, day: 7 }, hour: 16, minute: 31 }, '2012-03-07 16:31'],
  ])('%j is %s', (value, expected) => {
    const fact = read(registeredAtReader, value);
    expect(fact.state === 'known' && 'hour' in fact.value && formatMinute(fact.value)).toBe(expected);
  });

  test.each<[SourceValue, unknown]>([
    ['2012-03-07', { kind: 'day', year: 2012, month: 3, day: 7 }],
    [40975, { kind: 'day', year: 2012, month: 3, day: 7 }],
    ['3月7日16:30', 'roster.registered-at-no-year'],
    ['3月7日', 'roster.registered-at-no-year'],
    ['03.07 16:30', 'roster.registered-at-no-year'],
    ['2012-03-07 25:00', 'roster.registered-at-unreadable'],
    ['2012.03 16:30', 'roster.registered-at-unreadable'],
    ['上午', 'roster.registered-at-unreadable'],
  ])('%j gives %j', (value, expected) => expect(outcome(registeredAtReader, value)).toEqual(expected));
});
