import { day, entrant, runStage, told, why, withdrawn, type StageCase } from './selection-case';

const [a, b] = [entrant(1, '甲'), entrant(2, '乙')];
const appointment = (more: Partial<StageCase>) =>
  runStage('appointment', {
    entrants: [a],
    parameters: { probationYears: 1, termYears: 3 },
    inputs: { 1: { appointed: day('2012-10-11') } },
    ...more,
  });

describe('probation and term (R-DEC-4)', () => {
  test.each([
    ['2012-10-11', '2013-10-11', '2015-10-11'],
    ['2012-02-29', '2013-02-28', '2015-02-28'],
    ['2013-02-28', '2014-02-28', '2016-02-28'],
  ])('from %s: %s and %s', (appointed, probation, term) => {
    const run = appointment({ inputs: { 1: { appointed: day(appointed) } } });
    expect([run.shown(1, 'probationEnd'), run.shown(1, 'termEnd')]).toEqual([probation, term]);
  });

  test('a term of four years from 29 February ends on 29 February', () => {
    const run = appointment({ parameters: { termYears: 4 }, inputs: { 1: { appointed: day('2012-02-29') } } });
    expect(run.shown(1, 'termEnd')).toBe('2016-02-29');
  });

  test('a scheme without them, or with a probation of 0 years, has no column for them', () => {
    const ids = appointment({ parameters: { probationYears: 0 } }).table.columns.map(({ id }) => id);
    expect(ids).toEqual(['number', 'name', 'post', 'appointed', 'document']);
  });
});

test('who was not trained has a day by which it must be done (R-ELI-10); where all are, there is no column for it', () => {
  const inputs = { 1: { appointed: day('2012-10-11') }, 2: { appointed: day('2012-10-11') } };
  const run = appointment({ entrants: [{ ...a, trainingYears: 1 }, b], inputs, openings: { 办公室主任: 2 } });
  expect([run.shown(1, 'trained.1'), run.shown(1, 'trainingEnd.1')]).toEqual(['', '2013-10-11']);
  expect([run.shown(2, 'trained.1'), run.shown(2, 'trainingEnd.1')]).toEqual(['无须补训', '']);
  expect(appointment({}).table.columns.map(({ id }) => id)).not.toContain('trained.1');
});

describe('outcomes', () => {
  test('with a day appointed, without pending and blocking', () => {
    const run = appointment({ entrants: [a, b], openings: { 办公室主任: 2 } });
    expect([run.outcome(1).state, run.outcome(2).state]).toEqual(['goesOn', 'pending']);
    expect(why(run.outcome(1))).toEqual(['R-DEC-4 2012-10-11任职']);
    expect(run.cells.map(({ severity, at }) => [severity, at?.key, at?.column])).toEqual([['block', '2', 'appointed']]);
    expect(run.judgement.findings).toEqual([]);
  });

  test('more than openings is told; who is gone does not count', () => {
    const inputs = { 1: { appointed: day('2012-10-11') }, 2: { appointed: day('2012-10-11') } };
    expect(told(appointment({ entrants: [a, b], inputs }).judgement.findings)).toEqual([
      'warn: 职位“办公室主任”任职2人，多于选拔人数1人。请核对；仍要推进的，请写明原因。',
    ]);
    expect(appointment({ entrants: [a, b], inputs, openings: { 办公室主任: undefined } }).judgement.findings).toEqual(
      [],
    );
    const run = appointment({ entrants: [withdrawn(a), b], inputs });
    expect([run.outcome(1).state, run.judgement.findings]).toEqual(['out', []]);
  });

  test('within the public notice a day is told (R-DEC-3), the day after it is not', () => {
    const on = (appointed: string) =>
      appointment({
        shown: { notice: { 1: { posted: '2012-09-28', end: '2012-10-11' } } },
        inputs: { 1: { appointed: day(appointed) } },
      });
    expect(told(on('2012-10-11').cells)).toEqual([
      'warn: 甲的任职日期是2012-10-11，而公示到2012-10-11才截止，应在公示期满之后任职。请核对两个日期；仍要推进的，请写明原因。',
    ]);
    expect(on('2012-10-11').cells.map(({ at }) => [at?.key, at?.column])).toEqual([['1', 'appointed']]);
    expect([on('2012-10-12').cells, on('2012-10-12').shown(1, 'noticeEnd')]).toEqual([[], '2012-10-11']);
  });

  test('nobody', () => {
    expect(appointment({ entrants: [] }).judgement).toEqual({ outcomes: new Map(), findings: [], cutoffs: [] });
  });
});
