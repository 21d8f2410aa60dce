import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WriteSheet } from 'hucre';
import { readXlsx, writeXlsx } from 'hucre';
import { gridSnapshot } from '../../../src/workbench/snapshot/workbook-data';

async function shown(sheet: Omit<WriteSheet, 'name'>, more: object = {}) {
  const bytes = await writeXlsx({ sheets: [{ name: '表', ...sheet } as WriteSheet], ...more });
  return snapshotOf(bytes);
}

async function snapshotOf(bytes: Uint8Array, isWhole = true) {
  const snapshot = gridSnapshot(await readXlsx(bytes, { readStyles: true }), { active: '表', isWhole });
  const { data } = snapshot;
  const first = data.sheets['sheet-0'];
  const resource = (name: string) =>
    JSON.parse(data.resources?.find((one) => one.name === name)?.data ?? '{}') as Record<string, object[]>;
  const looks = (row: number, column: number) => data.styles[String(first?.cellData?.[row]?.[column]?.s)];
  return {
    ...snapshot,
    first,
    notes: snapshot.sheets['sheet-0'],
    cells: first?.cellData,
    looks,
    validations: resource('SHEET_DATA_VALIDATION_PLUGIN')['sheet-0'],
    highlights: resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN')['sheet-0'],
    filters: resource('SHEET_FILTER_PLUGIN'),
    names: Object.values(resource('SHEET_DEFINED_NAME_PLUGIN')),
  };
}

