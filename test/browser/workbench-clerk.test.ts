import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { FILE_LIMITS } from '../../src/hosts/file/limits';
import { DIRTY, scratchFolder, xuanbaHere } from '../unit/cli/command-line';
import { fixture, plainPackage, zip } from '../unit/hosts/file/packages';
import { button } from './clerk';
import { keepPicture } from './look';
import { ANSWERS } from './pane-workbook';
import { parameterOf, SCHEME } from './start-in-pane';
import { SOON, withWorkbench, type OpenWorkbench } from './workbench-page';

const openWorkbench = withWorkbench();
const folder = scratchFolder();

const SHEET = '报名汇总';
const FREE = 'X5';
/** On a busy machine, in milliseconds. */
const LONG = 180_000;

/** The roster, chosen or dropped, with the cursor in a cell that is free. */
async function openedRoster(how: 'open' | 'drop' = 'open'): Promise<OpenWorkbench | undefined> {
  const workbench = await openWorkbench();
  await workbench?.[how](DIRTY);
  await workbench?.showSheet(SHEET);
  await workbench?.goTo(FREE);
  return workbench;
}

/** What the cell that is free has in the saved file. */
async function savedCell(workbench: OpenWorkbench): Promise<unknown> {
  const { sheets } = await readXlsx(await workbench.save());
  return sheets.find(({ name }) => name === SHEET)?.rows[4]?.[23];
}

test(
  'a function is offered with its help while it is typed, gives its result, and says what is wrong with an argument',
  async () => {
    const workbench = await openedRoster();
    if (!workbench) return;
    const { window } = workbench;
    await window.keyboard.type('=xuanba.tri');
    await window.getByText('面试均分：去掉最高分和最低分后，其余评分的平均分。').waitFor();
    await keepPicture(window, 'function-offered');
    // Taken from the list.
    await window.keyboard.press('Tab');
    await window.getByText('[去掉最高分个数]').waitFor();
    await keepPicture(window, 'function-help');
    await workbench.type('{80,91,86,60},1)');
    await workbench.type('=XUANBA.TRIMMEDMEAN({80,91,86,60},"甲")');
    await workbench.goTo('X6');
    await window.getByText('说明：参数“去掉最高分个数”为“甲”，应为0–20的整数。请更正。').waitFor();
    await keepPicture(window, 'function-error');
    expect(await workbench.content()).toBe('#VALUE!');
    await workbench.goTo(FREE);
    await window.getByText(/^说明：/).waitFor({ state: 'detached' });
    expect(await workbench.content()).toBe('83');
    const { sheets } = await readXlsx(await workbench.save());
    const cells = sheets.find(({ name }) => name === SHEET)?.cells;
    expect(['4,23', '5,23'].map((place) => cells?.get(place)?.formula)).toEqual([
      '_xldudf_XUANBA_TRIMMEDMEAN({80,91,86,60},1)',
      '_xldudf_XUANBA_TRIMMEDMEAN({80,91,86,60},"甲")',
    ]);
  },
  LONG,
);

test(
  'what was typed and not saved, and what was entered in 新建选拔, are there after a reload',
  async () => {
    const workbench = await openedRoster('drop');
    if (!workbench) return;
    const { window, page } = workbench;
    await workbench.type('材料后补');
    await window.getByText('有未保存的改动').waitFor(SOON);
    await button(workbench, '新建选拔').click();
    for (const step of ['选择名册', '核对列']) {
      await page.getByRole('heading', { level: 3, name: new RegExp(`^${step} `) }).waitFor(SOON);
      await button(workbench, '下一步').click();
    }
    await page.getByRole('radio', { name: SCHEME.title.zh }).check();
    const asOf = page.getByLabel(parameterOf('asOf').question.zh, { exact: true });
    await asOf.fill(ANSWERS.asOf);
    await workbench.isKept();

    await window.reload();
    await window.getByText('已恢复上次没有保存的“dirty-120.xlsx”。').waitFor(SOON);
    await window.getByText('有未保存的改动').waitFor(SOON);
    await button(workbench, '新建选拔').click();
    await button(workbench, '继续上次未完成的新建').click();
    await asOf.waitFor(SOON);
    expect(await asOf.inputValue()).toBe(ANSWERS.asOf);
    expect(await savedCell(workbench)).toBe('材料后补');
  },
  LONG,
);

