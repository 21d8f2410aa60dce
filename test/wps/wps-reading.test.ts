import { probeSpill, WpsWorkbook, wpsPage, wpsScreen, type WpsPage } from '../../src/hosts/wps';
import type { CellsChanged } from '../../src/ports/workbook-screen';
import type { SourceSheet } from '../../src/domain/roster/source';
import type { ChartPlan } from '../../src/sheets/plan';
import { NOTES, ROSTER, sheetPlan, workbookPlan } from '../contract/workbook-port';
import { everything, PlannedResults, workbookOf } from '../office/filled-workbook';
import { parseArea, type SheetData } from '../office/workbook-model';
import { BUILDS, openWps, type WpsBuild } from './wps-model';

const CHART: ChartPlan = {
  title: '评委打分',
  direction: 'upright',
  stacked: true,
  categories: 'A1:A2',
  axes: { categories: '评委', values: '分数' },
  numberFormat: '0.00',
  least: 60,
  most: 100,
  series: [
    { name: '底', values: 'B1:B2', look: 'base', color: 'other' },
    { name: '跨度', values: 'B1:B2', look: 'bars', color: 'counts', labels: true },
    { name: '平均', values: 'B1:B2', look: 'points', color: 'good' },
    { name: '线', values: 'B1:B2', look: 'limit', color: 'limit' },
  ],
  place: { top: 2, left: 4, bottom: 11, right: 8 },
};

function opened(build: WpsBuild, sheets: readonly SourceSheet[] = [ROSTER, NOTES]) {
  const data = workbookOf(sheets, new PlannedResults());
  const calls: string[] = [];
  const wps = openWps(data, build, (member) => calls.push(member));
  const page = wpsPage(wps.globals) as WpsPage;
  return { data, wps, page, port: new WpsWorkbook(page), calls };
}

async function sheetOf(port: WpsWorkbook, name: string): Promise<SourceSheet> {
  const read = await port.read();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.sheets.find((sheet) => sheet.name === name) as SourceSheet;
}

const builds = Object.entries(BUILDS);

