import type { Issue } from '../basics/issue';
import type { PersonFacts } from './facts';
import type { RosterField } from './fields';

/** What the clerk said about the roster; everything not said is found out. Rows and columns count from 1. */
export interface RosterRequest {
  readonly sheet?: string;
  readonly headerRows?: { readonly first: number; readonly last: number };
  /** Column numbers chosen by the clerk; they are never overruled. `post` and `assessment` may have several. */
  readonly columns?: ReadonlyMap<RosterField, readonly number[]>;
  /** Columns that the clerk wants left out, whatever their headers say. A column of `columns` is used all the same. */
  readonly unused?: readonly number[];
  /** A sheet of the campaign itself may have columns that nobody has filled in yet. */
  readonly columnsMayBeEmpty?: boolean;
  /** Only the header is looked at: of columns that claim a field alike none is taken, although all look empty. */
  readonly headerOnly?: boolean;
  /** Nobody applies for a post: of people in general, or where everybody stands for every post (海选). */
  readonly withoutPosts?: boolean;
  /** Columns without which the campaign cannot be made: missing or unsure ones are asked (`name` always is, and `post` but `withoutPosts`). */
  readonly needed: readonly RosterField[];
}

/** How one column of the roster is understood. */
export interface ColumnMatch {
  readonly column: number;
  /** The header cells of the column from top to bottom, joined with ' / '. */
  readonly header: string;
  readonly field?: RosterField;
  /** For an assessment column of one year. */
  readonly year?: number;
  /** How sure the guess is, 0–100 (whole number). 100 is an exact term or the clerk's own choice. */
  readonly confidence: number;
  readonly chosenBy: 'header' | 'values' | 'clerk';
  /** Other fields that this column might be, best first. */
  readonly alternatives: readonly RosterField[];
  /** The first few non-blank values, for the clerk to compare. */
  readonly samples: readonly string[];
}

export interface RosterPerson {
  /** 1-based row of the source sheet. */
  readonly row: number;
  readonly facts: PersonFacts;
  /** What is wrong or doubtful in this row, with its place; none of it is lost when the rules run. */
  readonly issues: readonly Issue[];
}

/**
 * A row below the header that is not a person, and why it was left out. Nothing is left out unseen. `continuation`: a further
 * row of a person whose name cell is merged over several rows; `roster.name-merged` blocks until each person has one row.
 */
export interface IgnoredRow {
  readonly row: number;
  readonly why: 'blank' | 'total' | 'note' | 'repeatedHeader' | 'group' | 'continuation';
  readonly text: string;
}

/** A sheet as it would be read, before anybody in it is. */
export interface RosterOutline {
  readonly sheet: string;
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: readonly ColumnMatch[];
  /** How many rows are people; 0 while nobody knows which column has their names. */
  readonly people: number;
  /** What has to be settled (block) or known about sheet and columns. */
  readonly issues: readonly Issue[];
}

/** What a sheet of the clerk's has of a roster. */
export interface SurveyedSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  /** `undefined` where none is found: the sheet is hardly the roster. */
  readonly header: { readonly first: number; readonly last: number } | undefined;
  /** How many rows are people. */
  readonly people: number;
  /** The sheet that is taken for the roster unless the clerk says otherwise; at most one. */
  readonly best: boolean;
}

export interface Roster {
  readonly sheet: string;
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: readonly ColumnMatch[];
  readonly people: readonly RosterPerson[];
  readonly ignored: readonly IgnoredRow[];
  /** About the roster as a whole (hidden rows read, columns not used …). */
  readonly issues: readonly Issue[];
}
