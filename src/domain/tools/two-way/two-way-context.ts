import { digestOf } from '../../basics/digest';
import { issue, message, type Issue } from '../../basics/issue';
import { fail, ok, type Result } from '../../basics/result';
import type { ToolTableShape } from '../table';
import type { ToolContext } from '../tool';
import { readDepartments, readOrders, readPeople, type Entries, type Words } from './entries';
import { DEPARTMENTS, DEPARTMENTS_TABLE, MOST_CHOICES, ORDERS, ORDERS_TABLE, PEOPLE, PEOPLE_TABLE } from './tables';

/** What the later steps read. */
export const TABLES_OF_ENTRIES: readonly ToolTableShape[] = [DEPARTMENTS_TABLE, PEOPLE_TABLE];

/** Departments and people as they were entered, or that their sheets are not there. */
export function enteredChoices({ tables }: ToolContext): Result<Entries, readonly Issue[]> {
  const departments = tables.get(DEPARTMENTS_TABLE.id);
  const people = tables.get(PEOPLE_TABLE.id);
  if (!departments || !people) {
    const sheets = [...(departments ? [] : [DEPARTMENTS]), ...(people ? [] : [PEOPLE])];
    return fail([issue('block', message('two-way.sheets-missing', { sheets, step: 'two-way-prepare' }))]);
  }
  const read = readDepartments(departments, DEPARTMENTS_TABLE);
  const most = choicesIn(people.rows[0]?.columnOf);
  const listed = readPeople(people, PEOPLE_TABLE, read.departments, most);
  return ok({
    departments: read.departments,
    people: listed.people,
    issues: [...read.issues, ...listed.issues],
  });
}

/** As many choices as the sheet of people has columns for. */
function choicesIn(columnOf: ((id: string) => number | undefined) | undefined): number {
  let count = 0;
  while (count < MOST_CHOICES && columnOf?.(`choice${count + 1}`) !== undefined) count++;
  return count;
}

/** Everything that a proposal rests on. */
export interface EnteredAll extends Pick<Entries, 'departments' | 'people'> {
  readonly words: Words;
  /** Changes with anything that was entered. */
  readonly fingerprint: string;
}

/** Departments, people and orders, or all that is wrong with them together. */
export function enteredAll(context: ToolContext): Result<EnteredAll, readonly Issue[]> {
  const choices = enteredChoices(context);
  if (!choices.ok) return choices;
  const { departments, people, issues } = choices.value;
  const orders = context.tables.get(ORDERS_TABLE.id);
  if (!orders) {
    return fail([
      ...issues,
      issue('block', message('two-way.sheets-missing', { sheets: [ORDERS], step: 'two-way-orders' })),
    ]);
  }
  const read = readOrders(orders, ORDERS_TABLE, people);
  const all = [...issues, ...read.issues];
  if (all.length > 0) return fail(all);
  const data = [departments.map(({ name, seats }) => [name, seats]), people, [...read.words]];
  return ok({ departments, people, words: read.words, fingerprint: digestOf(JSON.stringify(data)).slice(0, 12) });
}

/** What an earlier run wrote into the note of its result. */
export function fingerprintIn(note: string): string | undefined {
  return /依据数据([0-9a-f]{12})/.exec(note)?.[1];
}

/** Until when the unplaced wait, of the same note. */
export function dueIn(note: string): string | undefined {
  return /待岗到期(\d{4}-\d{2}-\d{2})/.exec(note)?.[1];
}