describe.each(builds)('%s', (_, build) => {
  test('an error cell is an error, a number that looks like its number is a number', async () => {
    const cells = [['甲', { kind: 'error', code: '#N/A' }, -2146826246, -2146826273.5]] as const;
    const { port } = opened(build, [{ ...NOTES, rows: cells, hidden: false }]);
    expect((await sheetOf(port, '说明')).rows).toEqual(cells);
  });

  test('dates are told by their formats, also where formats differ within a column', async () => {
    const { data, port } = opened(build, [{ ...NOTES, rows: [], hidden: false }]);
    const sheet = data.sheet('说明') as SheetData;
    for (let row = 0; row < 40; row++) {
      data.enter(sheet, row, 1, 27000 + row);
      if (row % 3 === 0) sheet.cells.setFormat(row, 1, { numberFormat: 'yyyy-mm-dd' });
    }
    const { rows } = await sheetOf(port, '说明');
    expect(rows.map(([, value]) => (typeof value === 'object' ? 'day' : value))).toEqual(
      Array.from({ length: 40 }, (__, row) => (row % 3 === 0 ? 'day' : 27000 + row)),
    );
  });

  test('a sheet that is empty, and one with a single cell far away', async () => {
    const { data, port } = opened(build, [{ ...NOTES, rows: [], hidden: false }]);
    expect((await sheetOf(port, '说明')).rows).toEqual([]);
    data.enter(data.sheet('说明') as SheetData, 4, 3, '远');
    expect((await sheetOf(port, '说明')).rows).toEqual([[], [], [], [], [null, null, null, '远']]);
  });

  test('the calls do not grow with the rows of a plain sheet', async () => {
    const count = async (length: number) => {
      const rows = Array.from({ length }, (__, row) => [`第${row}行`, row, '甲']);
      const { port, calls } = opened(build, [{ ...NOTES, rows, hidden: false }]);
      await sheetOf(port, '说明');
      // A wrapper has to be asked cell by cell; that is its nature.
      return calls.filter((member) => member !== 'Item').length;
    };
    expect(await count(2000)).toBe(await count(20));
  });

  test('whether results spill is tried in a scratch sheet, of which nothing stays', () => {
    const { data, page } = opened(build);
    const before = JSON.stringify(everything(data));
    expect(probeSpill(page, '=XUANBA.TRIMMEDMEAN({1,2,3;4,5,6},0,0)')).toBe(build.spills);
    expect(JSON.stringify(everything(data))).toBe(before);
    data.structureProtected = true;
    expect(probeSpill(page, '=1')).toBeUndefined();
  });

  test('brings the clerk to a cell, and says why where it cannot', async () => {
    const { data, page } = opened(build);
    const screen = wpsScreen(page, () => false);
    expect(await screen.showCell({ sheet: '报名表', row: 3, column: 2 })).toEqual({ ok: true, value: undefined });
    expect([data.active?.name, data.selection]).toEqual(['报名表', parseArea('B3')]);
    const refused = await screen.showCell({ sheet: '没有', row: 1, column: 1 });
    expect(refused).toMatchObject({ ok: false, error: [{ message: { code: 'workbook.host-refused' } }] });
  });

  test('changes of cells are told where the build tells them, one’s own as one’s own, until one stops', async () => {
    const { wps, page, port } = opened(build);
    const seen: CellsChanged[] = [];
    const stop = await wpsScreen(page, () => port.isWriting).watchChanges((change) => seen.push(change));
    wps.type('报名表', 'C3', 88);
    const expected = { sheet: '报名表', address: 'C3', byOthers: false, own: false };
    expect(seen).toEqual(build.events === 'nowhere' ? [] : [expected]);
    expect((await port.apply(workbookPlan([sheetPlan('初审')]))).ok).toBe(true);
    expect(new Set(seen.slice(1).map(({ own }) => own))).toEqual(new Set(build.events === 'nowhere' ? [] : [true]));
    await stop();
    const before = seen.length;
    wps.type('报名表', 'C3', 89);
    expect(seen).toHaveLength(before);
  });

  test('looks that the build does not do are told, and the cells are there', async () => {
    const { data, port } = opened(build);
    const looked = { freeze: { rows: 1, columns: 1 }, filterRange: 'A1:A2', charts: [CHART] };
    const plan = { ...sheetPlan('初审', [['姓名'], ['甲']]), ...looked };
    expect((await port.apply(workbookPlan([{ ...plan, tabColor: 'ED7D31' }]))).ok).toBe(true);
    const { lacks } = build as WpsBuild;
    const told = lacks.filter((member) => member !== 'Title').length;
    expect(port.issues.map(({ message: { code } }) => code)).toEqual(told > 0 ? ['workbook.looks-missing'] : []);
    const looks = port.issues.flatMap(({ message: { params } }) => ('looks' in params ? params.looks : []));
    expect(looks).toHaveLength(told);
    const sheet = data.sheet('初审') as SheetData;
    expect([sheet.frozen !== undefined, sheet.filter !== undefined, sheet.charts.length === 1]).toEqual([
      !lacks.includes('FreezePanes'),
      !lacks.includes('AutoFilter'),
      !lacks.includes('ChartObjects'),
    ]);
    expect(sheet.protection).toBeDefined();
  });
});

test('charts have their titles, axes, place and series, each with its own look', async () => {
  const { data, port } = opened(BUILDS.Windows);
  const lying: ChartPlan = { ...CHART, direction: 'lying', series: CHART.series.filter(({ look }) => look === 'bars') };
  const rows = [
    ['评委1', 80],
    ['评委2', 70],
  ];
  const plan = { ...sheetPlan('初审', rows), charts: [CHART, lying] };
  expect((await port.apply(workbookPlan([plan]))).ok).toBe(true);
  const [upright, bars] = (data.sheet('初审') as SheetData).charts;
  expect(upright?.settings).toEqual({
    place: [162, 15, 270, 150],
    HasTitle: true,
    'ChartTitle.Text': '评委打分',
    HasLegend: true,
    'Legend.Position': -4107,
    DisplayBlanksAs: 1,
    'ChartGroups.GapWidth': 70,
    'categories.HasTitle': true,
    'categories.AxisTitle.Text': '评委',
    'values.HasTitle': true,
    'values.AxisTitle.Text': '分数',
    'values.TickLabels.NumberFormat': '0.00',
    'values.MinimumScale': 60,
    'values.MaximumScale': 100,
  });
  expect(upright?.series.map(({ values, categories }) => [values, categories])).toEqual(
    Array.from({ length: 4 }, () => [parseArea('B1:B2'), parseArea('A1:A2')]),
  );
  expect(upright?.series.map(({ settings }) => settings)).toMatchObject([
    { Name: '底', ChartType: 52, 'Fill.Visible': false, legendEntry: 'deleted' },
    { Name: '跨度', ChartType: 52, 'Fill.RGB': 0xc47244, HasDataLabels: true, 'DataLabels.NumberFormat': '0.00' },
    { Name: '平均', ChartType: 65, 'Line.Visible': false, MarkerStyle: 2, MarkerBackgroundColor: 0x47ad70 },
    { Name: '线', ChartType: 4, 'Line.RGB': 0x0000c0, 'Line.DashStyle': 4, MarkerStyle: -4142 },
  ]);
  expect(bars?.settings).toMatchObject({ HasLegend: false, 'categories.ReversePlotOrder': true });
  expect(bars?.series[0]?.settings['ChartType']).toBe(58);
});

