/** @jest-environment jsdom */
import './web-view';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { act, screen, within } from '@testing-library/react';
import { prepareCampaign } from '../../../src/app/prepare-campaign';
import { startCampaign } from '../../../src/app/start-campaign';
import { issue, message } from '../../../src/domain/basics/issue';
import { fail } from '../../../src/domain/basics/result';
import type { SourceWorkbook } from '../../../src/domain/roster/source';
import { findScheme } from '../../../src/domain/schemes';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { openFileWorkbook } from '../../../src/hosts/file';
import { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import type { WorkbookPort } from '../../../src/ports/workbook';
import {
  book,
  focused,
  heading,
  HEADER,
  PERSON,
  reach,
  sheetOf,
  show,
  WAIT,
  written,
  type User,
} from './wizard-screens';
import { hostOf, NOW, roster } from './workbooks';

jest.setTimeout(180_000);

const DIRTY = path.join(__dirname, '..', '..', 'fixtures', 'rosters', 'dirty-120.xlsx');

async function dirty(): Promise<SourceWorkbook> {
  const file = await openFileWorkbook(Uint8Array.from(readFileSync(DIRTY)), 'dirty-120.xlsx');
  const read = file.ok ? await file.value.read() : file;
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Goes to an element as somebody without a mouse does. */
async function tabTo(user: User, element: HTMLElement) {
  for (let presses = 0; presses < 300 && document.activeElement !== element; presses++) await user.tab();
  expect(document.activeElement).toBe(element);
}

async function press(user: User, name: string | RegExp) {
  await tabTo(user, screen.getByRole('button', { name }));
  await user.keyboard('{Enter}');
}

async function typeInto(user: User, element: HTMLElement, text: string) {
  await tabTo(user, element);
  await user.keyboard(text);
}

/** Goes to the radio of a name by Tab and the arrow keys. */
async function pick(user: User, name: RegExp) {
  const radio = screen.getByRole<HTMLInputElement>('radio', { name });
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  await tabTo(user, radios.find(({ checked }) => checked) ?? (radios[0] as HTMLInputElement));
  for (let presses = 0; presses < radios.length && document.activeElement !== radio; presses++)
    await user.keyboard('{ArrowDown}');
  if (!radio.checked) await user.keyboard(' ');
  expect(radio.checked).toBe(true);
}

const ANSWERS = { asOf: '2012-05-31', deadline: '2012-05-31 16:30', education: 'juniorCollege', assessmentYears: '3' };

/** Answers the questions of scheme 004 that the review needs, by the words in which they are asked. */
async function answer(user: User) {
  const of = (id: keyof typeof ANSWERS) =>
    screen.getByLabelText(
      (findScheme('004') as Scheme).parameters.find((parameter) => parameter.id === id)?.question.zh ?? '',
    );
  await tabTo(user, of('deadline'));
  await user.keyboard(ANSWERS.deadline);
  await tabTo(user, of('asOf'));
  await user.type(of('asOf'), ANSWERS.asOf);
  await tabTo(user, of('education'));
  await user.selectOptions(of('education'), ANSWERS.education);
  await typeInto(user, of('assessmentYears'), ANSWERS.assessmentYears);
}

describe('the whole of it by keyboard, on a roster as it comes', () => {
  test('makes the very campaign that the same answers make elsewhere', async () => {
    const source = await dirty();
    const workbook = new MemoryWorkbook(source);
    const host = hostOf(workbook);
    const { user } = show(host);

    await focused(/^选择名册/);
    expect(screen.getByRole('radio', { name: /报名汇总.*最像名册.*120人/ })).toHaveProperty('checked', true);
    await press(user, '下一步');

    await focused(/^核对列/);
    expect(screen.getByLabelText(/^D列/)).toHaveProperty('value', 'birth');
    await press(user, '下一步');

    await focused(/^选择方案/);
    await press(user, '下一步');
    expect(screen.getByText('还没有选方案，请在上面选一个。').closest('[role="alert"]')).toBeTruthy();
    await pick(user, /吴中区/);
    await answer(user);
    await press(user, '下一步');

    await heading(/^职位与条件/);
    const post = await screen.findByRole('group', { name: '党政办主任' }, WAIT);
    await typeInto(user, within(post).getByLabelText('选拔人数'), '２');
    await typeInto(user, within(post).getByLabelText(/编制职数/), '2');
    expect(screen.getByText(/年龄不超过45周岁/)).toBeTruthy();
    await press(user, '下一步');

    await heading(/^预览/);
    const counts = await screen.findByRole('table', { name: '人数' }, WAIT);
    expect(within(counts).getByRole('rowheader', { name: '党政办主任' })).toBeTruthy();
    expect(workbook.plan).toBeUndefined();
    await press(user, '下一步');

    await heading(/^生成/);
    expect(workbook.plan).toBeUndefined();
    await press(user, '生成');
    expect((await screen.findByText(/^台账已生成：120条报名/, {}, WAIT)).getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '下一步做什么' }));
    expect(host.drafts.load('start:dirty-120.xlsx')).toBeUndefined();

    const other = new MemoryWorkbook(source);
    const names = (await plannedPosts(source)).map((name) =>
      name === '党政办主任' ? { name, openings: 2, quota: 2 } : { name },
    );
    await startCampaign(
      other,
      {
        fileName: 'dirty-120.xlsx',
        scheme: findScheme('004') as Scheme,
        answers: new Map(Object.entries(ANSWERS)),
        posts: names,
        roster: { sheet: '报名汇总' },
        now: NOW,
      },
      chineseWording,
      () => undefined,
    );
    expect(JSON.stringify(workbook.plan)).toBe(JSON.stringify(other.plan));
  });
});

