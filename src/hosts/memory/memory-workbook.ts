import { atOnce } from '../../domain/basics/parts';
import type { Issue } from '../../domain/basics/issue';
import type { Result } from '../../domain/basics/result';
import { fail, ok } from '../../domain/basics/result';
import type { SourceSheet, SourceValue, SourceWorkbook } from '../../domain/roster/source';
import type { SheetChoice, WorkbookPort } from '../../ports/workbook';
import type { NamePlan, PlannedCell, SheetPlan, WorkbookPlan } from '../../sheets/plan';
import { asCellPlan, keptSheets, refusalsOf } from '../plan-check';

/** A workbook that exists in memory only: what the use cases are tested against. */
export class MemoryWorkbook implements WorkbookPort {
  private workbook: SourceWorkbook;
  /** The names of the plan applied last. */
  names: readonly NamePlan[] = [];
  /** The plan applied last. */
  plan: WorkbookPlan | undefined;

  constructor(workbook: SourceWorkbook) {
    this.workbook = workbook;
  }

  async read(wanted: SheetChoice = () => true): Promise<Result<SourceWorkbook, readonly Issue[]>> {
    const sheets = this.workbook.sheets.map((sheet) => (wanted(sheet.name) ? sheet : unreadSheet(sheet)));
    return ok({ ...this.workbook, sheets });
  }

  /** Codes: `workbook.sheet-exists`, `workbook.text-too-long`. Throws for a plan that is wrong in itself. */
  async apply(plan: WorkbookPlan): Promise<Result<void, readonly Issue[]>> {
    const existing = this.workbook.sheets.map((sheet) => sheet.name);
    const refusals = atOnce(refusalsOf(plan, existing));
    if (refusals.length > 0) return fail(refusals);
    const kept = new Set(keptSheets(plan, existing));
    const planned = (visibility: SheetPlan['visibility']): readonly SourceSheet[] =>
      plan.sheets.filter((sheet) => sheet.visibility === visibility).map(toSource);
    const own = this.workbook.sheets.filter((sheet) => kept.has(sheet.name));
    this.workbook = { ...this.workbook, sheets: [...planned('visible'), ...own, ...planned('state')] };
    this.names = plan.names;
    this.plan = plan;
    return ok(undefined);
  }
}

function unreadSheet({ name, hidden }: SourceSheet): SourceSheet {
  return { name, rows: [], merges: [], hiddenRows: new Set(), hidden, unread: true };
}

function toSource(sheet: SheetPlan): SourceSheet {
  return {
    name: sheet.name,
    rows: trimEnd(
      sheet.rows.map((row) => trimEnd(row.map(toValue), isBlank)),
      (row) => row.length === 0,
    ),
    merges: sheet.merges,
    hiddenRows: new Set(),
    hidden: sheet.visibility === 'state',
  };
}

function toValue(cell: PlannedCell): SourceValue {
  const plan = asCellPlan(cell);
  const value = plan ? plan.value : (cell as Exclude<PlannedCell, object>);
  // A cell cannot hold an empty text: it is blank.
  return value === '' ? null : (value as SourceValue);
}

function isBlank(value: SourceValue): boolean {
  return value === null;
}

function trimEnd<T>(items: readonly T[], unwanted: (item: T) => boolean): readonly T[] {
  let end = items.length;
  while (end > 0 && unwanted(items[end - 1] as T)) end--;
  return items.slice(0, end);
}