test('of a chart that cannot be finished nothing stays, and the clerk is told', async () => {
  const data = workbookOf([ROSTER], new PlannedResults());
  const wps = openWps(data, BUILDS.Windows, (member) => {
    if (member === 'LegendEntries') throw new Error('no LegendEntries');
  });
  const port = new WpsWorkbook(wpsPage(wps.globals) as WpsPage);
  const plan = { ...sheetPlan('初审', [['评委1', 80], ['评委2', 70]]), charts: [CHART] }; // prettier-ignore
  expect((await port.apply(workbookPlan([plan]))).ok).toBe(true);
  expect((data.sheet('初审') as SheetData).charts).toEqual([]);
  expect(port.issues).toMatchObject([
    { message: { code: 'workbook.looks-missing', params: { looks: [{ zh: '图表' }] } } },
  ]);
});

test('colours are written blue first, conditions count from the first cell of their range, pages begin where the plan says', async () => {
  const { data, port } = opened(BUILDS.Windows);
  const look = 'block' as const;
  const highlights = [{ range: 'B2:B9', formula: '$B2>100', look }];
  const validations = [
    {
      ...{ range: 'B2:B9', title: '分数', message: '0到100。', strictness: 'stop' as const },
      ...{ kind: 'decimal' as const, least: 0, most: 100 },
    },
  ];
  const print = { orientation: 'landscape' as const, pageStarts: [3, 5] };
  const plan = { ...sheetPlan('面试', [['甲', { value: 1, style: 'inputNumber' }]]), highlights, validations, print };
  expect((await port.apply(workbookPlan([{ ...plan, tabColor: 'ED7D31' }]))).ok).toBe(true);
  const { conditionalFormats, validations: made, cells, tabColor, page } = data.sheet('面试') as SheetData;
  expect(page['starts']).toEqual([2, 4]);
  expect(conditionalFormats).toMatchObject([{ formula: '=$B2>100', fill: '#FFC7CE', fontColor: '#9C0006' }]);
  expect(made).toMatchObject([{ rule: { decimal: { formula1: '0', formula2: '100' } }, errorAlert: { style: 1 } }]);
  expect(cells.format(0, 1)).toMatchObject({ fill: '#FFFBE6', locked: false });
  expect(tabColor).toBe(String(0x317ded));
  expect(data.selection).toEqual(parseArea('B2'));
});

test('no workbook open, and a page that is not in WPS', async () => {
  expect(wpsPage({})).toBeUndefined();
  const page = wpsPage({ Application: { ActiveWorkbook: null } }) as WpsPage;
  expect(await new WpsWorkbook(page).read()).toMatchObject({
    ok: false,
    error: [{ message: { code: 'workbook.host-refused' } }],
  });
});

test('a protected workbook and a formula of the clerk’s on a protected sheet are refused with what to do', async () => {
  const { data, port } = opened(BUILDS.Windows);
  expect((await port.apply(workbookPlan([sheetPlan('初审')]))).ok).toBe(true);
  const own = data.sheet('报名表') as SheetData;
  data.enter(own, 8, 0, "='初审'!$A$1");
  own.protection = { options: {}, password: undefined };
  const again = workbookPlan([sheetPlan('初审')], { replaces: ['初审'] });
  expect(await port.apply(again)).toMatchObject({
    ok: false,
    error: [{ message: { code: 'workbook.sheet-protected', params: { cell: 'A9' } } }],
  });
  own.protection = undefined;
  data.structureProtected = true;
  expect(await port.apply(again)).toMatchObject({
    ok: false,
    error: [{ message: { code: 'workbook.structure-protected' } }],
  });
  data.structureProtected = false;
  expect((await port.apply(again)).ok).toBe(true);
  expect(formulaAt(own, 8)).toBe("='初审'!$A$1");
});

function formulaAt(sheet: SheetData, row: number): string | undefined {
  const content = sheet.cells.content(row, 0);
  return content?.kind === 'formula' ? content.formula : undefined;
}
