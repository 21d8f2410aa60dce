import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { scratchFolder } from '../unit/cli/command-line';
import { unzip, zip } from '../unit/hosts/file/packages';
import { keepPicture } from './look';
import { withWorkbench } from './workbench-page';

const openWorkbench = withWorkbench();
const folder = scratchFolder();

/** On a busy machine, in milliseconds. */
const LONG = 180_000;
/** What a cell holds. */
const UNITS = 32_000;

/** A workbook that a worker reads, since it hardly packs. */
async function largeWorkbook(): Promise<Uint8Array> {
  const bulk = Array.from({ length: 40 }, () => [randomBytes(UNITS / 2).toString('hex')]);
  return writeXlsx({
    sheets: [
      { name: '名册', rows: [['姓名'], ['张三']] },
      {
        name: '笔试',
        rows: [
          ['姓名', '得分'],
          ['张三', 88.5, null],
        ],
        cells: new Map([['1,2', { formula: 'B2*2' }]]),
      },
      { name: '附件', rows: bulk },
    ],
    activeSheet: 1,
  });
}

function fileOf(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** From now on the page hears so many words of every worker, and the others when the test says so. */
function holdWorkers(words: number): void {
  const held: (() => void)[] = [];
  let hears = words;
  const hear = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage');
  Object.defineProperty(Worker.prototype, 'onmessage', {
    set(listener: (event: MessageEvent) => void) {
      let heard = 0;
      hear?.set?.call(this, (event: MessageEvent) => {
        if (heard++ < hears) listener(event);
        else held.push(() => listener(event));
      });
    },
  });
  addEventListener('hear-workers', () => {
    hears = Infinity;
    held.splice(0).forEach((word) => word());
  });
}

test(
  'of a large workbook one sheet shows first, at which nothing can be changed, and then all',
  async () => {
    const workbench = await openWorkbench();
    if (!workbench) return;
    const { window } = workbench;
    await window.evaluate(holdWorkers, 1);
    await workbench.choose(fileOf('大.xlsx', await largeWorkbook()));
    await window.getByText('这张表可以先看；正在读入其余工作表，读完才能修改。').waitFor();
    const tabs = () => window.locator('#grid [data-u-comp=slide-tab-item]').allInnerTexts();
    expect(await tabs()).toEqual(['笔试']);
    expect(await window.locator('#pane').getAttribute('inert')).toBe('');
    await workbench.goTo('B2');
    expect(await workbench.content()).toBe('88.5');
    await window.getByText('这张表可以先看；正在读入其余工作表，读完才能修改。').waitFor();
    await keepPicture(window, 'large-first-sheet');
    for (const change of [
      () => window.keyboard.type('7'),
      () => window.keyboard.press('Delete'),
      () => workbench.paste('66'),
    ]) {
      await window.evaluate(() => (document.getElementById('status') as HTMLElement).replaceChildren());
      await change();
      await window.getByText('文件还没有读完，读完才能修改。').waitFor();
    }
    expect(await workbench.content()).toBe('88.5');

    await window.evaluate(() => dispatchEvent(new Event('hear-workers')));
    await workbench.showsFile('大.xlsx');
    expect(await tabs()).toEqual(['名册', '笔试', '附件']);
    await workbench.isAt('笔试', 'B2');
    expect(await window.locator('#pane').getAttribute('inert')).toBeNull();
    await workbench.goTo('B2');
    await workbench.type('90');
    const { sheets } = await readXlsx(await workbench.save());
    expect(sheets[1]?.rows[1]?.slice(0, 3)).toEqual(['张三', 90, 180]);
  },
  LONG,
);

test(
  'a large workbook that was not saved is there again after every reload',
  async () => {
    const workbench = await openWorkbench();
    if (!workbench) return;
    const { window } = workbench;
    await workbench.open(fileOf('大.xlsx', await largeWorkbook()));
    await workbench.goTo('B2');
    await workbench.type('90');
    await workbench.isKept();
    for (let time = 0; time < 4; time++) {
      await window.reload();
      await workbench.showsFile('大.xlsx');
      await window.getByText('已恢复上次没有保存的“大.xlsx”。').waitFor();
      await workbench.isAt('笔试', 'A1');
    }
    expect(await window.getByRole('dialog').count()).toBe(0);
    await workbench.goTo('B2');
    expect(await workbench.content()).toBe('90');
  },
  LONG,
);

test(
  'what is still being typed is asked about before another file is opened, and a notice that was there does not answer',
  async () => {
    const workbench = await openWorkbench();
    if (!workbench) return;
    const { window } = workbench;
    const other = fileOf('乙.xlsx', await writeXlsx({ sheets: [{ name: '名册', rows: [['姓名'], ['李四']] }] }));
    const question = window.getByRole('dialog').filter({ hasText: '要打开别的工作簿吗？' });
    await workbench.goTo('X5');
    await window.keyboard.type('备注');
    await workbench.choose(other);
    await question.waitFor();
    await window.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await window.getByText('有未保存的改动').waitFor();
    await workbench.goTo('X5');
    expect(await workbench.content()).toBe('备注');

    await workbench.choose(fileOf('空.xlsx', new Uint8Array()));
    await window.getByRole('dialog').filter({ hasText: '没有打开' }).waitFor();
    await window.locator('#file').setInputFiles(other);
    await question.waitFor();
    await window.getByRole('button', { name: '不保存，打开' }).click();
    await workbench.showsFile('乙.xlsx');
    expect(await window.getByRole('dialog').count()).toBe(0);
  },
  LONG,
);

test(
  'a large workbook of which a sheet is damaged gives way to the one before, with what was typed there',
  async () => {
    const workbench = await openWorkbench();
    if (!workbench) return;
    const { window } = workbench;
    await workbench.goTo('X5');
    await workbench.type('备注');
    await window.evaluate(holdWorkers, 0);
    const parts = await unzip(await largeWorkbook());
    const sheet = 'xl/worksheets/sheet3.xml';
    const damaged = await zip({ ...parts, [sheet]: parts[sheet]?.slice(0, -200) ?? '' });
    await workbench.choose(fileOf('坏.xlsx', damaged));
    await window.getByText(/“样例名册.xlsx”有没有保存的改动/).waitFor();
    await keepPicture(window, 'leaving');
    await window.getByRole('button', { name: '不保存，打开' }).click();
    await window.locator('#grid[aria-busy=true]').waitFor();
    await workbench.goTo('X5');
    await window.keyboard.press('Control+z');
    await window.getByText('文件还没有读完，读完才能修改。').waitFor();
    await window.evaluate(() => dispatchEvent(new Event('hear-workers')));
    const notice = window.getByRole('dialog').filter({ hasText: '没有打开，当前的工作簿保持不变。' });
    await notice.waitFor();
    expect(await notice.innerText()).toContain('坏.xlsx');
    await notice.getByRole('button', { name: '关闭' }).click();
    await workbench.showsFile('样例名册.xlsx');
    await window.getByText('有未保存的改动').waitFor();
    await workbench.goTo('X5');
    expect(await workbench.content()).toBe('备注');
  },
  LONG,
);
