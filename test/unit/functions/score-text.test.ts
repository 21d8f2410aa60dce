import { looksLikeNumber, reasonTerm, scoreTextState } from '../../../src/functions/score-text';

describe('a text in the place of a score', () => {
  it.each([
    '缺考',
    '违纪',
    '缺考（3月5日）',
    '第2次缺考',
    '弃权',
    'absent',
    'absent on 5 March',
    '无成绩',
    'no score',
    '—',
  ])('%s is a reason', (text) => {
    expect(scoreTextState(text)).toBe('reason');
  });

  it.each([
    '9O',
    'O9',
    '85.5',
    ' 85.5 ',
    '８５．５',
    '-3',
    '+4',
    '.5',
    '85分',
    '2次缺考',
    'l00',
    '1,5',
    '85%',
    'A1',
    'OO',
    '八十五',
    '九十分',
  ])('%s is a number gone wrong', (text) => {
    expect(looksLikeNumber(text)).toBe(true);
    expect(scoreTextState(text)).toBe('wrong');
  });

  it.each([
    '#N/A',
    '#VALUE!',
    ' #REF!',
    '入围',
    '并列入围',
    '未入围',
    '未 入围',
    'Shortlisted',
    '无人入围',
    '低于最低分数线60',
  ])('%s is no reason', (text) => {
    expect(scoreTextState(text)).toBe('wrong');
  });

  it.each(['', ' ', '　', '\u200b'])('%j is blank', (text) => {
    expect(scoreTextState(text)).toBe('blank');
    expect(reasonTerm(text).zh).toBe('无成绩');
  });
});
