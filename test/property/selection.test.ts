import fc from 'fast-check';
import { daysAfter, formatDate, parseIsoDay, weekday, type CalendarDay } from '../../src/domain/basics/calendar';
import { decimalText, parseExact, type Exact } from '../../src/domain/basics/exact';
import { noticeEnd, type NoticePeriod } from '../../src/domain/calendar/notice-end';
import { substitute, type SubstitutionTask } from '../../src/domain/shortlist/substitution';
import { entrant, number, runStage, withdrawn } from '../unit/stages/selection-case';

/* Scores are whole hundredths, so that the oracles are sums and comparisons of whole numbers. */

const hundredths = fc.integer({ min: 0, max: 10_000 });
/** Few values, so that ties abound. */
const few = fc.constantFrom(6000, 8346, 8347, 9000);
const decimals = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

describe('composite', () => {
  const person = fc.tuple(...[0, 1, 2].map(() => fc.option(fc.oneof(few, hundredths), { freq: 8 })));

  test('is the weighted sum in whole numbers, half up; blank where one is missing', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 12 }),
        fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 60 }))),
        fc.integer({ min: 0, max: 4 }),
        (people, weights, places) => {
          const stages = ['written', 'interview', 'appraisal'] as const;
          const scores = Object.fromEntries(
            stages.map((stage, component) => [
              stage,
              Object.fromEntries(
                people.flatMap((all, index) => {
                  const score = all[component];
                  return score === null || score === undefined ? [] : [[index + 1, decimals(score)]];
                }),
              ),
            ]),
          );
          const run = runStage('composite', {
            entrants: people.map((_, index) => entrant(index + 1, `${index}`)),
            parameters: { scoreDecimals: places, weights: weights.join(':') },
            scores,
          });
          const all = BigInt(weights.reduce((sum, weight) => sum + weight, 0)) * 100n;
          const totals = people.map((components) => {
            if (components.some((score) => score === null)) return undefined;
            const sum = components.reduce(
              (total, score, at) => total + BigInt(weights[at] ?? 0) * BigInt(score ?? 0),
              0n,
            );
            // Half up: twice the sum and once the divisor, over twice the divisor.
            return (sum * 2n * 10n ** BigInt(places) + all) / (all * 2n);
          });
          people.forEach((_, index) => {
            const total = totals[index];
            const shown = total === undefined ? '' : decimalText(scaled(total, places));
            expect(run.shown(index + 1, 'composite')).toBe(shown);
            const better = totals.filter((other) => total !== undefined && other !== undefined && other > total).length;
            expect(run.outcome(index + 1).rank).toBe(total === undefined ? undefined : better + 1);
            expect(run.outcome(index + 1).state).toBe(total === undefined ? 'pending' : 'goesOn');
          });
        },
      ),
    );
  });

  const scaled = (value: bigint, places: number): Exact => (parseExact(value.toString()) as Exact).div(10 ** places);
});

interface Contender {
  readonly post: number;
  readonly total: number;
  readonly written: number | null;
  readonly extra: number | null;
  readonly isGone: boolean;
}

const contender: fc.Arbitrary<Contender> = fc.record({
  post: fc.nat({ max: 2 }),
  total: fc.oneof(few, hundredths),
  written: fc.option(few, { freq: 6 }),
  extra: fc.option(few, { freq: 3 }),
  isGone: fc.boolean(),
});

