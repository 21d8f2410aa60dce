import { deferredAcceptance, NONE, NOT_ACCEPTED, type Choices } from './deferred-acceptance';

/** A department that takes people (R-TWO-1). */
export interface Department {
  readonly name: string;
  readonly seats: number;
}

/** What a department says of somebody who chose it: a place in its order (1 is best, equal places are a tie), or that it does not take the person. */
export type DepartmentsWord = { readonly kind: 'placed'; readonly place: number } | { readonly kind: 'notTaken' };

/** Somebody who takes part, with the departments that were chosen, best first (001: one or two). */
export interface Chooser {
  readonly choices: readonly { readonly department: string; readonly word: DepartmentsWord }[];
}

/** Why somebody has not got a choice. */
export type NotGot =
  | { readonly kind: 'notTaken'; readonly department: string }
  | { readonly kind: 'noSeats'; readonly department: string }
  /** Others were before: `last` has the last seat; `tied`: at the same place, so that the order for ties decided. */
  | { readonly kind: 'full'; readonly department: string; readonly last: number; readonly tied: boolean };

/** Somebody's part of the result. */
export interface Placement {
  /** `undefined`: in none, 待岗 (R-TWO-3). */
  readonly department: string | undefined;
  /** Which of the choices, from 1. */
  readonly choice: number | undefined;
  /** Of every choice before, in their order; of all where nobody took the person. */
  readonly before: readonly NotGot[];
}

/** A person and a department that would both rather have each other than what an assignment gives them. */
export interface BlockingPair {
  readonly person: number;
  readonly department: string;
}

/** What goes before the order of `people` where a department's order has a tie: nothing, or whoever wants the department more. */
export type TieBreak = 'order' | 'choice';

/**
 * The program's proposal for 双向选择 (R-TWO-2): person-proposing deferred acceptance, stable and within the seats. `people` in the order
 * that breaks ties in a department's order. Departments that nobody lists under `departments` must not be chosen: that throws, and is
 * checked before.
 */
export function proposeAssignment(
  departments: readonly Department[],
  people: readonly Chooser[],
  tieBreak: TieBreak = 'order',
): readonly Placement[] {
  const flat = flatten(departments, people, tieBreak);
  const seats = Int32Array.from(departments, (department) => department.seats);
  const order = Int32Array.from(people, (_, person) => person);
  const got = deferredAcceptance(flat, seats, order);
  const last = lastOf(flat, got, departments.length);
  return people.map(({ choices }, person): Placement => {
    const start = flat.starts[person] as number;
    const choice = got[person] === NONE ? choices.length : (got[person] as number) - start;
    const before = choice === 0 ? NOTHING_MISSED : missed(choices.slice(0, choice), start);
    return {
      department: choices[choice]?.department,
      choice: choice < choices.length ? choice + 1 : undefined,
      before,
    };
  });

  function missed(choices: Chooser['choices'], start: number): readonly NotGot[] {
    return choices.map(({ department, word }, index): NotGot => {
      if (word.kind === 'notTaken') return { kind: 'notTaken', department };
      const has = last[flat.departments[start + index] as number] as number;
      if (has === NONE) return { kind: 'noSeats', department };
      const place = flat.places[got[has] as number];
      return { kind: 'full', department, last: has, tied: place === word.place };
    });
  }
}

const NOTHING_MISSED: readonly NotGot[] = [];

interface FlatChoices extends Choices {
  /** The place that the department gives the person of each choice. */
  readonly places: Float64Array;
}

