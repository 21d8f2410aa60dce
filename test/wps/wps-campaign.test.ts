import type { SourceSheet } from '../../src/domain/roster/source';
import { WpsWorkbook, wpsPage, type WpsPage } from '../../src/hosts/wps';
import type { WorkbookPort } from '../../src/ports/workbook';
import { FileTwin } from '../browser/file-twin';
import { chartDirty, checkDirty, dirtyBytes, startDirty } from '../office/dirty-campaign';
import { PlannedResults, workbookOf } from '../office/filled-workbook';
import { sameCells } from '../office/same-cells';
import { BUILDS, openWps } from './wps-model';

test.each(Object.entries(BUILDS))(
  '%s makes of dirty-120 the campaign of the file host, and writes it anew',
  async (_, build) => {
    const results = new PlannedResults();
    const twin = await FileTwin.open(dirtyBytes(), results);
    const sheets = await twin.sheets();
    const data = workbookOf(sheets, results, 'dirty-120.xlsx');
    const port = new WpsWorkbook(wpsPage(openWps(data, build).globals) as WpsPage);
    const own = new Set(sheets.map(({ name }) => name));
    const update = (each: WorkbookPort) => checkDirty(each, true);
    for (const run of [startDirty, update, chartDirty, update]) {
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
