import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre';
import type { SourceDate, SourceValue } from '../../../../src/domain/roster/source';
import { sheetPlan, workbookPlan } from '../../../contract/workbook-port';
import { cellAddress } from '../../../../src/domain/basics/place';
import { applied, firstSheet, fixture, opened, plainPackage, readAll, richPackage, unzip, zip } from './packages';

function date(year: number, month: number, day: number, hour = 0, minute = 0): SourceDate {
  return { kind: 'date', day: { kind: 'day', year, month, day }, hour, minute };
}

const text = (content: string) => new TextEncoder().encode(content);

describe('an .xlsx of another producer', () => {
  test('is read with rich text, Chinese dates, errors, hidden rows and merges; charts on tabs are passed over', async () => {
    const { sheets, dateSystem } = await readAll(await opened(await zip(richPackage())));
    expect(dateSystem).toBe('1900');
    expect(sheets.map(({ mark: _, ...sheet }) => sheet)).toEqual([
      {
        name: "报名'甲",
        hidden: false,
        hiddenRows: new Set([2]),
        merges: [{ top: 5, left: 1, bottom: 6, right: 2 }],
        rows: [
          ['姓名', '张三', 'a\rb一'],
          [date(1974, 6, 12), 1.5, 2, 4],
          [null, null, null, 6, { kind: 'error', code: '#DIV/0!' }, null, true],
        ],
      },
      { name: '名单', hidden: true, hiddenRows: new Set(), merges: [], rows: [['甲', 1]] },
    ]);
  });

  test('shows the tab of its first window, or the first one where that is a chart, hidden or not there', async () => {
    const workbook = String(richPackage()['book/main.xml']);
    const activeOf = async (main: string) =>
      (await opened(await zip({ ...richPackage(), 'book/main.xml': main }))).activeSheet;
    for (const tab of ['0', '1', '2', '9', ''])
      expect(await activeOf(workbook.replace('activeTab="2"', `activeTab="${tab}"`))).toBe("报名'甲");
    expect(await activeOf(workbook.replace(' state="hidden"', ''))).toBe('名单');
    const hidden = workbook.replace('name="报名\'甲"', 'name="报名\'甲" state="hidden"');
    expect(await activeOf(hidden)).toBe("报名'甲");
    expect(await activeOf(workbook.replace(/<x:bookViews>.*<\/x:bookViews>/, ''))).toBe("报名'甲");
  });

  test('tells a formula without a value from one with an empty value', async () => {
    const cells = '<c><f>A2</f></c><c><f>A2</f><v/></c><c t="str"><f>A2</f><v></v></c><c><f>A2</f><v>0</v></c>';
    const { rows } = await firstSheet(await zip(plainPackage(`<sheetData><row>${cells}</row></sheetData>`)));
    const open = { kind: 'error', code: 'uncalculated' };
    expect(rows[0]).toEqual([open, null, null, 0]);
  });

  test('honours the 1904 system, times of day and numbers that are no dates', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>';
    const base = plainPackage(
      '<sheetData><row><c s="0"><v>39513.6875</v></c><c s="0"><v>39513.687499999</v></c><c s="0"><v>0.5</v></c><c s="0"><v>-1</v></c><c t="d"><v>2012-06-01T09:30:00</v></c></row></sheetData>',
      { 'xl/styles.xml': styles },
    );
    const rels = (base['xl/_rels/workbook.xml.rels'] as string).replace(
      '</Relationships>',
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    );
    const workbook = (base['xl/workbook.xml'] as string).replace('<sheets>', '<workbookPr date1904="true"/><sheets>');
    const parts = { ...base, 'xl/_rels/workbook.xml.rels': rels, 'xl/workbook.xml': workbook };
    const { sheets } = await readAll(await opened(await zip(parts)));
    expect(sheets[0]?.rows).toEqual([
      [date(2012, 3, 7, 16, 30), date(2012, 3, 7, 16, 30), 0.5, -1, date(2012, 6, 1, 9, 30)],
    ]);
  });

  test('in UTF-16 is read as well', async () => {
    const base = plainPackage('<sheetData><row><c t="str"><v>姓名</v></c></row></sheetData>');
    const sheet = Buffer.from(`\ufeff${base['xl/worksheets/sheet1.xml'] as string}`, 'utf16le');
    const { rows } = await firstSheet(await zip({ ...base, 'xl/worksheets/sheet1.xml': new Uint8Array(sheet) }));
    expect(rows).toEqual([['姓名']]);
  });

  test('with comments, CDATA and > in attributes is read as XML is', async () => {
    const sheetData = `<!-- <row> --><sheetData><row spans="1>2"><c
      r = 'B1' t='str' ><v><![CDATA[a<b]]>&amp;&#x4e00;</v></c></row ></sheetData>`;
    expect((await firstSheet(await zip(plainPackage(sheetData)))).rows).toEqual([[null, 'a<b&一']]);
  });
});

