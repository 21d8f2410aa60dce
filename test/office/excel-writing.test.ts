import type { SheetPlan, WorkbookPlan } from '../../src/sheets/plan';
import { NOTES, ROSTER, sheetPlan, workbookPlan } from '../contract/workbook-port';
import type { OpenWorkbook } from './excel-workbook';
import { everything } from './filled-workbook';
import { openWorkbook } from './excel-workbook';
import { OfficePage, parseArea } from './workbook-model';
import type { SheetData } from './workbook-model';

const page = OfficePage.load();
const older = OfficePage.load(8);

async function apply({ port }: Pick<OpenWorkbook, 'port'>, plan: WorkbookPlan): Promise<void> {
  const result = await port.apply(plan);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}

async function applied(sheet: Partial<SheetPlan>, more: Partial<WorkbookPlan> = {}, on = page): Promise<SheetData> {
  const workbook = openWorkbook(on, [ROSTER]);
  await apply(workbook, workbookPlan([{ ...sheetPlan('初审'), ...sheet }], more));
  const found = workbook.data.sheet('初审');
  if (!found) throw new Error('no sheet');
  return found;
}

describe('requests', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => [
      row,
      ...Array.from({ length: 15 }, (__, column) => `第${row}行，第${column}列的内容`),
      { value: row + 1, formula: `A${row + 1}+1`, style: 'number' as const },
    ]);

  test('grow with chunks only, each well under 5 MB', async () => {
    const counts: number[] = [];
    for (const count of [10, 100, 10_000]) {
      const workbook = openWorkbook(page, [ROSTER]);
      await apply(workbook, workbookPlan([sheetPlan('初审', rows(count))]));
      const { requests } = workbook.connection;
      const bytes = requests.reduce((sum, request) => sum + request.bytes, 0);
      expect(Math.max(...requests.map((request) => request.bytes))).toBeLessThan(4_000_000);
      expect(requests.length).toBeLessThanOrEqual(3 + Math.ceil(bytes / 500_000));
      counts.push(requests.length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(4);
  });
});

