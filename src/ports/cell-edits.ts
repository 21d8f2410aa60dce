import type { Issue } from '../domain/basics/issue';
import type { Result } from '../domain/basics/result';
import type { SourceValue } from '../domain/roster/source';
import type { WorkbookPort } from './workbook';

/** The results of a formula: one, or a block (rows × columns, rectangular) where the formula spills. */
export type FormulaResults = readonly [readonly [SourceValue, ...SourceValue[]], ...(readonly SourceValue[])[]];

/** What comes into a cell. */
export type CellContent =
  /** `null` blanks the cell and leaves its looks. */
  | { readonly kind: 'value'; readonly value: SourceValue }
  /** Without `=`, as a file stores it: `_xldudf_XUANBA_COMPOSITE(B2:D2,"3:3:4")`. */
  | { readonly kind: 'formula'; readonly formula: string; readonly results: FormulaResults }
  /** New results of the formula that the cell has. */
  | { readonly kind: 'results'; readonly results: FormulaResults };

/** One changed cell; row and column count from 1. */
export type CellEdit = CellContent & { readonly sheet: string; readonly row: number; readonly column: number };

/** A workbook file that is open, whose cells can be changed one by one. */
export interface EditableWorkbook extends WorkbookPort {
  readonly fileName: string;
  readonly dateSystem: '1900' | '1904';
  /** The sheet that shows first. */
  readonly activeSheet: string;
  /** What the saved file will lack. */
  readonly issues: readonly Issue[];
  /** Puts contents into cells: all, or on failure none. */
  edit(edits: readonly CellEdit[]): Promise<Result<void, readonly Issue[]>>;
  /** The workbook as an .xlsx file. */
  toBytes(): Promise<Uint8Array>;
  /** The workbook as an .xlsx file for a viewer that knows worksheets only. */
  toShownBytes(): Promise<Uint8Array>;
}
