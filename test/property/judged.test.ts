import fc from 'fast-check';
import type { SourceValue } from '../../src/domain/roster/source';
import { interview } from '../../src/domain/stages/interview';
import type { StageOutcome } from '../../src/domain/stages/stage-kind';
import { written } from '../../src/domain/stages/written';
import { stageCase, type CaseResult } from '../unit/stages/stage-case';

/** The oracle counts in whole hundredths, with BigInts, and knows nothing of the product. */
type Hundredths = bigint | null;

const cellOf = (score: Hundredths): SourceValue => (score === null ? null : Number(score) / 100);

/** Half up, of a quotient above 0, to whole hundredths. */
const half = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

const asText = (hundredths: bigint | undefined): string =>
  hundredths === undefined
    ? ''
    : `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`.replace(/\.?0+$/, '');

function trimmed(scores: readonly Hundredths[], drop: number): bigint | undefined {
  const given = scores.filter((score) => score !== null).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const kept = given.slice(drop, given.length - drop);
  if (given.length < 2 * drop + 1) return undefined;
  return half(
    kept.reduce((sum, score) => sum + score, 0n),
    BigInt(kept.length),
  );
}

// Few different scores, so that ties are common; and some from the whole range.
const score = fc.oneof(fc.integer({ min: 5990, max: 6010 }), fc.integer({ min: 0, max: 10000 })).map(BigInt);
const maybe = (some: fc.Arbitrary<bigint>) => fc.option(some, { nil: null, freq: 6 });

function interviewed(
  rows: readonly (readonly Hundredths[])[],
  settings: Readonly<Record<string, string | number>>,
): CaseResult {
  return stageCase({
    kind: interview,
    settings: { interviewFullMark: 100, scoreDecimals: 2, ...settings },
    entrants: rows.map(() => ({})),
    cells: Object.fromEntries(
      rows.map((row, index) => [
        String(index + 1),
        Object.fromEntries(row.map((one, judge) => [`评委${judge + 1}`, cellOf(one)])),
      ]),
    ),
  });
}

describe('interview', () => {
  const matrix = fc.integer({ min: 1, max: 9 }).chain((judges) =>
    fc.record({
      judges: fc.constant(judges),
      drop: fc.integer({ min: 0, max: 2 }),
      rows: fc.array(fc.array(maybe(score), { minLength: judges, maxLength: judges }), { maxLength: 8 }),
    }),
  );

  it('the mean is that of whole hundredths; who has too few scores has none and is pending', () => {
    fc.assert(
      fc.property(matrix, ({ judges, drop, rows }) => {
        const found = interviewed(rows, { interviewJudges: judges, dropPerEnd: drop });
        rows.forEach((row, index) => {
          const mean = trimmed(row, drop);
          expect(found.cell(index + 1, '面试成绩')).toBe(mean === 0n ? '0' : asText(mean));
          expect(found.outcome(index + 1).state).toBe(mean === undefined ? 'pending' : 'goesOn');
        });
      }),
    );
  });

  it('the order of the judges changes no score and no outcome', () => {
    const settings = { interviewPassMark: 60, interviewPerOpening: '2:1', ties: 'all' };
    fc.assert(
      fc.property(
        matrix.chain((one) =>
          fc.record({
            one: fc.constant(one),
            order: fc.shuffledSubarray([...Array(one.judges).keys()], { minLength: one.judges }),
          }),
        ),
        ({ one: { judges, drop, rows }, order }) => {
          const more = { ...settings, interviewJudges: judges, dropPerEnd: drop };
          const [first, second] = [rows, rows.map((row) => order.map((at) => row[at] ?? null))].map((scores) =>
            interviewed(scores, more),
          ) as [CaseResult, CaseResult];
          expect(second.states).toEqual(first.states);
          expect(second.cutoffs).toEqual(first.cutoffs);
          rows.forEach((_, index) => {
            expect(second.cell(index + 1, '面试成绩')).toBe(first.cell(index + 1, '面试成绩'));
          });
        },
      ),
    );
  });

  it('methods are weighted as in whole numbers', () => {
    const three = fc.array(score, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three, three, fc.integer({ min: 1, max: 99 }), (first, second, weight) => {
        const cells = (name: string, scores: readonly bigint[]) =>
          scores.map((one, judge): [string, SourceValue] => [`${name}·评委${judge + 1}`, cellOf(one)]);
        const found = stageCase({
          kind: interview,
          settings: {
            interviewFullMark: 100,
            scoreDecimals: 2,
            interviewJudges: 3,
            dropPerEnd: 1,
            interviewMethods: `甲式${weight}、乙式${100 - weight}`,
          },
          entrants: [{}],
          cells: { 1: Object.fromEntries([...cells('甲式', first), ...cells('乙式', second)]) },
        });
        const [a, b] = [trimmed(first, 1), trimmed(second, 1)] as [bigint, bigint];
        const total = half(a * BigInt(weight) + b * BigInt(100 - weight), 100n);
        expect(found.cell(1, '面试成绩')).toBe(total === 0n ? '0' : asText(total));
      }),
    );
  });
});

