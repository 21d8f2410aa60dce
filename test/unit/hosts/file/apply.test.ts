import { readXlsx } from 'hucre';
import type { SheetPlan, WorkbookPlan } from '../../../../src/sheets/plan';
import { sheetPlan, workbookPlan } from '../../../contract/workbook-port';
import { applied, opened, plainPackage, readAll, richPackage, unzip, zip } from './packages';

const state: SheetPlan = { ...sheetPlan('xb_state', [['{}']]), visibility: 'state' };
const plan: WorkbookPlan = workbookPlan([sheetPlan('初审', [['甲', 1]]), state], {
  names: [{ name: 'xb_top', sheet: '初审', range: '$A$1' }],
  replaces: ['初审', 'xb_state'],
});

describe('the clerk’s parts', () => {
  test('stay byte for byte; only the selected tab is deselected, in place', async () => {
    const before = richPackage();
    const after = await applied(await opened(await zip(before)), plan);
    for (const name of [
      'book/b.xml',
      'book/texts.xml',
      'book/comments.xml',
      'book/notes.vml',
      'book/_rels/a.xml.rels',
    ]) {
      expect([name, after[name]]).toEqual([name, before[name]]);
    }
    const sheet = before['book/a.xml'] as string;
    expect(after['book/a.xml']).toBe(
      sheet.replace("tabSelected='1'", "tabSelected='0'").replace('tabSelected="true"', 'tabSelected="false"'),
    );
    expect(after['book/chart.xml']).toBe((before['book/chart.xml'] as string).replace('"1"', '"0"'));
  });

  test('keep their compressed bytes too', async () => {
    const bytes = await zip(plainPackage('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'));
    const file = await opened(bytes);
    const packed = (whole: Uint8Array) => Buffer.from(whole).toString('latin1');
    const stream = packed(bytes)
      .slice(packed(bytes).indexOf('xl/worksheets/sheet1.xml') + 24)
      .slice(0, 90);
    await applied(file, plan);
    expect(packed(await file.toBytes())).toContain(stream.slice(-60));
  });

  test('leave without macros, signature and calculation chain, with a warning for the first two', async () => {
    const file = await opened(await zip(richPackage()), '报名.xlsm');
    expect(file.issues.map((issue) => issue.message.code)).toEqual([
      'workbook.macros-dropped',
      'workbook.signature-dropped',
    ]);
    const after = await applied(file, plan);
    expect(Object.keys(after).filter((name) => /vba|calcChain|_xmlsignatures/.test(name))).toEqual([]);
    const types = after['[Content_Types].xml'] ?? '';
    expect(types).not.toMatch(/macroEnabled|calcChain/);
    expect(types).toContain('spreadsheetml.sheet.main+xml');
    expect(after['book/_rels/main.xml.rels']).not.toMatch(/vbaProject|calcChain/);
  });
});

