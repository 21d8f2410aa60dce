import { BLANK, type Assessment } from '../../../src/domain/roster/facts';
import { AS_OF_MISSING, check, garbled, graded } from './people';

const run = (assessments: readonly Assessment[], grade = 'competent', asOf: string | undefined = '2012-05-31') =>
  check('assessments-at-least', { years: 3, grade }, { assessments }, { asOf });

const three = (...grades: Parameters<typeof graded>[1][]) => grades.map((grade, index) => graded(2009 + index, grade));

describe('assessments-at-least (R-ELI-5): 2009–2011 as of 2012-05-31', () => {
  test.each([
    ['all 称职', three('competent', 'competent', 'competent'), 'competent', 'pass'],
    ['优秀 counts', three('excellent', 'competent', 'excellent'), 'competent', 'pass'],
    ['one 基本称职', three('competent', 'basicallyCompetent', 'competent'), 'competent', 'fail'],
    ['one 不称职', three('competent', 'competent', 'incompetent'), 'competent', 'fail'],
    ['优秀 asked, all 优秀', three('excellent', 'excellent', 'excellent'), 'excellent', 'pass'],
    ['优秀 asked, one 称职', three('excellent', 'competent', 'excellent'), 'excellent', 'fail'],
    ['不定等次', three('competent', 'ungraded', 'competent'), 'competent', 'unverified'],
  ])('%s', (_name, assessments, grade, outcome) => {
    expect(run(assessments, grade).outcome).toBe(outcome);
  });

  test('years outside the window do not count', () => {
    const window = three('competent', 'competent', 'competent');
    expect(run([graded(2008, 'incompetent'), ...window]).outcome).toBe('pass');
    expect(run([...window, graded(2012, 'incompetent')]).outcome).toBe('pass');
  });

  test('as-of moves the window', () => {
    const assessments = [graded(2008, 'incompetent'), ...three('competent', 'competent', 'competent')];
    expect(run(assessments, 'competent', '2011-12-31').outcome).toBe('fail');
    expect(run(assessments, 'competent', '2012-01-01').outcome).toBe('pass');
    expect(run(assessments, 'competent', '2013-01-01')).toMatchObject({
      outcome: 'unverified',
      reasons: ['缺2012年度的年度考核结果，请补填。'],
    });
  });

  test('missing and blank years are named', () => {
    expect(run([graded(2011, 'competent'), { year: 2010, grade: BLANK }])).toMatchObject({
      outcome: 'unverified',
      reasons: ['缺2009年度、2010年度的年度考核结果，请补填。'],
    });
  });

  test('all failing years are told, and what is missing besides stays apart', () => {
    expect(run([graded(2009, 'basicallyCompetent'), graded(2011, 'incompetent')])).toEqual({
      outcome: 'fail',
      reasons: ['年度考核2009年度“基本称职（基本合格）”、2011年度“不称职（不合格）”，未达到称职（合格）及以上的要求。'],
      open: ['缺2010年度的年度考核结果，请补填。'],
      remarks: [],
    });
  });

  test('unreadable and ungraded years say what stands there', () => {
    const found = run([graded(2009, 'competent'), { year: 2010, grade: garbled('良') }, graded(2011, 'ungraded')]);
    expect(found).toMatchObject({
      outcome: 'unverified',
      reasons: [
        '年度考核内容无法识别：2010年度“良”，请更正。',
        '2011年度的年度考核未定等次，是否符合条件尚不能确定。请核实。',
      ],
    });
  });

  test('a year that stands twice counts once; different answers are to be verified', () => {
    const window = three('competent', 'competent', 'competent');
    expect(run([...window, graded(2010, 'excellent')]).outcome).toBe('pass');
    expect(run([...window, { year: 2010, grade: BLANK }]).outcome).toBe('pass');
    expect(run([...window, graded(2010, 'incompetent')])).toMatchObject({
      outcome: 'unverified',
      reasons: ['2010年度的年度考核有不同结果，请核实。'],
    });
    const low = three('competent', 'incompetent', 'competent');
    expect(run([...low, graded(2010, 'basicallyCompetent')]).outcome).toBe('fail');
  });

  describe('a list without years', () => {
    const list = (...grades: Parameters<typeof graded>[1][]) => grades.map((grade) => graded(undefined, grade));
    test('longer than needed: decided only where both ends agree', () => {
      expect(run(list('competent', 'competent', 'excellent', 'competent')).outcome).toBe('pass');
      expect(run(list('incompetent', 'competent', 'excellent', 'competent'))).toMatchObject({
        outcome: 'unverified',
        reasons: ['年度考核列了4个等次而没有年份，看最近3年，从哪一头数结论不同。请注明各等次的年度。'],
      });
      expect(run(list('competent', 'incompetent', 'competent', 'competent'))).toMatchObject({
        outcome: 'fail',
        reasons: ['年度考核倒数第3次“不称职（不合格）”，未达到称职（合格）及以上的要求。'],
      });
    });
    test('too short a list', () => {
      expect(run(list('competent', 'competent'))).toMatchObject({
        outcome: 'unverified',
        reasons: ['年度考核只有2次结果，需要近3年的结果，请补填。'],
      });
      expect(run(list('competent', 'incompetent'))).toMatchObject({
        outcome: 'fail',
        reasons: ['年度考核最近一次“不称职（不合格）”，未达到称职（合格）及以上的要求。'],
        open: ['年度考核只有2次结果，需要近3年的结果，请补填。'],
      });
    });
  });

  test('nothing at all, and no as-of', () => {
    expect(run([])).toMatchObject({ outcome: 'unverified', reasons: ['名册没有“年度考核”列，请补充。'] });
    const noDay = check(
      'assessments-at-least',
      { years: 1, grade: 'competent' },
      { assessments: [graded(2011, 'incompetent')] },
    );
    expect(noDay).toMatchObject({ outcome: 'unverified', reasons: [AS_OF_MISSING] });
  });
});
