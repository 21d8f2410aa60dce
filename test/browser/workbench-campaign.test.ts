import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CLEAN } from '../unit/cli/command-line';
import { DIRTY, scratchFolder, startHere } from '../unit/cli/command-line';
import { columnLetters } from '../../src/domain/basics/place';
import { PlannedResults } from '../office/excel-workbook';
import { sameFiles } from '../office/same-cells';
import { advanceInBoth, button, REVIEW, tableOf, undecided, type Table } from './clerk';
import { FileTwin, type TypedCell } from './file-twin';
import { ANSWERS, OPENINGS } from './pane-workbook';
import { goToMake, make } from './start-in-pane';
import { SOON, withWorkbench, type OpenWorkbench } from './workbench-page';

const openWorkbench = withWorkbench();
const folder = scratchFolder();

const WRITTEN = '笔试';
const WRONG = '#FFC7CE';

const address = ({ row, column }: TypedCell) => `${columnLetters(column + 1)}${row + 1}`;
const shot = async (w: OpenWorkbench, n: string) => { await w.window.waitForTimeout(300); await w.window.screenshot({ path: `/tmp/s-${n}.png` }); };

async function typeInto(workbench: OpenWorkbench, cells: readonly TypedCell[]): Promise<void> {
  for (const cell of cells) {
    await workbench.goTo(address(cell));
    await workbench.type(String(cell.value));
  }
}

test('main', async () => {
  const workbench = await openWorkbench();
  if (!workbench) return;
  await workbench.open(DIRTY);
  await workbench.page.getByText('这个工作簿不是选拔台账。打开名册').waitFor(SOON);
  console.time('make');
  await goToMake(workbench.page, { answers: ANSWERS, openings: OPENINGS });
  await shot(workbench, '1');
  await make(workbench.page);
  console.timeEnd('make');
  await shot(workbench, '2');
  const saved = await workbench.save();
  await shot(workbench, '3');
  const out = path.join(folder, 'campaign.xlsx');
  const posts = Object.entries(OPENINGS).flatMap(([name, openings]) => ['--post', `${name}=${openings}`]);
  const answers = Object.entries(ANSWERS).flatMap(([id, answer]) => ['--answer', `${id}=${answer}`]);
  expect((await startHere(DIRTY, out, ...posts, ...answers)).stderr).toBe('');
  const made = new Uint8Array(readFileSync(out));
  expect(await sameFiles(saved, made)).toBeGreaterThan(20);
  const twin = await FileTwin.open(made, new PlannedResults());

  const decisions = await undecided({ twin });
  const [doubtful] = decisions.cells('复核结论', '差不多') as readonly [TypedCell];
  await workbench.showSheet(REVIEW);
  await workbench.goTo(address(doubtful));
  await workbench.type('差不多');
  const refusal = workbench.window.getByRole('dialog').filter({ hasText: '请从列表中选择：合格、不合格、待核实。' });
  await refusal.getByRole('button', { name: '确定' }).click();
  await refusal.waitFor({ state: 'detached' });
  console.time('dec');
  const settled = [...decisions.cells('复核理由', '已核对身份证原件'), ...decisions.cells('复核结论', '合格')];
  await twin.type(settled);
  await typeInto(workbench, settled);
  console.timeEnd('dec');
  await shot(workbench, '5');
  await button(workbench, '返回').click();
  await advanceInBoth(workbench, { twin }, WRITTEN);
  await shot(workbench, '6');
  expect(await sameFiles(await workbench.save(), await twin.bytes())).toBeGreaterThan(20);

  await button(workbench, '返回').click();
  await button(workbench, '检查').click();
  await workbench.page.getByText(/^检查完成/).waitFor(SOON);
  const scores = (await tableOf({ twin }, WRITTEN)).cells('卷面分', 82.5);
  await twin.type(scores);
  const right = scores[4] as TypedCell;
  await workbench.showSheet(WRITTEN);
  await workbench.goTo(address(scores[0] as TypedCell));
  await workbench.paste(scores.map((cell) => (cell === right ? 825 : cell.value)).join('\n'));
  const wrong = workbench.page.getByRole('button', { name: /825/ });
  await wrong.waitFor(SOON);
  await workbench.goTo('A1');
  await shot(workbench, '7');
  console.log(scores.map((s) => address(s)).join(), await workbench.dots(WRONG));
  await wrong.click();
  await workbench.window.waitForTimeout(500);
  expect(await workbench.place()).toBe(`${WRITTEN} ${address(right)}`);
  await workbench.window.keyboard.type('82.5');
  await workbench.window.keyboard.press('Enter');
  await shot(workbench, '9');
  await wrong.waitFor({ state: 'detached', ...SOON });
  console.log(await workbench.dots(WRONG));
  await button(workbench, '返回').click();
  await advanceInBoth(workbench, { twin }, '面试');
  await shot(workbench, '10');
  console.log((await twin.sheets()).find((s) => s.name === '面试')?.rows.slice(0, 6));
}, 180_000);
