import { between, mapInParts, type InParts } from '../basics/parts';
import { issue, message, type Issue, type Message, type Place } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';
import type { ResolvedScheme } from '../schemes/resolve';
import { TO_SETTLE, type Application, type Post, type Registration, type Standing } from './campaign';
import { everybodyStands } from '../schemes/requirement-fields';
import { identifyPeople } from './identity';
import { sameText } from '../basics/same-text';
import { judgeStandings, type Entry, type Judged } from './standings';

/** A row in which somebody registers: a row of the roster, or of the sheet 报名 when a campaign is read again. */
export interface RegistrationRow {
  readonly sheet: string;
  readonly row: number;
  /** Row of the clerk's roster. */
  readonly sourceRow: number;
  readonly facts: PersonFacts;
  /** How the application stands by an operation (改报, 放弃, 取消资格), whatever the rules would say. */
  readonly settled?: Judged;
}

/**
 * Turns the people of a roster into applications (R-REG-1): one per person and post, duplicates, late ones and choices
 * past the limit marked with their reason, nobody left out. Posts are those that the clerk named, in her order, then the
 * others that people applied for, in roster order; the number of openings is never guessed
 * (`campaign.openings-unknown`, `campaign.post-not-planned`).
 */
export function* register(
  people: readonly RegistrationRow[],
  plannedPosts: readonly Post[],
  scheme: ResolvedScheme,
): InParts<Registration> {
  const identity = yield* between(0, 0.4, identifyPeople(people));
  yield 0.4;
  const posts = collectPosts(people, plannedPosts);
  const names = new Map(posts.map(({ name }) => [sameText(name), name]));
  const standFor = everybodyStands(scheme) ? plannedPosts : [];
  const choices = yield* mapInParts(people, (row, index) =>
    choicesOf(row, identity.people[index] as number, identity.doubts.get(index), { names, standFor }),
  );
  const entries = choices.flat();
  const judging = judgeStandings(
    entries.map(({ entry }) => entry),
    scheme,
  );
  const standings = yield* between(0.5, 0.9, judging);
  const applications = yield* mapInParts(
    entries,
    ({ entry: { facts, sourceRow, person, post, order } }, index): Application => {
      const { standing, standingReasons } = standings[index] as Judged;
      return { number: index + 1, facts, sourceRow, person, post, order, standing, standingReasons };
    },
  );
  const places = entries.map(({ place }) => place);
  return { posts, applications, issues: [...postIssues(posts, plannedPosts), ...standingIssues(applications, places)] };
}

interface PlacedEntry {
  readonly entry: Entry;
  readonly place: Place;
}

function collectPosts(people: readonly RegistrationRow[], planned: readonly Post[]): readonly Post[] {
  const posts = new Map<string, Post>(planned.map((post) => [sameText(post.name), post]));
  for (const { facts } of people) {
    for (const { post } of facts.choices) {
      if (!posts.has(sameText(post))) posts.set(sameText(post), { name: post });
    }
  }
  return [...posts.values()];
}

/** One entry per choice, under the post's one name: counting formulas compare names. Whoever made none stands for `standFor`, in order. */
function choicesOf(
  { facts, sourceRow, sheet, row, settled }: RegistrationRow,
  person: number,
  doubt: Message | undefined,
  { names, standFor }: { readonly names: ReadonlyMap<string, string>; readonly standFor: readonly Post[] },
): readonly PlacedEntry[] {
  const place = { sheet, row, person: facts.name.state === 'known' ? facts.name.value : '' };
  const base = { facts, sourceRow, person, doubt, ...(settled ? { settled } : {}) };
  const choices =
    facts.choices.length > 0 ? facts.choices : standFor.map(({ name }, index) => ({ post: name, order: index + 1 }));
  if (choices.length === 0) return [{ entry: { ...base, post: '', order: 1 }, place }];
  return choices.map(({ post, order }) => {
    const name = names.get(sameText(post)) ?? post;
    return { entry: { ...base, post: name, order }, place: { ...place, post: name } };
  });
}

function postIssues(posts: readonly Post[], planned: readonly Post[]): readonly Issue[] {
  const plannedKeys = new Set(planned.map(({ name }) => sameText(name)));
  return posts.flatMap((post): Issue[] => {
    if (planned.length > 0 && !plannedKeys.has(sameText(post.name))) {
      return [issue('warn', message('campaign.post-not-planned', { post: post.name }), { post: post.name })];
    }
    if (post.openings === undefined) {
      return [issue('warn', message('campaign.openings-unknown', { post: post.name }), { post: post.name })];
    }
    if (post.quota !== undefined && post.openings > post.quota) {
      const params = { post: post.name, openings: post.openings, quota: post.quota };
      return [issue('block', message('campaign.openings-over-quota', params), { post: post.name })];
    }
    return [];
  });
}

const SETTLED_BY_CLERK: ReadonlySet<Standing> = new Set(TO_SETTLE);

/** What the clerk must settle blocks; what is settled is told with its reason. */
function standingIssues(applications: readonly Application[], places: readonly Place[]): readonly Issue[] {
  return applications.flatMap(({ standingReasons, standing: value }, index) =>
    standingReasons.map((reason) =>
      issue(SETTLED_BY_CLERK.has(value) ? 'block' : 'info', reason.message, places[index] as Place),
    ),
  );
}
