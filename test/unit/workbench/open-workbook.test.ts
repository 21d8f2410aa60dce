import type { Issue } from '../../../src/domain/basics/issue';
import type { CellEdit } from '../../../src/ports/cell-edits';
import type { CellPlace, CellsChanged } from '../../../src/ports/workbook-screen';
import { OpenWorkbook, type WorkbookGrid } from '../../../src/workbench/open-workbook';
import type { GridSnapshot } from '../../../src/workbench/snapshot/workbook-data';
import { openSheets } from '../../contract/file-workbooks';
import { ROSTER, sheetPlan, workbookPlan } from '../../contract/workbook-port';

/** A grid that notes what happens to it, with edits that wait to be taken. */
class NotedGrid implements WorkbookGrid {
  readonly happened: string[] = [];
  edits: CellEdit[] = [];
  hasKeyboard = false;
  place: CellPlace | undefined = { sheet: '报名表', row: 2, column: 3 };

  get hasEdits(): boolean {
    return this.edits.length > 0;
  }

  isHeld = false;

  show({ isWhole }: GridSnapshot, view?: CellPlace): void {
    expect(this.isHeld).toBe(true);
    this.edits = [];
    const place = view ? `${view.sheet} ${view.row},${view.column}` : 'from the top';
    this.happened.push(`show ${isWhole ? '' : 'a part '}${place}`);
  }

  ready(): Promise<void> {
    this.happened.push('ready');
    return Promise.resolve();
  }

  holdEdits(isHeld: boolean): void {
    this.isHeld = isHeld;
  }

  view(): CellPlace | undefined {
    return this.place;
  }

  endTyping(): Promise<void> {
    this.happened.push('end typing');
    return Promise.resolve();
  }

  settle(): Promise<void> {
    this.happened.push('settle');
    return Promise.resolve();
  }

  takeEdits(): CellEdit[] {
    return this.edits.splice(0);
  }

  goTo({ sheet }: CellPlace): boolean {
    return sheet === '报名表';
  }
}

const typed = (row: number, column: number, value: string | number): CellEdit => ({
  kind: 'value',
  sheet: '报名表',
  row,
  column,
  value,
});

const WHOLE = { isWhole: true } as GridSnapshot;
const PART = { isWhole: false } as GridSnapshot;

async function opened(snapshots: readonly (GridSnapshot | undefined)[] = [WHOLE]) {
  const grid = new NotedGrid();
  const refused: Issue[] = [];
  const shown: string[] = [];
  let changes = 0;
  const workbook = new OpenWorkbook(
    await openSheets([ROSTER]),
    grid,
    async function* ({ active }) {
      shown.push(active);
      yield* snapshots;
    },
    { changed: () => changes++, refused: (issues) => refused.push(...issues) },
  );
  const rows = async () => {
    const read = await workbook.read();
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value.sheets.find(({ name }) => name === '报名表')?.rows;
  };
  return { workbook, grid, refused, rows, shown, changes: () => changes };
}

test('what was typed is in the file before anybody reads', async () => {
  const { grid, rows } = await opened();
  grid.edits = [typed(3, 3, 99)];
  expect((await rows())?.[2]?.[2]).toBe(99);
  expect(grid.happened).toEqual(['end typing', 'settle']);
});

test('what is being typed is left alone while the pane reads by itself', async () => {
  const { grid, rows } = await opened();
  grid.hasKeyboard = true;
  grid.edits = [typed(3, 3, 99)];
  expect((await rows())?.[2]?.[2]).toBe(99);
  expect(grid.happened).toEqual(['settle']);
});

test('and before a plan is applied, whose result shows', async () => {
  const { workbook, grid, rows, changes } = await opened();
  grid.edits = [typed(3, 3, 99)];
  const told: CellsChanged[] = [];
  await workbook.watchChanges((change) => told.push(change));
  expect(await workbook.apply(workbookPlan([sheetPlan('初审')]))).toEqual({ ok: true, value: undefined });
  expect(grid.happened).toEqual(['end typing', 'settle', 'ready', 'show 初审 1,1']);
  expect((await rows())?.[2]?.[2]).toBe(99);
  expect(changes()).toBe(1);
  expect(told).toEqual([{ sheet: '初审', address: 'A1', byOthers: false, own: true }]);
});

