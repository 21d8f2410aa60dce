/** @jest-environment jsdom */
import { webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { commandRequests } from '../../../src/commands/requests';
import { issue, message } from '../../../src/domain/basics/issue';
import type { Language } from '../../../src/domain/basics/localized';
import { fail, ok } from '../../../src/domain/basics/result';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import type { CellPlace } from '../../../src/ports/workbook-screen';
import type { PaneHost } from '../../../src/taskpane/host';
import { Pane } from '../../../src/taskpane/pane';
import { close, fill, runningCampaign, TIED } from './running-campaign';
import { campaign, hostOf } from './workbooks';

/** Charts ask how large they may be; jsdom lays nothing out. */
class PaneSize {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe(target: Element) {
    const contentRect = { width: 320, height: 260 } as DOMRectReadOnly;
    queueMicrotask(() => this.tell([{ target, contentRect } as ResizeObserverEntry], this));
  }
  unobserve() {}
  disconnect() {}
}
Object.assign(window, { ResizeObserver: PaneSize });
// They measure labels on a canvas; jsdom has none, and they do without.
Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });

/** Reads of a workbook take long on a busy machine. */
const WAIT = { timeout: 20_000 };

function show(host: PaneHost, language: Language = 'zh') {
  const requests = commandRequests();
  const view = render(<Pane host={host} requests={requests} language={language} theme={webLightTheme} />);
  return { ...view, requests, user: userEvent.setup() };
}

async function showTab(workbook: MemoryWorkbook, name: string, language: Language = 'zh') {
  const shown = show(hostOf(workbook), language);
  await shown.user.click(await screen.findByRole('tab', { name }, WAIT));
  return { ...shown, panel: within(screen.getByRole('tabpanel', { name })) };
}

const region = async (name: string) => within(await screen.findByRole('region', { name }, WAIT));

describe('stages', () => {
  test('each says how far it is in words, the current one also to screen readers', async () => {
    show(hostOf(await close(await runningCampaign(), 'written')));
    const stages = (await region('各环节')).getAllByRole('listitem');
    expect(stages.slice(0, 5).map((stage) => stage.textContent)).toEqual([
      expect.stringMatching(/报名 已结束参加8人，进入8人/),
      expect.stringMatching(/资格审查 已结束参加8人，进入8人/),
      expect.stringMatching(/笔试 已结束参加8人，进入8人最低成绩：办公室主任 75、财务科科长 70/),
      expect.stringMatching(/面试 进行中参加8人/),
      expect.stringMatching(/综合成绩 未开始$/),
    ]);
    expect(stages.map((stage) => stage.getAttribute('aria-current'))).toEqual([
      ...[null, null, null, 'step'],
      ...stages.slice(4).map(() => null),
    ]);
  });

  test('with scores missing, the next thing is to fill them in: the button leads to the first cell, the list to each', async () => {
    const asked: CellPlace[] = [];
    const host = hostOf(await close(await runningCampaign(), 'review'));
    const showCell = async (place: CellPlace) => {
      asked.push(place);
      return ok(undefined);
    };
    const { user } = show({ ...host, screen: { ...host.screen, showCell } });
    const next = await region('下一步');
    expect(next.getByText(/“笔试”还有\d+项没有做完/)).toBeTruthy();
    await user.click(next.getByRole('button', { name: '去第一处' }));
    const problems = await region('“笔试”推进以前');
    await user.click((await problems.findAllByRole('button', {}, WAIT))[0] as HTMLElement);
    await user.click(screen.getByRole('button', { name: '打开工作表“笔试”' }));
    expect(asked).toEqual([
      { sheet: '笔试', row: expect.any(Number), column: expect.any(Number) },
      asked[0],
      { sheet: '笔试', row: 1, column: 1 },
    ]);
  });

  test('why a cell cannot be shown is said in the host’s words', async () => {
    const host = hostOf(await close(await runningCampaign(), 'review'));
    const showCell = async () => fail([issue('block', message('workbook.cell-editing', {}))]);
    const { user } = show({ ...host, screen: { ...host.screen, showCell } });
    await user.click((await region('下一步')).getByRole('button', { name: '去第一处' }));
    expect((await screen.findByRole('alert', {}, WAIT)).textContent).toContain('有单元格正在输入');
  });

  test('with everything filled in, the next thing is to advance, and the button leads there', async () => {
    const workbook = await close(await runningCampaign(), 'review');
    await fill(workbook, 'written');
    const { user, requests } = show(hostOf(workbook));
    const next = await region('下一步');
    expect(next.getByText('“笔试”没有必须处理的问题，可以推进。')).toBeTruthy();
    await user.click(next.getByRole('button', { name: '现在推进' }));
    expect(requests.asked()).toBe('advance');
    expect(await screen.findByRole('heading', { name: '推进环节' }, WAIT)).toBeTruthy();
  });

  test('people who are not verified yet stand against closing the review', async () => {
    show(hostOf(await campaign()));
    expect((await region('下一步')).getByText(/“资格审查”还有\d+项没有做完/)).toBeTruthy();
    const problems = await region('“资格审查”推进以前');
    expect(await problems.findByText(/还有1人待核实/, {}, WAIT)).toBeTruthy();
  });

  test('when every stage is closed, lists for posting are what is left', async () => {
    const { user, requests } = show(hostOf(await close(await runningCampaign(), 'appointment')));
    const next = await region('下一步');
    expect(next.getByText(/全部环节已结束/)).toBeTruthy();
    await user.click(next.getByRole('button', { name: '去生成名单' }));
    expect(requests.asked()).toBe('publish');
  });
});

