import { area } from '../addresses';
import { ModelError } from '../model-error';
import type { SheetData, Visibility } from '../workbook-data';
import { Charts } from './chart-objects';
import { colorOf, oneOf } from './format-objects';
import { Range, rangeOf } from './range-object';
import { ServerCollection, SheetPart, WORKBOOK_TARGET } from './server-object';
import { AutoFilter, FreezePanes, HorizontalPageBreaks, PageLayout, WorksheetProtection } from './worksheet-parts';

export class Worksheet extends SheetPart {
  override readonly since = { AutoFilter: 9, HorizontalPageBreaks: 9, PageLayout: 9 };

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(name: string) {
    this.data.renameSheet(this.present, name);
  }

  get Position(): number {
    return this.data.sheets.indexOf(this.present);
  }

  set Position(position: number) {
    this.data.moveSheet(this.present, position);
  }

  get Visibility(): Visibility {
    return this.sheet.visibility;
  }

  set Visibility(visibility: string) {
    this.data.setVisibility(this.present, oneOf(visibility, ['Visible', 'Hidden', 'VeryHidden']) as Visibility);
  }

  get TabColor(): string {
    return this.sheet.tabColor;
  }

  set TabColor(color: string) {
    this.present.tabColor = color === '' ? '' : colorOf(color);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.present);
  }

  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.host, this.present);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.host, this.present);
  }

  get Charts(): Charts {
    return new Charts(this.host, this.present);
  }

  get HorizontalPageBreaks(): HorizontalPageBreaks {
    return new HorizontalPageBreaks(this.host, this.present);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.host, this.present);
  }

  GetRange(address?: string | null): Range {
    return rangeOf(this.host, this.present, address);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.host, this.present, area(row, column, rows, columns));
  }

  GetCell(row: number, column: number): Range {
    return new Range(this.host, this.present, area(row, column, 1, 1));
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const used = this.present.cells.used(valuesOnly !== true);
    return used ? new Range(this.host, this.sheet, used) : null;
  }

  /** An empty sheet answers with its first cell. */
  GetUsedRange(valuesOnly?: boolean | null): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  Activate(): void {
    this.data.activate(this.present);
  }

  Delete(): void {
    this.data.deleteSheet(this.present);
  }

  _RegisterDataChangedEvent(): void {
    this.host.watched.add(this.sheet.id);
  }

  _UnregisterDataChangedEvent(): void {
    this.host.watched.delete(this.sheet.id);
  }

  private get present(): SheetData {
    if (!this.data.sheets.includes(this.sheet)) throw new ModelError('ItemNotFound', 'The sheet is gone.');
    return this.sheet;
  }
}

export class Worksheets extends ServerCollection {
  override readonly since = { _RegisterDataChangedEvent: 9 };

  Add(name?: string | null): Worksheet {
    return new Worksheet(this.host, this.data.addSheet(name ?? undefined));
  }

  GetItem(key: string): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ModelError('ItemNotFound', "The requested resource doesn't exist.");
    return found;
  }

  GetItemOrNullObject(key: string): Worksheet | null {
    const found = this.data.sheet(key);
    return found ? new Worksheet(this.host, found) : null;
  }

  GetActiveWorksheet(): Worksheet {
    const { active } = this.data;
    if (!active) throw new ModelError('ItemNotFound');
    return new Worksheet(this.host, active);
  }

  GetCount(visibleOnly?: boolean | null): number {
    return this.data.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'Visible').length;
  }

  items(): readonly Worksheet[] {
    return this.data.sheets.map((sheet) => new Worksheet(this.host, sheet));
  }

  _RegisterDataChangedEvent(): void {
    this.host.watched.add(WORKBOOK_TARGET);
  }

  _UnregisterDataChangedEvent(): void {
    this.host.watched.delete(WORKBOOK_TARGET);
  }
}
