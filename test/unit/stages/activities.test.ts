import { activities } from '../../../src/domain/stages/activities';
import type { CaseCells, CaseSettings } from './filled-stage';
import { stageCase } from './stage-case';

const SETTINGS: CaseSettings = {
  activities: '演讲50、拓展50',
  activitiesVoted: ['拓展'],
  activityFullMark: 100,
  activityVotesOn: 'valid',
  activitiesGoOn: 2,
  ties: 'all',
  scoreDecimals: 2,
};
const BALLOTS = { ballots: { 活动评定: { '拓展·有效票': 60 } } };

const run = (cells: CaseCells, settings = SETTINGS, side: Readonly<Record<string, CaseCells>> = BALLOTS) =>
  stageCase({ kind: activities, settings, side, entrants: Object.keys(cells).map((key) => `第${key}人`), cells });

const row = (演讲得分: number | null, 拓展得票: number | null) => ({ 演讲得分, 拓展得票 });

test('scores and votes count by their weights, out of 100', () => {
  const found = run({ 1: row(90, 45), 2: row(80, 25), 3: row(0, 0) });
  expect([1, 2, 3].map((key) => found.cell(key, '活动评定成绩'))).toEqual(['82.5', '60.83', '0']);
  expect(found.cell(1, '拓展得票率')).toBe('0.75');
  expect(found.states).toEqual(['goesOn', 'goesOn', 'out judged.outscored']);
  expect(found.cutoffs).toEqual({ 甲: '60.83' });
});

test('all activities scored, of another full mark', () => {
  const settings = { ...SETTINGS, activitiesVoted: ['无'], activityFullMark: 50 };
  const found = run({ 1: { 演讲得分: 40, 拓展得分: 45 } }, settings, {});
  expect([found.cell(1, '活动评定成绩'), found.told]).toEqual(['85', []]);
});

test('one vote more or less decides who is the second; equals both go on', () => {
  const second = (votes: number) => run({ 1: row(90, 50), 2: row(80, 30), 3: row(80, votes) }).states;
  expect(second(29)).toEqual(['goesOn', 'goesOn', 'out judged.outscored']);
  expect(second(30)).toEqual(['goesOn', 'goesOn judged.entered-tied', 'goesOn judged.entered-tied']);
  expect(second(31)).toEqual(['goesOn', 'out judged.outscored', 'goesOn']);
});

test('the number of those who go on is not multiplied by the openings', () => {
  const cells = { 1: row(90, 50), 2: row(80, 30), 3: row(70, 20) };
  const found = stageCase({
    kind: activities,
    settings: SETTINGS,
    side: BALLOTS,
    entrants: [{}, {}, {}],
    cells,
    posts: { 甲: 9 },
  });
  expect(found.states).toEqual(['goesOn', 'goesOn', 'out judged.outscored']);
});

test('a blank is missing, more votes than ballots, a vote without ballots and an unknown activity block', () => {
  expect(run({ 1: row(90, null), 2: row(90, 61) }).told).toEqual([
    'block stage.input-missing',
    'block votes.more-than',
  ]);
  expect(run({ 1: row(90, null) }).states).toEqual(['pending judged.score-missing']);
  const none = run({ 1: row(90, 0) }, SETTINGS, { ballots: { 活动评定: { '拓展·有效票': 0 } } });
  expect([none.states, none.told]).toEqual([['pending judged.score-missing'], ['block votes.no-valid-ballots']]);
  const unknown = run({ 1: { 演讲得分: 40, 拓展得分: 45 } }, { ...SETTINGS, activitiesVoted: ['拓'] }, {});
  expect(unknown.told).toEqual(['block judged.activity-unknown']);
});

test('a parameter that is emptied lets nobody through', () => {
  const found = run({ 1: row(90, 45) }, { ...SETTINGS, activitiesGoOn: undefined });
  expect(found.states[0]).toMatch(/^pending/);
  expect(found.told).toContain('block votes.setting-open');
});