describe('cells', () => {
  test('values keep their kind: text stays text, blanks stay blank', async () => {
    const { cells } = await shown({
      rows: [['甲', '001', 88.5, 0, true, false, new Date(Date.UTC(2012, 4, 31)), null, '末']],
    });
    const row = cells?.[0] ?? {};
    expect([0, 1, 2, 3, 4, 5, 6, 8].map((column) => [row[column]?.v, row[column]?.t])).toEqual([
      ['甲', 1],
      ['001', 1],
      [88.5, 2],
      [0, 2],
      [1, 3],
      [0, 3],
      [41060, 2],
      ['末', 1],
    ]);
    expect(row[7]?.v).toBeUndefined();
  });

  test('formulas have the names that people see, and their last results', async () => {
    const cell = (formula: string, formulaResult: string | number) => ({
      value: formulaResult,
      formula,
      formulaResult,
    });
    const { cells } = await shown({
      rows: [[null, null]],
      cells: new Map([
        ['0,0', cell('_xldudf_XUANBA_COMPOSITE(C1:D1,"1:1")', 7)],
        ['0,1', cell('IF(A1>1,"甲","")', '甲')],
      ]),
    });
    expect(cells?.[0]?.[0]).toMatchObject({ f: '=XUANBA.COMPOSITE(C1:D1,"1:1")', v: 7, t: 2 });
    expect(cells?.[0]?.[1]).toMatchObject({ f: '=IF(A1>1,"甲","")', v: '甲', t: 1 });
  });

  test('what a program without our functions has given up is left to the grid; a text of the same letters is not', async () => {
    const cell = (formula?: string) => ({
      value: '#NAME?',
      ...(formula === undefined ? {} : { formula, formulaResult: '#NAME?' }),
    });
    const { cells } = await shown({
      rows: [[null, null]],
      cells: new Map([
        ['0,0', cell('XUANBA.TRIMMEDMEAN(C1:I1)')],
        ['0,1', cell()],
      ]),
    });
    expect(cells?.[0]?.[0]).toMatchObject({ f: '=XUANBA.TRIMMEDMEAN(C1:I1)' });
    expect(cells?.[0]?.[0]?.v).toBeUndefined();
    expect(cells?.[0]?.[1]?.v).toBe('#NAME?');
  });

  test('a cell that continues the formula above it shares it; another one does not', async () => {
    const cell = (formula: string) => ({ value: 1, formula, formulaResult: 1 });
    const { cells } = await shown({
      rows: [[null], [null], [null], [null]],
      cells: new Map([
        ['0,0', cell('B1*$C$1')],
        ['1,0', cell('B2*$C$1')],
        ['2,0', cell('B2*2')],
        ['3,0', cell('B3*2')],
      ]),
    });
    const [first, second, third, fourth] = [0, 1, 2, 3].map((row) => cells?.[row]?.[0]);
    expect([first?.f, second?.f, third?.f, fourth?.f]).toEqual(['=B1*$C$1', undefined, '=B2*2', undefined]);
    expect(second?.si).toBe(first?.si);
    expect(fourth?.si).toBe(third?.si);
    expect(third?.si).not.toBe(first?.si);
  });

  test('what a formula spills is left to the grid', async () => {
    const { cells } = await shown({
      rows: [
        ['张', 1],
        ['李', 2],
      ],
      cells: new Map([['0,0', { value: '张', formula: 'F()', formulaType: 'array', formulaRef: 'A1:B2' }]]),
    });
    expect(cells?.[0]?.[0]?.f).toBe('=F()');
    const values = [cells?.[0]?.[0]?.v, cells?.[0]?.[1]?.v, cells?.[1]?.[0]?.v, cells?.[1]?.[1]?.v];
    expect(values).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('looks', () => {
  test('fonts, fills, borders, alignments and number formats', async () => {
    const style = {
      font: { name: '黑体', size: 14, bold: true, italic: true, underline: true, color: { rgb: 'FF0000' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } },
      border: { top: { style: 'thin', color: { rgb: '0000FF' } }, bottom: { style: 'double' } },
      alignment: { horizontal: 'center', vertical: 'top', wrapText: true },
      numFmt: '0.00',
    } as const;
    const { looks } = await shown({ rows: [[1]], cells: new Map([['0,0', { value: 1, style }]]) });
    expect(looks(0, 0)).toMatchObject({
      ff: '黑体',
      fs: 14,
      bl: 1,
      it: 1,
      ul: { s: 1 },
      cl: { rgb: '#FF0000' },
      bg: { rgb: '#FFF2CC' },
      bd: { t: { s: 1, cl: { rgb: '#0000FF' } }, b: { s: 7, cl: { rgb: '#000000' } }, l: null, r: null },
      ht: 2,
      vt: 1,
      tb: 3,
      n: { pattern: '0.00' },
    });
  });

  test('equal looks have one entry', async () => {
    const style = { font: { bold: true } };
    const { data } = await shown({
      rows: [[1, 2]],
      cells: new Map([0, 1].map((column) => [`0,${column}`, { value: column, style: { ...style } }])),
    });
    const bold = Object.values(data.styles).filter((one) => one?.bl === 1);
    expect(bold).toHaveLength(1);
  });
});

test('sizes, merges, what is frozen or hidden, and the tab that shows', async () => {
  const { first } = await shown({
    rows: [['题'], ['甲']],
    columns: [{ width: 20 }, { hidden: true }],
    rowDefs: new Map([
      [0, { height: 30 }],
      [1, { hidden: true }],
    ]),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
    freezePane: { rows: 1, columns: 2 },
  });
  expect(first?.columnData).toMatchObject({ 0: { w: 145 }, 1: { hd: 1 } });
  expect(first?.rowData).toMatchObject({ 0: { h: 40 }, 1: { hd: 1 } });
  expect(first?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }]);
  expect(first?.freeze).toEqual({ xSplit: 2, ySplit: 1, startRow: 1, startColumn: 2 });
  expect(first?.hidden).toBe(0);
  expect((await shown({ rows: [], hidden: true })).first?.hidden).toBe(1);
});

test('lists and limits; an operator never stands on a list', async () => {
  const message = { errorTitle: '有误', errorMessage: '应在0–100之间', showErrorMessage: true };
  const { validations } = await shown({
    rows: [[1]],
    dataValidations: [
      { type: 'list', values: ['合格', '不合格'], range: 'A1:A9', errorStyle: 'warning' },
      { type: 'list', formula1: "'职位'!$A$4:$A$9", range: 'B1' },
      { type: 'decimal', operator: 'between', formula1: '0', formula2: '100', range: 'C1:C9', ...message },
      { type: 'custom', formula1: 'LEN(D1)>1', range: 'D1' },
    ],
  });
  expect(validations).toMatchObject([
    { type: 'list', formula1: '合格,不合格', errorStyle: 2, ranges: [{ startRow: 0, endRow: 8, startColumn: 0 }] },
    { type: 'list', formula1: "='职位'!$A$4:$A$9" },
    { type: 'decimal', operator: 'between', formula1: '0', formula2: '100', error: '应在0–100之间', errorStyle: 1 },
    { type: 'custom', formula1: '=LEN(D1)>1' },
  ]);
  expect(validations?.filter((rule) => 'operator' in rule)).toHaveLength(1);
});

describe('conditional formats', () => {
  const red = { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFC7CE' } } } as const;
  const rule = (range: string, formula: string, priority = 1) =>
    ({ type: 'expression', priority, range, formula, style: red }) as const;

  test('come in their order, with their look', async () => {
    const { highlights } = await shown({
      rows: [[1]],
      conditionalRules: [
        rule('A1:C9', '$B1="不合格"', 2),
        { type: 'cellIs', operator: 'greaterThan', priority: 1, range: 'B2:B9', formula: '60', style: red },
        { type: 'cellIs', operator: 'between', priority: 3, range: 'B2:B9', formula: ['1', '2'], style: red },
      ],
    });
    expect(highlights).toMatchObject([
      { rule: { subType: 'formula', value: '=B2>60', style: { bg: { rgb: '#FFC7CE' } } } },
      { rule: { subType: 'formula', value: '=$B1="不合格"' }, ranges: [{ endColumn: 2 }] },
      { rule: { subType: 'formula', value: '=AND(B2>=1,B2<=2)' } },
    ]);
  });

  test('of large sheets show in the column that they ask about', async () => {
    const { highlights } = await shown({
      rows: Array.from({ length: 3_000 }, () => [1, 2, 3]),
      conditionalRules: [
        rule('A1:C3000', '$B1="不合格 C1"'),
        rule('A1:C3000', 'AND($A1=1,$B1=2)', 2),
        rule('C1:C3000', 'LEN($C1)>1', 3),
      ],
    });
    expect(highlights).toHaveLength(2);
    expect(highlights).toMatchObject([
      { ranges: [{ startColumn: 1, endColumn: 1, startRow: 0, endRow: 2_999 }] },
      { ranges: [{ startColumn: 2, endColumn: 2 }] },
    ]);
  });
});

test('names and filters', async () => {
  const { names, filters } = await shown(
    { rows: [['甲'], [1]], autoFilter: { range: 'A1:A2' } },
    { namedRanges: [{ name: 'xb_top', range: "'表'!$A$1" }] },
  );
  expect(names).toMatchObject([{ name: 'xb_top', formulaOrRefString: "'表'!$A$1" }]);
  expect(filters['sheet-0']).toMatchObject({ ref: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 } });
});

test('a protected sheet refuses typing but in unlocked cells; an open one takes it anywhere', async () => {
  const open = { protection: { locked: false } };
  const rows = [['锁', '开']];
  const cells = new Map([['0,1', { value: '开', style: open }]]);
  const { notes } = await shown({ rows, cells, protection: { sheet: true } });
  expect(notes?.unlocked).toEqual({ 1: [0, 0] });
  const free = (await shown({ rows, cells })).notes;
  expect(free).not.toHaveProperty('unlocked');
});

test('links inside the workbook are kept for clicks', async () => {
  const { notes } = await shown({
    rows: [['查看']],
    cells: new Map([['0,0', { value: '查看', hyperlink: { target: '', location: "'问题'!A4" } }]]),
  });
  expect(notes?.links['A1']).toBe("'问题'!A4");
});

test.each(['clean-40.xlsx', 'dirty-120.xlsx'])('%s shows every value that the file host reads', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/rosters', name)));
  const { data } = await snapshotOf(bytes);
  const plain = await readXlsx(bytes);
  plain.sheets.forEach((sheet, index) => {
    const cells = data.sheets[`sheet-${index}`]?.cellData ?? {};
    const filled = sheet.rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[r, c] as const])));
    expect(filled.filter(([r, c]) => cells[r]?.[c]?.v === undefined)).toEqual([]);
  });
});

