import type { DiagnosisLine } from '../ports/diagnosis';
import type { Clock } from '../ports/clock';
import type { DocumentOutput } from '../ports/document-files';
import type { Drafts } from '../ports/drafts';
import type { ReadFile } from '../ports/read-file';
import type { WorkbookPort } from '../ports/workbook';
import type { WorkbookScreen } from '../ports/workbook-screen';

/** What the pane works with. */
export interface PaneHost {
  readonly workbook: WorkbookPort;
  readonly screen: WorkbookScreen;
  readonly drafts: Drafts;
  readonly clock: Clock;
  readonly documents: DocumentOutput;
  readonly readFile: ReadFile;
  /** Whether cells can use the add-in's functions. */
  readonly hasCellFunctions: boolean;
  /** Takes the pane away, where its program cannot do that well enough itself. */
  readonly collapse?: () => void;
  /** What the program around the pane can do. */
  readonly diagnose?: () => readonly DiagnosisLine[];
}
