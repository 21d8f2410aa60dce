/** @jest-environment jsdom */
import './web-view';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { webLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { prepareCampaign } from '../../../src/app/prepare-campaign';
import { startCampaign } from '../../../src/app/start-campaign';
import { commandRequests } from '../../../src/commands/requests';
import { issue, message } from '../../../src/domain/basics/issue';
import type { Language } from '../../../src/domain/basics/localized';
import { fail } from '../../../src/domain/basics/result';
import type { SourceWorkbook } from '../../../src/domain/roster/source';
import { findScheme } from '../../../src/domain/schemes';
import { schemeText } from '../../../src/domain/schemes/own-scheme';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { openFileWorkbook } from '../../../src/hosts/file';
import { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import type { WorkbookPort } from '../../../src/ports/workbook';
import type { PaneHost } from '../../../src/taskpane/host';
import { Pane } from '../../../src/taskpane/pane';
import { campaign, hostOf, NOW, roster } from './workbooks';

/** Whole screens over whole rosters take long on a busy machine. */
const WAIT = { timeout: 30_000 };
jest.setTimeout(180_000);

const DIRTY = path.join(__dirname, '..', '..', 'fixtures', 'rosters', 'dirty-120.xlsx');

async function dirty(): Promise<SourceWorkbook> {
  const file = await openFileWorkbook(Uint8Array.from(readFileSync(DIRTY)), 'dirty-120.xlsx');
  const read = file.ok ? await file.value.read() : file;
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function show(host: PaneHost, language: Language = 'zh') {
  const requests = commandRequests();
  requests.ask('start');
  const shown = render(<Pane host={host} requests={requests} language={language} theme={webLightTheme} />);
  return { ...shown, requests, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;

const heading = (name: RegExp) => screen.findByRole('heading', { level: 3, name }, WAIT);

/** The heading of a screen that has just come has the focus. */
async function focused(name: RegExp) {
  const found = await heading(name);
  expect(document.activeElement).toBe(found);
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
    expect(screen.getByText('请选择一个方案。').closest('[role="alert"]')).toBeTruthy();
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

/** The screen of a step, reached with everything before it right. */
async function reach(user: User, step: '核对列' | '选择方案' | '职位与条件' | '预览' | '生成') {
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

function other(workbook: MemoryWorkbook, apply: WorkbookPort['apply']): WorkbookPort {
  return { read: (wanted) => workbook.read(wanted), apply };
}

const sheetOf = (name: string, rows: SourceWorkbook['sheets'][number]['rows'], hidden = false) => ({
  name,
  rows,
  merges: [],
  hiddenRows: new Set<number>(),
  hidden,
});
const book = (...sheets: SourceWorkbook['sheets']) =>
  new MemoryWorkbook({ fileName: '名册.xlsx', sheets, dateSystem: '1900' });
const HEADER = ['姓名', '性别', '出生年月', '学历', '竞聘职位'];
const PERSON = ['张三', '男', '1978.05', '本科', '办公室主任'];

describe('选择名册', () => {
  test('a campaign is no roster: it says what to do', async () => {
    show(hostOf(await campaign()));
    expect((await screen.findByRole('alert', {}, WAIT)).textContent).toMatch(/已经是选拔台账.*打开原来的名册/);
  });

  test('every sheet says what was found in it, hidden ones that they are hidden', async () => {
    show(
      hostOf(
        book(
          sheetOf('说明', [['填表说明']]),
          sheetOf('名册', [HEADER, PERSON]),
          sheetOf('旧', [HEADER, PERSON, PERSON], true),
        ),
      ),
    );
    await heading(/^选择名册/);
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([
      false,
      true,
      false,
    ]);
    expect(screen.getByRole('radio', { name: /旧.*2人.*隐藏的工作表/ })).toBeTruthy();
    expect(screen.getByRole('radio', { name: /说明.*没有找到名册的表头/ })).toBeTruthy();
  });

  test('without a roster nothing goes on, and what to do is said without the words of the command line', async () => {
    const { user } = show(hostOf(book(sheetOf('说明', [['填表说明']]))));
    await heading(/^选择名册/);
    await user.click(screen.getByRole('button', { name: '下一步' }));
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toMatch(/没有找到名册的表头.*请指明名册在哪张工作表、表头在第几行/);
    expect(document.body.textContent).not.toContain('--');
    expect(screen.getByRole('heading', { level: 3, name: /^选择名册/ })).toBeTruthy();
  });

  test('header rows can be told; what is no row is said beside the input', async () => {
    const { user } = show(hostOf(book(sheetOf('名册', [HEADER, HEADER, PERSON]))));
    await heading(/^选择名册/);
    const rows = screen.getByLabelText('表头在第几行');
    await user.type(rows, '第二行');
    await waitFor(() => expect(rows.getAttribute('aria-invalid')).toBe('true'));
    const described = (rows.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described.join()).toContain('应为行号');
    await user.clear(rows);
    await user.type(rows, '2');
    expect(screen.getByText(/第2–2行是表头，下面有1人/)).toBeTruthy();
  });

  test('a roster that was mended is read again, and what was entered stays', async () => {
    const first = book(sheetOf('名册', [HEADER]));
    const mended = book(sheetOf('名册', [HEADER, PERSON]));
    const read = jest.fn(() => mended.read()).mockImplementationOnce(() => first.read());
    const { user } = show(hostOf({ read, apply: (plan) => mended.apply(plan) }));
    await heading(/^选择名册/);
    await user.type(screen.getByLabelText('表头在第几行'), '1');
    await user.click(screen.getByRole('button', { name: '重新读取' }));
    expect(await screen.findByText(/第1–1行是表头，下面有1人/, {}, WAIT)).toBeTruthy();
    expect(screen.getByLabelText('表头在第几行')).toHaveProperty('value', '1');
  });
});

describe('核对列', () => {
  const rows = [
    ['姓名', '性别', '出生年月', '出生日期', '竞聘职位'],
    ['张三', '男', '1978.05', '1979-05-12', '办公室主任'],
  ];

  test('two columns of one field are said and stand first; the clerk settles it', async () => {
    const { user } = show(hostOf(book(sheetOf('名册', rows))));
    await reach(user, '核对列');
    expect(screen.getByText('C、D列都像“出生年月”，请只保留一列，其余改为“不使用”或别的项目。')).toBeTruthy();
    const [first] = screen.getAllByRole('combobox');
    expect(first).toBe(screen.getByLabelText(/^C列/));
    await user.selectOptions(screen.getByLabelText(/^D列/), 'unused');
    expect(screen.queryByText(/都像“出生年月”/)).toBeNull();
    expect(screen.getByLabelText(/^C列/)).toHaveProperty('value', 'birth');
  });

  test('one field chosen for two columns is said, and holds the way on up', async () => {
    const { user } = show(hostOf(book(sheetOf('名册', rows))));
    await reach(user, '核对列');
    await user.selectOptions(screen.getByLabelText(/^C列/), 'birth');
    await user.selectOptions(screen.getByLabelText(/^D列/), 'birth');
    await user.click(screen.getByRole('button', { name: '下一步' }));
    expect(screen.getByRole('alert').textContent).toContain('“出生年月”只能是一列，却指定了 C、D');
  });

  test('a further column of assessments leaves the others as they are', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '核对列');
    await user.selectOptions(screen.getByLabelText(/^F列/), 'assessment');
    for (const column of ['F', 'G', 'H', 'I'])
      expect(screen.getByLabelText(new RegExp(`^${column}列`))).toHaveProperty('value', 'assessment');
  });
});

describe('选择方案', () => {
  test('each preset says what is done in which order and who decides', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '选择方案');
    expect(screen.getByRole('radio', { name: /吴中区/ }).closest('span')?.parentElement?.textContent ?? '').toMatch(
      /./,
    );
    expect(
      screen.getByRole('radio', {
        name: /依次进行：报名→资格审查→竞职演说→民主测评→联席会评分→综合成绩→票决→公示→任职。综合成绩由.*按30:30:40合成。人选由党委（党组）会议讨论决定。/,
      }),
    ).toBeTruthy();
  });

  test('what is typed is judged as the command line judges it, beside its input; going on waits for it', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '选择方案');
    await user.click(screen.getByRole('radio', { name: /吴中区/ }));
    const deadline = screen.getByLabelText(/报名到哪一天几点截止/);
    await user.type(deadline, '月底');
    await user.tab();
    expect(deadline.getAttribute('aria-invalid')).toBe('true');
    const described = (deadline.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described.join()).toContain('填了“月底”，应为日期和时间');
    await user.click(screen.getByRole('button', { name: '下一步' }));
    expect(
      within(screen.getByRole('form'))
        .getAllByRole('alert')
        .map((alert) => alert.textContent)
        .join(),
    ).toContain('还不能进入下一步');
    await user.clear(deadline);
    await user.type(deadline, '2012年5月31日 16:30');
    expect(deadline.getAttribute('aria-invalid')).not.toBe('true');
  });

  test('what the scheme gives can be emptied on purpose and put back; the field stays in its place', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '选择方案');
    await user.click(screen.getByRole('radio', { name: /吴中区/ }));
    const { question } = (findScheme('004') as Scheme).parameters.find(({ id }) => id === 'ageLimit') ?? {};
    const age = screen.getByLabelText(question?.zh ?? '');
    expect(age).toHaveProperty('value', '45');
    await user.clear(age);
    expect(screen.getByLabelText(question?.zh ?? '')).toBe(age);
    expect(screen.getByText(/您清空了方案给的“45”/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '恢复为“45”' }));
    expect(age).toHaveProperty('value', '45');
  });

  test('an own scheme is taken from its file; everything wrong with a file is listed', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '选择方案');
    const input = screen.getByLabelText(/用本单位的方案文件/);
    await user.upload(input, file('坏.json', '{"id": "x", "inherits": "004", "stagez": []}'));
    expect(await screen.findByText(/方案文件有下列问题/, {}, WAIT)).toBeTruthy();
    const own = schemeText(findScheme('004') as Scheme).replace('"004-own"', '"本镇"');
    await user.upload(input, file('本镇.json', own));
    expect(await screen.findByRole('radio', { name: /文件“本镇\.json”/ }, WAIT)).toHaveProperty('checked', true);
    expect(screen.queryByText(/方案文件有下列问题/)).toBeNull();
  });
});

