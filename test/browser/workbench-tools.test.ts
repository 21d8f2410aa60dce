import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { scratchFolder, xuanbaHere } from '../unit/cli/command-line';
import { button } from './clerk';
import { keepPicture } from './look';
import { SOON, withWorkbench, type OpenWorkbench } from './workbench-page';

const openWorkbench = withWorkbench();
const folder = scratchFolder();

/** On a busy machine, in milliseconds. */
const LONG = 240_000;

const STAFF = [
  ['姓名', '性别', '出生年月', '单位'],
  ['甲一', '男', '1980-01-01', '财政所'],
  ['乙二', '女', '1981-01-01', '农业站'],
  ['丙三', '男', '1982-01-01', '财政所'],
];

async function openedStaff(): Promise<OpenWorkbench | undefined> {
  const file = path.join(folder, '干部名册.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: [{ name: '干部名册', rows: STAFF }] }));
  const workbench = await openWorkbench();
  await workbench?.open(file);
  if (workbench) await button(workbench, '工具').click();
  return workbench;
}

async function typeAt(workbench: OpenWorkbench, sheet: string, cells: Readonly<Record<string, string>>): Promise<void> {
  await workbench.showSheet(sheet);
  for (const [address, text] of Object.entries(cells)) {
    await workbench.goTo(address);
    await workbench.type(text);
  }
}

/** Chooses a tool, gives the answers to its questions, and has it run. */
async function runTool(
  workbench: OpenWorkbench,
  name: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const { page } = workbench;
  await button(workbench, name).click(SOON);
  for (const [question, answer] of Object.entries(answers)) await page.getByLabel(question).fill(answer);
  await button(workbench, '生成').click();
}

test(
  '双向选择 from the roster to the proposal: departments, choices and orders typed into the grid',
  async () => {
    const workbench = await openedStaff();
    if (!workbench) return;
    const { page, window } = workbench;
    await runTool(workbench, '双向选择①：部门和人员', {
      '有哪些部门，各有几个席位？（可以不写，在表中填写）': '党政办1、综治办1',
      '每人最多填几个志愿？': '2',
    });
    await button(workbench, '查看“双向选择人员”').click(SOON);
    await typeAt(workbench, '双向选择人员', { F4: '党政办', G4: '综治办', F5: '党政办', F6: '综治办' });
    await keepPicture(window, 'two-way-people');
    await button(workbench, '其他工具').click();
    await runTool(workbench, '双向选择②：部门排序', {});
    await button(workbench, '查看“双向选择排序”').click(SOON);
    // 党政办: 乙二 before 甲一; 综治办: 甲一 before 丙三.
    await typeAt(workbench, '双向选择排序', { G4: '2', G5: '1', G6: '1', G7: '2' });
    await button(workbench, '其他工具').click();
    await button(workbench, '双向选择③：排定建议').click(SOON);
    await page.getByLabel('排序并列时按什么先后？').selectOption('listed');
    await page.getByLabel('待岗从哪一天起算？').fill('2012-03-20');
    await page.getByLabel('待岗几个月？').fill('6');
    await button(workbench, '生成').click();
    await page.getByText('排定2人，待岗1人').waitFor(SOON);
    await button(workbench, '查看“双向选择结果”').click();
    await keepPicture(window, 'two-way-result');

    const saved = path.join(folder, '双向选择.xlsx');
    const bytes = await workbench.save();
    writeFileSync(saved, bytes);
    const { sheets } = await readXlsx(bytes);
    const rows = sheets.find(({ name }) => name === '双向选择结果')?.rows.slice(3) ?? [];
    expect(rows.map((row) => [row[1], row[4], row[7] ?? null])).toEqual([
      ['甲一', '综治办', null],
      ['乙二', '党政办', null],
      ['丙三', '待岗', '2012-09-20'],
    ]);
    expect(String(rows[0]?.[6])).toContain('“党政办”席位已满，最后一席为乙二');
    // The command line goes on with what was saved here.
    const confirmed = await xuanbaHere(['tool', 'two-way-confirm', saved, '--now', '2012-03-21T09:00']);
    expect(confirmed).toMatchObject({ exitCode: 0 });
  },
  LONG,
);
