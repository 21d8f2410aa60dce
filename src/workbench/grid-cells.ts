import type { ICellData, Injector, Workbook, Worksheet } from '@univerjs/core';
import { IUniverInstanceService } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { GridCells } from './grid-edits';

/** The cells of a workbook as the grid has them now. */
export function gridCells(injector: Injector, unit: string): GridCells {
  const formulas = injector.get(FormulaDataModel);
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unit);
  const sheetOf = (sheet: string): Worksheet | undefined => workbook?.getSheetBySheetId(sheet) ?? undefined;
  const cell = (sheet: string, row: number, column: number): ICellData | undefined =>
    sheetOf(sheet)?.getCellRaw(row, column) ?? undefined;
  return {
    cell,
    formula: (sheet, row, column) => formulas.getFormulaStringByCell(row, column, sheet, unit) ?? '',
    spilled: (sheet, row, column) => {
      const range = formulas.getArrayFormulaRange()[unit]?.[sheet]?.[row]?.[column];
      const values = formulas.getArrayFormulaCellData()[unit]?.[sheet];
      if (!range || !values) return undefined;
      return indexes(range.startRow, range.endRow).map((r) =>
        indexes(range.startColumn, range.endColumn).map((c) => values[r]?.[c] ?? undefined),
      );
    },
    numberFormat: (sheet, row, column) => {
      const style = cell(sheet, row, column)?.s;
      return workbook?.getStyles().get(style)?.n?.pattern;
    },
  };
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