test('a plan that is refused changes nothing, and the grid stays', async () => {
  const { workbook, grid, changes } = await opened();
  const result = await workbook.apply(workbookPlan([sheetPlan('报名表')]));
  expect(result).toMatchObject({ ok: false, error: [{ message: { code: 'workbook.sheet-exists' } }] });
  expect(grid.happened).toEqual(['end typing']);
  expect(changes()).toBe(0);
});

test('an edit that the file refuses is told, the others are kept, and the grid shows the file again', async () => {
  const { grid, rows, refused } = await opened();
  grid.edits = [typed(3, 3, 99), typed(3, 6, '长'.repeat(32_768)), typed(5, 3, 60)];
  const after = await rows();
  expect([after?.[2]?.[2], after?.[2]?.[5], after?.[4]?.[2]]).toEqual([99, undefined, 60]);
  expect(refused.map(({ message, place }) => [message.code, place?.row])).toEqual([['workbook.text-too-long', 3]]);
  expect(grid.happened).toContain('show 报名表 2,3');
});

test('one thing happens after the other', async () => {
  const { workbook, grid } = await opened();
  const first = workbook.apply(workbookPlan([sheetPlan('初审', [['甲']])]));
  const second = workbook.apply(workbookPlan([sheetPlan('面试', [['乙']])]));
  const read = workbook.read(() => false);
  expect([(await first).ok, (await second).ok]).toEqual([true, true]);
  const sheets = await read;
  expect(sheets.ok && sheets.value.sheets.map(({ name }) => name)).toEqual(['面试', '初审', '报名表']);
  expect(grid.happened.filter((one) => one.startsWith('show'))).toEqual(['show 初审 1,1', 'show 面试 1,1']);
});

test('a throw of one does not keep the next from its turn', async () => {
  const { workbook, rows } = await opened();
  await expect(workbook.apply(workbookPlan([sheetPlan('初审/复审')]))).rejects.toThrow('Wrong plan');
  expect((await rows())?.[0]).toEqual(['2012年度竞争上岗报名表']);
});

test('a draft does not end what is being typed', async () => {
  const { workbook, grid } = await opened();
  grid.edits = [typed(3, 3, 99)];
  await workbook.toBytes(false);
  expect(grid.happened).toEqual(['settle']);
});

test('cells are shown, or it is said that they are not there', async () => {
  const { workbook } = await opened();
  expect(await workbook.showCell({ sheet: '报名表', row: 3, column: 2 })).toEqual({ ok: true, value: undefined });
  expect(await workbook.showCell({ sheet: '没有', row: 3, column: 2 })).toMatchObject({
    ok: false,
    error: [{ message: { code: 'workbook.no-such-cell', params: { sheet: '没有', cell: 'B3' } } }],
  });
});

test('watchers hear of typing until they stop', async () => {
  const { workbook, changes } = await opened();
  const told: CellsChanged[] = [];
  const stop = await workbook.watchChanges((change) => told.push(change));
  workbook.cellsChanged('报名表', 'C3');
  await stop();
  workbook.cellsChanged('报名表', 'C4');
  expect(told).toEqual([{ sheet: '报名表', address: 'C3', byOthers: false, own: false }]);
  expect(changes()).toBe(2);
});

const isReadable = () => Promise.resolve(true);

