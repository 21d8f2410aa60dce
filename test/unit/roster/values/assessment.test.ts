import type { SourceValue } from '../../../../src/domain/roster/source';
import { assessmentReader, type AssessmentColumn } from '../../../../src/domain/roster/values/assessment';
import { PLACE } from './read';

/** '2009 excellent, competent' for what a cell says under a header. */
function grades(value: SourceValue, column: Partial<AssessmentColumn> = {}): string {
  return assessmentReader({ years: [], ...column })(value, PLACE)
    .map(({ year, grade }) => {
      const word =
        grade.state === 'known'
          ? grade.value
          : grade.state === 'unreadable'
            ? `!${grade.problem.code.slice(7)}`
            : grade.state;
      return year === undefined ? word : `${year} ${word}`;
    })
    .join(', ');
}

describe('assessments', () => {
  test.each<[SourceValue, string]>([
    ['优秀', 'excellent'],
    ['优', 'excellent'],
    ['称职', 'competent'],
    ['合格', 'competent'],
    ['基本称职', 'basicallyCompetent'],
    ['基本合格', 'basicallyCompetent'],
    ['不称职', 'incompetent'],
    ['不合格', 'incompetent'],
    ['不定等次', 'ungraded'],
    ['未定等次', 'ungraded'],
    ['不确定等次', 'ungraded'],
    ['未考核', 'ungraded'],
    ['新录用', 'ungraded'],
    ['优秀等次', 'excellent'],
    ['优秀、称职、称职', 'excellent, competent, competent'],
    ['优秀，称职,不称职', 'excellent, competent, incompetent'],
    ['优秀/基本称职；称职', 'excellent, basicallyCompetent, competent'],
    ['优秀称职称职', 'excellent, competent, competent'],
    ['优秀\n称职\n称职', 'excellent, competent, competent'],
    ['2009优秀、2010称职', '2009 excellent, 2010 competent'],
    ['2010年:称职;2009年:优秀', '2009 excellent, 2010 competent'],
    ['优秀（2009年）称职（2010年）', '2009 excellent, 2010 competent'],
    ['近三年均为称职', 'competent, competent, competent'],
    ['2009—2011年均为优秀', '2009 excellent, 2010 excellent, 2011 excellent'],
    ['', 'blank'],
    ['—', 'blank'],
    ['良好', '!assessment-unreadable'],
    ['很优秀', '!assessment-unreadable'],
    ['2009、2010优秀', '!assessment-unreadable'],
    ['均为称职', '!assessment-unreadable'],
    [85, '!assessment-unreadable'],
  ])('%j is %s', (value, expected) => expect(grades(value)).toBe(expected));

  test('the years of the header go to a list of the same length only', () => {
    const years = [2009, 2010, 2011];
    expect(grades('优秀、称职、称职', { years })).toBe('2009 excellent, 2010 competent, 2011 competent');
    expect(grades('优秀、称职', { years })).toBe('excellent, competent');
    expect(grades(null, { years })).toBe('2009 blank, 2010 blank, 2011 blank');
    expect(grades('均为称职', { years, count: 3 })).toBe('2009 competent, 2010 competent, 2011 competent');
  });

  test('a column of one year has one grade', () => {
    expect(grades('合格', { year: 2009 })).toBe('2009 competent');
    expect(grades(null, { year: 2009 })).toBe('2009 blank');
    expect(grades('优秀、称职', { year: 2009 })).toBe('2009 !assessment-several');
    expect(grades('2010称职', { year: 2009 })).toBe('2009 !assessment-unreadable');
  });
});
