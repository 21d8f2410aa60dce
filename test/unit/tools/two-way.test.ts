import { codesOf, ToolDesk } from './tool-desk';

const HEADER = ['姓名', '性别', '出生年月', '单位'];
const STAFF = [
  ['甲一', '男', '1980-01-01', '财政所'],
  ['乙二', '女', '1981-01-01', '农业站'],
  ['丙三', '男', '1982-01-01', '财政所'],
  ['丁四', '女', '1983-01-01', '文化站'],
  ['戊五', '男', '1984-01-01', '文化站'],
];

const PROPOSE = { ties: 'listed', from: '2012-03-20', months: '6' };

/** 党政办 one seat, 综治办 two; everybody's choices typed in. */
async function withChoices(): Promise<ToolDesk> {
  const desk = ToolDesk.of({ name: '干部名册', rows: [HEADER, ...STAFF] });
  const prepared = await desk.run('two-way-prepare', { choices: '2', departments: '党政办1、综治办2' });
  expect(codesOf(prepared)).toEqual([]);
  const choose = (name: string, first: string | null, second: string | null) =>
    desk.type('two-way-people', { 姓名: name }, { 第一志愿: first, 第二志愿: second });
  await choose('甲一', '党政办', '综治办');
  await choose('乙二', '党政办', '综治办');
  await choose('丙三', '综治办', null);
  await choose('丁四', '综治办', '党政办');
  await desk.type('two-way-people', { 姓名: '戊五' }, { 参加情况: '拒绝选择' });
  return desk;
}

/** 党政办: 乙二 before 甲一 before 丁四; 综治办: 甲一, 丁四 and 乙二 before 丙三. */
async function withOrders(): Promise<ToolDesk> {
  const desk = await withChoices();
  expect(codesOf(await desk.run('two-way-orders'))).toEqual([]);
  const place = (department: string, name: string, number: number) =>
    desk.type('two-way-orders', { 部门: department, 姓名: name }, { 部门排序: number });
  await place('党政办', '乙二', 1);
  await place('党政办', '甲一', 2);
  await place('党政办', '丁四', 3);
  await place('综治办', '甲一', 1);
  await place('综治办', '丁四', 2);
  await place('综治办', '乙二', 3);
  await place('综治办', '丙三', 4);
  return desk;
}

