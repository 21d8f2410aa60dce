import {
  compareMinutes,
  formatDate,
  formatMinute,
  parseIsoMinute,
  type CalendarMinute,
  type PartialDate,
} from '../basics/calendar';
import { issue, message, type Issue, type Place, type Reason } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';
import { parameterValue, type ResolvedScheme } from '../schemes/resolve';
import type { Application, Post, Registration, Standing } from './campaign';
import { identifyPeople } from './identity';

/** A row in which somebody registers: a row of the roster, or of the sheet 报名 when a campaign is read again. */
export interface RegistrationRow {
  readonly sheet: string;
  readonly row: number;
  /** Row of the clerk's roster. */
  readonly sourceRow: number;
  readonly facts: PersonFacts;
}

/**
 * Turns the people of a roster into applications (R-REG-1): one per person and post, duplicates, late ones and choices
 * past the limit marked with their reason, nobody left out. Posts are those that the clerk named, in her order, then the
 * others that people applied for, in roster order; the number of openings is never guessed
 * (`campaign.openings-unknown`, `campaign.post-not-planned`).
 */
export function register(
  people: readonly RegistrationRow[],
  plannedPosts: readonly Post[],
  scheme: ResolvedScheme,
): Registration {
  const identity = identifyPeople(people);
  const posts = collectPosts(people, plannedPosts);
  const names = new Map(posts.map(({ name }) => [postKey(name), name]));
  const entries = people.flatMap((person, index) => choicesOf(person, identity.people[index] as number, names));
  const standings = judgeStandings(entries, scheme);
  const applications = entries.map((entry, index): Application => ({
    ...entry.application,
    number: index + 1,
    ...(standings[index] as Judged),
  }));
  const places = entries.map(({ place }) => place);
  return {
    posts,
    applications,
    issues: [...identity.issues, ...postIssues(posts, plannedPosts), ...standingIssues(applications, places)],
  };
}

interface Entry {
  readonly application: Pick<Application, 'facts' | 'sourceRow' | 'person' | 'post' | 'order'>;
  readonly place: Place;
}
type Judged = Pick<Application, 'standing' | 'standingReasons'>;

/** Neither blanks, width nor capitals make a post another post: `办公室 主任` is 办公室主任. */
export function postKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

function collectPosts(people: readonly RegistrationRow[], planned: readonly Post[]): readonly Post[] {
  const posts = new Map<string, Post>(planned.map((post) => [postKey(post.name), post]));
  for (const { facts } of people) {
    for (const { post } of facts.choices) {
      if (!posts.has(postKey(post))) posts.set(postKey(post), { name: post });
    }
  }
  return [...posts.values()];
}

/** One entry per choice, under the post's one name: counting formulas compare names. */
function choicesOf(row: RegistrationRow, person: number, names: ReadonlyMap<string, string>): readonly Entry[] {
  const { facts, sourceRow, sheet } = row;
  const place = { sheet, row: row.row, person: facts.name.state === 'known' ? facts.name.value : '' };
  if (facts.choices.length === 0) return [{ application: { facts, sourceRow, person, post: '', order: 1 }, place }];
  return facts.choices.map(({ post, order }) => {
    const name = names.get(postKey(post)) ?? post;
    return { application: { facts, sourceRow, person, post: name, order }, place: { ...place, post: name } };
  });
}

function judgeStandings(entries: readonly Entry[], scheme: ResolvedScheme): readonly Judged[] {
  const deadlineText = parameterValue(scheme, 'deadline');
  const deadline = typeof deadlineText === 'string' ? parseIsoMinute(deadlineText) : undefined;
  const limit = parameterValue(scheme, 'maxChoices');
  const first = new Map<string, Entry['application']>();
  const judged = entries.map(({ application: entry }): Judged => {
    if (entry.post === '') return standing('noPost', message('campaign.no-post', {}));
    const key = `${entry.person}|${postKey(entry.post)}`;
    const earlier = first.get(key);
    if (earlier)
      return standing('duplicate', message('campaign.duplicate', { post: entry.post, row: earlier.sourceRow }));
    first.set(key, entry);
    const late = deadline && lateness(entry.facts, deadline);
    return late ? { standing: 'late', standingReasons: [late] } : VALID;
  });
  return typeof limit === 'number' ? limitChoices(entries, judged, limit) : judged;
}

const VALID: Judged = { standing: 'valid', standingReasons: [] };

function standing(value: Standing, text: Reason['message']): Judged {
  return { standing: value, standingReasons: [{ rule: 'R-REG-1', message: text }] };
}

/** Only a time-stamp that is certainly after the deadline is late; one that is not precise enough is left to the clerk. */
function lateness(facts: PersonFacts, deadline: CalendarMinute): Reason | undefined {
  if (facts.registeredAt.state !== 'known') return undefined;
  const value = facts.registeredAt.value;
  const after = 'hour' in value ? compareMinutes(value, deadline) > 0 : isAfterDay(value, deadline);
  if (!after) return undefined;
  const registered = 'hour' in value ? formatMinute(value) : formatDate(value);
  return { rule: 'R-PLAN-5', message: message('campaign.late', { registered, deadline: formatMinute(deadline) }) };
}

function isAfterDay(date: PartialDate, deadline: CalendarMinute): boolean {
  const last = deadline.day;
  if (date.year !== last.year) return date.year > last.year;
  if (date.month !== last.month) return date.month > last.month;
  return date.kind === 'day' && date.day > last.day;
}

/** Past the limit an ordered choice falls away; unordered ones are all put to the clerk, because none may be preferred. */
function limitChoices(entries: readonly Entry[], judged: readonly Judged[], limit: number): readonly Judged[] {
  const orderOf = (index: number) => (entries[index] as Entry).application.order;
  const counted = new Map<number, number[]>();
  judged.forEach(({ standing: value }, index) => {
    const { person } = (entries[index] as Entry).application;
    if (value === 'valid') counted.set(person, [...(counted.get(person) ?? []), index]);
  });
  const result = [...judged];
  for (const indexes of counted.values()) {
    if (indexes.length <= limit) continue;
    const orders = new Set(indexes.map((index) => orderOf(index)));
    const ordered = orders.size === indexes.length;
    const byOrder = [...indexes].sort((a, b) => orderOf(a) - orderOf(b));
    const count = indexes.length;
    for (const index of ordered ? byOrder.slice(limit) : indexes) {
      result[index] = ordered
        ? standing('beyondLimit', message('campaign.beyond-limit', { order: orderOf(index), limit }))
        : standing('choiceUnclear', message('campaign.choice-unclear', { count, limit }));
    }
  }
  return result;
}

function postIssues(posts: readonly Post[], planned: readonly Post[]): readonly Issue[] {
  const plannedKeys = new Set(planned.map(({ name }) => postKey(name)));
  return posts.flatMap((post): Issue[] => {
    if (planned.length > 0 && !plannedKeys.has(postKey(post.name))) {
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

function standingIssues(applications: readonly Application[], places: readonly Place[]): readonly Issue[] {
  return applications.flatMap(({ standingReasons, standing: value }, index) =>
    standingReasons.map((reason) =>
      issue(value === 'choiceUnclear' || value === 'noPost' ? 'block' : 'warn', reason.message, places[index] as Place),
    ),
  );
}
