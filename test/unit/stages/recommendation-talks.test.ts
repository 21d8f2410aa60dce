import { ballot } from '../../../src/domain/stages/ballot';
import { recommendation } from '../../../src/domain/stages/recommendation';
import type { EarlierStages, StageContext } from '../../../src/domain/stages/stage-kind';
import { valueText } from '../../../src/domain/stages/values';
import { caseSettings, fillIn, type CaseSettings } from './filled-stage';
import {
  expectWords,
  judgeCase,
  meetingCells,
  POST,
  settingsOf,
  WITHDRAWN,
  withoutBlank,
  type Cells,
} from './vote-case';

const SETTINGS: CaseSettings = { recommendTalks: 'yes' };

function recommend(rows: readonly Cells[], more: { readonly meeting?: Cells; readonly talks?: Cells } = {}) {
  const judged = judgeCase(recommendation, {
    settings: SETTINGS,
    people: rows.map((_, index) => `人${index + 1}`),
    cells: {
      people: Object.fromEntries(rows.map((row, index) => [index + 1, row])),
      meeting: { [POST]: more.meeting ?? withoutBlank(meetingCells(50, 50, { spoilt: 2 })) },
      talks: { [POST]: more.talks ?? { 应谈话: 12, 实谈话: 11 } },
    },
  });
  expectWords(judged);
  return judged;
}

const votes = (会议推荐得票: number | null, 谈话推荐得票: number | null): Cells => ({ 会议推荐得票, 谈话推荐得票 });

test('both counts have their own share and rank, nothing is added up, and all go on', () => {
  const judged = recommend([votes(36, 2), votes(12, 9), votes(0, 0)]);
  expect(judged.states).toEqual(['goesOn', 'goesOn', 'goesOn']);
  const shown = (key: string) =>
    ['会议得票率', '会议名次', '谈话得票率', '谈话名次'].map((title) => {
      const value = judged.value('people', key, title);
      return value.kind === 'number' ? value.value.toFraction() : value.kind;
    });
  expect(shown('1')).toEqual(['3/4', '1', '2/11', '2']);
  expect(shown('2')).toEqual(['1/4', '2', '9/11', '1']);
  expect(judged.told).toEqual([]);
});

test('a missing count, an open meeting and a meeting without a valid ballot decide nothing', () => {
  expect(recommend([votes(36, null), votes(12, 9)]).states).toEqual(['pending', 'goesOn']);
  expect(recommend([votes(36, 2)], { talks: { 应谈话: 12, 实谈话: null } }).states).toEqual(['pending']);
  const spoilt = recommend([votes(0, 0)], { meeting: withoutBlank(meetingCells(50, 50, { spoilt: 50 })) });
  expect([spoilt.states, spoilt.codes('block')]).toEqual([['pending'], ['votes.no-valid-ballots']]);
});

test.each([
  [{}, votes(48, 11), []],
  [{}, votes(49, 11), ['votes.more-than']],
  [{}, votes(48, 12), ['votes.more-than']],
  [{ talks: { 应谈话: 11, 实谈话: 12 } }, votes(1, 1), ['votes.more-than']],
])('more votes than ballots or talks block: %j %j', (more, row, codes) => {
  expect(recommend([row], more).codes('block')).toEqual(codes);
});

test('who has gone is out', () => {
  const people = [{ name: '甲', gone: WITHDRAWN }, '乙'];
  const cells = {
    people: { 2: votes(1, 1) },
    meeting: { [POST]: withoutBlank(meetingCells(5, 5)) },
    talks: { [POST]: { 应谈话: 1, 实谈话: 1 } },
  };
  const judged = judgeCase(recommendation, { settings: SETTINGS, people, cells });
  expect([judged.states, judged.told]).toEqual([['out', 'goesOn'], []]);
});

const NOTHING: EarlierStages = {
  score: () => undefined,
  fullMark: () => undefined,
  outcome: () => undefined,
  shown: () => undefined,
  entrants: () => [],
};

test('meeting and talks say for each post which round it is, and in which scope', () => {
  const context: StageContext = {
    settings: settingsOf(SETTINGS),
    posts: [
      { name: '甲', openings: 1, scope: 'department', round: 1 },
      { name: '乙', openings: 1, scope: 'society', round: 3 },
    ],
    entrants: [
      { number: 1, name: '张三', post: '甲', round: 0 },
      { number: 2, name: '李四', post: '乙', round: 0 },
    ],
    earlier: NOTHING,
  };
  const [, meeting, talks] = recommendation.tables(context);
  for (const table of [meeting, talks]) {
    const rows = table?.rows.map(({ fixed }) =>
      ['post', 'round', 'scope'].map((id) => valueText(fixed.get(id) as never)),
    );
    expect(rows).toEqual([
      ['甲', '1', '本部门'],
      ['乙', '3', '面向社会'],
    ]);
  }
});

test('those who decide see both counts, and without a score nobody is ranked', () => {
  const shown: Readonly<Record<string, string>> = { votes: '37', valid: '50', talkVotes: '8', talked: '11' };
  const { filled } = fillIn(
    ballot,
    {
      settings: caseSettings({ ...SETTINGS, decisionMethod: 'committee' }, { stages: ['recommendation', 'ballot'] }),
      posts: [{ name: '甲', openings: 1 }],
      entrants: [{ number: 1, name: '张三', post: '甲', round: 0 }],
      earlier: { ...NOTHING, shown: (_, __, column) => shown[column] },
    },
    {},
  );
  const people = filled.get('people');
  expect(people?.rows[0]?.text('recommended')).toBe('37/50（74.00%）');
  expect(people?.rows[0]?.text('talkedFor')).toBe('8/11（72.73%）');
  expect(people?.table.columns.map(({ title }) => title)).toEqual([
    '编号',
    '姓名',
    '竞聘职位',
    '会议推荐',
    '谈话推荐',
    '任用决定',
    '决定说明',
  ]);
});
