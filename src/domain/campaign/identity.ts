import { earliestDay, compareDays, formatDate, latestDay, type PartialDate } from '../basics/calendar';
import { between, eachInParts, mapInParts, type InParts } from '../basics/parts';
import { message, type Message } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';

/** A row of people, before anyone knows which rows are the same person. */
export interface IdentityRow {
  /** Row of the clerk's roster. */
  readonly sourceRow: number;
  readonly facts: PersonFacts;
}

export interface Identity {
  /** The person of every row, counting from 1 by first appearance. */
  readonly people: readonly number[];
  /** Why it is not certain who stands in a row, by row index; such a row is put to the clerk (待核实). */
  readonly doubts: ReadonlyMap<number, Message>;
}

/**
 * Tells which rows are one person (R-REG-1), whatever the order of the rows. Applications that were made of one row of the roster are one
 * person's as long as they have one name; of the others:
 *
 * 1. Rows with the same sound ID number and the same name are one person. The same number under different names is a mistake
 *    in one of them: two people, both in doubt (`campaign.id-shared`).
 * 2. A row without a sound ID number belongs to the person with its name and full birth date. Where several people with
 *    different ID numbers fit, it stays apart and is in doubt (`campaign.person-unclear`).
 * 3. The name alone never decides, and neither does a birth month: two rows with one name whose births may be the same day
 *    stay apart and are in doubt (`campaign.maybe-same-person`), unless sound ID numbers tell them apart.
 */
export function* identifyPeople(rows: readonly IdentityRow[]): InParts<Identity> {
  const sources = new Map<string, number>();
  const firsts: IdentityRow[] = [];
  const firstOf = rows.map((row) => {
    const {
      sourceRow,
      facts: { name },
    } = row;
    const source = `${sourceRow}|${name.state === 'known' ? name.value : ''}`;
    const place = sources.get(source) ?? sources.size;
    if (place === sources.size) firsts.push(row);
    sources.set(source, place);
    return place;
  });
  yield 0.2;
  const apart = yield* between(0.2, 1, identifyRows(firsts));
  const doubts = new Map(
    firstOf.flatMap((place, index) => {
      const doubt = apart.doubts.get(place);
      return doubt ? [[index, doubt] as const] : [];
    }),
  );
  return { people: firstOf.map((place) => apart.people[place] as number), doubts };
}

function* identifyRows(rows: readonly IdentityRow[]): InParts<Identity> {
  const doubts = new Map<number, Message>();
  const entries = yield* between(
    0,
    0.5,
    mapInParts(rows, ({ facts }, index) => entryOf(facts, index)),
  );
  markSharedIds(entries, rows, doubts);
  yield 0.5;
  const keys = entries.map((entry) => (entry.id === undefined ? undefined : `id|${entry.id}|${entry.name}`));
  const namesakes = groupBy(
    entries.filter(({ name }) => name !== ''),
    ({ name }) => name,
  );
  const joining = eachInParts([...namesakes.values()], (group) => {
    if (group.length > 1) joinNamesakes(group, keys, rows, doubts);
  });
  yield* between(0.5, 0.9, joining);
  yield 0.9;
  return { people: numbered(keys), doubts };
}

interface Entry {
  readonly index: number;
  readonly name: string;
  readonly id: string | undefined;
  readonly birth: PartialDate | undefined;
  readonly sex: string | undefined;
  /** An ID number that is not sound proves nothing, but two different ones speak against one person. */
  readonly unsoundId: string | undefined;
}

function entryOf({ name, idNumber, birth, sex }: PersonFacts, index: number): Entry {
  return {
    index,
    name: name.state === 'known' ? name.value : '',
    id: idNumber.state === 'known' && idNumber.value.sound ? idNumber.value.number : undefined,
    birth: birth.state === 'known' ? birth.value : undefined,
    sex: sex.state === 'known' ? sex.value : undefined,
    unsoundId: unsoundId(idNumber),
  };
}

