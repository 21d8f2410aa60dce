import {
  CELL_PADDING,
  CELLS,
  LAYOUTS,
  PARAGRAPHS,
  type Block,
  type CellPlan,
  type Layout,
  type ParagraphLook,
  type ParagraphPlan,
  type RowPlan,
  type TablePlan,
} from './plan';

const MM_PER_PT = 25.4 / 72;

/** About the width of a text on one line. Chinese characters are as wide as they are high, others about half as wide. */
function widthPt(text: string, sizePt: number): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u024f]/.test(character) ? 0.55 : 1;
  return width * sizePt;
}

function linesOf(text: string, sizePt: number, roomPt: number): number {
  // A line is rarely filled to its end: a character or a mark that may not begin a line takes others along.
  const room = Math.max(sizePt, roomPt - sizePt / 2);
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(widthPt(line, sizePt) / room)));
  return lines.reduce((sum, count) => sum + count, 0);
}

function cellHeight({ text, style, rows = 1 }: CellPlan, widthMm: number): number {
  if (rows > 1) return 0;
  const { sizePt, linePt } = CELLS[style];
  const roomPt = (widthMm - 2 * CELL_PADDING.horizontalMm) / MM_PER_PT;
  return linesOf(text, sizePt, roomPt) * linePt * MM_PER_PT + 2 * CELL_PADDING.verticalMm;
}

/** How high a row becomes: as its longest text needs it. Cells over several rows are not looked at. */
export function rowHeight({ heightMm, cells }: RowPlan, columnsMm: readonly number[]): number {
  let column = 0;
  const heights = cells.map((plan) => {
    const { columns = 1 } = plan;
    const width = columnsMm.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
    column += columns;
    return cellHeight(plan, width);
  });
  return Math.max(heightMm, ...heights);
}

/** How high a paragraph is. */
function paragraphHeight({ text, style }: ParagraphPlan, layout: Layout): number {
  const look: ParagraphLook = PARAGRAPHS[style];
  const { width, left, right } = LAYOUTS[layout];
  const lines = linesOf(text, look.sizePt, (width - left - right) / MM_PER_PT);
  return (lines * look.linePt + (look.beforePt ?? 0) + (look.afterPt ?? 0)) * MM_PER_PT;
}

/** How high a table is. */
function tableHeight({ rows, columnsMm }: TablePlan): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, columnsMm), 0);
}

/** Room that is kept free, since programs break lines and draw borders a little differently. */
const RESERVE_MM = 6;

/** The height that a page of that layout has left, beside these blocks. */
export function roomBeside(layout: Layout, blocks: readonly Block[]): number {
  const { height, top, bottom } = LAYOUTS[layout];
  const heightOf = (block: Block) => (block.kind === 'table' ? tableHeight(block) : paragraphHeight(block, layout));
  const taken = blocks.reduce((sum, block) => sum + heightOf(block), 0);
  return height - top - bottom - taken - RESERVE_MM;
}

/**
 * Rows in as many parts as pages are needed, each with the room that `roomMm` gives; a row that is higher than a page has one of its
 * own. At least one part, which is empty where there are no rows.
 */
export function inPages<T>(
  rows: readonly T[],
  heightOf: (row: T) => number,
  roomMm: number,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let left = roomMm;
  for (const row of rows) {
    const height = heightOf(row);
    let page = pages[pages.length - 1] as T[];
    if (height > left && page.length > 0) {
      page = [];
      pages.push(page);
      left = roomMm;
    }
    page.push(row);
    left -= height;
  }
  return pages;
}
