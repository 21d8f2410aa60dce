import { substitutionNeeds } from '../../../src/app/substitution-needs';
import type { StageInstance, StageRecord, StageResult } from '../../../src/domain/campaign/instance';
import type { StageId } from '../../../src/domain/campaign/stage';
import { findScheme } from '../../../src/domain/schemes';
import { resolveScheme } from '../../../src/domain/schemes/resolve';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import type { CampaignView } from '../../../src/sheets/campaign-view';

const POST = '办公室主任';

function holding(stage: StageId, results: readonly StageResult[]): StageInstance {
  const record: StageRecord = { results, cutoffs: [], parameters: {}, openings: {}, sheet: '', closedAt: '' };
  const entrants = results.map(({ number }) => [number, 0] as const);
  return { stage, round: 1, status: 'closed', sheets: {}, entrants, record };
}

/** Scheme 2-4 with substitution: 1 is shortlisted for the one opening, 2 waits; `stage` says `out` of 1. */
function stepIn(stage: StageId): readonly number[] {
  const shortlist = holding('shortlist', [
    { number: 1, state: 'goesOn', rank: 1 },
    { number: 2, state: 'waiting', rank: 2 },
  ]);
  const after: StageInstance = { ...holding(stage, [{ number: 1, state: 'out' }]), status: 'open' };
  const { resolved } = resolveScheme(findScheme('2-4') as Scheme, new Map([['substitution', 'untilFull']]));
  const view = {
    instances: [shortlist, after],
    scheme: resolved,
    posts: [{ post: { name: POST, openings: 1 } }],
    applications: [1, 2].map((number) => ({ number, post: POST, facts: { name: { state: 'absent' } } })),
    openStages: [],
    history: { gone: new Map() },
  };
  return substitutionNeeds(view as unknown as CampaignView).flatMap(({ substitution }) => substitution.stepsIn);
}

test('the next steps in for somebody who fails the inspection', () => {
  expect(stepIn('inspection')).toEqual([2]);
});

test('nobody steps in for somebody who is not appointed by the ballot: the post stays vacant (R-DEC-1)', () => {
  expect(stepIn('ballot')).toEqual([]);
});
