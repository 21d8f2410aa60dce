import { STAGE_KINDS } from '../../../src/domain/stages';
import { appraisal } from '../../../src/domain/stages/appraisal';
import { ballot } from '../../../src/domain/stages/ballot';
import { inspection } from '../../../src/domain/stages/inspection';
import { recommendation } from '../../../src/domain/stages/recommendation';
import type { StageKind } from '../../../src/domain/stages/stage-kind';
import { judgeCase, WITHDRAWN } from './vote-case';

const SCORED = { appraisalItems: '德50、能50', appraisalGrades: '优秀100、良好80', appraisalGroups: '领导50、群众50' };

const CASES: readonly (readonly [string, StageKind, Readonly<Record<string, string>>])[] = [
  ['recommendation', recommendation, { recommendPerOpening: '2:1' }],
  ['appraisal by votes', appraisal, { appraisalVotes: 'satisfaction', appraisalCounts: 'returned', vetoAbove: '30%' }],
  ['appraisal by grades', appraisal, SCORED],
  ['appraisal by both', appraisal, { ...SCORED, appraisalVotes: 'approval' }],
  ['appraisal by nothing', appraisal, {}],
  ['inspection', inspection, {}],
  ['inspection with items', inspection, { inspectionItems: '德50、能50' }],
  ['ballot', ballot, { ballotCounts: 'present' }],
  ['committee', ballot, { decisionMethod: 'committee' }],
];

test('all of them are registered', () => {
  for (const kind of [recommendation, appraisal, inspection, ballot]) expect(STAGE_KINDS).toContain(kind);
});

describe.each(CASES)('the tables of %s', (_, kind, settings) => {
  const judged = () => judgeCase(kind, { settings, people: ['甲', '乙', { name: '丙', gone: WITHDRAWN }] });

  test('have ids, titles and keys of their own, and computed columns only use what stands before them', () => {
    const [people, ...side] = kind.tables(judged().context);
    expect(people?.id).toBe('people');
    expect(people?.rows.map(({ key }) => key)).toEqual(['1', '2', '3']);
    const known = new Map<string, readonly string[]>();
    for (const { id, columns, rows, checks = [] } of [...side, ...(people ? [people] : [])]) {
      const ids = columns.map((column) => column.id);
      for (const names of [ids, columns.map(({ title }) => title), rows.map(({ key }) => key)]) {
        expect(new Set(names).size).toBe(names.length);
      }
      columns.forEach((column, index) => {
        if (column.role !== 'computed') return;
        const computation: Readonly<Record<string, unknown>> = { ...column.computation };
        const own = ['of', 'optional', 'part', 'whole', 'key', 'within', 'weight'].flatMap(
          (name) => computation[name] ?? [],
        );
        expect(ids.slice(0, index)).toEqual(expect.arrayContaining(own));
        if (typeof computation.table !== 'string') return;
        expect(known.get(computation.table)).toEqual(expect.arrayContaining([computation.column, computation.key]));
      });
      for (const check of checks) expect(ids).toEqual(expect.arrayContaining([...check.of, ...check.limit, check.at]));
      const fixed = columns.filter(({ role }) => role === 'fixed').map((column) => column.id);
      for (const row of rows) expect(fixed).toEqual(expect.arrayContaining([...row.fixed.keys()]));
      known.set(id, ids);
    }
  });

  test('fresh ones leave everybody pending who takes part, unless nothing decides', () => {
    const { states, codes } = judged();
    const nothing = kind === appraisal && Object.keys(settings).length === 0;
    expect(states).toEqual(nothing ? ['goesOn', 'goesOn', 'out'] : ['pending', 'pending', 'out']);
    expect(codes('block')).not.toEqual([]);
  });
});

test.each([
  [recommendation, 'recommendTurnout', {}],
  [recommendation, 'recommendPerOpening', {}],
  [recommendation, 'ties', { recommendPerOpening: '2:1' }],
  [appraisal, 'appraisalTurnout', {}],
  [appraisal, 'vetoBelow', { appraisalVotes: 'competence', appraisalCounts: 'valid' }],
  [appraisal, 'vetoAbove', { appraisalVotes: 'competence', appraisalCounts: 'valid' }],
  [appraisal, 'appraisalFullMark', SCORED],
  [ballot, 'decisionMethod', { ballotCounts: 'valid' }],
  [ballot, 'ballotQuorum', { ballotCounts: 'valid' }],
] as const)('%j: a parameter %s that is emptied lets nobody through', (kind, id, settings) => {
  const judged = judgeCase(kind, { settings: { ...settings, [id]: undefined }, people: ['甲'] });
  expect(judged.states).toEqual(['pending']);
  expect(judged.codes('block')).toContain('votes.setting-open');
});
