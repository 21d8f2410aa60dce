import type { Area } from '../addresses';
import { MOST_COLUMNS, MOST_ROWS } from '../addresses';
import type { CellFormat } from '../cells';
import { ModelError } from '../model-error';
import type { SheetData } from '../workbook-data';
import type { Host } from './server-object';
import { SheetPart } from './server-object';

/** Cells that one request may format: more would be whole rows or columns, which this model does not hold. */
const MOST_FORMATTED = 5_000_000;

export function demandUnprotected(sheet: SheetData, option?: string): void {
  const { protection } = sheet;
  if (!protection || (option !== undefined && protection.options[option] === true)) return;
  throw new ModelError('AccessDenied', 'You cannot perform the requested operation.');
}

/** A part of the look of a range: reads the value that all cells share, or null. */
abstract class FormatPart extends SheetPart {
  constructor(
    host: Host,
    sheet: SheetData,
    protected readonly area: Area,
  ) {
    super(host, sheet);
  }

  protected shared<K extends keyof CellFormat>(key: K): CellFormat[K] | null {
    const { top, left, rows, columns } = this.area;
    const first = this.sheet.cells.format(top, left)[key];
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) {
        if (this.sheet.cells.format(row, column)[key] !== first) return null;
      }
    }
    return first;
  }

  protected change(change: Partial<CellFormat>): void {
    demandUnprotected(this.sheet, 'allowFormatCells');
    this.eachCell((row, column) => this.sheet.cells.setFormat(row, column, change));
  }

  protected eachCell(visit: (row: number, column: number) => void): void {
    const { top, left, rows, columns } = this.area;
    if (rows * columns > MOST_FORMATTED) throw new ModelError('GeneralException', 'not modelled: so many cells');
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) visit(row, column);
    }
  }
}

export class RangeFormat extends FormatPart {
  get Font(): Font {
    return new Font(this.host, this.sheet, this.area);
  }

  get Fill(): Fill {
    return new Fill(this.host, this.sheet, this.area);
  }

