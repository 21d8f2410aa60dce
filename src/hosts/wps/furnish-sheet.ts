import type { LocalizedText } from '../../domain/basics/localized';
import { localized } from '../../domain/basics/localized';
import type { HighlightPlan, SheetPlan, ValidationPlan } from '../../sheets/plan';
import { LOOKS } from '../../sheets/styles';
import { withSheetNames } from '../sheet-references';
import { addCharts } from './add-charts';
import {
  ALERT_STYLES,
  BETWEEN,
  bgr,
  BY_FORMULA,
  ORIENTATION,
  PAPER_A4,
  VALIDATION_TYPES,
  type WpsApplication,
  type WpsRange,
  type WpsWorksheet,
} from './jsapi';
import { cellsAt } from './sheets';
import type { SheetSite } from './write-sheet';

const POINTS_PER_INCH = 72;
const WIDEST = 255;

/** Looks without which a sheet is as true, and that a build of WPS may not have. */
const LOOKS_OF_SHEETS = {
  rowHeights: localized('自动行高', 'row heights'),
  freeze: localized('冻结窗格', 'frozen panes'),
  filter: localized('筛选', 'filters'),
  page: localized('页面设置', 'page set-up'),
  tabColor: localized('工作表标签颜色', 'tab colours'),
  charts: localized('图表', 'charts'),
} as const;

/**
 * Everything of a sheet but its cells: sizes, merged cells, frozen panes, validations, highlights, filter, page, charts, protection. Throws where WPS
 * does not do what entries depend on; returns the looks that it does not do.
 */
export function furnishSheet(
  plan: SheetPlan,
  site: SheetSite,
  application: WpsApplication,
  password?: string,
): readonly LocalizedText[] {
  const { sheet } = site;
  plan.columns.forEach(({ width }, column) => {
    cellsAt(sheet, 1, column + 1).EntireColumn.ColumnWidth = Math.min(WIDEST, width);
  });
  for (const { top, left, bottom, right } of plan.merges) {
    cellsAt(sheet, top, left, bottom - top + 1, right - left + 1).Merge();
  }
  for (const validation of plan.validations) validate(validation, site);
  for (const highlight of plan.highlights) addHighlight(highlight, site);
  const missing = [
    ...lacks('rowHeights', () => setRowHeights(plan, sheet)),
    ...lacks('freeze', () => freeze(plan, sheet, application)),
    ...lacks('filter', () => plan.filterRange !== undefined && sheet.Range(plan.filterRange).AutoFilter()),
    ...lacks('page', () => layOut(plan, sheet)),
    ...lacks('tabColor', () => plan.tabColor !== undefined && (sheet.Tab.Color = bgr(plan.tabColor))),
    ...lacks('charts', () => addCharts(plan.charts ?? [], sheet)),
  ];
  protect(sheet, password);
  return missing;
}

function lacks(look: keyof typeof LOOKS_OF_SHEETS, apply: () => unknown): readonly LocalizedText[] {
  try {
    apply();
    return [];
  } catch {
    return [LOOKS_OF_SHEETS[look]];
  }
}

/** A row without a height of its own sizes itself. */
function setRowHeights(plan: SheetPlan, sheet: WpsWorksheet): void {
  const { length } = plan.rows;
  if (length > 0) cellsAt(sheet, 1, 1, length, Math.max(1, plan.columns.length)).Rows.AutoFit();
  for (const [row, height] of plan.rowHeights) cellsAt(sheet, row, 1).RowHeight = height;
}

/** A window freezes panes for the sheet that it shows. */
function freeze({ freeze: frozen, visibility }: SheetPlan, sheet: WpsWorksheet, application: WpsApplication): void {
  if (!frozen || visibility !== 'visible') return;
  sheet.Activate();
  const window = application.ActiveWindow;
  window.SplitRow = frozen.rows;
  window.SplitColumn = frozen.columns;
  window.FreezePanes = true;
}

/** As in VBA, relative addresses of a condition count from the selected cell: that is the first of its range. */
function select(sheet: WpsWorksheet, range: string): WpsRange {
  const cells = sheet.Range(range);
  sheet.Activate();
  cellsAt(sheet, cells.Row, cells.Column).Select();
  return cells;
}

function validate(plan: ValidationPlan, { sheet, names }: SheetSite): void {
  const { title, message, prompt, strictness } = plan;
  const { Validation: validation } = select(sheet, plan.range);
  validation.Delete();
  const [type, ...formulas] = ruleOf(plan, names);
  validation.Add(type, ALERT_STYLES[strictness], BETWEEN, ...formulas);
  validation.IgnoreBlank = true;
  validation.ErrorTitle = title;
  validation.ErrorMessage = message;
  if (prompt === undefined) return;
  validation.InputTitle = title;
  validation.InputMessage = prompt;
}

type Rule = readonly [type: number, formula1: string, formula2?: string];

function ruleOf(plan: ValidationPlan, names: ReadonlyMap<string, string>): Rule {
  const type = VALIDATION_TYPES;
  switch (plan.kind) {
    case 'list':
      return [type.list, plan.values.join(',')];
    case 'listFrom':
      return [type.list, `=${withSheetNames(plan.source, names)}`];
    case 'wholeNumber':
    case 'decimal':
      return [type[plan.kind], String(plan.least), String(plan.most)];
    case 'formula':
      return [type.formula, `=${withSheetNames(plan.formula, names)}`];
  }
}

function addHighlight({ range, formula, look }: HighlightPlan, { sheet, names }: SheetSite): void {
  const cells = select(sheet, range);
  const condition = cells.FormatConditions.Add(BY_FORMULA, undefined, `=${withSheetNames(formula, names)}`);
  condition.Interior.Color = bgr(LOOKS[look].fill);
  condition.Font.Color = bgr(LOOKS[look].color);
}

function layOut({ print }: SheetPlan, sheet: WpsWorksheet): void {
  const { PageSetup: page } = sheet;
  page.Orientation = ORIENTATION[print.orientation];
  page.PaperSize = PAPER_A4;
  page.CenterHorizontally = true;
  page.Zoom = false;
  page.FitToPagesWide = 1;
  page.FitToPagesTall = false;
  page.LeftMargin = page.RightMargin = 0.5 * POINTS_PER_INCH;
  page.TopMargin = page.BottomMargin = 0.6 * POINTS_PER_INCH;
  page.CenterFooter = '第 &P 页 / 共 &N 页';
  for (const row of print.pageStarts ?? []) sheet.HPageBreaks.Add(cellsAt(sheet, row, 1));
  if (print.repeatRows) page.PrintTitleRows = `$${print.repeatRows.first}:$${print.repeatRows.last}`;
}

/** Still allowed: selecting, widths and heights, sort and filter. */
const ALLOWED = [true, true, true, false, false, true, true, false, false, false, false, false, true, true] as const;

function protect(sheet: WpsWorksheet, password: string | undefined): void {
  try {
    sheet.Protect(password, ...ALLOWED);
  } catch {
    sheet.Protect(password);
  }
}
