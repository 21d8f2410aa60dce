import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCampaign } from '../../src/app/check-campaign';
import { startCampaign } from '../../src/app/start-campaign';
import { chineseWording } from '../../src/cli/wording';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import { findScheme } from '../../src/domain/schemes';
import type { Scheme } from '../../src/domain/schemes/scheme';
import { openFileWorkbook } from '../../src/hosts/file';
import type { WorkbookPort } from '../../src/ports/workbook';
import { openWorkbook } from './excel-workbook';
import { sameCells } from './same-cells';
import { OfficePage } from './workbook-model';

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

async function check(port: WorkbookPort, update: boolean): Promise<void> {
  const checked = await checkCampaign(port, { now: NOW, update }, chineseWording, () => undefined);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
}
