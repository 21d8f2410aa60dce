import { cellAddress } from '../../domain/basics/place';
import type { HighlightPlan, SheetPlan, ValidationPlan } from '../../sheets/plan';
import { FONT_SIZE, LOOKS } from '../../sheets/styles';
import { addCharts } from './add-charts';
import type { ExcelPage } from './excel-page';
import { BYTES_PER_OBJECT } from './request-queue';
import { withSheetNames } from '../sheet-references';
import { cellsAt } from './write-sheet';
import type { SheetSite } from './write-sheet';

/** The version of ExcelApi with filters of a sheet and its page layout. */
const LAYOUT_VERSION = '1.9';
/** In 宋体 a half-width character takes half the font size; the rest is the cell's own margin. */
const POINTS_PER_CHARACTER = FONT_SIZE / 2;
const MARGIN_POINTS = 4;
const WIDEST_POINTS = 255 * POINTS_PER_CHARACTER;

/**
 * Everything of a sheet but its cells: sizes, merged cells, frozen panes, validations, highlights, filter, page, charts, protection. A host
 * before ExcelApi 1.9 has no filter and no page layout; the rest is the same.
 */
export async function furnishSheet(
  plan: SheetPlan,
  site: SheetSite,
  page: ExcelPage,
  password?: string,
): Promise<void> {
  const { sheet, queue } = site;
  await setSizes(plan, site);
  for (const { top, left, bottom, right } of plan.merges) {
    await queue.room(BYTES_PER_OBJECT);
    cellsAt(sheet, top - 1, left - 1, bottom - top + 1, right - left + 1).merge(false);
  }
  freeze(plan, sheet);
  for (const validation of plan.validations) {
    await queue.room(BYTES_PER_OBJECT + validation.message.length * 3 + (validation.prompt?.length ?? 0) * 3);
    validate(validation, site);
  }
  // The newest comes first in Excel, the earlier ones of the plan win.
  for (const highlight of [...plan.highlights].reverse()) {
    await queue.room(2 * BYTES_PER_OBJECT);
    addHighlight(highlight, site);
  }
  await queue.room(4 * BYTES_PER_OBJECT);
  if (plan.tabColor !== undefined) sheet.tabColor = `#${plan.tabColor}`;
  if (page.supports(LAYOUT_VERSION)) layOut(plan, sheet);
  await addCharts(plan.charts ?? [], site);
  // Still allowed: selecting, widths and heights, filter and sort.
  const allowed = { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true, allowSort: true };
  sheet.protection.protect(allowed, password);
}

/** A row without a height of its own sizes itself; Excel does that only when it is asked to. */
async function setSizes(plan: SheetPlan, { sheet, queue }: SheetSite): Promise<void> {
  for (const [column, { width }] of plan.columns.entries()) {
    await queue.room(BYTES_PER_OBJECT);
    const points = Math.min(WIDEST_POINTS, width * POINTS_PER_CHARACTER + MARGIN_POINTS);
    cellsAt(sheet, 0, column, 1, 1).format.columnWidth = points;
  }
  await queue.room(BYTES_PER_OBJECT);
  const { length } = plan.rows;
  if (length > 0) cellsAt(sheet, 0, 0, length, Math.max(1, plan.columns.length)).format.autofitRows();
  for (const [row, height] of plan.rowHeights) {
    await queue.room(BYTES_PER_OBJECT);
    cellsAt(sheet, row - 1, 0, 1, 1).format.rowHeight = height;
  }
}

function freeze({ freeze: frozen }: SheetPlan, sheet: Excel.Worksheet): void {
  if (!frozen) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${cellAddress(rows, columns)}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function validate(plan: ValidationPlan, { sheet, names }: SheetSite): void {
  const { title, message, prompt, strictness } = plan;
  const validation = sheet.getRange(plan.range).untrack().dataValidation;
  validation.rule = ruleOf(plan, names);
  validation.ignoreBlanks = true;
  validation.errorAlert = { title, message, showAlert: true, style: STYLES[strictness] };
  if (prompt !== undefined) validation.prompt = { title, message: prompt, showPrompt: true };
}

function ruleOf(plan: ValidationPlan, names: ReadonlyMap<string, string>): Excel.DataValidationRule {
  switch (plan.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: plan.values.join(',') } };
    case 'listFrom':
      return { list: { inCellDropDown: true, source: `=${withSheetNames(plan.source, names)}` } };
    case 'wholeNumber':
    case 'decimal':
      return { [plan.kind]: { formula1: plan.least, formula2: plan.most, operator: 'Between' } };
    case 'formula':
      return { custom: { formula: `=${withSheetNames(plan.formula, names)}` } };
  }
}

function addHighlight({ range, formula, look }: HighlightPlan, { sheet, names }: SheetSite): void {
  const { custom } = sheet.getRange(range).untrack().conditionalFormats.add('Custom');
  custom.rule.formula = `=${withSheetNames(formula, names)}`;
  custom.format.fill.color = `#${LOOKS[look].fill}`;
  custom.format.font.color = `#${LOOKS[look].color}`;
}

function layOut({ filterRange, print }: SheetPlan, sheet: Excel.Worksheet): void {
  if (filterRange !== undefined) sheet.autoFilter.apply(sheet.getRange(filterRange));
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins('Inches', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 / 共 &N 页';
  for (const row of print.pageStarts ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.first}:$${print.repeatRows.last}`);
}
