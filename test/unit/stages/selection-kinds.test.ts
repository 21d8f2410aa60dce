import { parseExact } from '../../../src/domain/basics/exact';
import type { StageId } from '../../../src/domain/campaign/stage';
import { contextOf, entrant, kindOf, runStage, withdrawn, type StageCase } from './selection-case';
import { expectSoundTables } from './sound-tables';

const KINDS: readonly StageId[] = ['composite', 'shortlist', 'notice', 'appointment', 'reserve'];

const FULL: StageCase = {
  entrants: [entrant(1, '甲'), withdrawn(entrant(2, '乙'))],
  parameters: {
    scoreDecimals: 2,
    weights: '3:3:4',
    bonusMost: 3,
    ties: 'extraTest',
    shortlistPerOpening: 2,
    noticeDays: 5,
    noticeDayKind: 'working',
    noticeFirstDay: 'next',
    probationYears: 1,
    termYears: 3,
  },
};

describe.each(KINDS)('%s', (id) => {
  test('has sound tables', () => {
    expectSoundTables(kindOf(id), contextOf(FULL));
  });

  test('everybody has an outcome; who is gone is out with that reason and no rank', () => {
    const run = runStage(id, FULL);
    expect([...run.judgement.outcomes.keys()].sort()).toEqual([1, 2]);
    expect(run.outcome(2)).toEqual({ state: 'out', reasons: [FULL.entrants[1]?.gone] });
    for (const outcome of run.judgement.outcomes.values()) {
      if (outcome.state !== 'goesOn') expect(outcome.reasons.length).toBeGreaterThan(0);
    }
  });

  test('nobody is no error', () => {
    const run = runStage(id, { ...FULL, entrants: [] });
    expect([run.rows, run.judgement.outcomes.size]).toEqual([[], 0]);
    expect(run.judgement.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  test('a table that has lost its rows leaves everybody who is not gone without a result', () => {
    const context = contextOf(FULL);
    const [table] = kindOf(id).tables(context);
    if (!table) throw new Error(id);
    const { outcomes } = kindOf(id).judge(context, new Map([['people', { table, rows: [] }]]));
    expect(outcomes.get(1)?.state).toBe('pending');
  });
});

test('numbers of applications stand in the table as numbers', () => {
  expect(runStage('notice', FULL).rows[0]?.number('number')).toEqual(parseExact(1));
});
