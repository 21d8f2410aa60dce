/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { leaveCampaign } from '../../../src/app/leave';
import { issue, message } from '../../../src/domain/basics/issue';
import { fail } from '../../../src/domain/basics/result';
import type { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import { ENTRIES, nothing, ROSTER, SAID, type Rows } from '../campaign/small-campaign-data';
import { follows, lines, press, preview, show, WAIT } from './change-screens';
import { close, EQUALS_WAIT, fill, runningCampaign, TIED, viewOf } from './running-campaign';
import { hostOf } from './workbooks';

const SUBSTITUTES = { substitution: 'untilFull' };
const leave = (workbook: MemoryWorkbook, person: string) =>
  leaveCampaign(workbook, { ...SAID, person, kind: 'withdraw' }, chineseWording, nothing);

describe('放弃、取消资格', () => {
  test('by keyboard: a name, the reason, what follows for the post, and then it is done and in 日志', async () => {
    const workbook = await close(await runningCampaign(SUBSTITUTES), 'shortlist');
    const before = workbook.plan;
    const { user } = show(hostOf(workbook), 'leave');
    (await screen.findByRole('textbox', { name: '姓名' }, WAIT)).focus();
    await user.keyboard('钱');
    expect((await screen.findByRole('radio', { name: /^钱二 办公室主任/ })).closest('form')).toBeTruthy();
    await user.keyboard('二');
    await user.tab();
    await user.tab();
    await user.keyboard('家庭原因');
    await user.keyboard('{Enter}');
    const part = await follows();
    expect(document.activeElement).toBe(part.getByRole('heading', { name: '办理以后' }));
    expect(lines(part)).toEqual([
      '钱二（办公室主任）退出，退出环节：民主测评。该行保留并写明理由。',
      '“办公室主任”在当前环节还有1人。',
      '孙三：原第3名，空出1个名额，第1轮递补',
    ]);
    expect(workbook.plan).toBe(before);
    part.getByRole('button', { name: '确认办理' }).focus();
    await user.keyboard('{Enter}');
    const done = await screen.findByRole('heading', { name: '钱二已登记为本人放弃。' }, WAIT);
    expect(document.activeElement).toBe(done);
    expect(lines(within(screen.getByRole('list', { name: '已写入“日志”表：' }))).at(-1)).toBe(
      '2012-06-01 09:00 放弃钱二（办公室主任），民主测评环节理由：家庭原因',
    );
    expect([...(await viewOf(workbook)).history.gone.keys()]).toEqual([2]);
  });

  test('nothing is tried before somebody is chosen and the reason is written; each lack is said', async () => {
    const { user } = show(hostOf(await runningCampaign()), 'leave');
    await preview(user);
    expect(screen.getByText('请先输入姓名并选定是哪一位。')).toBeTruthy();
    expect(screen.getByText('请写明理由（至少2个字）。')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: '姓名' }), '没有此人');
    expect((await screen.findByText(/没有找到“没有此人”/)).getAttribute('role')).toBe('status');
  });

  test('of two people of one name none is taken: post and unit are shown to choose by', async () => {
    const [header = [], ...people] = ROSTER;
    const second = people[3]?.map((cell, index) => (index === 0 ? '赵一' : cell)) ?? [];
    const units = ['县委办', '县委办', '县委办', '财政局', '乡政府', '乡政府', '乡政府', '乡政府'];
    const rows = [...people.slice(0, 3), second, ...people.slice(4)].map((row, index) => [...row, units[index] ?? '']);
    const roster: Rows = [[...header, '工作单位'], ...rows];
    const workbook = await runningCampaign({}, roster);
    const { user } = show(hostOf(workbook), 'leave');
    await user.type(await screen.findByRole('textbox', { name: '姓名' }, WAIT), '赵一');
    const found = await screen.findAllByRole('radio', { name: /赵一/ });
    expect(found.map((one) => (one as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      '赵一办公室主任、县委办、编号1',
      '赵一办公室主任、财政局、编号4',
    ]);
    await user.type(screen.getByRole('textbox', { name: '理由（必填）' }), '违反纪律');
    await preview(user);
    expect(screen.getByText('请先输入姓名并选定是哪一位。')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: '取消资格' }));
    await user.click(found[1] as HTMLElement);
    await preview(user);
    expect(lines(await follows())).toEqual([
      '赵一（办公室主任）退出，退出环节：资格审查。该行保留并写明理由。',
      expect.stringMatching(/^“办公室主任”合格人数由4人变为3人，最低要求3人，职位状态：成立。$/),
    ]);
    await press(user, '返回修改');
    expect((screen.getByRole('textbox', { name: '姓名' }) as HTMLInputElement).value).toBe('赵一');
    await preview(user);
    await press(user, '确认办理');
    expect(await screen.findByRole('heading', { name: '赵一已登记为取消资格。' }, WAIT)).toBeTruthy();
    expect([...(await viewOf(workbook)).history.gone.keys()]).toEqual([4]);
  });

  test('why it is not written is said, and what was entered stays', async () => {
    const workbook = await runningCampaign();
    const apply = async () => fail([issue('block', message('workbook.cell-editing', {}))]);
    const { user } = show(hostOf({ read: (wanted) => workbook.read(wanted), apply }), 'leave');
    await user.type(await screen.findByRole('textbox', { name: '姓名' }, WAIT), '孙三');
    await user.type(screen.getByRole('textbox', { name: '理由（必填）' }), '个人原因');
    await preview(user);
    await press(user, '确认办理');
    const alert = await screen.findByText(/没有完成，工作簿保持原样/, {}, WAIT);
    expect(alert.closest('[role=alert]')?.textContent).toContain('有单元格正在输入');
    await press(user, '返回修改');
    expect((screen.getByRole('textbox', { name: '理由（必填）' }) as HTMLInputElement).value).toBe('个人原因');
  });
});

