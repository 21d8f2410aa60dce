import { answerQuestions } from '../../../src/app/answer';
import { announceScheme } from '../../../src/app/announce';
import { campaignQuestions, changesPublished } from '../../../src/app/campaign-questions';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { nothing, SAID } from '../campaign/small-campaign-data';
import { close, runningCampaign, viewOf } from '../taskpane/running-campaign';

const NO_ANSWERS = new Map<string, string>();
/** Empties what the campaign was started with. */
const OPEN = { weights: '', ties: '', ballotCounts: '' };

const questionsOf = async (workbook: MemoryWorkbook, answers: Readonly<Record<string, string>> = {}) => {
  const { due, later, given, issues } = campaignQuestions(await viewOf(workbook), new Map(Object.entries(answers)));
  const ids = (parameters: typeof due) => parameters.map(({ id }) => id);
  return { due: ids(due), later: ids(later), given: ids(given), issues };
};

test('a blank is due once the stage before the one that needs it is under way, and later before', async () => {
  const workbook = await runningCampaign(OPEN);
  const atReview = await questionsOf(workbook);
  expect(atReview.due).not.toContain('weights');
  expect(atReview.later).toEqual(expect.arrayContaining(['weights', 'ties', 'ballotCounts']));
  await close(workbook, 'written');
  const atInterview = await questionsOf(workbook);
  expect(atInterview.due).toContain('weights');
  expect(atInterview.later).toContain('ballotCounts');
});

test('what has a value comes with the campaign’s, and what a closed stage was decided by does not come at all', async () => {
  const workbook = await runningCampaign();
  const view = await viewOf(workbook);
  const { given } = campaignQuestions(view, NO_ANSWERS);
  expect(given.find(({ id }) => id === 'weights')?.value).toBe('5:5');
  expect(given.map(({ id }) => id)).toContain('education');
  const later = await questionsOf(await close(workbook, 'review'));
  expect(later.given).not.toContain('education');
  expect(later.given).toContain('weights');
});

test('a parameter that holds beside one answer only is asked with it, and a wrong answer is told', async () => {
  const workbook = await runningCampaign();
  const of = ({ due, later, given }: Awaited<ReturnType<typeof questionsOf>>) => [...due, ...later, ...given];
  expect(of(await questionsOf(workbook))).toContain('ballotCounts');
  expect(of(await questionsOf(workbook, { decisionMethod: 'committee' }))).not.toContain('ballotCounts');
  const { issues } = await questionsOf(workbook, { weights: '5' });
  expect(issues.map(({ message: { code } }) => code)).toEqual(['campaign.answer-wrong']);
});

test('a reason is needed for what was published with a value, and for nothing else', async () => {
  const workbook = await runningCampaign({ weights: '' });
  expect(changesPublished(await viewOf(workbook), ['ties'])).toBe(false);
  await announceScheme(workbook, SAID, chineseWording, nothing);
  const published = await viewOf(workbook);
  expect(changesPublished(published, ['weights'])).toBe(false);
  expect(changesPublished(published, ['weights', 'ties'])).toBe(true);
  await answerQuestions(workbook, { ...SAID, answers: new Map([['weights', '4:6']]) }, chineseWording, nothing);
  expect(changesPublished(await viewOf(workbook), ['weights'])).toBe(true);
});
