import type { Issue } from '../domain/basics/issue';
import { issue, message } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import { fail, ok, type Result } from '../domain/basics/result';
import type { EditableWorkbook } from '../ports/cell-edits';
import type { CheckFile } from '../ports/read-file';
import type { WorkbookPort } from '../ports/workbook';
import type { WorkbookScreen } from '../ports/workbook-screen';
import type { DraftStore } from './draft-store';
import { OpenWorkbook, type WorkbookGrid } from './open-workbook';
import type { Page } from './page';
import type { ReadSnapshots } from './snapshot/read-snapshots';

/** What the workbench works with. */
export interface WorkbenchParts {
  readonly page: Page;
  readonly grid: WorkbookGrid;
  readonly drafts: DraftStore;
  readonly limitBytes: number;
  openFile(bytes: Uint8Array, fileName: string): Promise<Result<EditableWorkbook, readonly Issue[]>>;
  readonly checkFile: CheckFile;
  readonly readSnapshots: ReadSnapshots;
  /** The bytes of the sample roster. */
  sample(): Promise<Uint8Array>;
  /** Waits until what is shown has been drawn. */
  drawn(): Promise<void>;
  /** Lets the pane work on another workbook. */
  connectPane(workbook: WorkbookPort, screen: WorkbookScreen): void;
}

/** A draft follows the last change after this time, so that typing is not held up; in milliseconds. */
const DRAFT_DELAY = 800;
const MEGABYTE = 1024 * 1024;
const LOOKS = localized('格式', 'formats');

