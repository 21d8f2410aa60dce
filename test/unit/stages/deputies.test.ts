import { deputies } from '../../../src/domain/stages/deputies';
import type { EarlierStages, Entrant } from '../../../src/domain/stages/stage-kind';
import type { CaseSettings } from './filled-stage';
import { settingsOf, expectWords, judgeCase, WITHDRAWN, type Cells, type VoteCase } from './vote-case';

const SETTINGS: CaseSettings = { electionCounts: 'valid', deputyPosts: ['副'] };
const HEAD = { name: '赵一', post: '校长', person: 1 };
const deputy = (name: string, person: number) => ({ name, post: '副校长', person });

const named = (提名顺序: number, 同意: number | null, 不同意: number | null = 0, 弃权: number | null = 0): Cells => {
  return { 提名顺序, 同意, 不同意, 弃权 };
};

function vote(rows: readonly Cells[], more: Partial<VoteCase> & { readonly openings?: number } = {}) {
  const people = more.people ?? [HEAD, ...rows.slice(1).map((_, index) => deputy(`人${index + 2}`, index + 2))];
  const judged = judgeCase(deputies, {
    settings: SETTINGS,
    people,
    posts: { 校长: 1, 副校长: more.openings ?? 2 },
    cells: {
      people: Object.fromEntries(rows.map((row, index) => [index + 1, row])),
      meeting: { 副校长: { 应到: 42, 实到: 40 } },
    },
    ...more,
  });
  expectWords(judged);
  return judged;
}

test('one vote more or less than half decides, on whom the scheme counts', () => {
  expect(vote([{}, named(1, 21, 19), named(2, 20, 19)]).states).toEqual(['goesOn', 'goesOn', 'goesOn']);
  const half = vote([{}, named(1, 20, 20), named(2, 20, 15, 5)]);
  expect([half.states, half.codes('warn')]).toEqual([['goesOn', 'out', 'out'], ['votes.seats-vacant']]);
  const present = { settings: { ...SETTINGS, electionCounts: 'present' } };
  expect(vote([{}, named(1, 20, 10), named(2, 21, 0)], present).states).toEqual(['goesOn', 'out', 'goesOn']);
  const entitled = { settings: { ...SETTINGS, electionCounts: 'entitled' } };
  expect(vote([{}, named(1, 21, 10), named(2, 22, 0)], entitled).states).toEqual(['goesOn', 'out', 'goesOn']);
});

test('in turn: who fails makes room, and nobody is voted on once the openings are taken', () => {
  const rows = [{}, named(3, 30), named(1, 10, 30), named(2, 25, 5), {}];
  expect(vote(rows).states).toEqual(['goesOn', 'goesOn', 'out', 'goesOn', 'out']);
  expect(vote(rows).told).toEqual([]);
  const full = vote([{}, named(1, 30), named(2, 30), named(3, 40)]);
  expect(full.states).toEqual(['goesOn', 'goesOn', 'goesOn', 'out']);
  expect([full.codes('block'), full.reasons(4)]).toEqual([['votes.seats-taken'], ['名额已满，不再表决']]);
});

test('who was not named is out with that reason', () => {
  expect(vote([{}, named(1, 30), {}], { openings: 1 }).reasons(3)).toEqual(['没有被提名为副职']);
});

test('a vote that is missing leaves those named later undecided', () => {
  const judged = vote([{}, named(1, null), named(2, 30)]);
  expect(judged.states).toEqual(['goesOn', 'pending', 'pending']);
  expect(judged.codes('warn')).toEqual([]);
});

test('votes without an order, an order that stands twice, and entries for the head block', () => {
  expect(vote([{}, { 同意: 30, 不同意: 0, 弃权: 0 }, named(1, 30)], { openings: 1 }).codes('block')).toEqual([
    'votes.order-missing-of',
  ]);
  expect(vote([{}, named(1, 30), named(1, 30)]).codes('block')).toEqual(['votes.order-twice']);
  const head = vote([named(1, 30), named(1, 30), named(2, 30)]);
  expect([head.codes('block'), head.states[0]]).toEqual([['votes.head-named'], 'goesOn']);
});

test('more votes than people present, and more present than entitled, block', () => {
  expect(vote([{}, named(1, 30, 10, 1), named(2, 30, 10)]).codes('block')).toEqual(['votes.more-than']);
  const meeting = { 副校长: { 应到: 39, 实到: 40 } };
  const cells = { people: { 2: named(1, 30), 3: named(2, 30) }, meeting };
  expect(vote([{}, {}, {}], { cells }).codes('block')).toEqual(['votes.more-than']);
});

test('a parameter that is emptied decides nothing', () => {
  const judged = vote([{}, named(1, 30)], { settings: { ...SETTINGS, electionCounts: undefined }, openings: 1 });
  expect([judged.states, judged.codes('block')]).toEqual([['goesOn', 'pending'], ['votes.setting-open']]);
});

describe('who takes part', () => {
  const entrant = (number: number, post: string, person: number, more: Partial<Entrant> = {}): Entrant => {
    return { number, name: `人${person}`, post, person, round: 0, ...more };
  };
  const all = [
    entrant(1, '校长', 1),
    entrant(2, '副校长', 1),
    entrant(3, '校长', 2),
    entrant(4, '副校长', 2),
    entrant(5, '副校长', 3, { gone: WITHDRAWN }),
  ];
  const takesPart = (head: number | undefined) => {
    const earlier: EarlierStages = {
      score: () => undefined,
      fullMark: () => undefined,
      outcome: (stage, number) => ({
        state: stage === 'review' || number === head ? 'goesOn' : 'out',
        reasons: [],
      }),
      shown: () => undefined,
      entrants: (stage) => (stage === 'election' ? all.filter(({ post }) => post === '校长') : all),
    };
    return deputies.entrantsFrom?.(settingsOf(SETTINGS), earlier).map(({ number }) => number);
  };

  test('the elected head, and everybody else for the posts of deputies', () => {
    expect(takesPart(1)).toEqual([1, 4]);
    expect(takesPart(3)).toEqual([3, 2]);
  });

  test('nobody where no head was elected', () => {
    expect(takesPart(undefined)).toEqual([]);
  });
});