describe('a campaign sheet', () => {
  test('has the looks of its styles, and only input cells are unlocked', async () => {
    const { cells } = await applied({
      rows: [
        ['甲', 1],
        [
          { value: '乙', style: 'inputText' },
          { value: 2, style: 'score2' },
        ],
      ],
    });
    expect(cells.format(0, 0)).toMatchObject({
      ...{ fontName: '宋体', fontSize: 11, wrap: true, vertical: 'Center', edges: 'BLRT' },
      ...{ numberFormat: '@', locked: true, fill: '#FFFFFF' },
    });
    expect(cells.format(1, 0)).toMatchObject({ numberFormat: '@', locked: false, fill: '#FFFBE6' });
    expect(cells.format(1, 1)).toMatchObject({ numberFormat: '0.00', horizontal: 'Center' });
    expect(cells.format(0, 1).numberFormat).toBe('General');
  });

  test('is protected, with widths, filter and sort allowed', async () => {
    const allowed = { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true, allowSort: true };
    expect((await applied({})).protection).toEqual({ options: allowed, password: undefined });
    expect((await applied({}, { password: '密码123' })).protection?.password).toBe('密码123');
  });

  test('has sizes, frozen panes, colour, filter and page', async () => {
    const sheet = await applied({
      rows: [['甲'], ['乙'], ['丙']],
      rowHeights: new Map([[2, 30]]),
      freeze: { rows: 1, columns: 2 },
      tabColor: 'C00000',
      filterRange: 'A1:B3',
      print: { orientation: 'portrait', repeatRows: { first: 1, last: 2 }, pageStarts: [3] },
    });
    // 12 and 20 half-width characters of 5.5 points, and the margin.
    expect([...sheet.columnWidths]).toEqual([
      [0, 70],
      [1, 114],
    ]);
    expect([...sheet.rowHeights]).toEqual([[1, 30]]);
    expect([sheet.frozen, sheet.filter, sheet.tabColor]).toEqual([parseArea('A1:B1'), parseArea('A1:B3'), '#C00000']);
    expect(sheet.page).toMatchObject({
      ...{ orientation: 'Portrait', paperSize: 'A4', titleRows: parseArea('1:2'), zoom: { horizontalFitToPages: 1 } },
      ...{ centerFooter: '第 &P 页 / 共 &N 页', centerHorizontally: true, starts: [2] },
    });
  });

  test('of Excel 2019 has no filter and no page of its own, and all the rest', async () => {
    const plan = { filterRange: 'A1:B3', freeze: { rows: 3, columns: 0 }, rows: [['甲', 1]] };
    const [today, then] = [await applied(plan), await applied(plan, {}, older)];
    expect([then.filter, then.page]).toEqual([undefined, {}]);
    expect({ ...then, filter: today.filter, page: today.page }).toEqual(today);
  });

  test('has lists, limits and conditions for what is typed', async () => {
    const texts = { title: '请选择', message: '“合格”或“不合格”。' } as const;
    const sheet = await applied({
      validations: [
        { ...texts, range: 'A1:A9', kind: 'list', values: ['合格', '不合格'], strictness: 'stop' },
        { ...texts, range: 'B1', kind: 'listFrom', source: "'报名表'!$A$3:$A$5", strictness: 'warning' },
        { ...texts, range: 'C1', kind: 'wholeNumber', least: 0, most: 100, strictness: 'stop' },
        { ...texts, range: 'D1', kind: 'formula', formula: 'LEN(D1)<5', strictness: 'stop' },
        { ...texts, range: 'E1', kind: 'decimal', least: 0.5, most: 1, prompt: '可写几个', strictness: 'information' },
      ],
    });
    expect(sheet.validations.map(({ rule }) => rule)).toEqual([
      { list: { inCellDropDown: true, source: '合格,不合格' } },
      { list: { inCellDropDown: true, source: "='报名表'!$A$3:$A$5" } },
      { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } },
      { custom: { formula: '=LEN(D1)<5' } },
      { decimal: { formula1: 0.5, formula2: 1, operator: 'Between' } },
    ]);
    expect(sheet.validations.map(({ errorAlert }) => errorAlert['style'])).toEqual([
      'Stop',
      'Warning',
      'Stop',
      'Stop',
      'Information',
    ]);
    expect(sheet.validations[0]).toMatchObject({
      area: parseArea('A1:A9'),
      errorAlert: { ...texts, showAlert: true },
      prompt: {},
      ignoreBlanks: true,
    });
    expect(sheet.validations[4]?.prompt).toEqual({ title: '请选择', message: '可写几个', showPrompt: true });
  });

  test('has highlights of which the earlier ones win', async () => {
    const sheet = await applied({
      highlights: [
        { range: 'A1:B9', formula: '$A1="否"', look: 'block' },
        { range: 'A1:B9', formula: '$A1="是"', look: 'done' },
      ],
    });
    expect(sheet.conditionalFormats).toMatchObject([
      { formula: '=$A1="否"', fill: '#FFC7CE', fontColor: '#9C0006', area: parseArea('A1:B9') },
      { formula: '=$A1="是"', fill: '#C6EFCE', fontColor: '#006100' },
    ]);
  });

  test('jumps to other places by links that keep their look and value', async () => {
    const link = { sheet: "报名'甲", cell: 'B12' };
    const { cells } = await applied({
      rows: [
        [
          { value: 12, link, style: 'link' },
          { value: '见', link, style: 'text' },
        ],
      ],
    });
    expect([cells.link(0, 0), cells.link(0, 1)]).toEqual([
      { documentReference: "'报名''甲'!B12" },
      { documentReference: "'报名''甲'!B12" },
    ]);
    expect([cells.content(0, 0), cells.format(0, 0).underline]).toEqual([{ kind: 'value', value: 12 }, 'Single']);
    expect(cells.format(0, 1)).toMatchObject({ underline: 'None', fontColor: '#000000' });
  });

  test('keeps texts that begin like a formula, a number or a sign for text', async () => {
    const texts = ["'001", "''", '=1+1', '+86', '-5', '@甲', '2012-05-31', '12%', 'TRUE', '#N/A', '1/2', '16:30'];
    const rows = (['text', 'link', 'header'] as const).map((style) => texts.map((value) => ({ value, style })));
    const { cells } = await applied({ rows });
    rows.forEach((row, index) =>
      row.forEach(({ value }, column) => expect(cells.content(index, column)).toEqual({ kind: 'value', value })),
    );
  });
});

