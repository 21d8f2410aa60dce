import type { Clock } from '../ports/clock';
import type { WorkbookPort } from '../ports/workbook';

/** What the pane works with. */
export interface PaneHost {
  readonly workbook: WorkbookPort;
  readonly clock: Clock;
  /** Whether cells can use the add-in's functions. */
  readonly hasCellFunctions: boolean;
}
