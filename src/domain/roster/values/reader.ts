import { cellAddress } from '../../basics/place';
import { message, type Message } from '../../basics/issue';
import type { LocalizedText } from '../../basics/localized';
import type { CellProblemCode } from '../../messages/roster';
import { BLANK, known, unreadable, type Fact } from '../facts';
import type { SourceDate, SourceValue } from '../source';
import { cellText, compact, excerpt } from '../text';

/** Where a cell is: row and column from 1, and the field as the clerk knows it. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly field: LocalizedText;
}

/** What a reader may know of its column, once for all rows. */
export interface ColumnContext {
  readonly dateSystem: '1900' | '1904';
  /** The header cells joined, in the form of `compact`. */
  readonly header: string;
}

/** Reads one cell. Total: never throws, whatever is in the cell. */
export type ReadCell<T> = (value: SourceValue, at: CellPlace) => Fact<T>;

/** Prepares a reader for one column. */
export type CompileReader<T> = (column: ColumnContext) => ReadCell<T>;

/** What the cell means, that it counts as blank, or why it cannot be read. */
export type Parsed<T> = { readonly value: T } | { readonly blank: true } | Problem;

export interface Problem {
  readonly problem: (at: CellPlace, value: string) => Message;
}

/** What a parser gets: everything but an empty cell and a formula error. */
export type CellContent = string | number | boolean | SourceDate;

/** Texts that stand for an empty cell in most columns. */
export const NOTHING = /^(?:无|没有|暂无|空|未填|[-—–_/\\*~]+)$/;

const DASHES = /^[-—–_/\\*~]+$/;

/** A formula error that has become text, as in a CSV file. */
const ERROR_TEXT = /^\s*#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)\s*$/;

// A column rarely has more different texts; beyond that the memory would cost more than reading again.
const MEMORY = 20_000;

/** The problem with the usual parameters: row, field and text of the cell. */
export function problem(code: CellProblemCode): Problem {
  return { problem: (at, value) => message(code, { row: at.row, field: at.field, value: excerpt(value) }) };
}

/**
 * Makes a total reader of a parser. Empty cells are blank without asking the parser; a formula error is unreadable
 * (`roster.cell-error`); what was parsed once is remembered, so a parser must depend on nothing but the cell.
 */
export function cellReader<T>(parse: (content: CellContent) => Parsed<T>): ReadCell<T> {
  const remembered = new Map<string | number, Fact<T> | Problem>();
  const read = (content: CellContent): Fact<T> | Problem => {
    if (typeof content === 'string' && compact(content) === '') return BLANK;
    const parsed = parse(content);
    if ('problem' in parsed) return parsed;
    return 'blank' in parsed ? BLANK : known(parsed.value, cellText(content));
  };
  return (value, at) => {
    if (value === null) return BLANK;
    if (typeof value === 'object' && value.kind === 'error') return cellError(value.code, at);
    if (typeof value === 'string' && ERROR_TEXT.test(value)) return cellError(value, at);
    let found: Fact<T> | Problem | undefined;
    if (typeof value === 'string' || typeof value === 'number') {
      found = remembered.get(value);
      if (found === undefined) {
        found = read(value);
        if (remembered.size < MEMORY) remembered.set(value, found);
      }
    } else {
      found = read(value);
    }
    if ('state' in found) return found;
    const raw = cellText(value);
    return unreadable(raw, found.problem(at, raw), typeof value === 'number' ? value : undefined);
  };
}

/** A reader of words: the parser gets the text in the form of `compact`; '无' and dashes are blank unless told otherwise. */
export function wordReader<T>(
  parse: (text: string) => Parsed<T>,
  options: { readonly noneIsValue?: boolean } = {},
): ReadCell<T> {
  const blanks = options.noneIsValue ? DASHES : NOTHING;
  return cellReader((content) => {
    const text = compact(cellText(content));
    return blanks.test(text) ? { blank: true } : parse(text);
  });
}

function cellError(code: string, at: CellPlace): Fact<never> {
  const cell = cellAddress(at.row, at.column);
  return unreadable(code, message('roster.cell-error', { row: at.row, field: at.field, value: code, cell }));
}
