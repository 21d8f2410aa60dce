import { recommendation } from '../../../src/domain/stages/recommendation';
import {
  expectWords,
  judgeCase,
  meetingCells,
  POST,
  WITHDRAWN,
  withoutBlank,
  type Cells,
  type PersonCase,
} from './vote-case';

interface Options {
  readonly settings?: Record<string, string>;
  readonly meeting?: Cells;
  readonly posts?: Record<string, number | undefined>;
  readonly scores?: { readonly written: Record<number, string> };
}

/** People with their votes; `null` where none are entered. */
function recommend(votes: readonly (number | null)[], options: Options = {}, people?: readonly PersonCase[]) {
  const { settings = {}, meeting = withoutBlank(meetingCells(50, 45, { spoilt: 5 })), ...others } = options;
  const rows = Object.fromEntries(votes.map((count, index) => [String(index + 1), { 得票: count }]));
  const judged = judgeCase(recommendation, {
    settings,
    people: people ?? votes.map((_, index) => `人${index + 1}`),
    cells: { people: rows, meeting: { 民主推荐: meeting } },
    ...others,
  });
  expectWords(judged);
  return judged;
}

const FIRST_TWO = { settings: { recommendPerOpening: '2:1' } };

test('the share of votes is one of valid ballots, ranks are 1-2-2-4', () => {
  const judged = recommend([30, 20, 20, 0]);
  expect(judged.value('people', '1', '得票率')).toMatchObject({ kind: 'number' });
  const share = judged.value('people', '1', '得票率');
  expect(share.kind === 'number' && share.value.toFraction()).toBe('3/4');
  expect(
    ['1', '2', '3', '4'].map((key) => {
      const rank = judged.value('people', key, '名次');
      return rank.kind === 'number' && rank.value.valueOf();
    }),
  ).toEqual([1, 2, 2, 4]);
  expect(judged.states).toEqual(['goesOn', 'goesOn', 'goesOn', 'goesOn']);
  expect(judged.told).toEqual([]);
  expect(judged.cutoffs).toEqual([]);
});

describe('turnout of 80 %', () => {
  const settings = { recommendTurnout: '80%' };

  test('37 of 46 is enough', () => {
    const judged = recommend([20], { settings, meeting: withoutBlank(meetingCells(46, 37)) });
    expect(judged.states).toEqual(['goesOn']);
    expect(judged.told).toEqual([]);
  });

  test('36 of 46 makes it invalid: nobody goes on, nobody is out', () => {
    const judged = recommend([20, 1], { settings, meeting: withoutBlank(meetingCells(46, 36)) });
    expect(judged.states).toEqual(['pending', 'pending']);
    expect(judged.codes('block')).toEqual(['votes.turnout-short']);
    expect(judged.reasons(1)).toEqual(['参加人数不足，民主推荐无效，应重新组织']);
  });

  test('is open while the meeting is', () => {
    const { 收回: _, ...meeting } = withoutBlank(meetingCells(46, 37));
    const judged = recommend([20], { settings, meeting });
    expect(judged.states).toEqual(['pending']);
    expect(judged.codes('block')).toEqual(['stage.input-missing']);
  });
});

