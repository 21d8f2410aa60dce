import type { Element } from '../../../../src/hosts/file/dom';
import { childrenOf, parseTree } from '../../../../src/hosts/file/dom';
import type { ChartPlan, SheetPlan } from '../../../../src/sheets/plan';
import { sheetPlan, workbookPlan } from '../../../contract/workbook-port';
import { applied, opened, plainPackage, zip, type PackageParts } from './packages';

const ROWS = [
  ['职位', '报名', '最低', '合格'],
  ['办公室', 8, 5, { value: 6, formula: 'B2-2' }],
  ['“甲”<&乙', 3, null, { value: '', formula: '""' }],
] as const;

const base = {
  categories: 'A2:A3',
  axes: { categories: '职位', values: '人数' },
  numberFormat: '0.0',
} as const;

const COLUMNS: ChartPlan = {
  ...base,
  title: '报名 & 最低人数',
  direction: 'upright',
  least: 0,
  most: 10,
  series: [
    { name: '报名人数', values: 'B2:B3', look: 'bars', color: 'other', labels: true },
    { name: '合格人数', values: 'D2:D3', look: 'points', color: 'counts', labels: true },
    { name: '最低人数', values: 'C2:C3', look: 'marks', color: 'limit' },
    { name: '线', values: 'C2:C3', look: 'limit', color: 'limit' },
  ],
  place: { top: 1, left: 6, bottom: 15, right: 12 },
};

const STACKED: ChartPlan = {
  ...base,
  title: '评分',
  direction: 'upright',
  stacked: true,
  series: [
    { name: '底', values: 'B2:B3', look: 'base', color: 'other' },
    { name: '跨度', values: 'C2:C3', look: 'bars', color: 'range', labels: true },
    { name: '平均', values: 'D2:D3', look: 'points', color: 'limit' },
  ],
  place: { top: 16, left: 6, bottom: 30, right: 12 },
};

const LYING: ChartPlan = {
  ...base,
  title: '横条',
  direction: 'lying',
  series: [{ name: '报名人数', values: 'B2:B3', look: 'bars', color: 'counts' }],
  place: { top: 31, left: 6, bottom: 45, right: 12 },
};

const sheet: SheetPlan = { ...sheetPlan("图'表", ROWS), charts: [COLUMNS, STACKED, LYING] };
const plan = workbookPlan([sheet]);

/** A workbook in which the clerk has a chart of her own. */
function withChart(): PackageParts {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
  const plain = plainPackage(`<sheetData/><drawing xmlns:r="${relations}" r:id="rId1"/>`);
  return {
    ...plain,
    '[Content_Types].xml': (plain['[Content_Types].xml'] as string).replace(
      '</Types>',
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>' +
        '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': rels('drawing', '../drawings/drawing1.xml'),
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="urn:mine"/>',
    'xl/drawings/_rels/drawing1.xml.rels': rels('chart', '../charts/chart1.xml'),
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:mine"/>',
  };
}

async function written(parts: PackageParts = plainPackage('<sheetData/>')) {
  return applied(await opened(await zip(parts)), plan);
}

/** Every element below, itself included. */
function all(element: Element): readonly Element[] {
  return [element, ...childrenOf(element).flatMap(all)];
}

function named(root: Element, name: string): readonly Element[] {
  return all(root).filter(({ localName }) => localName === name);
}

const texts = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent);

