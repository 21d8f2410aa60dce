import type { WpsFormatCondition, WpsRange, WpsValidation } from '../../../src/hosts/wps/jsapi';
import { area, intersection, overlap, parseArea, type Area } from '../../office/workbook-model/addresses';
import type { CellFormat } from '../../office/workbook-model/cells';
import type { CellResult, SheetData } from '../../office/workbook-model/workbook-data';
import type { Host } from './host';

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
};

/** A range with the rules of VBA: what differs among its cells is null, a single cell stands for itself. */
export class Range implements WpsRange {
  constructor(
    private readonly host: Host,
    private readonly sheet: SheetData,
    private readonly area: Area,
  ) {}

  get Row(): number {
    return this.area.top + 1;
  }

  get Column(): number {
    return this.area.left + 1;
  }

  get Rows() {
    return { Count: this.area.rows, AutoFit: () => undefined };
  }

  get Columns() {
    return { Count: this.area.columns };
  }

  /** In points, of cells as a new sheet has them; that widths count is not modelled. */
  get Left(): number {
    return this.area.left * 54;
  }

  get Top(): number {
    return this.area.top * 15;
  }

  get Width(): number {
    return this.area.columns * 54;
  }

  get Height(): number {
    return this.area.rows * 15;
  }

  get Text(): string | null {
    return this.uniform((row, column) => {
      const value = this.host.data.result(this.sheet, row, column);
      return typeof value === 'object' ? value.error : value === undefined ? '' : String(value);
    });
  }

  /** Assigning it throws: measured. */
  get Value(): unknown {
    return this.Value2;
  }

  set Value(_: unknown) {
    throw new Error('Object does not support this property or method');
  }

  get Value2(): unknown {
    return this.handedOver((row, column) => numbered(this.host.data.result(this.sheet, row, column)));
  }

  set Value2(input: unknown) {
    this.enter(input);
  }

  get Formula(): unknown {
    return this.handedOver((row, column) => {
      const content = this.sheet.cells.content(row, column);
      return content?.kind === 'formula' ? content.formula : (numbered(content?.value) ?? '');
    });
  }

  set Formula(input: unknown) {
    this.enter(input);
  }

  /** Where results spill, a block in braces gives a result for each of its rows: assumed. */
  get Formula2(): unknown {
    return this.Formula;
  }

