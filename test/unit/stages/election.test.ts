import fc from 'fast-check';
import { isMoreThanHalf } from '../../../src/domain/ballots/majority';
import { election } from '../../../src/domain/stages/election';
import type { Entrant } from '../../../src/domain/stages/stage-kind';
import type { CaseSettings } from './filled-stage';
import { settingsOf, expectWords, judgeCase, meetingCells, POST, WITHDRAWN, type VoteCase } from './vote-case';

const SETTINGS: CaseSettings = { electionCounts: 'valid', deputyPosts: ['副'] };

/** Votes by person; `null` stays blank. */
function elect(
  votes: readonly (number | null)[],
  more: {
    readonly settings?: CaseSettings;
    readonly meeting?: Readonly<Record<string, number>>;
    readonly openings?: number;
    readonly runoff?: readonly number[];
    readonly people?: VoteCase['people'];
  } = {},
) {
  const sum = votes.reduce<number>((total, count) => total + (count ?? 0), 0);
  const rows = votes.map((得票, index) => {
    const 复投得票 = more.runoff?.[index];
    return [index + 1, { 得票, ...(复投得票 === undefined ? {} : { 复投得票 }) }] as const;
  });
  const judged = judgeCase(election, {
    settings: more.settings ?? SETTINGS,
    people: more.people ?? votes.map((_, index) => `人${index + 1}`),
    posts: { [POST]: more.openings ?? 1 },
    cells: {
      people: Object.fromEntries(rows),
      meeting: { [POST]: { ...meetingCells(40, 40), 计票人次: sum, ...more.meeting } },
    },
  });
  expectWords(judged);
  return judged;
}

describe('highest and more than half', () => {
  test.each([
    [
      [21, 19],
      ['goesOn', 'out'],
    ],
    [
      [20, 20],
      ['out', 'out'],
    ],
    [
      [20, 19],
      ['out', 'out'],
    ],
    [
      [40, null],
      ['goesOn', 'out'],
    ],
  ])('%j of 40', (votes, states) => {
    expect(elect(votes).states).toEqual(states);
  });

  test('exactly half leaves the post vacant, which asks for a reason; one vote more elects', () => {
    const half = elect([20, 15]);
    expect([half.codes('warn'), half.reasons(1)]).toEqual([['votes.seats-vacant'], ['得票20张，未超过40的半数']]);
    const more = elect([21, 15]);
    expect([more.told, more.reasons(1)]).toEqual([[], ['得票21张，超过40的半数，当选']]);
  });

  test.each([
    ['valid', ['goesOn', 'out']],
    ['present', ['out', 'out']],
    ['entitled', ['out', 'out']],
  ])('20 of 38 valid, 40 present, 42 entitled, counted on %s', (electionCounts, states) => {
    const meeting = { 应到: 42, 有效: 38, 空白: 1, 废票: 1 };
    expect(elect([20, 18], { settings: { ...SETTINGS, electionCounts }, meeting }).states).toEqual(states);
  });

  test('two openings: a ballot has two names, equals at the second need a runoff', () => {
    const tied = elect([30, 25, 25], { openings: 2 });
    expect(tied.states).toEqual(['goesOn', 'pending', 'pending']);
    expect(tied.codes('block')).toEqual(['votes.election-tied']);
    expect(elect([30, 25, 25], { openings: 2, runoff: [0, 20, 19] }).states).toEqual(['goesOn', 'goesOn', 'out']);
    expect(elect([30, 25, 24], { openings: 2 }).states).toEqual(['goesOn', 'goesOn', 'out']);
  });

  test('nobody is elected without more than half, whatever the votes', () => {
    const cast = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cast, (votes) => {
        const openings = votes.length;
        const { states } = elect(votes, { openings });
        expect(states.map((state) => state === 'goesOn')).toEqual(votes.map((count) => isMoreThanHalf(count, 40)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the count', () => {
  test('blank votes are none once all votes add up to the names on the ballots', () => {
    expect(elect([21, null, 10]).told).toEqual([]);
    const differs = elect([21, null, 10], { meeting: { 计票人次: 32 } });
    expect([differs.states, differs.codes('block')]).toEqual([
      ['pending', 'pending', 'pending'],
      ['votes.marks-differ'],
    ]);
  });

  test('as many names as valid ballots × openings are possible, one more is not', () => {
    expect(elect([22, 18]).codes('block')).toEqual([]);
    expect(elect([22, 19]).codes('block')).toEqual(['votes.marks-beyond']);
    expect(elect([40, 40], { openings: 2 }).codes('block')).toEqual([]);
  });

  test('without the meeting, and with a parameter that is emptied, nobody is decided', () => {
    const judged = judgeCase(election, { settings: SETTINGS, people: ['甲'], cells: { people: { 1: { 得票: 5 } } } });
    expect(judged.states).toEqual(['pending']);
    const open = elect([21], { settings: { ...SETTINGS, electionCounts: undefined } });
    expect([open.states, open.codes('block')]).toEqual([['pending'], ['votes.setting-open']]);
  });

  test('who has gone is out and needs no votes', () => {
    const judged = elect([null, 21], { people: [{ name: '甲', gone: WITHDRAWN }, '乙'] });
    expect([judged.states, judged.told]).toEqual([['out', 'goesOn'], []]);
  });
});

test('everybody eligible takes part for the posts that are not of deputies', () => {
  const entrant = (number: number, post: string, more: Partial<Entrant> = {}): Entrant => {
    return { number, name: `人${number}`, post, round: 0, ...more };
  };
  const entrants = [
    entrant(1, '校长'),
    entrant(2, '副校长'),
    entrant(3, '校长', { gone: WITHDRAWN }),
    entrant(4, '校长'),
  ];
  const found = election.entrantsFrom?.(settingsOf(SETTINGS), {
    score: () => undefined,
    fullMark: () => undefined,
    outcome: (_, number) => ({ state: number === 4 ? 'out' : 'goesOn', reasons: [] }),
    shown: () => undefined,
    entrants: () => entrants,
  });
  expect(found?.map(({ number }) => number)).toEqual([1]);
});
