import type { PlannedCell, SheetPlan } from '../../sheets/plan';
import { FONT_SIZE, STYLES } from '../../sheets/styles';
import type { StylePlan } from '../../sheets/styles';
import { asCellPlan } from '../plan-check';

/** What a line of text needs, in parts of its font size: 11 points take 15. */
const LINE_RATIO = 15 / 11;
/** The tallest row that Excel allows, in points. */
const TALLEST = 409;
/** Chinese characters, their punctuation and full-width forms take two half-widths. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud800-\udbff]/g;

/**
 * The height in points that the wrapped texts of each row need, by row number; rows of one line are not listed.
 * Excel would size such rows by itself, but LibreOffice and the printing services built on it take the standard
 * height and print the lines over each other. Merged cells do not count, as in Excel.
 */
export function estimateHeights(sheet: SheetPlan): (row: readonly PlannedCell[], number: number) => number | undefined {
  const merged = new Set(sheet.merges.map(({ top, left }) => `${top},${left}`));
  return (row, number) => {
    let height = 0;
    row.forEach((cell, index) => {
      const plan = asCellPlan(cell);
      const value = plan ? plan.value : cell;
      const column = sheet.columns[index];
      if (typeof value !== 'string' || column === undefined) return;
      const room = Math.max(2, Math.floor(column.width) - 1);
      if (value.length * 2 <= room && !value.includes('\n')) return;
      const style: StylePlan = STYLES[plan?.style ?? column.style];
      if (!style.wrap || merged.has(`${number},${index + 1}`)) return;
      height = Math.max(height, lineCount(value, room) * (style.size ?? FONT_SIZE) * LINE_RATIO);
    });
    return height > FONT_SIZE * LINE_RATIO ? Math.min(TALLEST, Math.ceil(height)) : undefined;
  };
}

function lineCount(text: string, room: number): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(halfWidths(line) / room));
  return lines;
}

/** The width of a text in half-width characters. */
export function halfWidths(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