describe('shortlist', () => {
  const ties = fc.constantFrom('all', 'components', 'extraTest');
  const contest = fc.tuple(fc.array(contender, { maxLength: 25 }), fc.integer({ min: 1, max: 3 }), ties);

  test('the quota is exceeded only by those who are equal; nobody goes on before somebody better', () => {
    fc.assert(
      fc.property(contest, ([people, perOpening, rule]) => {
        const run = runStage('shortlist', {
          components: ['written'],
          entrants: people.map(({ post, isGone }, index) => {
            const found = entrant(index + 1, `${index}`, `职位${post}`);
            return isGone && index % 3 === 0 ? withdrawn(found) : found;
          }),
          parameters: { shortlistPerOpening: perOpening, ties: rule, substitution: 'untilFull' },
          scores: {
            composite: Object.fromEntries(people.map(({ total }, index) => [index + 1, decimals(total)])),
            written: Object.fromEntries(
              people.flatMap(({ written }, index) => (written === null ? [] : [[index + 1, decimals(written)]])),
            ),
          },
          inputs: Object.fromEntries(
            people.flatMap(({ extra }, index) =>
              extra === null || rule !== 'extraTest' ? [] : [[index + 1, { extraTest: number(decimals(extra)) }]],
            ),
          ),
        });
        for (const post of [0, 1, 2]) {
          const here = people
            .map((person, index) => ({ ...person, outcome: run.outcome(index + 1), index }))
            .filter((person) => person.post === post && !(person.isGone && person.index % 3 === 0));
          const goOn = here.filter(({ outcome }) => outcome.state === 'goesOn');
          const others = here.filter(({ outcome }) => outcome.state !== 'goesOn');
          const undecided = here.filter(({ outcome }) => outcome.state === 'pending');
          const tieScore = ({ written, extra }: Contender) =>
            rule === 'components' ? written : rule === 'extraTest' ? extra : null;

          for (const one of goOn) {
            for (const other of others) expect(BigInt(one.total) >= BigInt(other.total)).toBe(true);
          }
          const lowest = goOn.reduce((least, { total }) => Math.min(least, total), Infinity);
          if (goOn.length > perOpening) {
            // Somebody beyond the quota is equal in all that the rule compares with somebody within it.
            const atCutoff = goOn.filter(({ total }) => total === lowest);
            expect(atCutoff.length).toBeGreaterThan(goOn.length - perOpening);
            const isSplit =
              new Set(atCutoff.map(tieScore)).size > 1 &&
              !here.some((one) => one.total === lowest && tieScore(one) === null);
            if (isSplit) {
              const worst = Math.min(...atCutoff.map((one) => tieScore(one) ?? Infinity));
              expect(goOn.filter((one) => one.total > lowest || (tieScore(one) ?? 0) > worst).length).toBeLessThan(
                perOpening,
              );
            }
          }
          expect(goOn.length + undecided.length).toBeGreaterThanOrEqual(Math.min(perOpening, here.length));
          if (rule !== 'extraTest') expect(undecided).toEqual([]);
          if (rule === 'all') {
            const better = (total: number) => here.filter((one) => BigInt(one.total) > BigInt(total)).length;
            for (const { total, outcome } of here) expect(outcome.state === 'goesOn').toBe(better(total) < perOpening);
          }
        }
      }),
    );
  });
});

