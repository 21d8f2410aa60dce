/** @jest-environment jsdom */
import { webLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { commandRequests } from '../../../src/commands/requests';
import { fail, ok } from '../../../src/domain/basics/result';
import { issue, message } from '../../../src/domain/basics/issue';
import type { Language } from '../../../src/domain/basics/localized';
import type { PaneHost } from '../../../src/taskpane/host';
import { Pane, type MissingHost } from '../../../src/taskpane/pane';
import { close, runningCampaign } from './running-campaign';
import { campaign, hostOf, roster } from './workbooks';

function show(host: PaneHost | MissingHost, language: Language = 'zh') {
  const requests = commandRequests();
  render(<Pane host={host} requests={requests} language={language} theme={webLightTheme} />);
  return { requests, user: userEvent.setup() };
}

const summary = () => screen.getByRole('region', { name: '打开的工作簿' });
const buttons = () =>
  within(screen.getByRole('region', { name: '可以做什么' }))
    .getAllByRole('button')
    .map((button) => button.textContent);

/** Reads of a workbook take long on a busy machine. */
const WAIT = { timeout: 20_000 };

describe('the first screen', () => {
  test.each([
    ['notInExcel', /请在 Excel 中打开选拔窗格/],
    ['officeMissing', /连不上 Microsoft 的 office\.js/],
  ] as const)('without a workbook (%s) it says what to do', (why, words) => {
    show(why);
    expect(screen.getByRole('heading', { level: 1, name: '选拔' })).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('while the workbook is read, it says so and offers what always can be done', async () => {
    show(hostOf({ read: () => new Promise(() => undefined), apply: async () => ok(undefined) }));
    expect(summary().getAttribute('aria-busy')).toBe('true');
    expect(summary().textContent).toContain('正在读取工作簿');
    expect(buttons()).toEqual(['工具', '帮助']);
  });

  test('a roster is no campaign yet', async () => {
    show(hostOf(roster()));
    expect(await screen.findByText(/不是选拔台账/, {}, WAIT)).toBeTruthy();
    expect(buttons()).toEqual(['新建选拔', '工具', '帮助']);
  });

  test('a campaign shows its scheme, stage, people and problems, and offers its commands in the order of the ribbon', async () => {
    show(hostOf(await campaign()));
    await waitFor(() => expect(within(summary()).getAllByRole('term')).toHaveLength(5), WAIT);
    const values = within(summary())
      .getAllByRole('definition')
      .map((value) => value.textContent);
    expect(values.slice(0, 3)).toEqual([expect.stringContaining('吴中区'), '资格审查', '3人']);
    expect(values.slice(3)).toEqual([expect.stringMatching(/^\d+个必须处理，\d+个提醒$/), '还有2项没有做完']);
    expect(buttons()).toEqual(['检查', '推进环节', '刷新名单', '转为通用公式', '公示表', '工具', '帮助']);
  });

  test('it speaks English', async () => {
    show(hostOf(await campaign()), 'en');
    expect(screen.getByRole('heading', { level: 1, name: 'Xuanba' })).toBeTruthy();
    const summary = screen.getByRole('region', { name: 'Open workbook' });
    expect(await within(summary).findByText('Eligibility review', {}, WAIT)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check' })).toBeTruthy();
    expect(screen.getByRole('main').getAttribute('lang')).toBe('en');
  });

  test('what keeps the workbook from being read is said, and reading can be tried again', async () => {
    const workbook = roster();
    const refusal = issue('block', message('campaign.state-damaged', { sheet: '选拔状态' }));
    const read = jest.fn().mockResolvedValueOnce(fail([refusal]));
    read.mockImplementation(() => workbook.read());
    const { user } = show(hostOf({ read, apply: (plan) => workbook.apply(plan) }));
    expect(await screen.findByText('工作簿没有读出来。', {}, WAIT)).toBeTruthy();
    expect(await screen.findByRole('region', { name: '必须处理' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '重新读取' }));
    expect(await screen.findByText(/不是选拔台账/, {}, WAIT)).toBeTruthy();
  });

  test('an answer that comes after the workbook was read again is dropped', async () => {
    const workbook = roster();
    let late: (() => void) | undefined;
    const failed = fail([issue('block', message('campaign.state-damaged', { sheet: '选拔状态' }))]);
    const read = jest.fn(() => workbook.read());
    const { rerender } = render(
      <Pane
        host={hostOf({
          read: () => new Promise((resolve) => (late = () => resolve(failed))),
          apply: async () => ok(undefined),
        })}
        requests={commandRequests()}
        language="zh"
        theme={webLightTheme}
      />,
    );
    await waitFor(() => expect(late).toBeDefined(), WAIT);
    rerender(
      <Pane
        host={hostOf({ read, apply: async () => ok(undefined) })}
        requests={commandRequests()}
        language="zh"
        theme={webLightTheme}
      />,
    );
    expect(await screen.findByText(/不是选拔台账/, {}, WAIT)).toBeTruthy();
    await act(async () => late?.());
    expect(screen.queryByText('工作簿没有读出来。')).toBeNull();
  });

  test('where cells cannot use the functions, it says what campaigns use instead', async () => {
    show(hostOf(roster(), false));
    expect(screen.getByText(/台账改用通用公式/)).toBeTruthy();
    await screen.findByText(/不是选拔台账/, {}, WAIT);
  });
});

describe('commands', () => {
  test('a button of the ribbon brings the pane to its screen, and 返回 back', async () => {
    const { requests, user } = show(hostOf(await campaign()));
    act(() => requests.ask('help'));
    expect(await screen.findByRole('heading', { name: '帮助' }, WAIT)).toBeTruthy();
    expect(await screen.findByText('XUANBA.TRIMMEDMEAN', {}, WAIT)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(await screen.findByRole('region', { name: '打开的工作簿' })).toBeTruthy();
  });

  test('检查 lists the problems by severity and changes nothing', async () => {
    const workbook = await campaign();
    const before = workbook.plan;
    const { user } = show(hostOf(workbook));
    await user.click(await screen.findByRole('button', { name: '检查' }, WAIT));
    expect((await screen.findByText(/^检查完成，\d+个问题/, {}, WAIT)).getAttribute('role')).toBe('status');
    expect(screen.getByRole('region', { name: '提醒' }).textContent).toContain('材料不全');
    expect(workbook.plan).toBe(before);
  });

  test('刷新名单 writes the campaign by keyboard alone and says that it is done', async () => {
    const workbook = await campaign();
    const before = workbook.plan;
    const { user } = show(hostOf(workbook));
    (await screen.findByRole('button', { name: '刷新名单' }, WAIT)).focus();
    await user.keyboard('{Enter}');
    (await screen.findByRole('button', { name: '开始' }, WAIT)).focus();
    await user.keyboard('{Enter}');
    expect((await screen.findByText('已完成。', {}, WAIT)).getAttribute('role')).toBe('status');
    const logged = screen.getByRole('region', { name: '日志中2012-06-01 09:00的记录' });
    expect(within(logged).getAllByRole('listitem').at(-1)?.textContent).toContain('更新台账');
    expect(workbook.plan).not.toBe(before);
  });

  test('an operation stays until it is known what came of it, whatever is asked for meanwhile', async () => {
    const workbook = await campaign();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const apply = (plan: Parameters<typeof workbook.apply>[0]) => held.then(() => workbook.apply(plan));
    const { requests, user } = show(hostOf({ read: (wanted) => workbook.read(wanted), apply }));
    act(() => requests.ask('refresh'));
    await user.click(await screen.findByRole('button', { name: '开始' }, WAIT));
    const back = screen.getByRole('button', { name: '返回' });
    await waitFor(() => expect(back.getAttribute('aria-disabled')).toBe('true'), WAIT);
    await user.click(back);
    act(() => requests.ask('help'));
    expect(screen.getByRole('heading', { name: '刷新名单' })).toBeTruthy();
    await act(async () => release());
    expect(await screen.findByText('已完成。', {}, WAIT)).toBeTruthy();
    expect(back.getAttribute('aria-disabled')).not.toBe('true');
    await user.click(back);
    expect(await screen.findByRole('region', { name: '打开的工作簿' }, WAIT)).toBeTruthy();
  });

  test('公示表 of a campaign in which no stage is closed is refused with the reason, and nothing is written', async () => {
    const workbook = await campaign();
    const before = workbook.plan;
    const { requests, user } = show(hostOf(workbook));
    act(() => requests.ask('publish'));
    await user.click(await screen.findByRole('button', { name: '开始' }, WAIT));
    const alert = await screen.findByRole('alert', {}, WAIT);
    expect(alert.textContent).toContain('没有完成，工作簿保持原样');
    expect(within(alert).getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(workbook.plan).toBe(before);
  });

  test('公示表 offers every closed stage whose list may be posted, the last one first', async () => {
    const workbook = await close(await runningCampaign(), 'interview');
    const { requests, user } = show(hostOf(workbook));
    act(() => requests.ask('publish'));
    const stage = await screen.findByRole('combobox', { name: '哪个环节的名单' }, WAIT);
    expect((stage as HTMLSelectElement).value).toBe('interview');
    await user.selectOptions(stage, '笔试');
    await user.click(screen.getByRole('button', { name: '开始' }));
    expect(await screen.findByText(/^公示表在“公布-笔试.*”。$/, {}, WAIT)).toBeTruthy();
  });

  test.each([
    [true, 3],
    [false, 2],
  ])(
    'formulas can become values; the functions of the add-in are offered where cells have them: %s',
    async (has, count) => {
      const workbook = await campaign();
      const { requests, user } = show(hostOf(workbook, has));
      act(() => requests.ask('convert'));
      const values = await screen.findByRole('radio', { name: /^只留数值/ }, WAIT);
      expect(screen.getAllByRole('radio')).toHaveLength(count);
      await user.click(values);
      await user.click(screen.getByRole('button', { name: '开始' }));
      expect(await screen.findByText('已完成。', {}, WAIT)).toBeTruthy();
      expect(screen.getByRole('list').textContent).toContain('公式改为数值（无公式）');
    },
  );
});
