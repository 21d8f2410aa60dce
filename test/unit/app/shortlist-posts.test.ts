import { heldStages } from '../../../src/app/held-stages';
import { leaveCampaign } from '../../../src/app/leave';
import { shortlistPosts } from '../../../src/app/shortlist-posts';
import { substituteLeavers } from '../../../src/app/substitute';
import { formatForSheet } from '../../../src/i18n/format';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { nothing, SAID } from '../campaign/small-campaign-data';
import { advance, close, runningCampaign, TIED, viewOf } from '../taskpane/running-campaign';

async function posts(workbook: MemoryWorkbook) {
  const view = await viewOf(workbook);
  const held = await heldStages(workbook, view, ({ stage }) => stage === 'shortlist');
  if (!held.ok) throw new Error('not read');
  return held.value.flatMap((list) => shortlistPosts(view, list));
}

/** Rank, name, total, state and words of everybody of the first post. */
async function ranked(workbook: MemoryWorkbook) {
  const [first] = await posts(workbook);
  return first?.people.map(({ rank, name, total, state, reasons }) => [
    rank,
    name,
    total,
    state,
    ...reasons.map((reason) => formatForSheet(reason, 'zh')),
  ]);
}

const EQUALS = [
  [1, '赵一', '89', 'goesOn', '第1名，考察对象名额2人，列为考察对象'],
  [2, '钱二', '86.5', 'goesOn', '第2名，考察对象名额2人，末位同为86.5分，一并列为考察对象'],
  [2, '孙三', '86.5', 'goesOn', '第2名，考察对象名额2人，末位同为86.5分，一并列为考察对象'],
  [4, '李四', '81.5', 'waiting', '第4名，81.5分；考察对象名额2人，最低86.5分，依次等候递补'],
];

test('equals at the last place all go on, in the words of the stage; closing it changes no word', async () => {
  const workbook = await close(await runningCampaign({ substitution: 'untilFull' }), 'composite', TIED);
  expect(await ranked(workbook)).toEqual(EQUALS);
  await advance(workbook);
  expect(await ranked(workbook)).toEqual(EQUALS);
  const [first, second] = await posts(workbook);
  expect(first).toMatchObject({ post: '办公室主任', openings: 1, cutoff: '86.5' });
  expect(first?.ties.map((tie) => formatForSheet(tie, 'zh'))).toEqual([
    '职位“办公室主任”末位有2人同为86.5分，不能再区分，全部列为考察对象：钱二、孙三（名额2人）。',
  ]);
  expect(second?.ties).toEqual([]);
});

test('who withdraws behind the shortlist keeps the place with the reason, and who would step in is named, then steps in', async () => {
  const workbook = await close(await runningCampaign({ substitution: 'untilFull' }), 'shortlist');
  const left = await leaveCampaign(
    workbook,
    { ...SAID, kind: 'withdraw', person: '钱二', reason: '家庭原因' },
    chineseWording,
    nothing,
  );
  expect(left.ok).toBe(true);
  const [before] = await posts(workbook);
  const words = before?.people.map(({ name, state, left: out }) => [name, state, out && formatForSheet(out, 'zh')]);
  expect(words?.slice(0, 3)).toEqual([
    ['赵一', 'goesOn', undefined],
    ['钱二', 'goesOn', '民主测评环节放弃：家庭原因'],
    ['孙三', 'waiting', undefined],
  ]);
  expect(before?.people[1]?.reasons.map((reason) => formatForSheet(reason, 'zh'))).toEqual([
    '第2名，考察对象名额2人，列为考察对象',
  ]);
  expect(before?.substitution.map(({ name, reason }) => [name, formatForSheet(reason, 'zh')])).toEqual([
    ['孙三', '原第3名，空出1个名额，第1轮递补'],
  ]);
  const substituted = await substituteLeavers(workbook, SAID, chineseWording, nothing);
  expect(substituted.ok).toBe(true);
  const [after] = await posts(workbook);
  expect(after?.people.map(({ name, steppedIn }) => [name, steppedIn])).toEqual([
    ['赵一', undefined],
    ['钱二', undefined],
    ['孙三', 1],
    ['李四', undefined],
  ]);
  expect(after?.substitution).toEqual([]);
});

test('where the stage worked out again says something else than its record, the record holds and no reason is given', async () => {
  const workbook = await close(await runningCampaign(), 'shortlist');
  const view = await viewOf(workbook);
  const read = await heldStages(workbook, view, ({ stage }) => stage === 'shortlist');
  if (!read.ok || !read.value[0]) throw new Error('not read');
  const [held] = read.value;
  const outcomes = new Map([...held.judgement.outcomes].map(([number, one]) => [number, { ...one, rank: 9 }]));
  const [post] = shortlistPosts(view, { ...held, judgement: { ...held.judgement, outcomes } });
  expect(post?.people.map(({ rank, reasons }) => [rank, reasons])).toEqual([1, 2, 3, 4].map((rank) => [rank, []]));
});

test('before the shortlist there is none', async () => {
  expect(await posts(await close(await runningCampaign(), 'review'))).toEqual([]);
});
