import type { SourceValue } from '../domain/roster/source';

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
