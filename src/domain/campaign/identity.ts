import { formatDate } from '../basics/calendar';
import { issue, message, type Issue } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';

/** A row of people, before anyone knows which rows are the same person. */
export interface IdentityRow {
  readonly row: number;
  readonly sheet: string;
  readonly facts: PersonFacts;
}

/**
 * Tells which rows are one person (R-REG-1): the same sound ID number, or, where one of the two rows has no sound ID
 * number, the same name and the same birth date. Never the name alone: two 李伟 are two people. Rows with one ID number
 * but different names are a mistake in one of them: they stay two people and `campaign.id-shared` is reported.
 *
 * Returns the person's number for every row, counting from 1 in row order.
 */
export function identifyPeople(rows: readonly IdentityRow[]): {
  readonly people: readonly number[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const byId = new Map<string, number>();
  const byNameAndBirth = new Map<string, { readonly person: number; readonly id: string | undefined }[]>();
  const people: number[] = [];
  let count = 0;
  rows.forEach((entry, index) => {
    const id = soundId(entry.facts);
    const nameAndBirth = nameAndBirthKey(entry.facts);
    const holder = id === undefined ? undefined : byId.get(id);
    const sameId = holder === undefined ? undefined : people[holder];
    if (holder !== undefined && !sameName(rows[holder] as IdentityRow, entry)) {
      issues.push(idShared(rows[holder] as IdentityRow, entry));
      people[index] = ++count;
      return;
    }
    const namesakes = nameAndBirth === undefined ? [] : (byNameAndBirth.get(nameAndBirth) ?? []);
    const person = sameId ?? namesakes.find((other) => other.id === undefined || id === undefined)?.person ?? ++count;
    people[index] = person;
    if (id !== undefined && holder === undefined) byId.set(id, index);
    if (nameAndBirth !== undefined) byNameAndBirth.set(nameAndBirth, [...namesakes, { person, id }]);
  });
  return { people, issues };
}

function soundId(facts: PersonFacts): string | undefined {
  return facts.idNumber.state === 'known' && facts.idNumber.value.sound ? facts.idNumber.value.number : undefined;
}

function nameAndBirthKey(facts: PersonFacts): string | undefined {
  if (facts.name.state !== 'known' || facts.birth.state !== 'known') return undefined;
  return `${facts.name.value}|${formatDate(facts.birth.value)}`;
}

function sameName(a: IdentityRow, b: IdentityRow): boolean {
  return nameOf(a) === nameOf(b);
}

function nameOf(row: IdentityRow): string {
  return row.facts.name.state === 'known' ? row.facts.name.value : '';
}

function idShared(first: IdentityRow, second: IdentityRow): Issue {
  return issue(
    'block',
    message('campaign.id-shared', {
      row: second.row,
      name: nameOf(second),
      otherRow: first.row,
      otherName: nameOf(first),
    }),
    { sheet: second.sheet, row: second.row, person: nameOf(second) },
  );
}
