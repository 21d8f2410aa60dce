import type { CalendarDay } from '../basics/calendar';

/** A date cell, as the host decoded it by the cell's number format. Hour and minute are 0 where the cell has none. */
export interface SourceDate {
  readonly kind: 'date';
  readonly day: CalendarDay;
  readonly hour: number;
  readonly minute: number;
}

/** A cell that shows a formula error (`#REF!`), or whose formula has never been calculated (`uncalculated`). */
export interface SourceError {
  readonly kind: 'error';
  readonly code: string;
}

/** What a host can find in a cell. `null` is a blank cell, never 0 or ''. */
export type SourceValue = string | number | boolean | null | SourceDate | SourceError;

/** A rectangle of cells; rows and columns count from 1, ends included. */
export interface SourceRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as it stands. `rows[0]` is row 1 of the sheet; rows may differ in length. */
export interface SourceSheet {
  readonly name: string;
  readonly rows: readonly (readonly SourceValue[])[];
  readonly merges: readonly SourceRange[];
  /** 1-based numbers of hidden rows, hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hidden: boolean;
  /** Its cells were not asked for: `rows` says nothing. */
  readonly unread?: true;
  /** As long as it stays the same, so do the cells; only of hosts that can tell so without reading them. */
  readonly mark?: string;
}

export interface SourceWorkbook {
  readonly fileName: string;
  readonly sheets: readonly SourceSheet[];
  readonly dateSystem: '1900' | '1904';
}
