/** Cells by their columns, from 0: the first and the last row of every run, `{ 4: [3, 10002] }`. */
export type CellRuns = Readonly<Record<number, readonly number[]>>;

export function hasCell(runs: CellRuns, row: number, column: number): boolean {
  const bounds = runs[column] ?? [];
  return bounds.some((first, at) => at % 2 === 0 && first <= row && row <= (bounds[at + 1] as number));
}

/** Gathers cells; those of a column that come from the top have few runs. */
export class GatheredCells {
  readonly runs: Record<number, number[]> = {};

  add(row: number, column: number): void {
    const bounds = (this.runs[column] ??= []);
    const end = bounds.length - 1;
    if (bounds[end] === row - 1) bounds[end] = row;
    else bounds.push(row, row);
  }
}
