import { readFileSync } from 'node:fs';
import { scratchFolder } from '../unit/cli/command-line';
import { unzip } from '../unit/hosts/file/packages';
import { keepPicture } from './look';
import { madeByCommandLine } from './made-by-command-line';
import { SOON, withWorkbench } from './workbench-page';

const openWorkbench = withWorkbench();
const folder = scratchFolder();

test('documents of the campaign that is open are downloaded: one as itself, several in a zip file', async () => {
  const workbench = await openWorkbench();
  if (!workbench) return;
  const { page, window } = workbench;
  await workbench.open(await madeByCommandLine(folder));
  await page.getByRole('tab', { name: '文书', exact: true }).click(SOON);
  const make = async (...names: readonly string[]) => {
    for (const name of names) await page.getByRole('checkbox', { name, exact: true }).click();
    const download = window.waitForEvent('download', SOON);
    await page.getByRole('button', { name: /^制作/ }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
  };
  await page.getByRole('textbox', { name: /落款单位/ }).fill('区委组织部');
  const one = await make('公告');
  expect(one.name).toBe('公告.docx');
  expect((await unzip(one.bytes))['word/document.xml']).toContain('区委组织部');
  await page.getByText('已制作1种文书，下载为“公告.docx”。').waitFor(SOON);
  const several = await make('报名登记表');
  expect(several.name).toBe('文书.zip');
  expect(Object.keys(await unzip(several.bytes))).toEqual(['公告.docx', '报名登记表.docx']);
  await keepPicture(window, 'documents');
}, 300_000);
