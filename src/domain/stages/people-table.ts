import { parseExact, type Exact } from '../basics/exact';
import type { StageContext } from './stage-kind';
import { PERSON_COLUMNS, type FilledTable, type FilledTables, type FixedColumn, type PlannedRow } from './table';
import type { StageRow } from './values';

/** The id of the main table of every stage. */
export const PEOPLE = 'people';

/** 编号、姓名、竞聘职位: what the main table begins with. */
export const WHO: readonly FixedColumn[] = [PERSON_COLUMNS.number, PERSON_COLUMNS.name, PERSON_COLUMNS.post];

/** A row per entrant, key = application number. */
export function personRows(context: StageContext): readonly PlannedRow[] {
  return context.entrants.map(({ number, name, post, gone }) => ({
    key: String(number),
    fixed: new Map([
      [PERSON_COLUMNS.number.id, { kind: 'number', value: parseExact(number) as Exact }],
      [PERSON_COLUMNS.name.id, { kind: 'text', text: name }],
      [PERSON_COLUMNS.post.id, { kind: 'text', text: post }],
    ]),
    ...(gone ? { out: true } : {}),
  }));
}

export function peopleTable(tables: FilledTables): FilledTable {
  const people = tables.get(PEOPLE);
  if (!people) throw new Error('A stage without its main table');
  return people;
}

/** The rows of the main table by application number. */
export function rowsByNumber(people: FilledTable): ReadonlyMap<number, StageRow> {
  return new Map(people.rows.map((row) => [Number(row.key), row]));
}
