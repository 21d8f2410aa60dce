import type { StageId } from '../../../src/domain/campaign/stage';
import type { OutcomeState, StageOutcome } from '../../../src/domain/stages/stage-kind';
import { choice, contextOf, entrant, kindOf, runStage, why, withdrawn } from './selection-case';

const PEOPLE = [entrant(1, '甲'), entrant(2, '乙'), entrant(3, '丙'), entrant(4, '丁')];
const STAGES: readonly StageId[] = [
  'shortlist',
  'appraisal',
  'inspection',
  'ballot',
  'notice',
  'appointment',
  'reserve',
];

const said = (states: Readonly<Record<number, OutcomeState>>): Readonly<Record<number, StageOutcome>> =>
  Object.fromEntries(Object.entries(states).map(([number, state]) => [number, { state, reasons: [] }]));

function numbers(
  outcomes: Partial<Record<StageId, Readonly<Record<number, OutcomeState>>>>,
  { stages = STAGES, people = PEOPLE } = {},
): readonly number[] {
  const context = contextOf({
    stages,
    entrants: [],
    outcomes: Object.fromEntries(Object.entries(outcomes).map(([stage, states]) => [stage, said(states)])),
    before: { inspection: people, shortlist: people },
  });
  const found = kindOf('reserve').entrantsFrom?.(context.settings, context.earlier) ?? [];
  return found.map(({ number }) => number);
}

describe('suitable but not chosen (R-DEC-5)', () => {
  const inspection = { 1: 'goesOn', 2: 'goesOn', 3: 'goesOn', 4: 'out' } as const;

  test('who passed the inspection and lost the ballot; not who failed it, nor who is appointed', () => {
    const ballot = { 1: 'goesOn', 2: 'out', 3: 'out' } as const;
    expect(numbers({ inspection, ballot, notice: { 1: 'goesOn' }, appointment: { 1: 'goesOn' } })).toEqual([2, 3]);
  });

  test('not who was put out by an objection to the notice', () => {
    const ballot = { 1: 'goesOn', 2: 'out', 3: 'goesOn' } as const;
    expect(numbers({ inspection, ballot, notice: { 1: 'out', 3: 'goesOn' }, appointment: { 3: 'goesOn' } })).toEqual([
      2,
    ]);
  });

  test('not who withdrew', () => {
    const people = PEOPLE.map((person) => (person.number === 2 ? withdrawn(person) : person));
    expect(numbers({ inspection, ballot: { 2: 'out', 3: 'out' }, appointment: { 1: 'goesOn' } }, { people })).toEqual([
      3,
    ]);
  });

  test('without an inspection the shortlisted, except who was vetoed afterwards', () => {
    const stages: readonly StageId[] = ['shortlist', 'appraisal', 'ballot', 'reserve'];
    const shortlist = { 1: 'goesOn', 2: 'goesOn', 3: 'goesOn', 4: 'waiting' } as const;
    const appraisal = { 1: 'goesOn', 2: 'goesOn', 3: 'out' } as const;
    expect(numbers({ shortlist, appraisal, ballot: { 1: 'goesOn', 2: 'out' } }, { stages })).toEqual([2]);
  });

  test('nobody in a scheme with neither', () => {
    expect(numbers({}, { stages: ['written', 'reserve'] })).toEqual([]);
  });
});

test('yes is suggested, no takes out, a blank is no answer', () => {
  const inputs = { 1: { listed: choice('yes') }, 2: { listed: choice('no') } };
  const run = runStage('reserve', {
    stages: STAGES,
    entrants: [...PEOPLE.slice(0, 3), withdrawn(entrant(4, '丁'))],
    inputs,
  });
  expect([1, 2, 3, 4].map((person) => run.outcome(person).state)).toEqual(['goesOn', 'out', 'pending', 'out']);
  expect(why(run.outcome(2))).toEqual(['R-DEC-5 不列入后备']);
  expect(run.table.rows.map(({ initial }) => initial?.get('listed'))).toEqual(
    Array(4).fill({ kind: 'choice', code: 'yes', term: '是' }),
  );
  expect(run.cells.map(({ at }) => at?.key)).toEqual(['3']);
});
