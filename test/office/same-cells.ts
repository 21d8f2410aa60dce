import { readXlsx } from 'hucre';
import { cellsOf, type Cells } from './filled-workbook';
import type { WorkbookData } from './workbook-model';

async function cellsOfFile(bytes: Uint8Array): Promise<Readonly<Record<string, Cells>>> {
  const { sheets } = await readXlsx(bytes);
  return Object.fromEntries(
    sheets.map(({ name, rows, cells }) => {
      const found: Record<string, unknown> = {};
      rows.forEach((row, rowIndex) =>
        row.forEach((value, column) => {
          const formula = cells?.get(`${rowIndex},${column}`)?.formula;
          if (formula !== undefined) found[`${rowIndex},${column}`] = [formula, value ?? ''];
          else if (value !== null && value !== '') found[`${rowIndex},${column}`] = value;
        }),
      );
      return [name, found];
    }),
  );
}

/** Compares every cell of the campaign sheets; returns how many formulas there are. */
export async function sameCells(
  found: WorkbookData | ReturnType<typeof cellsOf>,
  bytes: Uint8Array,
  own: ReadonlySet<string>,
): Promise<number> {
  const sheets = 'sheets' in found ? cellsOf(found) : found;
  const expected = await cellsOfFile(bytes);
  expect(sheets.map(([name]) => name)).toEqual(Object.keys(expected));
  const made = sheets.filter(([name]) => !own.has(name));
  expect(made.length).toBeGreaterThanOrEqual(8);
  let formulas = 0;
  for (const [name, cells] of made) {
    expect([name, cells]).toEqual([name, expected[name]]);
    formulas += Object.values(cells).filter(Array.isArray).length;
  }
  return formulas;
}

/** Compares every cell of two files, the hidden sheets too, but for those `apart`; returns how many formulas there are. */
export async function sameFiles(
  bytes: Uint8Array,
  expected: Uint8Array,
  apart: ReadonlySet<string> = new Set(),
): Promise<number> {
  const [found, wanted] = await Promise.all(
    [bytes, expected].map(async (file) => {
      const sheets = Object.entries(await cellsOfFile(file));
      return Object.fromEntries(sheets.filter(([name]) => !apart.has(name)));
    }),
  );
  expect(found).toEqual(wanted);
  return Object.values(wanted ?? {})
    .flatMap((cells) => Object.values(cells))
    .filter(Array.isArray).length;
}
