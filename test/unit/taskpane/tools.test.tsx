/** @jest-environment jsdom */
import { webLightTheme } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { commandRequests } from '../../../src/commands/requests';
import type { Language } from '../../../src/domain/basics/localized';
import type { PaneHost } from '../../../src/taskpane/host';
import { Pane } from '../../../src/taskpane/pane';
import { campaign, hostOf, roster } from './workbooks';

/** Screens are loaded when they are asked for, which takes long on a busy machine. */
const WAIT = { timeout: 20_000 };

async function openTool(host: PaneHost, name: string, language: Language = 'zh') {
  const requests = commandRequests();
  render(<Pane host={host} requests={requests} language={language} theme={webLightTheme} />);
  act(() => requests.ask('tools'));
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name }, WAIT));
  return user;
}

test('a tool is chosen, asked for what it needs, run on a roster, and its sheets can be shown', async () => {
  const workbook = roster();
  const shown: string[] = [];
  const host = hostOf(workbook);
  const user = await openTool(
    {
      ...host,
      screen: { ...host.screen, showCell: (place) => (shown.push(place.sheet), host.screen.showCell(place)) },
    },
    '队伍结构分析',
  );
  await user.type(await screen.findByLabelText('年龄和任职年限算到哪一天？', undefined, WAIT), '2012-05-31');
  await user.click(screen.getByRole('button', { name: '生成' }));
  expect(await screen.findByText('已统计3人，截至2012-05-31。', undefined, WAIT)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '查看“结构分析”' }));
  expect(shown).toEqual(['结构分析']);
  const read = await workbook.read();
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(['结构分析', '结构分析（按单位）', '名册']);
});

test('what is missing is said, and the workbook stays as it is', async () => {
  const workbook = roster();
  const user = await openTool(hostOf(workbook), 'File audit', 'en');
  await user.click(await screen.findByRole('button', { name: 'Make it' }, WAIT));
  expect((await screen.findByRole('alert', undefined, WAIT)).textContent).toContain('“Seed” is not given');
  const read = await workbook.read();
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(['名册']);
});

test('of a campaign the people and what its scheme says are taken, and the run is in 日志', async () => {
  const workbook = await campaign();
  const user = await openTool(hostOf(workbook), '轮岗和回避检查');
  expect(await screen.findByDisplayValue('2012-05-31', undefined, WAIT)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '生成' }));
  await screen.findByRole('button', { name: '查看“轮岗回避检查”' }, WAIT);
  const read = await workbook.read();
  const log = read.ok ? read.value.sheets.find(({ name }) => name === '日志') : undefined;
  expect(log?.rows.at(-1)?.slice(1, 3)).toEqual(['工具：轮岗和回避检查', expect.stringContaining('轮岗回避检查')]);
});
