import { sheetReference } from '../../../src/sheets/sheet-names';
import type { Area } from './addresses';
import { areaAddress, overlap } from './addresses';
import type { CellError } from './cell-input';
import { enteredContent } from './cell-input';
import { Cells } from './cells';
import { ModelError } from './model-error';
import { deleteSheet, renameSheet, sheetsNamed } from './references';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type CellResult = string | number | boolean | CellError;

/** A rule of a range: its parts as they came. */
export interface Validation {
  readonly area: Area;
  rule: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

export interface ConditionalFormat {
  readonly area: Area;
  readonly type: string;
  formula: string;
  fill: string;
  fontColor: string;
  stopIfTrue: boolean;
}

export interface SheetData {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  readonly cells: Cells;
  merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  validations: Validation[];
  /** The first wins. */
  readonly conditionalFormats: ConditionalFormat[];
  frozen: Area | undefined;
  filter: Area | undefined;
  /** Options and password while the sheet is protected. */
  protection:
    { readonly options: Readonly<Record<string, unknown>>; readonly password: string | undefined } | undefined;
  readonly page: Record<string, unknown>;
  readonly charts: ChartData[];
}

/** A chart with what was set of it: `title`, `legend.visible`, `axes.valueAxis.minimum`, … */
export interface ChartData {
  readonly settings: Record<string, unknown>;
  readonly series: SeriesData[];
}

export interface SeriesData {
  values: Area;
  categories: Area | undefined;
  readonly settings: Record<string, unknown>;
}

export interface NameData {
  readonly name: string;
  formula: string;
}

export interface WorkbookOptions {
  readonly name?: string;
  readonly dateSystem?: '1900' | '1904';
  /** The model does not calculate: results come from here. Without one a formula shows 0. */
  readonly results?: (sheet: string, row: number, column: number, formula: string) => CellResult | undefined;
}

/** A workbook and Excel's rules for it; the objects of the protocol stand on it. */
export class WorkbookData {
  readonly sheets: SheetData[] = [];
  readonly names: NameData[] = [];
  readonly dateSystem: '1900' | '1904';
  readonly name: string;
  title = '';
  structurePassword: string | undefined;
  structureProtected = false;
  active: SheetData | undefined;
  selection: Area = { top: 0, left: 0, rows: 1, columns: 1 };
  /** Told of every change of cells; `own`: by the add-in itself. */
  onChange: (sheet: SheetData, changed: Area, source: 'Local' | 'Remote', own?: boolean) => void = () => undefined;
  private lastId = 0;

  constructor(private readonly options: WorkbookOptions = {}) {
    this.name = options.name ?? '工作簿1.xlsx';
    this.dateSystem = options.dateSystem ?? '1900';
  }

