import { randomBytes } from 'node:crypto';
import type { Cell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre';
import { backgroundSnapshots } from '../../../src/workbench/snapshot/background-snapshots';
import {
  activeSnapshotFirst,
  type SnapshotRequest,
  wholeSnapshot,
} from '../../../src/workbench/snapshot/read-snapshots';
import { snapshotOf, snapshotText, type SnapshotText } from '../../../src/workbench/snapshot/snapshot-text';
import type { GridSnapshot } from '../../../src/workbench/snapshot/workbook-data';

const BOLD = { font: { bold: true } };
const RED = { font: { color: { rgb: 'FF0000' } } };
const formula = (text: string, result: number): Partial<Cell> => ({ formula: text, formulaResult: result });

/** What a cell holds. */
const LONGEST = 32_000;

/** Three sheets that share looks and texts, with formulas between them; the middle one shows first; and `units` of text that hardly packs. */
async function request(active = '面试', units = 0): Promise<SnapshotRequest> {
  const sheets: WriteSheet[] = [
    { name: '名册', rows: [['姓名', '张三']], cells: new Map([['0,0', { value: '姓名', style: BOLD }]]) },
    {
      name: '面试',
      rows: [['张三', 88.5, null]],
      cells: new Map([
        ['0,1', { value: 88.5, style: RED }],
        ['0,2', formula('B1+名册!A1', 1)],
      ]),
      protection: { sheet: true },
    },
    { name: '公示', rows: [['张三', null]], cells: new Map([['0,1', { ...formula('面试!B1', 88.5), style: RED }]]) },
  ];
  const bulk = Array.from({ length: Math.ceil(units / LONGEST) }, () => [randomBytes(LONGEST / 2).toString('hex')]);
  if (units > 0) sheets.push({ name: '附件', rows: bulk });
  return { bytes: await writeXlsx({ sheets }), active };
}

async function all<T>(snapshots: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const snapshot of snapshots) found.push(snapshot);
  return found;
}

test('the sheet that shows first comes first, alone and with values only; then the whole, as if read at once', async () => {
  const asked = await request();
  const [first, whole, ...more] = await all(activeSnapshotFirst(asked));
  expect(more).toEqual([]);
  expect(Object.values(first?.data.sheets ?? {}).map(({ name }) => name)).toEqual(['面试']);
  expect(first).toMatchObject({ active: '面试', isWhole: false });
  const cells = first?.data.sheets['sheet-0']?.cellData?.[0];
  expect([cells?.[1]?.v, cells?.[2]]).toEqual([88.5, { v: 1, t: 2 }]);
  const atOnce = await wholeSnapshot(asked);
  expect(shown(whole)).toEqual(shown(atOnce));
  expect(shown(whole).sheets.map(({ name }) => name)).toEqual(['名册', '面试', '公示']);
});

/** With the looks themselves: their numbers may differ. */
function shown(snapshot: GridSnapshot | undefined) {
  if (!snapshot) throw new Error('there is no snapshot');
  const { data } = snapshot;
  const sheets = data.sheetOrder.map((id) => {
    const cells = Object.entries(data.sheets[id]?.cellData ?? {}).flatMap(([row, columns]) =>
      Object.entries(columns as object).map(([column, cell]: [string, { readonly s?: string }]) => {
        return [row, column, { ...cell, s: cell.s === undefined ? undefined : data.styles[cell.s] }];
      }),
    );
    return { ...data.sheets[id], cellData: cells };
  });
  return { ...snapshot, data: { ...data, styles: {}, sheets: {} }, sheets };
}

test.each(['名册', '公示'])('any sheet may be the one that shows first: %s', async (active) => {
  const asked = await request(active);
  const [first, whole] = await all(activeSnapshotFirst(asked));
  expect(Object.values(first?.data.sheets ?? {}).map(({ name }) => name)).toEqual([active]);
  expect(shown(whole)).toEqual(shown(await wholeSnapshot(asked)));
});

