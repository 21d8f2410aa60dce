/** @jest-environment jsdom */
import './web-view';
import { screen, within } from '@testing-library/react';
import { writeXlsx } from 'hucre/xlsx';
import { issue, message } from '../../../src/domain/basics/issue';
import { fail } from '../../../src/domain/basics/result';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import { ENTRIES, type Rows } from '../campaign/small-campaign-data';
import { follows, lines, press, preview, show, WAIT } from './change-screens';
import { close, fill, runningCampaign } from './running-campaign';
import { hostOf } from './workbooks';

/** jsdom's files cannot be read as the page reads them. */
function file(name: string, bytes: Uint8Array | undefined): File {
  const arrayBuffer = async () => {
    if (!bytes) throw new DOMException('locked', 'NotReadableError');
    return bytes.slice().buffer;
  };
  return Object.assign(new File(['-'], name), { arrayBuffer });
}

const csv = (name: string, rows: Rows) =>
  file(name, new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')));

async function xlsx(name: string, sheets: Readonly<Record<string, Rows>>): Promise<File> {
  const content = Object.entries(sheets).map(([title, rows]) => ({ name: title, rows: rows.map((row) => [...row]) }));
  return file(name, await writeXlsx({ sheets: content }));
}

const WRITTEN: Rows = ENTRIES.written?.[0] ?? [];
const choose = async (user: ReturnType<typeof show>['user'], chosen: File) =>
  user.upload(await screen.findByLabelText('成绩文件', {}, WAIT), chosen);

async function cellsOf(workbook: MemoryWorkbook, sheet: string, name: string) {
  const read = await workbook.read();
  const rows = read.ok ? read.value.sheets.find((one) => one.name === sheet)?.rows : undefined;
  return rows?.find((row) => row.includes(name));
}

describe('录入成绩', () => {
  test('a file is chosen, what it brings and what is missing then is shown, and it is taken as a whole', async () => {
    const workbook = await close(await runningCampaign(), 'review');
    const before = workbook.plan;
    const { user } = show(hostOf(workbook), 'fill');
    expect(await screen.findByRole('heading', { name: '笔试' }, WAIT)).toBeTruthy();
    expect(screen.getByText(/用本环节各表的栏目名：.*卷面分/)).toBeTruthy();
    await preview(user);
    expect(screen.getByText('请先选择成绩文件。')).toBeTruthy();
    await choose(user, csv('笔试成绩.csv', WRITTEN.slice(0, -1)));
    expect((await screen.findByText('已读取“笔试成绩.csv”，1张工作表。', {}, WAIT)).getAttribute('role')).toBe(
      'status',
    );
    await preview(user);
    const part = await follows();
    expect(lines(part).slice(0, 2)).toEqual(['由“笔试成绩.csv”录入7行、7个单元格。', '录入以后，“笔试”推进前还有：']);
    expect(part.getAllByText(/王八/).length).toBeGreaterThan(0);
    expect(workbook.plan).toBe(before);
    await press(user, '确认办理');
    await screen.findByRole('heading', { name: '已录入7行、7个单元格。' }, WAIT);
    expect(lines(within(screen.getByRole('list', { name: '已写入“日志”表：' }))).at(-1)).toContain(
      '笔试：由笔试成绩.csv录入7行7个单元格',
    );
    expect(await cellsOf(workbook, '笔试', '周五')).toContain(88);
  });

  test('where one row does not fit nothing is taken, and every reason is listed', async () => {
    const workbook = await close(await runningCampaign(), 'review');
    const before = workbook.plan;
    const { user } = show(hostOf(workbook), 'fill');
    await choose(
      user,
      csv('坏.csv', [
        ['姓名', '卷面分'],
        ['赵一', '八十'],
        ['外人', 70],
        ['钱二', 60],
      ]),
    );
    await screen.findByText(/^已读取/, {}, WAIT);
    await preview(user);
    expect(await screen.findByText(/不能办理，台账没有改动/, {}, WAIT)).toBeTruthy();
    expect(await screen.findByText(/“卷面分”为“八十”，应为数字/, {}, WAIT)).toBeTruthy();
    expect(screen.getByText(/“外人”（）不在本环节的名单里/)).toBeTruthy();
    expect(workbook.plan).toBe(before);
  });

  test('what was entered before is replaced only when that is chosen, with a reason, and each is shown', async () => {
    const workbook = await close(await runningCampaign(), 'review');
    await fill(workbook, 'written');
    const { user } = show(hostOf(workbook), 'fill');
    await choose(
      user,
      csv('更正.csv', [
        ['姓名', '卷面分'],
        ['赵一', 91],
        ['钱二', 85.5],
      ]),
    );
    await screen.findByText(/^已读取/, {}, WAIT);
    await preview(user);
    expect(await screen.findByText(/赵一（办公室主任）的“卷面分”已有“90”，文件中是“91”/, {}, WAIT)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: '替换已有的不同内容' }));
    await preview(user);
    expect(screen.getByText('请写明理由（至少2个字）。')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: '理由（必填）' }), '登分有误');
    await preview(user);
    const part = await follows();
    expect(part.getByText('赵一（办公室主任）的“卷面分”：90 → 91')).toBeTruthy();
    expect(part.queryByText(/钱二/)).toBeNull();
    expect(part.getByText('录入以后，“笔试”没有必须处理的问题。')).toBeTruthy();
    await press(user, '确认办理');
    await screen.findByRole('heading', { name: '已录入2行、2个单元格。' }, WAIT);
    expect(await cellsOf(workbook, '笔试', '赵一')).toContain(91);
  });

  test('of a workbook with several sheets only those that are chosen are taken', async () => {
    const workbook = await close(await runningCampaign(), 'review');
    const { user } = show(hostOf(workbook), 'fill');
    const old = WRITTEN.map(([name = null], index) => [name, index === 0 ? '卷面分' : 1]);
    await choose(user, await xlsx('成绩.xlsx', { 正式: WRITTEN, 试评: old }));
    const sheets = within(await screen.findByRole('group', { name: '录入哪些工作表' }, WAIT));
    await preview(user);
    expect((await screen.findAllByText(/在文件中出现了两次/, {}, WAIT)).length).toBe(8);
    await user.click(sheets.getByRole('checkbox', { name: '正式' }));
    await user.click(sheets.getByRole('checkbox', { name: '试评' }));
    await preview(user);
    expect(screen.getByText('请至少选定一张工作表。')).toBeTruthy();
    await user.click(sheets.getByRole('checkbox', { name: '正式' }));
    await preview(user);
    expect(lines(await follows())[0]).toBe('由“成绩.xlsx”录入8行、8个单元格。');
    await press(user, '确认办理');
    await screen.findByRole('heading', { name: '已录入8行、8个单元格。' }, WAIT);
    expect(await cellsOf(workbook, '笔试', '赵一')).toContain(90);
  });

  test('双人复核: the second entry goes to its own sheet', async () => {
    const workbook = await close(await runningCampaign({ doubleEntry: 'written' }), 'review');
    await fill(workbook, 'written');
    const { user } = show(hostOf(workbook), 'fill');
    await user.click(await screen.findByRole('radio', { name: '第二次录入（双人复核）' }, WAIT));
    await choose(user, csv('复核.csv', WRITTEN));
    await screen.findByText(/^已读取/, {}, WAIT);
    await preview(user);
    await press(user, '确认办理');
    await screen.findByRole('heading', { name: '已录入8行、8个单元格。' }, WAIT);
    expect(await cellsOf(workbook, '笔试录入二', '周五')).toContain(88);
  });

  test('why a file cannot be read is said, and then another can be chosen', async () => {
    const workbook = await close(await runningCampaign(), 'review');
    const { user } = show(hostOf(workbook), 'fill');
    await choose(user, file('成绩.xlsx', new TextEncoder().encode('%PDF-1.7 ')));
    expect((await screen.findByText(/文件没有读出来/, {}, WAIT)).closest('[role=alert]')).toBeTruthy();
    expect(await screen.findByText(/PDF/, {}, WAIT)).toBeTruthy();
    await choose(user, file('锁住.xlsx', undefined));
    expect(await screen.findByText(/文件“锁住\.xlsx”打不开/, {}, WAIT)).toBeTruthy();
    await choose(user, csv('笔试成绩.csv', WRITTEN));
    expect(await screen.findByText(/^已读取/, {}, WAIT)).toBeTruthy();
    expect(screen.queryByText(/文件没有读出来/)).toBeNull();
  });

  test('why it is not written is said in English too, and the workbook is as before', async () => {
    const workbook = await close(await runningCampaign(), 'review');
    const before = workbook.plan;
    const apply = async () => fail([issue('block', message('workbook.cell-editing', {}))]);
    const { user } = show(hostOf({ read: (wanted) => workbook.read(wanted), apply }), 'fill', 'en');
    await user.upload(await screen.findByLabelText('File with scores', {}, WAIT), csv('成绩.csv', WRITTEN));
    await screen.findByText(/^Read: /, {}, WAIT);
    await press(user, 'See what follows');
    await press(user, 'Do it');
    expect(await screen.findByText(/^Not done; the workbook is as it was/, {}, WAIT)).toBeTruthy();
    expect(workbook.plan).toBe(before);
  });

  test('where the program cannot unpack files, what to do instead is said', async () => {
    const { DecompressionStream } = globalThis;
    Object.assign(globalThis, { DecompressionStream: undefined });
    try {
      const { user } = show(hostOf(await close(await runningCampaign(), 'review')), 'fill');
      await choose(user, csv('笔试成绩.csv', WRITTEN));
      expect(await screen.findByText(/请把内容粘贴到本环节的表里/, {}, WAIT)).toBeTruthy();
    } finally {
      Object.assign(globalThis, { DecompressionStream });
    }
  });

  test('where the part that reads files cannot be loaded, that is said', async () => {
    const host = hostOf(await close(await runningCampaign(), 'review'));
    const readFile = () => Promise.reject(new Error('ChunkLoadError'));
    const { user } = show({ ...host, readFile }, 'fill');
    await choose(user, csv('笔试成绩.csv', WRITTEN));
    expect(await screen.findByText(/读取文件的部分没有加载成功/, {}, WAIT)).toBeTruthy();
  });

  test('before a stage takes anything in, that is said', async () => {
    show(hostOf(await runningCampaign()), 'fill');
    expect(await screen.findByText(/当前没有要录入的内容/, {}, WAIT)).toBeTruthy();
  });
});
