import type {
  ICellData,
  IColumnData,
  IRange,
  IRowData,
  IWorkbookData,
  IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { Cell, CellValue, Sheet, Workbook } from 'hucre';
import { dateToSerial } from 'hucre';
import { gridFormula } from '../formula-names';
import { type CellRuns, GatheredCells } from './cell-runs';
import { CellStyles } from './cell-styles';
import { ColumnFormulas } from './column-formulas';
import { highlightRules } from './highlights';
import { addressOf, rangesOf } from './ranges';
import { validationRules } from './validations';
import { filterRowOf, wrappedHeights } from './wrapped-heights';

/** A workbook as the grid takes it, and what the grid itself has no place for. It can be told as JSON. */
export interface GridSnapshot {
  readonly data: Omit<IWorkbookData, 'id' | 'name'>;
  /** The name of the sheet that shows first. */
  readonly active: string;
  /** Otherwise it has some of the sheets, with values in place of formulas: to be looked at. */
  readonly isWhole: boolean;
  /** By the id of their sheets. */
  readonly sheets: Readonly<Record<string, SheetNotes>>;
}

/** What of a snapshot does not stand in what hucre has read. */
export type SnapshotView = Pick<GridSnapshot, 'active' | 'isWhole'>;

export interface SheetNotes {
  readonly name: string;
  /** Of a protected sheet: the cells that can be typed into. */
  readonly unlocked?: CellRuns;
  /** Where links inside the workbook lead, by address: `{ B3: "'资格审查'!A7" }`. */
  readonly links: Readonly<Record<string, string>>;
}

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const PIXELS_PER_POINT = 96 / 72;
/** Excel's width of a digit and the padding of a cell, in pixels. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
/** Empty rows and columns after the last used ones, and the least of each. */
const ROOM = { rows: 100, columns: 5, leastRows: 200, leastColumns: 26 } as const;

/**
 * What a workbook that hucre has read (with `readStyles`) looks like in the grid: values, formulas, looks, sizes, merges, frozen panes,
 * hidden rows and sheets, names, validations, conditional formats and filters. What it cannot show stays in the file.
 */
export function gridSnapshot(workbook: Workbook, { active, isWhole }: SnapshotView): GridSnapshot {
  const styles = new CellStyles(workbook.themeColors ?? []);
  const built = workbook.sheets.map(
    (sheet, index) => new SheetBuilder(sheet, `sheet-${index}`, styles, workbook, isWhole),
  );
  const worksheets = built.map((sheet) => sheet.worksheet());
  const resource = (part: (sheet: SheetBuilder) => unknown) =>
    JSON.stringify(Object.fromEntries(built.map((sheet) => [sheet.id, part(sheet)] as const).filter(([, has]) => has)));
  const font = workbook.defaultFont;
  return {
    active,
    isWhole,
    data: {
      appVersion: '0.25.1',
      locale: 'zhCN' as LocaleType,
      styles: styles.table,
      defaultStyle: { ff: font?.name ?? '宋体', fs: font?.size ?? 11, vt: 3 },
      sheetOrder: built.map((sheet) => sheet.id),
      sheets: Object.fromEntries(worksheets.map((sheet) => [sheet.id, sheet])),
      resources: [
        { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: resource((sheet) => sheet.validations()) },
        { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: resource((sheet) => sheet.highlights()) },
        { name: 'SHEET_FILTER_PLUGIN', data: resource((sheet) => sheet.filter()) },
        { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(definedNames(workbook, built)) },
      ],
    },
    sheets: Object.fromEntries(built.map((sheet) => [sheet.id, sheet.notes()])),
  };
}

function definedNames({ namedRanges }: Workbook, sheets: readonly SheetBuilder[]): object {
  const names = (namedRanges ?? []).filter(({ name }) => !name.startsWith('_xlnm.'));
  return Object.fromEntries(
    names.map(({ name, range, scope }, index) => {
      const sheet = sheets.find((one) => one.name === scope);
      const id = `name-${index}`;
      return [id, { id, name, formulaOrRefString: range, localSheetId: sheet?.id ?? 'AllDefaultWorkbook' }];
    }),
  );
}

/** One sheet on its way into the grid. */
class SheetBuilder {
  readonly name: string;
  private readonly rows: number;
  private readonly columns: number;
  private readonly unlocked = new GatheredCells();
  private readonly links: Record<string, string> = {};
  private readonly formulas: ColumnFormulas;

  constructor(
    private readonly sheet: Sheet,
    readonly id: string,
    private readonly styles: CellStyles,
    private readonly workbook: Workbook,
    private readonly hasFormulas: boolean,
  ) {
    this.name = sheet.name;
    this.formulas = new ColumnFormulas(id);
    const widest = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), sheet.columns?.length ?? 0);
    this.rows = Math.max(ROOM.leastRows, sheet.rows.length + ROOM.rows);
    this.columns = Math.max(ROOM.leastColumns, widest + ROOM.columns);
  }

  worksheet(): Partial<IWorksheetData> & { readonly id: string } {
    const { sheet } = this;
    const frozen = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
    return {
      id: this.id,
      name: sheet.name,
      hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
      rowCount: this.rows,
      columnCount: this.columns,
      defaultColumnWidth: 72,
      defaultRowHeight: 20,
      showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
      freeze: {
        xSplit: frozen.columns,
        ySplit: frozen.rows,
        startRow: frozen.rows === 0 ? -1 : frozen.rows,
        startColumn: frozen.columns === 0 ? -1 : frozen.columns,
      },
      mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        startRow,
        startColumn: startCol,
        endRow,
        endColumn: endCol,
      })),
      cellData: this.cellData(),
      rowData: this.rowData(),
      columnData: this.columnData(),
    };
  }

  validations(): readonly object[] | undefined {
    return this.sheet.dataValidations && validationRules(this.sheet.dataValidations, this.rows, this.columns);
  }

  highlights(): readonly object[] | undefined {
    const { conditionalRules } = this.sheet;
    return conditionalRules && highlightRules(conditionalRules, this.styles, this.rows, this.columns);
  }

  filter(): object | undefined {
    const [ref] = rangesOf(this.sheet.autoFilter?.range ?? '', this.rows, this.columns);
    return ref && { ref, filterColumns: [], cachedFilteredOut: [] };
  }

  notes(): SheetNotes {
    const isProtected = this.sheet.protection?.sheet === true;
    return {
      name: this.name,
      ...(isProtected ? { unlocked: this.unlocked.runs } : {}),
      links: this.links,
    };
  }

  private cellData(): CellTable {
    const data: CellTable = {};
    const blocks: SpilledBlock[] = [];
    for (const [key, cell] of this.sheet.cells ?? []) {
      const comma = key.indexOf(',');
      const row = Number(key.slice(0, comma));
      const column = Number(key.slice(comma + 1));
      const shown = this.detailedCell(row, column, cell);
      (data[row] ??= {})[column] = shown;
      const block = this.blockOf(cell);
      if (!block) continue;
      // Without a value the grid calculates it, and so fills the block.
      delete shown.v;
      blocks.push({ row, column, range: block });
    }
    // Where looks were not read, values stand here alone.
    this.sheet.rows.forEach((row, r) =>
      row?.forEach((value, c) => {
        if (value !== null && data[r]?.[c] === undefined) (data[r] ??= {})[c] = this.valueCell(value);
      }),
    );
    for (const block of blocks) clearSpilled(data, block);
    return data;
  }

  private blockOf({ formulaType, formulaRef }: Cell): IRange | undefined {
    if (!this.hasFormulas || formulaType !== 'array' || !formulaRef?.includes(':')) return undefined;
    return rangesOf(formulaRef, this.rows, this.columns)[0];
  }

  private detailedCell(row: number, column: number, cell: Cell): ICellData {
    const style = this.styles.idOf(cell.style);
    if (cell.style?.protection?.locked === false) this.unlocked.add(row, column);
    const target =
      cell.hyperlink?.location ?? (cell.hyperlink?.target.startsWith('#') ? cell.hyperlink.target.slice(1) : undefined);
    if (target !== undefined) this.links[addressOf(row, column)] = target;
    const result = cell.value ?? cell.formulaResult ?? null;
    const shown = cell.formula !== undefined && result === UNKNOWN_FUNCTION ? null : result;
    const data: ICellData = shown === null ? {} : this.valueCell(shown);
    this.addFormula(data, row, column, cell);
    if (style !== undefined) data.s = style;
    return data;
  }

  /** What the file shares already has its text in the first cell only. */
  private addFormula(data: ICellData, row: number, column: number, cell: Cell): void {
    const { formula, formulaType, formulaSharedIndex } = cell;
    if (formula === undefined || !this.hasFormulas) return;
    const text = `=${gridFormula(formula)}`;
    if (formulaType === 'shared') {
      data.si = `${this.id}-file-${formulaSharedIndex}`;
      if (formula !== '') data.f = text;
    } else if (formulaType === 'array') data.f = text;
    else this.formulas.add(data, row, column, text);
  }

  private valueCell(value: NonNullable<CellValue>): ICellData {
    if (typeof value === 'number') return { v: value, t: NUMBER };
    if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
    if (value instanceof Date) return { v: dateToSerial(value, this.workbook.dateSystem === '1904'), t: NUMBER };
    return { v: value, t: TEXT };
  }

  private rowData(): Record<number, Partial<IRowData>> {
    const data: Record<number, Partial<IRowData>> = {};
    for (const [row, height] of wrappedHeights(this.sheet)) data[row] = { h: height, ia: 0 };
    const filterRow = filterRowOf(this.sheet.autoFilter?.range);
    for (const [row, { height, hidden }] of this.sheet.rowDefs ?? []) {
      // The grid's filter buttons take room from the heads, which other programs lay over them.
      const least = row === filterRow ? (data[row]?.h ?? 0) : 0;
      data[row] = {
        ...data[row],
        ...(height === undefined ? {} : { h: Math.max(least, Math.round(height * PIXELS_PER_POINT)), ia: 0 }),
        ...(hidden ? { hd: 1 } : {}),
      };
    }
    return data;
  }

  private columnData(): Record<number, Partial<IColumnData>> {
    const data: Record<number, Partial<IColumnData>> = {};
    this.sheet.columns?.forEach((column, index) => {
      const style = this.styles.idOf(column?.style);
      data[index] = {
        ...(column?.width === undefined ? {} : { w: Math.round(column.width * DIGIT_PIXELS + PADDING_PIXELS) }),
        ...(column?.hidden ? { hd: 1 } : {}),
        ...(style === undefined ? {} : { s: style }),
      };
    });
    return data;
  }
}

type CellTable = Record<number, Record<number, ICellData>>;

/** What a program without our functions leaves as their result: the grid has them, and calculates what has no result. */
const UNKNOWN_FUNCTION = '#NAME?';

/** The formula in a cell, and all cells that it fills. */
interface SpilledBlock {
  readonly row: number;
  readonly column: number;
  readonly range: IRange;
}

/** The grid fills what a formula spills by itself, and takes values that stand there as in its way. */
function clearSpilled(data: CellTable, { row, column, range }: SpilledBlock): void {
  for (let r = range.startRow; r <= range.endRow; r++) {
    for (let c = range.startColumn; c <= range.endColumn; c++) {
      const cells = data[r];
      const cell = cells?.[c];
      if (!cells || !cell || (r === row && c === column)) continue;
      cells[c] = cell.s === undefined ? {} : { s: cell.s };
    }
  }
}