  set Formula2(input: unknown) {
    if (!this.host.build.spills) throw new Error('WPS has no Formula2');
    this.enter(input);
    const results = (/\{([^}]*)\}/.exec(String(input))?.[1] ?? '').split(';').length;
    const { top, left } = this.area;
    for (let row = 1; row < results; row++) this.sheet.cells.setContent(top + row, left, { kind: 'value', value: row });
  }

  get NumberFormat(): string | null {
    return this.uniform((row, column) => this.sheet.cells.format(row, column).numberFormat);
  }

  set NumberFormat(numberFormat: string | null) {
    this.format({ numberFormat: String(numberFormat) });
  }

  get MergeCells(): boolean | null {
    return this.uniform((row, column) => this.mergeAt(row, column) !== undefined);
  }

  get MergeArea(): Range {
    const { top, left } = this.area;
    return this.at(this.mergeAt(top, left) ?? area(top, left, 1, 1));
  }

  get EntireRow() {
    const { top, rows } = this.area;
    const hidden = Array.from({ length: rows }, (_, index) => this.sheet.hiddenRows.has(top + index));
    return { Hidden: same(hidden) };
  }

  get EntireColumn() {
    const { columnWidths } = this.sheet;
    const { left, columns } = this.area;
    return {
      get ColumnWidth(): number {
        return columnWidths.get(left) ?? 8;
      },
      set ColumnWidth(width: number) {
        for (let column = left; column < left + columns; column++) columnWidths.set(column, width);
      },
    };
  }

  get RowHeight(): number {
    return this.sheet.rowHeights.get(this.area.top) ?? 14;
  }

  set RowHeight(height: number) {
    this.sheet.rowHeights.set(this.area.top, height);
  }

  get Interior() {
    return this.formatted({ Color: 'fill' });
  }

  get Font() {
    return this.formatted({
      Name: 'fontName',
      Size: 'fontSize',
      Bold: 'bold',
      Color: 'fontColor',
      Underline: 'underline',
    }) as never;
  }

  get Borders() {
    return this.formatted({ LineStyle: 'edges' }) as never;
  }

  get HorizontalAlignment(): number {
    return Number(this.first.horizontal);
  }

  set HorizontalAlignment(horizontal: number) {
    this.format({ horizontal: String(horizontal) });
  }

  get VerticalAlignment(): number {
    return Number(this.first.vertical);
  }

  set VerticalAlignment(vertical: number) {
    this.format({ vertical: String(vertical) });
  }

  get WrapText(): boolean {
    return this.first.wrap;
  }

  set WrapText(wrap: boolean) {
    this.format({ wrap });
  }

  get Locked(): boolean {
    return this.first.locked;
  }

  set Locked(locked: boolean) {
    this.format({ locked });
  }

  get Validation(): WpsValidation {
    return new Validation(this.sheet, this.area);
  }

  get FormatConditions() {
    return {
      Add: (type: number, _: undefined, formula: string): WpsFormatCondition => {
        this.host.demandUnprotected(this.sheet);
        this.host.data.demandFormula(formula);
        const added = {
          area: this.area,
          type: type === 2 ? 'Custom' : String(type),
          ...{ formula, fill: '', fontColor: '', stopIfTrue: false },
        };
        this.sheet.conditionalFormats.push(added);
        const colour = (key: 'fill' | 'fontColor') => ({
          get Color(): number {
            return Number(added[key]);
          },
          set Color(color: number) {
            added[key] = colourText(color);
          },
        });
        return { Interior: colour('fill'), Font: colour('fontColor') };
      },
    };
  }

  Merge(): void {
    this.host.demandUnprotected(this.sheet);
    this.host.data.merge(this.sheet, this.area);
  }

  AutoFilter(): void {
    if (this.host.build.lacks.includes('AutoFilter')) throw new Error('WPS has no AutoFilter');
    this.host.demandUnprotected(this.sheet);
    this.sheet.filter = this.area;
  }

  Select(): void {
    if (this.host.data.active !== this.sheet) throw new Error('Select method of Range class failed');
    this.host.data.selection = this.area;
  }

  private at(where: Area): Range {
    return new Range(this.host, this.sheet, where);
  }

  private get first(): CellFormat {
    return this.sheet.cells.format(this.area.top, this.area.left);
  }

  private mergeAt(row: number, column: number): Area | undefined {
    return this.sheet.merges.find((merged) => overlap(merged, { top: row, left: column, rows: 1, columns: 1 }));
  }

  private uniform<T>(of: (row: number, column: number) => T): T | null {
    const found: T[] = [];
    this.eachCell((row, column) => found.push(of(row, column)));
    return same(found);
  }

  private format(change: Partial<CellFormat>): void {
    this.host.demandUnprotected(this.sheet);
    this.eachCell((row, column) => this.sheet.cells.setFormat(row, column, change));
  }

  /** An object whose members are parts of the cells' format; colours are kept as texts `#RRGGBB`. */
  private formatted(parts: Readonly<Record<string, keyof CellFormat>>): { Color: number } {
    const made = {};
    for (const [member, part] of Object.entries(parts)) {
      Object.defineProperty(made, member, {
        get: () => this.first[part],
        set: (value: unknown) => this.format({ [part]: member === 'Color' ? colourText(value as number) : value }),
      });
    }
    return made as { Color: number };
  }

  private handedOver(of: (row: number, column: number) => unknown): unknown {
    const { top, left, rows, columns } = this.area;
    if (rows === 1 && columns === 1) return of(top, left) ?? null;
    if (this.host.build.blocks === 'wrapper') {
      return { Item: (row: number, column: number) => of(top + row - 1, left + column - 1) ?? null };
    }
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => of(top + row, left + column)),
    );
  }

  /** One value goes into every cell; a block cell by cell, as far as the build takes blocks. */
  private enter(input: unknown): void {
    const { data, build } = this.host;
    this.host.demandUnlocked(this.sheet, this.area);
    const put = (row: number, column: number, value: unknown) => {
      if (value === null || value === undefined) this.sheet.cells.setContent(row, column, undefined);
      else data.enter(this.sheet, row, column, value);
    };
    if (!Array.isArray(input)) this.eachCell((row, column) => put(row, column, input));
    else if (build.blockWrites === 'refused') throw new Error('Type mismatch');
    else if (build.blockWrites !== 'dropped') {
      const rows = input as readonly (readonly unknown[])[];
      const { top, left } = this.area;
      if (build.blockWrites === 'firstCell') put(top, left, rows[0]?.[0]);
      else this.eachCell((row, column) => put(row, column, rows[row - top]?.[column - left]));
    }
    this.host.changed(this.sheet, this);
  }

  private eachCell(visit: (row: number, column: number) => void): void {
    const { top, left, rows, columns } = this.area;
    for (let row = top; row < top + rows; row++)
      for (let column = left; column < left + columns; column++) visit(row, column);
  }
}

