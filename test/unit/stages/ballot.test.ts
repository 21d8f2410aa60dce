import type { StageId } from '../../../src/domain/campaign/stage';
import { ballot } from '../../../src/domain/stages/ballot';
import { expectWords, judgeCase, meetingCells, POST, WITHDRAWN, type Cells, type PersonCase } from './vote-case';

interface Options {
  readonly settings?: Record<string, string>;
  readonly posts?: Record<string, number | undefined>;
  readonly meeting?: Readonly<Record<string, Cells>>;
  readonly people?: readonly (string | PersonCase)[];
  readonly scores?: Readonly<Partial<Record<StageId, Readonly<Record<number, string>>>>>;
  readonly components?: readonly StageId[];
}

/** Rows of people by order: votes, decision, and more. */
function vote(rows: readonly Cells[], options: Options = {}) {
  const settings = options.settings ?? { ballotCounts: 'valid' };
  const meeting = settings.decisionMethod ? {} : { meeting: options.meeting ?? { [POST]: meetingCells(10, 10) } };
  const judged = judgeCase(ballot, {
    ...options,
    settings,
    people: options.people ?? rows.map((_, index) => `人${index + 1}`),
    cells: { people: Object.fromEntries(rows.map((row, index) => [index + 1, row])), ...meeting },
  });
  expectWords(judged);
  return judged;
}

const YES = { 任用决定: '拟任' };
const NO = { 任用决定: '不任用' };

test('the votes propose, the decision is people’s: without one everybody is pending', () => {
  const judged = vote([{ 得票: 6 }, { 得票: 4 }]);
  expect(judged.states).toEqual(['pending', 'pending']);
  expect(judged.reasons(1)).toEqual(['还没有任用决定，请填写']);
  expect(judged.codes('block')).toEqual(['stage.inputs-missing']);
  expect(judged.codes('info')).toEqual(['votes.proposal']);
  expect(judged.findings[0]?.message.params).toEqual({ post: POST, names: ['人1'] });
});

test('the decided one goes on, the others are out with what the votes say', () => {
  const judged = vote([
    { 得票: 6, ...YES },
    { 得票: 4, ...NO, 决定说明: '列入后备' },
  ]);
  expect(judged.states).toEqual(['goesOn', 'out']);
  expect(judged.reasons(2)).toEqual(['得票4张，未超过10的半数', '决定说明：列入后备']);
  expect(judged.outcomes.get(2)?.rank).toBe(2);
  expect([...judged.codes('block'), ...judged.codes('warn')]).toEqual([]);
});

describe('more than half', () => {
  test('5 of 10 is not: appointing blocks, the post may stay vacant', () => {
    const appointed = vote([
      { 得票: 5, ...YES },
      { 得票: 5, ...NO },
    ]);
    expect(appointed.states).toEqual(['pending', 'out']);
    expect(appointed.codes('block')).toEqual(['votes.appointed-without-majority']);
    expect(appointed.codes('info')).toEqual(['votes.proposal-none']);
    const vacant = vote([
      { 得票: 5, ...NO },
      { 得票: 5, ...NO },
    ]);
    expect(vacant.states).toEqual(['out', 'out']);
    expect(vacant.codes('block')).toEqual([]);
    expect(vacant.codes('warn')).toEqual(['votes.vacant']);
  });

  test.each([
    ['valid', 'goesOn'],
    ['present', 'pending'],
    ['entitled', 'pending'],
  ])('6 votes, 11 valid, 12 present, 14 entitled, counted on %s: %s', (ballotCounts, state) => {
    const meeting = { [POST]: meetingCells(14, 12, { spoilt: 1 }) };
    const judged = vote([{ 得票: 6, ...YES }], { settings: { ballotCounts }, meeting });
    expect(judged.states).toEqual([state]);
    const share = judged.value('people', '1', '得票率');
    const base = { valid: 11, present: 12, entitled: 14 }[ballotCounts] ?? 0;
    expect(share.kind === 'number' && share.value.mul(base).valueOf()).toBe(6);
  });

  test('all ballots spoilt: nobody, and no division by nothing', () => {
    const meeting = { [POST]: meetingCells(10, 10, { blank: 4, spoilt: 6 }) };
    const judged = vote([{ 得票: 0, ...NO }], { meeting });
    expect(judged.states).toEqual(['out']);
    expect(judged.value('people', '1', '得票率').kind).toBe('blank');
    expect(judged.codes('info')).toEqual(['votes.proposal-none']);
    expect(vote([{ 得票: 0, ...YES }], { meeting }).codes('block')).toEqual(['votes.appointed-without-majority']);
  });
});

