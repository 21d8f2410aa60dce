import { showCell } from '../../src/hosts/excel/show-cell';
import { watchChanges } from '../../src/hosts/excel/watch-changes';
import type { CellsChanged } from '../../src/ports/workbook-screen';
import { NOTES, ROSTER } from '../contract/workbook-port';
import { openWorkbook } from './excel-workbook';
import { OfficePage, parseArea } from './workbook-model';
import type { SheetData } from './workbook-model';

const HOSTS = [
  ['Excel today', OfficePage.load()],
  ['Excel 2019', OfficePage.load(8)],
] as const;

/** Excel tells of changes some time later. */
async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !condition(); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe.each(HOSTS)('%s', (_, page) => {
  test('brings the clerk to a cell', async () => {
    const { excel, data } = openWorkbook(page, [{ ...NOTES, hidden: false }, ROSTER]);
    expect(await showCell(excel, { sheet: '报名表', row: 3, column: 2 })).toEqual({ ok: true, value: undefined });
    expect([data.active?.name, data.selection]).toEqual(['报名表', parseArea('B3')]);
  });

  test.each([
    ['is hidden', '说明'],
    ['is gone', '没有'],
  ])('tells when the sheet %s', async (__, sheet) => {
    const { excel, data } = openWorkbook(page, [ROSTER, NOTES]);
    expect(await showCell(excel, { sheet, row: 1, column: 1 })).toMatchObject({
      ok: false,
      error: [{ message: { code: 'workbook.host-refused' } }],
    });
    expect(data.active?.name).toBe('报名表');
  });

  test('tells of changes with sheet and place, the clerk’s, other people’s and the add-in’s own, until it is stopped', async () => {
    const { excel, data } = openWorkbook(page, [ROSTER, NOTES]);
    const heard: CellsChanged[] = [];
    const stop = await watchChanges(excel, (change) => heard.push(change));
    data.onChange(data.sheet('说明') as SheetData, parseArea('A1:B2'), 'Local');
    await until(() => heard.length === 1);
    data.onChange(data.sheet('报名表') as SheetData, parseArea('C7'), 'Remote');
    await until(() => heard.length === 2);
    data.onChange(data.sheet('报名表') as SheetData, parseArea('A1'), 'Local', true);
    await until(() => heard.length === 3);
    const told = [
      { sheet: '说明', address: 'A1:B2', byOthers: false, own: false },
      { sheet: '报名表', address: 'C7', byOthers: true, own: false },
      { sheet: '报名表', address: 'A1', byOthers: false, own: true },
    ];
    expect(heard).toEqual(told);
    await stop();
    data.onChange(data.sheet('报名表') as SheetData, parseArea('C8'), 'Local');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual(told);
  });
});
