import { currentGate } from '../../../src/app/campaign';
import { decidingNumbers, decisionNeeds, type DecisionNeed } from '../../../src/app/decision-needs';
import { fillStage } from '../../../src/app/fill';
import { leaveCampaign } from '../../../src/app/leave';
import { operationNeeds } from '../../../src/app/operation-needs';
import { reopenStage } from '../../../src/app/reopen';
import { substituteLeavers } from '../../../src/app/substitute';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { ENTRIES, nothing, SAID, SHORTLISTED, type Rows } from '../campaign/small-campaign-data';
import { advance, close, EQUALS_WAIT, fill, runningCampaign, viewOf } from '../taskpane/running-campaign';

/** Of 办公室主任, 赵一 and 钱二 are shortlisted; 孙三 and 李四 wait with equal totals, to be told apart by an extra test. */
async function equalsWait(): Promise<MemoryWorkbook> {
  const answers = { ties: 'extraTest', substitution: 'untilFull' };
  return close(await runningCampaign(answers), 'shortlist', EQUALS_WAIT);
}

/** 钱二 fails the appraisal. */
const VETOED: readonly Rows[] = [
  [
    ['姓名', '胜任', '基本胜任', '不胜任'],
    ...SHORTLISTED.map((name) => (name === '钱二' ? [name, 5, 5, 20] : [name, 20, 8, 2])),
  ],
  ...(ENTRIES.appraisal ?? []).slice(1),
];

const reopen = (workbook: MemoryWorkbook) =>
  reopenStage(workbook, { ...SAID, stage: 'shortlist' }, chineseWording, nothing);

const inAppraisal = async (workbook: MemoryWorkbook) =>
  (await viewOf(workbook)).openStages
    .filter(({ instance: { stage } }) => stage === 'appraisal')
    .flatMap(({ context }) => context.entrants.filter(({ gone }) => !gone).map(({ name }) => name));

test('after a withdrawal the reopened shortlist asks for the test, and whoever wins it takes the place', async () => {
  const workbook = await equalsWait();
  await leaveCampaign(workbook, { ...SAID, person: '钱二', kind: 'withdraw' }, chineseWording, nothing);
  const refused = await substituteLeavers(workbook, SAID, chineseWording, nothing);
  expect(refused.ok ? [] : refused.error.map(({ message }) => chineseWording.text(message))).toEqual([
    '空出1个名额，孙三、李四末位同分，须加试后再递补',
  ]);
  await reopen(workbook);
  const [need] = decisionNeeds(await viewOf(workbook));
  expect(need?.people.map(({ name }) => name)).toEqual(['孙三', '李四']);
  const numbers = decidingNumbers(
    need as DecisionNeed,
    new Map([
      [3, '70'],
      [4, '80'],
    ]),
    '加试',
  );
  await fillStage(workbook, numbers, { ...SAID, stage: 'shortlist', replace: true }, chineseWording, nothing);
  await advance(workbook);
  expect(await inAppraisal(workbook)).toEqual(['赵一', '李四', '周五', '吴六']);
  expect(operationNeeds(await viewOf(workbook))).toEqual([]);
});

test('after a veto the test is entered in the reopened shortlist, and its winner steps in once the veto is entered again', async () => {
  const workbook = await equalsWait();
  await fill(workbook, 'appraisal', VETOED);
  expect(operationNeeds(await viewOf(workbook))).toEqual([
    { kind: 'substitutionTest', post: '办公室主任', people: ['孙三', '李四'] },
  ]);
  await reopen(workbook);
  await fill(workbook, 'shortlist', [
    [
      ['姓名', '加试成绩'],
      ['孙三', 70],
      ['李四', 80],
    ],
  ]);
  await advance(workbook);
  await fill(workbook, 'appraisal', VETOED);
  const done = await substituteLeavers(workbook, SAID, chineseWording, nothing);
  expect(done.ok && done.value.posts.map(({ substitution }) => substitution.stepsIn)).toEqual([[4]]);
});

test('advancing past a place that waits for the test needs a reason', async () => {
  const workbook = await equalsWait();
  await fill(workbook, 'appraisal', VETOED);
  const gate = currentGate(await viewOf(workbook))?.gate;
  expect(gate?.blocks).toEqual([]);
  expect(gate?.warnings.map(({ message }) => chineseWording.split(message).what)).toEqual([
    '“办公室主任”有名额空出，孙三、李四末位同分，加试以后才能递补。',
  ]);
});