describe('the shortlist', () => {
  test('shows rank, total and why, with the line and what became of a tie', async () => {
    const { panel } = await showTab(await close(await runningCampaign(), 'shortlist', TIED), '名单');
    const table = within(await panel.findByRole('table', { name: '“办公室主任”的名单' }, WAIT));
    const rows = table.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual([
      '名次姓名总分结果',
      '1赵一89考察对象第1名，考察对象名额2人，列为考察对象',
      '2钱二86.5考察对象第2名，考察对象名额2人，末位同为86.5分，一并列为考察对象',
      '2孙三86.5考察对象第2名，考察对象名额2人，末位同为86.5分，一并列为考察对象',
      '以上为考察对象，最低86.5分',
      expect.stringMatching(/^4李四81\.5(等候递补|未列入)第4名，81\.5分；/),
    ]);
    expect(panel.getByText(/末位有2人同为86\.5分，不能再区分，全部列为考察对象：钱二、孙三/)).toBeTruthy();
  });

  test('says so where there is none yet', async () => {
    const { panel } = await showTab(await runningCampaign(), '名单');
    expect(await panel.findByText(/还没有到“确定考察对象”环节/, {}, WAIT)).toBeTruthy();
  });

  test('speaks English, with the names of sheets and people as they are', async () => {
    const { panel } = await showTab(await close(await runningCampaign(), 'composite', TIED), 'People', 'en');
    const table = await panel.findByRole('table', { name: 'Shortlist of 办公室主任' }, WAIT);
    expect(table.textContent).toContain('Shortlisted down to here; lowest total 86.5');
  });

  test('why it cannot be read is said', async () => {
    const workbook = await close(await runningCampaign(), 'shortlist');
    const host = hostOf({
      read: (wanted) =>
        wanted?.('确定考察对象') && !wanted('首页')
          ? Promise.resolve(fail([issue('block', message('workbook.cell-editing', {}))]))
          : workbook.read(wanted),
      apply: (plan) => workbook.apply(plan),
    });
    const { user } = show(host);
    await user.click(await screen.findByRole('tab', { name: '名单' }, WAIT));
    expect((await screen.findByRole('alert', {}, WAIT)).textContent).toContain('有单元格正在输入');
  });
});