async function plannedPosts(source: SourceWorkbook): Promise<readonly string[]> {
  const prepared = await prepareCampaign(
    new MemoryWorkbook(source),
    {
      fileName: source.fileName,
      scheme: findScheme('004') as Scheme,
      answers: new Map(),
      posts: [],
      roster: {},
      now: NOW,
    },
    chineseWording,
    () => undefined,
  );
  return prepared.ok ? prepared.value.view.posts.map(({ post }) => post.name) : [];
}

describe('预览 and 生成', () => {
  test('the preview lists sheets, counts and problems by severity', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '预览');
    const counts = await screen.findByRole('table', { name: '人数' }, WAIT);
    expect(
      within(counts)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['未定', '3', '0', '1', '2']);
    expect(screen.getByText('资格审查')).toBeTruthy();
    expect(screen.getByRole('region', { name: '必须处理' })).toBeTruthy();
  });

  test('a failure while writing is told with its reason; entries and draft stay, and it can be tried again', async () => {
    const workbook = roster();
    const refusal = fail([issue('block', message('workbook.sheet-exists', { sheet: '首页' }))]);
    const apply = jest.fn((plan) => workbook.apply(plan)).mockResolvedValueOnce(refusal);
    const host = hostOf(written(workbook, apply));
    const { user } = show(host);
    await reach(user, '生成');
    await user.click(screen.getByRole('button', { name: '生成' }));
    const alert = await screen.findByText(/^没有生成，工作簿保持原样，您填写的内容也还在/, {}, WAIT);
    expect(alert.closest('[role="alert"]')?.textContent).toContain('首页');
    expect(host.drafts.load('start:名册.xlsx')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText(/^台账已生成/, {}, WAIT)).toBeTruthy();
    expect(host.drafts.load('start:名册.xlsx')).toBeUndefined();
  });

  test('until writing begins it can be cancelled, also by leaving; then nothing is written', async () => {
    const workbook = roster();
    const apply = jest.fn((plan) => workbook.apply(plan));
    const held: Promise<void>[] = [];
    const read: WorkbookPort['read'] = async (wanted) => {
      await Promise.all(held);
      return workbook.read(wanted);
    };
    const { user } = show(hostOf({ read, apply }));
    await reach(user, '生成');
    let release: () => void = () => undefined;
    held.push(new Promise((resolve) => (release = resolve)));
    await user.click(screen.getByRole('button', { name: '生成' }));
    await user.click(await screen.findByRole('button', { name: '取消' }, WAIT));
    expect(screen.getByText('已取消，没有写入任何东西。').getAttribute('role')).toBe('status');
    await user.click(screen.getByRole('button', { name: '生成' }));
    await user.click(screen.getByRole('button', { name: '返回' }));
    await act(async () => {
      release();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(apply).not.toHaveBeenCalled();
  });

  test('while it is written it says that it cannot be cancelled, and stays until it is known what came of it', async () => {
    const workbook = roster();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { user, requests } = show(hostOf(written(workbook, (plan) => held.then(() => workbook.apply(plan)))));
    await reach(user, '生成');
    await user.click(screen.getByRole('button', { name: '生成' }));
    const words = await screen.findByText(/正在写入，现在不能取消。万一写不成，工作簿会恢复原样。/, {}, WAIT);
    expect(words.closest('[aria-live]')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
    const back = screen.getByRole('button', { name: '返回' });
    expect(back.getAttribute('aria-disabled')).toBe('true');
    await user.click(back);
    act(() => requests.ask('help'));
    expect(screen.getByText(/正在写入/)).toBeTruthy();
    await act(async () => release());
    expect(await screen.findByText(/^台账已生成/, {}, WAIT)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(await screen.findByRole('region', { name: '打开的工作簿' }, WAIT)).toBeTruthy();
  });
});

describe('a draft', () => {
  test('is offered when the pane is opened again, and goes on where it was', async () => {
    const host = hostOf(roster());
    const { user, unmount } = show(host);
    await reach(user, '选择方案');
    await user.click(screen.getByRole('radio', { name: /吴中区/ }));
    await user.type(screen.getByLabelText(/报名到哪一天几点截止/), '2012-05-31');
    unmount();
    const again = show(host);
    await heading(/^上次没有做完的新建/);
    await again.user.click(screen.getByRole('button', { name: '继续上次未完成的新建' }));
    await heading(/^选择方案/);
    expect(screen.getByRole('radio', { name: /吴中区/ })).toHaveProperty('checked', true);
    expect(screen.getByLabelText(/报名到哪一天几点截止/)).toHaveProperty('value', '2012-05-31');
  });

  test('can be thrown away', async () => {
    const host = hostOf(roster());
    const { user, unmount } = show(host);
    await reach(user, '选择方案');
    await user.click(screen.getByRole('radio', { name: /吴中区/ }));
    unmount();
    const again = show(host);
    await heading(/^上次没有做完的新建/);
    await again.user.click(screen.getByRole('button', { name: '重新开始' }));
    await heading(/^选择名册/);
    expect(host.drafts.load('start:名册.xlsx')).toBeUndefined();
  });

  test('holds nobody’s name', async () => {
    const host = hostOf(roster());
    const { user } = show(host);
    await reach(user, '预览');
    await screen.findByRole('table', {}, WAIT);
    const draft = host.drafts.load('start:名册.xlsx') ?? '';
    expect(draft).toContain('办公室主任');
    for (const name of ['不合要求', '材料不全', '合乎要求']) expect(draft).not.toContain(name);
  });

  test('that no longer fits says what does not', async () => {
    const host = hostOf(book(sheetOf('名册', [HEADER, PERSON]), sheetOf('二', [HEADER, PERSON])));
    const { user, unmount } = show(host);
    await heading(/^选择名册/);
    await user.click(screen.getByRole('radio', { name: /^二/ }));
    unmount();
    show({ ...host, workbook: book(sheetOf('名册', [HEADER, PERSON])) });
    await heading(/^上次没有做完的新建/);
    expect(screen.getByText('工作表“二”不见了')).toBeTruthy();
  });
});

test('it speaks English throughout', async () => {
  const { user } = show(hostOf(roster()), 'en');
  const next = () => user.click(screen.getByRole('button', { name: 'Next' }));
  await heading(/^Choose the roster/);
  await next();
  await heading(/^Check the columns/);
  expect(screen.getByLabelText(/^Column D/).textContent).toContain('Birth');
  await next();
  await heading(/^Choose the scheme/);
  await user.click(screen.getByRole('radio', { name: /Wuzhong/ }));
  await next();
  await heading(/^Posts and conditions/);
  expect(await screen.findByText(/at most 45 years old/, {}, WAIT)).toBeTruthy();
  await screen.findByText('Applicants: 3', {}, WAIT);
  await next();
  await heading(/^Preview/);
  await screen.findByRole('table', { name: 'People' }, WAIT);
  await next();
  await heading(/^Make the campaign/);
  await user.click(screen.getByRole('button', { name: 'Make it' }));
  expect(await screen.findByText(/^The campaign is made: 3 applications/, {}, WAIT)).toBeTruthy();
});