test('of a single sheet there is nothing to show before the whole', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '名册', rows: [['张三']] }] });
  const snapshots = await all(activeSnapshotFirst({ bytes, active: '名册' }));
  expect(snapshots.map(({ isWhole }) => isWhole)).toEqual([true]);
});

test('a snapshot is the same after its way between threads, and the page is left a pause before every sheet', async () => {
  const snapshot = await wholeSnapshot(await request());
  let pauses = 0;
  const pause = () => {
    pauses++;
    return Promise.resolve();
  };
  expect(await snapshotOf(snapshotText(snapshot), pause)).toEqual(snapshot);
  expect(pauses).toBe(3);
});

/** A worker that does what it is told with a request, after a while as workers do. */
class TestWorker {
  onmessage?: (event: { readonly data: SnapshotText | undefined }) => void;
  onerror?: () => void;
  terminated = 0;

  constructor(private readonly work: (worker: TestWorker, request: SnapshotRequest) => void | Promise<void>) {}

  postMessage(asked: SnapshotRequest): void {
    setTimeout(() => void this.work(this, asked));
  }

  terminate(): void {
    this.terminated++;
  }
}

async function answer(worker: TestWorker, asked: SnapshotRequest): Promise<void> {
  for await (const snapshot of activeSnapshotFirst(asked)) worker.onmessage?.({ data: snapshotText(snapshot) });
}

const LARGE = 1 << 20;

async function read(asked: SnapshotRequest, start: () => TestWorker) {
  const started: TestWorker[] = [];
  const readSnapshots = backgroundSnapshots(() => {
    const worker = start();
    started.push(worker);
    return worker as unknown as Worker;
  });
  const snapshots = await all(readSnapshots(asked));
  return { whole: snapshots.map((snapshot) => snapshot?.isWhole), last: snapshots.at(-1), started };
}

test('a large workbook is read by a worker of its own, which ends then; a small one here, whole', async () => {
  const large = await request('面试', LARGE);
  const inBackground = await read(large, () => new TestWorker(answer));
  expect(inBackground.whole).toEqual([false, true]);
  expect(inBackground.started.map(({ terminated }) => terminated)).toEqual([1]);
  const small = await read(await request(), () => new TestWorker(answer));
  expect([small.whole, small.started]).toEqual([[true], []]);
  expect(shown(inBackground.last)).toEqual(shown(await wholeSnapshot(large)));
});

test.each([
  ['cannot be loaded', (worker: TestWorker) => worker.onerror?.(), [true]],
  [
    'breaks off after the first sheet',
    async (worker: TestWorker, asked: SnapshotRequest) => {
      const [first] = await all(activeSnapshotFirst(asked));
      worker.onmessage?.({ data: snapshotText(first as GridSnapshot) });
      worker.onerror?.();
    },
    [false, true],
  ],
])('where the worker %s, the page reads', async (_, work, expected) => {
  const { whole, started } = await read(await request('面试', LARGE), () => new TestWorker(work));
  expect(whole).toEqual(expected);
  expect(started.map(({ terminated }) => terminated)).toEqual([1]);
});

test('where no worker can be started, the page reads', async () => {
  const { whole } = await read(await request('面试', LARGE), () => {
    throw new Error('SecurityError');
  });
  expect(whole).toEqual([true]);
});

test('whoever needs no more than the first sheet ends the worker', async () => {
  const worker = new TestWorker(answer);
  const snapshots = backgroundSnapshots(() => worker as unknown as Worker)(await request('面试', LARGE));
  for await (const snapshot of snapshots) {
    expect(snapshot?.isWhole).toBe(false);
    break;
  }
  expect(worker.terminated).toBe(1);
});

test('what the worker cannot read is not tried once more, and of a small file neither is known', async () => {
  const unreadable = (worker: TestWorker) => worker.onmessage?.({ data: undefined });
  expect((await read(await request('面试', LARGE), () => new TestWorker(unreadable))).whole).toEqual([undefined]);
  const damaged = { bytes: new Uint8Array([1, 2, 3]), active: '面试' };
  expect((await read(damaged, () => new TestWorker(unreadable))).whole).toEqual([undefined]);
});