describe('charts of a planned sheet', () => {
  test('are parts of their own, which the sheet leads to over a drawing', async () => {
    const parts = await written();
    const names = Object.keys(parts).filter((name) => /chart|drawing/.test(name));
    expect(names.sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
    ]);
    expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain('Target="/xl/drawings/drawing1.xml"');
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<\/headerFooter><drawing [^>]*r:id="rId1"\/>/);
    const types = parts['[Content_Types].xml'] ?? '';
    for (const name of ['charts/chart1', 'charts/chart2', 'charts/chart3'])
      expect(types).toContain(
        `PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"`,
      );
    expect(types).toContain('PartName="/xl/drawings/drawing1.xml"');
  });

  test('stand where the plan says, and have its words', async () => {
    const parts = await written();
    const drawing = parseTree(parts['xl/drawings/drawing1.xml'] ?? '', 'drawing');
    const corners = named(drawing, 'twoCellAnchor').map((anchor) => [
      ...texts(named(anchor, 'col')),
      ...texts(named(anchor, 'row')),
    ]);
    expect(corners).toEqual([
      ['5', '12', '0', '15'],
      ['5', '12', '15', '30'],
      ['5', '12', '30', '45'],
    ]);
    const chart = parseTree(parts['xl/charts/chart1.xml'] ?? '', 'chart');
    expect(texts(named(chart, 't'))).toEqual(['报名 & 最低人数', '职位', '人数']);
    expect(named(chart, 'ser').map((series) => texts(named(series, 'tx'))[0])).toEqual([
      '报名人数',
      '合格人数',
      '最低人数',
      '线',
    ]);
  });

  test('carry the numbers of their cells; texts and blanks among them are not drawn', async () => {
    const parts = await written();
    const chart = parseTree(parts['xl/charts/chart1.xml'] ?? '', 'chart');
    const series = named(chart, 'ser').map((one) => ({
      cells: texts(named(one, 'f')),
      categories: texts(named(named(one, 'strCache')[0] as Element, 'v')),
      values: named(named(one, 'numCache')[0] as Element, 'pt').map((pt) => [pt.getAttribute('idx'), pt.textContent]),
    }));
    const categories = ['办公室', '“甲”<&乙'];
    const cells = (column: string) => ["'图''表'!$A$2:$A$3", `'图''表'!$${column}$2:$${column}$3`];
    expect(series.slice(0, 3)).toEqual([
      { cells: cells('B'), categories, values: [['0', '8'], ['1', '3']] }, // prettier-ignore
      { cells: cells('D'), categories, values: [['0', '6']] },
      { cells: cells('C'), categories, values: [['0', '5']] },
    ]);
  });

  test('have their elements in the order of ECMA-376', async () => {
    const parts = await written();
    for (const [name, tree] of Object.entries(parts).filter(([name]) => /chart\d|drawing\d\.xml$/.test(name))) {
      for (const element of all(parseTree(tree, name))) {
        const order = ORDER[orderKey(element)];
        if (order) expect([name, orderKey(element), outOfOrder(element, order)]).toEqual([name, orderKey(element), []]);
      }
    }
    expect(named(parseTree(parts['xl/charts/chart1.xml'] ?? '', ''), 'lineChart')).toHaveLength(1);
  });

  test('hide what only holds others up, and number series through', async () => {
    const parts = await written();
    const chart = parseTree(parts['xl/charts/chart2.xml'] ?? '', 'chart');
    expect(named(chart, 'legendEntry').map((entry) => childrenOf(entry).map((one) => one.getAttribute('val')))).toEqual(
      [['0', '1']],
    );
    expect(named(chart, 'order').map((order) => order.getAttribute('val'))).toEqual(['0', '1', '2']);
    expect(named(parseTree(parts['xl/charts/chart3.xml'] ?? '', ''), 'legend')).toHaveLength(0);
  });

  test('have labels where Excel takes them: outside of columns, but inside of stacked ones', async () => {
    const parts = await written();
    const places = [1, 2].map((number) => {
      const chart = parseTree(parts[`xl/charts/chart${number}.xml`] ?? '', 'chart');
      return named(chart, 'dLblPos').map((place) => place.getAttribute('val'));
    });
    expect(places).toEqual([['outEnd', 't'], ['ctr']]);
  });

  test('stand behind the breaks of pages in their sheet', async () => {
    const file = await opened(await zip(plainPackage('<sheetData/>')));
    const parts = await applied(file, workbookPlan([{ ...sheet, print: { ...sheet.print, pageStarts: [16, 31] } }]));
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(
      /<rowBreaks count="2" manualBreakCount="2"><brk id="15" [^>]*\/><brk id="30" [^>]*\/><\/rowBreaks><drawing /,
    );
  });

  test('leave the clerk’s own as they are, and go with their sheet', async () => {
    const before = withChart();
    const file = await opened(await zip(before));
    const first = await applied(file, plan);
    expect(Object.keys(first).filter((name) => /charts\//.test(name))).toHaveLength(4);
    const second = await applied(file, { ...plan, replaces: [sheet.name] });
    expect(second).toEqual(first);
    const gone = await applied(file, workbookPlan([sheetPlan('初审')], { replaces: [sheet.name] }));
    expect(
      Object.keys(gone)
        .filter((name) => /chart|drawing/.test(name))
        .sort(),
    ).toEqual(['xl/charts/chart1.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/drawing1.xml']);
    expect((gone['[Content_Types].xml'] ?? '').match(/drawingml\.chart/g)).toHaveLength(1);
    for (const name of Object.keys(before).filter((one) => /chart|drawing|sheet1/.test(one)))
      expect([name, first[name], gone[name]]).toEqual([name, before[name], before[name]]);
  });

  test('stay byte for byte when cells of their sheet are changed in a grid', async () => {
    const file = await opened(await zip(plainPackage('<sheetData/>')));
    const before = await applied(file, plan);
    const again = await opened(await zip(before));
    const edited = await again.edit([{ kind: 'value', sheet: sheet.name, row: 2, column: 2, value: 9 }]);
    expect(edited.ok).toBe(true);
    const after = await applied(again, workbookPlan([sheetPlan('初审')]));
    expect(after['xl/worksheets/sheet2.xml']).toContain('<drawing ');
    for (const name of Object.keys(before).filter((one) => /chart|drawing|sheet2.xml.rels/.test(one)))
      expect([name, after[name]]).toEqual([name, before[name]]);
  });
});

