/** @jest-environment jsdom */
import './web-view';
import { webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { commandRequests } from '../../../src/commands/requests';
import { issue, message } from '../../../src/domain/basics/issue';
import type { Language } from '../../../src/domain/basics/localized';
import { fail, ok } from '../../../src/domain/basics/result';
import type { DocumentPlan } from '../../../src/documents/plan';
import type { DocumentOutput, MadeFile } from '../../../src/ports/document-files';
import { Pane } from '../../../src/taskpane/pane';
import { close, runningCampaign } from './running-campaign';
import { hostOf } from './workbooks';

/** Reads of a workbook take long on a busy machine. */
const WAIT = { timeout: 20_000 };

async function openDocuments(
  change: Partial<Extract<DocumentOutput, { canSave: true }>> | 'none' = {},
  language: Language = 'zh',
) {
  const plans: DocumentPlan[] = [];
  const saved: MadeFile[] = [];
  const output: DocumentOutput = {
    canSave: true,
    render: async (plan) => {
      plans.push(plan);
      return new Uint8Array([1]);
    },
    save: async (file) => {
      saved.push(file);
      return ok(undefined);
    },
    ...(change === 'none' ? {} : change),
  };
  const workbook = await close(await runningCampaign(), 'written');
  const host = hostOf(workbook);
  const user = userEvent.setup();
  const shown = change === 'none' ? host : { ...host, documents: output };
  render(<Pane host={shown} requests={commandRequests()} language={language} theme={webLightTheme} />);
  await user.click(await screen.findByRole('tab', { name: language === 'zh' ? '文书' : 'Documents' }, WAIT));
  return { user, plans, saved, host };
}

const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name }, WAIT);

test('what cannot be made yet cannot be chosen, and says which stage must be closed first', async () => {
  await openDocuments();
  expect((await box('公告')).disabled).toBe(false);
  const notice = await box('任前公示');
  expect(notice.disabled).toBe(true);
  expect(document.getElementById(notice.getAttribute('aria-describedby') as string)?.textContent).toContain(
    '请先结束“票决”环节',
  );
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '制作（0种）' }).disabled).toBe(true);
});

test('several are made, with who issues them, and come as one zip file; who issues them is remembered', async () => {
  const { user, plans, saved, host } = await openDocuments();
  await user.click(await box('公告'));
  await user.click(await box('成绩通知单'));
  await user.type(screen.getByRole('textbox', { name: /落款单位/ }), '区委组织部');
  await user.click(screen.getByRole('button', { name: '制作（2种）' }));
  expect(await screen.findByText('已制作2种文书，下载为“文书.zip”。', {}, WAIT)).toBeTruthy();
  expect(plans.map(({ id }) => id)).toEqual(['announcement', 'score-notice']);
  expect(JSON.stringify(plans[0])).toContain('区委组织部');
  expect(saved.map(({ name }) => name)).toEqual(['文书.zip']);
  expect(host.drafts.load('documents-issuer')).toBe('区委组织部');
});

test('all that can be made are chosen and let go by a button; one file comes as itself', async () => {
  const { user, saved } = await openDocuments();
  await user.click(await screen.findByRole('button', { name: '选中全部可以制作的' }, WAIT));
  expect((await box('评分表')).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: '全部不选' }));
  await user.click(await box('公告'));
  await user.click(screen.getByRole('button', { name: '制作（1种）' }));
  expect(await screen.findByText(/下载为“公告.docx”/, {}, WAIT)).toBeTruthy();
  expect(saved.map(({ name }) => name)).toEqual(['公告.docx']);
});

test('what hinders making, and what hinders saving, is said', async () => {
  const save = async () => fail([issue('block', message('document.not-saved', { reason: '磁盘已满' }))]);
  const { user, plans } = await openDocuments({ save });
  await user.click(await box('公告'));
  await user.type(screen.getByRole('textbox', { name: /只制作这个人的/ }), '无此人');
  await user.click(screen.getByRole('button', { name: '制作（1种）' }));
  const alert = await screen.findByRole('alert', {}, WAIT);
  expect(within(alert).getByText(/台账中没有“无此人”/)).toBeTruthy();
  expect(within(alert).getByText(/“公告”不是按人制作的/)).toBeTruthy();
  expect(plans).toEqual([]);
  await user.clear(screen.getByRole('textbox', { name: /只制作这个人的/ }));
  await user.click(screen.getByRole('button', { name: '制作（1种）' }));
  expect(await screen.findByText(/文书没有保存成功：磁盘已满/, {}, WAIT)).toBeTruthy();
});

test.each([
  ['zh', /这里的窗格不能保存文件/, '公告'],
  ['en', /The pane cannot save files here/, 'Announcement'],
] as const)('where no file can be saved it says so, with what to do instead, in %s', async (language, said, title) => {
  await openDocuments('none', language);
  expect((await screen.findByRole('alert', {}, WAIT)).textContent).toMatch(said);
  expect(screen.getByText(title)).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
