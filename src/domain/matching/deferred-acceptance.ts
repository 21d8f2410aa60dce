/**
 * Who applies where, by numbers: people and departments from 0. Person `p` has the choices `starts[p]` to `starts[p + 1]` (exclusive) of `departments` and
 * `ranks`, best first.
 */
export interface Choices {
  /** One longer than there are people. */
  readonly starts: Int32Array;
  /** The department of each choice. */
  readonly departments: Int32Array;
  /** How the department ranks the person of that choice; a smaller number is better, equal ones are a tie. `NOT_ACCEPTED`: not at all. */
  readonly ranks: Float64Array;
}

export const NOT_ACCEPTED = -1;

/** What stands for nobody's choice and no department. */
export const NONE = -1;

/**
 * Person-proposing deferred acceptance (Gale and Shapley; R-TWO-2): everybody asks the first choice, a department keeps the best that it has seats for,
 * whoever is turned down asks the next one. The result is stable, and of all stable ones the best for every person.
 *
 * @param seats of each department
 * @param order breaks ties: the person with the smaller number comes first; different for everybody
 * @returns the choice that each person has got, an index into `departments`; `NONE` for those who got none
 */
export function deferredAcceptance(
  { starts, departments, ranks }: Choices,
  seats: Int32Array,
  order: Int32Array,
): Int32Array {
  const people = starts.length - 1;
  const got = new Int32Array(people).fill(NONE);
  const next = starts.slice(0, people);
  // All departments' heaps in one array, each with the worst of those whom it keeps on top; a heap holds people.
  const heapStarts = new Int32Array(seats.length + 1);
  for (let department = 0; department < seats.length; department++) {
    heapStarts[department + 1] = (heapStarts[department] as number) + (seats[department] as number);
  }
  const heaps = new Int32Array(heapStarts[seats.length] as number);
  const kept = new Int32Array(seats.length);

  /** Whether `a` is worse for the department than `b`; both by the choices with which they ask it. */
  const isWorse = (a: number, choiceOfA: number, b: number, choiceOfB: number): boolean => {
    const difference = (ranks[choiceOfA] as number) - (ranks[choiceOfB] as number);
    return difference > 0 || (difference === 0 && (order[a] as number) > (order[b] as number));
  };
  const worse = (a: number, b: number): boolean => isWorse(a, got[a] as number, b, got[b] as number);

  const push = (department: number, person: number): void => {
    const base = heapStarts[department] as number;
    let at = kept[department] as number;
    kept[department] = at + 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heaps[base + parent] as number;
      if (!worse(person, above)) break;
      heaps[base + at] = above;
      at = parent;
    }
    heaps[base + at] = person;
  };
  const replaceTop = (department: number, person: number): void => {
    const base = heapStarts[department] as number;
    const count = kept[department] as number;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      const right = child + 1;
      if (right < count && worse(heaps[base + right] as number, heaps[base + child] as number)) child = right;
      const below = heaps[base + child] as number;
      if (!worse(below, person)) break;
      heaps[base + at] = below;
      at = child;
    }
    heaps[base + at] = person;
  };

  for (let first = 0; first < people; first++) {
    let person = first;
    // Whoever is turned down for this one asks on at once.
    while (person !== NONE) {
      const choice = next[person] as number;
      if (choice >= (starts[person + 1] as number)) break;
      next[person] = choice + 1;
      const department = departments[choice] as number;
      if (ranks[choice] === NOT_ACCEPTED || seats[department] === 0) continue;
      if ((kept[department] as number) < (seats[department] as number)) {
        got[person] = choice;
        push(department, person);
        break;
      }
      const worst = heaps[heapStarts[department] as number] as number;
      if (!isWorse(worst, got[worst] as number, person, choice)) continue;
      got[person] = choice;
      replaceTop(department, person);
      got[worst] = NONE;
      person = worst;
    }
  }
  return got;
}
