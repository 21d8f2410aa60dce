import { readXlsx } from 'hucre';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceValue } from '../../../../src/domain/roster/source';
import type { FileWorkbook } from '../../../../src/hosts/file';
import type { CellContent, CellEdit, FormulaResults } from '../../../../src/ports/cell-edits';
import { sheetPlan, workbookPlan } from '../../../contract/workbook-port';
import { opened, plainPackage, readAll, richPackage, unzip, zip } from './packages';

type At = readonly [row: number, column: number];

const value = (content: SourceValue): CellContent => ({ kind: 'value', value: content });
const formula = (text: string, ...results: SourceValue[][]): CellContent => ({
  kind: 'formula',
  formula: text,
  results: results as unknown as FormulaResults,
});
const results = (...rows: SourceValue[][]): CellContent => ({
  kind: 'results',
  results: rows as unknown as FormulaResults,
});
const date = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  ({ kind: 'date', day: { kind: 'day', year, month, day }, hour, minute }) as const;

function edit([row, column]: At, content: CellContent, sheet = '报名表'): CellEdit {
  return { sheet, row, column, ...content };
}

async function edited(file: FileWorkbook, ...edits: CellEdit[]): Promise<Record<string, string>> {
  const result = await file.edit(edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return unzip(await file.toBytes());
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** The rows that stand in the only sheet of a plain package after the edits. */
async function rowsAfter(sheetData: string, ...edits: CellEdit[]): Promise<string> {
  const after = await edited(await opened(await zip(plainPackage(sheetData))), ...edits);
  return /<sheetData.*<\/sheetData>|<sheetData\/>/s.exec(after[SHEET] ?? '')?.[0] ?? '';
}

async function refused(sheetData: string, ...edits: CellEdit[]): Promise<unknown> {
  const bytes = await zip(plainPackage(sheetData));
  const file = await opened(bytes);
  const result = await file.edit(edits);
  expect(await file.toBytes()).toEqual(bytes);
  return result.ok ? 'accepted' : result.error.map(({ message, place }) => [message.code, message.params, place]);
}

const ROWS =
  '<sheetData>\n <row r="2" spans="1:3" ht="30" customHeight="1"><c r="A2" s="4" t="s"><v>0</v></c> <c r="C2"><v>7</v></c></row>\n' +
  ' <row r="5"/><row r="7" s="3" customFormat="1"><c r="B7" t="b"><v>1</v></c></row></sheetData>';

describe('a cell', () => {
  test.each([
    ['a number', value(-0.125), '<c r="A2" s="4"><v>-0.125</v></c>'],
    ['zero', value(0), '<c r="A2" s="4"><v>0</v></c>'],
    ['a boolean', value(true), '<c r="A2" s="4" t="b"><v>1</v></c>'],
    ['text', value('甲 & <乙>'), '<c r="A2" s="4" t="str"><v>甲 &amp; &lt;乙&gt;</v></c>'],
    [
      'text with blanks around',
      value(' 甲'),
      '<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve"> 甲</t></is></c>',
    ],
    ['an error', value({ kind: 'error', code: '#N/A' }), '<c r="A2" s="4" t="e"><v>#N/A</v></c>'],
    ['nothing', value(null), '<c r="A2" s="4"/>'],
    ['a formula', formula('C2<3', [false]), '<c r="A2" s="4" t="b"><f>C2&lt;3</f><v>0</v></c>'],
    ['a formula that gives no text', formula('""', [null]), '<c r="A2" s="4" t="str"><f>""</f><v></v></c>'],
    [
      'a formula that was not calculated',
      formula('X()', [{ kind: 'error', code: 'uncalculated' }]),
      '<c r="A2" s="4"><f>X()</f></c>',
    ],
    [
      'a formula with an error that files do not know',
      formula('X()', [{ kind: 'error', code: '#SPILL!' }]),
      '<c r="A2" s="4" t="e"><f>X()</f><v>#VALUE!</v></c>',
    ],
  ])('takes %s and keeps its looks; all else stays sign by sign', async (_, content, cell) => {
    expect(await rowsAfter(ROWS, edit([2, 1], content))).toBe(ROWS.replace('<c r="A2" s="4" t="s"><v>0</v></c>', cell));
  });

  test('is made where there is none, with the looks of its row, and rows are made in their places', async () => {
    const after = await rowsAfter(
      ROWS,
      edit([2, 2], value(1)),
      edit([2, 4], value(2)),
      edit([1, 1], value('首')),
      edit([3, 2], value(3)),
      edit([5, 1], value(5)),
      edit([7, 1], value(4)),
      edit([9, 28], value('末')),
      edit([8, 1], value(null)),
    );
    expect(after).toBe(
      '<sheetData>\n <row r="1"><c r="A1" t="str"><v>首</v></c></row><row r="2" ht="30" customHeight="1"><c r="A2" s="4" t="s"><v>0</v></c> ' +
        '<c r="B2"><v>1</v></c><c r="C2"><v>7</v></c><c r="D2"><v>2</v></c></row>\n ' +
        '<row r="3"><c r="B3"><v>3</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>' +
        '<row r="7" s="3" customFormat="1"><c r="A7" s="3"><v>4</v></c><c r="B7" t="b"><v>1</v></c></row>' +
        '<row r="9"><c r="AB9" t="str"><v>末</v></c></row></sheetData>',
    );
  });

  test('is made in a sheet without any', async () => {
    expect(await rowsAfter('<sheetData/>', edit([1, 1], value(1)))).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    );
    expect(await rowsAfter('<sheetData/>', edit([1, 1], value(null)))).toBe('<sheetData/>');
  });

  test('looks like its column, and the used range grows', async () => {
    const head = '<dimension ref="B2:C3"/><cols><col min="2" max="3" width="9" style="6"/></cols>';
    const bytes = await zip(plainPackage(`${head}<sheetData/>`));
    const sheet = (await edited(await opened(bytes), edit([9, 3], value(1)), edit([1, 4], value(2))))[SHEET];
    expect(sheet).toContain('<dimension ref="B1:D9"/>');
    expect(sheet).toContain('<c r="C9" s="6"><v>1</v></c>');
    expect(sheet).toContain('<c r="D1"><v>2</v></c>');
  });

  test('is found in sheets whose cells have no addresses', async () => {
    const plain = '<sheetData><row><c t="b"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>';
    const edits = [
      edit([1, 2], value(8)),
      edit([2, 1], value(null)),
      edit([2, 3], value(9)),
      edit([4, 1], value('末')),
    ];
    expect(await rowsAfter(plain, ...edits)).toBe(
      '<sheetData><row><c t="b"><v>1</v></c><c><v>8</v></c></row><row><c/><c r="C2"><v>9</v></c></row>' +
        '<row r="4"><c r="A4" t="str"><v>末</v></c></row></sheetData>',
    );
    const file = await opened(await zip(plainPackage(plain)));
    await edited(file, ...edits);
    expect((await readAll(file)).sheets[0]?.rows).toEqual([[true, 8], [null, null, 9], [], ['末']]);
  });

  test('can hold the longest text and no longer one', async () => {
    const content = value('长'.repeat(32_767));
    expect(await rowsAfter('<sheetData/>', edit([1, 1], content))).toContain('长长');
    expect(await refused('<sheetData/>', edit([1, 1], value('长'.repeat(32_768))))).toEqual([
      ['workbook.text-too-long', expect.objectContaining({ cell: 'A1', length: 32_768 }), expect.anything()],
    ]);
  });
});

describe('a sheet that is written in an unusual way', () => {
  test.each([
    ['comments', '<sheetData><row r="1"><!-- <c r="A1"/> --><c r="A1"/></row></sheetData>'],
    ['rows out of order', '<sheetData><row r="2"/><row r="1"/></sheetData>'],
    ['cells out of order', '<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>'],
    ['CDATA', '<sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[</c>]]></v></c></row></sheetData>'],
    ['something else between rows', '<sheetData><other/><row r="1"><c r="A1"/></row></sheetData>'],
    ['text between cells', '<sheetData><row r="1">x<c r="A1"/></row></sheetData>'],
  ])('is refused with what to do (%s), and nothing changes', async (_, rows) => {
    expect(await refused(rows, edit([1, 1], value(1)))).toEqual([
      ['workbook.sheet-not-editable', { sheet: '报名表' }, { sheet: '报名表' }],
    ]);
  });

  test('keeps its prefix', async () => {
    const file = await opened(await zip(richPackage()));
    const before = richPackage()['book/a.xml'] as string;
    const after = await edited(
      file,
      edit([1, 1], value(' 甲'), "报名'甲"),
      edit([9, 1], formula('1+1', [2]), "报名'甲"),
    );
    expect(after['book/a.xml']).toBe(
      before
        .replace(
          '<x:c r="A1" t="s"><x:v>0</x:v></x:c>',
          '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve"> 甲</x:t></x:is></x:c>',
        )
        .replace('</x:sheetData>', '<x:row r="9"><x:c r="A9"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>'),
    );
  });
});

describe('the other parts', () => {
  test('stay byte for byte; macros, signature and calculation chain go', async () => {
    const before = richPackage();
    const after = await edited(await opened(await zip(before)), edit([2, 3], value(9), "报名'甲"));
    const gone = /vbaProject|calcChain|_xmlsignatures|\.rels$|Content_Types|book\/a\.xml/;
    const kept = Object.keys(before).filter((name) => !gone.test(name) && typeof before[name] === 'string');
    expect(kept.length).toBeGreaterThan(5);
    for (const name of kept) expect([name, after[name]]).toEqual([name, before[name]]);
    expect(Object.keys(after).filter((name) => /vba|calcChain|_xmlsignatures/.test(name))).toEqual([]);
    expect(after['[Content_Types].xml']).toContain('spreadsheetml.sheet.main+xml');
  });

  test('stay what they are when a campaign is applied before and after', async () => {
    const file = await opened(await zip(plainPackage(ROWS)));
    await file.apply(workbookPlan([sheetPlan('初审', [['甲', 1]])]));
    await edited(file, edit([2, 3], value(88.5)), edit([1, 1], value('乙'), '初审'));
    await file.apply(workbookPlan([sheetPlan('面试', [['丙']])]));
    const { sheets } = await readAll(file);
    expect(sheets.map(({ name, rows }) => [name, rows[name === '报名表' ? 1 : 0]])).toEqual([
      ['面试', ['丙']],
      ['初审', ['乙', 1]],
      ['报名表', [null, null, 88.5]],
    ]);
  });

  test('an edit changes the mark of its sheet and of no other', async () => {
    const file = await opened(await zip(plainPackage(ROWS)));
    await file.apply(workbookPlan([sheetPlan('初审', [['甲', 1]])]));
    const marks = async () => new Map((await readAll(file)).sheets.map(({ name, mark }) => [name, mark]));
    const before = await marks();
    await edited(file, edit([1, 2], value(2), '初审'));
    const after = await marks();
    expect(after.get('报名表')).toBe(before.get('报名表'));
    expect(after.get('初审')).not.toBe(before.get('初审'));
  });

  test('no edit leaves the very bytes; a sheet that is not there is a bug', async () => {
    const bytes = await zip(plainPackage(ROWS));
    const file = await opened(bytes);
    expect(await file.edit([])).toEqual({ ok: true, value: undefined });
    expect(await file.toBytes()).toBe(bytes);
    await expect(file.edit([edit([1, 1], value(1), '没有')])).rejects.toThrow('no worksheet');
  });
});

describe('days', () => {
  test('get a date format where the cell has none, once for equal cells, and keep one that they have', async () => {
    const file = await opened(await zip(richPackage()));
    const after = await edited(
      file,
      edit([2, 1], value(date(1974, 6, 12)), "报名'甲"),
      edit([2, 3], value(date(2012, 5, 31)), "报名'甲"),
      edit([4, 1], value(date(2012, 6, 1)), "报名'甲"),
      edit([5, 2], value(date(2012, 5, 31, 16, 30)), "报名'甲"),
    );
    const sheet = after['book/a.xml'] ?? '';
    expect(sheet).toContain('<x:c r="A2" s="1"><x:v>27192</x:v></x:c>');
    expect(sheet).toContain('<x:c r="C2" s="3"><x:v>41060</x:v></x:c>');
    expect(sheet).toContain('<x:c r="A4" s="3"><x:v>41061</x:v></x:c>');
    expect(sheet).toContain('<x:c r="B5" s="4"><x:v>41060.6875</x:v></x:c>');
    const styles = after['book/styles.xml'] ?? '';
    expect(styles).toContain('<x:cellXfs count="5">');
    expect(styles).toMatch(/<x:numFmt numFmtId="164" formatCode="yyyy-mm-dd"\/>/);
    const [found] = (await readAll(file)).sheets;
    expect(found?.rows[1]?.slice(0, 3)).toEqual([date(1974, 6, 12), 1.5, date(2012, 5, 31)]);
    expect(found?.rows[4]?.[1]).toEqual(date(2012, 5, 31, 16, 30));
  });

  test('get one in a workbook without any formats, and count from 1904 where the workbook does', async () => {
    const parts = plainPackage('<sheetData/>');
    const file = await opened(
      await zip({
        ...parts,
        'xl/workbook.xml': (parts['xl/workbook.xml'] as string).replace(
          '<sheets>',
          '<workbookPr date1904="1"/><sheets>',
        ),
      }),
    );
    await edited(file, edit([1, 1], value(date(2012, 5, 31))));
    expect((await readAll(file)).sheets[0]?.rows).toEqual([[date(2012, 5, 31)]]);
    const { sheets } = await readXlsx(await file.toBytes());
    expect(sheets[0]?.rows[0]?.[0]).toEqual(new Date(Date.UTC(2012, 4, 31)));
  });
});

describe('formulas', () => {
  const SHARED =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C3" si="0">A1*$A$1+LOG10(A1)&amp;"A1"</f><v>1</v></c>' +
    '<c r="C1"><f t="shared" si="0"/><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row></sheetData>';

  test('who shares a formula that goes away gets it in whole', async () => {
    const after = await rowsAfter(SHARED, edit([1, 2], value(5)));
    expect(after).toBe(
      SHARED.replace(/<c r="B1">.*?<\/c>/, '<c r="B1"><v>5</v></c>')
        .replace('<f t="shared" si="0"/><v>1</v>', '<f>B1*$A$1+LOG10(B1)&amp;"A1"</f><v>1</v>')
        .replace('<f t="shared" si="0"/><v>2</v>', '<f>A2*$A$1+LOG10(A2)&amp;"A1"</f><v>2</v>')
        .replace('<f t="shared" si="0"></f><v>3</v>', '<f>A3*$A$1+LOG10(A3)&amp;"A1"</f><v>3</v>'),
    );
  });

  test('one that shares can go, and new results leave the sharing', async () => {
    const after = await rowsAfter(
      SHARED,
      edit([2, 2], value(9)),
      edit([1, 2], results(['x'])),
      edit([3, 2], results([7])),
    );
    expect(after).toBe(
      SHARED.replace('<c r="B2"><f t="shared" si="0"/><v>2</v></c>', '<c r="B2"><v>9</v></c>')
        .replace('</f><v>1</v></c><c r="C1">', '</f><v>x</v></c><c r="C1">')
        .replace('<c r="B1">', '<c r="B1" t="str">')
        .replace('<f t="shared" si="0"></f><v>3</v>', '<f t="shared" si="0"></f><v>7</v>'),
    );
  });

  test('a block is written with its results, grows, shrinks and goes', async () => {
    const file = await opened(await zip(plainPackage('<sheetData/>')));
    const rows = async (...edits: CellEdit[]) => {
      const sheet = (await edited(file, ...edits))[SHEET] ?? '';
      return [/<sheetData>.*<\/sheetData>/s.exec(sheet)?.[0], (await readAll(file)).sheets[0]?.rows];
    };
    expect(await rows(edit([1, 1], formula('F(X)', ['甲', 1], ['乙', 2])))).toEqual([
      '<sheetData><row r="1"><c r="A1" t="str"><f t="array" ref="A1:B2">F(X)</f><v>甲</v></c><c r="B1"><v>1</v></c></row>' +
        '<row r="2"><c r="A2" t="str"><v>乙</v></c><c r="B2"><v>2</v></c></row></sheetData>',
      [
        ['甲', 1],
        ['乙', 2],
      ],
    ]);
    const [grown, values] = await rows(edit([1, 1], results(['甲'], ['乙'], ['丙'])));
    expect(grown).toContain('<f t="array" ref="A1:A3">F(X)</f>');
    expect(values).toEqual([['甲'], ['乙'], ['丙']]);
    const [blocked] = await rows(
      edit([2, 1], value('挡')),
      edit([1, 1], results([{ kind: 'error', code: '#SPILL!' }])),
    );
    expect(blocked).toContain('<c r="A1" t="e"><f t="array" ref="A1">F(X)</f><v>#VALUE!</v></c>');
    expect((await readAll(file)).sheets[0]?.rows).toEqual([[{ kind: 'error', code: '#VALUE!' }], ['挡']]);
  });

  const BLOCK =
    '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B2">F()</f><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';

  test('one cell of a block is refused; the block can be overwritten', async () => {
    expect(await refused(BLOCK, edit([2, 2], value(1)))).toEqual([
      ['workbook.array-part', { sheet: '报名表', cell: 'B2' }, { sheet: '报名表', row: 2, column: 2 }],
    ]);
    expect(await rowsAfter(BLOCK, edit([1, 1], value(5)))).toBe(
      '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"/></row></sheetData>',
    );
  });

  test('results of a cell without a formula are refused', async () => {
    expect(await refused('<sheetData/>', edit([1, 1], results([1])))).toEqual([
      ['workbook.sheet-not-editable', expect.anything(), expect.anything()],
    ]);
  });
});

describe('tables', () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="B1:C3"><tableColumns count="2"><tableColumn id="1" name="姓名"/>' +
    '<tableColumn id="2" name="得分"/></tableColumns></table>';
  const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = plainPackage('<sheetData><row r="1"><c r="B1" t="str"><v>姓名</v></c></row></sheetData>', {
    'xl/tables/table1.xml': table,
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="t" Type="${REL}/table" Target="../tables/table1.xml"/></Relationships>`,
  });

  test('keep their heads; cells below and beside take edits', async () => {
    const file = await opened(await zip(parts));
    expect(await file.edit([edit([1, 3], value('总分')), edit([1, 2], value('姓名'))])).toMatchObject({
      ok: false,
      error: [{ message: { code: 'workbook.table-header', params: { cell: 'C1' } } }],
    });
    await edited(file, edit([2, 3], value(1)), edit([1, 1], value('序号')));
    expect((await readAll(file)).sheets[0]?.rows).toEqual([
      ['序号', '姓名'],
      [null, null, 1],
    ]);
  });
});

test.each(['clean-40.xlsx', 'dirty-120.xlsx'])(
  '%s keeps every cell and part but those that are edited',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../../fixtures/rosters', name)));
    const before = await unzip(bytes);
    const file = await opened(bytes);
    const [first] = (await readAll(file)).sheets;
    const sheet = first?.name ?? '';
    const after = await edited(file, edit([3, 2], value('改过'), sheet));
    const changed = Object.keys(before).filter((name) => after[name] !== before[name]);
    expect(changed.filter((name) => !/\.rels$|Content_Types/.test(name))).toHaveLength(1);
    const rows = (await readAll(file)).sheets[0]?.rows ?? [];
    const expected = [...(first?.rows ?? []), ...Array.from({ length: 3 }, () => [])].slice(
      0,
      Math.max(3, first?.rows.length ?? 0),
    );
    expected[2] = Object.assign([null, null], expected[2], { 1: '改过' });
    expect(rows).toEqual(expected);
  },
);

test('what is shown has the worksheets only, and the file keeps the rest', async () => {
  const file = await opened(await zip(richPackage()));
  const shown = await readXlsx(await file.toShownBytes(), { readStyles: true });
  expect(shown.sheets.map(({ name }) => name)).toEqual(["报名'甲", '名单']);
  expect((await unzip(await file.toBytes()))['book/chart.xml']).toBeDefined();
  const plain = await opened(await zip(plainPackage(ROWS)));
  expect((await readXlsx(await plain.toShownBytes())).sheets).toHaveLength(1);
});
