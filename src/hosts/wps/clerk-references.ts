import type { Issue } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';
import { cellAddress } from '../../domain/basics/place';
import type { Result } from '../../domain/basics/result';
import { fail, ok } from '../../domain/basics/result';
import { sheetKey } from '../plan-check';
import { pointsTo } from '../sheet-references';
import { formulasOf } from './cell-values';
import type { WpsWorkbook } from './jsapi';
import { cellsAt, findSheet, items } from './sheets';

/** A formula of the clerk's own; row and column count from 1. */
export interface ClerkFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Formulas and names of the clerk's own that point to sheets which are about to be replaced: they would become `#REF!`. */
export interface ClerkReferences {
  readonly cells: readonly ClerkFormula[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** The prefix of the campaign's own names. */
export const OWN_NAME = /^xb_/i;

/** Codes: `workbook.sheet-protected` where such a formula cannot be written again. */
export function findReferences(
  workbook: WpsWorkbook,
  replaced: ReadonlySet<string>,
): Result<ClerkReferences, readonly Issue[]> {
  if (replaced.size === 0) return ok({ cells: [], names: [] });
  const cells: ClerkFormula[] = [];
  const issues: Issue[] = [];
  for (const sheet of items(workbook.Worksheets)) {
    const { Name: name, UsedRange: used } = sheet;
    if (replaced.has(sheetKey(name))) continue;
    const [top, left] = [used.Row, used.Column];
    formulasOf(used).forEach((line, row) =>
      line.forEach((formula, column) => {
        if (typeof formula !== 'string' || !formula.startsWith('=') || !pointsTo(formula, replaced)) return;
        const place = { sheet: name, row: top + row, column: left + column };
        if (sheet.ProtectContents) {
          const params = { sheet: name, cell: cellAddress(place.row, place.column) };
          issues.push(issue('block', message('workbook.sheet-protected', params), place));
        } else cells.push({ ...place, formula });
      }),
    );
  }
  const names = items(workbook.Names)
    .map(({ Name: name, RefersTo: formula }) => ({ name, formula }))
    .filter(({ name, formula }) => !OWN_NAME.test(name) && pointsTo(formula, replaced));
  return issues.length > 0 ? fail(issues) : ok({ cells, names });
}

/** Writes them again, when the sheets that they name are there. */
export function restoreReferences(workbook: WpsWorkbook, { cells, names }: ClerkReferences): void {
  for (const { sheet, row, column, formula } of cells) {
    const found = findSheet(workbook, sheet);
    if (found) cellsAt(found, row, column).Formula = formula;
  }
  for (const { name, formula } of names) workbook.Names.Item(name).RefersTo = formula;
}
