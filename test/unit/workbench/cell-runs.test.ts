import { GatheredCells, hasCell } from '../../../src/workbench/snapshot/cell-runs';

test('cells that come from the top of a column are one run, and every cell is found again', () => {
  const cells = new GatheredCells();
  const added = [...[3, 4, 5, 6, 9].map((row) => [row, 4] as const), ...[0, 2, 1].map((row) => [row, 7] as const)];
  for (const [row, column] of added) cells.add(row, column);
  expect(cells.runs[4]).toEqual([3, 6, 9, 9]);
  const found: string[] = [];
  for (let row = 0; row < 12; row++)
    for (let column = 0; column < 12; column++) if (hasCell(cells.runs, row, column)) found.push(`${row},${column}`);
  expect(found.sort()).toEqual(added.map((place) => place.join()).sort());
});
