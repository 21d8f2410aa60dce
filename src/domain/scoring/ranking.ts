/**
 * Who stands before whom (R-TIE).
 *
 * Scores come by column, one `Float64Array` per column and one entry per person; higher is better. They must be numbers of
 * cells (`cellNumber`): two different decimals of 15 digits are never the same double, so comparing the doubles compares
 * the decimals exactly, and `85.45 + 0.01` ties with `85.46`.
 */
export type ScoreColumns = readonly [Float64Array, ...Float64Array[]];

export interface Ranking {
  /** The people by group, then best first, then in input order. */
  readonly order: Int32Array;
  /** Aligned with `order`: 1-2-2-4 within the group; people who are equal in all that decides share a rank. */
  readonly ranks: Int32Array;
}

/**
 * Ranks people within their groups by the first column; a further column orders those who are still equal.
 *
 * A further column orders a set of equals only where **each** of them has a number in it (`NaN`: none). Else the set stays
 * tied, and later columns are not asked either: whoever lacks the number might have had the best one. Comparing two by two
 * instead (a missing number ties with any) gives no order at all: with 80, none and 90 the first ties with the second, the
 * second with the third, and yet the first stands behind the third.
 *
 * @param people positions in `groupOf` and in the columns, ascending; each has a number in the first column
 * @param groupOf the group of every position, 0 to `groups` − 1
 */
export function rankWithinGroups(
  people: Int32Array,
  groupOf: Int32Array,
  groups: number,
  columns: ScoreColumns,
): Ranking {
  const { order, starts } = byGroup(people, groupOf, groups);
  const ranks = new Int32Array(order.length);
  for (let group = 0; group < groups; group++) {
    rankSegment(order, ranks, starts[group] as number, starts[group + 1] as number, columns);
  }
  return { order, ranks };
}

function byGroup(
  people: Int32Array,
  groupOf: Int32Array,
  groups: number,
): { readonly order: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(groups + 1);
  for (const person of people) (starts[(groupOf[person] as number) + 1] as number)++;
  for (let group = 0; group < groups; group++) (starts[group + 1] as number) += starts[group] as number;
  const next = starts.slice();
  const order = new Int32Array(people.length);
  for (const person of people) order[(next[groupOf[person] as number] as number)++] = person;
  return { order, starts };
}

/** Sorts `order` from `start` to before `end` in place and fills in its ranks. */
function rankSegment(order: Int32Array, ranks: Int32Array, start: number, end: number, columns: ScoreColumns): void {
  // Equals that a column may still put in order. Not by recursion: hundreds of columns may all be equal.
  const open: Equals[] = [{ from: start, to: end, index: 0 }];
  for (let equals = open.pop(); equals; equals = open.pop()) {
    const { from, to, index } = equals;
    const column = columns[index];
    if (to - from < 2 || !column || (index > 0 && !allHaveNumbers(order, from, to, column))) {
      ranks.fill(from - start + 1, from, to);
      continue;
    }
    sortBestFirst(order, from, to, column);
    let first = from;
    for (let at = from + 1; at <= to; at++) {
      if (at < to && column[order[at] as number] === column[order[first] as number]) continue;
      if (at - first > 1) open.push({ from: first, to: at, index: index + 1 });
      else ranks[first] = first - start + 1;
      first = at;
    }
  }
}

/** Places `from` to before `to` of the order, equal in every column before `index`. */
interface Equals {
  readonly from: number;
  readonly to: number;
  readonly index: number;
}

function allHaveNumbers(order: Int32Array, from: number, to: number, column: Float64Array): boolean {
  for (let at = from; at < to; at++) if (Number.isNaN(column[order[at] as number])) return false;
  return true;
}

/** Below this length inserting is quicker than a call of `sort`, and most posts have few contenders. */
const SHORT = 24;

function sortBestFirst(order: Int32Array, from: number, to: number, column: Float64Array): void {
  if (to - from > SHORT) {
    order.subarray(from, to).sort((a, b) => (column[b] as number) - (column[a] as number) || a - b);
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const person = order[at] as number;
    const score = column[person] as number;
    let gap = at;
    for (; gap > from && isBehind(order[gap - 1] as number, person, score, column); gap--) {
      order[gap] = order[gap - 1] as number;
    }
    order[gap] = person;
  }
}

/** Whether `other` comes after `person`: a lower score, or the same and later in the input. */
function isBehind(other: number, person: number, score: number, column: Float64Array): boolean {
  const otherScore = column[other] as number;
  return otherScore < score || (otherScore === score && other > person);
}
