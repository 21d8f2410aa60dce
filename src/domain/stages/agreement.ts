import { reachesShare, roundedShareText, shareText } from '../ballots/shares';
import { compareExact, exactOf, formatHalfUp, sumExact, type Exact } from '../basics/exact';
import { message } from '../basics/issue';
import { STATUS_COLUMN } from './findings';
import type { JudgeMatrix } from './judge-matrix';
import { entrantRowsByPost } from './people-table';
import type { StageContext, StageFinding } from './stage-kind';
import type { FilledTables } from './table';

type Pair = readonly [Exact, Exact];

/**
 * How far two classes of judges agree on the people of a post (R-INT-9), a figure to look at which changes nothing: told, as a warning below
 * `agreementLeast`. By `agreementBy`:
 *
 * - `order`: of all pairs of people, the share that both classes put in the same order; equal is an order too. With means 90, 85, 80 and
 *   88, 89, 70 it is 2 of 3: the classes differ on the first two.
 * - `scores`: for each person the lower of both means ÷ the higher, on average: 81 and 90 are 90%.
 *
 * Of the means of classes as they are shown. Nothing is told with other than two classes, of fewer than two people where orders are
 * compared, and while somebody's scores are missing.
 */
export function agreementFindings(
  context: StageContext,
  tables: FilledTables,
  { combine, parts, named }: JudgeMatrix,
): readonly StageFinding[] {
  const { settings } = context;
  const least = settings.exact('agreementLeast');
  const by = settings.choice('agreementBy');
  const [first, second] = parts;
  if (combine !== 'classes' || parts.length !== 2 || !first || !second || !least || !by) return [];
  const classes = named.map(({ name }) => name);
  return [...entrantRowsByPost(context, tables)].flatMap(([post, people]): readonly StageFinding[] => {
    const scored = people.flatMap(({ entrant, row }): readonly (Pair | undefined)[] => {
      if (entrant.gone || !row.isBlank(STATUS_COLUMN)) return [];
      const [a, b] = [row.number(first.mean.id), row.number(second.mean.id)];
      return [a && b ? [a, b] : undefined];
    });
    const pairs = scored.filter((pair) => pair !== undefined);
    if (pairs.length < scored.length) return [];
    const told = by === 'order' ? ofOrder(pairs, least) : ofScores(pairs, least);
    if (!told) return [];
    const params = { post, classes, rate: told.rate, least: shareText(least), count: told.count, all: told.all };
    const text = message(by === 'order' ? 'judged.agreement-order' : 'judged.agreement-scores', params);
    return [{ severity: told.reached ? 'info' : 'warn', message: text, post }];
  });
}

interface Agreement {
  readonly reached: boolean;
  readonly rate: string;
  readonly count: number;
  readonly all: number;
}

function ofOrder(people: readonly Pair[], least: Exact): Agreement | undefined {
  const all = (people.length * (people.length - 1)) / 2;
  if (all === 0) return undefined;
  const count = people.reduce((sum, [a, b], index) => {
    const rest = people.slice(index + 1);
    return sum + rest.filter(([c, d]) => Math.sign(compareExact(a, c)) === Math.sign(compareExact(b, d))).length;
  }, 0);
  return { reached: reachesShare(count, all, least), rate: roundedShareText(count, all), count, all };
}

function ofScores(people: readonly Pair[], least: Exact): Agreement | undefined {
  if (people.length === 0) return undefined;
  const ratios = people.map(([a, b]) => {
    const [low, high] = compareExact(a, b) < 0 ? [a, b] : [b, a];
    return high.equals(0) ? exactOf(1) : low.div(high);
  });
  const mean = sumExact(ratios).div(people.length);
  const rate = `${formatHalfUp(mean.mul(100), 2)}%`;
  return { reached: compareExact(mean, least) >= 0, rate, count: people.length, all: people.length };
}
