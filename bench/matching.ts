import { proposeAssignment, type Chooser, type Department } from '../src/domain/matching/two-way';
import { compareMedians } from './measure';

const PEOPLE = 100_000;
const DEPARTMENTS = 10_000;
const CHOICES = 3;

/**
 * 双向选择 of 100,000 people and 10,000 departments with reasons for everybody, beside a bare loop with typed heaps that knows departments
 * by number and says nothing, and beside the textbook with sorted lists.
 */
export async function benchMatching(): Promise<void> {
  const random = generator(20120320);
  const departments: readonly Department[] = Array.from({ length: DEPARTMENTS }, (_, index) => ({
    name: `部门${index + 1}`,
    seats: 6 + Math.floor(random() * 8),
  }));
  const people: readonly Chooser[] = Array.from({ length: PEOPLE }, () => {
    const chosen = new Set<number>();
    while (chosen.size < CHOICES) chosen.add(Math.floor(random() ** 2 * DEPARTMENTS));
    return {
      choices: [...chosen].map((department) => ({
        department: (departments[department] as Department).name,
        word: { kind: 'placed', place: 1 + Math.floor(random() * 1000) } as const,
      })),
    };
  });
  await compareMedians(
    `双向选择 ${PEOPLE} × ${DEPARTMENTS}, ${CHOICES} choices each`,
    [
      { name: 'loop with typed heaps, from the same names', run: () => typedHeaps(departments, people) },
      { name: 'proposeAssignment, with every reason', run: () => proposeAssignment(departments, people) },
      { name: 'textbook: Map and sorted lists', run: () => textbook(departments, people) },
    ],
    9,
  );
}

/** Deferred acceptance on numbers, which says who is where and nothing else; everybody has `CHOICES` choices. */
function typedHeaps(named: readonly Department[], choosers: readonly Chooser[]): Int32Array {
  const numbers = new Map(named.map(({ name }, index) => [name, index]));
  const seats = Int32Array.from(named, ({ seats: count }) => count);
  const departments = new Int32Array(choosers.length * CHOICES);
  const places = new Int32Array(choosers.length * CHOICES);
  let filled = 0;
  for (const { choices } of choosers) {
    for (const { department, word } of choices) {
      departments[filled] = numbers.get(department) as number;
      places[filled++] = word.kind === 'placed' ? word.place : 0;
    }
  }
  const people = departments.length / CHOICES;
  const starts = new Int32Array(seats.length + 1);
  for (let index = 0; index < seats.length; index++)
    starts[index + 1] = (starts[index] as number) + (seats[index] as number);
  const heap = new Int32Array(starts[seats.length] as number);
  const size = new Int32Array(seats.length);
  const got = new Int32Array(people).fill(-1);
  const next = new Int32Array(people);
  const worse = (a: number, b: number) =>
    (places[got[a] as number] as number) > (places[got[b] as number] as number) ||
    (places[got[a] as number] === places[got[b] as number] && a > b);
  for (let first = 0; first < people; first++) {
    let person = first;
    while (person >= 0 && (next[person] as number) < CHOICES) {
      const choice = person * CHOICES + (next[person] as number);
      (next[person] as number)++;
      const department = departments[choice] as number;
      const base = starts[department] as number;
      got[person] = choice;
      if ((size[department] as number) < (seats[department] as number)) {
        let at = (size[department] as number)++;
        while (at > 0 && worse(person, heap[base + ((at - 1) >> 1)] as number)) {
          heap[base + at] = heap[base + ((at - 1) >> 1)] as number;
          at = (at - 1) >> 1;
        }
        heap[base + at] = person;
        break;
      }
      const top = heap[base] as number;
      if (!worse(top, person)) {
        got[person] = -1;
        continue;
      }
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= (size[department] as number)) break;
        if (
          child + 1 < (size[department] as number) &&
          worse(heap[base + child + 1] as number, heap[base + child] as number)
        )
          child++;
        if (!worse(heap[base + child] as number, person)) break;
        heap[base + at] = heap[base + child] as number;
        at = child;
      }
      heap[base + at] = person;
      got[top] = -1;
      person = top;
    }
  }
  return got;
}

/** As the algorithm is usually written down. */
function textbook(
  departments: readonly Department[],
  people: readonly Chooser[],
): ReadonlyMap<string, readonly number[]> {
  const seats = new Map(departments.map((department) => [department.name, department.seats]));
  const kept = new Map<string, { readonly person: number; readonly place: number }[]>();
  const next = people.map(() => 0);
  const free = people.map((_, index) => index).reverse();
  for (let person = free.pop(); person !== undefined; person = free.pop()) {
    const choice = people[person]?.choices[next[person] as number];
    if (!choice) continue;
    (next[person] as number)++;
    const list = kept.get(choice.department) ?? [];
    kept.set(choice.department, list);
    list.push({ person, place: choice.word.kind === 'placed' ? choice.word.place : 0 });
    list.sort((a, b) => a.place - b.place || a.person - b.person);
    if (list.length > (seats.get(choice.department) as number)) free.push((list.pop() as { person: number }).person);
  }
  return new Map([...kept].map(([name, list]) => [name, list.map(({ person }) => person)]));
}

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
