import { parseExact, type Exact } from '../basics/exact';
import type { Entrant, StageContext } from './stage-kind';
import { PERSON_COLUMNS, type FilledTables, type PlannedRow } from './table';
import { StageRow, type StageValue } from './values';

/** The row of the main table that somebody has: key, and values of the columns of `PERSON_COLUMNS` and of further fixed ones. */
export function personRow(
  entrant: Entrant,
  more: readonly (readonly [string, StageValue])[] = [],
  initial?: ReadonlyMap<string, StageValue>,
): PlannedRow {
  const fixed = new Map<string, StageValue>([
    [PERSON_COLUMNS.number.id, { kind: 'number', value: parseExact(entrant.number) as Exact }],
    [PERSON_COLUMNS.name.id, { kind: 'text', text: entrant.name }],
    [PERSON_COLUMNS.post.id, { kind: 'text', text: entrant.post }],
    ...more,
  ]);
  return { key: String(entrant.number), fixed, ...(initial ? { initial } : {}) };
}

/** Every entrant with the row of the main table; an empty row where the table has lost it. */
export function entrantRows(
  { entrants }: StageContext,
  tables: FilledTables,
): readonly { readonly entrant: Entrant; readonly row: StageRow }[] {
  const rows = new Map(tables.get('people')?.rows.map((row) => [row.key, row]));
  return entrants.map((entrant) => {
    const key = String(entrant.number);
    return { entrant, row: rows.get(key) ?? new StageRow(key, new Map()) };
  });
}
