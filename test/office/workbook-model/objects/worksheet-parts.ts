import { parseArea } from '../addresses';
import { ModelError } from '../model-error';
import { demandUnprotected, oneOf } from './format-objects';
import { Range } from './range-object';
import { SheetPart } from './server-object';

export class WorksheetProtection extends SheetPart {
  get Protected(): boolean {
    return this.sheet.protection !== undefined;
  }

  get Options(): Readonly<Record<string, unknown>> {
    return this.sheet.protection?.options ?? {};
  }

  Protect(options: Readonly<Record<string, unknown>> | null, password: string | null): void {
    if (this.sheet.protection) throw new ModelError('InvalidOperation', 'The worksheet is protected already.');
    this.sheet.protection = { options: options ?? {}, password: password ?? undefined };
  }

  Unprotect(password: string | null): void {
    if (!this.sheet.protection) return;
    if ((this.sheet.protection.password ?? null) !== password)
      throw new ModelError('InvalidArgument', 'Wrong password.');
    this.sheet.protection = undefined;
  }
}

export class FreezePanes extends SheetPart {
  FreezeAt(range: Range | string): void {
    this.sheet.frozen = range instanceof Range ? range.area : parseArea(range);
  }

  FreezeRows(count: number): void {
    this.sheet.frozen = { top: 0, left: 0, rows: count, columns: 0 };
  }

  FreezeColumns(count: number): void {
    this.sheet.frozen = { top: 0, left: 0, rows: 0, columns: count };
  }

  Unfreeze(): void {
    this.sheet.frozen = undefined;
  }
}

export class AutoFilter extends SheetPart {
  get Enabled(): boolean {
    return this.sheet.filter !== undefined;
  }

  Apply(range: Range | string): void {
    demandUnprotected(this.sheet, 'allowAutoFilter');
    this.sheet.filter = range instanceof Range ? range.area : parseArea(range);
  }

  Remove(): void {
    demandUnprotected(this.sheet, 'allowAutoFilter');
    this.sheet.filter = undefined;
  }
}

export class PageLayout extends SheetPart {
  set Orientation(orientation: string) {
    this.sheet.page['orientation'] = oneOf(orientation, ['Portrait', 'Landscape']);
  }

  set PaperSize(size: string) {
    this.sheet.page['paperSize'] = oneOf(size, ['A3', 'A4', 'A5', 'Letter']);
  }

  set CenterHorizontally(centered: boolean) {
    this.sheet.page['centerHorizontally'] = centered;
  }

  set Zoom(zoom: Readonly<Record<string, unknown>>) {
    this.sheet.page['zoom'] = zoom;
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.host, this.sheet);
  }

  SetPrintMargins(unit: string, margins: Readonly<Record<string, unknown>>): void {
    this.sheet.page['margins'] = { unit: oneOf(unit, ['Points', 'Inches', 'Centimeters']), ...margins };
  }

  SetPrintTitleRows(rows: Range | string): void {
    this.sheet.page['titleRows'] = rows instanceof Range ? rows.area : parseArea(rows);
  }
}

/** A page begins at the row of the range. */
export class HorizontalPageBreaks extends SheetPart {
  Add(range: Range | string): void {
    const { top } = range instanceof Range ? range.area : parseArea(range);
    this.sheet.page['starts'] = [...((this.sheet.page['starts'] as number[] | undefined) ?? []), top];
  }
}

class HeaderFooterGroup extends SheetPart {
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.host, this.sheet);
  }
}

class HeaderFooter extends SheetPart {
  set CenterFooter(text: string) {
    this.sheet.page['centerFooter'] = text;
  }
}
