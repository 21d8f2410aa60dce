import { advanceStage } from '../../src/app/advance';
import { chineseWording } from '../../src/i18n/wording';
import { sameCells } from '../office/same-cells';
import type { TypedCell } from './file-twin';
import { NOW, openPane, type OpenPane } from './pane-page';
import { ANSWERS, dirtyRoster, OPENINGS, startTwin, startWithoutPane, type, type PaneWorkbook } from './pane-workbook';
import { canStart, startInPane } from './start-in-pane';
import { withBrowser } from './with-browser';

const browserAndServer = withBrowser();

const button = ({ page }: OpenPane, name: string) => page.getByRole('button', { name, exact: true });
const REVIEW = '资格审查';
const REASON = { who: '张三', reason: '按方案办理' };

/** Where the reviewer decides on those whom the program cannot judge. */
async function undecided({ twin }: PaneWorkbook): Promise<(title: string, value: string) => readonly TypedCell[]> {
  const rows = (await twin.sheets()).find(({ name }) => name === REVIEW)?.rows ?? [];
  const header = rows[2] ?? [];
  const open = [...rows.keys()].filter((row) => rows[row]?.[header.indexOf('最终结论')] === '待核实');
  expect(open).toHaveLength(5);
  return (title, value) => open.map((row) => ({ sheet: REVIEW, row, column: header.indexOf(title), value }));
}

async function typed(workbook: PaneWorkbook, cells: readonly TypedCell[]): Promise<void> {
  await workbook.twin.type(cells);
  type(workbook.data, cells);
}

test('in a browser, a roster becomes a campaign whose wrong entry is found, mended and gone, and which goes on as in a file', async () => {
  const there = browserAndServer();
  if (!there) return;
  const { browser, server } = there;
  const workbook = await dirtyRoster();
  const before = await openPane(browser, server, workbook.data);
  await before.page.getByText('这个工作簿不是选拔台账。').waitFor();
  if (await canStart(before.page)) {
    await startTwin(workbook);
    await startInPane(before.page, { answers: ANSWERS, openings: OPENINGS });
  } else {
    await startWithoutPane(workbook);
  }
  expect(before.problems).toEqual([]);
  await before.close();

  const pane = await openPane(browser, server, workbook.data);
  await button(pane, '推进环节').waitFor();
  expect(await sameCells(workbook.data, await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);

  const decisions = await undecided(workbook);
  const [wrong] = decisions('复核结论', '差不多');
  await typed(workbook, [wrong as TypedCell]);
  await button(pane, '检查').click();
  const found = pane.page.getByText(/复核结论为“差不多”/);
  await found.waitFor();

  await typed(workbook, [...decisions('复核理由', '已核对身份证原件'), ...decisions('复核结论', '合格')]);
  await button(pane, '重新检查').click();
  await found.waitFor({ state: 'detached' });
  await pane.page.getByText(/^检查完成/).waitFor();
  expect(await found.count()).toBe(0);

  await button(pane, '返回').click();
  await button(pane, '推进环节').click();
  const advanced = await advanceStage(workbook.twin.port, { now: NOW, ...REASON }, chineseWording, () => undefined);
  expect(advanced).toMatchObject({ ok: true, value: { opened: { stage: 'written' } } });
  await pane.page.getByLabel('理由').fill(REASON.reason);
  await pane.page.getByLabel('经办人').fill(REASON.who);
  await button(pane, '开始').click();
  await pane.page.getByText('已推进到“笔试”。').waitFor();
  expect(await sameCells(workbook.data, await workbook.twin.bytes(), workbook.own)).toBeGreaterThan(20);

  expect(pane.problems).toEqual([]);
  expect(server.missing).toEqual([]);
  await pane.close();
});