/** jsdom's files cannot be read as the page reads them. */
function file(name: string, text: string): File {
  const made = new File([text], name, { type: 'application/json' });
  return Object.assign(made, { arrayBuffer: async () => new TextEncoder().encode(text).buffer });
}

describe('职位与条件', () => {
  test('a post is added with Enter, never twice, and removed; one with applicants is only left out', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '职位与条件');
    const own = await screen.findByRole('group', { name: '办公室主任' }, WAIT);
    expect(own.textContent).toContain('3人报名');
    const name = screen.getByLabelText('职位名称');
    await user.type(name, ' 办公室 主任{Enter}');
    expect(screen.getByText('已经有职位“办公室主任”，不能再加一个。')).toBeTruthy();
    await user.clear(name);
    await user.type(name, '财务科科长{Enter}');
    expect(screen.getByRole('group', { name: '财务科科长' }).textContent).toContain('没有人报名');
    await user.click(screen.getByRole('button', { name: '删去职位“财务科科长”' }));
    expect(screen.queryByRole('group', { name: '财务科科长' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '删去职位“办公室主任”' }));
    expect(screen.queryByRole('group', { name: '办公室主任' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '恢复职位“办公室主任”' }));
    expect(screen.getByRole('group', { name: '办公室主任' })).toBeTruthy();
  });

  test('a number that is none is said beside its input', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '职位与条件');
    const post = await screen.findByRole('group', { name: '办公室主任' }, WAIT);
    await user.type(within(post).getByLabelText('选拔人数'), '0');
    expect(within(post).getByText('填的是“0”，应为1–9999的整数。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '下一步' }));
    expect(screen.getByRole('heading', { level: 3, name: /^职位与条件/ })).toBeTruthy();
  });

  test('going back and forth loses nothing', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '职位与条件');
    const openings = () => within(screen.getByRole('group', { name: '办公室主任' })).getByLabelText('选拔人数');
    await screen.findByRole('group', { name: '办公室主任' }, WAIT);
    await user.type(openings(), '3');
    for (const name of ['选择方案', '核对列', '选择名册']) {
      await user.click(screen.getByRole('button', { name: '上一步' }));
      await heading(new RegExp(`^${name}`));
    }
    for (const name of ['核对列', '选择方案', '职位与条件']) {
      await user.click(screen.getByRole('button', { name: '下一步' }));
      await heading(new RegExp(`^${name}`));
    }
    expect(openings()).toHaveProperty('value', '3');
  });
});

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
    const host = hostOf(other(workbook, apply));
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
    let hold: Promise<void> | undefined;
    const read: WorkbookPort['read'] = async (wanted) => {
      await hold;
      return workbook.read(wanted);
    };
    const { user } = show(hostOf({ read, apply }));
    await reach(user, '生成');
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => (release = resolve));
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

  test('while it is written it says that it cannot be cancelled', async () => {
    const { user } = show(hostOf(other(roster(), () => new Promise(() => undefined))));
    await reach(user, '生成');
    await user.click(screen.getByRole('button', { name: '生成' }));
    const words = await screen.findByText(/正在写入，现在不能取消。万一写不成，工作簿会恢复原样。/, {}, WAIT);
    expect(words.closest('[aria-live]')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
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
