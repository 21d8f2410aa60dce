import fc from 'fast-check';
import type { StageKind } from '../../src/domain/stages/stage-kind';
import { appraisal } from '../../src/domain/stages/appraisal';
import { ballot } from '../../src/domain/stages/ballot';
import { inspection } from '../../src/domain/stages/inspection';
import { recommendation } from '../../src/domain/stages/recommendation';
import {
  expectWords,
  judgeCase,
  meetingCells,
  POST,
  withoutBlank,
  type Cells,
  type VoteCase,
} from '../unit/stages/vote-case';

/** A limit p/q between 0 and 1, as a fraction or a percentage. */
const limit = fc
  .oneof(
    fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constant(100)),
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
  )
  .filter(([part, whole]) => part <= whole)
  .map(([part, whole]) => ({
    text: whole === 100 ? `${part}%` : `${part}/${whole}`,
    p: BigInt(part),
    q: BigInt(whole),
  }));
const size = fc.integer({ min: 1, max: 5000 });

/** Votes and a whole, often one ballot away from the limit. */
const near = fc
  .tuple(size, limit, fc.integer({ min: -1, max: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
  .map(([whole, bound, off, anywhere, close]) => {
    const edge = Number((BigInt(whole) * bound.p) / bound.q);
    const part = close ? edge + off : Math.floor(anywhere * whole);
    return { whole, bound, part: Math.max(0, Math.min(whole, part)) };
  });

const compare = (part: number, whole: number, { p, q }: { p: bigint; q: bigint }) => {
  const difference = BigInt(part) * q - BigInt(whole) * p;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Runs the stage with one count and the next one; `holds` is the oracle. Both sides of the limit have to turn up. */
function flips(state: (part: number, whole: number, text: string) => string, holds: (order: number) => boolean) {
  const seen = new Set<boolean>();
  let flipped = 0;
  fc.assert(
    fc.property(near, ({ whole, bound, part }) => {
      const parts = [part, part + 1].filter((count) => count <= whole);
      const results = parts.map((count) => {
        const expected = holds(compare(count, whole, bound));
        expect([count, state(count, whole, bound.text)]).toEqual([count, expected ? 'yes' : 'no']);
        seen.add(expected);
        return expected;
      });
      if (results.length === 2 && results[0] !== results[1]) flipped++;
    }),
    { numRuns: 300 },
  );
  expect(seen.size).toBe(2);
  expect(flipped).toBeGreaterThan(20);
}

const stateOf = (kind: StageKind, input: VoteCase) => judgeCase(kind, input).states[0];

describe('one ballot more or less flips the result exactly at the limit', () => {
  test('turnout of an appraisal and of a recommendation', () => {
    const reached = (kind: StageKind, id: string, cells: VoteCase['cells']) => (text: string) =>
      stateOf(kind, { settings: { [id]: text }, people: ['甲'], ...(cells ? { cells } : {}) }) === 'goesOn'
        ? 'yes'
        : 'no';
    flips(
      (part, whole, text) =>
        reached(appraisal, 'appraisalTurnout', { meeting: { 全体: meetingCells(whole, part) } })(text),
      (order) => order >= 0,
    );
    const atLeastOne = (part: number) => Math.max(part, 1);
    flips(
      (part, whole, text) =>
        // A recommendation without a single ballot is invalid by itself.
        part === 0
          ? compareText(part, whole, text)
          : reached(recommendation, 'recommendTurnout', {
              people: { 1: { 得票: 1 } },
              meeting: { 民主推荐: withoutBlank(meetingCells(whole, atLeastOne(part))) },
            })(text),
      (order) => order >= 0,
    );
  });

  const compareText = (part: number, whole: number, text: string) => {
    const [p = '0', q = '100'] = text.replace('%', '/100').split('/');
    return compare(part, whole, { p: BigInt(p), q: BigInt(q) }) >= 0 ? 'yes' : 'no';
  };

  test('veto below', () => {
    flips(
      (part, whole, text) => {
        const settings = { appraisalVotes: 'competence', appraisalCounts: 'valid', vetoBelow: text };
        const rows = { 1: { 胜任: Math.floor(part / 2), 基本胜任: part - Math.floor(part / 2), 不胜任: whole - part } };
        const cells = { people: rows, meeting: { 全体: meetingCells(whole, whole) } };
        return stateOf(appraisal, { settings, people: ['甲'], cells }) === 'out' ? 'yes' : 'no';
      },
      (order) => order < 0,
    );
  });

  test('veto above, counted on returned ballots', () => {
    flips(
      (part, whole, text) => {
        const settings = { appraisalVotes: 'satisfaction', appraisalCounts: 'returned', vetoAbove: text };
        const rows = { 1: { 满意: 0, 基本满意: whole - part, 不满意: part } };
        const cells = { people: rows, meeting: { 全体: meetingCells(whole, whole) } };
        return stateOf(appraisal, { settings, people: ['甲'], cells }) === 'out' ? 'yes' : 'no';
      },
      (order) => order > 0,
    );
  });

  test('quorum of a ballot', () => {
    flips(
      (part, whole, text) => {
        const settings = { ballotCounts: 'valid', ballotQuorum: text };
        const meeting = { [POST]: meetingCells(whole, part) };
        const cells = { people: { 1: { 得票: 0, 任用决定: '不任用' } }, meeting };
        return stateOf(ballot, { settings, people: ['甲'], cells }) === 'out' ? 'yes' : 'no';
      },
      (order) => order >= 0,
    );
  });

  test('more than half', () => {
    fc.assert(
      fc.property(size, fc.constantFrom('entitled', 'present', 'valid'), (whole, ballotCounts) => {
        const states = [Math.floor(whole / 2), Math.floor(whole / 2) + 1].map((votes) => {
          const cells = {
            people: { 1: { 得票: votes, 任用决定: '拟任' } },
            meeting: { [POST]: meetingCells(whole, whole) },
          };
          return stateOf(ballot, { settings: { ballotCounts }, people: ['甲'], cells });
        });
        expect(states).toEqual(['pending', 'goesOn']);
      }),
    );
  });
});

describe('the score of an appraisal against fractions', () => {
  const row = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
    .filter((votes) => votes.some(Boolean));
  const points = [100, 85, 60];
  const items = [
    ['德', 35],
    ['能', 65],
  ] as const;
  const groups = [
    ['领导', 70],
    ['群众', 30],
  ] as const;

  test('is right in the last digit', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 4, maxLength: 4 }),
        fc.constantFrom(100, 30, 40),
        fc.integer({ min: 0, max: 3 }),
        (rows, full, places) => {
          const cells: Record<string, Cells> = {};
          // The sum over a common denominator: the product of all numbers of votes.
          const totals = rows.map((votes) => BigInt(votes.reduce((sum, count) => sum + count, 0)));
          const common = totals.reduce((product, count) => product * count, 1n);
          let sum = 0n;
          groups.forEach(([group, share], g) =>
            items.forEach(([item, weight], i) => {
              const votes = rows[g * 2 + i] as number[];
              cells[`1/${group}/${item}`] = { 优: votes[0] ?? 0, 良: votes[1] || null, 差: votes[2] ?? 0 };
              const won = BigInt(votes.reduce((all, count, grade) => all + count * (points[grade] as number), 0));
              sum += (won * BigInt(weight * share) * common) / (totals[g * 2 + i] as bigint);
            }),
          );
          const [n, d] = [sum * BigInt(full), common * 1000000n];
          const scaled = (2n * n * 10n ** BigInt(places) + d) / (2n * d);
          const judged = judgeCase(appraisal, {
            settings: {
              appraisalItems: '德35、能65',
              appraisalGroups: '领导70、群众30',
              appraisalGrades: '优100、良85、差60',
              appraisalFullMark: full,
              scoreDecimals: places,
            },
            people: ['甲'],
            cells: { meeting: { 领导: meetingCells(99, 99), 群众: meetingCells(99, 99) }, votes: cells },
          });
          const score = judged.value('people', '1', '测评得分');
          expect(score.kind === 'number' && score.value.mul(10 ** places).toString()).toBe(scaled.toString());
          expect(judged.states).toEqual(['goesOn']);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const POSTS = { 甲职: 1, 乙职: 2, 丙职: undefined } as const;

/** A person with everything that any of the stages asks for. */
const person = fc.record({
  post: fc.constantFrom('甲职', '乙职', '丙职'),
  gone: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  votes: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null, freq: 20 }),
  runoff: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
  decision: fc.constantFrom('拟任', '不任用', null),
  conclusion: fc.constantFrom('合格', '不合格', null),
  note: fc.constantFrom('有情况', null),
  grades: fc.array(fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 9 }), { minLength: 3, maxLength: 3 }),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

const gone = { rule: 'R-ELI-13', message: { code: 'stage.gave-up', params: {} } } as const;

const STAGES_TO_TRY: readonly {
  readonly name: string;
  readonly kind: StageKind;
  readonly settings: Record<string, string>;
  readonly cells: (people: readonly Person[], tally: Cells) => VoteCase['cells'];
}[] = [
  {
    name: 'recommendation',
    kind: recommendation,
    settings: { recommendTurnout: '50%', recommendPerOpening: '3:2' },
    cells: (people, tally) => ({
      people: keyed(people, ({ votes }) => ({ 得票: votes })),
      meeting: { 民主推荐: withoutBlank(tally) },
    }),
  },
  {
    name: 'appraisal',
    kind: appraisal,
    settings: {
      appraisalTurnout: '50%',
      appraisalVotes: 'approval',
      appraisalCounts: 'valid',
      vetoBelow: '1/3',
      vetoAbove: '1/3',
      appraisalItems: '总体100',
      appraisalGrades: '好100、中80、差60',
    },
    cells: (people, tally) => ({
      people: keyed(people, ({ grades: [a = null, b = null, c = null] }) => ({ 同意: a, 不同意: b, 弃权: c })),
      votes: Object.fromEntries(
        people.map(({ grades: [a = null, b = null, c = null] }, index) => [
          `${index + 1}/全体/总体`,
          { 好: c, 中: a, 差: b },
        ]),
      ),
      meeting: { 全体: tally },
    }),
  },
  {
    name: 'inspection',
    kind: inspection,
    settings: {},
    cells: (people) => ({
      people: keyed(people, ({ conclusion, note }) => ({ 考察结论: conclusion, 情况说明: note })),
    }),
  },
  {
    name: 'ballot',
    kind: ballot,
    settings: { ballotCounts: 'present', ballotQuorum: '1/2' },
    cells: (people, tally) => ({
      people: keyed(people, ({ votes, runoff, decision, note }) => ({
        得票: votes,
        复投得票: runoff,
        任用决定: decision,
        决定说明: note,
      })),
      meeting: Object.fromEntries(people.map(({ post }) => [post, tally])),
    }),
  },
];

const keyed = (people: readonly Person[], cells: (person: Person) => Cells) =>
  Object.fromEntries(people.map((one, index) => [String(index + 1), cells(one)]));

describe.each(STAGES_TO_TRY)('$name', ({ kind, settings, cells }) => {
  const run = (people: readonly (Person & { readonly name: string })[], tally: Cells) => {
    const judged = judgeCase(kind, {
      settings,
      posts: POSTS,
      people: people.map(({ name, post, gone: out }) => (out ? { name, post, gone } : { name, post })),
      ...withCells(cells(people, tally)),
    });
    return judged;
  };
  const withCells = (all: VoteCase['cells']) => (all ? { cells: all } : {});

  const tally = fc.constantFrom<Cells>(
    meetingCells(12, 12),
    meetingCells(12, 7, { blank: 1, spoilt: 1 }),
    meetingCells(12, 6),
    meetingCells(12, 5),
    meetingCells(12, 12, { spoilt: 12 }),
    { ...meetingCells(12, 12), 有效: null, 实到: null },
  );
  const shuffled = fc
    .array(person, { maxLength: 12 })
    .map((people) => people.map((one, index) => ({ ...one, name: `人${index}` })))
    .chain((people) =>
      fc.tuple(
        fc.constant(people),
        fc.shuffledSubarray(people, { minLength: people.length, maxLength: people.length }),
      ),
    );

  test('the order of the people changes nobody’s outcome and nothing that is told', () => {
    const states = new Set<string>();
    fc.assert(
      fc.property(shuffled, tally, ([people, other], counts) => {
        const [before, after] = [run(people, counts), run(other, counts)];
        const outcomeOf = (order: typeof people, judged: typeof before) => (name: string) =>
          judged.outcomes.get(order.findIndex((one) => one.name === name) + 1);
        for (const { name } of people) {
          const outcome = outcomeOf(people, before)(name);
          expect(outcomeOf(other, after)(name)).toEqual(outcome);
          states.add(outcome?.state ?? 'none');
        }
        const codes = ({ told }: typeof before) => told.map(({ severity, message }) => severity + message.code).sort();
        expect(codes(after)).toEqual(codes(before));
      }),
      { numRuns: 200 },
    );
    expect([...states].sort()).toEqual(['goesOn', 'out', 'pending']);
  });

  test('everybody has an outcome, with a reason unless it is good, in words', () => {
    fc.assert(
      fc.property(shuffled, tally, ([people], counts) => {
        const judged = run(people, counts);
        expect(judged.outcomes.size).toBe(people.length);
        for (const { state, reasons } of judged.outcomes.values()) expect(reasons.length > 0).toBe(state !== 'goesOn');
        expectWords(judged);
        const pendingStays = people.some((_, index) => judged.outcomes.get(index + 1)?.state === 'pending');
        if (pendingStays) expect(judged.codes('block')).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('who goes on by recommendation, against counting', () => {
  test('is everybody with fewer people above than there are places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom([1, 1], [2, 1], [3, 2], [5, 3]),
        (votes, openings, [left = 1, right = 1]) => {
          const places = Math.floor((left * openings + right - 1) / right);
          const judged = judgeCase(recommendation, {
            settings: { recommendPerOpening: `${left}:${right}` },
            posts: { [POST]: openings },
            people: votes.map((_, index) => `人${index}`),
            cells: {
              people: Object.fromEntries(votes.map((count, index) => [index + 1, { 得票: count }])),
              meeting: { 民主推荐: withoutBlank(meetingCells(9, 9)) },
            },
          });
          const goesOn = votes.map((count) => votes.filter((other) => other > count).length < places);
          expect(judged.states).toEqual(goesOn.map((on) => (on ? 'goesOn' : 'out')));
          const fewest = Math.min(...votes.filter((_, index) => goesOn[index]));
          expect(judged.cutoffs.map(({ score }) => score.valueOf())).toEqual([fewest]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
