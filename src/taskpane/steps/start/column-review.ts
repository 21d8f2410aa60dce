import { columnLetters } from '../../../domain/basics/place';
import { FIELDS_OF_SEVERAL_COLUMNS, type RosterField } from '../../../domain/roster/fields';
import type { ColumnMatch } from '../../../domain/roster/roster';

/** Below this confidence a column that is used is shown to the clerk for a look. */
const CERTAIN = 90;

/** Columns that look alike. */
export interface ContestedField {
  readonly field: RosterField;
  /** Their letters, from left to right. */
  readonly columns: readonly string[];
  /** The letters of the one that is used; `undefined` where none is. */
  readonly used: string | undefined;
}

/** What the clerk is to look at of the columns of a roster. */
export interface ColumnReview {
  readonly doubtful: readonly ColumnMatch[];
  readonly sure: readonly ColumnMatch[];
  readonly contested: readonly ContestedField[];
}

/**
 * Sorts columns into those to be checked (unsure guesses, and unused ones that could be something) and the others. Columns without a
 * header and without contents are left out. `header` is the first choice's word: a column that the clerk chose is never doubtful.
 */
export function reviewColumns(columns: readonly ColumnMatch[]): ColumnReview {
  const shown = columns.filter(
    ({ header, samples, field }) => header !== '' || samples.length > 0 || field !== undefined,
  );
  const contested = contestedFields(shown);
  const letters = new Set(contested.filter(({ used }) => used === undefined).flatMap((found) => found.columns));
  const isDoubtful = (column: ColumnMatch) => isUnsure(column) || letters.has(columnLetters(column.column));
  return { doubtful: shown.filter(isDoubtful), sure: shown.filter((column) => !isDoubtful(column)), contested };
}

function isUnsure({ field, confidence, chosenBy, alternatives, samples }: ColumnMatch): boolean {
  if (chosenBy === 'clerk') return false;
  return field === undefined ? alternatives.length > 0 && samples.length > 0 : confidence < CERTAIN;
}

/** Fields of one column that several columns look like best; those that the clerk settled are settled. */
function contestedFields(columns: readonly ColumnMatch[]): readonly ContestedField[] {
  const alike = new Map<RosterField, ColumnMatch[]>();
  for (const column of columns) {
    const best = column.field ?? (column.chosenBy === 'clerk' ? undefined : column.alternatives[0]);
    if (best === undefined || FIELDS_OF_SEVERAL_COLUMNS.has(best)) continue;
    if (column.field === undefined && column.samples.length === 0) continue;
    alike.set(best, [...(alike.get(best) ?? []), column]);
  }
  return [...alike].flatMap(([field, found]): readonly ContestedField[] => {
    const used = found.find((column) => column.field === field);
    if (found.length < 2 || used?.chosenBy === 'clerk') return [];
    const letters = found.map(({ column }) => columnLetters(column));
    return [{ field, columns: letters, used: used && columnLetters(used.column) }];
  });
}