describe('formulas', () => {
  test('point to the sheets of the plan whatever their order, and call the add-in by its name', async () => {
    const workbook = openWorkbook(page, [ROSTER]);
    const formula = `IFERROR(_xldudf_XUANBA_COMPOSITE('面试'!$A$1:$B$1,"3:7"),"'面试'!A1")&'报名表'!$A$1`;
    await apply(
      workbook,
      workbookPlan([
        {
          ...sheetPlan('初审', [[{ value: 1, formula }]]),
          validations: [
            { range: 'A1', title: '', message: '', strictness: 'stop', kind: 'listFrom', source: '面试!$A$1:$A$9' },
          ],
          highlights: [{ range: 'A1', formula: `'面试'!$A$1>1`, look: 'warn' }],
        },
        sheetPlan('面试', [[1, 2]]),
      ]),
    );
    const sheet = workbook.data.sheet('初审');
    expect(sheet?.cells.content(0, 0)).toEqual({
      kind: 'formula',
      formula: `=IFERROR(XUANBA.COMPOSITE('面试'!$A$1:$B$1,"3:7"),"'面试'!A1")&'报名表'!$A$1`,
    });
    expect(sheet?.validations[0]?.rule).toEqual({ list: { inCellDropDown: true, source: "='面试'!$A$1:$A$9" } });
    expect(sheet?.conditionalFormats[0]?.formula).toBe("='面试'!$A$1>1");
  });

  test('of the clerk’s own that point to a replaced sheet go on pointing to the new one', async () => {
    const workbook = openWorkbook(page, [ROSTER]);
    await apply(workbook, workbookPlan([sheetPlan('初审', [['旧']])]));
    const { data } = workbook;
    const own = data.sheet('报名表') as SheetData;
    data.enter(own, 9, 2, '=\'初审\'!$A$1&"初审!A1"');
    data.enter(own, 10, 2, '=1+1');
    data.names.push({ name: '首格', formula: "='初审'!$A$1" });
    await apply(workbook, workbookPlan([sheetPlan('初审', [['新']])], { replaces: ['初审'] }));
    expect(own.cells.content(9, 2)).toEqual({ kind: 'formula', formula: '=\'初审\'!$A$1&"初审!A1"' });
    expect(own.cells.content(10, 2)).toEqual({ kind: 'formula', formula: '=1+1' });
    expect(data.names).toEqual([{ name: '首格', formula: "='初审'!$A$1" }]);
  });

  test('that cannot be written again are told before anything is changed', async () => {
    const workbook = openWorkbook(page, [ROSTER]);
    await apply(workbook, workbookPlan([sheetPlan('初审', [['旧']])]));
    const { data } = workbook;
    const own = data.sheet('报名表') as SheetData;
    data.enter(own, 9, 2, "='初审'!$A$1");
    own.protection = { options: {}, password: '密' };
    const before = everything(data);
    expect(await workbook.port.apply(workbookPlan([sheetPlan('初审')], { replaces: ['初审'] }))).toMatchObject({
      ok: false,
      error: [
        {
          message: { code: 'workbook.sheet-protected', params: { sheet: '报名表', cell: 'C10' } },
          place: { sheet: '报名表', row: 10, column: 3 },
        },
      ],
    });
    expect(everything(data)).toEqual(before);
  });
});

test('a workbook with a protected structure is left alone, and the clerk is told what to do', async () => {
  const workbook = openWorkbook(page, [ROSTER, NOTES]);
  workbook.data.structureProtected = true;
  const before = everything(workbook.data);
  expect(await workbook.port.apply(workbookPlan([sheetPlan('初审')]))).toMatchObject({
    ok: false,
    error: [{ severity: 'block', message: { code: 'workbook.structure-protected' } }],
  });
  expect(everything(workbook.data)).toEqual(before);
});

test('title, active sheet and hidden state are those of the plan; the password of an earlier campaign does not matter', async () => {
  const workbook = openWorkbook(page, [ROSTER]);
  const state: SheetPlan = { ...sheetPlan('_xuanba', [['{}']]), visibility: 'state' };
  const plan = workbookPlan([sheetPlan('概况'), state], { password: '旧', title: '一' });
  await apply(workbook, plan);
  await apply(workbook, { ...plan, replaces: ['概况', '_xuanba'], password: '新', title: '二', active: '报名表' });
  const { title, active, sheets } = workbook.data;
  expect([title, active?.name]).toEqual(['二', '报名表']);
  expect(sheets.map(({ name, visibility, protection }) => [name, visibility, protection?.password])).toEqual([
    ['概况', 'Visible', '新'],
    ['报名表', 'Visible', undefined],
    ['_xuanba', 'VeryHidden', '新'],
  ]);
});