describe('written test', () => {
  interface Candidate {
    readonly post: string;
    readonly mark: bigint | 'absent' | null;
  }
  const candidate: fc.Arbitrary<Candidate> = fc.record({
    post: fc.constantFrom('甲', '乙'),
    mark: fc.oneof(
      { weight: 12, arbitrary: score },
      { weight: 1, arbitrary: fc.constantFrom('absent' as const, null) },
    ),
  });
  const task = fc.record({
    candidates: fc.array(candidate, { maxLength: 16 }),
    openings: fc.integer({ min: 0, max: 2 }),
    ratio: fc.constantFrom<readonly [number, number]>([1, 1], [2, 1], [3, 1], [3, 2]),
    passMark: fc.constantFrom(0, 60),
  });
  type Task = typeof task extends fc.Arbitrary<infer T> ? T : never;

  function held({ candidates, openings, ratio, passMark }: Task): CaseResult {
    return stageCase({
      kind: written,
      settings: {
        writtenFullMark: 100,
        writtenPassMark: passMark,
        scoreDecimals: 2,
        writtenPerOpening: ratio.join(':'),
        ties: 'all',
      },
      posts: { 甲: openings, 乙: openings },
      entrants: candidates.map(({ post }) => ({ post })),
      cells: Object.fromEntries(
        candidates.map(({ mark }, index) => [
          String(index + 1),
          mark === 'absent' ? { 状态: '缺考' } : { 卷面分: cellOf(mark) },
        ]),
      ),
    });
  }

  function expected({
    candidates,
    openings,
    ratio: [people = 0, to = 1],
    passMark,
  }: Task): readonly StageOutcome['state'][] {
    const places = Math.ceil((people * openings) / to);
    const passing = (post: string) =>
      candidates.flatMap(({ post: own, mark }) =>
        own === post && typeof mark === 'bigint' && mark >= BigInt(passMark * 100) ? [mark] : [],
      );
    return candidates.map(({ post, mark }) => {
      if (mark === 'absent') return 'out';
      if (mark === null) return 'pending';
      const rivals = passing(post);
      if (mark < BigInt(passMark * 100)) return 'out';
      const missing = candidates.filter((one) => one.post === post && one.mark === null).length;
      const better = rivals.filter((one) => one > mark).length;
      if (better >= places) return 'out';
      if (missing === 0) return 'goesOn';
      const atLeast = rivals.filter((one) => one >= mark).length;
      return atLeast + missing <= places ? 'goesOn' : 'pending';
    });
  }

  it('decides as counting one by one does, and the cutoff is the lowest that goes on', () => {
    fc.assert(
      fc.property(task, (one) => {
        const found = held(one);
        const states = one.candidates.map((_, index) => found.outcome(index + 1).state);
        expect(states).toEqual(expected(one));
        for (const post of ['甲', '乙']) {
          const ofPost = one.candidates.flatMap(({ post: own, mark }, at) =>
            own === post ? [{ mark, state: states[at] }] : [],
          );
          const marks = ofPost.flatMap(({ mark, state }) =>
            state === 'goesOn' && typeof mark === 'bigint' ? [mark] : [],
          );
          const open = ofPost.some(({ state }) => state === 'pending');
          const lowest = marks.reduce<bigint | undefined>(
            (so, mark) => (so === undefined || mark < so ? mark : so),
            undefined,
          );
          const text = lowest === 0n ? '0' : asText(lowest);
          expect(found.cutoffs[post]).toBe(open || lowest === undefined ? undefined : text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('one more who is absent changes nothing for the others', () => {
    fc.assert(
      fc.property(task, fc.constantFrom('甲', '乙'), (one, post) => {
        const before = held(one);
        const after = held({ ...one, candidates: [...one.candidates, { post, mark: 'absent' }] });
        one.candidates.forEach((_, index) => expect(after.outcome(index + 1)).toEqual(before.outcome(index + 1)));
        expect(after.cutoffs).toEqual(before.cutoffs);
      }),
    );
  });

  it('a hundredth below the pass mark turns the outcome, whatever the mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (passMark) => {
        const found = stageCase({
          kind: written,
          settings: { writtenFullMark: 100, writtenPassMark: passMark, scoreDecimals: 2 },
          entrants: [{}, {}],
          cells: { 1: { 卷面分: passMark }, 2: { 卷面分: (passMark * 100 - 1) / 100 } },
        });
        expect(found.states).toEqual(['goesOn', 'out judged.below-pass']);
      }),
    );
  });

  it('a hundredth more than the last place turns both outcomes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6001, max: 10000 }), (higher) => {
        const held2 = (marks: readonly number[]) =>
          held({
            candidates: marks.map((mark) => ({ post: '甲', mark: BigInt(mark) })),
            openings: 1,
            ratio: [1, 1],
            passMark: 60,
          }).states;
        expect(held2([higher, higher - 1])).toEqual(['goesOn', 'out judged.outscored']);
        expect(held2([higher - 1, higher])).toEqual(['out judged.outscored', 'goesOn']);
        expect(held2([higher, higher])).toEqual(['goesOn judged.entered-tied', 'goesOn judged.entered-tied']);
      }),
    );
  });
});