describe('双向选择, step by step', () => {
  test('the sheets list departments with seats and everybody of the roster, with rows for more', async () => {
    const desk = ToolDesk.of({ name: '干部名册', rows: [HEADER, ...STAFF] });
    await desk.run('two-way-prepare', { choices: '2', departments: '党政办1、综治办2' });
    expect((await desk.table('two-way-departments')).slice(0, 2)).toMatchObject([
      { 部门: '党政办', 席位: '1' },
      { 部门: '综治办', 席位: '2' },
    ]);
    const people = await desk.table('two-way-people');
    expect(people).toHaveLength(15);
    expect(people[0]).toMatchObject({ 序号: '1', 姓名: '甲一', 原单位: '财政所', 来源: '一般干部', 参加情况: '参加' });
  });

  test('each department gets the list of those who chose it', async () => {
    const desk = await withChoices();
    await desk.run('two-way-orders');
    const rows = await desk.table('two-way-orders');
    expect(rows.map(({ 部门, 姓名, 志愿 }) => `${部门} ${姓名} ${志愿}`)).toEqual([
      '党政办 甲一 第1志愿',
      '党政办 乙二 第1志愿',
      '党政办 丁四 第2志愿',
      '综治办 甲一 第2志愿',
      '综治办 乙二 第2志愿',
      '综治办 丙三 第1志愿',
      '综治办 丁四 第1志愿',
    ]);
  });

  test('the proposal is stable, says who has the last seat, and who waits until when', async () => {
    const desk = await withOrders();
    const run = await desk.run('two-way-propose', PROPOSE);
    expect(codesOf(run)).toEqual([]);
    const rows = await desk.table('two-way-result');
    expect(rows.map(({ 姓名, 建议去向, 待岗到期 }) => [姓名, 建议去向, 待岗到期])).toEqual([
      ['甲一', '综治办', ''],
      ['乙二', '党政办', ''],
      ['丙三', '待岗', '2012-09-20'],
      ['丁四', '综治办', ''],
      ['戊五', '待岗', '2012-09-20'],
    ]);
    expect(rows[0]?.说明).toContain('“党政办”席位已满，最后一席为乙二');
    expect(rows[2]?.说明).toContain('“综治办”席位已满，最后一席为丁四');
    expect(rows[4]?.说明).toContain('拒绝选择');
    expect(await desk.table('two-way-seats')).toMatchObject([
      { 部门: '党政办', 席位: '1', 进入人数: '1', 空缺: '0', 最后一席: '乙二', 人员: '乙二' },
      { 部门: '综治办', 席位: '2', 进入人数: '2', 空缺: '0', 最后一席: '丁四', 人员: '甲一、丁四' },
    ]);
  });

  test('what the committee changes becomes final with a reason, and who would rather swap is shown', async () => {
    const desk = await withOrders();
    await desk.run('two-way-propose', PROPOSE);
    await desk.type('two-way-result', { 姓名: '丁四' }, { 集体研究去向: '待岗', 调整理由: '本人请长假' });
    await desk.type('two-way-result', { 姓名: '丙三' }, { 集体研究去向: '综治办', 调整理由: '工作需要' });
    const run = await desk.run('two-way-confirm');
    expect(codesOf(run)).toEqual([]);
    const rows = await desk.table('two-way-result');
    expect(rows.map(({ 姓名, 最终去向, 待岗到期 }) => [姓名, 最终去向, 待岗到期])).toEqual([
      ['甲一', '综治办', ''],
      ['乙二', '党政办', ''],
      ['丙三', '综治办', ''],
      ['丁四', '待岗', '2012-09-20'],
      ['戊五', '待岗', '2012-09-20'],
    ]);
    expect(rows[3]?.核对).toContain('丁四与“综治办”都更愿意选对方');
  });
});

describe('what is wrong is refused, all of it together', () => {
  test('unknown departments, gaps, a choice twice, nobody’s choice and missing seats', async () => {
    const desk = ToolDesk.of({ name: '干部名册', rows: [HEADER, ...STAFF] });
    await desk.run('two-way-prepare', { choices: '2', departments: '党政办1、综治办1' });
    await desk.type('two-way-departments', { 部门: '综治办' }, { 席位: null });
    await desk.type('two-way-people', { 姓名: '甲一' }, { 第一志愿: '党委办' });
    await desk.type('two-way-people', { 姓名: '乙二' }, { 第二志愿: '党政办' });
    await desk.type('two-way-people', { 姓名: '丙三' }, { 第一志愿: '党政办', 第二志愿: '党政办' });
    await desk.type('two-way-people', { 姓名: '戊五' }, { 第一志愿: '党政办', 参加情况: '不参加' });
    expect(codesOf(await desk.run('two-way-orders'))).toEqual([
      'two-way.seats-missing',
      'two-way.choice-unknown',
      'two-way.choice-gap',
      'two-way.choice-twice',
      'two-way.no-choice',
      'two-way.part-contradicts',
    ]);
  });

  test('a department that has not said of everybody', async () => {
    const desk = await withChoices();
    await desk.run('two-way-orders');
    const codes = codesOf(await desk.run('two-way-propose', PROPOSE));
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'two-way.order-missing'));
  });

  test('more people than seats, and a change without a reason', async () => {
    const desk = await withOrders();
    await desk.run('two-way-propose', PROPOSE);
    await desk.type('two-way-result', { 姓名: '丙三' }, { 集体研究去向: '党政办' });
    expect(codesOf(await desk.run('two-way-confirm'))).toEqual(['two-way.decided-unreasoned', 'two-way.overfull']);
  });

  test('a proposal that rests on choices which were changed since', async () => {
    const desk = await withOrders();
    await desk.run('two-way-propose', PROPOSE);
    await desk.type('two-way-departments', { 部门: '党政办' }, { 席位: 2 });
    expect(codesOf(await desk.run('two-way-confirm'))).toEqual(['two-way.proposal-stale']);
  });

  test('a step before the one that it stands on', async () => {
    const desk = ToolDesk.of({ name: '干部名册', rows: [HEADER, ...STAFF] });
    expect(codesOf(await desk.run('two-way-orders'))).toEqual(['two-way.sheets-missing']);
    expect(codesOf(await desk.run('two-way-prepare'))).toEqual(['tool.option-needed']);
    expect(codesOf(await desk.run('two-way-prepare', { choices: '9', seats: '3' }))).toEqual([
      'tool.option-unknown',
      'campaign.answer-wrong',
    ]);
  });
});