describe('递补', () => {
  test('the board counts who can step in and leads there; the steps have their rules, then it is done', async () => {
    const workbook = await close(await runningCampaign(SUBSTITUTES), 'shortlist');
    for (const person of ['钱二', '吴六']) await leave(workbook, person);
    const { user } = show(hostOf(workbook), undefined);
    const next = within(await screen.findByRole('region', { name: '下一步' }, WAIT));
    expect(next.getByText('“办公室主任”有名额空出，可由孙三递补。')).toBeTruthy();
    await press(user, '2人需递补 →');
    const post = within(await screen.findByRole('region', { name: '“财务科科长”的名额' }, WAIT));
    expect(lines(post)).toEqual([
      '吴六：民主测评环节放弃：按方案办理 R-SHO-2',
      '郑七：原第3名，空出1个名额，第1轮递补 R-SHO-2',
    ]);
    await user.click(screen.getByRole('radio', { name: '财务科科长' }));
    await preview(user);
    expect((await follows()).getByText(/^郑七（财务科科长）第1轮递补，参加同样的测试。$/)).toBeTruthy();
    await press(user, '确认办理');
    expect(await screen.findByRole('heading', { name: '1人已递补。' }, WAIT)).toBeTruthy();
    await press(user, '再办理一项');
    await waitFor(() => expect(screen.queryByRole('region', { name: '“财务科科长”的名额' })).toBeNull(), WAIT);
    expect(await screen.findByRole('region', { name: '“办公室主任”的名额' }, WAIT)).toBeTruthy();
  });

  test('equals who wait need an extra test: every step to it is said, and it is not done without', async () => {
    const answers = { ...SUBSTITUTES, ties: 'extraTest' };
    const workbook = await close(await runningCampaign(answers), 'shortlist', EQUALS_WAIT);
    await leave(workbook, '钱二');
    const before = workbook.plan;
    const { user } = show(hostOf(workbook), 'substitute');
    const post = within(await screen.findByRole('region', { name: '“办公室主任”的名额' }, WAIT));
    expect(post.getByText(/须先加试。步骤：.*“重新打开环节”.*另存为作废表.*再来递补。$/)).toBeTruthy();
    await preview(user);
    expect(await screen.findByText(/不能办理，台账没有改动/, {}, WAIT)).toBeTruthy();
    expect(screen.getAllByText(/孙三、李四末位同分，须加试后再递补/).length).toBeGreaterThan(1);
    expect(workbook.plan).toBe(before);
  });

  test('where no place is free, or it is too early, that is said', async () => {
    show(hostOf(await close(await runningCampaign(SUBSTITUTES), 'shortlist')), 'substitute');
    expect(await screen.findByText('没有空出的名额，不需要递补。', {}, WAIT)).toBeTruthy();
    show(hostOf(await runningCampaign(SUBSTITUTES)), 'substitute');
    expect(await screen.findByText(/考察对象确定之后、票决之前/, {}, WAIT)).toBeTruthy();
  });
});

