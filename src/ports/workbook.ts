import type { Issue } from '../domain/basics/issue';
import type { Result } from '../domain/basics/result';
import type { SourceWorkbook } from '../domain/roster/source';
import type { WorkbookPlan } from '../sheets/plan';
import type { StepProgress } from './progress';

/** Whether the cells of the sheet of that name are wanted. */
export type SheetChoice = (name: string) => boolean;

/**
 * A workbook in some host: an open file, Excel, WPS, or memory. A host that shares its thread with a screen tells `progress` how far it is
 * and waits for it; others need not.
 */
export interface WorkbookPort {
  /** What the clerk should know of the last `read`, or of opening the workbook: what the host could not tell. None blocks. */
  readonly issues?: readonly Issue[];
  /**
   * The sheets of the workbook, the campaign's own and hidden ones included, with their cells; of those that are not `wanted` all
   * but the cells (`unread`). Nothing is changed.
   */
  read(wanted?: SheetChoice, progress?: StepProgress): Promise<Result<SourceWorkbook, readonly Issue[]>>;
  /**
   * Makes the workbook hold the plan: all of it, or on failure nothing. The clerk's own sheets keep every byte of theirs.
   * A plan that names a sheet which exists and is not in `replaces` is refused.
   */
  apply(plan: WorkbookPlan, progress?: StepProgress): Promise<Result<void, readonly Issue[]>>;
}
