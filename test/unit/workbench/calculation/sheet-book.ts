import {
  type ICellData,
  ICommandService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  RedoCommand,
  UndoCommand,
  Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, ICalculateFormulaService, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { SetRangeValuesCommand, UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { countingFunctions } from '../../../../src/workbench/calculation/counting';
import { keepFormulaData } from '../../../../src/workbench/calculation/formula-data';
import { useGridCalculation } from '../../../../src/workbench/calculation/grid-calculation';
import { gridFunctions } from '../../../../src/workbench/cell-functions';
import { ErrorTexts } from '../../../../src/workbench/error-texts';
import { ColumnFormulas } from '../../../../src/workbench/snapshot/column-formulas';
import { addressOf } from '../../../../src/workbench/snapshot/ranges';

/** Texts that begin with `=` are formulas. */
export type CellContent = string | number | boolean | null;
export type Sheets = Readonly<Record<string, readonly (readonly (CellContent | StoredResult)[])[]>>;

/** A formula whose result stands in the file. */
export interface StoredResult {
  readonly formula: string;
  readonly result: number | string;
}

/** By address, `表!B3`; without blanks. */
export type Shown = Readonly<Record<string, unknown>>;

/** Formulas that are understood belong to a workbook by its id, whichever grid shows it. */
let made = 0;
const SIZE = { rowCount: 60, columnCount: 16 } as const;
/** How long the engine waits for more changes, and more. */
const ENGINE_WAITS = 120;

/**
 * A workbook in the grid without a picture, calculated by the grid's own calculation or by nothing but Univer's. Time is the test's: it
 * goes on with `settle`.
 */
export class SheetBook {
  private readonly id = `book-${++made}`;
  private readonly univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  private readonly workbook: Workbook;
  /** How many cells have got a new result since the last edit. */
  results = 0;

  constructor(
    sheets: Sheets,
    by: 'grid' | 'univer',
    private readonly names: Readonly<Record<string, string>> = {},
    initialFormulaComputing = CalculationMode.WHEN_EMPTY,
  ) {
    const { functions } = gridFunctions('zh', new ErrorTexts());
    const all = by === 'grid' ? [...functions, ...countingFunctions()] : functions;
    this.univer.registerPlugin(UniverFormulaEnginePlugin, { function: all });
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing });
    const injector = this.univer.__getInjector();
    if (by === 'grid') {
      useGridCalculation(injector);
      keepFormulaData(injector);
    }
    this.workbook = this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, this.dataOf(sheets));
    injector.get(ICalculateFormulaService).executionCompleteListener$.subscribe(({ unitData }) => {
      for (const sheet of Object.values(unitData[this.id] ?? {})) sheet?.forValue(() => void this.results++);
    });
  }

  /** Waits until the formulas are calculated. */
  async settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(ENGINE_WAITS);
    await jest.runAllTimersAsync();
  }

  /** Types into a cell, or pastes a block. */
  async type(sheet: string, row: number, column: number, ...rows: readonly (readonly CellContent[])[]): Promise<void> {
    this.results = 0;
    const range = {
      ...{ startRow: row, startColumn: column, endRow: row + rows.length - 1 },
      endColumn: column + (rows[0]?.length ?? 1) - 1,
    };
    const value = rows.map((cells) => cells.map(typedCell));
    await this.command(SetRangeValuesCommand.id, { unitId: this.id, subUnitId: sheet, range, value });
  }

  undo(): Promise<void> {
    return this.command(UndoCommand.id);
  }

  redo(): Promise<void> {
    return this.command(RedoCommand.id);
  }

  /** What all cells show, also those into which results were spilled. */
  shown(): Shown {
    const spilled = this.univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData()[this.id];
    const shown: Record<string, unknown> = {};
    this.eachCell((sheet, row, column, cell) => {
      const { v, t } = spilled?.[sheet.getSheetId()]?.[row]?.[column] ?? cell ?? {};
      if (v === undefined || v === null || v === '') return;
      shown[`${sheet.getName()}!${addressOf(row, column)}`] = t === 3 ? Boolean(v) : v;
    });
    return shown;
  }

  /** What was typed into the cells, without any results. */
  contents(): Sheets {
    const formulas = this.univer.__getInjector().get(FormulaDataModel);
    const contents: Record<string, CellContent[][]> = {};
    this.eachCell((sheet, row, column, cell) => {
      const { v, t } = cell ?? {};
      const formula = formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.id);
      const value = v === undefined || v === null ? null : t === 3 ? Boolean(v) : t === 1 ? String(v) : v;
      const cells = ((contents[sheet.getName()] ??= [])[row] ??= []);
      cells[column] = formula || value;
    });
    return contents;
  }

  /** The same workbook, calculated from nothing by Univer. */
  async calculatedFromNothing(): Promise<Shown> {
    const book = new SheetBook(this.contents(), 'univer', this.names, CalculationMode.FORCED);
    await book.settle();
    const shown = book.shown();
    book.dispose();
    return shown;
  }

  dispose(): void {
    this.univer.dispose();
  }

  private async command(id: string, params?: object): Promise<void> {
    await this.univer.__getInjector().get(ICommandService).executeCommand(id, params);
    await this.settle();
  }

  private eachCell(visit: (sheet: Worksheet, row: number, column: number, cell: ICellData | undefined) => void): void {
    for (const sheet of this.workbook.getSheets()) {
      for (let row = 0; row < sheet.getRowCount(); row++) {
        for (let column = 0; column < sheet.getColumnCount(); column++) {
          visit(sheet, row, column, sheet.getCellRaw(row, column) ?? undefined);
        }
      }
    }
  }

  private dataOf(sheets: Sheets): Partial<IWorkbookData> {
    const built = Object.entries(sheets).map(([name, rows]) => {
      const formulas = new ColumnFormulas(name);
      const cellData: Record<number, Record<number, ICellData>> = {};
      rows.forEach((row, r) =>
        row.forEach((content, c) => {
          if (content === null) return;
          const cells = (cellData[r] ??= {});
          if (typeof content === 'object') formulas.add((cells[c] = { v: content.result }), r, c, content.formula);
          else if (typeof content !== 'string' || !content.startsWith('=')) cells[c] = typedCell(content);
          else formulas.add((cells[c] = {}), r, c, content);
        }),
      );
      return { id: name, name, cellData, ...SIZE };
    });
    const names = Object.entries(this.names).map(([name, formulaOrRefString]) => {
      return [name, { id: name, name, formulaOrRefString, localSheetId: 'AllDefaultWorkbook' }] as const;
    });
    return {
      id: this.id,
      sheetOrder: Object.keys(sheets),
      sheets: Object.fromEntries(built.map((sheet) => [sheet.id, sheet])),
      resources: [{ name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(Object.fromEntries(names)) }],
    };
  }
}

function typedCell(content: CellContent): ICellData {
  if (content === null) return { v: null, f: null, si: null, p: null };
  if (typeof content === 'number') return { v: content, t: 2, f: null, si: null };
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: 3, f: null, si: null };
  return content.startsWith('=') ? { f: content, v: null, si: null } : { v: content, t: 1, f: null, si: null };
}
