import type { MessageParam } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';

/** What every message about one cell says: where it is and what stands there. */
export interface CellProblem {
  readonly row: number;
  readonly field: MessageParam;
  readonly value: string;
}

/** What the roster reader may have to say. `row` counts from 1; `flag` is the exact command-line answer. */
export interface RosterMessages {
  // the sheet and its header
  'roster.sheet-unknown': { readonly sheet: string; readonly sheets: readonly string[] };
  'roster.two-sheets': { readonly sheets: readonly string[]; readonly flag: string };
  'roster.header-not-found': { readonly sheets: readonly string[] };
  'roster.header-rows-outside': { readonly first: number; readonly last: number; readonly sheet: string };
  'roster.no-people': { readonly sheet: string; readonly first: number; readonly last: number };
  'roster.second-table': { readonly sheet: string; readonly row: number };
  // columns
  'roster.column-missing': { readonly field: MessageParam; readonly flag: string; readonly columns: readonly string[] };
  'roster.column-not-found': { readonly field: MessageParam; readonly flag: string };
  'roster.column-perhaps': {
    readonly field: MessageParam;
    readonly flag: string;
    readonly candidates: readonly string[];
  };
  'roster.column-unsure': {
    readonly field: MessageParam;
    readonly candidates: readonly string[];
    readonly flag: string;
  };
  'roster.column-outside': { readonly field: MessageParam; readonly column: string; readonly last: string };
  'roster.column-empty': { readonly field: MessageParam; readonly column: string };
  'roster.column-twice': { readonly column: string; readonly fields: readonly LocalizedText[] };
  'roster.column-too-many': { readonly field: MessageParam; readonly columns: readonly string[] };
  // rows
  'roster.hidden-rows': { readonly rows: readonly string[]; readonly count: number };
  'roster.name-blank': { readonly row: number };
  'roster.name-unreadable': CellProblem;
  'roster.name-merged': { readonly name: string; readonly first: number; readonly last: number };
  'roster.cell-error': CellProblem & { readonly cell: string };
  // values
  'roster.date-unreadable': CellProblem;
  'roster.date-month-missing': CellProblem;
  'roster.date-january-or-october': CellProblem & { readonly january: string; readonly october: string };
  'roster.date-open': CellProblem;
  'roster.date-two': CellProblem;
  'roster.sex-unreadable': CellProblem;
  'roster.education-unreadable': CellProblem;
  'roster.education-unfinished': CellProblem;
  'roster.education-mode-differs': CellProblem;
  'roster.level-unreadable': CellProblem;
  'roster.level-two': CellProblem;
  'roster.id-number-stored-as-number': CellProblem;
  'roster.id-number-unreadable': CellProblem;
  'roster.id-check-digit-wrong': CellProblem;
  'roster.id-region-unknown': CellProblem;
  'roster.id-date-impossible': CellProblem;
  'roster.id-birth-differs': { readonly row: number; readonly id: string; readonly birth: string };
  'roster.id-sex-differs': { readonly row: number; readonly id: MessageParam; readonly sex: MessageParam };
  'roster.political-status-unreadable': CellProblem;
  'roster.staff-category-unreadable': CellProblem;
  'roster.staff-category-doubtful': CellProblem;
  'roster.assessment-unreadable': CellProblem;
  'roster.assessment-several': CellProblem;
  'roster.assessment-count-differs': CellProblem & { readonly expected: number; readonly found: number };
  'roster.title-unreadable': CellProblem;
  'roster.job-grade-unreadable': CellProblem;
  'roster.registered-at-unreadable': CellProblem;
  'roster.registered-at-no-year': CellProblem;
  'roster.training-unreadable': CellProblem;
  'roster.rank-unreadable': CellProblem;
  'roster.recommendation-unreadable': CellProblem;
  'roster.post-unreadable': CellProblem;
  'roster.post-perhaps-several': CellProblem;
}

/** The messages that need nothing but the place and the text of a cell. */
export type CellProblemCode = {
  [K in keyof RosterMessages]: CellProblem extends RosterMessages[K]
    ? RosterMessages[K] extends CellProblem
      ? K
      : never
    : never;
}[keyof RosterMessages];