test('rows are high enough for wrapped texts, unless the file says how high', async () => {
  const wrapped = { alignment: { wrapText: true } };
  const long = '很长的说明'.repeat(10);
  const { first } = await shown({
    rows: [[long], [long], ['短'], [long]],
    columns: [{ width: 20 }],
    cells: new Map([0, 1, 2].map((row) => [`${row},0`, { value: row === 2 ? '短' : long, style: wrapped }])),
    rowDefs: new Map([[1, { height: 30 }]]),
  });
  expect(first?.rowData?.[0]?.h).toBeGreaterThan(100);
  expect(first?.rowData?.[1]?.h).toBe(40);
  expect([first?.rowData?.[2]?.h, first?.rowData?.[3]?.h]).toEqual([undefined, undefined]);
});

test('heads make room for the buttons of the filter, and a merged line counts with its whole width', async () => {
  const wrapped = { alignment: { wrapText: true } };
  const note = '面试评委人数、实际评分的面试评委人数';
  const { first } = await shown({
    rows: [
      ['登记状态', null],
      ['登记状态', null],
      [note, null],
      [note + note, null],
    ],
    columns: [{ width: 10 }, { width: 30 }],
    cells: new Map(
      ['登记状态', '登记状态', note, note + note].map((value, row) => [`${row},0`, { value, style: wrapped }]),
    ),
    merges: [2, 3].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 1 })),
    autoFilter: { range: 'A1:B4' },
    rowDefs: new Map([0, 1].map((row) => [row, { height: 18 }])),
  });
  const heights = [0, 1, 2, 3].map((row) => first?.rowData?.[row]?.h);
  expect(heights[0]).toBeGreaterThan(40);
  expect(heights.slice(1, 3)).toEqual([24, undefined]);
  expect(heights[3]).toBeGreaterThan(40);
});
