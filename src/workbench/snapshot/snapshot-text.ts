import type { IWorksheetData } from '@univerjs/core';
import type { GridSnapshot } from './workbook-data';

/** A snapshot on its way between threads: texts are handed over and read again sooner than objects are copied. */
export interface SnapshotText {
  /** Without sheets. */
  readonly frame: string;
  /** The sheets' data by their ids. */
  readonly sheets: readonly (readonly [id: string, data: string])[];
}

export function snapshotText(snapshot: GridSnapshot): SnapshotText {
  const { data } = snapshot;
  return {
    frame: JSON.stringify({ ...snapshot, data: { ...data, sheets: {} } }),
    sheets: Object.entries(data.sheets).map(([id, sheet]) => [id, JSON.stringify(sheet)] as const),
  };
}

/** Reads one sheet after the other and leaves `pause` between them, so that the page answers meanwhile. */
export async function snapshotOf({ frame, sheets }: SnapshotText, pause: () => Promise<void>): Promise<GridSnapshot> {
  const snapshot = JSON.parse(frame) as GridSnapshot;
  for (const [id, data] of sheets) {
    await pause();
    snapshot.data.sheets[id] = JSON.parse(data) as Partial<IWorksheetData>;
  }
  return snapshot;
}
