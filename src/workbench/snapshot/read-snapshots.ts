import { readXlsx } from 'hucre';
import type { GridSnapshot } from './workbook-data';
import { gridSnapshot } from './workbook-data';

/** How a workbook is read for the grid. */
export interface SnapshotRequest {
  /** An .xlsx file of worksheets only. */
  readonly bytes: Uint8Array;
  /** The name of the sheet that shows first. */
  readonly active: string;
}

/** Gives snapshots of a workbook one after the other, the last one whole; `undefined` where its looks cannot be read. */
export type ReadSnapshots = (request: SnapshotRequest) => AsyncIterable<GridSnapshot | undefined>;

export async function wholeSnapshot({ bytes, active }: SnapshotRequest): Promise<GridSnapshot> {
  return gridSnapshot(await readXlsx(bytes, { readStyles: true }), { active, isWhole: true });
}

/** The sheet that shows first, alone, and then the whole. */
export async function* activeSnapshotFirst({ bytes, active }: SnapshotRequest): AsyncGenerator<GridSnapshot> {
  const names: string[] = [];
  const alone = await readXlsx(bytes, {
    readStyles: true,
    sheets: ({ name }) => {
      names.push(name);
      return name === active;
    },
  });
  if (names.length > 1) yield gridSnapshot(alone, { active, isWhole: false });
  const workbook = await readXlsx(bytes, { readStyles: true, sheets: ({ name }) => name !== active });
  workbook.sheets.splice(names.indexOf(active), 0, ...alone.sheets);
  yield gridSnapshot(workbook, { active, isWhole: true });
}
