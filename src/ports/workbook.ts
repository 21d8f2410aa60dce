import type { Issue } from '../domain/basics/issue';
import type { Result } from '../domain/basics/result';
import type { SourceWorkbook } from '../domain/roster/source';
import type { WorkbookPlan } from '../sheets/plan';

/** A workbook in some host: an open file, Excel, WPS, or memory. */
export interface WorkbookPort {
  /** Everything that stands in the workbook, the campaign's own sheets and hidden ones included. Nothing is changed. */
  read(): Promise<Result<SourceWorkbook, readonly Issue[]>>;
  /**
   * Makes the workbook hold the plan: all of it, or on failure nothing. The clerk's own sheets keep every byte of theirs.
   * A plan that names a sheet which exists and is not in `replaces` is refused.
   */
  apply(plan: WorkbookPlan): Promise<Result<void, readonly Issue[]>>;
}