describe('charts', () => {
  test('the numbers of every picture stand in a table; the pictures are for the eye alone', async () => {
    const workbook = await close(await runningCampaign({ dropPerEnd: '1' }), 'shortlist');
    const { panel } = await showTab(workbook, '图表');
    const figures = await panel.findAllByRole('figure', {}, WAIT);
    await waitFor(() => expect(panel.getAllByRole('figure')).toHaveLength(4), WAIT);
    const rowsOf = (name: string) =>
      within(panel.getByRole('figure', { name }))
        .getAllByRole('row', { hidden: true })
        .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rowsOf('各职位报名、合格人数与最低要求')).toEqual([
      ['职位', '报名', '合格', '最低要求'],
      ['办公室主任', '4', '4', '3'],
      ['财务科科长', '4', '4', '3'],
    ]);
    expect(rowsOf('面试：各评委评分')).toEqual([
      ['评委', '计入的分数', '去掉的分数'],
      ['评委1', '2个，87–88', '6个，83–90'],
      ['评委2', expect.any(String), expect.any(String)],
      ['评委3', expect.any(String), expect.any(String)],
    ]);
    expect(rowsOf('“办公室主任”最低入围成绩上下')[1]).toEqual(['赵一', '89', '2.25', '入围']);
    for (const figure of figures) {
      const picture = figure.querySelector('.picture') as HTMLElement;
      expect(picture.getAttribute('aria-hidden')).toBe('true');
      expect(picture.hasAttribute('inert')).toBe(true);
      expect(picture.querySelector('svg')).not.toBeNull();
    }
  });

  test('a sheet of them is made from there, and it is said where it is', async () => {
    const workbook = await runningCampaign();
    const { panel, user } = await showTab(workbook, '图表');
    await user.click(panel.getByRole('button', { name: '生成图表工作表' }));
    expect(await screen.findByRole('heading', { name: '图表工作表' }, WAIT)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: '开始' }, WAIT));
    expect((await screen.findByText('图表在工作表“图表”中。', {}, WAIT)).getAttribute('role')).toBe('status');
    expect(workbook.plan?.sheets.find(({ name }) => name === '图表')?.charts).toHaveLength(1);
  });

  test('before there are scores, applications are what is shown', async () => {
    const { panel } = await showTab(await runningCampaign(), '图表');
    expect(await panel.findByText(/还没有评委评分和入围名单/, {}, WAIT)).toBeTruthy();
    expect(panel.getAllByRole('figure')).toHaveLength(1);
  });
});

describe('日志', () => {
  test('the newest row is first, with when, what, why and by whom; long ones come in pages', async () => {
    const { panel, user } = await showTab(await close(await runningCampaign(), 'written'), '日志');
    const range = () => panel.getByRole('status').textContent;
    const [, count] = /共(\d+)条/.exec(range() ?? '') ?? [];
    expect(range()).toBe(`第1–20条，共${count}条`);
    const [newest, ...others] = panel.getAllByRole('listitem');
    expect(newest?.textContent).toBe('2012-06-01 09:00 推进环节面试开始：8人经办人：张三');
    expect(others.map(({ textContent }) => textContent).join()).toContain('理由：按方案办理 · 经办人：张三');
    await user.click(panel.getByRole('button', { name: '较早的' }));
    expect(range()).toBe(`第21–${count}条，共${count}条`);
    expect(panel.getAllByRole('listitem').at(-1)?.textContent).toContain('由名册生成');
    await user.click(panel.getByRole('button', { name: '较新的' }));
    expect(panel.getAllByRole('listitem')[0]?.textContent).toBe(newest?.textContent);
  });
});

describe('the language', () => {
  test('is switched by a button and remembered; the sheets stay Chinese', async () => {
    const host = hostOf(await runningCampaign());
    const { user, unmount } = show(host);
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Xuanba' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(await screen.findByRole('tab', { name: 'Stages' }, WAIT)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open sheet 资格审查' })).toBeTruthy();
    unmount();
    const again = show(host);
    expect(screen.getByRole('heading', { level: 1, name: 'Xuanba' })).toBeTruthy();
    await again.user.click(screen.getByRole('button', { name: '中文' }));
    expect(screen.getByRole('main').getAttribute('lang')).toBe('zh-CN');
    expect(host.drafts.load('language')).toBe('zh');
  });

  test('what was remembered and is no language is not taken', async () => {
    const host = hostOf(await runningCampaign());
    host.drafts.save('language', 'fr');
    show(host);
    expect(screen.getByRole('heading', { level: 1, name: '选拔' })).toBeTruthy();
    await screen.findByRole('tab', { name: '进度' }, WAIT);
  });
});
