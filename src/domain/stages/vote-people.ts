import { exactCount } from '../ballots/shares';
import type { Reason } from '../basics/issue';
import type { Entrant, StageOutcome } from './stage-kind';
import type { FilledTables, PlannedRow } from './table';
import { StageRow, type StageValue } from './values';

/** A row per entrant with the columns of `PERSON_COLUMNS` and `more` fixed values. */
export function personRows(
  entrants: readonly Entrant[],
  more: (entrant: Entrant) => readonly (readonly [string, StageValue])[] = () => [],
): readonly PlannedRow[] {
  return entrants.map((entrant) => personRow(String(entrant.number), entrant, more(entrant)));
}

export function personRow(
  key: string,
  { number, name, post, gone }: Entrant,
  more: readonly (readonly [string, StageValue])[],
): PlannedRow {
  const fixed = new Map<string, StageValue>([
    ['number', { kind: 'number', value: exactCount(number) }],
    ['name', textValue(name)],
    ['post', textValue(post)],
    ...more,
  ]);
  return { key, fixed, ...(gone ? { out: true } : {}) };
}

/** The row of each entrant; a row without values where the table has none. */
export function rowsOfPeople(tables: FilledTables): (entrant: Entrant) => StageRow {
  const rows = new Map(tables.get('people')?.rows.map((row) => [row.key, row]));
  return ({ number }) => rows.get(String(number)) ?? new StageRow(String(number), new Map());
}

/** Entrants by post, posts in the order in which they come first. */
export function entrantsByPost(entrants: readonly Entrant[]): ReadonlyMap<string, readonly Entrant[]> {
  const groups = new Map<string, Entrant[]>();
  for (const entrant of entrants) {
    const group = groups.get(entrant.post);
    if (group) group.push(entrant);
    else groups.set(entrant.post, [entrant]);
  }
  return groups;
}

export function textValue(text: string): StageValue {
  return { kind: 'text', text };
}

export function pending(...reasons: readonly Reason[]): StageOutcome {
  return { state: 'pending', reasons };
}
