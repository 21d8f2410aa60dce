import { showsDate } from '../../../src/hosts/shows-date';

test.each([
  'yyyy/m/d',
  'm/d/yyyy',
  'yyyy"年"m"月"d"日";@',
  '[$-804]yyyy"年"m"月";@',
  '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
  '[$-F800]dddd, mmmm dd, yyyy',
  'mmm-yy',
  'h:mm:ss AM/PM',
  'e/m/d',
])('%s shows a day or a time', (format) => {
  expect(showsDate(format)).toBe(true);
});

test.each([
  'General',
  'G/通用格式',
  '@',
  '0.00',
  '#,##0.00;[Red]-#,##0.00',
  '0.00E+00',
  '##0.0E-0',
  '0%',
  '[h]:mm',
  '[mm]:ss',
  '"日期 yyyy"0',
  '\\d0',
  '0_d',
  '¥#,##0',
])('%s shows neither', (format) => {
  expect(showsDate(format)).toBe(false);
});
