import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre';
import { checkCampaign } from '../../src/app/check-campaign';
import { startCampaign } from '../../src/app/start-campaign';
import { chineseWording } from '../../src/cli/wording';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import { findScheme } from '../../src/domain/schemes';
import type { Scheme } from '../../src/domain/schemes/scheme';
import { openFileWorkbook } from '../../src/hosts/file';
import type { WorkbookPort } from '../../src/ports/workbook';
import { openWorkbook } from './excel-workbook';
import { OfficePage } from './workbook-model';
import type { SheetData, WorkbookData } from './workbook-model';

const DIRTY = path.join(__dirname, '../fixtures/rosters/dirty-120.xlsx');
const NOW = parseIsoMinute('2012-06-01 09:00') as CalendarMinute;

async function start(port: WorkbookPort) {
  const started = await startCampaign(
    port,
    {
      fileName: 'dirty-120.xlsx',
      scheme: findScheme('004') as Scheme,
      answers: new Map([
        ['asOf', '2012-05-31'],
        ['education', '大专'],
        ['assessmentYears', '3'],
      ]),
      posts: [],
      roster: {},
      now: NOW,
    },
    chineseWording,
    () => undefined,
  );
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return started.value;
}

async function openFile() {
  const file = await openFileWorkbook(readFileSync(DIRTY), 'dirty-120.xlsx');
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

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

describe.each([
  ['Excel today', 15],
  ['Excel 2019', 8],
])('%s', (_, apiLevel) => {
  const page = OfficePage.load(apiLevel);

  test('makes of dirty-120 the campaign sheets of the file host, cell by cell, and reads them back', async () => {
    const file = await openFile();
    const source = await file.read();
    if (!source.ok) throw new Error(JSON.stringify(source.error));
    const { port, data } = openWorkbook(page, source.value.sheets);
    const [inFile, inExcel] = [await start(file), await start(port)];
    expect(inExcel.view.applications).toEqual(inFile.view.applications);

    const own = new Set(source.value.sheets.map(({ name }) => name));
    expect(await sameCells(data, await file.toBytes(), own)).toBeGreaterThan(20);
    for (const workbook of [file, port]) await check(workbook, false);

    // The sheets are written anew in the place of the earlier ones.
    for (const workbook of [file, port]) await check(workbook, true);
    expect(await sameCells(data, await file.toBytes(), own)).toBeGreaterThan(20);
  });
});

/** Compares every cell of the campaign sheets; returns how many formulas there are. */
async function sameCells(data: WorkbookData, bytes: Uint8Array, own: ReadonlySet<string>): Promise<number> {
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

async function check(port: WorkbookPort, update: boolean): Promise<void> {
  const checked = await checkCampaign(port, { now: NOW, update }, chineseWording, () => undefined);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
}
