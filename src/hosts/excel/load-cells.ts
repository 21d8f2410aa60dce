import { Slices } from '../../ports/in-slices';
import type { StepProgress } from '../../ports/progress';
import { sizeLimitHit } from './host-error';

/** Cells that one answer is asked to hold; Excel on the web allows 5 MB, and any Excel 5,000,000 cells. */
const CELLS_PER_REQUEST = 250_000;

export type CellProperty = 'values' | 'formulas' | 'numberFormat' | 'valueTypes';

/** A rectangle of one sheet whose cells are wanted; rows and columns count from 0. */
export interface CellBlock {
  readonly sheet: Excel.Worksheet;
  readonly property: CellProperty;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  /** Given the cells, perhaps in several parts; `top` is the first row of the part. */
  take(cells: readonly (readonly unknown[])[], top: number): void;
}

/** Loads blocks with few syncs: one for every 250,000 cells, more only where Excel says that an answer is too large. */
export async function loadCells(
  context: Excel.RequestContext,
  blocks: readonly CellBlock[],
  progress: StepProgress,
): Promise<void> {
  const requests = packed(blocks.flatMap((block) => cut(block, CELLS_PER_REQUEST)));
  const count = requests.length;
  const slices = new Slices(progress);
  for (let request = requests.shift(); request; request = requests.shift()) {
    const ranges = request.map(({ sheet, property, top, left, rows, columns }) => {
      const range = sheet.getRangeByIndexes(top, left, rows, columns);
      range.load(property);
      return range;
    });
    try {
      await context.sync();
    } catch (error) {
      const smaller = sizeLimitHit(error) ? halves(request) : undefined;
      if (!smaller) throw error;
      requests.unshift(...smaller);
      continue;
    }
    const done = Math.max(0, 1 - (requests.length + 1) / count);
    await slices.pause(done);
    for (const [index, block] of request.entries()) {
      block.take((ranges[index] as Excel.Range)[block.property], block.top);
      if (slices.areOver) await slices.pause(done);
    }
  }
}

function cellCount({ rows, columns }: CellBlock): number {
  return rows * columns;
}

/** The block in parts of whole rows. */
function cut(block: CellBlock, most: number): readonly CellBlock[] {
  const rowsOfPart = Math.max(1, Math.floor(most / block.columns));
  const parts: CellBlock[] = [];
  for (let row = 0; row < block.rows; row += rowsOfPart) {
    parts.push({ ...block, top: block.top + row, rows: Math.min(rowsOfPart, block.rows - row) });
  }
  return parts;
}

function packed(blocks: readonly CellBlock[]): (readonly CellBlock[])[] {
  const requests: CellBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cells = cellCount(block);
    if (cells > room || requests.length === 0) {
      requests.push([]);
      room = CELLS_PER_REQUEST;
    }
    requests[requests.length - 1]?.push(block);
    room -= cells;
  }
  return requests;
}

/** The request as two smaller ones; `undefined` where it is one row already. */
function halves(request: readonly CellBlock[]): readonly (readonly CellBlock[])[] | undefined {
  if (request.length > 1) {
    const middle = Math.ceil(request.length / 2);
    return [request.slice(0, middle), request.slice(middle)];
  }
  const block = request[0];
  if (!block || block.rows < 2) return undefined;
  return cut(block, Math.ceil(block.rows / 2) * block.columns).map((part) => [part]);
}
