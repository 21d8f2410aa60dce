import type { Issue } from '../../domain/basics/issue';
import { issue, message } from '../../domain/basics/issue';
import type { LocalizedText } from '../../domain/basics/localized';
import { atOnce } from '../../domain/basics/parts';
import type { Result } from '../../domain/basics/result';
import { fail, ok } from '../../domain/basics/result';
import type { SourceWorkbook } from '../../domain/roster/source';
import type { StepProgress } from '../../ports/progress';
import type { SheetChoice, WorkbookPort } from '../../ports/workbook';
import type { WorkbookPlan } from '../../sheets/plan';
import { keptSheets, refusalsOf, sheetKey } from '../plan-check';
import { applyPlan } from './apply-plan';
import { findReferences } from './clerk-references';
import type { WpsWorkbook as OpenWorkbook, WpsWorksheet } from './jsapi';
import { finish, isUnfinished, TEMPORARY_PREFIX } from './journal';
import { readWorkbook } from './read-workbook';
import { items } from './sheets';
import { openWorkbook, quietly, type WpsPage } from './wps-page';

/** The workbook that is open in WPS 表格. WPS answers at once; between the sheets of a plan the pane may draw. */
export class WpsWorkbook implements WorkbookPort {
  /** Looks that the last plan went without. */
  private missing: readonly Issue[] = [];
  /** What a page that is gone had left; told until something is written. */
  private takenBack: readonly Issue[] = [];
  private building = false;

  constructor(private readonly page: WpsPage) {}

  /** What the clerk should know of the last `read` or `apply`. None of them blocks. */
  get issues(): readonly Issue[] {
    return [...this.takenBack, ...this.missing];
  }

  /** Whether cells are being written by this program. */
  get isWriting(): boolean {
    return this.building;
  }

  /** Ends what a page that is gone has left in the middle. Codes: `workbook.host-refused`, and among `issues` `workbook.taken-back`. */
  async read(wanted: SheetChoice = () => true): Promise<Result<SourceWorkbook, readonly Issue[]>> {
    try {
      const workbook = openWorkbook(this.page);
      if (!this.building) this.recover(workbook);
      return ok(readWorkbook(workbook, wanted));
    } catch (error) {
      return fail([hostIssue(error)]);
    }
  }

  /**
   * Codes: those of `read`, `workbook.sheet-exists`, `.text-too-long`, `.structure-protected`, `.sheet-protected`, `.leftover-sheets`; among `issues`
   * `workbook.looks-missing`. Throws for a plan that is wrong in itself.
   */
  async apply(plan: WorkbookPlan, progress: StepProgress = () => undefined): Promise<Result<void, readonly Issue[]>> {
    let workbook: OpenWorkbook;
    let existing: readonly string[];
    try {
      workbook = openWorkbook(this.page);
      this.recover(workbook);
      existing = items(workbook.Worksheets).map(({ Name: name }) => name);
    } catch (error) {
      return fail([hostIssue(error)]);
    }
    const refused = atOnce(refusalsOf(plan, existing));
    try {
      const refusals = [...refused, ...structureIssues(workbook)];
      if (refusals.length > 0) return fail(refusals);
      const kept = new Set(keptSheets(plan, existing));
      const replaced = new Set(existing.filter((name) => !kept.has(name)).map(sheetKey));
      const references = findReferences(workbook, replaced);
      if (!references.ok) return references;
      return await this.build(
        applyPlan({ page: this.page, workbook, plan, references: references.value }),
        workbook,
        progress,
      );
    } catch (error) {
      return fail([hostIssue(error)]);
    }
  }

  /** Drives the steps; what an interrupted one has left is taken back or ended. */
  private async build(
    steps: ReturnType<typeof applyPlan>,
    workbook: OpenWorkbook,
    progress: StepProgress,
  ): Promise<Result<void, readonly Issue[]>> {
    this.building = true;
    const active = workbook.ActiveSheet;
    try {
      let step = quietly(this.page, () => steps.next());
      while (!step.done) {
        await progress(step.value);
        step = quietly(this.page, () => steps.next());
      }
      this.missing = looksIssues([...step.value]);
      this.takenBack = [];
      return ok(undefined);
    } catch (error) {
      return this.ended(workbook, active, hostIssue(error));
    } finally {
      this.building = false;
    }
  }

  private ended(workbook: OpenWorkbook, active: WpsWorksheet, why: Issue): Result<void, readonly Issue[]> {
    try {
      if (quietly(this.page, () => finish(workbook)) === 'applied') return ok(undefined);
      active.Activate();
      return fail([why]);
    } catch {
      return fail([why, issue('block', message('workbook.leftover-sheets', { prefix: TEMPORARY_PREFIX }))]);
    }
  }

  private recover(workbook: OpenWorkbook): void {
    if (!isUnfinished(workbook)) return;
    const how = quietly(this.page, () => finish(workbook));
    if (how === 'as before') this.takenBack = [issue('warn', message('workbook.taken-back', {}))];
  }
}

function structureIssues({ ProtectStructure: isProtected }: OpenWorkbook): readonly Issue[] {
  return isProtected ? [issue('block', message('workbook.structure-protected', {}))] : [];
}

function looksIssues(looks: readonly LocalizedText[]): readonly Issue[] {
  return looks.length > 0 ? [issue('info', message('workbook.looks-missing', { looks }))] : [];
}

function hostIssue(error: unknown): Issue {
  const reason = error instanceof Error ? error.message : String(error);
  return issue('block', message('workbook.host-refused', { reason }));
}
