import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import { cellAddress } from '../../src/domain/basics/place';
import { scratchFolder, xuanbaHere } from '../unit/cli/command-line';
import { unzip } from '../unit/hosts/file/packages';
import { madeByCommandLine } from './made-by-command-line';
import { withWorkbench } from './workbench-page';

const openWorkbench = withWorkbench();
const folder = scratchFolder();
const LONG = 240_000;

async function rowsOf(file: Uint8Array, sheet: string) {
  const { sheets } = await readXlsx(file);
  return sheets.find(({ name }) => name === sheet)?.rows ?? [];
}

test(
  '图表 follows a reviewer’s decision in the workbench, and its charts stay in the saved file byte for byte',
  async () => {
    const workbench = await openWorkbench();
    if (!workbench) return;
    const campaign = await madeByCommandLine(folder);
    expect(await xuanbaHere(['dashboard', campaign, '--now', '2012-06-01T09:00'])).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    const before = new Uint8Array(readFileSync(campaign));
    const review = await rowsOf(before, '资格审查');
    const column = (title: string) => (review[2] ?? []).indexOf(title);
    const row = review.findIndex((cells) => cells[column('最终结论')] === '合格');
    const post = review[row]?.[column('竞聘职位')];
    const eligible = async (file: Uint8Array) =>
      (await rowsOf(file, '图表')).find(([name]) => name === post)?.[2] as number;

    await workbench.open(campaign);
    await workbench.showSheet('资格审查');
    for (const [title, text] of [
      ['复核理由', '材料不实'],
      ['复核结论', '不合格'],
    ] as const) {
      await workbench.goTo(cellAddress(row + 1, column(title) + 1));
      await workbench.type(text);
    }
    const saved = await workbench.save();
    expect(await eligible(saved)).toBe((await eligible(before)) - 1);
    const [was, is] = [await unzip(before), await unzip(saved)];
    const drawn = Object.keys(was).filter((name) => /charts\/|drawings\//.test(name));
    expect(drawn.length).toBeGreaterThan(2);
    for (const name of drawn) expect([name, is[name]]).toEqual([name, was[name]]);
  },
  LONG,
);
