import { appraisal } from '../../../src/domain/stages/appraisal';
import { ballot } from '../../../src/domain/stages/ballot';
import { inspection } from '../../../src/domain/stages/inspection';
import { recommendation } from '../../../src/domain/stages/recommendation';
import type { StageKind } from '../../../src/domain/stages/stage-kind';
import { expectSoundTables } from './sound-tables';
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

describe.each(CASES)('the tables of %s', (_, kind, settings) => {
  const judged = () => judgeCase(kind, { settings, people: ['甲', '乙', { name: '丙', gone: WITHDRAWN }] });

  test('are sound', () => {
    expectSoundTables(kind, judged().context);
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