/** Files that cannot be opened, on this computer. */
async function wrongFiles(): Promise<readonly string[]> {
  const roster = fixture('../rosters/dirty-120.xlsx');
  const parts = plainPackage('<sheetData/>');
  const types = (parts['[Content_Types].xml'] as string).replace(/spreadsheetml\.sheet/, 'wordprocessingml.document');
  const encryption = { password: '密码', spinCount: 10 };
  const files = {
    'damaged.xlsx': roster.slice(0, roster.length / 2),
    'protected.xlsx': await writeXlsx({ sheets: [{ name: '甲', rows: [['乙']] }], encryption }),
    'large.xlsx': new Uint8Array(FILE_LIMITS.fileBytes + 1),
    'document.xlsx': await zip({ ...parts, '[Content_Types].xml': types }),
  };
  return Object.entries(files).map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '');

test(
  'a file that cannot be opened is refused in the words of the command line, and the open workbook stays',
  async () => {
    const workbench = await openedRoster();
    if (!workbench) return;
    const { window } = workbench;
    await workbench.type('材料后补');
    for (const file of await wrongFiles()) {
      await workbench.choose(file);
      const notice = window.getByRole('dialog').filter({ hasText: '没有打开，当前的工作簿保持不变。' });
      await notice.waitFor(SOON);
      const told = await notice.getByRole('listitem').allInnerTexts();
      const { exitCode, stdout, stderr } = await xuanbaHere(['check', file, '--now', '2012-06-01T09:00']);
      expect([exitCode, told.length]).toEqual([2, 1]);
      // A page does not know in which folder a file was.
      expect(withoutSpaces((stdout + stderr).replace(`${folder}${path.sep}`, ''))).toContain(
        withoutSpaces(told.join()),
      );
      await keepPicture(window, path.basename(file));
      await notice.getByRole('button', { name: '关闭' }).click();
      await workbench.showsFile('dirty-120.xlsx');
    }
    await window.getByText('有未保存的改动').waitFor(SOON);
    expect(await savedCell(workbench)).toBe('材料后补');
  },
  LONG,
);

test(
  'scores that are typed one after the other without a pause stand in their cells',
  async () => {
    const workbench = await openWorkbench();
    if (!workbench) return;
    const scores = Array.from({ length: 30 }, (_, index) => 60 + ((index * 7) % 39) + 0.5);
    const file = path.join(folder, 'scores.xlsx');
    const rows = scores.map((_, index) => [
      `第${index + 1}人`,
      null,
      `=IF(ISNUMBER(B${index + 1}),B${index + 1}*2,"")`,
    ]);
    const validations = [{ type: 'decimal' as const, range: 'B1:B30', formula1: '0', formula2: '100' }];
    const cells = new Map(rows.map((row, index) => [`${index},2`, { formula: String(row[2]).slice(1), value: '' }]));
    const plain = rows.map((row) => row.slice(0, 2));
    writeFileSync(
      file,
      await writeXlsx({ sheets: [{ name: '成绩', rows: plain, cells, dataValidations: validations }] }),
    );
    await workbench.open(file);
    await workbench.goTo('B1');
    for (const score of scores) await workbench.enter(String(score));
    await workbench.isAt('成绩', 'B31');
    const { sheets } = await readXlsx(await workbench.save());
    const saved = sheets[0]?.rows.slice(0, 30).map((row) => [row[1], row[2]]);
    expect(saved).toEqual(scores.map((score) => [score, score * 2]));
  },
  LONG,
);
