import { openFileWorkbook } from '../../src/hosts/file';
import { chartDirty, checkDirty, dirtyBytes, startDirty } from './dirty-campaign';
import { openWorkbook } from './excel-workbook';
import { sameCells } from './same-cells';
import { OfficePage } from './workbook-model';

async function openFile() {
  const file = await openFileWorkbook(dirtyBytes(), 'dirty-120.xlsx');
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
    const [inFile, inExcel] = [await startDirty(file), await startDirty(port)];
    expect(inExcel.view.applications).toEqual(inFile.view.applications);

    const own = new Set(source.value.sheets.map(({ name }) => name));
    expect(await sameCells(data, await file.toBytes(), own)).toBeGreaterThan(20);
    for (const workbook of [file, port]) await checkDirty(workbook, false);

    // The sheets are written anew in the place of the earlier ones.
    for (const workbook of [file, port]) await checkDirty(workbook, true);
    expect(await sameCells(data, await file.toBytes(), own)).toBeGreaterThan(20);

    // 图表 stays, protected as it is, while the sheets that it follows are replaced.
    for (const workbook of [file, port]) await chartDirty(workbook);
    const charts = () => data.sheet('图表')?.charts.map(({ settings }) => settings['title.text']);
    expect([await sameCells(data, await file.toBytes(), own), charts()]).toEqual([
      expect.any(Number),
      [expect.stringMatching(/^各职位报名人数/)],
    ]);
    for (const workbook of [file, port]) await checkDirty(workbook, true);
    expect(charts()).toHaveLength(1);
    expect(await sameCells(data, await file.toBytes(), own)).toBeGreaterThan(20);
  });
});
