import { sheetReference } from '../../sheets/sheet-names';
import { columnLetters } from '../../domain/basics/place';
import type { CellPlan, PlanValue, PlannedCell, SheetPlan } from '../../sheets/plan';
import { asCellPlan } from '../plan-check';
import { estimateHeights } from './row-height';
import type { SheetFrame } from './sheet-settings';
import { rangeText, sheetTail } from './sheet-settings';
import { SPREADSHEET_NAMESPACE } from './style-sheet';
import type { StyleIndices } from './style-sheet';
import { attributeText, cellText, elementText } from './xml-text';

/**
 * The worksheet part for a planned sheet, piece by piece. Texts are inline strings: the clerk's shared strings stay as
 * they are, and text that begins with = + - @ stays text. A blank or empty cell is written for its looks only.
 */
export function* sheetXml(sheet: SheetPlan, frame: SheetFrame): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield `<worksheet xmlns="${SPREADSHEET_NAMESPACE}">`;
  yield sheetHead(sheet, frame);
  yield '<sheetData>';
  const links: string[] = [];
  yield* sheetRows(sheet, frame.styles, links);
  yield '</sheetData>';
  yield sheetTail(sheet, frame, links);
  yield '</worksheet>';
}

function sheetHead(sheet: SheetPlan, frame: SheetFrame): string {
  const tab = sheet.tabColor === undefined ? '' : `<tabColor rgb="FF${sheet.tabColor}"/>`;
  const width = Math.max(1, sheet.columns.length, ...firstRows(sheet).map((row) => row.length));
  const dimension = rangeText({ top: 1, left: 1, bottom: Math.max(1, sheet.rows.length), right: width });
  const view = sheetView(sheet, frame.selected);
  const views = Array.from({ length: frame.views }, (_, index) => view(index)).join('');
  return (
    `<sheetPr>${tab}<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${dimension}"/>` +
    `<sheetViews>${views}</sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns(sheet)}`
  );
}

/** The dimension is a hint; looking at every row of a large sheet for it is not worth the time. */
function firstRows(sheet: SheetPlan): readonly (readonly PlannedCell[])[] {
  return sheet.rows.slice(0, 100);
}

function sheetView(sheet: SheetPlan, selected: boolean): (window: number) => string {
  const { rows, columns: frozen } = sheet.freeze ?? { rows: 0, columns: 0 };
  let pane = '';
  if (rows > 0 || frozen > 0) {
    const active = frozen === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
    const split = `${frozen > 0 ? ` xSplit="${frozen}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
    const corner = `${columnLetters(frozen + 1)}${rows + 1}`;
    pane =
      `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>` +
      `<selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`;
  }
  const select = selected ? ' tabSelected="1"' : '';
  return (window) => `<sheetView${select} workbookViewId="${window}">${pane}</sheetView>`;
}

function columns(sheet: SheetPlan): string {
  const entries = sheet.columns.map(({ width }, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return entries.length === 0 ? '' : `<cols>${entries.join('')}</cols>`;
}

function* sheetRows(sheet: SheetPlan, styles: StyleIndices, links: string[]): Generator<string> {
  const columnStyles = sheet.columns.map((column) => styles.cells[column.style]);
  const letters: string[] = [];
  const estimate = estimateHeights(sheet);
  let last = sheet.rows.length;
  for (const row of sheet.rowHeights.keys()) last = Math.max(last, row);
  for (let number = 1; number <= last; number++) {
    const row = sheet.rows[number - 1] ?? [];
    const height = sheet.rowHeights.get(number);
    if (row.length === 0 && height === undefined) continue;
    let text = `<row r="${number}"${heightText(height, estimate(row, number))}>`;
    for (let index = 0; index < row.length; index++) {
      const cell = row[index] as PlannedCell;
      const address = (letters[index] ??= columnLetters(index + 1)) + String(number);
      const plan = asCellPlan(cell);
      const style = plan?.style ? styles.cells[plan.style] : (columnStyles[index] ?? styles.cells.plain);
      text += plan ? plannedCell(address, style, plan) : valueCell(address, style, cell as PlanValue);
      if (plan?.link) links.push(hyperlink(address, plan));
    }
    yield `${text}</row>`;
  }
}

/** An estimate is no custom height: programs go on sizing the row by themselves when its text changes. */
function heightText(height: number | undefined, estimate: number | undefined): string {
  if (height !== undefined) return ` ht="${height}" customHeight="1"`;
  return estimate === undefined ? '' : ` ht="${estimate}"`;
}

function valueCell(address: string, style: number, value: PlanValue): string {
  if (value === null || value === '') return `<c r="${address}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const space = /^\s|\s$|\s\s|\n/.test(value) ? ' xml:space="preserve"' : '';
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t${space}>${cellText(value)}</t></is></c>`;
}

function plannedCell(address: string, style: number, cell: CellPlan): string {
  if (cell.formula === undefined) return valueCell(address, style, cell.value);
  const formula = `<f>${elementText(cell.formula)}</f>`;
  const { value } = cell;
  if (typeof value === 'number') return `<c r="${address}" s="${style}">${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') {
    return `<c r="${address}" s="${style}" t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  }
  // A formula is never blank: where the plan has nothing, its result is the empty text.
  return `<c r="${address}" s="${style}" t="str">${formula}<v>${cellText(value ?? '')}</v></c>`;
}

function hyperlink(address: string, { link, value }: CellPlan): string {
  if (!link) return '';
  const location = attributeText(`${sheetReference(link.sheet)}${link.cell}`);
  return `<hyperlink ref="${address}" location="${location}" display="${attributeText(String(value ?? ''))}"/>`;
}