describe('决定', () => {
  test('equals at the cutoff: the scores and the rule are shown, the extra test decides', async () => {
    const workbook = await close(await runningCampaign({ ties: 'extraTest' }), 'composite', TIED);
    const { user } = show(hostOf(workbook), undefined);
    const next = within(await screen.findByRole('region', { name: '下一步' }, WAIT));
    expect(next.getByText('“办公室主任”末位相同，须区分先后：钱二、孙三。')).toBeTruthy();
    await press(user, '2人同分需决定 →');
    expect(await screen.findByRole('heading', { name: '办公室主任：末位相同，填写“加试成绩”' }, WAIT)).toBeTruthy();
    expect(screen.getByText(/依据规则 R-TIE：/)).toBeTruthy();
    expect(screen.getAllByText(/综合成绩 86\.5 · .*应为0–100的数字/)).toHaveLength(2);
    await user.type(screen.getByRole('textbox', { name: '钱二的加试成绩' }), '71');
    await preview(user);
    expect(screen.getByText('请为每个人填写“加试成绩”。')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: '孙三的加试成绩' }), '80.5');
    await user.type(screen.getByRole('textbox', { name: '理由（必填）' }), '加试成绩单');
    await preview(user);
    expect(lines(await follows())).toEqual([
      expect.stringMatching(/^钱二：(等候递补|不进入下一环节)第3名/),
      expect.stringMatching(/^孙三：进入下一环节第2名/),
    ]);
    await press(user, '确认办理');
    expect(await screen.findByRole('heading', { name: '决定已写入。' }, WAIT)).toBeTruthy();
    await press(user, '再办理一项');
    expect(await screen.findByText('当前环节没有要决定的事。', {}, WAIT)).toBeTruthy();
  });

  test('after the ballot: who has how many votes, what they say, and the decision with its reason', async () => {
    const workbook = await close(await runningCampaign(), 'inspection');
    const votes = (ENTRIES.ballot ?? []).map((rows, index) =>
      index === 0 ? rows.map(([name = null, count = null]) => [name, count]) : rows,
    );
    await fill(workbook, 'ballot', votes);
    const { user } = show(hostOf(workbook), 'decide');
    await user.click(await screen.findByRole('radio', { name: '财务科科长：任用决定' }, WAIT));
    expect(screen.getByText(/职位“财务科科长”按票数应为：周五/)).toBeTruthy();
    expect(screen.getByText(/依据规则 R-DEC-2：/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^吴六 得票 5 · .*得票率 16\.67%/ }));
    await user.click(screen.getByRole('radio', { name: '拟任' }));
    await user.type(screen.getByRole('textbox', { name: '理由（必填）' }), '会议决定');
    await preview(user);
    const part = await follows();
    expect(part.getByText(/吴六.*得票5张，未超过30的半数/)).toBeTruthy();
    await press(user, '返回修改');
    await user.click(screen.getByRole('radio', { name: '不任用' }));
    await preview(user);
    await press(user, '确认办理');
    await screen.findByRole('heading', { name: '决定已写入。' }, WAIT);
    const read = await workbook.read();
    const sheet = read.ok ? read.value.sheets.find(({ name }) => name === '票决') : undefined;
    expect(sheet?.rows.find((row) => row.includes('吴六'))).toEqual(expect.arrayContaining(['不任用', '会议决定']));
  });
});

