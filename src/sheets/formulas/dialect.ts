import type { Computation } from '../../domain/stages/computation';
import { addinFormula } from './addin';
import { portableFormula } from './portable';

/** Where the columns of a computation stand, as seen from one row. Column ids are those of its stage's tables. */
export interface FormulaPlaces {
  /** `$H4`: the cell of a column in this row. */
  cell(columnId: string): string;
  /** `$D4:$J4` for columns that stand side by side in this row, else their cells with commas between. */
  cells(columnIds: readonly string[]): string;
  /** `$H$4:$H$123`: all cells of a column of this table. */
  column(columnId: string): string;
  /** The same of another table of the stage, with its sheet. */
  sideColumn(table: string, columnId: string): string;
  /**
   * Whether what stands in a column of this table can be put into a criterion of COUNTIFS: texts that nobody takes for anything else,
   * numbers of no more than the 15 digits that are left of a number in a text.
   */
  isPlain(columnId: string): boolean;
  /** Writes the search for a key in a column of another table. */
  match(address: string, range: string): string;
}

/** The formula without `=` that computes the cell live; `undefined` where there is none and the value alone stands there. */
export type WriteFormula = (computation: Computation, places: FormulaPlaces) => string | undefined;

/**
 * How live columns are written into the workbook:
 * - `portable`: built-in functions that Excel 2010, WPS and LibreOffice have; the default of files;
 * - `addin`: the add-in's own functions where there is one, else as `portable`;
 * - `values`: no formulas at all.
 */
export const DIALECTS = {
  portable: portableFormula,
  addin: addinFormula,
  values: () => undefined,
} as const satisfies Readonly<Record<string, WriteFormula>>;

export type DialectId = keyof typeof DIALECTS;

export function isDialect(text: unknown): text is DialectId {
  return typeof text === 'string' && Object.prototype.hasOwnProperty.call(DIALECTS, text);
}