describe('openings', () => {
  test('more appointed than openings blocks', () => {
    const judged = vote([
      { 得票: 9, ...YES },
      { 得票: 8, ...YES },
    ]);
    expect(judged.states).toEqual(['pending', 'pending']);
    expect(judged.codes('block')).toEqual(['votes.too-many']);
  });

  test('fewer warns, once everything is decided', () => {
    const posts = { [POST]: 2 };
    expect(vote([{ 得票: 9, ...YES }], { posts }).codes('warn')).toEqual(['votes.vacant']);
    expect(vote([{ 得票: 9, ...YES }, { 得票: 8 }], { posts }).codes('warn')).toEqual([]);
  });

  test('not entered: nobody is decided on', () => {
    const judged = vote([{ 得票: 9, ...YES }], { posts: { [POST]: undefined } });
    expect(judged.states).toEqual(['pending']);
    expect(judged.codes('block')).toEqual(['votes.openings-missing']);
  });

  test('none: nobody can be appointed', () => {
    const posts = { [POST]: 0 };
    expect(vote([{ 得票: 9, ...YES }], { posts }).codes('block')).toEqual(['votes.too-many']);
    const judged = vote([{ 得票: 9, ...NO }], { posts });
    expect(judged.states).toEqual(['out']);
    expect(judged.codes('warn')).toEqual([]);
  });
});

describe('equals at the last place', () => {
  test('need a runoff before one of them is appointed', () => {
    const judged = vote([
      { 得票: 7, ...YES },
      { 得票: 7, ...NO },
    ]);
    expect(judged.states).toEqual(['pending', 'out']);
    expect(judged.codes('block')).toEqual(['votes.tied']);
    expect(judged.reasons(1)).toEqual(['末位得票相同，需要复投']);
  });

  test('are only told while nothing is decided, and may be left vacant', () => {
    expect(vote([{ 得票: 7 }, { 得票: 7 }]).codes('info')).toEqual(['votes.tied']);
    const vacant = vote([
      { 得票: 7, ...NO },
      { 得票: 7, ...NO },
    ]);
    expect(vacant.states).toEqual(['out', 'out']);
    expect(vacant.codes('block')).toEqual([]);
  });

  test('the runoff settles it', () => {
    const judged = vote([
      { 得票: 7, 复投得票: 4, ...NO },
      { 得票: 7, 复投得票: 6, ...YES },
    ]);
    expect(judged.states).toEqual(['out', 'goesOn']);
    expect(judged.reasons(1)).toEqual(['得票7张，超过半数，但名次在1个名额之后']);
    expect([...judged.codes('block'), ...judged.codes('warn')]).toEqual([]);
  });

  test('a runoff that is equal again, or half entered, does not', () => {
    for (const second of [5, null]) {
      const judged = vote([
        { 得票: 7, 复投得票: 5, ...YES },
        { 得票: 7, 复投得票: second, ...NO },
      ]);
      expect(judged.codes('block')).toEqual(['votes.tied']);
    }
  });

  test('nobody has more runoff votes than there are people entitled', () => {
    const judged = vote([
      { 得票: 7, 复投得票: 11, ...YES },
      { 得票: 7, 复投得票: 0, ...NO },
    ]);
    expect(judged.codes('block')).toEqual(['votes.more-than']);
  });

  test('those who are above are not concerned', () => {
    const judged = vote(
      [
        { 得票: 9, ...YES },
        { 得票: 7, ...NO },
        { 得票: 7, ...NO },
      ],
      { posts: { [POST]: 2 } },
    );
    expect(judged.states).toEqual(['goesOn', 'out', 'out']);
    expect(judged.codes('block')).toEqual([]);
  });
});

test('a decision that differs from the votes warns on both sides', () => {
  const judged = vote([
    { 得票: 9, ...NO },
    { 得票: 7, ...YES },
  ]);
  expect(judged.states).toEqual(['out', 'goesOn']);
  expect(judged.reasons(1)).toEqual(['决定不任用']);
  expect(judged.codes('warn')).toEqual(['votes.decision-differs', 'votes.decision-differs']);
});

describe('quorum of two thirds', () => {
  const settings = { ballotCounts: 'valid', ballotQuorum: '2/3' };

  test.each([
    [9, 6, 'goesOn', []],
    [9, 5, 'pending', ['votes.quorum-short']],
    [10, 6, 'pending', ['votes.quorum-short']],
    [10, 7, 'goesOn', []],
  ])('of %i entitled %i present', (entitled, present, state, codes) => {
    const meeting = { [POST]: meetingCells(entitled, present) };
    const judged = vote([{ 得票: 5, ...YES }], { settings, meeting });
    expect(judged.states).toEqual([state]);
    expect(judged.codes('block')).toEqual(codes);
  });

  test('fails for its own post only', () => {
    const people = [{ name: '甲' }, { name: '乙', post: '财务科长' }];
    const meeting = { [POST]: meetingCells(9, 5), 财务科长: meetingCells(9, 9) };
    const rows = [
      { 得票: 5, ...YES },
      { 得票: 5, ...YES },
    ];
    const judged = vote(rows, { settings, meeting, people, posts: { [POST]: 1, 财务科长: 1 } });
    expect(judged.states).toEqual(['pending', 'goesOn']);
  });
});