describe('改报', () => {
  test('people of a cancelled post are offered; what becomes of either post is shown', async () => {
    const workbook = await runningCampaign();
    for (const person of ['钱二', '孙三']) await leave(workbook, person);
    const { user } = show(hostOf(workbook), undefined);
    await press(user, '2人可改报 →');
    await user.click(await screen.findByRole('radio', { name: /^李四 办公室主任/ }, WAIT));
    await user.selectOptions(screen.getByRole('combobox', { name: '改报哪个职位' }), '财务科科长');
    await user.type(screen.getByRole('textbox', { name: '理由（必填）' }), '原职位取消');
    await preview(user);
    expect(lines(await follows())).toEqual([
      '李四由“办公室主任”改报“财务科科长”，按新职位重新审查。原报名保留，状态为已改报。',
      '“办公室主任”合格人数由2人变为1人，低于最低要求3人，职位状态：取消。',
      '“财务科科长”合格人数由4人变为5人，最低要求3人，职位状态：成立。',
    ]);
    await press(user, '确认办理');
    expect(await screen.findByRole('heading', { name: '李四已改报，新编号9。' }, WAIT)).toBeTruthy();
  });

  test('who may not apply again is refused before anything is written, in the words of the core', async () => {
    const workbook = await runningCampaign();
    const before = workbook.plan;
    const { user } = show(hostOf(workbook), 'reapply');
    await user.type(await screen.findByRole('textbox', { name: '姓名' }, WAIT), '赵一');
    await user.selectOptions(screen.getByRole('combobox', { name: '改报哪个职位' }), '财务科科长');
    await user.type(screen.getByRole('textbox', { name: '理由（必填）' }), '本人要求');
    await preview(user);
    expect(await screen.findByText(/不能办理，台账没有改动/, {}, WAIT)).toBeTruthy();
    expect(await screen.findByText(/报名截止时间2012-05-31 16:30已过/, {}, WAIT)).toBeTruthy();
    expect(workbook.plan).toBe(before);
    expect(screen.queryByRole('button', { name: '确认办理' })).toBeNull();
  });
});

test('重新打开 says what is kept aside before it is done', async () => {
  const workbook = await close(await runningCampaign(), 'interview');
  const { user } = show(hostOf(workbook), 'reopen', 'en');
  await user.click(await screen.findByRole('radio', { name: 'Written test' }, WAIT));
  await user.type(screen.getByRole('textbox', { name: 'Reason (needed)' }), '登分有误');
  await press(user, 'See what follows');
  expect(await screen.findByText(/kept in void sheets: 作废1-笔试/, {}, WAIT)).toBeTruthy();
  await press(user, 'Do it');
  expect(await screen.findByRole('heading', { name: /^Reopened/ }, WAIT)).toBeTruthy();
  expect((await viewOf(workbook)).openStages.map(({ instance: { stage } }) => stage)).toEqual(['written']);
});

describe('扩大报名范围', () => {
  test('offers the wider scopes of a post, and does it with its reason in 日志', async () => {
    const workbook = await runningCampaign({}, ROSTER, { scope: 'department', department: '办公室' });
    const { user } = show(hostOf(workbook), 'widen');
    await user.selectOptions(await screen.findByRole('combobox', { name: '职位' }, WAIT), '办公室主任');
    const to = screen.getByRole('combobox', { name: '扩大到' });
    expect(
      within(to)
        .getAllByRole('option')
        .map(({ textContent }) => textContent)
        .slice(1),
    ).toEqual(['本单位', '跨部门', '面向社会']);
    await user.selectOptions(to, '跨部门');
    await user.type(screen.getByRole('textbox', { name: '理由（必填）' }), '报名人数不足');
    await preview(user);
    await press(user, '确认办理');
    expect(await screen.findByRole('heading', { name: '“办公室主任”的报名范围已扩大到跨部门。' }, WAIT)).toBeTruthy();
    const { posts, log } = await viewOf(workbook);
    expect(posts.find(({ post }) => post.name === '办公室主任')?.post.scope).toBe('crossDepartment');
    expect(log.at(-1)?.why).toBe('报名人数不足');
  });

  test('where no post says its scope there is nothing to widen', async () => {
    show(hostOf(await runningCampaign()), 'widen');
    expect(await screen.findByText(/没有可以扩大范围的职位/, {}, WAIT)).toBeTruthy();
  });
});