describe('a large file', () => {
  test('shows one sheet before the others, at which nobody types yet', async () => {
    const { workbook, grid, shown } = await opened([PART, WHOLE]);
    const told: boolean[] = [];
    expect(await workbook.present({ isReadable, shown: (isWhole) => told.push(isWhole) })).toBe(true);
    // The whole shows where the clerk has gone meanwhile.
    expect(grid.happened).toEqual(['ready', 'show a part from the top', 'ready', 'show 报名表 2,3']);
    expect([told, shown, grid.isHeld]).toEqual([[false, true], ['报名表'], false]);
  });

  test('shows what a plan has made in the same way', async () => {
    const { workbook, grid, shown } = await opened([PART, WHOLE]);
    await workbook.apply(workbookPlan([sheetPlan('初审')]));
    expect(grid.happened).toEqual(['end typing', 'ready', 'show a part 初审 1,1', 'ready', 'show 报名表 2,3']);
    expect([shown, grid.isHeld]).toEqual([['初审'], false]);
  });

  test('that cannot be read is not shown whole', async () => {
    const { workbook, grid } = await opened([PART, WHOLE]);
    expect(await workbook.present({ isReadable: () => Promise.resolve(false), shown: jest.fn() })).toBe(false);
    expect(grid.happened).toEqual(['ready', 'show a part from the top']);
    expect(grid.isHeld).toBe(false);
  });

  test('is shown before it is known whether it can be read, if that takes long; nobody types until then', async () => {
    for (const isFine of [true, false]) {
      const { workbook, grid } = await opened();
      let tell: (isFine: boolean) => void = () => undefined;
      const tried = new Promise<boolean>((resolve) => (tell = resolve));
      const presented = workbook.present({ isReadable: () => tried, shown: () => setTimeout(() => tell(isFine)) });
      while (!grid.happened.includes('show from the top')) await new Promise((resolve) => setTimeout(resolve));
      expect(grid.isHeld).toBe(true);
      expect([await presented, grid.isHeld]).toEqual([isFine, false]);
    }
  });
});

test.each([
  ['cannot be read', [undefined]],
  ['cannot be read in the end', [PART, undefined]],
])('a file whose looks %s is not shown, and cells can be changed again', async (_, snapshots) => {
  const { workbook, grid } = await opened(snapshots);
  expect(await workbook.present({ isReadable, shown: jest.fn() })).toBe(false);
  expect(grid.isHeld).toBe(false);
});

test('a grid that fails is not a file that cannot be read', async () => {
  const { workbook, grid } = await opened();
  grid.show = () => {
    throw new Error('not drawn yet');
  };
  await expect(workbook.present({ isReadable, shown: jest.fn() })).rejects.toThrow('not drawn yet');
  expect(grid.isHeld).toBe(false);
});

test('nobody types while a plan is applied: what is shown afterwards would not have it', async () => {
  const { workbook, grid } = await opened();
  const held: boolean[] = [];
  grid.settle = () => {
    held.push(grid.isHeld);
    return Promise.resolve();
  };
  grid.edits = [typed(3, 3, 99)];
  const applied = workbook.apply(workbookPlan([sheetPlan('初审')]));
  const look = setInterval(() => held.push(grid.isHeld));
  expect((await applied).ok).toBe(true);
  clearInterval(look);
  expect(held.length).toBeGreaterThan(1);
  expect(new Set(held)).toEqual(new Set([true]));
  expect(grid.isHeld).toBe(false);
});

test.each([
  [true, ['end typing', 'settle', 'ready', 'show 报名表 2,3']],
  [false, ['end typing', 'settle']],
])(
  'a workbook that steps aside keeps what was typed, and waits until it has the grid back (covered: %s)',
  async (covered, happened) => {
    const { workbook, grid, rows } = await opened();
    grid.edits = [typed(3, 3, 99)];
    const giveBack = await workbook.stepAside();
    expect([grid.isHeld, grid.hasEdits]).toEqual([true, false]);
    let isRead = false;
    const read = rows().then((found) => {
      isRead = true;
      return found;
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(isRead).toBe(false);
    await giveBack(covered);
    expect((await read)?.[2]?.[2]).toBe(99);
    expect(grid.happened.slice(0, happened.length)).toEqual(happened);
    expect(grid.isHeld).toBe(false);
  },
);
