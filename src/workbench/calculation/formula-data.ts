import {
  CommandType,
  type ICellData,
  ICommandService,
  type IDisposable,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel, type IFormulaData } from '@univerjs/engine-formula';

const SET_RANGE_VALUES = 'sheet.mutation.set-range-values';
/** Widths, heights and which sheet shows. */
const SET_LOOKS = /^sheet\.mutation\.set-worksheet-(?:row|col|active)/;

/**
 * Univer gathers all formulas of the workbook several times for every edit; they are kept here until some formula changes. When a workbook
 * is opened, it calculates all formulas whose result is 0 or an empty text; here those that have none.
 */
export function keepFormulaData(injector: Injector): IDisposable {
  const model = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  const gather = model.getFormulaData.bind(model);
  let kept: { readonly units: string; readonly data: IFormulaData } | undefined;
  model.getFormulaData = () => {
    const units = instances
      .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)
      .map((unit) => unit.getUnitId())
      .join();
    if (kept?.units !== units) kept = { units, data: gather() };
    return kept.data;
  };
  model.getFormulaDirtyRanges = () => cellsWithoutResult(instances, model.getFormulaData());
  return injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }) => {
    if (type !== CommandType.MUTATION || !id.startsWith('sheet.mutation.') || SET_LOOKS.test(id)) return;
    if (id === SET_RANGE_VALUES && !touchesFormulas(params as ValueParams, kept?.data)) return;
    kept = undefined;
    // Whoever gathers them during the command may change what it gets.
    queueMicrotask(() => (kept = undefined));
  });
}

function cellsWithoutResult(instances: IUniverInstanceService, data: IFormulaData): IDirtyRange[] {
  const found: IDirtyRange[] = [];
  for (const [unit, sheets] of Object.entries(data)) {
    const workbook = instances.getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET);
    for (const [sheet, rows] of Object.entries(sheets ?? {})) {
      const cells = workbook?.getSheetBySheetId(sheet);
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const column of Object.keys(columns)) {
          const [r, c] = [Number(row), Number(column)];
          const result = cells?.getCellRaw(r, c)?.v;
          if (result !== undefined && result !== null) continue;
          const range = { startRow: r, endRow: r, startColumn: c, endColumn: c };
          found.push({ unitId: unit, sheetId: sheet, range });
        }
      }
    }
  }
  return found;
}

type IDirtyRange = ReturnType<FormulaDataModel['getFormulaDirtyRanges']>[number];

interface ValueParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

function touchesFormulas({ unitId, subUnitId, cellValue = {} }: ValueParams, known: IFormulaData | undefined): boolean {
  const formulas = known?.[unitId]?.[subUnitId];
  return Object.entries(cellValue).some(([row, cells]) =>
    Object.entries(cells).some(([column, cell]) => {
      if (cell?.f || cell?.si) return true;
      // A result has none of these; a value that is typed over a formula says that it is gone.
      const says = cell === null || 'f' in cell || 'si' in cell;
      return says && formulas?.[Number(row)]?.[Number(column)] != null;
    }),
  );
}
