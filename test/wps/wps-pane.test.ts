import type { Frame } from 'playwright-core';
import { advanceInBoth, button, tableOf, typed, undecided } from '../browser/clerk';
import type { TypedCell } from '../browser/file-twin';
import { ANSWERS, dirtyRoster, OPENINGS, startTwin, type PaneWorkbook } from '../browser/pane-workbook';
import { goToMake, make } from '../browser/start-in-pane';
import { withBrowser } from '../browser/with-browser';
import { sameCells } from '../office/same-cells';
import { serveWps, SharedResults, WpsWindow, type WpsServer } from './wps-pane';

const browserAndServer = withBrowser();
let wps: WpsServer;
beforeAll(async () => (wps = await serveWps()));
afterAll(() => wps.close());

const SOON = { timeout: 20_000 };
const cellsIn = (window: WpsWindow) => window.ask(() => globalThis.wpsInPage.cells(), undefined);

/** The dirty roster, open in WPS and as a file. */
async function opened(build: 'Windows' | 'an old Linux' = 'Windows') {
  const there = browserAndServer();
  if (!there) return undefined;
  const results = new SharedResults();
  const workbook = await dirtyRoster(results);
  const window = await WpsWindow.open(there.browser, wps, {
    ...{ name: 'dirty-120.xlsx', build },
    sheets: await workbook.twin.sheets(),
  });
  results.window = window;
  return { workbook, window };
}

async function started(workbook: PaneWorkbook, window: WpsWindow): Promise<Frame> {
  const pane = await window.openPane();
  await pane.getByText('这个工作簿不是选拔台账。打开名册').waitFor(SOON);
  await startTwin(workbook);
  await goToMake(pane, { answers: ANSWERS, openings: OPENINGS });
  return pane;
}

test('in WPS a roster becomes the campaign of the file host, cell by cell; problems are found, shown, mended, and it goes on', async () => {
  const open = await opened();
  if (!open) return;
  const { workbook, window } = open;
  await make(await started(workbook, window));
  const pane = { page: await window.openPane() };
  await button(pane, '推进环节').waitFor(SOON);
  expect(await sameCells(await cellsIn(window), await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);

  const typeInWps = (cells: readonly TypedCell[]) => window.ask((all) => globalThis.wpsInPage.type(all), cells);
  const decisions = await undecided(workbook);
  const decided = [...decisions.cells('复核理由', '已核对身份证原件'), ...decisions.cells('复核结论', '合格')];
  await typed(workbook, decided, typeInWps);
  await advanceInBoth(pane, workbook, '笔试');
  expect(await sameCells(await cellsIn(window), await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);

  await button(pane, '返回').click();
  await button(pane, '检查').click();
  await pane.page.getByText(/^检查完成/).waitFor(SOON);
  await pane.page.getByText(/^改动工作表后会自动重新检查/).waitFor(SOON);
  const scores = (await tableOf(workbook, '笔试')).cells('卷面分', 82.5);
  await typed(workbook, scores, typeInWps);
  const right = scores[4] as TypedCell;
  await typeInWps([{ ...right, value: 825 }]);
  const wrong = pane.page.getByRole('button', { name: /825/ });
  await wrong.waitFor(SOON);
  await wrong.click();
  await pane.page.waitForFunction(
    ([row, column]) => {
      const { sheet, top, left } = (globalThis.parent as typeof globalThis & Window).wpsInPage.selected();
      return sheet === '笔试' && top === row && left === column;
    },
    [right.row, right.column] as const,
    SOON,
  );
  await typeInWps([right]);
  await wrong.waitFor({ state: 'detached', ...SOON });
  await button(pane, '返回').click();
  await advanceInBoth(pane, workbook, '面试');
  expect(window.problems).toEqual([]);
  expect(wps.missing).toEqual([]);
  await window.close();
});

test('a pane that is gone while it writes leaves the workbook as it was, which the next one says', async () => {
  const open = await opened('an old Linux');
  if (!open) return;
  const { workbook, window } = open;
  const pane = await started(workbook, window);
  const all = () => window.ask(() => globalThis.wpsInPage.everything(), undefined);
  const before = seen(await all());
  await window.ask((calls) => globalThis.wpsInPage.failAfter(calls), 5_000);
  await pane.getByRole('button', { name: '生成', exact: true }).click();
  await pane.getByText('没有生成，工作簿保持原样，您填写的内容也还在。', { exact: false }).waitFor(SOON);
  expect(seen(await all())).not.toEqual(before);

  await window.ask((calls) => globalThis.wpsInPage.failAfter(calls), undefined);
  const next = await window.openPane();
  await next.getByText('工作簿已恢复到写入之前的样子', { exact: false }).waitFor(SOON);
  expect(seen(await all())).toEqual(before);
  expect(window.problems).toEqual([]);
  await window.close();
});

test('where functions can be added and results spill, nothing is said of them', async () => {
  const open = await opened();
  if (!open) return;
  const pane = await open.window.openPane();
  await pane.getByText('这个工作簿不是选拔台账。打开名册').waitFor(SOON);
  expect(await pane.getByText('不能使用加载项的单元格函数', { exact: false }).count()).toBe(0);
  expect(open.window.problems).toEqual([]);
  await open.window.close();
});

test('the pane can be put away, says once what this WPS cannot do, and what it is', async () => {
  const open = await opened('an old Linux');
  if (!open) return;
  const { window } = open;
  const pane = await window.openPane();
  await pane.getByText('这个版本的程序不能使用加载项的单元格函数，台账改用通用公式，结果相同。').waitFor(SOON);
  await pane.getByRole('button', { name: '收起', exact: true }).click();
  await pane.getByRole('button', { name: '帮助', exact: true }).click();
  const diagnosis = pane.getByRole('textbox', { name: '诊断' });
  await diagnosis.waitFor(SOON);
  expect(await diagnosis.inputValue()).toContain('WPS内部版本: 11.1.0.11720\n可添加单元格函数: 否');
  expect(window.problems).toEqual([]);
  await window.close();
});

function seen(all: unknown): unknown {
  const { sheets, names } = all as { readonly sheets: unknown; readonly names: unknown };
  return { sheets, names };
}
