import { compareExact, exactOf, exactQuotient, sumExact, type Exact } from '../basics/exact';
import { spreadOf, type ScoreSpread } from './panel-correction';

/** One score of a judge, by the person's key. */
export interface JudgedScore {
  readonly person: string;
  readonly score: Exact;
  readonly dropped?: 'highest' | 'lowest';
}

/** How one judge scored, alone and beside the others of the panel. */
export interface JudgeStatistics extends ScoreSpread {
  readonly lowest: Exact;
  readonly highest: Exact;
  /** How often the score was left out of a person's mean as one of the highest, as one of the lowest (R-INT-1). */
  readonly droppedHighest: number;
  readonly droppedLowest: number;
  /** What is known only beside the mean of the other judges' scores of the same person; nothing where no person has others. */
  readonly besideOthers?: {
    /** Mean of the distances from it: 0 is complete agreement. */
    readonly distance: Exact;
    /** Mean of the differences from it: above 0 is generous, below 0 strict. */
    readonly difference: Exact;
    /** Share of the pairs of people whom both put in the same order; pairs that are equal to one of them are left out. None without a pair. */
    readonly sameOrder?: Exact;
  };
}

/**
 * Statistics of the judges who scored the same people on the same thing, in their order.
 *
 * @param judges the scores of each, at least one
 */
export function judgeStatistics(judges: readonly (readonly JudgedScore[])[]): readonly JudgeStatistics[] {
  const all = new Map<string, { sum: Exact; count: number }>();
  for (const { person, score } of judges.flat()) {
    const known = all.get(person);
    all.set(person, known ? { sum: known.sum.add(score), count: known.count + 1 } : { sum: score, count: 1 });
  }
  return judges.map((scores) => {
    const sorted = scores.map(({ score }) => score).sort(compareExact);
    const pairs = scores.flatMap(({ person, score }) => {
      const { sum, count } = all.get(person) as { sum: Exact; count: number };
      return count > 1 ? [{ own: score, others: sum.sub(score).div(count - 1) }] : [];
    });
    const dropped = (end: JudgedScore['dropped']) => scores.filter((one) => one.dropped === end).length;
    return {
      ...spreadOf(sorted),
      lowest: sorted[0] as Exact,
      highest: sorted[sorted.length - 1] as Exact,
      droppedHighest: dropped('highest'),
      droppedLowest: dropped('lowest'),
      ...(pairs.length > 0 ? { besideOthers: agreement(pairs) } : {}),
    };
  });
}

interface Beside {
  readonly own: Exact;
  readonly others: Exact;
}

function agreement(pairs: readonly Beside[]): NonNullable<JudgeStatistics['besideOthers']> {
  const differences = pairs.map(({ own, others }) => own.sub(others));
  const mean = (of: readonly Exact[]) => sumExact(of).div(of.length);
  const sameOrder = orderShare(pairs);
  return {
    distance: mean(differences.map((difference) => difference.abs())),
    difference: mean(differences),
    ...(sameOrder ? { sameOrder } : {}),
  };
}

/** There are many pairs of people: places are compared, not fractions. */
function orderShare(pairs: readonly Beside[]): Exact | undefined {
  const [own, others] = [places(pairs.map((one) => one.own)), places(pairs.map((one) => one.others))];
  let [same, compared] = [0, 0];
  for (let a = 0; a < pairs.length; a++) {
    for (let b = a + 1; b < pairs.length; b++) {
      const product = ((own[a] as number) - (own[b] as number)) * ((others[a] as number) - (others[b] as number));
      if (product === 0) continue;
      compared++;
      if (product > 0) same++;
    }
  }
  return compared === 0 ? undefined : same === 0 ? exactOf(0) : exactQuotient(same, compared);
}

/** The place of each value from the lowest; equal ones have the same. */
function places(values: readonly Exact[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => compareExact(values[a] as Exact, values[b] as Exact));
  const found: number[] = [];
  let place = 0;
  order.forEach((index, at) => {
    const before = order[at - 1];
    if (before !== undefined && compareExact(values[before] as Exact, values[index] as Exact) < 0) place++;
    found[index] = place;
  });
  return found;
}
