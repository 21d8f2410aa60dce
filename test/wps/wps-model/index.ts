/**
 * WPS 表格, as far as a workbook port needs it: the objects of its JavaScript API over the workbook that also stands behind the model of Excel, with the
 * faults that are known of its builds (build.ts). It does not calculate.
 */
import type { WpsApplication, WpsCollection, WpsName, WpsWorkbook, WpsWorksheet } from '../../../src/hosts/wps/jsapi';
import type { WpsGlobals } from '../../../src/hosts/wps/wps-page';
import { parseArea } from '../../office/workbook-model/addresses';
import { ModelError } from '../../office/workbook-model/model-error';
import type { NameData, SheetData, WorkbookData } from '../../office/workbook-model/workbook-data';
import type { WpsBuild } from './build';
import { chartObjects } from './charts';
import { Host } from './host';
import { Range, rangeOf } from './range';
import { WpsShellModel } from './shell';
import { Watched, type Watch } from './watched';

export { BUILDS, type WpsBuild } from './build';

const VISIBILITY = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;

/** A WPS with one workbook open. */
export interface OpenWps {
  /** What a page finds in its window. */
  readonly globals: WpsGlobals;
  readonly application: WpsApplication;
  /** A change by the clerk's hand. */
  type(sheet: string, address: string, value: string | number | boolean): void;
}

export function openWps(data: WorkbookData, build: WpsBuild, watch: Watch = () => undefined): OpenWps {
  const host = new Host(data, build);
  const shell = new WpsShellModel(build);
  const watched = new Watched(watch);
  const sheets = new Map<SheetData, Worksheet>();
  const sheetOf = (sheet: SheetData): Worksheet => {
    let found = sheets.get(sheet);
    if (!found) sheets.set(sheet, (found = new Worksheet(host, sheet)));
    return found;
  };
  host.shownToPage = (range, sheet) => [watched.of(sheetOf(sheet)), watched.of(range)];
  data.onChange = (sheet, area) => host.changed(sheet, new Range(host, sheet, area));
  const events = {
    AddApiEventListener(event: string, listener: (...args: never[]) => void) {
      host.listeners.set(event, (host.listeners.get(event) ?? new Set()).add(listener));
    },
    RemoveApiEventListener(event: string, listener: (...args: never[]) => void) {
      host.listeners.get(event)?.delete(listener);
    },
  };
  const application = watched.of<WpsApplication>({
    ScreenUpdating: true,
    DisplayAlerts: true,
    Version: build.version.split('.').slice(0, 2).join('.'),
    Build: build.version,
    ActiveWorkbook: new Workbook(host, sheetOf),
    ActiveWindow: new Window(host),
    ...(build.events === 'application' ? { ApiEvent: events } : {}),
  });
  const wps = { ...(build.application === 'wps' ? { Application: application } : {}) };
  const globals = {
    wps: { ...wps, ...shell.members(), ...(build.events === 'wps' ? { ApiEvent: watched.of(events) } : {}) },
    ...(build.application === 'page' ? { Application: application } : {}),
  };
  return {
    globals,
    application,
    type(name, address, value) {
      const sheet = data.sheet(name) as SheetData;
      const area = parseArea(address);
      data.enter(sheet, area.top, area.left, value);
      data.onChange(sheet, area, 'Local');
    },
  };
}

class Workbook implements WpsWorkbook {
  declare Title?: string;

  constructor(
    private readonly host: Host,
    private readonly sheetOf: (sheet: SheetData) => Worksheet,
  ) {
    const { data } = host;
    if (host.build.lacks.includes('Title')) return;
    Object.defineProperty(this, 'Title', { get: () => data.title, set: (title: string) => (data.title = title) });
  }

  get Name(): string {
    return this.host.data.name;
  }

  get Date1904(): boolean {
    return this.host.data.dateSystem === '1904';
  }

  get ProtectStructure(): boolean {
    return this.host.data.structureProtected;
  }

  get ActiveSheet(): Worksheet {
    return this.sheetOf(this.host.data.active as SheetData);
  }

  get Worksheets() {
    const { data } = this.host;
    return collection(
      () => data.sheets.map(this.sheetOf),
      (sheet) => sheet.Name,
      {
        Add: (before: WpsWorksheet | null, after?: WpsWorksheet): WpsWorksheet => {
          const beside = (before ?? after) as Worksheet | undefined;
          const added = data.addSheet();
          const at = beside ? data.sheets.indexOf(beside.sheet) + (before ? 0 : 1) : data.sheets.length - 1;
          data.moveSheet(added, at);
          data.activate(added);
          return this.sheetOf(added);
        },
      },
    );
  }