function flatten(departments: readonly Department[], people: readonly Chooser[], tieBreak: TieBreak): FlatChoices {
  const numbers = new Map(departments.map(({ name }, index) => [name, index]));
  const starts = new Int32Array(people.length + 1);
  let most = 1;
  people.forEach(({ choices }, person) => {
    starts[person + 1] = (starts[person] as number) + choices.length;
    most = Math.max(most, choices.length);
  });
  const count = starts[people.length] as number;
  const chosen = new Int32Array(count);
  const places = new Float64Array(count);
  const ranks = new Float64Array(count);
  let at = 0;
  for (const { choices } of people) {
    for (let choice = 0; choice < choices.length; choice++, at++) {
      const { department, word } = choices[choice] as Chooser['choices'][number];
      const number = numbers.get(department);
      if (number === undefined) throw new Error(`no department ${department}`);
      chosen[at] = number;
      places[at] = word.kind === 'placed' ? word.place : NOT_ACCEPTED;
      if (word.kind !== 'placed') ranks[at] = NOT_ACCEPTED;
      else ranks[at] = tieBreak === 'choice' ? word.place * most + choice : word.place;
    }
  }
  return { starts, departments: chosen, ranks, places };
}

/** The person whom each department would give up first of those whom it has got; `NONE` for one that has nobody. */
function lastOf({ departments, ranks }: Choices, got: Int32Array, count: number): Int32Array {
  const last = new Int32Array(count).fill(NONE);
  got.forEach((choice, person) => {
    if (choice === NONE) return;
    const department = departments[choice] as number;
    const known = last[department] as number;
    if (known === NONE || (ranks[choice] as number) >= (ranks[got[known] as number] as number))
      last[department] = person;
  });
  return last;
}

/** The person whom each department placed last of those whom it has got. */
function lastPlaced(people: readonly Chooser[], assigned: readonly (string | undefined)[]) {
  const last = new Map<string, { readonly person: number; readonly place: number }>();
  people.forEach(({ choices }, person) => {
    const choice = choices.find(({ department }) => department === assigned[person]);
    if (choice?.word.kind !== 'placed') return;
    const known = last.get(choice.department);
    if (!known || choice.word.place >= known.place) last.set(choice.department, { person, place: choice.word.place });
  });
  return last;
}

/** What is wrong with an assignment that the committee entered. */
export interface AssignmentCheck {
  /** Departments with more people than seats. */
  readonly overfull: readonly { readonly department: string; readonly people: number; readonly seats: number }[];
  /** People who are in a department that they did not choose, or that does not take them. */
  readonly notChosen: readonly number[];
  /** Those who would both rather have each other; none means stable. Ties block nobody. */
  readonly blocking: readonly BlockingPair[];
}

/** Checks any assignment: `assigned` by person, `undefined` for 待岗. */
export function checkAssignment(
  departments: readonly Department[],
  people: readonly Chooser[],
  assigned: readonly (string | undefined)[],
): AssignmentCheck {
  const inside = new Map(departments.map(({ name }) => [name, 0]));
  for (const department of assigned)
    if (department !== undefined) inside.set(department, (inside.get(department) ?? 0) + 1);
  const lastOf = lastPlaced(people, assigned);
  const seatsOf = new Map(departments.map(({ name, seats }) => [name, seats]));
  const isFree = (department: string) => (inside.get(department) ?? 0) < (seatsOf.get(department) ?? 0);
  const blocking = people.flatMap(({ choices }, person): BlockingPair[] => {
    const own = choices.findIndex(({ department }) => department === assigned[person]);
    const better = own < 0 ? choices : choices.slice(0, own);
    return better.flatMap(({ department, word }) => {
      if (word.kind === 'notTaken' || seatsOf.get(department) === 0) return [];
      const last = lastOf.get(department);
      return isFree(department) || (last && word.place < last.place) ? [{ person, department }] : [];
    });
  });
  const isTaken = ({ choices }: Chooser, department: string) =>
    choices.some((choice) => choice.department === department && choice.word.kind === 'placed');
  return {
    overfull: departments.flatMap(({ name: department, seats }) => {
      const count = inside.get(department) ?? 0;
      return count > seats ? [{ department, people: count, seats }] : [];
    }),
    notChosen: people.flatMap((person, number) => {
      const department = assigned[number];
      return department !== undefined && !isTaken(person, department) ? [number] : [];
    }),
    blocking,
  };
}
