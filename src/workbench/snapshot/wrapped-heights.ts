import type { Sheet } from 'hucre';
import { textWidth } from '../../sheets/columns';

const LINE_RATIO = 15 / 11;
const PIXELS_PER_POINT = 96 / 72;
const PADDING_PIXELS = 6;
/** Excel's width of a digit, in pixels. */
const DIGIT_PIXELS = 7;
/** What the button of a filter takes of its cell. */
const FILTER_PIXELS = 22;
/** A line ends before a word or a sign that no longer fits. */
const FILLED = 0.96;
/** `fits`: the largest letters that a row of the usual height shows. */
const STANDARD = { width: 9, size: 11, fits: 12 } as const;

/**
 * The heights in pixels, by rows from 0, that wrapped texts of several lines and large letters need. Programs size such rows by themselves, so a file's
 * reader does not tell their heights; the grid would show the first line only. Of merged cells, those in one row count.
 */
export function wrappedHeights({ cells, columns, merges, autoFilter }: Sheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const merged = new Map((merges ?? []).map((merge) => [`${merge.startRow},${merge.startCol}`, merge]));
  const filterRow = filterRowOf(autoFilter?.range);
  const widthOf = (column: number) => (columns?.[column]?.width ?? STANDARD.width) * DIGIT_PIXELS;
  for (const [key, { value, style }] of cells ?? []) {
    const size = style?.font?.size ?? STANDARD.size;
    const wraps = style?.alignment?.wrapText === true;
    if (typeof value !== 'string' || (!wraps && size <= STANDARD.fits)) continue;
    const comma = key.indexOf(',');
    const row = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    const merge = merged.get(key);
    if (merge && merge.endRow !== merge.startRow) continue;
    let width = widthOf(column);
    for (let next = column + 1; next <= (merge?.endCol ?? column); next++) width += widthOf(next);
    const room = (width - (row === filterRow ? FILTER_PIXELS : 0)) * FILLED;
    const lines = wraps ? linesOf(value, size, Math.max(room, size * 2)) : 1;
    if (lines === 1 && size <= STANDARD.fits) continue;
    const points = lines * size * LINE_RATIO;
    heights.set(row, Math.max(heights.get(row) ?? 0, Math.ceil(points * PIXELS_PER_POINT) + PADDING_PIXELS));
  }
  return heights;
}

/** The row, from 0, in which a filter has its buttons. */
export function filterRowOf(range: string | undefined): number | undefined {
  const [, row] = /^\$?[A-Z]+\$?(\d+)/.exec(range ?? '') ?? [];
  return row === undefined ? undefined : Number(row) - 1;
}

function linesOf(text: string, size: number, room: number): number {
  if (!text.includes('\n') && text.length * size * PIXELS_PER_POINT <= room) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(pixelsOf(line, size) / room)), 0);
}

/** A Chinese sign is as wide as it is high. */
function pixelsOf(line: string, size: number): number {
  return (textWidth(line) * size * PIXELS_PER_POINT) / 2;
}
