/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { issue, message } from '../../../src/domain/basics/issue';
import { fail, ok } from '../../../src/domain/basics/result';
import type { SourceWorkbook } from '../../../src/domain/roster/source';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import type { CellPlace, CellsChanged } from '../../../src/ports/workbook-screen';
import type { WorkbookPort } from '../../../src/ports/workbook';
import type { PaneHost } from '../../../src/taskpane/host';
import { Check } from '../../../src/taskpane/steps/check';
import { close, fill, runningCampaign } from './running-campaign';
import { hostOf } from './workbooks';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

type Reading = Awaited<ReturnType<WorkbookPort['read']>>;

/** A campaign in the written test whose cells can be changed behind the pane, with the changes told by hand. */
async function openCheck(change: Partial<PaneHost['workbook'] & PaneHost['screen']> = {}) {
  const workbook = await close(await runningCampaign(), 'review');
  await fill(workbook, 'written');
  const hidden = {
    reads: 0,
    score: 90 as number | null,
    tell: undefined as ((change: CellsChanged) => void) | undefined,
  };
  const stopped = jest.fn(async () => undefined);
  const base = hostOf(workbook);
  const port: WorkbookPort = {
    read: async (wanted) => {
      hidden.reads++;
      return change.read ? change.read(wanted) : withScore(await workbook.read(wanted), hidden.score);
    },
    apply: (plan) => workbook.apply(plan),
    issues: change.issues ?? [],
  };
  const host: PaneHost = {
    ...base,
    workbook: port,
    screen: {
      showCell: change.showCell ?? base.screen.showCell,
      watchChanges:
        change.watchChanges ??
        (async (tell) => {
          hidden.tell = tell;
          return stopped;
        }),
    },
  };
  const view = render(
    <FluentProvider theme={webLightTheme}>
      <Check host={host} />
    </FluentProvider>,
  );
  await pass(0);
  const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  return { ...view, hidden, stopped, user, workbook };
}

/** The first score of 笔试 is another one. */
function withScore(read: Reading, score: number | null): Reading {
  if (!read.ok) return read;
  const sheets = read.value.sheets.map((sheet) =>
    sheet.name === '笔试' ? { ...sheet, rows: sheet.rows.map((row) => changed(row, score)) } : sheet,
  );
  return ok({ ...read.value, sheets } satisfies SourceWorkbook);
}

function changed(row: SourceWorkbook['sheets'][number]['rows'][number], score: number | null) {
  return row[1] === '赵一' ? row.map((value) => (value === 90 ? score : value)) : row;
}

const EDIT: CellsChanged = { sheet: '笔试', address: 'E4', byOthers: false, own: false };

/** More turns than a check of a few people leaves to the page. */
const TURNS = 20;

async function pass(ms: number) {
  await act(() => jest.advanceTimersByTimeAsync(ms));
  const isChecking = () => screen.queryByText('正在检查…') !== null;
  for (let turn = 0; turn < TURNS && isChecking(); turn++) await act(() => jest.advanceTimersByTimeAsync(1));
}

const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

test('a problem is a button that leads to its cell', async () => {
  const asked: CellPlace[] = [];
  const { hidden, user } = await openCheck({
    showCell: async (place) => {
      asked.push(place);
      return ok(undefined);
    },
  });
  hidden.score = 105;
  await user.click(screen.getByRole('button', { name: '重新检查' }));
  await pass(0);
  const group = within(screen.getByRole('region', { name: '必须处理' }));
  const problem = group.getByRole('button', { name: /赵一.*“卷面分”为105，应在0–100之间/ });
  problem.focus();
  await user.keyboard('{Enter}');
  expect(asked).toEqual([{ sheet: '笔试', row: expect.any(Number), column: expect.any(Number) }]);
});

test('why the host does not lead there is said; a problem without a place is marked and is no button', async () => {
  const nowhere = issue('block', message('campaign.record-missing', { stage: { zh: '笔试', en: '' }, sheet: 'x' }));
  const somewhere = issue('warn', message('campaign.sheet-missing', { sheet: '笔试' }), { sheet: '笔试' });
  const { user } = await openCheck({
    read: async () => fail([nowhere, somewhere]),
    showCell: async () => fail([issue('block', message('workbook.host-refused', { reason: 'ItemNotFound' }))]),
  });
  const group = within(screen.getByRole('region', { name: '必须处理' }));
  expect(group.queryByRole('button')).toBeNull();
  expect(group.getByRole('listitem').textContent).toContain('没有对应的单元格');
  await user.click(within(screen.getByRole('region', { name: '提醒' })).getByRole('button'));
  await pass(0);
  expect(screen.getByRole('alert').textContent).toContain('表格程序没有完成操作（ItemNotFound）');
});