describe('the workbook part', () => {
  test('orders the tabs, follows them with local names, and shows the active one', async () => {
    const after = await applied(await opened(await zip(richPackage())), plan);
    const workbook = after['book/main.xml'] ?? '';
    const tabs = [...workbook.matchAll(/<x:sheet name="([^"]*)" sheetId="(\d+)"(?: state="(\w+)")?/g)];
    expect(tabs.map((match) => match.slice(1))).toEqual([
      ['初审', '10', undefined],
      ["报名'甲", '7', undefined],
      ['图', '9', undefined],
      ['名单', '3', 'hidden'],
      ['xb_state', '11', 'veryHidden'],
    ]);
    expect(workbook).toContain('<x:definedName name="_xlnm.Print_Area" localSheetId="3">名单!$A$1:$B$9<');
    expect(workbook).toContain('<x:definedName name="范围">名单!$A$1<');
    expect(workbook).toContain('<x:definedName name="xb_top">\'初审\'!$A$1<');
    expect(workbook).not.toContain('xb_old');
    expect(workbook.match(/activeTab="0"/g)).toHaveLength(2);
    expect(workbook).not.toContain('firstSheet');
    expect(workbook).not.toContain('fullCalcOnLoad');
  });

  test('has one selected tab and a view of the new sheets for every window', async () => {
    const after = await applied(await opened(await zip(richPackage())), plan);
    const selected = Object.entries(after).filter(([, text]) => /tabSelected\s*=\s*["'](1|true)/.test(text));
    expect(selected.map(([name]) => name)).toEqual(['book/worksheets/sheet1.xml']);
    expect(after['book/worksheets/sheet1.xml']).toContain('workbookViewId="1"');
  });

  test('goes on calculating when the clerk’s own formulas have no values yet', async () => {
    const uncalculated = { ...richPackage() };
    const sheet = uncalculated['book/b.xml'] as string;
    const bytes = await zip({ ...uncalculated, 'book/b.xml': sheet.replace('<c><v>1</v></c>', '<c><f>1+1</f></c>') });
    expect((await applied(await opened(bytes), plan))['book/main.xml']).toContain('fullCalcOnLoad="1"');
  });

  test('has print titles and filter names of the right sheet', async () => {
    const sheet: SheetPlan = {
      ...sheetPlan('初审'),
      filterRange: 'A4:P124',
      print: { orientation: 'portrait', repeatRows: { first: 4, last: 5 } },
    };
    const after = await applied(await opened(await zip(richPackage())), workbookPlan([sheetPlan('概况'), sheet]));
    expect(after['book/main.xml']).toContain(
      'name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'初审\'!$A$4:$P$124<',
    );
    expect(after['book/main.xml']).toContain('name="_xlnm.Print_Titles" localSheetId="1">\'初审\'!$4:$5<');
  });
});

describe('the style sheet', () => {
  test('keeps every index of the clerk’s and gains ours at the end', async () => {
    const before = richPackage();
    const styles = (await applied(await opened(await zip(before)), plan))['book/styles.xml'] ?? '';
    for (const entry of ['<x:xf numFmtId="46"/>', '<x:dxf><x:font><x:b/></x:font></x:dxf>', '<x:name val="Arial"/>']) {
      expect(styles).toContain(entry);
    }
    const count = (name: string) => Number(new RegExp(`<x:${name} count="(\\d+)"`).exec(styles)?.[1]);
    expect([count('cellXfs'), styles.match(/<x:xf /g)?.length]).toEqual([31, 31]);
    expect([count('dxfs'), styles.match(/<x:dxf>/g)?.length]).toEqual([5, 5]);
    expect([count('fonts'), styles.match(/<x:font>/g)?.length]).toEqual([11, 11 + 5]);
  });

  test('is made where the workbook has none', async () => {
    const bytes = await zip(plainPackage('<sheetData/>'));
    const file = await opened(bytes);
    const after = await applied(file, plan);
    expect(after['[Content_Types].xml']).toContain('PartName="/xl/styles.xml"');
    expect(after['[Content_Types].xml']).toContain('PartName="/docProps/core.xml"');
    const workbook = await readXlsx(await file.toBytes());
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['初审', '报名表', 'xb_state']);
    expect(workbook.properties).toMatchObject({ title: plan.title });
  });
});

describe('repeatability', () => {
  test('the same file and the same plan give the same bytes', async () => {
    const bytes = await zip(richPackage());
    const once = await opened(bytes);
    const again = await opened(bytes);
    await applied(once, plan);
    await readAll(again);
    await applied(again, plan);
    expect(await again.toBytes()).toEqual(await once.toBytes());
  });

  test.each([
    ['a rich workbook', richPackage()],
    ['a plain workbook', plainPackage('<sheetData/>')],
  ])('applied twice is applied once: %s', async (_, parts) => {
    const file = await opened(await zip(parts));
    await applied(file, plan);
    const once = await file.toBytes();
    await applied(file, plan);
    expect(await file.toBytes()).toEqual(once);
    const reopened = await opened(once);
    await applied(reopened, plan);
    expect(await reopened.toBytes()).toEqual(once);
  });

  test('a changed plan does not let styles or parts pile up', async () => {
    const file = await opened(await zip(richPackage()));
    const first = await applied(file, plan);
    const second = await applied(file, { ...plan, sheets: [sheetPlan('面试'), state], active: '面试', names: [] });
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(second['book/styles.xml']).toBe(first['book/styles.xml']);
  });

  test('without a plan the bytes are the very ones that were opened', async () => {
    const bytes = await zip(richPackage());
    expect(await (await opened(bytes)).toBytes()).toBe(bytes);
  });

  test('a sheet that the clerk commented on goes with its comments', async () => {
    const file = await opened(await zip(plainPackage('<sheetData/>')));
    const parts = await applied(file, plan);
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const commented = await zip({
      ...parts,
      'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}" Target="../comments1.xml"/></Relationships>`,
      'xl/comments1.xml': '<comments/>',
    });
    const after = await applied(await opened(commented), {
      ...plan,
      sheets: [sheetPlan('面试')],
      active: '面试',
      names: [],
    });
    expect(Object.keys(after).filter((name) => /comments|worksheets/.test(name))).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });
});

describe('a campaign sheet', () => {
  async function xmlOf(sheet: Partial<SheetPlan>, more: Partial<WorkbookPlan> = {}): Promise<string> {
    const file = await opened(await zip(plainPackage('<sheetData/>')));
    const after = await applied(file, workbookPlan([{ ...sheetPlan('初审'), ...sheet }], more));
    return after['xl/worksheets/sheet2.xml'] ?? '';
  }

  test('is protected, with widths, filter and sort allowed; the password is hashed', async () => {
    expect(await xmlOf({})).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    );
    const locked = await xmlOf({}, { password: '密码123' });
    expect(locked).toMatch(
      /<sheetProtection algorithmName="SHA-512" hashValue="[\w+/]{86}==" saltValue="[\w+/]{22}=="/,
    );
    expect(locked).not.toContain('密码');
  });

  test('prints on A4, one page wide, with repeated rows and page numbers', async () => {
    const xml = await xmlOf({ freeze: { rows: 4, columns: 2 } });
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页 / 共 &amp;N 页</oddFooter>');
    expect(xml).toContain('<pane xSplit="2" ySplit="4" topLeftCell="C5" state="frozen" activePane="bottomRight"/>');
  });

  test('writes what XML cannot carry as Excel does, so that it comes back', async () => {
    const texts = [
      '_xb_',
      '_x1_a',
      'a\u000bb',
      'a\ud800b',
      '\udc00',
      'x\rz',
      '_x0041_',
      '_x0041_x0042_',
      'a\uffffb',
      '_x000',
    ];
    const file = await opened(await zip(plainPackage('<sheetData/>')));
    await applied(file, workbookPlan([sheetPlan('初审', [texts])]));
    expect((await readAll(file)).sheets[0]?.rows).toEqual([texts]);
    const other = await readXlsx(await file.toBytes());
    expect(other.sheets[0]?.rows).toEqual([texts]);
  });

  test('quotes the sheet of a link', async () => {
    const link = { sheet: "报名'甲", cell: 'B12' };
    expect(await xmlOf({ rows: [[{ value: '<张三>', link, style: 'link' }]] })).toContain(
      '<hyperlink ref="A1" location="&apos;报名&apos;&apos;甲&apos;!B12" display="&lt;张三&gt;"/>',
    );
  });

  test('writes lists, conditions and highlights in the order of the plan', async () => {
    const texts = { title: '请选择', message: '“合格”或“不合格”。', range: 'A1:A9' } as const;
    const xml = await xmlOf({
      validations: [
        { ...texts, kind: 'list', values: ['合格', '"特"'], strictness: 'stop' },
        { ...texts, kind: 'listFrom', source: "'报名表'!$A$1:$A$9", strictness: 'warning' },
        { ...texts, kind: 'wholeNumber', least: 0, most: 100, strictness: 'stop' },
        { ...texts, kind: 'formula', formula: 'LEN(A1)<5', strictness: 'stop' },
        { ...texts, kind: 'list', values: ['甲'], prompt: '可写<几个>', strictness: 'information' },
      ],
      highlights: [
        { range: 'A1:B9', formula: '$A1="否"', look: 'block' },
        { range: 'C1:C9', formula: 'C1<1', look: 'warn' },
        { range: 'A1:B9', formula: '$A1="是"', look: 'done' },
      ],
    });
    expect(xml).toContain('<formula1>"合格,""特"""</formula1>');
    expect(xml).toContain(
      '<dataValidation type="list" sqref="A1:A9" allowBlank="1" showErrorMessage="1" errorStyle="warning"',
    );
    expect(xml).toContain('<formula1>0</formula1><formula2>100</formula2>');
    expect(xml).toContain('<formula1>LEN(A1)&lt;5</formula1>');
    expect(xml).toContain('allowBlank="1" showInputMessage="1" showErrorMessage="1" errorStyle="information"');
    expect(xml).toContain(' promptTitle="请选择" prompt="可写&lt;几个&gt;" errorTitle="请选择"');
    expect(xml.match(/showInputMessage/g)).toHaveLength(1);
    expect([...xml.matchAll(/priority="(\d)" dxfId="(\d)"/g)].map((match) => match.slice(1))).toEqual([
      ['1', '0'],
      ['3', '3'],
      ['2', '1'],
    ]);
  });

  test('estimates the height of wrapped rows, and takes the planned one where there is one', async () => {
    const xml = await xmlOf({
      rows: [
        ['很长的内容'.repeat(4)],
        ['短'],
        ['很长的内容'.repeat(4)],
        [{ value: '很长的内容'.repeat(4), style: 'title' }],
      ],
      rowHeights: new Map([[3, 20]]),
    });
    expect([...xml.matchAll(/<row [^>]*>/g)].map(String)).toEqual([
      // 40 half-widths, 15% more for a wider font, on 11 of them: 5 lines of 15 points, and 5 points around them.
      '<row r="1" ht="80">',
      '<row r="2" ht="20">',
      '<row r="3" ht="20" customHeight="1">',
      // One line of 18 points, which is not wrapped: 18 × 15 / 11 + 5.
      '<row r="4" ht="30">',
    ]);
  });

  test('what is merged along a row has the width of all; what is merged over rows does not count', async () => {
    const long = '很长的内容'.repeat(4);
    const xml = await xmlOf({
      rows: [[long, null], [long], [null]],
      merges: [
        { top: 1, left: 1, bottom: 1, right: 2 },
        { top: 2, left: 1, bottom: 3, right: 1 },
      ],
    });
    // 40 half-widths, 15% more for a wider font, on 23 of them: 2 lines of 15 points, and 5 points around them.
    expect([...xml.matchAll(/<row r="[12]"[^>]*>/g)].map(String)).toEqual([
      '<row r="1" ht="35">',
      '<row r="2" ht="20">',
    ]);
  });

  test('is read by another reader as it was planned', async () => {
    const file = await opened(await zip(plainPackage('<sheetData/>')));
    const rows = [['甲', 1, true, null, ' x '], [{ value: 3, formula: '1+2' }], ['=1+1', '#N/A', '001']];
    await applied(file, workbookPlan([sheetPlan('初审', rows)]));
    const { sheets } = await readXlsx(await file.toBytes());
    expect(sheets[0]?.rows).toEqual([
      ['甲', 1, true, null, ' x '],
      [3, null, null, null, null],
      ['=1+1', '#N/A', '001', null, null],
    ]);
    expect(sheets[0]?.cells?.get('1,0')).toMatchObject({ formula: '1+2', formulaResult: 3 });
    expect(sheets[0]?.cells?.get('2,1')).toBeUndefined();
  });
});

test('document properties keep the creator and take title and date of the plan', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>王科员</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2011-01-01T00:00:00Z</dcterms:created></cp:coreProperties>';
  const base = plainPackage('<sheetData/>');
  const type = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  const roots = (base['_rels/.rels'] as string).replace(
    '</Relationships>',
    `<Relationship Id="rId2" Type="${type}" Target="docProps/core.xml"/></Relationships>`,
  );
  const file = await opened(await zip({ ...base, '_rels/.rels': roots, 'docProps/core.xml': core }));
  const after = (await applied(file, plan))['docProps/core.xml'];
  expect(after).toContain('<dc:creator>王科员</dc:creator>');
  expect(after).toContain('>2011-01-01T00:00:00Z<');
  expect(after).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2012-06-01T09:00:00Z</dcterms:modified>');
  expect(after).toContain('<dc:title>2012年度竞争上岗</dc:title>');
  expect(Object.keys(await unzip(await file.toBytes()))[0]).toBe('[Content_Types].xml');
});
