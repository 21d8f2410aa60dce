import type { Issue } from '../domain/basics/issue';
import type { Result } from '../domain/basics/result';

/** Cells that were changed in the open workbook. Hosts may miss edits by a drop-down list. */
export interface CellsChanged {
  readonly sheet: string;
  /** A1 notation, e.g. `C7` or `A4:C9`. */
  readonly address: string;
  /** Somebody else's, in a workbook that several people have open. */
  readonly byOthers: boolean;
  /** Written by this program itself, as far as the host can tell; else it counts as somebody's. */
  readonly own: boolean;
}

/** A cell; row and column count from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The workbook as the clerk has it before her eyes. */
export interface WorkbookScreen {
  /** Brings her to a cell. */
  showCell(place: CellPlace): Promise<Result<void, readonly Issue[]>>;
  /** Tells of every change of cells, also of those that the host itself writes. Resolves to how to stop it. */
  watchChanges(changed: (change: CellsChanged) => void): Promise<() => Promise<void>>;
}
