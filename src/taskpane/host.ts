import type { Issue } from '../domain/basics/issue';
import type { Result } from '../domain/basics/result';
import type { DiagnosisLine } from '../ports/diagnosis';
import type { Clock } from '../ports/clock';
import type { DocumentOutput } from '../ports/document-files';
import type { Drafts } from '../ports/drafts';
import type { WorkbookPort } from '../ports/workbook';
import type { WorkbookScreen } from '../ports/workbook-screen';

/** What the pane works with. */
export interface PaneHost {
  readonly workbook: WorkbookPort;
  readonly screen: WorkbookScreen;
  readonly drafts: Drafts;
  readonly clock: Clock;
  readonly documents: DocumentOutput;
  /** Opens the workbook file with these bytes, which is read and nothing else. */
  readonly openFile: (bytes: Uint8Array, fileName: string) => Promise<Result<WorkbookPort, readonly Issue[]>>;
  /** Whether cells can use the add-in's functions. */
  readonly hasCellFunctions: boolean;
  /** Takes the pane away, where its program cannot do that well enough itself. */
  readonly collapse?: () => void;
  /** What the program around the pane can do. */
  readonly diagnose?: () => readonly DiagnosisLine[];
}