test('after a change and a pause it is checked again by itself, and what was mended is gone', async () => {
  const { hidden } = await openCheck();
  hidden.score = 105;
  hidden.tell?.(EDIT);
  await pass(599);
  expect(screen.queryByText(/为105/)).toBeNull();
  await pass(1);
  expect(screen.getByText(/为105/)).toBeTruthy();
  hidden.score = 95;
  hidden.tell?.(EDIT);
  await pass(300);
  hidden.tell?.(EDIT);
  await pass(599);
  expect(screen.getByText(/为105/)).toBeTruthy();
  await pass(1);
  expect(screen.queryByText(/为105/)).toBeNull();
  expect(said().join()).not.toContain('他人');
});

test('what the program itself writes is no reason to check again', async () => {
  const { hidden } = await openCheck();
  const { reads } = hidden;
  hidden.tell?.({ ...EDIT, own: true });
  await pass(5_000);
  expect(hidden.reads).toBe(reads);
});

test('somebody else’s change is told in a quiet line, until the next check', async () => {
  const { hidden, user } = await openCheck();
  hidden.tell?.({ ...EDIT, byOthers: true });
  await pass(600);
  expect(said()).toContain('“笔试”被他人修改，已重新检查。');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByRole('button', { name: '重新检查' }));
  await pass(0);
  expect(said().join()).not.toContain('他人');
});

test('changes while it is checked are checked once behind it', async () => {
  const reading: ((read: Reading) => void)[] = [];
  const { hidden, workbook } = await openCheck({
    read: () => new Promise((resolve) => reading.push(resolve)),
  });
  const whole = await workbook.read();
  hidden.tell?.(EDIT);
  await pass(600);
  hidden.tell?.(EDIT);
  await pass(600);
  expect(reading).toHaveLength(1);
  expect(said()[0]).toBe('正在检查…');
  reading[0]?.(whole);
  await pass(0);
  expect(reading).toHaveLength(2);
  reading[1]?.(whole);
  await pass(5_000);
  expect(reading).toHaveLength(2);
  expect(said()[0]).toMatch(/^检查完成/);
});

test('while a cell is being typed in, the problems stay, and it is checked when the cell is finished', async () => {
  let isTyping = false;
  const typing = fail([issue('block', message('workbook.cell-editing', {}))]);
  let workbook: MemoryWorkbook | undefined;
  const opened = await openCheck({
    read: async (wanted) => {
      workbook ??= await close(await runningCampaign(), 'review');
      return isTyping ? typing : workbook.read(wanted);
    },
  });
  await pass(0);
  const before = screen.getAllByRole('listitem').length;
  isTyping = true;
  opened.hidden.tell?.(EDIT);
  await pass(700);
  expect(screen.getAllByRole('listitem')).toHaveLength(before);
  expect(said()[0]).toBe('正在检查…');
  expect(screen.queryByText(/有单元格正在输入/)).toBeNull();
  isTyping = false;
  await pass(700);
  expect(said()[0]).toMatch(/^检查完成/);
});

test('what the host could not tell in reading is said apart from the problems', async () => {
  const remark = issue('info', message('workbook.merges-unread', {}));
  await openCheck({ issues: [remark] });
  expect(said()[0]).toBe('检查完成，没有问题。');
  const remarks = screen.getByRole('region', { name: '读取工作簿时的说明' });
  expect(remarks.textContent).toContain('这个版本的Excel不提供合并单元格的信息');
});

test('when the screen closes, nothing is watched or checked any more', async () => {
  const { hidden, stopped, unmount } = await openCheck();
  hidden.tell?.(EDIT);
  const { reads } = hidden;
  unmount();
  await pass(5_000);
  expect(stopped).toHaveBeenCalledTimes(1);
  expect(hidden.reads).toBe(reads);
});

test('a host that cannot watch is said to need the button', async () => {
  await openCheck({ watchChanges: () => Promise.reject(new Error('no events')) });
  expect(screen.getByText(/这里不能自动重新检查/)).toBeTruthy();
});
