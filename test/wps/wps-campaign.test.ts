import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCampaign } from '../../src/app/check-campaign';
import { startCampaign } from '../../src/app/start-campaign';
import { chineseWording } from '../../src/cli/wording';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import { findScheme } from '../../src/domain/schemes';
import type { Scheme } from '../../src/domain/schemes/scheme';
import type { SourceSheet } from '../../src/domain/roster/source';
import { WpsWorkbook, wpsPage, type WpsPage } from '../../src/hosts/wps';
import type { WorkbookPort } from '../../src/ports/workbook';
import { FileTwin } from '../browser/file-twin';
import { PlannedResults, workbookOf } from '../office/filled-workbook';
import { sameCells } from '../office/same-cells';
import { BUILDS, openWps } from './wps-model';

const DIRTY = path.join(__dirname, '../fixtures/rosters/dirty-120.xlsx');
const NOW = parseIsoMinute('2012-06-01 09:00') as CalendarMinute;

async function start(port: WorkbookPort): Promise<void> {
  const answers = new Map(Object.entries({ asOf: '2012-05-31', education: '大专', assessmentYears: '3' }));
  const scheme = findScheme('004') as Scheme;
  const request = { fileName: 'dirty-120.xlsx', scheme, answers, posts: [], roster: {}, now: NOW };
  const started = await startCampaign(port, request, chineseWording, () => undefined);
  if (!started.ok) throw new Error(JSON.stringify(started.error));
}

async function update(port: WorkbookPort): Promise<void> {
  const checked = await checkCampaign(port, { now: NOW, update: true }, chineseWording, () => undefined);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
}

test.each(Object.entries(BUILDS))(
  '%s makes of dirty-120 the campaign of the file host, and writes it anew',
  async (_, build) => {
    const results = new PlannedResults();
    const twin = await FileTwin.open(readFileSync(DIRTY), results);
    const sheets = await twin.sheets();
    const data = workbookOf(sheets, results, 'dirty-120.xlsx');
    const port = new WpsWorkbook(wpsPage(openWps(data, build).globals) as WpsPage);
    const own = new Set(sheets.map(({ name }) => name));
    for (const run of [start, update]) {
      await run(twin.port);
      await run(port);
      expect(await sameCells(data, await twin.bytes(), own)).toBeGreaterThan(20);
    }
    const read = await port.read();
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(readings(read.value.sheets)).toEqual(readings(await twin.sheets()));
  },
);

/** What is read of sheets, merged areas in the order of their places. */
function readings(sheets: readonly SourceSheet[]) {
  const sorted = (merges: SourceSheet['merges']) => [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  return sheets.map(({ name, rows, merges }) => ({ name, rows, merges: sorted(merges) }));
}
