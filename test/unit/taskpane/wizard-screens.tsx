import './web-view';
import { webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { commandRequests } from '../../../src/commands/requests';
import type { Language } from '../../../src/domain/basics/localized';
import type { SourceWorkbook } from '../../../src/domain/roster/source';
import { MemoryWorkbook } from '../../../src/hosts/memory';
import type { WorkbookPort } from '../../../src/ports/workbook';
import type { PaneHost } from '../../../src/taskpane/host';
import { Pane } from '../../../src/taskpane/pane';

/** Whole screens over whole rosters take long on a busy machine. */
export const WAIT = { timeout: 30_000 };
export function show(host: PaneHost, language: Language = 'zh') {
  const requests = commandRequests();
  requests.ask('start');
  const shown = render(<Pane host={host} requests={requests} language={language} theme={webLightTheme} />);
  return { ...shown, requests, user: userEvent.setup() };
}

export type User = ReturnType<typeof userEvent.setup>;

export const heading = (name: RegExp) => screen.findByRole('heading', { level: 3, name }, WAIT);

/** The heading of a screen that has just come has the focus. */
export async function focused(name: RegExp) {
  const found = await heading(name);
  expect(document.activeElement).toBe(found);
}

/** The screen of a step, reached with everything before it right. */
export async function reach(user: User, step: '核对列' | '选择方案' | '职位与条件' | '预览' | '生成') {
  const screens = ['选择名册', '核对列', '选择方案', '职位与条件', '预览', '生成'];
  await heading(/^选择名册/);
  for (const name of screens.slice(1, screens.indexOf(step) + 1)) {
    if (name === '职位与条件') await user.click(screen.getByRole('radio', { name: /吴中区/ }));
    if (name === '预览') await screen.findByRole('group', { name: '办公室主任' }, WAIT);
    if (name === '生成') await screen.findByRole('table', {}, WAIT);
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await heading(new RegExp(`^${name}`));
  }
}

/** A workbook that is written otherwise. */
export function written(workbook: MemoryWorkbook, apply: WorkbookPort['apply']): WorkbookPort {
  return { read: (wanted) => workbook.read(wanted), apply };
}

export const sheetOf = (name: string, rows: SourceWorkbook['sheets'][number]['rows'], hidden = false) => ({
  name,
  rows,
  merges: [],
  hiddenRows: new Set<number>(),
  hidden,
});
export const book = (...sheets: SourceWorkbook['sheets']) =>
  new MemoryWorkbook({ fileName: '名册.xlsx', sheets, dateSystem: '1900' });
export const HEADER = ['姓名', '性别', '出生年月', '学历', '竞聘职位'];
export const PERSON = ['张三', '男', '1978.05', '本科', '办公室主任'];
