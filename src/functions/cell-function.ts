import type { Message, RuleId } from '../domain/basics/issue';
import type { LocalizedText } from '../domain/basics/localized';
import type { Result } from '../domain/basics/result';

/**
 * A range or array as a host hands it over: rows × columns, rectangular, at least 1 × 1. Cells are numbers, texts and
 * booleans; `null`, `undefined` and `''` are blank; anything else is an error cell of the host (see `cells.ts`).
 */
export type Cells = readonly (readonly unknown[])[];

/** The two errors whose text a host can show: a wrong argument, and an answer that is not there (yet). */
export type FailureCode = '#VALUE!' | '#N/A';

/** Why a function or one cell of its result has no value. Several problems are told together. */
export interface Failure {
  readonly code: FailureCode;
  readonly messages: readonly [Message, ...Message[]];
}

/** What a function needs of the host that asks it: the host's error values, and words in the clerk's language. */
export interface FunctionHost {
  /** The host's own error value for a failure; a result may hold such values among its cells. */
  failureCell(failure: Failure): unknown;
  text(text: LocalizedText): string;
  message(message: Message): string;
}

/** Rows × columns, rectangular, never with `null`, `undefined` or NaN: numbers, texts, booleans and failure cells. */
export type ResultCells = unknown[][];

/** What an argument may be. A parameter that takes a single value also takes a range of one cell. */
export type ArgumentKind =
  | { readonly kind: 'cells' }
  | { readonly kind: 'wholeNumber'; readonly least: number; readonly most: number }
  /** Any finite number, as its 15-digit decimal; a text of plain digits counts as its number. */
  | { readonly kind: 'number' }
  | { readonly kind: 'flag' }
  /** One of some words: the id, or the term of either language. */
  | { readonly kind: 'choice'; readonly of: Readonly<Record<string, LocalizedText>> }
  /** A date cell, or a text such as 2012-05-31; never today by itself. */
  | { readonly kind: 'day' };

/** A parameter. `id` and the order are frozen: the clerks' workbooks hold them. */
export type FunctionParameter = ArgumentKind & {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** `true` without `default`: left out means what `description` says. */
  readonly optional?: true;
  readonly default?: string | number | boolean;
};

/** A worked example: a formula over a small block of cells and what it gives. Tests compute each. */
export interface FunctionExample {
  readonly title: LocalizedText;
  /** The cells from A1 on, rows × columns; `null` is blank. Formulas refer to them. */
  readonly cells: readonly (readonly (string | number | boolean | null)[])[];
  /** Without the leading `=` and the namespace: `TRIMMEDMEAN(A1:G1,1,1,2)`. */
  readonly formula: string;
  /** Rows × columns; an error as `#N/A` or `#VALUE!`. */
  readonly result: readonly (readonly (string | number | boolean)[])[];
}

/** One cell function: everything that metadata, registration, help and tests need to know about it. */
export interface CellFunction {
  /** Frozen: `TRIMMEDMEAN`. */
  readonly id: string;
  readonly description: LocalizedText;
  readonly parameters: readonly FunctionParameter[];
  readonly rules: readonly RuleId[];
  /** What blanks, ties and rounding do, and when which error comes; a line each, for the help page. */
  readonly remarks: readonly LocalizedText[];
  readonly examples: readonly FunctionExample[];
  /**
   * Total: whatever the arguments are, the answer is a value. Trailing arguments that are left out may be missing,
   * `null` or `undefined`. A failure of one row is a cell of the result, a failure of the call fails the call.
   */
  compute(args: readonly unknown[], host: FunctionHost): Result<ResultCells, Failure>;
}
