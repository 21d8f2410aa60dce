import type { Area } from '../addresses';
import { MOST_COLUMNS, MOST_ROWS, area, areaAddress, intersection, overlap, parseArea } from '../addresses';
import type { Link } from '../cells';
import { ModelError } from '../model-error';
import type { CellResult, SheetData } from '../workbook-data';
import { RangeFormat, demandUnprotected } from './format-objects';
import { ConditionalFormats, DataValidation } from './rule-objects';
import type { Host, ServerObject } from './server-object';
import { ServerCollection, SheetPart } from './server-object';

/** Cells that one read may ask for. */
const MOST_READ = 5_000_000;
/** More merged areas than this are not answered. */
const MOST_MERGES = 512;

type Grid = readonly (readonly unknown[])[];

export class Range extends SheetPart {
  override readonly since = { GetRowProperties: 9, GetMergedAreasOrNullObject: 13 };

  constructor(
    host: Host,
    sheet: SheetData,
    readonly area: Area,
  ) {
    super(host, sheet);
  }

  get Address(): string {
    return this.data.fullAddress(this.sheet, this.area);
  }

  get RowIndex(): number {
    return this.area.top;
  }

  get ColumnIndex(): number {
    return this.area.left;
  }

  get RowCount(): number {
    return this.area.rows;
  }

  get ColumnCount(): number {
    return this.area.columns;
  }

  get CellCount(): number {
    const cells = this.area.rows * this.area.columns;
    return cells > 2_147_483_647 ? -1 : cells;
  }

  get Values(): Grid {
    return this.grid((row, column) => shown(this.data.result(this.sheet, row, column)));
  }

  set Values(input: unknown) {
    this.enterAll(input);
  }

  get Formulas(): Grid {
    return this.grid((row, column) => {
      const content = this.sheet.cells.content(row, column);
      return content?.kind === 'formula' ? content.formula : shown(content?.value);
    });
  }

  set Formulas(input: unknown) {
    this.enterAll(input);
  }

  get Text(): Grid {
    return this.grid((row, column) => String(shown(this.data.result(this.sheet, row, column))));
  }

  get ValueTypes(): Grid {
    return this.grid((row, column) => typeName(this.data.result(this.sheet, row, column)));
  }

  get NumberFormat(): Grid {
    return this.grid((row, column) => this.sheet.cells.format(row, column).numberFormat);
  }

  set NumberFormat(input: unknown) {
    demandUnprotected(this.sheet, 'allowFormatCells');
    this.spread(input, (row, column, numberFormat) => {
      this.sheet.cells.setFormat(row, column, { numberFormat: String(numberFormat) });
    });
  }

  /** true or false where all rows are alike, else null. */
  get RowHidden(): boolean | null {
    const { top, rows } = this.area;
    let hidden = 0;
    for (const row of this.sheet.hiddenRows) if (row >= top && row < top + rows) hidden++;
    return hidden === 0 ? false : hidden === rows ? true : null;
  }

  set RowHidden(hidden: boolean) {
    demandUnprotected(this.sheet, 'allowFormatRows');
    for (let row = this.area.top; row < this.area.top + this.area.rows; row++) {
      if (hidden) this.sheet.hiddenRows.add(row);
      else this.sheet.hiddenRows.delete(row);
    }
  }

  get Hyperlink(): Link | null {
    return this.sheet.cells.link(this.area.top, this.area.left) ?? null;
  }