describe('two per opening', () => {
  test('go on; the fewest votes among them are published', () => {
    const judged = recommend([10, 30, 20, 5], FIRST_TWO);
    expect(judged.states).toEqual(['out', 'goesOn', 'goesOn', 'out']);
    expect(judged.reasons(1)).toEqual(['推荐得票10张，第3名，本职位进入下一环节2人']);
    expect(judged.outcomes.get(2)?.rank).toBe(1);
    expect(judged.cutoffs.map(({ post, score }) => [post, score.toString()])).toEqual([[POST, '20']]);
  });

  test('equals at the last place all go on', () => {
    expect(recommend([30, 20, 20, 5], FIRST_TWO).states).toEqual(['goesOn', 'goesOn', 'goesOn', 'out']);
  });

  test('equals are told apart by earlier scores where the scheme says so, and only where each has one', () => {
    const settings = { recommendPerOpening: '2:1', ties: 'components' };
    const posts = { [POST]: 1 };
    const written = { 2: '70.5', 3: '70.51' };
    expect(recommend([30, 20, 20], { settings, posts, scores: { written } }).states).toEqual([
      'goesOn',
      'out',
      'goesOn',
    ]);
    expect(recommend([30, 20, 20], { settings, posts, scores: { written: { 2: '70' } } }).states).toEqual([
      'goesOn',
      'goesOn',
      'goesOn',
    ]);
  });

  test('a ratio that gives no whole number is rounded up', () => {
    const settings = { recommendPerOpening: '3:2' };
    expect(recommend([3, 2, 1], { settings }).states).toEqual(['goesOn', 'goesOn', 'out']);
  });

  test('missing votes leave open whom they could move, and no other post', () => {
    const people = ['甲', '乙', '丙', '丁'].map((name) => ({ name, post: '甲职' }));
    const posts = { 甲职: 1, 乙职: 1 };
    const judged = recommend([30, 20, 10, null, 0], { ...FIRST_TWO, posts }, [...people, { name: '戊', post: '乙职' }]);
    expect(judged.states).toEqual(['goesOn', 'pending', 'out', 'pending', 'goesOn']);
    expect(judged.reasons(4)).toEqual(['还没有得票数，请补填票数']);
    expect(judged.codes('block')).toEqual(['stage.input-missing']);
    expect(judged.cutoffs.map(({ post }) => post)).toEqual(['乙职']);
    // Whoever is missing may be equal to the first.
    expect(recommend([30, 30, 10, null], { ...FIRST_TWO, posts }, people).states).toEqual([
      'pending',
      'pending',
      'out',
      'pending',
    ]);
  });

  test('a post without openings is told; one with 0 lets nobody go on', () => {
    const judged = recommend([30], { ...FIRST_TWO, posts: { [POST]: undefined } });
    expect(judged.states).toEqual(['pending']);
    expect(judged.codes('block')).toEqual(['votes.openings-missing']);
    expect(recommend([30], { ...FIRST_TWO, posts: { [POST]: 0 } }).states).toEqual(['out']);
    expect(recommend([30], { ...FIRST_TWO, posts: {} }).codes('block')).toEqual(['votes.openings-missing']);
  });

  test('who has dropped out needs no votes, has no rank and makes room', () => {
    const people = [{ name: '甲', gone: WITHDRAWN }, { name: '乙' }, { name: '丙' }, { name: '丁' }];
    const judged = recommend([40, 30, 20, 10], FIRST_TWO, people);
    expect(judged.states).toEqual(['out', 'goesOn', 'goesOn', 'out']);
    expect(judged.outcomes.get(2)?.rank).toBe(1);
    expect(judged.value('people', '1', '名次').kind).toBe('blank');
    expect(recommend([null, 30], FIRST_TWO, people.slice(0, 2)).codes('block')).toEqual([]);
  });
});

describe('numbers that do not add up', () => {
  const meeting = withoutBlank(meetingCells(50, 45, { spoilt: 5 }));

  test.each([
    ['more votes than valid ballots', [41], meeting, ['votes.more-than']],
    ['valid and spoilt are not those returned', [1], { ...meeting, 有效: 41 }, ['votes.ballots-differ']],
    ['more returned than issued', [1], { ...meeting, 发出: 44 }, ['votes.more-than']],
    ['more present than entitled', [1], { ...meeting, 实到: 51 }, ['votes.more-than']],
    ['more issued than entitled', [1], { ...meeting, 发出: 51 }, ['votes.more-than']],
    ['votes that are no whole number', [1.5], meeting, ['stage.cell-wrong']],
    ['votes below zero', [-1], meeting, ['stage.cell-wrong']],
  ] as const)('%s', (_, votes, cells, codes) => {
    expect(recommend(votes, { meeting: cells }).codes('block')).toEqual(codes);
  });

  test('all of them told at once', () => {
    const odd = { 应到: 10, 实到: 11, 发出: 12, 收回: 13, 有效: 5, 废票: 5 };
    expect(recommend([6], { meeting: odd }).codes('block')).toHaveLength(5);
  });
});

test('not one valid ballot: nobody has a share, nothing is decided', () => {
  const judged = recommend([0, 0], { ...FIRST_TWO, meeting: withoutBlank(meetingCells(9, 9, { spoilt: 9 })) });
  expect(judged.value('people', '1', '得票率').kind).toBe('blank');
  expect(judged.states).toEqual(['pending', 'pending']);
  expect(judged.codes('block')).toEqual(['votes.no-valid-ballots']);
});

test('nobody takes part', () => {
  const judged = recommend([], FIRST_TWO);
  expect(judged.outcomes.size).toBe(0);
  expect(judged.told).toEqual([]);
});