test.each([
  ['cells that are not there', { categories: 'A2:A9' }],
  ['a range of two columns', { series: [{ name: '甲', values: 'B2:C3', look: 'bars', color: 'counts' }] }],
  ['fewer numbers than categories', { series: [{ name: '甲', values: 'B2:B2', look: 'bars', color: 'counts' }] }],
  ['nothing to draw', { series: [] }],
  ['points among lying bars', { direction: 'lying' }],
  ['a base under nothing', { series: [{ name: '甲', values: 'B2:B3', look: 'base', color: 'counts' }] }],
  ['an axis without length', { least: 10 }],
  ['no place', { place: { top: 5, left: 3, bottom: 5, right: 3 } }],
] as const satisfies readonly (readonly [string, Partial<ChartPlan>])[])(
  'a chart with %s is no plan',
  async (_, wrong) => {
    const file = await opened(await zip(plainPackage('<sheetData/>')));
    const chart: ChartPlan = { ...COLUMNS, ...wrong };
    await expect(file.apply(workbookPlan([{ ...sheet, charts: [chart] }]))).rejects.toThrow('Wrong plan: chart');
  },
);

/** Children of the chart's types in the order of ECMA-376 part 1 (5th edition), annex A.5 (dml-chart.xsd) and A.4 (spreadsheetDrawing). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  chartSpace: words(
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  ),
  chart: words(
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  ),
  plotArea: words('layout barChart lineChart catAx valAx dTable spPr extLst'),
  barChart: words('barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst'),
  lineChart: words('grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst'),
  'barChart/ser': words(
    'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst',
  ),
  'lineChart/ser': words('idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst'),
  'ser/marker': words('symbol size spPr extLst'),
  dLbls: words(
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
  ),
  strRef: words('f strCache extLst'),
  numRef: words('f numCache extLst'),
  strCache: words('ptCount pt extLst'),
  numCache: words('formatCode ptCount pt extLst'),
  catAx: words(
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  ),
  valAx: words(
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  ),
  scaling: words('logBase orientation max min extLst'),
  title: words('tx layout overlay spPr txPr extLst'),
  legend: words('legendPos legendEntry layout overlay spPr txPr extLst'),
  legendEntry: words('idx delete txPr extLst'),
  rich: words('bodyPr lstStyle p'),
  txPr: words('bodyPr lstStyle p'),
  p: words('pPr r br fld endParaRPr'),
  ln: words('noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst'),
  rPr: words('ln noFill solidFill effectLst highlight latin ea cs sym'),
  defRPr: words('ln noFill solidFill effectLst highlight latin ea cs sym'),
  spPr: words('xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst'),
  twoCellAnchor: words('from to sp grpSp graphicFrame cxnSp pic contentPart clientData'),
  from: words('col colOff row rowOff'),
  to: words('col colOff row rowOff'),
  graphicFrame: words('nvGraphicFramePr xfrm graphic'),
  nvGraphicFramePr: words('cNvPr cNvGraphicFramePr'),
};

function words(text: string): readonly string[] {
  return text.split(' ');
}

/** Names that mean several things are told apart by their parents. */
function orderKey({ localName, parentNode }: Element): string {
  const ofParent = `${(parentNode as Element | null)?.localName ?? ''}/${localName}`;
  return ORDER[ofParent] ? ofParent : (localName ?? '');
}

/** Children that stand before one that must come first, or that the schema does not know. */
function outOfOrder(element: Element, order: readonly string[]): readonly string[] {
  let last = -1;
  return childrenOf(element).flatMap(({ localName }) => {
    const at = order.indexOf(localName ?? '');
    if (at < last || at < 0) return [localName ?? ''];
    last = at;
    return [];
  });
}