/** The page's work: opening and saving files, and keeping what is not saved. */
export class Workbench {
  private workbook: OpenWorkbook | undefined;
  private unsaved = false;
  private isOpening = false;
  private queue: Promise<unknown> = Promise.resolve();
  private draftTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: WorkbenchParts) {}

  /** The workbook of the last time, or the sample. */
  start(): Promise<void> {
    return this.inTurn(() => this.showDraftOrSample());
  }

  private async showDraftOrSample(): Promise<void> {
    const { page, drafts } = this.parts;
    const draft = await drafts.load();
    if (draft && (await this.open(draft.bytes, draft.fileName, draft.unsaved))) {
      if (draft.unsaved) page.say('restored', { file: draft.fileName });
      return;
    }
    // The next draft takes its place.
    if (draft?.unsaved) page.download(xlsxName(draft.fileName), draft.bytes);
    await this.showSample();
    if (draft?.unsaved) page.say('rescued', { file: draft.fileName });
  }

  openSample(): Promise<void> {
    return this.inTurn(async () => {
      // The sample is there without a draft.
      if (await this.showSample()) await this.parts.drafts.clear();
    });
  }

  openFile(file: File): Promise<void> {
    return this.inTurn(() => this.showChosen(file));
  }

  private async showSample(): Promise<boolean> {
    const { page, sample } = this.parts;
    const isShown = await this.open(await sample(), page.text('sampleName'), false);
    if (isShown) page.say('welcome');
    return isShown;
  }

  private async showChosen(file: File): Promise<void> {
    const { page, limitBytes } = this.parts;
    if (file.size > limitBytes) {
      const params = { file: file.name, size: megabytes(file.size), limit: megabytes(limitBytes) };
      page.tellIssues('notOpened', [issue('block', message('file.too-large', params))]);
      return;
    }
    page.say('opening', { file: file.name });
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );
    if (!bytes) {
      page.tellIssues('notOpened', [issue('block', message('file.unreadable', { file: file.name }))]);
      return;
    }
    const opened = await this.open(bytes, file.name, false);
    page.clearStatus();
    if (opened) await this.keepDraft();
  }

  /** Downloads the workbook; says before what the file will lack. */
  save(): Promise<void> {
    // Which of the two is meant?
    if (this.isOpening) {
      this.parts.page.say('stillReading');
      return Promise.resolve();
    }
    return this.inTurn(() => this.saveOpen());
  }

  private async saveOpen(): Promise<void> {
    const { page } = this.parts;
    const { workbook } = this;
    if (!workbook) return;
    const lost = workbook.issues;
    if (lost.length > 0 && !(await page.ask('lost', lost, 'saveAnyway'))) return;
    page.say('saving');
    const file = xlsxName(workbook.fileName);
    page.download(file, await workbook.toBytes(true));
    this.setUnsaved(false);
    page.say('downloaded', { file });
    await this.keepDraft();
  }

  /** The grid says that cells were changed by hand. */
  cellsChanged(sheet: string, address: string): void {
    this.workbook?.cellsChanged(sheet, address);
  }

  /** Whether something would be lost if the page went away now. */
  get isAtRisk(): boolean {
    return this.draftTimer !== undefined;
  }

  private async open(bytes: Uint8Array, fileName: string, unsaved: boolean): Promise<boolean> {
    const { page, grid } = this.parts;
    const opened = await this.parts.openFile(bytes, fileName);
    if (!opened.ok) {
      page.tellIssues('notOpened', opened.error);
      return false;
    }
    // Only then it is known whether something was typed.
    const giveBack = await this.workbook?.stepAside();
    if (!(await this.mayLeave())) {
      await giveBack?.(false);
      return false;
    }
    const workbook = new OpenWorkbook(opened.value, grid, this.parts.readSnapshots, {
      changed: () => {
        if (this.workbook === workbook) this.noteChange();
      },
      refused: (issues) => page.tellIssues('notKept', issues),
    });
    const presented = await this.present(workbook, bytes, unsaved);
    if (!presented.ok) {
      const { isCovered, issues } = presented.error;
      if (isCovered) this.setUnsaved(this.unsaved);
      await giveBack?.(isCovered);
      page.tellIssues('notOpened', issues);
      return false;
    }
    await this.take(workbook, unsaved);
    return true;
  }

  /** Shows a workbook; what hinders that, and whether a part of it stands where the one before was. */
  private async present(
    workbook: OpenWorkbook,
    bytes: Uint8Array,
    unsaved: boolean,
  ): Promise<Result<void, { readonly isCovered: boolean; readonly issues: readonly Issue[] }>> {
    const { page } = this.parts;
    const { fileName: file } = workbook;
    this.isOpening = true;
    page.setBusy(true);
    // Some damage shows only when the cells are read.
    const check = this.parts.checkFile(bytes, file);
    let isChecked = false;
    void check.then(
      () => (isChecked = true),
      () => undefined,
    );
    let isCovered = false;
    const shown = (isWhole: boolean) => {
      if (isWhole && isChecked) return;
      isCovered = true;
      page.showFile(file, unsaved);
      page.say(isWhole ? 'openingCheck' : 'openingRest', {}, 'standing');
    };
    try {
      if (await workbook.present({ isReadable: async () => (await check).ok, shown })) return ok(undefined);
      const readable = await check;
      // The reader of looks may meet something that the reader of cells passes over.
      const looks = issue('block', message('workbook.damaged', { file, part: LOOKS }));
      return fail({ isCovered, issues: readable.ok ? [looks] : readable.error });
    } catch (error) {
      reportError(error);
      return fail({ isCovered: true, issues: [issue('block', message('workbook.not-shown', { file }))] });
    } finally {
      this.isOpening = false;
      page.setBusy(false);
    }
  }

  /** From now on this is the workbook that is open. */
  private async take(workbook: OpenWorkbook, unsaved: boolean): Promise<void> {
    // A draft of the one before is not wanted any more, and would wait for it forever.
    clearTimeout(this.draftTimer);
    this.draftTimer = undefined;
    this.workbook = workbook;
    this.setUnsaved(unsaved);
    // The pane starts anew and reads everything, which takes the page's time.
    await this.parts.drawn();
    this.parts.connectPane(workbook, workbook);
  }

  /** What was not saved would be gone with another workbook. */
  private async mayLeave(): Promise<boolean> {
    const { page } = this.parts;
    const file = this.workbook?.fileName;
    if (!this.unsaved || file === undefined) return true;
    return page.ask('leaving', [issue('warn', message('workbook.unsaved', { file }))], 'openAnyway');
  }

  /** One file is opened or saved after the other. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work, work);
    this.queue = turn;
    return turn;
  }

  private noteChange(): void {
    this.setUnsaved(true);
    clearTimeout(this.draftTimer);
    this.draftTimer = setTimeout(() => void this.keepDraft(), DRAFT_DELAY);
  }

  private async keepDraft(): Promise<void> {
    const { workbook } = this;
    if (!workbook) return;
    clearTimeout(this.draftTimer);
    const timer = this.draftTimer;
    const bytes = await workbook.toBytes(false);
    const kept = await this.parts.drafts.save({ fileName: workbook.fileName, bytes, unsaved: this.unsaved });
    if (this.draftTimer === timer) this.draftTimer = undefined;
    if (!kept) this.parts.page.say('draftsOff');
  }

  private setUnsaved(unsaved: boolean): void {
    this.unsaved = unsaved;
    this.parts.page.showFile(this.workbook?.fileName ?? '', unsaved);
  }
}

function xlsxName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '') + '.xlsx';
}

/** A size above a limit is not rounded down to it. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
