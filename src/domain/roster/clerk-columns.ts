import { issue, message, type Issue } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import { columnLetters } from '../basics/place';
import { FIELDS_OF_SEVERAL_COLUMNS, ROSTER_FIELDS, type RosterField } from './fields';
import type { RosterRequest } from './roster';
import type { ScoredColumn } from './score-columns';

/** A column that the clerk chose. */
export interface ClerkClaim {
  readonly column: ScoredColumn;
  readonly field: RosterField;
  readonly score: 100;
  readonly chosenBy: 'clerk';
}

/**
 * Checks the clerk's own choices. Block: `roster.column-outside` (no such column in the sheet), `roster.column-empty` (nothing
 * below the header), `roster.column-twice` (one column for two fields), `roster.column-too-many` (two columns for a field that
 * has one).
 */
export function clerkColumns(columns: readonly ScoredColumn[], request: RosterRequest) {
  const claims: ClerkClaim[] = [];
  const issues: Issue[] = [];
  const users = new Map<number, LocalizedText[]>();
  for (const [field, numbers] of request.columns ?? []) {
    const title = ROSTER_FIELDS[field];
    if (numbers.length > 1 && !FIELDS_OF_SEVERAL_COLUMNS.has(field)) {
      const letters = numbers.map(columnLetters);
      issues.push(issue('block', message('roster.column-too-many', { field: title, columns: letters })));
    }
    for (const number of new Set(numbers)) {
      const column = columns[number - 1];
      users.set(number, [...(users.get(number) ?? []), title]);
      if (!column) issues.push(outside(title, number, columns.length));
      else if (column.values.length === 0 && request.columnsMayBeEmpty !== true) {
        issues.push(issue('block', message('roster.column-empty', { field: title, column: columnLetters(number) })));
      }
      if (column) claims.push({ column, field, score: 100, chosenBy: 'clerk' });
    }
  }
  for (const [number, fields] of users) {
    if (fields.length < 2) continue;
    issues.push(issue('block', message('roster.column-twice', { column: columnLetters(number), fields })));
  }
  return { claims, issues };
}

function outside(field: LocalizedText, number: number, width: number): Issue {
  const column = Number.isInteger(number) && number > 0 ? columnLetters(number) : String(number);
  return issue('block', message('roster.column-outside', { field, column, last: columnLetters(Math.max(1, width)) }));
}
