import type { ICellData, ICommandInfo, IDisposable, IExecutionOptions, ILanguagePack } from '@univerjs/core';
import { LifecycleService, LifecycleStages, LocaleType, LogLevel, merge, toDisposable, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { ICalculateFormulaService } from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import {
  IClipboardInterfaceService,
  IDialogService,
  ILayoutService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterChinese from '@univerjs/preset-sheets-filter/locales/zh-CN';
import type { Language } from '../domain/basics/localized';
import { workbenchText } from '../i18n/workbench';
import type { CellEdit } from '../ports/cell-edits';
import type { CellPlace } from '../ports/workbook-screen';
import { countingFunctions } from './calculation/counting';
import { keepFormulaData } from './calculation/formula-data';
import { useGridCalculation } from './calculation/grid-calculation';
import { drawHighlightsAnew, LookedAtRules } from './calculation/looked-at-rules';
import { gridFunctions } from './cell-functions';
import { forgetRemovedObjects } from './drawn-objects';
import { ErrorTexts } from './error-texts';
import { kindOf, pastedText } from './grid-commands';
import { gridCells } from './grid-cells';
import { GridEdits } from './grid-edits';
import { pastedCells } from './pasted-cells';
import { hasCell } from './snapshot/cell-runs';
import { addressOf } from './snapshot/ranges';
import { closeUsedChannels } from './used-channels';
import type { WorkbookGrid } from './open-workbook';
import type { GridSnapshot, SheetNotes } from './snapshot/workbook-data';

/** What the grid tells the page. */
export interface GridListener {
  /** Cells were changed by hand. */
  changed(sheet: string, address: string): void;
  /** Something cannot be done here: the cell is locked, the command would be lost when saving, or edits are held. */
  refused(why: 'locked' | 'notInGrid' | 'stillReading'): void;
  /** The cursor stands in another cell; why it shows an error, where a function has said so. */
  selected(errorText: string | undefined): void;
}

/** How long formulas may take before the page goes on without them, in milliseconds. */
const LONGEST_CALCULATION = 60_000;
/** How long after a change the formula engine surely has begun: it waits a tenth of a second for more changes. In milliseconds. */
const CALCULATION_BEGINS = 200;
/** How often it is looked whether somebody is still typing into a cell, in milliseconds. */
const TYPING_LOOKED_AT = 50;
const SET_RANGE_VALUES = 'sheet.mutation.set-range-values';
const SET_ARRAY_FORMULAS = 'formula.mutation.set-array-formula-data';

/** The spreadsheet of the page: shows a snapshot, and keeps what is changed in it until it is taken. */
export class Grid implements WorkbookGrid {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly errors = new ErrorTexts();
  private readonly edits = new GridEdits();
  private notes: ReadonlyMap<string, SheetNotes> = new Map();
  private unit = '';
  private shown = 0;
  /** When a cell was changed by hand last, in the page's milliseconds. */
  private changedAt = 0;
  private isHeld = false;
  private readonly subscriptions: IDisposable[];

  constructor(
    private readonly container: HTMLElement,
    language: Language,
    private readonly listener: GridListener,
  ) {
    const { functions, descriptions } = gridFunctions(language, this.errors);
    forgetRemovedObjects();
    closeUsedChannels();
    this.univer = new Univer({
      locale: LocaleType.ZH_CN,
      locales: {
        [LocaleType.ZH_CN]: merge(
          {},
          ...[coreChinese, validationChinese, conditionalFormattingChinese, filterChinese],
          progressWords(language),
        ),
      },
      logLevel: LogLevel.ERROR,
    });
    const presets = [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        contextMenu: false,
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
        formula: { function: [...functions, ...countingFunctions()], description: descriptions },
        // Numbers that stand as text are ID numbers here, and no mistake.
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      // Rules are the file's business, and a search among a few words would take the keyboard from the cell.
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsFilterPreset(),
    ];
    for (const { plugins } of presets) {
      for (const plugin of plugins) {
        if (Array.isArray(plugin)) this.univer.registerPlugin(plugin[0], plugin[1]);
        else this.univer.registerPlugin(plugin);
      }
    }
    const injector = this.univer.__getInjector();
    useGridCalculation(injector);
    this.univer.registerPlugin(LookedAtRules);
    this.api = FUniver.newAPI(this.univer);
    // Texts are copied, as they are pasted: the browser refuses the looks that Univer puts beside them, and says so as an error.
    const clipboard = this.univer.__getInjector().get(IClipboardInterfaceService);
    clipboard.write = (text) => clipboard.writeText(text);
    this.subscriptions = this.listen();
  }

  /** Whether something was changed that nobody has taken yet. */
  get hasEdits(): boolean {
    return !this.edits.isEmpty;
  }

  get hasKeyboard(): boolean {
    return this.container.contains(document.activeElement);
  }

  /** Waits until another workbook can be shown: Univer is not done with the first one before it has drawn it. */
  async ready(): Promise<void> {
    if (this.unit !== '') await this.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Shows another workbook, or the same one anew; `view` says where. */
  show({ data, sheets, active }: GridSnapshot, view?: CellPlace): void {
    const before = this.unit;
    this.unit = `workbook-${++this.shown}`;
    this.edits.clear();
    this.notes = new Map(Object.entries(sheets));
    if (before !== '') this.api.disposeUnit(before);
    this.api.createWorkbook({ ...data, id: this.unit, name: this.unit });
    this.moveTo(view ?? { sheet: active, row: 1, column: 1 });
  }

  /** While edits are held, cells can be looked at only. */
  holdEdits(isHeld: boolean): void {
    this.isHeld = isHeld;
  }

  view(): CellPlace | undefined {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange();
    if (!sheet) return undefined;
    return { sheet: sheet.getSheetName(), row: (range?.getRow() ?? 0) + 1, column: (range?.getColumn() ?? 0) + 1 };
  }

  /** What was typed into a cell that is still open counts as typed. Whoever is at it finishes first: a number must not be cut in two. */
  async endTyping(): Promise<void> {
    while (this.isTyping()) await new Promise((resolve) => setTimeout(resolve, TYPING_LOOKED_AT));
    await this.api.getActiveWorkbook()?.endEditingAsync(true);
  }

  /** Waits for the formulas, those that the last change concerns too: a calculation that was on its way before does not know of it. */
  async settle(): Promise<void> {
    const rest = this.changedAt + CALCULATION_BEGINS - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    await this.api.getFormula().onCalculationResultApplied(LONGEST_CALCULATION);
  }

  /** What was changed since the last time, as edits of the file. */
  takeEdits(dateSystem: '1900' | '1904'): CellEdit[] {
    const names = new Map([...this.notes].map(([id, { name }]) => [id, name]));
    return this.edits.take(gridCells(this.univer.__getInjector(), this.unit), names, dateSystem);
  }

  /** Goes to a cell, and what is typed then goes into it; whether there is such a cell. */
  goTo(place: CellPlace): boolean {
    if (!this.moveTo(place)) return false;
    this.takeKeyboard();
    return true;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.univer.dispose();
  }

  private listen(): IDisposable[] {
    const { api } = this;
    const injector = this.univer.__getInjector();
    const dialogs = injector.get(IDialogService).getDialogs$();
    const { executionCompleteListener$: calculated } = injector.get(ICalculateFormulaService);
    return [
      keepFormulaData(injector),
      toDisposable(calculated.subscribe(() => drawHighlightsAnew(injector, this.unit))),
      toDisposable(
        dialogs.subscribe((all) => {
          if (!all.some(({ open }) => open)) this.afterDialog();
        }),
      ),
      api.addEvent(api.Event.BeforeCommandExecute, (event) => {
        const text = pastedText(event.id, event.params);
        const kind = text === undefined ? kindOf(event.id) : 'fills';
        if (kind === 'shows' || (kind === 'fills' && text === undefined && !this.isHeld)) return;
        event.cancel = true;
        if (kind === 'lost') this.listener.refused('notInGrid');
        else if (this.isHeld) this.listener.refused('stillReading');
        else if (text !== undefined) this.paste(text);
      }),
      ...[api.Event.BeforeUndo, api.Event.BeforeRedo].map((event) =>
        api.addEvent(event, (change) => {
          if (!this.isHeld) return;
          change.cancel = true;
          this.listener.refused('stillReading');
        }),
      ),
      api.addEvent(api.Event.CommandExecuted, (event) => this.noteChange(event)),
      api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
        const notes = this.notes.get(event.worksheet.getSheetId());
        if (!this.isHeld && !isLocked(notes, event.row, event.column)) return;
        event.cancel = true;
        this.listener.refused(this.isHeld ? 'stillReading' : 'locked');
      }),
      api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
        const [first] = selections;
        if (!first) return;
        const place = { sheet: worksheet.getSheetId(), row: first.startRow, column: first.startColumn };
        this.listener.selected(this.errors.of(place));
      }),
      api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
        const target = this.notes.get(worksheet.getSheetId())?.links[addressOf(row, column)];
        if (target !== undefined) this.follow(target);
      }),
    ];
  }

  /** A cell is open, and the keyboard is with the grid: neither a button nor the pane has been pressed. */
  private isTyping(): boolean {
    if (this.api.getActiveWorkbook()?.isCellEditing() !== true) return false;
    return this.container.contains(document.activeElement);
  }

  private takeKeyboard(): void {
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  /** A dialog leaves the keyboard to nobody, once it is gone: the first key typed would be lost. */
  private afterDialog(): void {
    if (document.querySelector('[role="dialog"]')) requestAnimationFrame(() => this.afterDialog());
    else setTimeout(() => this.takeKeyboard());
  }

  private noteChange({ id, params, options }: ICommandInfo & { readonly options?: IExecutionOptions }): void {
    if (id === SET_ARRAY_FORMULAS) this.noteSpills(params as SpillParams);
    if (id !== SET_RANGE_VALUES) return;
    const { unitId, subUnitId, cellValue } = params as ValueParams;
    if (unitId !== this.unit || !cellValue) return;
    const isCalculated = options?.['fromFormula'] === true;
    if (!isCalculated) this.changedAt = performance.now();
    const notes = this.notes.get(subUnitId);
    let first: string | undefined;
    let touchesLocked = false;
    for (const [row, cells] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries(cells)) {
        if (!changesContent(cell)) continue;
        const place = [Number(row), Number(column)] as const;
        this.edits.add(subUnitId, ...place, isCalculated ? 'calculated' : 'typed');
        first ??= addressOf(...place);
        touchesLocked ||= !isCalculated && isLocked(notes, ...place);
      }
    }
    if (touchesLocked) this.takeBack();
    else if (first !== undefined && notes && !isCalculated) this.listener.changed(notes.name, first);
  }

  /** Every formula that spills: what stands beside it may be new. */
  private noteSpills({ arrayFormulaRange }: SpillParams): void {
    for (const [sheet, rows] of Object.entries(arrayFormulaRange[this.unit] ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const column of Object.keys(columns)) {
          this.edits.add(sheet, Number(row), Number(column), 'calculated');
        }
      }
    }
  }

  /** The grid's own pasting takes looks along, also those of nothing; the file takes values only, so they come in as if typed. */
  private paste(text: string): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange();
    if (!sheet || !range) return;
    const room = { rows: sheet.getMaxRows() - range.getRow(), columns: sheet.getMaxColumns() - range.getColumn() };
    const cells = pastedCells(text)
      .slice(0, room.rows)
      .map((row) => row.slice(0, room.columns));
    sheet.getRange(range.getRow(), range.getColumn(), cells.length, cells[0]?.length ?? 1).setValues(cells);
  }

  /** A locked cell was pasted over or filled: that is undone as soon as the command has ended. */
  private takeBack(): void {
    setTimeout(() => {
      void this.api.undo();
      this.listener.refused('locked');
    });
  }

  private moveTo({ sheet, row, column }: CellPlace): boolean {
    const workbook = this.api.getActiveWorkbook();
    const found = workbook?.getSheetByName(sheet);
    if (!workbook || !found || row > found.getMaxRows() || column > found.getMaxColumns()) return false;
    if (found.isSheetHidden()) return false;
    workbook.setActiveSheet(found);
    found.getRange(row - 1, column - 1).activate();
    found.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 3));
    return true;
  }

  private follow(target: string): void {
    const [, quoted, plain, letters = '', digits = ''] =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)/i.exec(target) ?? [];
    const sheet = quoted?.replace(/''/g, "'") ?? plain;
    const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (sheet !== undefined) this.moveTo({ sheet, row: Number(digits), column });
  }
}

/** What the bar says while formulas are calculated: Univer's Chinese words lack it. */
function progressWords(language: Language): ILanguagePack {
  const [working, done] = [workbenchText(language, 'calculating'), workbenchText(language, 'calculated')];
  const progress = {
    ...{ analyzing: working, calculating: working, 'array-analysis': working, 'array-calculation': working },
    done,
  };
  return { 'sheets-formula': { progress } };
}

function isLocked(notes: SheetNotes | undefined, row: number, column: number): boolean {
  return notes?.unlocked !== undefined && !hasCell(notes.unlocked, row, column);
}

interface ValueParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}

interface SpillParams {
  readonly arrayFormulaRange: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, object>> | null>> | null>
  >;
}

/** A change of looks alone has none of these. */
function changesContent(cell: ICellData | null): boolean {
  return cell === null || ['v', 'f', 'p', 'si', 't'].some((key) => key in cell);
}
