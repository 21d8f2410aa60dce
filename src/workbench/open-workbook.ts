import type { Issue } from '../domain/basics/issue';
import { issue, message } from '../domain/basics/issue';
import { cellAddress } from '../domain/basics/place';
import type { Result } from '../domain/basics/result';
import { fail, ok } from '../domain/basics/result';
import type { SourceWorkbook } from '../domain/roster/source';
import type { CellEdit, EditableWorkbook } from '../ports/cell-edits';
import type { SheetChoice, WorkbookPort } from '../ports/workbook';
import type { CellPlace, CellsChanged, WorkbookScreen } from '../ports/workbook-screen';
import type { WorkbookPlan } from '../sheets/plan';
import type { ReadSnapshots } from './snapshot/read-snapshots';
import type { GridSnapshot } from './snapshot/workbook-data';

/** What the open workbook needs of the grid. */
export interface WorkbookGrid {
  readonly hasEdits: boolean;
  /** Whether what is typed goes into it. */
  readonly hasKeyboard: boolean;
  /** Waits until another workbook can be shown. */
  ready(): Promise<void>;
  show(snapshot: GridSnapshot, view?: CellPlace): void;
  /** While edits are held, cells can be looked at only. */
  holdEdits(isHeld: boolean): void;
  view(): CellPlace | undefined;
  endTyping(): Promise<void>;
  /** Waits for the formulas. */
  settle(): Promise<void>;
  takeEdits(dateSystem: '1900' | '1904'): CellEdit[];
  goTo(place: CellPlace): boolean;
}

/** What happens to the open workbook. */
export interface WorkbookListener {
  /** It holds something that was not saved. */
  changed(): void;
  /** Edits that the file does not take; the grid shows the file again. */
  refused(issues: readonly Issue[]): void;
}

/** How a file is shown for the first time. */
export interface Presentation {
  /** Whether all its cells can be read. */
  isReadable(): Promise<boolean>;
  /** It has taken the place of the workbook before: whole, or with the sheet that shows first. */
  shown(isWhole: boolean): void;
}

/** A small file is tried within this time, and is not shown if it cannot be read; in milliseconds. */
const MOMENT = 300;

/**
 * The workbook that is open in the page. The truth is the file: what is changed in the grid is put into it before anybody reads or
 * applies a plan, and what a plan changes is shown from it. One thing happens after the other.
 */
export class OpenWorkbook implements WorkbookPort, WorkbookScreen {
  private queue: Promise<unknown> = Promise.resolve();
  private holds = 0;
  private readonly watchers = new Set<(change: CellsChanged) => void>();

  constructor(
    private readonly file: EditableWorkbook,
    private readonly grid: WorkbookGrid,
    private readonly readSnapshots: ReadSnapshots,
    private readonly listener: WorkbookListener,
  ) {}

  get fileName(): string {
    return this.file.fileName;
  }

  /** What the saved file will lack. */
  get issues(): readonly Issue[] {
    return this.file.issues;
  }

  /** Shows the file in the grid for the first time, of a large one the sheet that shows first before the others; whether it can be read. */
  present(presentation: Presentation): Promise<boolean> {
    return this.inTurn(() => this.held(() => this.showFile(undefined, presentation)));
  }

  /**
   * Leaves the grid to another workbook; what was typed is in the file. Nobody reads or changes this one until `giveBack` is called, which
   * shows it again if it `isCovered` by the other.
   */
  async stepAside(): Promise<(isCovered: boolean) => Promise<void>> {
    let giveBack: (isCovered: boolean) => void = () => undefined;
    const back = new Promise<boolean>((resolve) => (giveBack = resolve));
    let isAside: () => void = () => undefined;
    const aside = new Promise<void>((resolve) => (isAside = resolve));
    const turn = this.whileHeld(async () => {
      const view = this.grid.view();
      isAside();
      if (await back) await this.showAgain(view);
    });
    await Promise.race([aside, turn]);
    return async (isCovered) => {
      giveBack(isCovered);
      await turn;
    };
  }

  /** What is being typed counts as typed, unless its typing goes on: the pane also reads by itself, after every change. */
  read(wanted?: SheetChoice): Promise<Result<SourceWorkbook, readonly Issue[]>> {
    return this.inTurn(async () => {
      await this.takeOver(!this.grid.hasKeyboard);
      return this.file.read(wanted);
    });
  }

