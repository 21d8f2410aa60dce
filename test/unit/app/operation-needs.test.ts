import { decidingNumbers, decisionNeeds, standingsInStage } from '../../../src/app/decision-needs';
import { fillStage } from '../../../src/app/fill';
import { findPeople } from '../../../src/app/find-people';
import { leaveCampaign } from '../../../src/app/leave';
import { operationNeeds } from '../../../src/app/operation-needs';
import { rehearsal } from '../../../src/app/rehearsal';
import { substituteLeavers } from '../../../src/app/substitute';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { ENTRIES, nothing, SAID, type Rows } from '../campaign/small-campaign-data';
import { close, EQUALS_WAIT, fill, runningCampaign, viewOf } from '../taskpane/running-campaign';

const leave = (workbook: MemoryWorkbook, person: string) =>
  leaveCampaign(workbook, { ...SAID, person, kind: 'withdraw' }, chineseWording, nothing);

/** The votes that were counted, without any decision; the two of 办公室主任 have the same. */
function equalVotes(): readonly Rows[] {
  const [people = [], ...meeting] = ENTRIES.ballot ?? [];
  const votes = people.map(([name = null, count = null]) => [name, name === '钱二' ? 25 : count]);
  return [votes, ...meeting];
}

describe('a ballot that is equal at the last place', () => {
  test('asks for a runoff of just those, and the appointments wait; the runoff puts them in order', async () => {
    const workbook = await close(await runningCampaign(), 'inspection');
    await fill(workbook, 'ballot', equalVotes());
    const [tie, ...appointments] = decisionNeeds(await viewOf(workbook));
    expect(tie).toMatchObject({ kind: 'tie', stage: 'ballot', post: '办公室主任', rule: 'R-DEC-1' });
    expect(tie?.people.map(({ name, entered }) => [name, entered])).toEqual([
      ['赵一', ''],
      ['钱二', ''],
    ]);
    expect(tie?.people[0]?.shown).toEqual(expect.arrayContaining([{ title: '得票率', text: '83.33%' }]));
    expect(appointments.map(({ kind, post, rule }) => [kind, post, rule])).toEqual([
      ['appointment', '办公室主任', 'R-DEC-2'],
      ['appointment', '财务科科长', 'R-DEC-2'],
    ]);
    if (!tie) throw new Error('no tie');
    const typed = new Map([
      [1, ' 12 '],
      [2, '18'],
    ]);
    const request = { ...SAID, stage: 'ballot', replace: true };
    const filled = await fillStage(workbook, decidingNumbers(tie, typed, '复投'), request, chineseWording, nothing);
    expect(filled.ok && [filled.value.rows, filled.value.cells]).toEqual([2, 2]);
    const after = await viewOf(workbook);
    expect(decisionNeeds(after).map(({ kind }) => kind)).toEqual(['appointment', 'appointment']);
    expect(standingsInStage(after, [2])).toEqual([expect.objectContaining({ name: '钱二', state: 'pending' })]);
  });
});

describe('what waits for an operation', () => {
  test('nothing does while nobody has left and nothing is equal', async () => {
    expect(operationNeeds(await viewOf(await close(await runningCampaign(), 'composite')))).toEqual([]);
  });

  test('equals who would both step in for one place have to be tested first, where the scheme says so', async () => {
    const answers = { ties: 'extraTest', substitution: 'untilFull' };
    const workbook = await close(await runningCampaign(answers), 'shortlist', EQUALS_WAIT);
    await leave(workbook, '钱二');
    expect(operationNeeds(await viewOf(workbook))).toEqual([
      { kind: 'substitutionTest', post: '办公室主任', people: ['孙三', '李四'] },
    ]);
  });

  test('the people of a cancelled post may apply again, but for those who have left', async () => {
    const workbook = await runningCampaign();
    for (const person of ['钱二', '孙三']) await leave(workbook, person);
    expect(operationNeeds(await viewOf(workbook))).toEqual([
      { kind: 'reapplication', post: '办公室主任', people: ['赵一', '李四'] },
    ]);
  });
});

test('an operation that is only tried says what would come of it, and the workbook stays as it is', async () => {
  const workbook = await close(await runningCampaign({ substitution: 'untilFull' }), 'shortlist');
  await leave(workbook, '钱二');
  const before = workbook.plan;
  const tried = await substituteLeavers(rehearsal(workbook), SAID, chineseWording, nothing);
  expect(tried.ok && tried.value.posts.map(({ substitution }) => substitution.stepsIn)).toEqual([[3]]);
  expect(workbook.plan).toBe(before);
});

test('a part of a name finds everybody who can still be meant, those of the current stage first', async () => {
  const workbook = await close(await runningCampaign({ substitution: 'untilFull' }), 'shortlist');
  const found = async (typed: string) =>
    findPeople(await viewOf(workbook), typed).map(({ name, takesPart }) => [name, takesPart]);
  expect(await found(' 孙 三')).toEqual([['孙三', false]]);
  expect(await found('')).toEqual([]);
  expect(await found('钱')).toEqual([['钱二', true]]);
  await leave(workbook, '钱二');
  expect(await found('钱')).toEqual([]);
});
