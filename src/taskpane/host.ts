import type { Clock } from '../ports/clock';
import type { Drafts } from '../ports/drafts';
import type { WorkbookPort } from '../ports/workbook';
import type { WorkbookScreen } from '../ports/workbook-screen';

/** What the pane works with. */
export interface PaneHost {
  readonly workbook: WorkbookPort;
  readonly screen: WorkbookScreen;
  readonly drafts: Drafts;
  readonly clock: Clock;
  /** Whether cells can use the add-in's functions. */
  readonly hasCellFunctions: boolean;
}
