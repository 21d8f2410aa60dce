/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { announceScheme } from '../../../src/app/announce';
import { issue, message } from '../../../src/domain/basics/issue';
import { fail } from '../../../src/domain/basics/result';
import { parameterValue } from '../../../src/domain/schemes/resolve';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { nothing, SAID } from '../campaign/small-campaign-data';
import { follows, lines, press, preview, show, WAIT } from './change-screens';
import { close, fill, runningCampaign, viewOf } from './running-campaign';
import { hostOf } from './workbooks';

const announce = (workbook: MemoryWorkbook) => announceScheme(workbook, SAID, chineseWording, nothing);
const logged = (title: string) => lines(within(screen.getByRole('list', { name: title })));
const IN_LOG = '已写入“日志”表：';

describe('填写方案参数', () => {
  test('a blank that stands against advancing leads there from the board; answered, it does not any more', async () => {
    const workbook = await close(await runningCampaign({ weights: '' }), 'written');
    await fill(workbook, 'interview');
    const { user } = show(hostOf(workbook), undefined);
    await press(user, '填写1项方案参数 →');
    const due = within(await screen.findByRole('region', { name: '推进以前要填的' }, WAIT));
    const weights = due.getByRole('textbox');
    expect(weights.getAttribute('aria-describedby')).toBeTruthy();
    await preview(user);
    expect(screen.getByText('请至少填写或变更一项。')).toBeTruthy();
    await user.type(weights, '6:4');
    await preview(user);
    expect(lines(await follows())).toEqual(['“笔试、面试权重”填写为“6:4”。']);
    await press(user, '确认办理');
    await screen.findByRole('heading', { name: '已写入1项。' }, WAIT);
    expect(logged(IN_LOG).at(-1)).toContain('变更参数笔试、面试权重由“—”改为“6:4”');
    expect(parameterValue((await viewOf(workbook)).scheme, 'weights')).toBe('6:4');
    await press(user, '返回');
    await screen.findByText('“面试”没有必须处理的问题，可以推进。', {}, WAIT);
    expect(screen.queryByRole('button', { name: /方案参数 →/ })).toBeNull();
  });

  test('what a change does to people is shown, and without a reason a published value is not changed', async () => {
    const workbook = await runningCampaign();
    await announce(workbook);
    const { user } = show(hostOf(workbook), 'answer');
    await user.click(await screen.findByText(/^已有的值（\d+项），需要时可以变更$/, {}, WAIT));
    expect(screen.getByRole('textbox', { name: '理由' })).toHaveProperty('required', false);
    await user.selectOptions(screen.getByRole('combobox', { name: /学历/ }), '硕士');
    expect(screen.getByRole('textbox', { name: '理由（必填）' })).toHaveProperty('required', true);
    await preview(user);
    expect(screen.getByText('请写明理由（至少2个字）。')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: '理由（必填）' }), '职位需要');
    await user.type(screen.getByRole('textbox', { name: '经办人' }), '张三');
    await preview(user);
    expect(lines(await follows())).toEqual([
      '“最低学历”由“大专”改为“硕士”。',
      expect.stringMatching(/^“办公室主任”合格人数由4人变为0人，低于最低要求3人/),
      expect.stringMatching(/^“财务科科长”合格人数由4人变为0人，低于最低要求3人/),
    ]);
    await press(user, '确认办理');
    await screen.findByRole('heading', { name: '已写入1项。' }, WAIT);
    expect(logged(IN_LOG).at(-1)).toMatch(/学历.*由“大专”改为“硕士”理由：职位需要 · 经办人：张三/);
  });

  test('a wrong answer is told at its field and refused; nothing is written', async () => {
    const workbook = await runningCampaign({ weights: '' });
    const before = workbook.plan;
    const { user } = show(hostOf(workbook), 'answer');
    const later = within(await screen.findByRole('region', { name: '以后的环节才用，可以先空着' }, WAIT));
    const weights = later.getAllByRole('textbox')[0] as HTMLElement;
    await user.type(weights, '6');
    await user.tab();
    expect(weights.getAttribute('aria-invalid')).toBe('true');
    await preview(user);
    expect(await screen.findByText(/不能办理，台账没有改动/, {}, WAIT)).toBeTruthy();
    expect((await screen.findAllByText(/填了“6”，应为/, {}, WAIT)).length).toBeGreaterThan(0);
    expect(workbook.plan).toBe(before);
    await user.clear(weights);
    await preview(user);
    expect(screen.getByText('请至少填写或变更一项。')).toBeTruthy();
  });
});

describe('发布公告', () => {
  test('what is published and what is still open is shown first; it is done once', async () => {
    const workbook = await runningCampaign({ weights: '' });
    const { user } = show(hostOf(workbook), 'announce');
    await user.type(await screen.findByRole('textbox', { name: '理由' }, WAIT), '县委常委会第5次会议');
    await user.type(screen.getByRole('textbox', { name: '经办人' }), '张三');
    await preview(user);
    const part = await follows();
    expect(part.getByText(/^\d+项参数按现在的值公布，此后变更须写明理由。$/)).toBeTruthy();
    expect(part.getByText(/^还空着\d+项，以后填写不需要理由：.*笔试、面试权重/)).toBeTruthy();
    await user.click(part.getByText('公布的参数'));
    expect(part.getByText('年龄和年限计算截止日：2012-05-31')).toBeTruthy();
    expect((await viewOf(workbook)).published).toBeUndefined();
    await press(user, '确认办理');
    await screen.findByRole('heading', { name: '已登记发布公告。' }, WAIT);
    expect(logged(IN_LOG)).toContainEqual(expect.stringContaining('理由：县委常委会第5次会议 · 经办人：张三'));
    expect((await viewOf(workbook)).published).toBeDefined();
    await press(user, '再办理一项');
    expect(await screen.findByText(/方案已经公布过/, {}, WAIT)).toBeTruthy();
  });

  test('why it is not written is said, in English too, and the workbook is as before', async () => {
    const workbook = await runningCampaign();
    const before = workbook.plan;
    const apply = async () => fail([issue('block', message('workbook.cell-editing', {}))]);
    const { user } = show(hostOf({ read: (wanted) => workbook.read(wanted), apply }), 'announce', 'en');
    await press(user, 'See what follows');
    await press(user, 'Do it');
    expect(await screen.findByText(/^Not done; the workbook is as it was/, {}, WAIT)).toBeTruthy();
    expect(workbook.plan).toBe(before);
  });
});
