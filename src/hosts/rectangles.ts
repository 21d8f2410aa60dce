import type { InParts } from '../domain/basics/parts';

/** Cells that are alike; rows and columns count from 0. */
export interface Rectangle<K> {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly key: K;
}

/**
 * Divides the cells into rectangles with the same key: runs down each column, and neighbouring runs of equal length as one.
 * Cells without a key are left out.
 */
export function* rectangles<K>(
  rowCount: number,
  columnCount: number,
  keyOf: (row: number, column: number) => K | undefined,
): InParts<readonly Rectangle<K>[]> {
  const found: Rectangle<K>[] = [];
  /** Those that end at the column before, by their first and last row. */
  let open = new Map<string, Rectangle<K>>();
  for (let column = 0; column < columnCount; column++) {
    const next = new Map<string, Rectangle<K>>();
    for (const run of runs(rowCount, column, keyOf)) {
      const place = `${run.top},${run.rows}`;
      const beside = open.get(place);
      const joined = beside?.key === run.key ? { ...beside, columns: beside.columns + 1 } : run;
      if (joined !== run) open.delete(place);
      next.set(place, joined);
    }
    found.push(...open.values());
    open = next;
    yield column / columnCount;
  }
  return [...found, ...open.values()];
}

function runs<K>(
  rowCount: number,
  column: number,
  keyOf: (row: number, column: number) => K | undefined,
): readonly Rectangle<K>[] {
  const found: Rectangle<K>[] = [];
  let top = 0;
  while (top < rowCount) {
    const key = keyOf(top, column);
    let end = top + 1;
    while (end < rowCount && keyOf(end, column) === key) end++;
    if (key !== undefined) found.push({ top, left: column, rows: end - top, columns: 1, key });
    top = end;
  }
  return found;
}
