import { exactOf } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import type { Entrant, StageContext } from './stage-kind';
import type { FilledTable, FilledTables, FixedColumn, PlannedRow } from './table';
import { numberCell, StageRow, textCell, type StageValue } from './values';

/** The id of the main table, which every stage has: a row per entrant, key = application number. */
export const PEOPLE_TABLE = 'people';

const NUMBER_COLUMN: FixedColumn = { role: 'fixed', id: 'number', title: '编号', width: 7 };
const NAME_COLUMN: FixedColumn = { role: 'fixed', id: 'name', title: '姓名', width: 11 };
/** 竞聘职位: within it people are ranked, and the tables that have a row per post begin with it. */
export const POST_COLUMN: FixedColumn = { role: 'fixed', id: 'post', title: '竞聘职位', width: 20 };

/** The columns that the main table begins with. */
export const PERSON_COLUMNS: readonly FixedColumn[] = [NUMBER_COLUMN, NAME_COLUMN, POST_COLUMN];

/** Values of fixed columns: id and value. */
export type FixedValues = readonly (readonly [columnId: string, value: StageValue])[];

/**
 * A row of an entrant: the person's columns and `more` fixed values. Whoever is out by an operation (放弃, 取消资格) has one that is
 * out (`PlannedRow.out`).
 */
export function personRow(key: string, { number, name, post, gone }: Entrant, more: FixedValues = []): PlannedRow {
  const fixed = new Map([
    [NUMBER_COLUMN.id, numberCell(exactOf(number))],
    [NAME_COLUMN.id, textCell(name)],
    [POST_COLUMN.id, textCell(post)],
    ...more,
  ]);
  return { key, fixed, ...(gone ? { out: true } : {}) };
}

/** The rows of the main table, in the order of the entrants; `more`: what stands in further fixed columns. */
export function personRows(
  entrants: readonly Entrant[],
  more: (entrant: Entrant) => FixedValues = () => [],
): readonly PlannedRow[] {
  return entrants.map((entrant) => personRow(String(entrant.number), entrant, more(entrant)));
}

/** The main table as it was filled in. */
export function peopleTable(tables: FilledTables): FilledTable {
  const people = tables.get(PEOPLE_TABLE);
  if (!people) throw new Error('A stage without its main table');
  return people;
}

/** An entrant with the row of the main table. */
export interface EntrantRow {
  readonly entrant: Entrant;
  readonly row: StageRow;
}

/** Every entrant, in order, with the row of the main table; an empty row where the table has none. */
export function entrantRows({ entrants }: StageContext, tables: FilledTables): readonly EntrantRow[] {
  const rows = new Map(peopleTable(tables).rows.map((row) => [row.key, row]));
  return entrants.map((entrant) => {
    const key = String(entrant.number);
    return { entrant, row: rows.get(key) ?? new StageRow(key, new Map()) };
  });
}

/** The same by post, in the order in which the posts come. */
export function entrantRowsByPost(
  context: StageContext,
  tables: FilledTables,
): ReadonlyMap<string, readonly EntrantRow[]> {
  return groupBy(entrantRows(context, tables), ({ entrant }) => entrant.post);
}