test('sheets that an earlier failure left behind are in nobody’s way', async () => {
  const workbook = openWorkbook(page, [ROSTER, { ...NOTES, name: 'xb~1' }]);
  await apply(workbook, workbookPlan([sheetPlan('概况'), sheetPlan('初审')]));
  expect(workbook.data.sheets.map(({ name }) => name)).toEqual(['概况', '初审', '报名表', 'xb~1']);
});

describe.each([
  ['Excel', page],
  ['Excel 2019', older],
] as const)('charts in %s', (_, on) => {
  const rows = [['评委'], ['评委1', 80], ['评委2', 70]] as const;
  const range = { categories: 'A2:A3', axes: { categories: '评委', values: '分数' }, numberFormat: '0.00' } as const;
  const place = { top: 2, left: 4, bottom: 20, right: 9 };
  const area = (top: number, left: number, count: number) => ({ top, left, rows: count, columns: 1 });

  test('have their titles, axes, place and series, each with its own look', async () => {
    const values = 'B2:B3';
    const sheet = await applied(
      {
        rows,
        charts: [
          {
            ...range,
            title: '评委打分',
            direction: 'upright',
            stacked: true,
            least: 60,
            most: 100,
            series: [
              { name: '底', values, look: 'base', color: 'other' },
              { name: '跨度', values, look: 'bars', color: 'counts', labels: true },
              { name: '平均', values, look: 'points', color: 'good' },
              { name: '最低', values, look: 'marks', color: 'limit' },
              { name: '线', values, look: 'limit', color: 'limit' },
            ],
            place,
          },
        ],
      },
      {},
      on,
    );
    const [chart, ...others] = sheet.charts;
    expect(others).toEqual([]);
    expect(chart?.settings).toEqual({
      'title.text': '评委打分',
      'categoryAxis.title.text': '评委',
      'valueAxis.title.text': '分数',
      'valueAxis.numberFormat': '0.00',
      'valueAxis.minimum': 60,
      'valueAxis.maximum': 100,
      'legend.visible': true,
      'legend.position': 'Bottom',
      blanks: 'NotPlotted',
      place: [area(1, 3, 1), area(19, 8, 1)],
    });
    expect(chart?.series.map((series) => [series.values, series.categories])).toEqual(
      Array.from({ length: 5 }, () => [area(1, 1, 2), area(1, 0, 2)]),
    );
    expect(chart?.series.map(({ settings }) => [settings['name'], settings['chartType']])).toEqual([
      ['底', 'ColumnStacked'],
      ['跨度', 'ColumnStacked'],
      ['平均', 'LineMarkers'],
      ['最低', 'LineMarkers'],
      ['线', 'Line'],
    ]);
    const [unseen, bars, points, marks, limit] = (chart?.series ?? []).map(({ settings }) => settings);
    expect(unseen).toMatchObject({ 'fill.color': 'none', 'legendEntry.visible': false });
    expect(bars).toMatchObject({ 'fill.color': '#4472C4', labels: true, 'labels.numberFormat': '0.00' });
    expect(points).toMatchObject({ 'line.color': 'none', markerStyle: 'Diamond', markerBackgroundColor: '#70AD47' });
    expect(marks).toMatchObject({ 'line.color': 'none', markerStyle: 'Dash', markerForegroundColor: '#C00000' });
    expect(limit).toMatchObject({ 'line.color': '#C00000', 'line.style': 'Dash', markerStyle: 'None' });
  });

  test('lie with the first at the top; one series needs no legend', async () => {
    const sheet = await applied(
      {
        rows,
        charts: [
          {
            ...range,
            title: '横条',
            direction: 'lying',
            series: [{ name: '分数', values: 'B2:B3', look: 'bars', color: 'counts' }],
            place,
          },
        ],
      },
      {},
      on,
    );
    expect(sheet.charts[0]?.settings).toMatchObject({
      'categoryAxis.reversePlotOrder': true,
      'categoryAxis.position': 'Maximum',
      'legend.visible': false,
    });
    expect(sheet.charts[0]?.series[0]?.settings['chartType']).toBe('BarClustered');
  });
});
