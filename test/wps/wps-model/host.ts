import type { Area } from '../../office/workbook-model/addresses';
import type { SheetData, WorkbookData } from '../../office/workbook-model/workbook-data';
import type { WpsBuild } from './build';
import type { Range } from './range';

type Listener = (...args: never[]) => void;

/** What the objects of the model share: the workbook, the build, and who listens. */
export class Host {
  readonly listeners = new Map<string, Set<Listener>>();
  /** A range as the page sees it. */
  shownToPage: (range: Range, sheet: SheetData) => readonly unknown[] = (range) => [range];

  constructor(
    readonly data: WorkbookData,
    readonly build: WpsBuild,
  ) {}

  demandUnprotected(sheet: SheetData): void {
    if (sheet.protection) throw new Error('The sheet is protected');
  }

  demandUnlocked(sheet: SheetData, { top, left, rows, columns }: Area): void {
    if (!sheet.protection) return;
    for (let row = top; row < top + rows; row++)
      for (let column = left; column < left + columns; column++)
        if (sheet.cells.format(row, column).locked) throw new Error('The cell is protected');
  }

  /** Events come while the assignment runs, as in VBA: assumed. */
  changed(sheet: SheetData, range: Range): void {
    for (const listener of this.listeners.get('SheetChange') ?? []) {
      (listener as (...args: unknown[]) => void)(...this.shownToPage(range, sheet));
    }
  }
}
