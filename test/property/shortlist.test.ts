import fc from 'fast-check';
import { shortlistFunction } from '../../src/functions/shortlist';
import { hostWith } from '../unit/functions/call';
import { formatMessage } from '../../src/i18n/format';

const host = hostWith(({ code }) => code);

type Ties = 'all' | 'none' | 'order';
type Cell = string | number | null;

interface Person {
  readonly name: string;
  readonly post: string;
  readonly scores: readonly Cell[];
}

interface Call {
  /** `null`: an empty row. */
  readonly people: readonly (Person | null)[];
  readonly columns: number;
  /** A number for every post, or post, number, floor. */
  readonly quota: number | readonly (readonly [string, number, number | null])[];
  readonly ties: Ties;
  readonly floor: number | null;
}

const POSTS = ['党政办', '综治办', '镇建办'];
/** Few values, so that ties abound; some are equal on paper only. */
const score = fc.constantFrom(
  60,
  59.99,
  80.1,
  83.46,
  83.45 + 0.01,
  85.46,
  85.45 + 0.01,
  0.1 + 0.2,
  0.3,
  0,
  -0,
  -1.5,
  1e-7,
);
const anyScore = fc.oneof(
  { weight: 9, arbitrary: score },
  { weight: 1, arbitrary: fc.double({ noNaN: true, min: -1e300, max: 1e300 }) },
);
const reason = fc.constantFrom<Cell>(null, '缺考', '违纪');

const personOf = (columns: number): fc.Arbitrary<Person> =>
  fc.record({
    name: fc.constantFrom('王芳', '李伟', '张敏'),
    post: fc.constantFrom(...POSTS),
    scores: fc
      .tuple(
        fc.oneof({ weight: 8, arbitrary: anyScore }, { weight: 1, arbitrary: reason }),
        ...Array.from({ length: columns - 1 }, () =>
          fc.oneof({ weight: 6, arbitrary: score }, { weight: 1, arbitrary: fc.constant(null) }),
        ),
      )
      .map((cells) => cells as readonly Cell[]),
  });

const quotaTable = fc
  .tuple(...POSTS.map(() => fc.tuple(fc.nat({ max: 5 }), fc.option(score, { nil: null }))))
  .map((rows) => rows.map(([places, floor], index) => [POSTS[index] as string, places, floor] as const));