  get Borders(): Borders {
    return new Borders(this.host, this.sheet, this.area);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.host, this.sheet, this.area);
  }

  get HorizontalAlignment(): string | null {
    return this.shared('horizontal');
  }

  set HorizontalAlignment(horizontal: string) {
    this.change({ horizontal: oneOf(horizontal, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify']) });
  }

  get VerticalAlignment(): string | null {
    return this.shared('vertical');
  }

  set VerticalAlignment(vertical: string) {
    this.change({ vertical: oneOf(vertical, ['Top', 'Center', 'Bottom', 'Justify']) });
  }

  get WrapText(): boolean | null {
    return this.shared('wrap');
  }

  set WrapText(wrap: boolean) {
    this.change({ wrap });
  }

  get ColumnWidth(): number | null {
    return this.sheet.columnWidths.get(this.area.left) ?? null;
  }

  /** In points. */
  set ColumnWidth(width: number) {
    demandUnprotected(this.sheet, 'allowFormatColumns');
    if (!(width >= 0) || width > 1_800) throw new ModelError('InvalidArgument', `width ${width}`);
    const { left, columns } = this.area;
    if (columns === MOST_COLUMNS) throw new ModelError('GeneralException', 'not modelled: so many columns');
    for (let column = left; column < left + columns; column++) this.sheet.columnWidths.set(column, width);
  }

  get RowHeight(): number | null {
    return this.sheet.rowHeights.get(this.area.top) ?? null;
  }

  /** In points. */
  set RowHeight(height: number) {
    demandUnprotected(this.sheet, 'allowFormatRows');
    if (!(height >= 0) || height > 409) throw new ModelError('InvalidArgument', `height ${height}`);
    this.eachRow((row) => this.sheet.rowHeights.set(row, height));
  }

  /** A row that sizes itself has no height of its own. */
  AutofitRows(): void {
    demandUnprotected(this.sheet, 'allowFormatRows');
    this.eachRow((row) => this.sheet.rowHeights.delete(row));
  }

  private eachRow(visit: (row: number) => void): void {
    const { top, rows } = this.area;
    if (rows === MOST_ROWS) throw new ModelError('GeneralException', 'not modelled: so many rows');
    for (let row = top; row < top + rows; row++) visit(row);
  }
}

class Font extends FormatPart {
  get Name(): string | null {
    return this.shared('fontName');
  }

  set Name(fontName: string) {
    this.change({ fontName });
  }

  get Size(): number | null {
    return this.shared('fontSize');
  }

  set Size(fontSize: number) {
    this.change({ fontSize });
  }

  get Color(): string | null {
    return this.shared('fontColor');
  }

  set Color(color: string) {
    this.change({ fontColor: colorOf(color) });
  }

  get Bold(): boolean | null {
    return this.shared('bold');
  }

  set Bold(bold: boolean) {
    this.change({ bold });
  }

  get Underline(): string | null {
    return this.shared('underline');
  }

  set Underline(underline: string) {
    this.change({ underline: oneOf(underline, ['None', 'Single', 'Double']) });
  }
}

class Fill extends FormatPart {
  get Color(): string | null {
    return this.shared('fill');
  }

  set Color(color: string) {
    this.change({ fill: colorOf(color) });
  }

  Clear(): void {
    this.change({ fill: '#FFFFFF' });
  }
}

class FormatProtection extends FormatPart {
  get Locked(): boolean | null {
    return this.shared('locked');
  }

  set Locked(locked: boolean) {
    this.change({ locked });
  }
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

class Borders extends FormatPart {
  GetItem(index: string): Border {
    return new Border(this.host, this.sheet, this.area, oneOf(index, EDGES));
  }
}

class Border extends FormatPart {
  constructor(
    host: Host,
    sheet: SheetData,
    area: Area,
    private readonly index: string,
  ) {
    super(host, sheet, area);
  }

  get SideIndex(): string {
    return this.index;
  }

  /** A border is kept as the sides of its cells: T, B, L, R. */
  set Style(style: string) {
    oneOf(style, ['None', 'Continuous', 'Dash', 'Dot', 'Double']);
    demandUnprotected(this.sheet, 'allowFormatCells');
    this.eachCell((row, column) => {
      const sides = this.sidesOf(row, column);
      const before = this.sheet.cells.format(row, column).edges;
      const after = new Set(style === 'None' ? [...before].filter((side) => !sides.includes(side)) : before + sides);
      this.sheet.cells.setFormat(row, column, { edges: [...after].sort().join('') });
    });
  }

  set Color(color: string) {
    colorOf(color);
  }

  set Weight(weight: string) {
    oneOf(weight, ['Hairline', 'Thin', 'Medium', 'Thick']);
  }

  private sidesOf(row: number, column: number): string {
    const { top, left, rows, columns } = this.area;
    const first = { T: row === top, L: column === left };
    const last = { B: row === top + rows - 1, R: column === left + columns - 1 };
    switch (this.index) {
      case 'EdgeTop':
        return first.T ? 'T' : '';
      case 'EdgeBottom':
        return last.B ? 'B' : '';
      case 'EdgeLeft':
        return first.L ? 'L' : '';
      case 'EdgeRight':
        return last.R ? 'R' : '';
      case 'InsideHorizontal':
        return `${first.T ? '' : 'T'}${last.B ? '' : 'B'}`;
      default:
        return `${first.L ? '' : 'L'}${last.R ? '' : 'R'}`;
    }
  }
}

export function oneOf(value: string, known: readonly string[]): string {
  if (!known.includes(value))
    throw new ModelError('InvalidArgument', `not one of ${known.join(', ')}: ${String(value)}`);
  return value;
}

export function colorOf(color: string): string {
  if (!/^#[0-9A-F]{6}$/i.test(color)) throw new ModelError('InvalidArgument', `not a colour: ${String(color)}`);
  return color.toUpperCase();
}
