import { atOnce } from '../../domain/basics/parts';
import type { Issue } from '../../domain/basics/issue';
import { localized } from '../../domain/basics/localized';
import type { Result } from '../../domain/basics/result';
import { fail, ok } from '../../domain/basics/result';
import type { SourceWorkbook } from '../../domain/roster/source';
import type { CellEdit, EditableWorkbook } from '../../ports/cell-edits';
import type { SheetChoice } from '../../ports/workbook';
import type { WorkbookPlan } from '../../sheets/plan';
import { refusalsOf } from '../plan-check';
import type { SheetFacts } from './apply-plan';
import { applyPlan } from './apply-plan';
import { writeArchive } from './write-archive';
import { editCells, editsBySheet } from './edit-cells';
import type { Package } from './package';
import { readPackage } from './read-package';
import { settle } from './refusal';
import { worksheetsOnly } from './worksheets-only';

const SHEETS = localized('工作表', 'the sheets');

/** An .xlsx file in memory. See `openFileWorkbook`. */
export class FileWorkbook implements EditableWorkbook {
  private facts: SheetFacts | undefined;

  /** @param unchanged the bytes that `pack` was read from */
  constructor(
    readonly fileName: string,
    private pack: Package,
    private unchanged: Uint8Array | undefined,
    /** What the clerk should know of this file: what the result will not contain. None of them blocks. */
    readonly issues: readonly Issue[],
  ) {}

  get dateSystem(): '1900' | '1904' {
    return this.pack.dateSystem;
  }

  get activeSheet(): string {
    return this.pack.active;
  }

  /** Codes: `workbook.damaged`, `.external-entities`, `.unpacks-too-big`, `.sheet-too-large`. */
  read(wanted: SheetChoice = () => true): Promise<Result<SourceWorkbook, readonly Issue[]>> {
    return settle(this.fileName, SHEETS, async () => {
      const { sheets, facts } = await readPackage(this.pack, wanted);
      this.facts = facts;
      return { fileName: this.fileName, sheets, dateSystem: this.pack.dateSystem };
    });
  }

  /** Codes: those of `read`, `workbook.sheet-exists`, `workbook.text-too-long`. Throws for a plan that is wrong in itself. */
  async apply(plan: WorkbookPlan): Promise<Result<void, readonly Issue[]>> {
    const existing = this.pack.sheets.map((sheet) => sheet.name);
    const refusals = atOnce(refusalsOf(plan, existing));
    if (refusals.length > 0) return fail(refusals);
    return settle(this.fileName, SHEETS, async () => {
      const facts = this.facts ?? (await readPackage(this.pack, () => true)).facts;
      const changed = await applyPlan(this.pack, plan, facts);
      this.pack = changed;
      this.facts = undefined;
      this.unchanged = undefined;
    });
  }

  /**
   * Puts contents into cells: all, or on failure none. Nothing else of the file changes.
   * Codes: those of `read`, `workbook.array-part`, `.table-header`, `.sheet-not-editable`, `.text-too-long`. Throws for a sheet that
   * is not there.
   */
  async edit(edits: readonly CellEdit[]): Promise<Result<void, readonly Issue[]>> {
    if (edits.length === 0) return ok(undefined);
    const sheets = editsBySheet(this.pack, edits);
    const edited = await settle(this.fileName, SHEETS, () => editCells(this.pack, sheets));
    if (!edited.ok) return edited;
    if ('refusals' in edited.value) return fail(edited.value.refusals);
    this.pack = edited.value.changed;
    this.facts = undefined;
    this.unchanged = undefined;
    return ok(undefined);
  }

  /** The same for showing it: without charts and dialogs on tabs of their own. */
  toShownBytes(): Promise<Uint8Array> {
    return worksheetsOnly(this.pack);
  }

  /** The workbook as an .xlsx file: the very bytes that were opened, as long as nothing was changed. */
  async toBytes(): Promise<Uint8Array> {
    return this.unchanged ?? writeArchive(this.pack.parts);
  }
}
