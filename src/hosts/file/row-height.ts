import { textWidth } from '../../sheets/columns';
import type { PlannedCell, SheetPlan } from '../../sheets/plan';
import { FONT_SIZE, STYLES } from '../../sheets/styles';
import type { StylePlan } from '../../sheets/styles';
import { asCellPlan } from '../plan-check';

/** What a line of text needs, in parts of its font size: 11 points take 15. */
const LINE_RATIO = 15 / 11;
/** The tallest row that Excel allows, in points. */
const TALLEST = 409;
/** How much wider than 宋体 the fonts that stand in for it can be, for a text that has to be broken anyway. */
const WIDEST_FONT = 1.15;
/** Points above and below the lines together, so that they do not touch the border. */
const PADDING = 5;

/**
 * The height in points that the wrapped texts of each row need, and those of one line with their padding.
 * Excel would size such rows by itself, but LibreOffice and the printing services built on it take the standard
 * height and print the lines over each other. Cells merged along their row count with the width of all, which no program does by itself;
 * those merged over several rows do not count.
 */
export function estimateHeights(sheet: SheetPlan): (row: readonly PlannedCell[], number: number) => number | undefined {
  const merged = new Map(
    sheet.merges.map(({ top, left, bottom, right }) => {
      const columns = top === bottom ? sheet.columns.slice(left - 1, right) : [];
      return [`${top},${left}`, columns.reduce((sum, { width }) => sum + width, 0)] as const;
    }),
  );
  return (row, number) => {
    let height = 0;
    row.forEach((cell, index) => {
      const plan = asCellPlan(cell);
      const value = plan ? plan.value : cell;
      const column = sheet.columns[index];
      if (value === null || column === undefined) return;
      const style: StylePlan = STYLES[plan?.style ?? column.style];
      const width = merged.get(`${number},${index + 1}`) ?? column.width;
      const wrapped = typeof value === 'string' && style.wrap === true && width > 0;
      const lines = wrapped ? lineCount(value, Math.max(2, Math.floor(width) - 1)) : 1;
      height = Math.max(height, PADDING + lines * (style.size ?? FONT_SIZE) * LINE_RATIO);
    });
    return height === 0 ? undefined : Math.min(TALLEST, Math.ceil(height));
  };
}

function lineCount(text: string, room: number): number {
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) {
    const width = textWidth(line);
    lines += width <= room ? 1 : Math.ceil((width * WIDEST_FONT) / room);
  }
  return lines;
}