  addSheet(name: string = this.freeName()): SheetData {
    this.demandStructure();
    this.demandName(name);
    const sheet: SheetData = {
      id: `{00000000-0001-0000-${String(this.lastId++).padStart(4, '0')}-000000000000}`,
      name,
      visibility: 'Visible',
      tabColor: '',
      cells: new Cells(),
      merges: [],
      hiddenRows: new Set(),
      columnWidths: new Map(),
      rowHeights: new Map(),
      validations: [],
      conditionalFormats: [],
      frozen: undefined,
      filter: undefined,
      protection: undefined,
      page: {},
      charts: [],
    };
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** By name, in any case of letters, or by id. */
  sheet(key: string): SheetData | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  renameSheet(sheet: SheetData, name: string): void {
    this.demandStructure();
    if (sheet.name.toLowerCase() !== name.toLowerCase()) this.demandName(name);
    const before = sheet.name;
    sheet.name = name;
    this.changeFormulas((formula) => renameSheet(formula, before, name));
  }

  deleteSheet(sheet: SheetData): void {
    this.demandStructure();
    const visible = this.sheets.filter(({ visibility }) => visibility === 'Visible');
    if (sheet.visibility === 'VeryHidden' || (visible.length === 1 && visible[0] === sheet)) {
      throw new ModelError('InvalidOperation', 'This operation is not permitted for the current object.');
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.changeFormulas((formula) => deleteSheet(formula, sheet.name));
    if (this.active === sheet) this.active = this.sheets.find(({ visibility }) => visibility === 'Visible');
  }

  setVisibility(sheet: SheetData, visibility: Visibility): void {
    this.demandStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) {
      throw new ModelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    sheet.visibility = visibility;
    if (visibility !== 'Visible' && this.active === sheet) this.active = others[0];
  }

  moveSheet(sheet: SheetData, position: number): void {
    this.demandStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw new ModelError('InvalidArgument', `no position ${position}`);
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  activate(sheet: SheetData): void {
    if (sheet.visibility !== 'Visible') throw new ModelError('InvalidOperation', 'A hidden sheet cannot be active.');
    this.active = sheet;
  }

  /** Puts something into a cell, as a person or a program does it; `null` leaves the cell alone. */
  enter(sheet: SheetData, row: number, column: number, input: unknown): void {
    if (input === null) return;
    if (typeof input === 'object' || input === undefined || String(input).length > 32_767) {
      throw new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
    }
    const content = enteredContent(input as string | number | boolean, sheet.cells.format(row, column).numberFormat);
    if (content?.kind === 'formula') this.demandFormula(content.formula);
    sheet.cells.setContent(row, column, content);
  }

  /** What a cell shows: `undefined` for a blank. */
  result(sheet: SheetData, row: number, column: number): CellResult | undefined {
    const content = sheet.cells.content(row, column);
    if (content?.kind !== 'formula') return content?.value;
    if (content.formula.includes('#REF!')) return { error: '#REF!' };
    return this.options.results ? this.options.results(sheet.name, row, column, content.formula) : 0;
  }

  /** Refuses a formula that Excel would refuse: one that names a sheet which does not exist. */
  demandFormula(formula: string): void {
    const missing = sheetsNamed(formula).find((name) => name !== '#REF' && !this.sheet(name));
    if (missing !== undefined || formula.length > 8_193) {
      throw new ModelError('InvalidArgument', `The formula cannot be entered: ${formula.slice(0, 200)}`);
    }
  }

  merge(sheet: SheetData, merged: Area): void {
    sheet.merges = sheet.merges.filter((other) => !overlap(other, merged));
    for (let row = merged.top; row < merged.top + merged.rows; row++) {
      for (let column = merged.left; column < merged.left + merged.columns; column++) {
        if (row > merged.top || column > merged.left) sheet.cells.setContent(row, column, undefined);
      }
    }
    if (merged.rows * merged.columns > 1) sheet.merges.push(merged);
  }

  fullAddress(sheet: SheetData, where: Area): string {
    const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name);
    return `${plain ? `${sheet.name}!` : sheetReference(sheet.name)}${areaAddress(where)}`;
  }

  demandStructure(): void {
    if (this.structureProtected) {
      throw new ModelError('AccessDenied', 'You cannot perform the requested operation.');
    }
  }

  private demandName(name: string): void {
    if (name.length < 1 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) {
      throw new ModelError('InvalidArgument', `not a sheet name: ${name}`);
    }
    if (this.sheet(name)) throw new ModelError('ItemAlreadyExists', `A sheet ${name} already exists.`);
  }

  private changeFormulas(change: (formula: string) => string): void {
    for (const name of this.names) name.formula = change(name.formula);
    for (const sheet of this.sheets) {
      sheet.cells.changeFormulas(change);
      for (const format of sheet.conditionalFormats) format.formula = change(format.formula);
      for (const validation of sheet.validations) validation.rule = changeRule(validation.rule, change);
    }
  }

  private freeName(): string {
    for (let number = 1; ; number++) if (!this.sheet(`Sheet${number}`)) return `Sheet${number}`;
  }
}

function changeRule(rule: Validation['rule'], change: (formula: string) => string): Validation['rule'] {
  const changed = (part: unknown): unknown => (typeof part === 'string' && part.startsWith('=') ? change(part) : part);
  return Object.fromEntries(
    Object.entries(rule).map(([kind, parts]) => [
      kind,
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, changed(part)])),
    ]),
  );
}
