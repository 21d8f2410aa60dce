import type { Issue } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';
import type { Result } from '../../domain/basics/result';
import { fail, ok } from '../../domain/basics/result';
import type { SourceWorkbook } from '../../domain/roster/source';
import { inSlices } from '../../ports/in-slices';
import type { StepProgress } from '../../ports/progress';
import type { SheetChoice, WorkbookPort } from '../../ports/workbook';
import type { WorkbookPlan } from '../../sheets/plan';
import { refusalsOf } from '../plan-check';
import { TEMPORARY_PREFIX, applyPlan, replacedSheets } from './apply-plan';
import type { ClerkReferences } from './clerk-references';
import { findReferences } from './clerk-references';
import type { ExcelPage } from './excel-page';
import { hostIssue } from './host-error';
import { readWorkbook } from './read-workbook';
import { undo } from './undo';
import type { WorkbookState } from './workbook-state';
import { lookAt } from './workbook-state';

/** Once work has begun the clerk's typing holds it up, but does not end it. */
const PATIENT = { waitForEditing: true } as const;
/** What stopped a plan may still be there for a while: somebody types, or the connection is down. */
const UNDO_AFTER_MS: readonly number[] = [0, 1_000, 5_000, 20_000];

/** The workbook that is open in Excel. Needs ExcelApi 1.8; what came later is used where Excel has it. */
export class ExcelWorkbook implements WorkbookPort {
  private reading: readonly Issue[] = [];

  /** @param undoAfterMs how long to wait before each try to take a plan back that failed */
  constructor(
    private readonly page: ExcelPage,
    private readonly undoAfterMs: readonly number[] = UNDO_AFTER_MS,
  ) {}

  /** What the clerk should know of the last `read`: what Excel could not tell. None of them blocks. */
  get issues(): readonly Issue[] {
    return this.reading;
  }

  /** Codes: `workbook.host-refused`, `workbook.cell-editing`. */
  async read(
    wanted: SheetChoice = () => true,
    progress: StepProgress = () => undefined,
  ): Promise<Result<SourceWorkbook, readonly Issue[]>> {
    try {
      const { workbook, issues } = await this.page.run((context) => readWorkbook(this.page, context, wanted, progress));
      this.reading = issues;
      return ok(workbook);
    } catch (error) {
      return fail([hostIssue(error)]);
    }
  }

  /**
   * Codes: those of `read`, `workbook.sheet-exists`, `.text-too-long`, `.structure-protected`, `.sheet-protected`, `.leftover-sheets`.
   * Throws for a plan that is wrong in itself.
   */
  async apply(plan: WorkbookPlan, progress: StepProgress = () => undefined): Promise<Result<void, readonly Issue[]>> {
    let before: WorkbookState;
    let references: Result<ClerkReferences, readonly Issue[]>;
    try {
      before = await this.page.run(lookAt);
    } catch (error) {
      return fail([hostIssue(error)]);
    }
    const existing = before.sheets.map(({ name }) => name);
    const unmoved = () => progress(0);
    const refusals = [...(await inSlices(refusalsOf(plan, existing), unmoved)), ...structureIssues(before)];
    if (refusals.length > 0) return fail(refusals);
    try {
      const replaced = replacedSheets(plan, before);
      references = await this.page.run((context) => findReferences(context, before, replaced, unmoved));
    } catch (error) {
      return fail([hostIssue(error)]);
    }
    if (!references.ok) return references;
    const { value } = references;
    try {
      await this.page.run((context) => applyPlan(this.page, context, plan, before, value, progress), PATIENT);
      return ok(undefined);
    } catch (error) {
      return this.takeBack(plan, before, value, hostIssue(error));
    }
  }

  private async takeBack(
    plan: WorkbookPlan,
    before: WorkbookState,
    references: ClerkReferences,
    why: Issue,
  ): Promise<Result<void, readonly Issue[]>> {
    for (const pauseMs of this.undoAfterMs) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      try {
        const state = await this.page.run((context) => undo(context, plan, before, references), PATIENT);
        return state === 'applied' ? ok(undefined) : fail([why]);
      } catch {
        continue;
      }
    }
    return fail([why, issue('block', message('workbook.leftover-sheets', { prefix: TEMPORARY_PREFIX }))]);
  }
}

function structureIssues({ structureProtected }: WorkbookState): readonly Issue[] {
  return structureProtected ? [issue('block', message('workbook.structure-protected', {}))] : [];
}
