import type { ChartFrame, SeriesFrame } from '../domain/basics/chart';
import type { SourceRange } from '../domain/roster/source';
import type { StyleName } from './styles';

/** `null` is a blank cell. Text is always text, also when it begins with = + - @. */
export type PlanValue = string | number | boolean | null;

/** A cell that is more than a value in its column's style. */
export interface CellPlan {
  readonly value: PlanValue;
  /** A1-style formula without the leading `=`; `value` is then its correct result, stored as the cached value. */
  readonly formula?: string;
  readonly style?: StyleName;
  /** Jump to a place in this workbook; the cell shows `value`. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

export type PlannedCell = PlanValue | CellPlan;

export interface ColumnPlan {
  /** In half-width characters: a Chinese character takes two. */
  readonly width: number;
  /** Style of every cell of the column that does not bring its own. */
  readonly style: StyleName;
}

/** What Excel holds in a validation, in UTF-16 units: the words of a list with a comma between each, a text, a title. */
export const VALIDATION_LIMITS = { list: 255, text: 255, title: 32 } as const;

/** A list to choose from, or a free condition. `range` in A1 notation. */
export type ValidationPlan = {
  readonly range: string;
  readonly title: string;
  /** Shown when the clerk types something else; says what is expected. */
  readonly message: string;
  /** Shown beside the cell while it is selected. */
  readonly prompt?: string;
  /** `stop` refuses other input; `warning` asks before it is taken; `information` says the message and takes it. */
  readonly strictness: 'stop' | 'warning' | 'information';
} & (
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** The list stands in cells, e.g. `职位!$A$5:$A$20`. */
  | { readonly kind: 'listFrom'; readonly source: string }
  | { readonly kind: 'wholeNumber' | 'decimal'; readonly least: number; readonly most: number }
  | { readonly kind: 'formula'; readonly formula: string }
);

/** A conditional format by formula (without `=`), relative to the top left cell of `range`. Earlier ones win. */
export interface HighlightPlan {
  readonly range: string;
  readonly formula: string;
  readonly look: 'block' | 'warn' | 'muted' | 'done';
}

export interface PrintPlan {
  readonly orientation: 'landscape' | 'portrait';
  /** 1-based header rows repeated on every page. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** 1-based rows that begin a page, where the program's own cuts would be wrong. */
  readonly pageStarts?: readonly number[];
}

export interface SeriesPlan extends SeriesFrame {
  /** The numbers, cells of one column in A1 notation: `C5:C16`. A blank one is not drawn. */
  readonly values: string;
}

/** A chart of numbers that stand in cells of the same sheet. */
export interface ChartPlan extends ChartFrame {
  /** The cells of one column that say what each number is about. */
  readonly categories: string;
  readonly series: readonly SeriesPlan[];
  /** The cells that it covers. */
  readonly place: SourceRange;
}

/** One sheet of the campaign, as data. `rows[0]` is row 1. */
export interface SheetPlan {
  readonly name: string;
  /** `state` sheets are hidden so that only a program shows them. */
  readonly visibility: 'visible' | 'state';
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** 1-based row → height in points, for rows whose merged text does not fit one line; others size themselves. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly SourceRange[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations: readonly ValidationPlan[];
  readonly highlights: readonly HighlightPlan[];
  /** Header row to data end, e.g. `A4:P124`. */
  readonly filterRange?: string;
  readonly charts?: readonly ChartPlan[];
  readonly print: PrintPlan;
  /** RRGGBB */
  readonly tabColor?: string;
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  /** Absolute, e.g. `$C$7`. */
  readonly range: string;
}

/** All that a host must do: the host knows nothing of candidates, the plan nothing of hosts. */
export interface WorkbookPlan {
  /** In tab order, before the clerk's own sheets; `state` sheets go last. Every sheet is protected, input cells are unlocked. */
  readonly sheets: readonly SheetPlan[];
  /** All begin with `xb_`; earlier names with that prefix are replaced. */
  readonly names: readonly NamePlan[];
  /** Sheets of an earlier version of this campaign that this plan replaces. The clerk's own sheets are never listed. */
  readonly replaces: readonly string[];
  /** Sheet shown when the file opens. */
  readonly active: string;
  /** Protection password; without one the protection only prevents slips. */
  readonly password?: string;
  /** Document title. */
  readonly title: string;
  /** ISO date-time from the clock port, written into the document properties: `2012-06-01T09:00:00Z`. */
  readonly writtenAt: string;
}
