import { groupBy } from '../../basics/group-by';
import { drawnByLot } from '../../basics/lot';

export interface DrawnJudge {
  /** Unique. */
  readonly name: string;
  readonly isOutside: boolean;
}

export interface DrawnPerson {
  /** Unique. */
  readonly number: number;
  readonly name: string;
  /** '' where there are no posts. */
  readonly post: string;
}

export interface DrawRequest {
  readonly seed: string;
  readonly judges: readonly DrawnJudge[];
  readonly people: readonly DrawnPerson[];
  readonly panels: number;
  /** Judges of a panel. */
  readonly size: number;
  /** Of them from outside, at least. */
  readonly outside: number;
  /** `post`: all people of a post come before one panel (R-INT-2); `person`: everybody is drawn alone. */
  readonly unit: 'post' | 'person';
  /** Whether a judge must not score somebody (R-INT-8). */
  isRecused(judge: DrawnJudge, person: DrawnPerson): boolean;
}

/** A judge who must recuse, and the person before the same panel. */
export interface Conflict {
  readonly judge: DrawnJudge;
  readonly person: DrawnPerson;
}

export interface Draw {
  /** By panel, in the order in which they were drawn. */
  readonly panels: readonly { readonly judges: readonly DrawnJudge[]; readonly people: readonly DrawnPerson[] }[];
  /** Judges who sit on no panel, in the order in which they step in. */
  readonly reserves: readonly DrawnJudge[];
  /** Draws that were made, the last one without a conflict; from 1. */
  readonly attempt: number;
  /** Of the draw with the fewest, where none is without. */
  readonly conflicts: readonly Conflict[];
}

/** Draws before it is said that there is none without a conflict. */
export const MOST_ATTEMPTS = 1_000;

/**
 * Draws panels by lot, so that anybody can repeat it with the seed. Each draw orders judges, posts or people, and the people once more, by
 * the SHA-256 of seed and name (`drawnByLot`). A draw in which somebody comes before a judge who must recuse does not count, and all is
 * drawn again with the next seed: `seed#2`, `seed#3` … Of the draws without a conflict each is therefore as likely as another.
 *
 * 1. The first judges from outside are dealt to the panels in turn, until each has as many as it needs; then all others, as drawn.
 * 2. People are dealt in turn; posts go, as drawn, to the panel that has the fewest people so far, of equal ones to the first.
 * 3. On a panel the posts come as drawn, and the people of each by lot.
 */
export function drawPanels(request: DrawRequest): Draw {
  let best: Draw | undefined;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const draw = drawOnce(request, attempt);
    if (draw.conflicts.length === 0) return draw;
    if (!best || draw.conflicts.length < best.conflicts.length) best = draw;
  }
  return { ...(best as Draw), attempt: MOST_ATTEMPTS };
}

/** The seed of one of the draws. */
export function seedOf(seed: string, attempt: number): string {
  return attempt === 1 ? seed : `${seed}#${attempt}`;
}

function drawOnce(request: DrawRequest, attempt: number): Draw {
  const seed = seedOf(request.seed, attempt);
  const { panels, reserves } = seatJudges(request, seed);
  const people = placePeople(request, seed);
  const drawn = panels.map((judges, index) => ({ judges, people: people[index] as readonly DrawnPerson[] }));
  const conflicts = drawn.flatMap((panel) =>
    panel.judges.flatMap((judge) =>
      panel.people.filter((person) => request.isRecused(judge, person)).map((person): Conflict => ({ judge, person })),
    ),
  );
  return { panels: drawn, reserves, attempt, conflicts };
}

function ordered<T>(seed: string, kind: string, items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const byKey = new Map(items.map((item) => [`${kind}|${keyOf(item)}`, item]));
  return drawnByLot(seed, [...byKey.keys()]).map((key) => byKey.get(key) as T);
}

function seatJudges({ judges, panels: count, size, outside }: DrawRequest, seed: string) {
  const order = ordered(seed, '评委', judges, ({ name }) => name);
  const panels = Array.from({ length: count }, (): DrawnJudge[] => []);
  const first = order.filter(({ isOutside }) => isOutside).slice(0, count * outside);
  first.forEach((judge, index) => panels[index % count]?.push(judge));
  const rest = order.filter((judge) => !first.includes(judge));
  const free = count * (size - outside);
  rest.slice(0, free).forEach((judge, index) => panels[index % count]?.push(judge));
  const place = new Map(order.map((judge, index) => [judge, index]));
  const byPlace = (a: DrawnJudge, b: DrawnJudge) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return { panels: panels.map((panel) => panel.sort(byPlace)), reserves: rest.slice(free) };
}

function placePeople({ people, panels: count, unit }: DrawRequest, seed: string): readonly (readonly DrawnPerson[])[] {
  const panels = Array.from({ length: count }, (): DrawnPerson[] => []);
  const inOrder = (of: readonly DrawnPerson[]) => ordered(seed, '顺序', of, ({ number }) => String(number));
  if (unit === 'person') {
    const order = ordered(seed, '人员', people, ({ number }) => String(number));
    order.forEach((person, index) => panels[index % count]?.push(person));
    return panels.map(inOrder);
  }
  const posts = groupBy(people, ({ post }) => post);
  for (const post of ordered(seed, '职位', [...posts.keys()], (name) => name)) {
    const fewest = Math.min(...panels.map(({ length }) => length));
    panels.find(({ length }) => length === fewest)?.push(...inOrder(posts.get(post) ?? []));
  }
  return panels;
}
