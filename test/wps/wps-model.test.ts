import type { SourceSheet } from '../../src/domain/roster/source';
import type { WpsApplication, WpsRange, WpsWorkbook, WpsWorksheet } from '../../src/hosts/wps/jsapi';
import { PlannedResults, workbookOf } from '../office/filled-workbook';
import { BUILDS, openWps, type WpsBuild } from './wps-model';
import { WpsShellModel } from './wps-model/shell';

/**
 * The model behaves as the facts say. Evidence: M measured on a real WPS by a public project, D documented or read in published type files, A
 * assumed (docs/host-differences.md lists how to settle those by hand).
 */

const SHEET: SourceSheet = {
  name: '名册',
  rows: [
    ['姓名', '分'],
    ['张三', 88],
    ['李四', { kind: 'error', code: '#N/A' }],
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  hiddenRows: new Set([3]),
  hidden: false,
};

function sheetOf(build: WpsBuild = BUILDS.Windows) {
  const data = workbookOf([SHEET], new PlannedResults());
  const { application, globals } = openWps(data, build);
  const workbook = application.ActiveWorkbook as WpsWorkbook;
  return { data, application, globals, workbook, sheet: workbook.Worksheets.Item(1) };
}

const values = (sheet: WpsWorksheet, address: string) => sheet.Range(address).Value2;

test('M: assigning Value throws; Value2 and Formula take cells', () => {
  const { sheet } = sheetOf();
  const cell = sheet.Range('D1') as WpsRange & { Value: unknown };
  expect(() => (cell.Value = 1)).toThrow();
  cell.Value2 = 1;
  expect(values(sheet, 'D1')).toBe(1);
});

test('M: blocks go in at once over COM, and cells that are errors come out as numbers', () => {
  const { sheet } = sheetOf();
  sheet.Range('D1:E2').Value2 = [
    [1, 2],
    [3, '四'],
  ];
  expect(values(sheet, 'D1:E2')).toEqual([
    [1, 2],
    [3, '四'],
  ]);
  expect(values(sheet, 'B3')).toBe(-2146826246);
  expect(sheet.Range('B3').Text).toBe('#N/A');
});

test('M: an empty sheet has the used range A1, and its value is null', () => {
  const { workbook, sheet } = sheetOf();
  const { UsedRange: used } = workbook.Worksheets.Add(null, sheet);
  expect([used.Row, used.Column, used.Rows.Count, used.Columns.Count, used.Value2]).toEqual([1, 1, 1, 1, null]);
});

test('M: a block may come as a wrapper that has to be asked', () => {
  const { sheet } = sheetOf(BUILDS.Linux);
  const block = values(sheet, 'A1:B2') as { Item(row: number, column: number): unknown };
  expect([Array.isArray(block), block.Item(2, 1), block.Item(2, 2)]).toEqual([false, '张三', 88]);
});

test.each([
  ['firstCell', [[1, null]]],
  ['dropped', [[null, null]]],
] as const)('A: a macOS build may take of a block that is written: %s', (blockWrites, expected) => {
  const { sheet } = sheetOf({ ...BUILDS.Windows, blockWrites });
  sheet.Range('D1:E1').Value2 = [[1, 2]];
  expect((values(sheet, 'D1:E1') as unknown[][]).map((row) => row.map((cell) => cell ?? null))).toEqual(expected);
});

test('A: a build may refuse blocks that are written', () => {
  const { sheet } = sheetOf({ ...BUILDS.Windows, blockWrites: 'refused' });
  expect(() => (sheet.Range('D1:E1').Value2 = [[1, 2]])).toThrow();
});

test('D: what differs among cells is null, as in VBA: formats, merged cells, hidden rows', () => {
  const { data, sheet } = sheetOf();
  data.sheet('名册')?.cells.setFormat(1, 1, { numberFormat: '0.00' });
  const range = sheet.Range('A1:B3');
  expect([range.NumberFormat, range.MergeCells, range.EntireRow.Hidden]).toEqual([null, null, null]);
  expect(sheet.Range('A1').MergeArea.Columns.Count).toBe(2);
});

test('D: a text into a cell with the format for text stays what it is, elsewhere it is taken as typed', () => {
  const { sheet } = sheetOf();
  sheet.Range('D1').Value2 = '001';
  sheet.Range('D2').NumberFormat = '@';
  sheet.Range('D2').Value2 = '001';
  expect([values(sheet, 'D1'), values(sheet, 'D2')]).toEqual([1, '001']);
});

test('D: colours are BGR', () => {
  const { data, sheet } = sheetOf();
  sheet.Range('A1').Interior.Color = 0x0000ff;
  expect(data.sheet('名册')?.cells.format(0, 0).fill).toBe('#FF0000');
});

test('D: a validation is deleted before another is added', () => {
  const { sheet } = sheetOf();
  const { Validation: validation } = sheet.Range('D1:D9');
  validation.Add(3, 1, 1, '甲,乙');
  expect(() => validation.Add(3, 1, 1, '甲,丙')).toThrow();
  validation.Delete();
  validation.Add(3, 1, 1, '甲,丙');
});

test('D: a sheet that only a program can show is not deleted, nor the last that can be seen', () => {
  const { workbook, sheet } = sheetOf();
  expect(() => sheet.Delete()).toThrow();
  const other = workbook.Worksheets.Add(null, sheet);
  other.Visible = 2;
  expect(() => other.Delete()).toThrow();
  other.Visible = 0;
  other.Delete();
  expect(workbook.Worksheets.Count).toBe(1);
});

test('D: cells of a protected sheet are not changed, but for those that are unlocked', () => {
  const { sheet } = sheetOf();
  sheet.Range('D1').Locked = false;
  sheet.Protect('密码');
  expect(sheet.ProtectContents).toBe(true);
  sheet.Range('D1').Value2 = 1;
  expect(() => (sheet.Range('D2').Value2 = 1)).toThrow();
});

test('D: formulas and names follow a sheet that is renamed, and are #REF! when it goes', () => {
  const { workbook, sheet } = sheetOf();
  const other = workbook.Worksheets.Add(null, sheet);
  other.Range('A1').Formula = "='名册'!$B$2";
  workbook.Names.Add('首格', "='名册'!$A$1");
  sheet.Name = '花名册';
  expect([other.Range('A1').Formula, workbook.Names.Item('首格').RefersTo]).toEqual([
    "='花名册'!$B$2",
    "='花名册'!$A$1",
  ]);
  sheet.Delete();
  expect(other.Range('A1').Formula).toBe('=#REF!');
});

test('M: macOS has no Application.ApiEvent; members stand on wps or on the application', () => {
  const where = (build: WpsBuild) => {
    const { globals } = sheetOf(build);
    const wps = globals.wps as { readonly Application?: WpsApplication; readonly ApiEvent?: object };
    const application = (wps.Application ?? globals.Application) as WpsApplication;
    return ['ApiEvent' in application, wps.ApiEvent !== undefined, wps.Application !== undefined];
  };
  expect(where(BUILDS.Windows)).toEqual([true, false, true]);
  expect(where(BUILDS.macOS)).toEqual([false, true, true]);
  expect(where(BUILDS.Linux)).toEqual([true, false, false]);
});

test('D: functions are added by name and types, called synchronously, and get a number for what is left out', () => {
  const shell = new WpsShellModel(BUILDS.Windows);
  const { AddCustomFunction: add } = shell.members() as { AddCustomFunction: (...all: unknown[]) => void };
  const about = {
    result: { type: 'any[][]' },
    parameters: [
      { name: 'a', type: 'any[][]' },
      { name: 'b', type: 'any?' },
    ],
  };
  add('XUANBA', 'ECHO', (...args: unknown[]) => args, about);
  expect(shell.call('XUANBA.ECHO', [[[1]]])).toEqual([[[1]], -2147352572]);
  expect(() => add('XUANBA', 'ECHO', () => 1, about)).toThrow();
  expect(() => add('XUANBA', 'LATER', () => 1, { ...about, result: { type: 'any[]' } })).toThrow();
  add('XUANBA', 'LATER', async () => 1, about);
  expect(() => shell.call('XUANBA.LATER', [])).toThrow();
  expect(new WpsShellModel(BUILDS['an old Linux']).members()).not.toHaveProperty('AddCustomFunction');
});

test('a member that the facts do not know is refused', () => {
  const { sheet } = sheetOf();
  expect(() => (sheet as unknown as { readonly Cells: unknown }).Cells).toThrow('WPS has no Cells');
});