/** The cells of a sheet as its XML says, by address: enough of a reader for the sample rosters. */
async function byXml(bytes: Uint8Array, number: number): Promise<ReadonlyMap<string, string | number>> {
  const parts = await unzip(bytes);
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    plainText(item),
  );
  const cells = new Map<string, string | number>();
  for (const [, address = '', attributes = '', content = ''] of (
    parts[`xl/worksheets/sheet${number}.xml`] ?? ''
  ).matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs)) {
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const value = plainText(/<v>(.*?)<\/v>/s.exec(content)?.[1] ?? content);
    if (attributes.endsWith('/') || value === '') continue;
    cells.set(address, type === 's' ? (texts[Number(value)] ?? '') : type === 'n' ? Number(value) : value);
  }
  return cells;
}

function plainText(xml = ''): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Days since the last day of 1899, as the XML has them. */
function serialOf({ day, hour, minute }: SourceDate): number {
  const days = Date.UTC(day.year, day.month - 1, day.day) / 86_400_000 - Date.UTC(1899, 11, 30) / 86_400_000;
  return days + (hour * 60 + minute) / 1440;
}

test.each(['clean-40', 'dirty-120'])('every cell of %s is read as its XML has it', async (name) => {
  const file = path.join(__dirname, '..', '..', '..', 'fixtures', 'rosters', `${name}.xlsx`);
  const bytes = new Uint8Array(readFileSync(file));
  const { sheets } = await readAll(await opened(bytes));
  const number = sheets.findIndex(({ rows }) => rows.length > 40) + 1;
  const sheet = sheets[number - 1];
  const read = new Map<string, SourceValue>();
  sheet?.rows.forEach((row, index) =>
    row.forEach((value, column) => {
      const plain = typeof value === 'object' && value?.kind === 'date' ? serialOf(value) : value;
      if (plain !== null) read.set(cellAddress(index + 1, column + 1), plain);
    }),
  );
  expect(read.size).toBeGreaterThan(500);
  expect(read).toEqual(await byXml(bytes, number));
});

test('a number under a date format that is no day stays the number', async () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const cells = [13800138000, 320506197503120000, 27192].map((value) => `<c s="1"><v>${value}</v></c>`).join('');
  const base = plainPackage(`<sheetData><row>${cells}</row></sheetData>`, { 'xl/styles.xml': styles });
  const rels = (base['xl/_rels/workbook.xml.rels'] as string).replace(
    '</Relationships>',
    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  );
  const { rows } = await firstSheet(await zip({ ...base, 'xl/_rels/workbook.xml.rels': rels }));
  expect(rows).toEqual([[13800138000, 320506197503120000, date(1974, 6, 12)]]);
});

test('sheets that are too long to be read together are read one after the other', async () => {
  const long = 'x'.repeat(30_000);
  const rows = Array.from({ length: 600 }, (_, index) => [`${index}${long}`]);
  const bytes = await writeXlsx({
    sheets: ['一', '二', '三'].map((name) => ({ name, rows: [[name], ...rows] })),
    stringMode: 'inline',
  });
  const { sheets } = await readAll(await opened(bytes));
  expect(sheets.map(({ name, rows: found }) => [name, found[0]?.[0], found.length])).toEqual([
    ['一', '一', 601],
    ['二', '二', 601],
    ['三', '三', 601],
  ]);
});

