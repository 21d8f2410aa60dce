import { choice, day, entrant, runStage, text, told, why, withdrawn, type StageCase } from './selection-case';

const [a, b, c] = [entrant(1, '甲'), entrant(2, '乙'), entrant(3, '丙', '财务科长')];
const SEVEN_DAYS = { noticeDays: 7, noticeDayKind: 'calendar', noticeFirstDay: 'posting' };
const FIVE_WORKING_DAYS = { noticeDays: 5, noticeDayKind: 'working', noticeFirstDay: 'posting' };
const posted = (date: string, result = 'none') => ({ posted: day(date), result: choice(result) });
const notice = (more: Partial<StageCase>): ReturnType<typeof runStage> =>
  runStage('notice', { entrants: [a], parameters: SEVEN_DAYS, inputs: { 1: posted('2012-09-28') }, ...more });

describe('the period (R-DEC-3)', () => {
  test.each([
    [SEVEN_DAYS, '2012-10-04'],
    [{ ...SEVEN_DAYS, noticeFirstDay: 'next' }, '2012-10-05'],
    [FIVE_WORKING_DAYS, '2012-10-10'],
    [{ ...FIVE_WORKING_DAYS, noticeFirstDay: 'next' }, '2012-10-11'],
  ])('%j, posted on 28 September 2012', (parameters, end) => {
    expect(notice({ parameters }).shown(1, 'end')).toBe(end);
  });

  test('is told per post, from the first posting to the last end', () => {
    const inputs = { 1: posted('2012-09-28'), 2: posted('2012-10-08'), 3: posted('2012-05-31') };
    const run = notice({ entrants: [a, b, c], inputs, parameters: FIVE_WORKING_DAYS });
    expect(told(run.judgement.findings)).toEqual([
      'info: 职位“办公室主任”2012-09-28张贴，公示至2012-10-12（工作日，共5天，从张贴当日起算）。期满后再推进。',
      'info: 职位“财务科长”2012-05-31张贴，公示至2012-06-06（工作日，共5天，从张贴当日起算）。期满后再推进。',
    ]);
  });

  test('of a year whose calendar is not known is not computed, and said', () => {
    const run = notice({ inputs: { 1: posted('2035-03-01') }, parameters: FIVE_WORKING_DAYS });
    expect(run.shown(1, 'end')).toBe('');
    expect(told(run.judgement.findings)).toEqual([
      expect.stringMatching(
        /^warn: 职位“办公室主任”2035-03-01张贴，.*公示截止日期未计算。请按国务院办公厅的放假通知自行计算/,
      ),
    ]);
    expect(run.outcome(1).state).toBe('goesOn');
    expect(notice({ inputs: { 1: posted('2035-03-01') } }).shown(1, 'end')).toBe('2035-03-07');
  });

  test('which the scheme does not state is not computed, and said', () => {
    const run = notice({ parameters: { noticeDays: 7, noticeDayKind: 'calendar' } });
    expect(run.table.columns.map(({ id }) => id)).not.toContain('end');
    expect(told(run.judgement.findings)).toEqual([expect.stringMatching(/^warn: 方案没有写明公示天数/)]);
  });
});

describe('the result', () => {
  test('an objection that bars is out with its explanation, one that does not goes on', () => {
    const inputs = {
      1: { ...posted('2012-09-28', 'upheld'), explanation: text('学历不实') },
      2: { ...posted('2012-09-28', 'dismissed'), explanation: text('查无实据') },
    };
    const run = notice({ entrants: [a, b], inputs });
    expect([run.outcome(1).state, run.outcome(2).state]).toEqual(['out', 'goesOn']);
    expect(why(run.outcome(1))).toEqual(['R-DEC-3 公示有异议，影响任职：学历不实']);
    expect(run.judgement.findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  test('an objection without explanation blocks', () => {
    const run = notice({
      entrants: [a, b],
      inputs: { 1: posted('2012-09-28', 'upheld'), 2: posted('2012-09-28', 'dismissed') },
    });
    expect(told(run.judgement.findings).slice(0, 2)).toEqual([
      'block: 甲公示有异议，但没有写明情况。请填写“异议情况说明”。',
      'block: 乙公示有异议，但没有写明情况。请填写“异议情况说明”。',
    ]);
    expect(run.judgement.findings[0]?.at).toEqual({ table: 'people', key: '1', column: 'explanation' });
    expect(why(run.outcome(1))).toEqual(['R-DEC-3 公示有异议，影响任职：未写明情况']);
  });

  test('blanks are pending, and block as cells', () => {
    const run = notice({ entrants: [a, b], inputs: { 2: { result: choice('none') } } });
    expect([run.outcome(1).state, run.outcome(2).state]).toEqual(['pending', 'pending']);
    expect(run.cells.map(({ severity, at }) => [severity, at?.key, at?.column])).toEqual([
      ['block', '1', 'posted'],
      ['block', '1', 'result'],
    ]);
    expect(run.judgement.findings).toEqual([]);
  });

  test('who is gone is out and has no part in the period', () => {
    const run = notice({ entrants: [withdrawn(a), b], inputs: { 1: posted('2012-05-01'), 2: posted('2012-09-28') } });
    expect([run.outcome(1).state, run.outcome(2).state]).toEqual(['out', 'goesOn']);
    expect(told(run.judgement.findings)[0]).toMatch(/2012-09-28张贴/);
  });
});

test('nobody', () => {
  expect(notice({ entrants: [], inputs: {} }).judgement).toEqual({ outcomes: new Map(), findings: [], cutoffs: [] });
  expect(notice({ entrants: [], inputs: {}, parameters: {} }).judgement.findings).toEqual([]);
});
