import type { Issue } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';
import { cellAddress } from '../../domain/basics/place';
import type { Result } from '../../domain/basics/result';
import { fail, ok } from '../../domain/basics/result';
import type { StepProgress } from '../../ports/progress';
import { sheetKey } from '../plan-check';
import { loadCells } from './load-cells';
import { pointsTo } from '../sheet-references';
import type { WorkbookState } from './workbook-state';

/** Formulas and names of the clerk's own that point to sheets which are about to be replaced. */
export interface ClerkReferences {
  readonly cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly formula: string;
  }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

export const NO_REFERENCES: ClerkReferences = { cells: [], names: [] };

/**
 * Finds them. Excel keeps a formula's target by the sheet and not by its name: when a sheet goes they would become `#REF!`, although
 * a new one with the same name has come in its place. Codes: `workbook.sheet-protected` where such a formula cannot be written again.
 * Two syncs, and one for every 250,000 cells; none if nothing is replaced.
 */
export async function findReferences(
  context: Excel.RequestContext,
  before: WorkbookState,
  replaced: WorkbookState['sheets'],
  progress: StepProgress,
): Promise<Result<ClerkReferences, readonly Issue[]>> {
  if (replaced.length === 0) return ok(NO_REFERENCES);
  const gone = new Set(replaced.map(({ name }) => sheetKey(name)));
  const own = before.sheets
    .filter((sheet) => !replaced.includes(sheet))
    .map((state) => {
      const sheet = context.workbook.worksheets.getItem(state.id);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return { state, sheet, used };
    });
  await context.sync();
  const cells: ClerkReferences['cells'][number][] = [];
  const issues: Issue[] = [];
  const blocks = own
    .filter(({ used }) => !used.isNullObject)
    .map(({ state, sheet, used: { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } }) => ({
      ...{ sheet, top, left, rows, columns },
      property: 'formulas' as const,
      take: (grid: readonly (readonly unknown[])[], from: number) =>
        grid.forEach((row, index) =>
          row.forEach((formula, offset) => {
            if (typeof formula !== 'string' || !formula.startsWith('=') || !pointsTo(formula, gone)) return;
            const place = { row: from + index, column: left + offset };
            if (state.protected) issues.push(protectedIssue(state.name, place));
            else cells.push({ sheet: state.id, ...place, formula });
          }),
        ),
    }));
  await loadCells(context, blocks, progress);
  const names = before.names.filter(({ name, formula }) => !/^xb_/i.test(name) && pointsTo(formula, gone));
  return issues.length > 0 ? fail(issues) : ok({ cells, names });
}

function protectedIssue(sheet: string, { row, column }: { readonly row: number; readonly column: number }): Issue {
  const place = { sheet, row: row + 1, column: column + 1 };
  const params = { sheet, cell: cellAddress(place.row, place.column) };
  return issue('block', message('workbook.sheet-protected', params), place);
}

/** Writes them again, when the sheets that they name are there. */
export function restoreReferences({ workbook }: Excel.RequestContext, { cells, names }: ClerkReferences): void {
  for (const { sheet, row, column, formula } of cells) {
    workbook.worksheets.getItem(sheet).getCell(row, column).formulas = [[formula]];
  }
  for (const { name, formula } of names) workbook.names.getItem(name).formula = formula;
}