describe('substitution', () => {
  const waiting = fc
    .array(fc.integer({ min: 1, max: 8 }), { maxLength: 10 })
    .map((ranks) => ranks.map((rank, index) => ({ number: 100 + index, name: `${index}`, rank })));
  const task: fc.Arbitrary<SubstitutionTask> = fc
    .record({
      quota: fc.integer({ min: 0, max: 6 }),
      rule: fc.oneof(
        fc.constant({ kind: 'none' } as const),
        fc.constant({ kind: 'untilFull' } as const),
        fc.integer({ min: 0, max: 3 }).map((rounds) => ({ kind: 'untilFull', rounds }) as const),
      ),
      ties: fc.constantFrom('all', 'components', 'extraTest'),
      roundsSoFar: fc.nat({ max: 3 }),
      stillIn: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }),
      goneIn: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
      goneWaiting: fc.uniqueArray(fc.integer({ min: 100, max: 109 }), { maxLength: 4 }),
      waiting,
    })
    .map(({ goneIn, goneWaiting, ties, ...rest }) => ({
      ...rest,
      ties: ties as SubstitutionTask['ties'],
      gone: [...goneIn, ...goneWaiting].map((person) => ({
        number: person,
        reason: { rule: 'R-SHO-2', message: { code: 'stage.gave-up', params: {} } } as const,
      })),
    }));

  test('never somebody lower while somebody higher waits, never beyond the free places but for equals', () => {
    fc.assert(
      fc.property(task, (given) => {
        const found = substitute(given);
        const gone = new Set(given.gone.map((person) => person.number));
        const free = Math.max(0, given.quota - given.stillIn.filter((person) => !gone.has(person)).length);
        const pool = given.waiting.filter((person) => !gone.has(person.number));
        const allowed =
          given.rule.kind === 'untilFull' && (given.rule.rounds ?? Infinity) > given.roundsSoFar && free > 0;
        const better = (rank: number) => pool.filter((other) => BigInt(other.rank) < BigInt(rank)).length;
        const expected = allowed ? pool.filter(({ rank }) => better(rank) < free) : [];
        const waits = given.ties === 'extraTest' && expected.length > free;
        expect([...found.stepsIn].sort()).toEqual(waits ? [] : expected.map((person) => person.number).sort());
        expect(found.vacant).toBe(Math.max(0, free - found.stepsIn.length));
        expect(found.round).toBe(found.stepsIn.length > 0 ? given.roundsSoFar + 1 : undefined);
        const rankOf = new Map(pool.map((person) => [person.number, person.rank]));
        const ranks = found.stepsIn.map((person) => rankOf.get(person) ?? -1);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect(found.steps.filter(({ kind }) => kind === 'vacant').length > 0).toBe(found.vacant > 0 && !waits);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the end of a notice', () => {
  /* The notices for 2012 and 2013, typed in again. */
  const OFF = new Set(
    [
      ['2012-01-01', 3],
      ['2012-01-22', 7],
      ['2012-04-02', 3],
      ['2012-04-29', 3],
      ['2012-06-22', 3],
      ['2012-09-30', 8],
      ['2013-01-01', 3],
      ['2013-02-09', 7],
    ].flatMap(([first, count]) => Array.from({ length: Number(count) }, (_, index) => isoAfter(String(first), index))),
  );
  const WORKED = new Set([
    ...['2012-01-21', '2012-01-29', '2012-03-31', '2012-04-01', '2012-04-28', '2012-09-29'],
    ...['2013-01-05', '2013-01-06', '2013-02-16', '2013-02-17'],
  ]);

  function isoAfter(iso: string, days: number): string {
    return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  }

  function oracle(posted: string, { days, kind, first }: NoticePeriod): string {
    let at = first === 'posting' ? posted : isoAfter(posted, 1);
    for (let counted = 0n; ; at = isoAfter(at, 1)) {
      const isWeekend = [0, 6].includes(new Date(`${at}T00:00:00Z`).getUTCDay());
      const isWorked = WORKED.has(at) || (!OFF.has(at) && !isWeekend);
      if (kind === 'calendar' || isWorked) counted++;
      if (counted === BigInt(days)) return at;
    }
  }

  const posting = fc.integer({ min: 0, max: 365 }).map((days) => isoAfter('2012-01-01', days));
  const period: fc.Arbitrary<NoticePeriod> = fc.record({
    days: fc.integer({ min: 1, max: 20 }),
    kind: fc.constantFrom('calendar', 'working'),
    first: fc.constantFrom('posting', 'next'),
  });
  const end = (posted: string, of: NoticePeriod): CalendarDay => {
    const found = noticeEnd(parseIsoDay(posted) as CalendarDay, of);
    if (!found.ok) throw new Error(posted);
    return found.value;
  };

  test('is what the notices say', () => {
    fc.assert(
      fc.property(posting, period, (posted, of) => expect(formatDate(end(posted, of))).toBe(oracle(posted, of))),
      { numRuns: 1000 },
    );
  });

  test('is later for more days, and never earlier in working days than in as many calendar days', () => {
    fc.assert(
      fc.property(posting, period, (posted, of) => {
        expect(formatDate(end(posted, { ...of, days: of.days + 1 })) > formatDate(end(posted, of))).toBe(true);
        const [working, calendar] = (['working', 'calendar'] as const).map((kind) => end(posted, { ...of, kind }));
        expect(formatDate(working as CalendarDay) >= formatDate(calendar as CalendarDay)).toBe(true);
      }),
    );
  });

  test('days are added as the platform does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -600_000, max: 2_000_000 }),
        fc.integer({ min: -50_000, max: 50_000 }),
        (start, days) => {
          const iso = isoAfter('1970-01-01', start);
          const after = daysAfter(parseIsoDay(iso) as CalendarDay, days);
          expect(after && formatDate(after)).toBe(isoAfter(iso, days));
          expect(after && weekday(after) % 7).toBe(new Date(`${isoAfter(iso, days)}T00:00:00Z`).getUTCDay());
        },
      ),
    );
  });
});