  get Names() {
    const { data } = this.host;
    const named = (name: NameData): WpsName => ({
      Name: name.name,
      get RefersTo(): string {
        return name.formula;
      },
      set RefersTo(formula: string) {
        data.demandFormula(formula);
        name.formula = formula;
      },
      Delete: () => void data.names.splice(data.names.indexOf(name), 1),
    });
    return collection(
      () => data.names.map(named),
      ({ Name: name }) => name,
      {
        Add: (name: string, refersTo: string) => {
          data.demandFormula(refersTo);
          data.names.push({ name, formula: refersTo });
        },
      },
    );
  }
}

class Window {
  private row = 0;
  private column = 0;

  constructor(private readonly host: Host) {}

  get SplitRow(): number {
    return this.row;
  }

  set SplitRow(rows: number) {
    this.row = rows;
  }

  get SplitColumn(): number {
    return this.column;
  }

  set SplitColumn(columns: number) {
    this.column = columns;
  }

  get FreezePanes(): boolean {
    return this.host.data.active?.frozen !== undefined;
  }

  set FreezePanes(frozen: boolean) {
    if (this.host.build.lacks.includes('FreezePanes')) throw new Error('WPS has no FreezePanes');
    const { active } = this.host.data;
    if (active) active.frozen = frozen ? { top: 0, left: 0, rows: this.row, columns: this.column } : undefined;
  }
}

class Worksheet implements WpsWorksheet {
  constructor(
    private readonly host: Host,
    readonly sheet: SheetData,
  ) {}

  get Name(): string {
    return this.sheet.name;
  }

  set Name(name: string) {
    this.host.data.renameSheet(this.sheet, name);
  }

  get Visible(): number {
    return VISIBILITY[this.sheet.visibility];
  }

  set Visible(visible: number) {
    const found = (['Visible', 'Hidden', 'VeryHidden'] as const).find((name) => VISIBILITY[name] === visible);
    if (!found) throw new Error('Unable to set the Visible property of the Worksheet class');
    this.host.data.setVisibility(this.sheet, found);
  }

  /** Of an empty sheet it is A1: documented. */
  get UsedRange(): Range {
    const used = this.sheet.cells.used(true) ?? { top: 0, left: 0, rows: 1, columns: 1 };
    return new Range(this.host, this.sheet, used);
  }

  get ProtectContents(): boolean {
    return this.sheet.protection !== undefined;
  }

  get Tab(): { Color: number } {
    this.demand('Tab');
    const { sheet } = this;
    return {
      get Color(): number {
        return Number(sheet.tabColor);
      },
      set Color(color: number) {
        sheet.tabColor = String(color);
      },
    };
  }

  get PageSetup(): never {
    this.demand('PageSetup');
    const { page } = this.sheet;
    return new Proxy(page, { has: () => true }) as never;
  }

  /** A range is what stands behind the break: documented. */
  get HPageBreaks() {
    const { page } = this.sheet;
    return {
      Add: (before: unknown) => {
        page['starts'] = [...((page['starts'] as number[] | undefined) ?? []), (before as Range).Row - 1];
      },
    };
  }

  get Hyperlinks() {
    return {
      Add: (anchor: unknown, address: string, subAddress: string) => {
        this.host.demandUnprotected(this.sheet);
        const { Row: row, Column: column } = anchor as Range;
        this.sheet.cells.setLink(row - 1, column - 1, { address, documentReference: subAddress });
      },
    };
  }

  ChartObjects() {
    this.demand('ChartObjects');
    this.host.demandUnprotected(this.sheet);
    return chartObjects(this.sheet);
  }

  Range(address: string): Range {
    return rangeOf(this.host, this.sheet, address);
  }

  Activate(): void {
    this.host.data.activate(this.sheet);
  }

  /** Where alerts are on a person is asked, and nobody is there. */
  Delete(): void {
    this.host.data.deleteSheet(this.sheet);
  }

  Protect(password?: unknown, ...options: unknown[]): void {
    this.sheet.protection = {
      options: { ...options },
      password: typeof password === 'string' ? password : undefined,
    };
  }

  private demand(member: string): void {
    if (this.host.build.lacks.includes(member)) throw new Error(`WPS has no ${member}`);
  }
}

/** What is in it at the moment, with what else it can do. */
function collection<T, M extends object>(
  list: () => readonly T[],
  keyOf: (item: T) => string,
  more: M,
): WpsCollection<T> & M {
  return Object.assign(
    {
      get Count(): number {
        return list().length;
      },
      Item(key: number | string): T {
        const found =
          typeof key === 'number'
            ? list()[key - 1]
            : list().find((item) => keyOf(item).toLowerCase() === key.toLowerCase());
        if (found === undefined) throw new ModelError('ItemNotFound', `no item ${key}`);
        return found;
      },
    },
    more,
  );
}
