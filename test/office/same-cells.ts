import { readXlsx } from 'hucre';
import type { SheetData, WorkbookData } from './workbook-model';

/** What a cell holds, in the words of both hosts: `=formula → result`, or the value; blank cells are left out. */
type Cells = Readonly<Record<string, unknown>>;

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

function cellsOfModel(data: WorkbookData, sheet: SheetData): Cells {
  const found: Record<string, unknown> = {};
  const used = sheet.cells.used(false) ?? { top: 0, left: 0, rows: 0, columns: 0 };
  for (let row = used.top; row < used.top + used.rows; row++) {
    for (let column = used.left; column < used.left + used.columns; column++) {
      const content = sheet.cells.content(row, column);
      if (!content) continue;
      const value = data.result(sheet, row, column);
      found[`${row},${column}`] = content.kind === 'formula' ? [content.formula.slice(1), value] : value;
    }
  }
  return found;
}

/** Compares every cell of the campaign sheets; returns how many formulas there are. */
export async function sameCells(data: WorkbookData, bytes: Uint8Array, own: ReadonlySet<string>): Promise<number> {
  const expected = await cellsOfFile(bytes);
  expect(data.sheets.map(({ name }) => name)).toEqual(Object.keys(expected));
  const made = data.sheets.filter(({ name }) => !own.has(name));
  expect(made.length).toBeGreaterThanOrEqual(8);
  let formulas = 0;
  for (const sheet of made) {
    const cells = cellsOfModel(data, sheet);
    expect([sheet.name, cells]).toEqual([sheet.name, expected[sheet.name]]);
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
