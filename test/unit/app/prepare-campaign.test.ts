import { atOnce } from '../../../src/domain/basics/parts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { countApplicants } from '../../../src/app/count-applicants';
import { prepareCampaign, type StartRequest } from '../../../src/app/prepare-campaign';
import { startCampaign } from '../../../src/app/start-campaign';
import { parseIsoMinute, type CalendarMinute } from '../../../src/domain/basics/calendar';
import { findScheme } from '../../../src/domain/schemes';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { openFileWorkbook } from '../../../src/hosts/file';
import { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { campaignPlan } from '../../../src/sheets/campaign-plan';

const DIRTY = path.join(__dirname, '..', '..', 'fixtures', 'rosters', 'dirty-120.xlsx');
const REQUEST: StartRequest = {
  fileName: 'dirty-120.xlsx',
  scheme: findScheme('004') as Scheme,
  answers: new Map([
    ['asOf', '2012-05-31'],
    ['education', '大专'],
    ['assessmentYears', '3'],
  ]),
  posts: [{ name: '党政办主任', openings: 1 }],
  roster: {},
  now: parseIsoMinute('2012-06-01 09:00') as CalendarMinute,
};
const nothing = () => undefined;

async function workbook() {
  const file = await openFileWorkbook(readFileSync(DIRTY), 'dirty-120.xlsx');
  const read = file.ok ? await file.value.read() : file;
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { source: read.value, port: new MemoryWorkbook(read.value) };
}

test('a campaign that is prepared is the one that would be made, and nothing is written', async () => {
  const { port } = await workbook();
  const prepared = await prepareCampaign(port, REQUEST, chineseWording, nothing);
  expect(port.plan).toBeUndefined();
  const started = await startCampaign(port, REQUEST, chineseWording, nothing);
  if (!prepared.ok || !started.ok) throw new Error('refused');
  const plan = atOnce(campaignPlan(prepared.value.view, { now: REQUEST.now, replaces: [] }));
  expect(JSON.stringify(port.plan)).toBe(JSON.stringify(plan));
  expect(prepared.value.issues).toEqual(started.value.issues);
});

test('preparing a campaign again is refused, beside everything else that is wrong', async () => {
  const { port } = await workbook();
  await startCampaign(port, REQUEST, chineseWording, nothing);
  const wrong = { ...REQUEST, answers: new Map([['asOf', '三月']]) };
  const prepared = await prepareCampaign(port, wrong, chineseWording, nothing);
  expect(prepared.ok ? [] : prepared.error.map(({ message }) => message.code)).toEqual([
    'campaign.answer-wrong',
    'campaign.already-a-campaign',
  ]);
});

test('the work waits until its progress has been drawn', async () => {
  const { port } = await workbook();
  const told: string[] = [];
  const progress = async ({ zh }: { readonly zh: string }, fraction: number) => {
    told.push(`${zh} ${fraction} …`);
    await new Promise((resolve) => setTimeout(resolve));
    told.push(`${zh} ${fraction}`);
  };
  await startCampaign(port, REQUEST, chineseWording, progress);
  expect(told.filter((_, index) => index % 2 === 0)).toEqual(
    told.filter((_, index) => index % 2 === 1).map((line) => `${line} …`),
  );
  expect(told[told.length - 1]).toBe('完成 1');
});

test('applicants are counted as 职位 will show them', async () => {
  const { source, port } = await workbook();
  const counted = await countApplicants(source, REQUEST, nothing);
  const prepared = await prepareCampaign(port, { ...REQUEST, posts: [] }, chineseWording, nothing);
  if (!counted.ok || !prepared.ok) throw new Error('refused');
  expect(counted.value).toEqual(prepared.value.view.posts.map(({ post, applied }) => ({ post: post.name, applied })));
  expect(counted.value.reduce((sum, { applied }) => sum + applied, 0)).toBe(120);
});