describe('other kinds of file', () => {
  const rows = [
    ['2012年度报名表'],
    ['姓名', '出生日期', '报名时间', '编号'],
    ['张三', date(1974, 6, 12), date(2012, 3, 7, 16, 30), '001'],
  ];

  test.each(['legacy.xls', 'legacy.ods'])('%s becomes a package by its values', async (name) => {
    const file = await opened(fixture(name), name);
    expect(file.issues.map((issue) => [issue.severity, issue.message.code])).toEqual([['info', 'workbook.converted']]);
    const { sheets } = await readAll(file);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['报名表', '说明']);
    expect(sheets[0]?.rows.slice(0, 3)).toEqual(rows);
    expect(sheets[0]?.rows[3]?.slice(0, 2)).toEqual(['李四', date(1975, 3, 1)]);
    expect(sheets[0]?.rows[3]?.[3]).toBe('=1+1');
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }]);
    // LibreOffice writes the boolean into .ods as a number.
    expect(sheets[1]?.rows).toEqual([['填表说明', name === 'legacy.ods' ? 1 : true, 12.5]]);
    await applied(file, workbookPlan([sheetPlan('初审')]));
    expect((await readAll(file)).sheets.map((sheet) => sheet.name)).toEqual(['初审', '报名表', '说明']);
  });

  const csv = '姓名,编号,备注\r\n张三,001,"第一行\r\n第二行,""引号"""\r\n李四,=1+1,#N/A\r\n,,\r\n';
  const csvRows = [
    ['姓名', '编号', '备注'],
    ['张三', '001', '第一行\r\n第二行,"引号"'],
    ['李四', '=1+1', '#N/A'],
  ];
  const gbk = new Uint8Array([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x30, 0x31, 0x0a,
  ]);
  test.each([
    ['UTF-8', text(csv), csvRows],
    ['UTF-8 with a mark', text(`\ufeff${csv}`), csvRows],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${csv}`, 'utf16le')), csvRows],
    [
      'tabs',
      text('姓名\t备注\n张三\t甲,乙\n'),
      [
        ['姓名', '备注'],
        ['张三', '甲,乙'],
      ],
    ],
    [
      'semicolons',
      text('姓名;编号\n张三;001\n'),
      [
        ['姓名', '编号'],
        ['张三', '001'],
      ],
    ],
    [
      'GBK',
      gbk,
      [
        ['姓名', '1'],
        ['张三', '01'],
      ],
    ],
  ])('separated text in %s is text in every cell', async (_, bytes, expected) => {
    const sheet = await firstSheet(bytes, '报名/汇总[1].csv');
    expect(sheet.rows).toEqual(expected);
    expect(sheet.name).toBe('汇总 1');
  });

  test('an HTML table that is called .xls', async () => {
    const html =
      '<html><head><meta charset="gb2312"><style>td{mso-number-format:"\\@"}</style></head><body><table><tr><th colspan=2>姓名&nbsp;表</th></tr><tr><td>张三<br>李四</td><td>001</td></tr></table></body></html>';
    const sheet = await firstSheet(text(html), '导出.xls');
    expect(sheet.rows).toEqual([['姓名 表'], ['张三\n李四', '001']]);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });

  test('a template becomes a workbook', async () => {
    const base = plainPackage('<sheetData/>');
    const types = (base['[Content_Types].xml'] as string).replace('sheet.main', 'template.main');
    const file = await opened(await zip({ ...base, '[Content_Types].xml': types }));
    expect(file.issues.map((issue) => issue.message.code)).toEqual(['workbook.template-converted']);
    expect((await applied(file, workbookPlan([sheetPlan('初审')])))['[Content_Types].xml']).toContain('sheet.main+xml');
  });
});

test('a plan written into a workbook of hucre’s is read back cell by cell', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '报名表', rows: [['甲', new Date('1974-06-12T00:00:00Z')]] }] });
  const file = await opened(bytes);
  const rows = Array.from({ length: 50 }, (_, row) => [`${row}`, row / 7, row % 3 === 0, `甲\n${'乙'.repeat(row)}`]);
  await applied(file, workbookPlan([sheetPlan('初审', rows)]));
  const { sheets } = await readAll(await opened(await file.toBytes()));
  expect(sheets.map((sheet) => sheet.rows)).toEqual([rows, [['甲', date(1974, 6, 12)]]]);
});
