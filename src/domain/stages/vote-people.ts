import { exactCount } from '../ballots/shares';
import type { Reason } from '../basics/issue';
import { STATUS_COLUMN } from './findings';
import type { Entrant, StageOutcome } from './stage-kind';
import type { FilledTables, FixedColumn, PlannedRow } from './table';
import { StageRow, type StageValue } from './values';

/**
 * 状态 of stages that are decided by votes: nobody is absent from being voted on, so it is not typed in. It says who has dropped out;
 * such a row needs no entry and has no rank.
 */
export const STANDING_COLUMN: FixedColumn = { role: 'fixed', id: STATUS_COLUMN, title: '状态', width: 8 };

const DROPPED_OUT: StageValue = { kind: 'text', text: '已退出' };

/** A row per entrant with the columns of `PERSON_COLUMNS` and `STANDING_COLUMN`, and `more` fixed values. */
export function personRows(
  entrants: readonly Entrant[],
  more: (entrant: Entrant) => readonly (readonly [string, StageValue])[] = () => [],
): readonly PlannedRow[] {
  return entrants.map((entrant) => ({ key: String(entrant.number), fixed: personValues(entrant, more(entrant)) }));
}

export function personValues(
  { number, name, post, gone }: Entrant,
  more: readonly (readonly [string, StageValue])[],
): ReadonlyMap<string, StageValue> {
  return new Map<string, StageValue>([
    ['number', { kind: 'number', value: exactCount(number) }],
    ['name', textValue(name)],
    ['post', textValue(post)],
    ...(gone ? [[STATUS_COLUMN, DROPPED_OUT] as const] : []),
    ...more,
  ]);
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
