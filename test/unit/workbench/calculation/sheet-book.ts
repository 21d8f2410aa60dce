import {
  type ICellData,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  ICalculateFormulaService,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { CountedColumns } from '../../../../src/workbench/calculation/column-values';
import { countingFunctions } from '../../../../src/workbench/calculation/counting';
import { useGridCalculation } from '../../../../src/workbench/calculation/grid-calculation';
import { ColumnFormulas } from '../../../../src/workbench/snapshot/column-formulas';

export type CellContent = string | number | boolean | null;
export type Sheets = Readonly<Record<string, readonly (readonly CellContent[])[]>>;

/** Formulas that are understood belong to a workbook by its id, whichever grid shows it. */
let made = 0;
const ROOM = 5;

/** A workbook of formulas, calculated by the grid's own calculation or by Univer's; texts that begin with `=` are formulas. */
export class SheetBook {
  private readonly id = `book-${++made}`;
  private readonly univer = new Univer({ locale: LocaleType.ZH_CN, logLevel: LogLevel.ERROR });
  private readonly workbook: Workbook;
  private readonly service: ICalculateFormulaService;
  private last: IAllRuntimeData | undefined;

  constructor(sheets: Sheets, by: 'grid' | 'univer') {
    const columns = new CountedColumns();
    const functions = by === 'grid' ? countingFunctions(columns) : [];
    this.univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions });
    const injector = this.univer.__getInjector();
    if (by === 'grid') useGridCalculation(injector, columns);
    this.workbook = this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, dataOf(this.id, sheets));
    this.service = injector.get(ICalculateFormulaService);
    this.service.executionCompleteListener$.subscribe((data) => (this.last = data));
  }

  /** Calculates everything. */
  calculateAll(): Promise<number> {
    return this.execute({ forceCalculate: true });
  }

  /** Types into a cell, and calculates; how many results there were. */
  type(sheet: string, row: number, column: number, content: CellContent): Promise<number> {
    const cells = this.workbook.getSheetBySheetName(sheet)?.getCellMatrix();
    cells?.setValue(row, column, cellOf(content));
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    return this.execute({ dirtyRanges: [{ unitId: this.id, sheetId: sheet, range }] });
  }

  /** What all cells show. */
  values(): Readonly<Record<string, readonly (readonly unknown[])[]>> {
    return Object.fromEntries(
      this.workbook.getSheets().map((sheet) => {
        const rows: unknown[][] = [];
        sheet.getCellMatrix().forValue((row, column, cell) => {
          const shown = rows[row] ?? [];
          shown[column] = cell?.v ?? null;
          rows[row] = shown;
        });
        return [sheet.getName(), rows];
      }),
    );
  }

  dispose(): void {
    this.univer.dispose();
  }

  private async execute(asked: Partial<IFormulaDatasetConfig>): Promise<number> {
    const model = this.univer.__getInjector().get(FormulaDataModel);
    this.last = undefined;
    await this.service.execute({
      formulaData: model.getFormulaData(),
      arrayFormulaCellData: model.getArrayFormulaCellData(),
      arrayFormulaRange: model.getArrayFormulaRange(),
      ...{ forceCalculate: false, dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtyUnitFeatureMap: {} },
      ...{ dirtySuperTableMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} },
      ...asked,
    });
    while (!this.last) await new Promise((resolve) => setTimeout(resolve));
    return this.apply(this.last);
  }

  private apply({ unitData }: IAllRuntimeData): number {
    let results = 0;
    for (const sheet of this.workbook.getSheets()) {
      unitData[this.id]?.[sheet.getSheetId()]?.forValue((row, column, result) => {
        const cell = sheet.getCellMatrix().getValue(row, column) ?? {};
        sheet.getCellMatrix().setValue(row, column, { ...cell, v: result?.v ?? null, t: result?.t ?? null });
        results++;
      });
    }
    return results;
  }
}

function dataOf(id: string, sheets: Sheets): Partial<IWorkbookData> {
  const built = Object.entries(sheets).map(([name, rows]) => {
    const formulas = new ColumnFormulas(name);
    const cellData: Record<number, Record<number, ICellData>> = {};
    rows.forEach((row, r) =>
      row.forEach((content, c) => {
        if (content === null) return;
        const isFormula = typeof content === 'string' && content.startsWith('=');
        (cellData[r] ??= {})[c] = isFormula ? formulas.cell(r, c, content) : cellOf(content);
      }),
    );
    const columnCount = Math.max(...rows.map((row) => row.length)) + ROOM;
    return { id: name, name, cellData, rowCount: rows.length + ROOM, columnCount };
  });
  return {
    id,
    sheetOrder: Object.keys(sheets),
    sheets: Object.fromEntries(built.map((sheet) => [sheet.id, sheet])),
  };
}

function cellOf(content: CellContent): ICellData {
  if (content === null) return {};
  if (typeof content === 'number') return { v: content, t: 2 };
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: 3 };
  return content.startsWith('=') ? { f: content } : { v: content, t: 1 };
}
