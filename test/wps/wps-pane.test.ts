import { advanceInBoth, button, tableOf, typed, undecided } from '../browser/clerk';
import type { TypedCell } from '../browser/file-twin';
import { ANSWERS, dirtyRoster, OPENINGS, startTwin, type } from '../browser/pane-workbook';
import { goToMake, make } from '../browser/start-in-pane';
import { withBrowser } from '../browser/with-browser';
import { everything } from '../office/excel-workbook';
import { sameCells } from '../office/same-cells';
import type { WorkbookData } from '../office/workbook-model';
import { BUILDS, openWps } from './wps-model';
import { serveWps, type WpsServer } from './wps-pane';

const browserAndServer = withBrowser();
const SOON = { timeout: 20_000 };
const servers: WpsServer[] = [];
afterAll(() => servers.forEach((server) => server.close()));

async function served(data: WorkbookData): Promise<WpsServer> {
  const server = await serveWps(openWps(data, BUILDS.Windows));
  servers.push(server);
  return server;
}

test('in WPS a roster becomes the campaign of the file host, cell by cell; problems are found, shown, mended, and it goes on', async () => {
  const there = browserAndServer();
  if (!there) return;
  const workbook = await dirtyRoster();
  const server = await served(workbook.data);
  const first = await server.open(there.browser);
  await first.page.getByText('这个工作簿不是选拔台账。打开名册').waitFor(SOON);
  await startTwin(workbook);
  await goToMake(first.page, { answers: ANSWERS, openings: OPENINGS });
  await make(first.page);
  expect(first.problems).toEqual([]);
  await first.close();

  const pane = await server.open(there.browser);
  await button(pane, '推进环节').waitFor(SOON);
  expect(await sameCells(workbook.data, await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);

  const decisions = await undecided(workbook);
  await typed(workbook, [...decisions.cells('复核理由', '已核对身份证原件'), ...decisions.cells('复核结论', '合格')]);
  await advanceInBoth(pane, workbook, '笔试');
  expect(await sameCells(workbook.data, await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);

  await button(pane, '返回').click();
  await button(pane, '检查').click();
  await pane.page.getByText(/^检查完成/).waitFor(SOON);
  await pane.page.getByText(/^改动工作表后会自动重新检查/).waitFor(SOON);
  const scores = (await tableOf(workbook, '笔试')).cells('卷面分', 82.5);
  await typed(workbook, scores);
  const right = scores[4] as TypedCell;
  type(workbook.data, [{ ...right, value: 825 }]);
  const wrong = pane.page.getByRole('button', { name: /825/ });
  await wrong.waitFor(SOON);
  await wrong.click();
  await pane.quiet();
  expect({ sheet: workbook.data.active?.name, ...workbook.data.selection }).toEqual({
    ...{ sheet: '笔试', top: right.row, left: right.column },
    ...{ rows: 1, columns: 1 },
  });
  type(workbook.data, [right]);
  await wrong.waitFor({ state: 'detached', ...SOON });
  expect(pane.problems).toEqual([]);
  expect(server.missing).toEqual([]);
  await pane.close();
});

test('a pane that is gone while it writes leaves the workbook as it was, which the next one says', async () => {
  const there = browserAndServer();
  if (!there) return;
  const workbook = await dirtyRoster();
  const server = await served(workbook.data);
  const first = await server.open(there.browser);
  await startTwin(workbook);
  await goToMake(first.page, { answers: ANSWERS, openings: OPENINGS });
  const before = seen(workbook.data);
  const from = server.calls();
  // Thousands of calls write the campaign: the page is gone for good in the middle of them.
  server.watchWith(() => {
    if (server.calls() > from + 2_000) throw new Error('gone');
  });
  await first.page.getByRole('button', { name: '生成', exact: true }).click();
  await first.page.getByRole('alert').waitFor(SOON);
  await first.close();
  expect(seen(workbook.data)).not.toEqual(before);

  server.watchWith(() => undefined);
  const next = await server.open(there.browser);
  await next.page.getByText('工作簿已恢复到写入之前的样子', { exact: false }).waitFor(SOON);
  expect(seen(workbook.data)).toEqual(before);
  await next.close();
});

function seen(data: WorkbookData): unknown {
  const { sheets, names } = everything(data) as { readonly sheets: unknown; readonly names: unknown };
  return { sheets, names };
}
