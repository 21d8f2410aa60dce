/**
 * The members of WPS 表格's JavaScript API that are used, and nothing else. It is synchronous and modelled on VBA: collections have `Count` and
 * `Item`, from 1; properties with parameters are calls. Where a range's cells differ, a property of the range is null. Types that a build may lack are optional.
 */
export interface WpsApplication {
  ScreenUpdating: boolean;
  DisplayAlerts: boolean;
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ActiveWindow: WpsWindow;
  readonly ApiEvent?: WpsEvents;
  readonly Version?: string;
  readonly Build?: string;
}

export interface WpsEvents {
  AddApiEventListener(event: string, listener: (...args: never[]) => void): void;
  RemoveApiEventListener?(event: string, listener: (...args: never[]) => void): void;
}

export interface WpsWindow {
  SplitRow: number;
  SplitColumn: number;
  FreezePanes: boolean;
}

export interface WpsCollection<T> {
  readonly Count: number;
  Item(key: number | string): T;
}

export interface WpsWorkbook {
  readonly Name: string;
  readonly Date1904: boolean;
  readonly ProtectStructure: boolean;
  readonly ActiveSheet: WpsWorksheet;
  readonly Worksheets: WpsCollection<WpsWorksheet> & {
    Add(before: WpsWorksheet | null, after?: WpsWorksheet): WpsWorksheet;
  };
  readonly Names: WpsCollection<WpsName> & { Add(name: string, refersTo: string): unknown };
  /** Of the document's properties. */
  Title?: string;
}

export interface WpsName {
  readonly Name: string;
  RefersTo: string;
  Delete(): void;
}

export interface WpsWorksheet {
  Name: string;
  /** One of `VISIBILITY`. */
  Visible: number;
  readonly UsedRange: WpsRange;
  readonly ProtectContents: boolean;
  readonly Tab: { Color: number };
  readonly PageSetup: WpsPageSetup;
  /** A page begins at the row of the range. */
  readonly HPageBreaks: { Add(before: WpsRange): unknown };
  readonly Hyperlinks: { Add(anchor: WpsRange, address: string, subAddress: string): unknown };
  ChartObjects(): { Add(left: number, top: number, width: number, height: number): WpsChartObject };
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
  Protect(...settings: unknown[]): void;
}

/** What stands in cells: of one cell by itself, of several row by row, as arrays or as a wrapper that has to be asked. */
export type WpsValues = unknown;

export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number; AutoFit(): void };
  readonly Columns: { readonly Count: number };
  readonly Text: string | null;
  /** `Value` is never assigned: WPS throws. */
  Value2: WpsValues;
  Formula: WpsValues;
  /** In builds with dynamic arrays. */
  Formula2?: WpsValues;
  NumberFormat: string | null;
  readonly MergeCells: boolean | null;
  readonly MergeArea: WpsRange;
  /** In points, from the first cell of the sheet. */
  readonly Left: number;
  readonly Top: number;
  readonly Width: number;
  readonly Height: number;
  readonly EntireRow: { readonly Hidden: boolean | null };
  readonly EntireColumn: { ColumnWidth: number };
  RowHeight: number;
  /** Colours are BGR. */
  readonly Interior: { Color: number };
  readonly Font: { Name: string; Size: number; Bold: boolean; Color: number; Underline: number };
  readonly Borders: { LineStyle: number };
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  Locked: boolean;
  readonly Validation: WpsValidation;
  readonly FormatConditions: { Add(type: number, operator: undefined, formula: string): WpsFormatCondition };
  Merge(): void;
  AutoFilter(): unknown;
  Select(): void;
}

export interface WpsValidation {
  IgnoreBlank: boolean;
  ErrorTitle: string;
  ErrorMessage: string;
  InputTitle: string;
  InputMessage: string;
  Add(type: number, alertStyle: number, operator: number, formula1: string, formula2?: string): void;
  Delete(): void;
}

export interface WpsFormatCondition {
  readonly Interior: { Color: number };
  readonly Font: { Color: number };
}

export interface WpsChartObject {
  readonly Chart: WpsChart;
  Delete(): void;
}

export interface WpsChart {
  HasTitle: boolean;
  readonly ChartTitle: { Text: string };
  HasLegend: boolean;
  readonly Legend: { Position: number; LegendEntries(index: number): { Delete(): void } };
  DisplayBlanksAs: number;
  SeriesCollection(): { NewSeries(): WpsSeries };
  ChartGroups(index: number): { GapWidth: number };
  Axes(): { Item(axis: number): WpsAxis };
}

export interface WpsAxis {
  HasTitle: boolean;
  readonly AxisTitle: { Text: string };
  readonly TickLabels: { NumberFormat: string };
  MinimumScale: number;
  MaximumScale: number;
  ReversePlotOrder: boolean;
  /** Where the other axis crosses this one. */
  Crosses: number;
}

export interface WpsSeries {
  ChartType: number;
  Name: string;
  Values: WpsRange;
  XValues: WpsRange;
  /** Colours are BGR. */
  readonly Format: {
    readonly Fill: { Visible: boolean; readonly ForeColor: { RGB: number } };
    readonly Line: { Visible: boolean; DashStyle: number; Weight: number; readonly ForeColor: { RGB: number } };
  };
  MarkerStyle: number;
  MarkerSize: number;
  MarkerBackgroundColor: number;
  MarkerForegroundColor: number;
  HasDataLabels: boolean;
  DataLabels(): { NumberFormat: string };
}

export interface WpsPageSetup {
  Orientation: number;
  PaperSize: number;
  CenterHorizontally: boolean;
  Zoom: number | boolean;
  FitToPagesWide: number;
  FitToPagesTall: number | boolean;
  PrintTitleRows: string;
  CenterFooter: string;
  LeftMargin: number;
  RightMargin: number;
  TopMargin: number;
  BottomMargin: number;
}

export const VISIBILITY = { visible: -1, hidden: 0, veryHidden: 2 } as const;
export const ALIGNMENT = { left: -4131, center: -4108, right: -4152, fill: 5, top: -4160 } as const;
export const UNDERLINE = { none: -4142, single: 2 } as const;
export const CONTINUOUS_LINE = 1;
export const VALIDATION_TYPES = { wholeNumber: 1, decimal: 2, list: 3, formula: 7 } as const;
export const ALERT_STYLES = { stop: 1, warning: 2, information: 3 } as const;
export const BETWEEN = 1;
export const BY_FORMULA = 2;
export const ORIENTATION = { portrait: 1, landscape: 2 } as const;
export const PAPER_A4 = 9;

export const AXIS = { categories: 1, values: 2 } as const;
export const CHART_TYPES = {
  columnClustered: 51,
  columnStacked: 52,
  barClustered: 57,
  barStacked: 58,
  line: 4,
  lineMarkers: 65,
} as const;
export const MARKERS = { none: -4142, dash: -4115, diamond: 2 } as const;

/** A colour `RRGGBB` as WPS counts it: blue first. */
export function bgr(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  return red + green * 0x100 + blue * 0x10000;
}