  apply(plan: WorkbookPlan): Promise<Result<void, readonly Issue[]>> {
    return this.whileHeld(async () => {
      const result = await this.file.apply(plan);
      if (!result.ok) return result;
      await this.showAgain({ sheet: plan.active, row: 1, column: 1 });
      this.listener.changed();
      for (const { name } of plan.sheets) this.tell({ sheet: name, address: 'A1', own: true });
      return result;
    });
  }

  showCell(place: CellPlace): Promise<Result<void, readonly Issue[]>> {
    if (this.grid.goTo(place)) return Promise.resolve(ok(undefined));
    const params = { sheet: place.sheet, cell: cellAddress(place.row, place.column) };
    return Promise.resolve(fail([issue('block', message('workbook.no-such-cell', params))]));
  }

  watchChanges(changed: (change: CellsChanged) => void): Promise<() => Promise<void>> {
    this.watchers.add(changed);
    return Promise.resolve(() => {
      this.watchers.delete(changed);
      return Promise.resolve();
    });
  }

  /** The workbook as a file, with everything that was typed; `endTyping`: also with what is being typed. */
  toBytes(endTyping: boolean): Promise<Uint8Array> {
    return this.inTurn(async () => {
      await this.takeOver(endTyping);
      return this.file.toBytes();
    });
  }

  /** The grid says that cells were changed by hand. */
  cellsChanged(sheet: string, address: string): void {
    this.listener.changed();
    this.tell({ sheet, address, own: false });
  }

  private tell(change: Omit<CellsChanged, 'byOthers'>): void {
    for (const watcher of this.watchers) watcher({ ...change, byOthers: false });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn;
    return turn;
  }

  /** In its turn, with everything that was typed in the file. */
  private whileHeld<T>(work: () => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      await this.grid.endTyping();
      return this.held(async () => {
        await this.takeOver(false);
        return work();
      });
    });
  }

  /** What would be typed meanwhile is refused instead of being lost. */
  private async held<T>(work: () => Promise<T>): Promise<T> {
    this.grid.holdEdits(++this.holds > 0);
    try {
      return await work();
    } finally {
      this.grid.holdEdits(--this.holds > 0);
    }
  }

  private async showAgain(view: CellPlace | undefined): Promise<void> {
    if (!(await this.showFile(view))) throw new Error('the file that was written cannot be shown');
  }

  /** Whether its looks could be read, and what `isReadable` says. */
  private async showFile(
    view: CellPlace | undefined,
    { isReadable = () => Promise.resolve(true), shown }: Partial<Presentation> = {},
  ): Promise<boolean> {
    const { file, grid } = this;
    const request = { bytes: await file.toShownBytes(), active: view?.sheet ?? file.activeSheet };
    let isFirst = true;
    for await (const snapshot of this.readSnapshots(request)) {
      if (!snapshot || (snapshot.isWhole && !(await Promise.race([isReadable(), afterMoment()])))) return false;
      await grid.ready();
      // Whoever has looked around in the meantime stays there.
      grid.show(snapshot, isFirst ? view : grid.view());
      isFirst = false;
      shown?.(snapshot.isWhole);
      if (snapshot.isWhole) break;
    }
    return isReadable();
  }

  /** Puts what was changed in the grid into the file. */
  private async takeOver(endTyping: boolean): Promise<void> {
    if (endTyping) await this.grid.endTyping();
    if (!this.grid.hasEdits) return;
    await this.grid.settle();
    const edits = this.grid.takeEdits(this.file.dateSystem);
    const together = await this.file.edit(edits);
    if (together.ok) return;
    // Some cell is the reason: the others are kept.
    const refused: Issue[] = [];
    for (const edit of edits) {
      const result = await this.file.edit([edit]);
      if (!result.ok) refused.push(...result.error);
    }
    await this.held(() => this.showAgain(this.grid.view()));
    this.listener.refused(refused);
  }
}

function afterMoment(): Promise<true> {
  return new Promise((resolve) => setTimeout(() => resolve(true), MOMENT));
}
