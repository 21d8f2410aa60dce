import { sameCells } from '../office/same-cells';
import { advanceInBoth, button, tableOf, typed, undecided } from './clerk';
import type { TypedCell } from './file-twin';
import { openPane } from './pane-page';
import { ANSWERS, dirtyRoster, OPENINGS, startTwin, type } from './pane-workbook';
import { goToMake, make } from './start-in-pane';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();

const WRITTEN = '笔试';
const STATE = '_xuanba';
/** The pane waits for a pause in typing, then checks; a busy machine takes its time. */
const SOON = { timeout: 10_000 };

test('in a browser, a roster becomes a campaign whose wrong entries are found, mended and gone, and which goes on as in a file', async () => {
  const there = browserAndServer();
  if (!there) return;
  const { browser, server } = there;
  const workbook = await dirtyRoster();
  const before = await openPane(browser, server, workbook.data);
  await before.page.getByText('这个工作簿不是选拔台账。打开名册').waitFor();
  await startTwin(workbook);
  await goToMake(before.page, { answers: ANSWERS, openings: OPENINGS });
  await make(before.page);
  expect(before.problems).toEqual([]);
  await before.close();

  const pane = await openPane(browser, server, workbook.data);
  await button(pane, '推进环节').waitFor();
  expect(await sameCells(workbook.data, await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);

  const decisions = await undecided(workbook);
  expect(decisions.rows).toHaveLength(5);
  const [doubtful] = decisions.cells('复核结论', '差不多');
  await typed(workbook, [doubtful as TypedCell]);
  await button(pane, '检查').click();
  const doubt = pane.page.getByText(/复核结论为“差不多”/);
  await doubt.waitFor();
  await typed(workbook, [...decisions.cells('复核理由', '已核对身份证原件'), ...decisions.cells('复核结论', '合格')]);
  await button(pane, '重新检查').click();
  await doubt.waitFor({ state: 'detached' });
  await pane.page.getByText(/^检查完成/).waitFor();
  await button(pane, '返回').click();
  await advanceInBoth(pane, workbook, WRITTEN);
  expect(await sameCells(workbook.data, await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);

  // Everybody has a score, and one of them is wrong. From here on the pane finds by itself what was typed.
  await button(pane, '返回').click();
  await button(pane, '检查').click();
  await pane.page.getByText(/^检查完成/).waitFor();
  await pane.page.getByText(/^改动工作表后会自动重新检查/).waitFor();
  const scores = (await tableOf(workbook, WRITTEN)).cells('卷面分', 82.5);
  await typed(workbook, scores);
  const right = scores[4] as TypedCell;
  type(workbook.data, [{ ...right, value: 825 }]);
  const wrong = pane.page.getByRole('button', { name: /825/ });
  await wrong.waitFor(SOON);
  await wrong.click();
  await pane.quiet();
  expect({ sheet: workbook.data.active?.name, ...workbook.data.selection }).toEqual({
    ...{ sheet: WRITTEN, top: right.row, left: right.column },
    ...{ rows: 1, columns: 1 },
  });
  type(workbook.data, [right]);
  await wrong.waitFor({ state: 'detached', ...SOON });
  await pane.page.getByText(/^检查完成/).waitFor();

  await button(pane, '返回').click();
  await advanceInBoth(pane, workbook, '面试');
  // Only files tell that closed sheets are as they were, and only there it is noted.
  const apart = new Set([...workbook.own, STATE]);
  expect(await sameCells(workbook.data, await workbook.twin.bytes(), apart)).toBeGreaterThan(20);

  expect(pane.problems).toEqual([]);
  expect(server.missing).toEqual([]);
  await pane.close();
});