describe('ties in a department’s order', () => {
  /** 甲一 and 丁四 tied for the only seat of 党政办, which is the second choice of 丁四. */
  async function tied(
    options: Readonly<Record<string, string>>,
  ): Promise<readonly [string | undefined, readonly string[]]> {
    const desk = ToolDesk.of({ name: '干部名册', rows: [HEADER, STAFF[3] as string[], STAFF[0] as string[]] });
    await desk.run('two-way-prepare', { choices: '2', departments: '党政办1、综治办0' });
    await desk.type('two-way-people', { 姓名: '丁四' }, { 第一志愿: '综治办', 第二志愿: '党政办' });
    await desk.type('two-way-people', { 姓名: '甲一' }, { 第一志愿: '党政办' });
    await desk.run('two-way-orders');
    await desk.type('two-way-orders', { 部门: '党政办', 姓名: '甲一' }, { 部门排序: 1 });
    await desk.type('two-way-orders', { 部门: '党政办', 姓名: '丁四' }, { 部门排序: 1 });
    await desk.type('two-way-orders', { 部门: '综治办', 姓名: '丁四' }, { 是否接收: '不接收' });
    const run = await desk.run('two-way-propose', { ...PROPOSE, ...options });
    const winner = run.ok ? (await desk.table('two-way-seats'))[0]?.人员 : undefined;
    return [winner, run.ok ? run.value.issues.map(({ message }) => message.code) : codesOf(run)];
  }

  test('are told, and broken by the rule that was chosen', async () => {
    expect(await tied({ ties: 'listed' })).toEqual(['丁四', ['two-way.tie-decided']]);
    expect(await tied({ ties: 'firstChoice' })).toEqual(['甲一', ['two-way.tie-decided']]);
  });

  test('by lot need a seed, and the same seed draws the same', async () => {
    expect(await tied({ ties: 'lot' })).toEqual([undefined, ['two-way.seed-needed']]);
    const draws = await Promise.all(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((seed) => tied({ ties: 'lot', seed })),
    );
    expect(new Set(draws.map(([winner]) => winner))).toEqual(new Set(['甲一', '丁四']));
    expect(await tied({ ties: 'lot', seed: '3' })).toEqual(draws[2]);
  });
});

test('a step that is run again keeps what was entered', async () => {
  const desk = await withOrders();
  await desk.run('two-way-propose', PROPOSE);
  await desk.type('two-way-result', { 姓名: '丁四' }, { 集体研究去向: '待岗', 调整理由: '本人请长假' });
  const before = [await desk.table('two-way-people'), await desk.table('two-way-orders')];
  expect(codesOf(await desk.run('two-way-prepare', { choices: '2' }))).toEqual([]);
  await desk.run('two-way-orders');
  expect([await desk.table('two-way-people'), await desk.table('two-way-orders')]).toEqual(before);
  await desk.run('two-way-propose', PROPOSE);
  expect((await desk.table('two-way-result'))[3]).toMatchObject({ 集体研究去向: '待岗', 调整理由: '本人请长假' });
});