const TYPES: Readonly<Record<number, string>> = { 1: 'wholeNumber', 2: 'decimal', 3: 'list', 7: 'custom' };

class Validation implements WpsValidation {
  constructor(
    private readonly sheet: SheetData,
    private readonly area: Area,
  ) {}

  Delete(): void {
    this.sheet.validations = this.sheet.validations.filter((other) => !intersection(other.area, this.area));
  }

  Add(type: number, style: number, operator: number, formula1: string, formula2?: string): void {
    if (this.own) throw new Error('Add method of Validation class failed');
    const kind = TYPES[type];
    if (kind === undefined || formula1.length > 255) throw new Error('Add method of Validation class failed');
    const rule = { [kind]: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) } };
    this.sheet.validations.push({ area: this.area, rule, errorAlert: { style }, prompt: {}, ignoreBlanks: false });
  }

  get IgnoreBlank(): boolean {
    return this.own?.ignoreBlanks ?? true;
  }

  set IgnoreBlank(ignoreBlanks: boolean) {
    Object.assign(this.demandOwn(), { ignoreBlanks });
  }

  get ErrorTitle(): string {
    return this.text('errorAlert', 'title');
  }

  set ErrorTitle(title: string) {
    this.tell('errorAlert', { title });
  }

  get ErrorMessage(): string {
    return this.text('errorAlert', 'message');
  }

  set ErrorMessage(message: string) {
    this.tell('errorAlert', { message });
  }

  get InputTitle(): string {
    return this.text('prompt', 'title');
  }

  set InputTitle(title: string) {
    this.tell('prompt', { title });
  }

  get InputMessage(): string {
    return this.text('prompt', 'message');
  }

  set InputMessage(message: string) {
    this.tell('prompt', { message });
  }

  private get own() {
    return this.sheet.validations.find((other) => overlap(other.area, this.area));
  }

  private demandOwn() {
    const { own } = this;
    if (!own) throw new Error('Unable to set a property of the Validation class');
    return own;
  }

  private text(part: 'errorAlert' | 'prompt', key: string): string {
    return String(this.demandOwn()[part][key] ?? '');
  }

  private tell(part: 'errorAlert' | 'prompt', told: Readonly<Record<string, string>>): void {
    const own = this.demandOwn();
    own[part] = { ...own[part], ...told };
  }
}

export function rangeOf(host: Host, sheet: SheetData, address: string): Range {
  return new Range(host, sheet, parseArea(address));
}

/** Errors are numbers by themselves: documented. */
function numbered(value: CellResult | undefined): unknown {
  return typeof value === 'object' ? ERROR_NUMBERS[value.error] : value;
}

function same<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] as T) : null;
}

/** BGR, as in VBA: documented. */
function colourText(color: number): string {
  const part = (shift: number) => ((color >> shift) & 255).toString(16).padStart(2, '0').toUpperCase();
  return `#${part(0)}${part(8)}${part(16)}`;
}
