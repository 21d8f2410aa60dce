import type { Sheet } from 'hucre';
import { textWidth } from '../../sheets/columns';

const LINE_RATIO = 15 / 11;
const PIXELS_PER_POINT = 96 / 72;
const PADDING_PIXELS = 6;
const STANDARD = { width: 9, size: 11 } as const;

/**
 * The heights in pixels, by rows from 0, that wrapped texts of several lines need. Programs size such rows by themselves, so a file's
 * reader does not tell their heights; the grid would show the first line only. Merged cells do not count, as in Excel.
 */
export function wrappedHeights({ cells, columns, merges }: Sheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const merged = new Set((merges ?? []).map(({ startRow, startCol }) => `${startRow},${startCol}`));
  for (const [key, { value, style }] of cells ?? []) {
    if (typeof value !== 'string' || style?.alignment?.wrapText !== true || merged.has(key)) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    const room = Math.max(2, Math.floor(columns?.[column]?.width ?? STANDARD.width) - 1);
    const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
    if (lines === 1) continue;
    const points = lines * (style.font?.size ?? STANDARD.size) * LINE_RATIO;
    heights.set(row, Math.max(heights.get(row) ?? 0, Math.ceil(points * PIXELS_PER_POINT) + PADDING_PIXELS));
  }
  return heights;
}
