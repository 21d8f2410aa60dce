import fc from 'fast-check';
import {
  checkAssignment,
  proposeAssignment,
  type Chooser,
  type Department,
} from '../../../src/domain/matching/two-way';

const placed = (department: string, place: number) => ({ department, word: { kind: 'placed', place } as const });
const notTaken = (department: string) => ({ department, word: { kind: 'notTaken' } as const });
const OFFICE = '党政办';
const BUILD = '镇建办';

describe('a proposal says why', () => {
  const departments: readonly Department[] = [
    { name: OFFICE, seats: 1 },
    { name: BUILD, seats: 1 },
  ];

  test('the one who is before has the seat, the other goes on to the second choice', () => {
    const people: readonly Chooser[] = [
      { choices: [placed(OFFICE, 2), placed(BUILD, 1)] },
      { choices: [placed(OFFICE, 1), placed(BUILD, 2)] },
    ];
    expect(proposeAssignment(departments, people)).toEqual([
      { department: BUILD, choice: 2, before: [{ kind: 'full', department: OFFICE, last: 1, tied: false }] },
      { department: OFFICE, choice: 1, before: [] },
    ]);
  });

  test('a tie is broken by the order of the people, and said to be one', () => {
    const people: readonly Chooser[] = [{ choices: [placed(OFFICE, 1)] }, { choices: [placed(OFFICE, 1)] }];
    expect(proposeAssignment(departments, people)[1]).toEqual({
      department: undefined,
      choice: undefined,
      before: [{ kind: 'full', department: OFFICE, last: 0, tied: true }],
    });
  });

  test('a department that does not take somebody, and one without a seat, are told apart', () => {
    const people: readonly Chooser[] = [{ choices: [notTaken(OFFICE), placed(BUILD, 1)] }];
    expect(
      proposeAssignment(
        [
          { name: OFFICE, seats: 1 },
          { name: BUILD, seats: 0 },
        ],
        people,
      ),
    ).toEqual([
      {
        department: undefined,
        choice: undefined,
        before: [
          { kind: 'notTaken', department: OFFICE },
          { kind: 'noSeats', department: BUILD },
        ],
      },
    ]);
  });
});

test('what the committee enters is checked: seats, choices, pairs that would rather have each other', () => {
  const departments = [
    { name: OFFICE, seats: 1 },
    { name: BUILD, seats: 1 },
  ];
  const people: readonly Chooser[] = [
    { choices: [placed(OFFICE, 1)] },
    { choices: [placed(OFFICE, 2), placed(BUILD, 1)] },
    { choices: [notTaken(BUILD)] },
  ];
  const none = { overfull: [], notChosen: [], blocking: [] };
  expect(checkAssignment(departments, people, [OFFICE, BUILD, undefined])).toEqual(none);
  expect(checkAssignment(departments, people, [undefined, OFFICE, undefined])).toEqual({
    ...none,
    blocking: [{ person: 0, department: OFFICE }],
  });
  expect(checkAssignment(departments, people, [OFFICE, OFFICE, BUILD])).toEqual({
    overfull: [{ department: OFFICE, people: 2, seats: 1 }],
    notChosen: [2],
    blocking: [],
  });
});

const NAMES = ['甲', '乙', '丙'];

/** Up to six people and three departments, orders with ties and refusals. */
const instance = fc.record({
  departments: fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 })
    .map((seats) => seats.map((count, index) => ({ name: NAMES[index] as string, seats: count }))),
  people: fc.array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 })), { maxLength: 3 }),
    { maxLength: 6 },
  ),
});

function choosers(departments: readonly Department[], people: readonly (readonly [number, number][])[]): Chooser[] {
  return people.map((wishes) => {
    const seen = new Set<number>();
    const choices = wishes.flatMap(([department, place]) => {
      if (department >= departments.length || seen.has(department)) return [];
      seen.add(department);
      const name = NAMES[department] as string;
      return [place === 0 ? notTaken(name) : placed(name, place)];
    });
    return { choices };
  });
}

/** Every assignment that gives everybody one of the choices or none. */
function* assignments(people: readonly Chooser[], from = 0): Generator<(string | undefined)[]> {
  const person = people[from];
  if (!person) {
    yield [];
    return;
  }
  for (const rest of assignments(people, from + 1)) {
    yield [undefined, ...rest];
    for (const { department } of person.choices) yield [department, ...rest];
  }
}

/** Which choice somebody has got; none counts as after the last. */
const choiceOf = ({ choices }: Chooser, department: string | undefined) => {
  const index = choices.findIndex((choice) => choice.department === department);
  return index < 0 ? choices.length : index;
};

/** The same people with every tie broken by their order: stability is then strict. */
function withoutTies(people: readonly Chooser[]): Chooser[] {
  return people.map(({ choices }, person) => ({
    choices: choices.map(({ department, word }) =>
      word.kind === 'placed' ? placed(department, word.place * 100 + person) : notTaken(department),
    ),
  }));
}

test('within the seats, stable, and of all stable assignments the best for every person (against trying all)', () => {
  fc.assert(
    fc.property(instance, ({ departments, people: wishes }) => {
      const people = choosers(departments, wishes as [number, number][][]);
      const strict = withoutTies(people);
      const proposed = proposeAssignment(departments, people).map(({ department }) => department);
      const isSound = (assigned: readonly (string | undefined)[]) => {
        const { overfull, notChosen, blocking } = checkAssignment(departments, strict, assigned);
        return overfull.length + notChosen.length + blocking.length === 0;
      };
      expect(isSound(proposed)).toBe(true);
      for (const other of assignments(strict)) {
        if (!isSound(other)) continue;
        people.forEach((person, number) => {
          expect(choiceOf(person, proposed[number])).toBeLessThanOrEqual(choiceOf(person, other[number]));
        });
      }
    }),
    { numRuns: 300 },
  );
});

test('2,000 random instances of up to 40 people and 8 departments have no blocking pair, and nobody is without reasons', () => {
  const many = fc.record({
    seats: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 8 }),
    people: fc.array(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 9 })), { maxLength: 4 }),
      {
        maxLength: 40,
      },
    ),
  });
  fc.assert(
    fc.property(many, ({ seats, people: wishes }) => {
      const departments = seats.map((count, index) => ({ name: String(index), seats: count }));
      const people = wishes.map((list) => {
        const seen = new Set<number>();
        return {
          choices: list.flatMap(([department, place]) => {
            if (department >= seats.length || seen.has(department)) return [];
            seen.add(department);
            return [place === 0 ? notTaken(String(department)) : placed(String(department), place)];
          }),
        };
      });
      const proposal = proposeAssignment(departments, people);
      const assigned = proposal.map(({ department }) => department);
      expect(checkAssignment(departments, people, assigned)).toEqual({ overfull: [], notChosen: [], blocking: [] });
      proposal.forEach(({ choice, before }, number) => {
        expect(before).toHaveLength(choice === undefined ? (people[number]?.choices.length ?? 0) : choice - 1);
      });
    }),
    { numRuns: 2_000 },
  );
});
