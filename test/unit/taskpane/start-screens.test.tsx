/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { findScheme } from '../../../src/domain/schemes';
import { schemeText } from '../../../src/domain/schemes/own-scheme';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { draftText } from '../../../src/taskpane/steps/start/wizard-draft';
import { NO_ENTRIES } from '../../../src/taskpane/steps/start/wizard-state';
import { book, heading, HEADER, PERSON, reach, sheetOf, show, WAIT } from './wizard-screens';
import { campaign, hostOf, roster } from './workbooks';

jest.setTimeout(180_000);

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
    expect(screen.getByRole('alert').textContent).toBe('还不能进入下一步，请先处理上面列出的问题。');
    expect(screen.getByRole('region', { name: '必须处理' }).textContent).toMatch(
      /没有找到名册的表头.*请指明名册在哪张工作表、表头在第几行/,
    );
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
    expect(screen.getByRole('region', { name: '必须处理' }).textContent).toContain(
      '“出生年月”只能是一列，却指定了 C、D',
    );
    expect(screen.getByRole('heading', { level: 3, name: /^核对列/ })).toBeTruthy();
  });

  test('a further column of assessments leaves the others as they are', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '核对列');
    await user.selectOptions(screen.getByLabelText(/^F列/), 'assessment');
    for (const column of ['F', 'G', 'H', 'I'])
      expect(screen.getByLabelText(new RegExp(`^${column}列`))).toHaveProperty('value', 'assessment');
  });
});

test('a roster without posts goes on to a scheme in which everybody stands for every post', async () => {
  const { user } = show(hostOf(book(sheetOf('名册', [HEADER.slice(0, 4), PERSON.slice(0, 4)]))));
  await reach(user, '核对列');
  expect(screen.getByText(/“竞聘职位”/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '下一步' }));
  await heading(/^选择方案/);
  await user.click(screen.getByRole('radio', { name: /公推直选/ }));
  await user.click(screen.getByRole('button', { name: '下一步' }));
  await heading(/^职位与条件/);
  await user.type(await screen.findByLabelText('职位名称', {}, WAIT), '校长{Enter}');
  const post = await screen.findByRole('group', { name: '校长' }, WAIT);
  await user.type(within(post).getByLabelText('选拔人数'), '1');
  await user.click(screen.getByRole('button', { name: '下一步' }));
  await heading(/^预览/);
  const table = await screen.findByRole('table', {}, WAIT);
  expect(table.textContent).toMatch(/校长1/);
});

describe('选择方案', () => {
  test('each preset says what is done in which order and who decides', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '选择方案');
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
    ).toContain('有1处填写不对');
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

  test('what a draft brings wrong into the folded part is unfolded, and its reason shown', async () => {
    const host = hostOf(roster());
    const scheme = { kind: 'preset', id: '004' } as const;
    const entries = { ...NO_ENTRIES, scheme, answers: { ageLimit: '九十九岁' } };
    host.drafts.save('start:名册.xlsx', draftText({ step: 'scheme', entries }));
    const { user } = show(host);
    await user.click(await screen.findByRole('button', { name: '继续上次未完成的新建' }, WAIT));
    await heading(/^选择方案/);
    const words = screen.getByText(/填了“九十九岁”/);
    expect(words.closest('details')?.open).toBe(true);
  });

  test('practices that no preset has can be added, and are judged like all answers', async () => {
    const { user } = show(hostOf(roster()));
    await reach(user, '选择方案');
    await user.click(screen.getByRole('radio', { name: /吴中区/ }));
    const folded = screen.getByText(/^可选做法（3项）/).closest('details') as HTMLDetailsElement;
    expect(folded.open).toBe(false);
    const panels = within(folded).getByLabelText('面试同时分几组评委？');
    await user.type(panels, '0');
    await user.tab();
    expect(panels.getAttribute('aria-invalid')).toBe('true');
    await user.clear(panels);
    await user.type(panels, '2');
    expect(panels.getAttribute('aria-invalid')).not.toBe('true');
    expect(within(folded).getByLabelText('各组评委掌握的尺度不同，面试成绩怎样修正？')).toBeTruthy();
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
