import { columnLetters } from '../../domain/basics/place';
import type { CellPlan, PlanValue, PlannedCell, SheetPlan } from '../../sheets/plan';
import type { StyleName } from '../../sheets/styles';
import { asCellPlan } from '../plan-check';
import { estimateHeights } from './row-height';
import { rowCount } from './sheet-options';
import { cellText, elementText, isDelicate } from './xml-text';

/**
 * The rows of a worksheet part for a planned sheet, one by one. All else of a sheet is written by hucre; with its rows `start`
 * took too long (docs/decisions/campaign-file.md). Texts stand in their cells: the clerk's shared strings stay as they are, and
 * text that begins with = + - @ stays text. A blank or empty cell is written for its looks only.
 */
export function* sheetRows(sheet: SheetPlan, styles: Readonly<Record<StyleName, number>>): Generator<string> {
  const columnStyles = sheet.columns.map((column) => styles[column.style]);
  const letters: string[] = [];
  const estimate = estimateHeights(sheet);
  const last = rowCount(sheet);
  for (let number = 1; number <= last; number++) {
    const row = sheet.rows[number - 1] ?? [];
    const height = sheet.rowHeights.get(number);
    if (row.length === 0 && height === undefined) continue;
    let text = `<row r="${number}"${heightText(height, estimate(row, number))}>`;
    for (let index = 0; index < row.length; index++) {
      const cell = row[index] as PlannedCell;
      const address = (letters[index] ??= columnLetters(index + 1)) + String(number);
      const plan = asCellPlan(cell);
      const style = plan?.style ? styles[plan.style] : (columnStyles[index] ?? styles.plain);
      text += plan ? plannedCell(address, style, plan) : valueCell(address, style, cell as PlanValue);
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
  return textCell(address, style, value);
}

/** Plain texts in the short form, which is quicker to read; others where every reader keeps blanks and escapes. */
function textCell(address: string, style: number, value: string): string {
  if (!isDelicate(value)) return `<c r="${address}" s="${style}" t="str"><v>${elementText(value)}</v></c>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
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