function unsoundId(idNumber: PersonFacts['idNumber']): string | undefined {
  if (idNumber.state === 'unreadable') return idNumber.raw;
  return idNumber.state === 'known' && !idNumber.value.sound ? idNumber.value.number : undefined;
}

function markSharedIds(entries: readonly Entry[], rows: readonly IdentityRow[], doubts: Map<number, Message>): void {
  const withId = entries.filter(({ id }) => id !== undefined);
  for (const group of groupBy(withId, ({ id }) => id as string).values()) {
    for (const entry of group) {
      const other = group.find(({ name }) => name !== entry.name);
      if (!other) continue;
      const params = {
        row: rowOf(rows, entry),
        name: entry.name,
        otherRow: rowOf(rows, other),
        otherName: other.name,
      };
      doubts.set(entry.index, message('campaign.id-shared', params));
    }
  }
}

/** Joins the rows of one name that have no sound ID number to those that they belong to, and marks what is in doubt. */
function joinNamesakes(
  group: readonly Entry[],
  keys: (string | undefined)[],
  rows: readonly IdentityRow[],
  doubts: Map<number, Message>,
): void {
  for (const entry of group) {
    if (entry.id !== undefined || entry.birth === undefined) continue;
    const sameDay = group.filter((other) => isSameDay(entry.birth, other.birth));
    if (sameDay.some((other) => speaksAgainst(entry, other))) continue;
    const withId = new Set(sameDay.flatMap(({ id }) => (id === undefined ? [] : [id])));
    const [only] = withId;
    if (withId.size === 1) keys[entry.index] = `id|${only}|${entry.name}`;
    else if (withId.size > 1) {
      const others = sameDay.filter(({ id }) => id !== undefined).map((other) => String(rowOf(rows, other)));
      doubts.set(entry.index, message('campaign.person-unclear', { name: entry.name, rows: others }));
    } else if (entry.birth.kind === 'day') keys[entry.index] = `birth|${entry.name}|${formatDate(entry.birth)}`;
  }
  for (const entry of group) {
    const other = group.find((candidate) => mayBeSame(entry, candidate));
    if (!other || doubts.has(entry.index)) continue;
    const params = { name: entry.name, row: rowOf(rows, other) };
    doubts.set(entry.index, message('campaign.maybe-same-person', params));
  }
}

function isSameDay(a: PartialDate | undefined, b: PartialDate | undefined): boolean {
  return a?.kind === 'day' && b?.kind === 'day' && compareDays(a, b) === 0;
}

/** Another sex, or another ID number, sound or not. */
function speaksAgainst(a: Entry, b: Entry): boolean {
  const differ = (first: string | undefined, second: string | undefined) =>
    first !== undefined && second !== undefined && first !== second;
  return differ(a.sex, b.sex) || differ(a.unsoundId, b.unsoundId);
}

/** Births that may be the same, but not the full date with nothing against it; sound ID numbers tell people apart. */
function mayBeSame(a: Entry, b: Entry): boolean {
  if (a.index === b.index || !a.birth || !b.birth) return false;
  if (a.id !== undefined && b.id !== undefined) return false;
  if (a.birth.kind === 'day' && b.birth.kind === 'day' && !speaksAgainst(a, b)) return false;
  return (
    compareDays(earliestDay(a.birth), latestDay(b.birth)) <= 0 &&
    compareDays(earliestDay(b.birth), latestDay(a.birth)) <= 0
  );
}

function rowOf(rows: readonly IdentityRow[], { index }: Entry): number {
  return (rows[index] as IdentityRow).sourceRow;
}

/** Numbers by first appearance; a row without a key is a person of its own. */
function numbered(keys: readonly (string | undefined)[]): readonly number[] {
  const known = new Map<string, number>();
  let count = 0;
  return keys.map((key) => {
    const number = (key === undefined ? undefined : known.get(key)) ?? ++count;
    if (key !== undefined) known.set(key, number);
    return number;
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