const calls: fc.Arbitrary<Call> = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record({
    people: fc.array(
      fc.oneof({ weight: 12, arbitrary: personOf(columns) }, { weight: 1, arbitrary: fc.constant(null) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    ),
    columns: fc.constant(columns),
    quota: fc.oneof(fc.nat({ max: 6 }), quotaTable),
    ties: fc.constantFrom<Ties>('all', 'none', 'order'),
    floor: fc.option(score, { nil: null }),
  }),
);

function run(call: Call, view: string): readonly (readonly unknown[])[] {
  const blanks = Array.from({ length: call.columns }, () => null);
  const found = shortlistFunction.compute(
    [
      call.people.map((person) => [person?.name ?? null]),
      call.people.map((person) => [person?.post ?? null]),
      call.people.map((person) => [...(person?.scores ?? blanks)]),
      call.quota,
      call.ties,
      call.floor,
      view,
    ],
    host,
  );
  if (!found.ok) throw new Error(formatMessage(found.error.messages[0], 'en'));
  return found.value;
}

/* The oracle: every pair is compared, every number is a fraction of whole numbers. */

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

function exact(number: number): Fraction {
  const [, sign, whole, digits = '', power] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(number.toExponential(14)) ?? [];
  const shift = BigInt(Number(power) - digits.length);
  const over = BigInt(`${sign ?? ''}${whole ?? ''}${digits}`);
  return shift >= 0n ? { over: over * 10n ** shift, under: 1n } : { over, under: 10n ** -shift };
}

function compare(a: number, b: number): number {
  const [left, right] = [exact(a), exact(b)];
  const difference = left.over * right.under - right.over * left.under;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

interface Judged {
  readonly row: number;
  readonly person: Person;
  readonly rank: number;
  readonly flag: string;
}

/** Positive when `a` stands before `b` among `rivals`: people of one post with scores. */
function before(a: Person, b: Person, rivals: readonly Person[]): number {
  let equals = rivals;
  for (let column = 0; column < a.scores.length; column++) {
    if (column > 0 && equals.some(({ scores }) => scores[column] === null)) return 0;
    const of = ({ scores }: Person) => scores[column] as number;
    const order = compare(of(a), of(b));
    if (order !== 0) return order;
    equals = equals.filter((rival) => compare(of(rival), of(a)) === 0);
  }
  return 0;
}

function oracle({ people, quota, ties, floor }: Call): readonly (Judged | null)[] {
  return people.map((person, row) => {
    if (!person) return null;
    const [, places, ownFloor] =
      typeof quota === 'number' ? ['', quota, null] : (quota.find(([post]) => post === person.post) ?? ['', 0, null]);
    const least = ownFloor ?? floor;
    const reaches = ({ scores }: Person) =>
      typeof scores[0] === 'number' && (least === null || compare(scores[0], least) >= 0);
    const out = (flag: string): Judged => ({ row, person, rank: 0, flag });
    if (typeof person.scores[0] !== 'number') return out(person.scores[0] ?? '无成绩');
    if (!reaches(person)) return out(`低于最低分数线${Number((least as number).toPrecision(15))}`);
    const rivals = people.filter(
      (other): other is Person => other !== null && other.post === person.post && reaches(other),
    );
    const better = rivals.filter((other) => before(other, person, rivals) > 0).length;
    const equal = people.filter(
      (other): other is Person => other !== null && rivals.includes(other) && before(other, person, rivals) === 0,
    );
    const rank = better + 1;
    const judged = (flag: string): Judged => ({ row, person, rank, flag });
    if (better + equal.length <= places) return judged('入围');
    if (better >= places || ties === 'none') return judged('未入围');
    if (ties === 'all') return judged('并列入围');
    return judged(better + equal.indexOf(person) < places ? '入围' : '未入围');
  });
}

const goesOn = (judged: Judged | null): judged is Judged => judged !== null && /^(并列)?入围$/.test(judged.flag);

/** The order of the posts in the results. */
function postsOf({ people, quota }: Call): readonly string[] {
  if (typeof quota !== 'number') return quota.map(([post]) => post);
  return [...new Set(people.flatMap((person) => (person ? [person.post] : [])))];
}

describe('SHORTLIST beside a slow oracle', () => {
  it('gives the same flags', () => {
    fc.assert(
      fc.property(calls, (call) => {
        expect(run(call, 'flags')).toEqual(oracle(call).map((judged) => [judged?.flag ?? '']));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same list', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const posts = postsOf(call);
        const expected = oracle(call)
          .filter(goesOn)
          .sort(
            (a, b) => posts.indexOf(a.person.post) - posts.indexOf(b.person.post) || a.rank - b.rank || a.row - b.row,
          )
          .map(({ person, rank, flag }) => [
            person.post,
            rank,
            person.name,
            Number((person.scores[0] as number).toPrecision(15)),
            flag,
          ]);
        expect(run(call, 'list')).toEqual(expected.length > 0 ? expected : [['无人入围', '', '', '', '']]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same cutoffs, and never goes beyond the quota but by ties', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const judged = oracle(call).filter(goesOn);
        const cutoffs = run(call, 'cutoff');
        expect(cutoffs.map(([post]) => post)).toEqual(postsOf(call).length > 0 ? postsOf(call) : ['无人入围']);
        for (const [post, lowest, count] of cutoffs) {
          const ofPost = judged.filter(({ person }) => person.post === post);
          const scores = ofPost.map(({ person }) => person.scores[0] as number).sort(compare);
          expect(count).toBe(ofPost.length);
          expect(lowest).toBe(scores[0] === undefined ? '' : Number(scores[0].toPrecision(15)));
          const places =
            typeof call.quota === 'number' ? call.quota : (call.quota.find(([name]) => name === post)?.[1] ?? 0);
          const tied = ofPost.some(({ flag }) => flag === '并列入围');
          expect(ofPost.length > places).toBe(tied);
          if (tied) expect(call.ties).toBe('all');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('permutes the flags with the people', () => {
    const shuffled = calls.chain((call) =>
      fc.tuple(fc.constant(call), fc.shuffledSubarray([...call.people.keys()], { minLength: call.people.length })),
    );
    fc.assert(
      fc.property(shuffled, ([call, rows]) => {
        fc.pre(call.ties !== 'order');
        const flags = run(call, 'flags');
        const permuted = run({ ...call, people: rows.map((row) => call.people[row] ?? null) }, 'flags');
        expect(permuted).toEqual(rows.map((row) => flags[row]));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for people who lie in a row', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const blanks = Array.from({ length: call.columns }, () => null);
        const rows = call.people.map((person) => person?.scores ?? blanks);
        const args = (view: string) => [
          [call.people.map((person) => person?.name ?? null)],
          [call.people.map((person) => person?.post ?? null)],
          blanks.map((_, column) => rows.map((row) => row[column])),
          call.quota,
          call.ties,
          call.floor,
          view,
        ];
        fc.pre(call.people.length > 1);
        expect(shortlistFunction.compute(args('list'), host)).toEqual({ ok: true, value: run(call, 'list') });
        const flags = run(call, 'flags').map(([flag]) => flag);
        expect(shortlistFunction.compute(args('flags'), host)).toEqual({ ok: true, value: [flags] });
      }),
    );
  });
});

describe('SHORTLIST of anything', () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>(null, undefined, '', ' ', 0, 1, 2, 60.5, 1e308, -1e308, 1.7976931348623157e308, 5e-324),
    fc.constantFrom<unknown>(Number.NaN, Infinity, -Infinity, true, false, '缺考', '9O', '#N/A', '入围', '甲', '乙'),
    fc.constantFrom<unknown>({ code: '#N/A' }, { basicValue: '#REF!' }, [], [1], {}, Symbol('a'), 10n, () => 1),
    fc.constant('长'.repeat(40_000)),
    fc.string(),
    fc.double(),
  );
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const ragged = fc.array(fc.oneof(fc.array(cell, { maxLength: 3 }), cell), { maxLength: 4 });
  const anything = fc.oneof(
    cell,
    block,
    ragged,
    fc.anything({ withBigInt: true, withDate: true, withSparseArray: true }),
  );

  /** Right in most places, so that not every call fails at the first glance. */
  const mixed = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).chain(([size, strange]) => {
    const columnOf = (of: fc.Arbitrary<unknown>) =>
      fc.array(
        fc.oneof({ weight: 20, arbitrary: of }, { weight: strange ? 3 : 0, arbitrary: cell }).map((only) => [only]),
        {
          minLength: size,
          maxLength: size,
        },
      );
    return fc.tuple(
      columnOf(fc.constantFrom('甲', 7)),
      fc.oneof(columnOf(fc.constantFrom('甲', '乙')), fc.constant('甲')),
      columnOf(fc.oneof(score, reason)),
      fc.oneof(
        fc.nat({ max: 3 }),
        fc.constant([
          ['甲', 1, null],
          ['乙', 2, 60],
        ]),
        block,
      ),
      fc.oneof(fc.constantFrom('all', 'none', 'order', null), strange ? anything : fc.constant('all')),
      fc.oneof(fc.constantFrom(null, 60, '60'), strange ? anything : fc.constant(null)),
      fc.oneof(fc.constantFrom('list', 'flags', 'cutoff'), strange ? anything : fc.constant('list')),
    );
  });

  it.each([
    ['any arguments', fc.array(anything, { maxLength: 8 })],
    ['arguments with a few strange cells', mixed],
  ] as const)('is a documented failure or a rectangular result: %s', (_, args) => {
    const seen = { ok: 0, failed: 0 };
    fc.assert(
      fc.property(args as fc.Arbitrary<readonly unknown[]>, (values) => {
        const found = shortlistFunction.compute(values, host);
        if (found.ok) {
          seen.ok++;
          const width = found.value[0]?.length ?? 0;
          expect(width).toBeGreaterThan(0);
          for (const row of found.value) {
            expect(row).toHaveLength(width);
            for (const value of row) {
              expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
            }
          }
          return;
        }
        seen.failed++;
        expect(found.error.code).toBe('#VALUE!');
        for (const text of found.error.messages) {
          expect(formatMessage(text, 'zh')).toMatch(/请/);
          for (const language of ['zh', 'en'] as const) {
            expect(formatMessage(text, language)).not.toMatch(
              /\{(parameter|places|count|rows|columns|\w+Rows|\w+Columns|posts)\}/,
            );
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(seen.failed).toBeGreaterThan(0);
    if (args === mixed) expect(seen.ok).toBeGreaterThan(100);
  });
});