  /** A cell with a link gets the look of one, and the text where one is given. */
  set Hyperlink(link: Link) {
    demandUnprotected(this.sheet, 'allowInsertHyperlinks');
    this.eachCell((row, column) => {
      this.sheet.cells.setLink(row, column, link);
      this.sheet.cells.setFormat(row, column, { fontColor: '#0563C1', underline: 'Single', fontSize: 11 });
      if (link.textToDisplay !== undefined) this.data.enter(this.sheet, row, column, link.textToDisplay);
    });
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.host, this.sheet, this.area);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.host, this.sheet, this.area);
  }

  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.host, this.sheet, this.area);
  }

  GetCell(row: number, column: number): Range {
    return this.at(area(this.area.top + row, this.area.left + column, 1, 1));
  }

  GetColumn(column: number): Range {
    return this.at(area(this.area.top, this.area.left + column, this.area.rows, 1));
  }

  GetRow(row: number): Range {
    return this.at(area(this.area.top + row, this.area.left, 1, this.area.columns));
  }

  GetResizedRange(deltaRows: number, deltaColumns: number): Range {
    const { top, left, rows, columns } = this.area;
    return this.at(area(top, left, rows + deltaRows, columns + deltaColumns));
  }

  GetOffsetRange(rows: number, columns: number): Range {
    return this.at(area(this.area.top + rows, this.area.left + columns, this.area.rows, this.area.columns));
  }

  GetBoundingRect(other: Range): Range {
    const [a, b] = [this.area, other.area];
    const top = Math.min(a.top, b.top);
    const left = Math.min(a.left, b.left);
    const rows = Math.max(a.top + a.rows, b.top + b.rows) - top;
    return this.at(area(top, left, rows, Math.max(a.left + a.columns, b.left + b.columns) - left));
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.cells.used(valuesOnly !== true);
    const inside = used && intersection(used, this.area);
    return inside ? this.at(inside) : null;
  }

  /** Areas whose top left cell lies in the range. */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const found = this.sheet.merges.filter(({ top, left }) => overlap(this.area, { top, left, rows: 1, columns: 1 }));
    if (found.length > MOST_MERGES) throw new ModelError('GeneralException', 'There was an internal error.');
    return found.length === 0 ? null : new RangeAreas(this.host, this.sheet, found);
  }

  GetRowProperties(wanted: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
    return Array.from({ length: this.area.rows }, (_, index) => ({
      ...(wanted['rowHidden'] === true && { rowHidden: this.sheet.hiddenRows.has(this.area.top + index) }),
      ...(wanted['rowIndex'] === true && { rowIndex: this.area.top + index }),
    }));
  }

  GetVisibleView(): RangeView {
    return new RangeView(this.host, this.sheet, this.area);
  }

  Merge(across: boolean): void {
    demandUnprotected(this.sheet);
    const { top, left, rows, columns } = this.area;
    if (!across) this.data.merge(this.sheet, this.area);
    else for (let row = 0; row < rows; row++) this.data.merge(this.sheet, { top: top + row, left, rows: 1, columns });
  }

  Select(): void {
    this.data.activate(this.sheet);
    this.data.selection = this.area;
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize();
  }

  private at(where: Area): Range {
    return new Range(this.host, this.sheet, where);
  }

  private enterAll(input: unknown): void {
    const { protection, cells } = this.sheet;
    if (protection) {
      this.eachCell((row, column) => {
        if (cells.format(row, column).locked) throw new ModelError('AccessDenied', 'The cell is protected.');
      });
    }
    this.spread(input, (row, column, value) => this.data.enter(this.sheet, row, column, value));
    this.data.onChange(this.sheet, this.area, 'Local', true);
  }

  /** One value for all cells, or a grid of the same size; null leaves a cell alone. */
  private spread(input: unknown, visit: (row: number, column: number, value: unknown) => void): void {
    if (!Array.isArray(input)) {
      this.eachCell((row, column) => visit(row, column, input));
      return;
    }
    const { top, left, rows, columns } = this.area;
    const grid = input as readonly unknown[];
    if (grid.length !== rows) throw wrongSize();
    grid.forEach((values, row) => {
      if (!Array.isArray(values) || values.length !== columns) throw wrongSize();
      values.forEach((value: unknown, column) => {
        if (value !== null) visit(top + row, left + column, value);
      });
    });
  }

  private eachCell(visit: (row: number, column: number) => void): void {
    const { top, left, rows, columns } = this.area;
    for (let row = top; row < top + rows; row++)
      for (let column = left; column < left + columns; column++) visit(row, column);
  }

  private grid(valueOf: (row: number, column: number) => unknown): Grid {
    const { top, left, rows, columns } = this.area;
    if (rows * columns > MOST_READ) throw new ModelError('InvalidOperation', 'The range is too large.');
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => valueOf(top + row, left + column)),
    );
  }
}

/** The rows of a range that are not hidden. */
class RangeView extends SheetPart {
  constructor(
    host: Host,
    sheet: SheetData,
    private readonly area: Area,
  ) {
    super(host, sheet);
  }

  get CellAddresses(): Grid {
    const { top, left, rows, columns } = this.area;
    const visible = Array.from({ length: rows }, (_, row) => top + row).filter(
      (row) => !this.sheet.hiddenRows.has(row),
    );
    return visible.map((row) =>
      Array.from({ length: columns }, (_, column) =>
        areaAddress({ top: row, left: left + column, rows: 1, columns: 1 }),
      ),
    );
  }
}

export class RangeAreas extends SheetPart {
  constructor(
    host: Host,
    sheet: SheetData,
    private readonly list: readonly Area[],
  ) {
    super(host, sheet);
  }

  get Address(): string {
    return this.list.map((found) => this.data.fullAddress(this.sheet, found)).join(',');
  }

  get AreaCount(): number {
    return this.list.length;
  }

  get Areas(): RangeCollection {
    return new RangeCollection(
      this.host,
      this.list.map((found) => new Range(this.host, this.sheet, found)),
    );
  }
}

class RangeCollection extends ServerCollection {
  constructor(
    host: Host,
    private readonly ranges: readonly Range[],
  ) {
    super(host);
  }

  items(): readonly ServerObject[] {
    return this.ranges;
  }

  GetItemAt(index: number): Range {
    const found = this.ranges[index];
    if (!found) throw new ModelError('ItemNotFound');
    return found;
  }
}

export function rangeOf(host: Host, sheet: SheetData, address: string | undefined | null): Range {
  const where =
    address === undefined || address === null
      ? { top: 0, left: 0, rows: MOST_ROWS, columns: MOST_COLUMNS }
      : parseArea(address);
  return new Range(host, sheet, where);
}

function shown(value: CellResult | undefined): unknown {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
}

function typeName(value: CellResult | undefined): string {
  if (value === undefined) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

function wrongSize(): ModelError {
  return new ModelError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