describe('what is missing', () => {
  test('votes of one leave the post open', () => {
    const judged = vote([{ 得票: 9, ...YES }, NO]);
    expect(judged.states).toEqual(['pending', 'pending']);
    expect(judged.reasons(2)).toEqual(['还没有得票数，请补填票数']);
  });

  test('the meeting', () => {
    const judged = vote([{ 得票: 9, ...YES }], { meeting: {} });
    expect(judged.states).toEqual(['pending']);
    expect(judged.codes('block')).toEqual(Array(7).fill('stage.input-missing'));
  });

  test('what the scheme counts on', () => {
    const judged = vote([{ 得票: 9, ...YES }], { settings: {} });
    expect(judged.states).toEqual(['pending']);
    expect(judged.codes('block')).toEqual(['votes.setting-missing']);
  });

  test('candidates: nobody, or all have dropped out', () => {
    const judged = vote([{}, {}], {
      people: [
        { name: '甲', gone: WITHDRAWN },
        { name: '乙', gone: WITHDRAWN },
      ],
      meeting: {},
    });
    expect(judged.states).toEqual(['out', 'out']);
    expect(judged.told).toEqual([]);
    expect(vote([], { meeting: {} }).told).toEqual([]);
  });
});

test('votes of who has dropped out have no rank and take no opening', () => {
  const people = [{ name: '甲', gone: WITHDRAWN }, { name: '乙' }];
  const judged = vote([{ 得票: 9 }, { 得票: 7, ...YES }], { people });
  expect(judged.states).toEqual(['out', 'goesOn']);
  expect(judged.outcomes.get(2)?.rank).toBe(1);
  expect([...judged.codes('block'), ...judged.codes('warn')]).toEqual([]);
});

test('more votes than valid ballots are told', () => {
  const meeting = { [POST]: meetingCells(10, 10, { blank: 1, spoilt: 1 }) };
  expect(vote([{ 得票: 9, ...YES }], { meeting }).codes('block')).toEqual(['votes.more-than']);
});

describe('by committee', () => {
  const settings = { decisionMethod: 'committee' };
  const scores = { composite: { 1: '90.5', 2: '85', 3: '85' } };

  test('has no votes and no meeting', () => {
    const judged = vote([YES, NO, NO], { settings, scores });
    expect([...judged.tables.keys()]).toEqual(['people']);
    expect(judged.states).toEqual(['goesOn', 'out', 'out']);
    expect(judged.reasons(2)).toEqual(['决定不任用']);
    expect(judged.outcomes.get(3)?.rank).toBe(2);
    expect(judged.told).toEqual([]);
  });

  test('passing over a better rank needs a note; an equal one does not', () => {
    expect(vote([NO, YES, NO], { settings, scores }).codes('warn')).toEqual(['votes.passed-over']);
    expect(vote([NO, { ...YES, 决定说明: '专业更对口' }, NO], { settings, scores }).told).toEqual([]);
    expect(vote([YES, NO, YES], { settings, scores, posts: { [POST]: 2 } }).told).toEqual([]);
  });

  test('without composite scores nobody is passed over', () => {
    const judged = vote([NO, YES], { settings });
    expect(judged.states).toEqual(['out', 'goesOn']);
    expect(judged.told).toEqual([]);
  });

  test('the only component is the total of a scheme without composite (2-6)', () => {
    const scores = { interview: { 1: '85.08', 2: '84.5' } };
    const judged = vote([NO, YES], { settings, scores, components: ['interview'] });
    expect(judged.tables.get('people')?.table.columns.map(({ title }) => title)).toContain('面试成绩');
    expect(judged.codes('warn')).toEqual(['votes.passed-over']);
  });

  test('who has dropped out leaves the ranking', () => {
    const people = [{ name: '甲', gone: WITHDRAWN }, { name: '乙' }];
    const judged = vote([{}, YES], { settings, scores, people });
    expect(judged.outcomes.get(2)?.rank).toBe(1);
    expect(judged.told).toEqual([]);
  });

  test('needs a decision for everybody, no more than openings', () => {
    expect(vote([{}], { settings }).states).toEqual(['pending']);
    expect(vote([YES, YES], { settings }).codes('block')).toEqual(['votes.too-many']);
    expect(vote([NO], { settings }).codes('warn')).toEqual(['votes.vacant']);
  });

  test('one person appointed to two posts is told once, at the second', () => {
    const people = [
      { name: '甲', post: POST, person: 1 },
      { name: '甲', post: '财务科科长', person: 1 },
      { name: '甲', post: '财务科科长', person: 2 },
    ];
    const posts = { [POST]: 1, 财务科科长: 1 };
    const twice = vote([YES, YES, NO], { settings, people, posts });
    expect(twice.codes('warn')).toEqual(['votes.two-posts']);
    expect(twice.findings[0]).toMatchObject({
      message: { params: { who: '甲', posts: [POST, '财务科科长'] } },
      at: { key: '2', column: 'decision' },
    });
    expect(vote([YES, NO, YES], { settings, people, posts }).told).toEqual([]);
  });
});
