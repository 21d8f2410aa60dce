import { codesOf, ToolDesk } from './tool-desk';

const HEADER = ['姓名', '性别', '出生年月', '学历', '政治面貌', '单位', '现任职务', '任现职时间', '回避情况', '备注'];

function desk(...people: readonly (readonly string[])[]): ToolDesk {
  return ToolDesk.of({ name: '干部名册', rows: [HEADER, ...people] });
}

const PEOPLE = [
  ['甲一', '男', '1960-05-31', '本科', '中共党员', '财政所', '所长', '2006-05-31', '无', ''],
  ['乙二', '女', '1980-06-01', '大专', '群众', '财政所', '会计', '2009-05-31', '', '破格提拔'],
  ['丙三', '男', '1977.05', '高中', '中共党员', '农业站', '站长', '2007-06-01', '配偶在本单位', ''],
  ['丁四', '女', '', '', '中共预备党员', '农业站', '科员', '2012-01-01', '', ''],
] as const;

describe('structure (R-PLAN-7)', () => {
  test('every dimension adds up to all, and who cannot be placed is 待核实', async () => {
    const workbook = desk(...PEOPLE);
    expect(codesOf(await workbook.run('structure', { asOf: '2012-05-31', ages: '35、45', years: '3、5' }))).toEqual([]);
    const rows = await workbook.table('structure');
    const of = (dimension: string) =>
      rows.filter(({ 项目 }) => 项目 === dimension).map(({ 类别, 人数, 比例 }) => `${类别} ${人数} ${比例}`);
    // 乙二 is 31, 丙三 34 or 35 by the month, 甲一 52.
    expect(of('年龄')).toEqual(['35岁以下 2 0.5', '36–45岁 0 0', '46岁以上 1 0.25', '待核实 1 0.25']);
    expect(of('性别')).toEqual(['男 2 0.5', '女 2 0.5']);
    expect(of('任现职年限')).toEqual(['不满3年 1 0.25', '3–4年 2 0.5', '5年以上 1 0.25']);
    const counts = new Map<string, number>();
    for (const { 项目 = '', 人数 } of rows) counts.set(项目, (counts.get(项目) ?? 0) + Number(人数));
    expect([...counts.values()].every((count) => count === 4)).toBe(true);
    expect(await workbook.table('structure-units')).toMatchObject([
      { 单位: '财政所', 人数: '2', 年轻干部: '1', 女干部: '1', '中共党员（含预备）': '1', 大专以上: '2' },
      { 单位: '农业站', 人数: '2', 女干部: '1', '中共党员（含预备）': '2', 大专以上: '0' },
    ]);
  });

  test('each dimension has a chart over its own rows', async () => {
    const workbook = desk(...PEOPLE);
    const run = await workbook.run('structure', { asOf: '2012-05-31' });
    const [table] = run.ok ? run.value.outcome.tables : [];
    const drawn = (table?.charts ?? []).map(({ title, rows: [first, last] = [0, 0] }) => [
      title,
      new Set(table?.rows.slice(first, last + 1).map(({ cells }) => cells.dimension)),
    ]);
    expect(drawn.map(([title]) => title)).toHaveLength(7);
    for (const [title, dimensions] of drawn)
      expect([`${[...(dimensions as Set<string>)].join()}结构`]).toEqual([title]);
    expect(drawn.flatMap(([, dimensions]) => [...(dimensions as Set<string>)])).toHaveLength(7);
  });

  test('somebody with two rows counts once, and is told', async () => {
    const row = ['甲一', '男', '1960-05-31', '本科', '中共党员', '财政所', '所长', '2006-05-31', '', ''];
    const workbook = desk(row, row, ['甲一', '男', '1961-01-01', '本科', '群众', '农业站', '', '', '', '']);
    const run = await workbook.run('structure', { asOf: '2012-05-31' });
    const told = { code: 'tool.same-person', params: { name: '甲一', rows: ['2', '3'] } };
    expect(run.ok ? run.value.issues.map(({ message }) => message) : []).toContainEqual(told);
    expect((await workbook.table('structure-units')).map(({ 人数 }) => 人数)).toEqual(['1', '1']);
  });

  test('a month on which the band depends is 待核实', async () => {
    const workbook = desk(['丙三', '男', '1977.05', '', '', '', '', '', '', '']);
    await workbook.run('structure', { asOf: '2012-05-20', ages: '34、45' });
    const unknown = (await workbook.table('structure')).find(({ 项目, 类别 }) => 项目 === '年龄' && 类别 === '待核实');
    expect(unknown?.人数).toBe('1');
  });

  test('bands that do not rise are refused, and the day is asked for', async () => {
    expect(
      codesOf(await desk(...PEOPLE).run('structure', { asOf: '2012-05-31', ages: '45、35', years: '三' })),
    ).toEqual(['tool.bands-wrong', 'tool.bands-wrong']);
    expect(codesOf(await desk(...PEOPLE).run('structure'))).toEqual(['tool.option-needed']);
  });

  test('run again, it replaces its own sheets and leaves the roster as it is', async () => {
    const workbook = desk(...PEOPLE);
    const roster = (await workbook.workbook()).sheets.find(({ name }) => name === '干部名册');
    await workbook.run('structure', { asOf: '2012-05-31' });
    await workbook.run('structure', { asOf: '2012-06-30' });
    const { sheets } = await workbook.workbook();
    expect(sheets.map(({ name }) => name)).toEqual(['结构分析', '结构分析（按单位）', '干部名册']);
    expect(sheets[2]).toEqual(roster);
  });
});

test('rotation and recusal over everybody (R-ELI-12): six years must, five should, three under 35', async () => {
  const workbook = desk(...PEOPLE);
  expect(codesOf(await workbook.run('rotation-check', { asOf: '2012-05-31' }))).toEqual([]);
  const rows = await workbook.table('rotation-check');
  expect(rows.map(({ 姓名, 轮岗 }) => `${姓名} ${轮岗}`)).toEqual([
    '甲一 必须轮岗', // six years on the day
    '乙二 应当轮岗', // three years on the day, 31 years old
    '丙三 不需要', // four full years, and 35 on whichever day of May
    '丁四 不需要',
  ]);
  expect(rows[2]?.回避情况).toContain('配偶在本单位');
  expect(rows[0]?.轮岗说明).toContain('2006-05-31');
});

test('a day less: six years are five, three are two, and the month decides who is under 35', async () => {
  const workbook = desk(...PEOPLE.slice(0, 3));
  await workbook.run('rotation-check', { asOf: '2012-05-30' });
  expect((await workbook.table('rotation-check')).map(({ 轮岗 }) => 轮岗)).toEqual(['应当轮岗', '不需要', '待核实']);
});

describe('file audit (R-DEC-6)', () => {
  const many = Array.from({ length: 10 }, (_, index) => [
    `张${'一二三四五六七八九十'[index] ?? ''}`,
    '男',
    '1980-01-01',
    index === 3 ? '高中' : '本科',
    '',
    '财政所',
    '',
    '',
    '',
    index === 5 ? '破格' : '',
  ]);
  const audited = async (options: Readonly<Record<string, string>>) => {
    const workbook = desk(...many);
    const run = await workbook.run('file-audit', options);
    expect(codesOf(run)).toEqual([]);
    return (await workbook.table('file-audit')).filter(({ 是否审核 }) => 是否审核 === '审核');
  };

  test('all flagged and enough by lot, together at least a third, rounded up', async () => {
    const chosen = await audited({ seed: '甲', education: 'juniorCollege' });
    // A third of ten is four: two are flagged, two are drawn.
    expect(chosen).toHaveLength(4);
    expect(chosen.filter(({ 方式 }) => 方式 === '重点审核').map(({ 姓名 }) => 姓名)).toEqual(['张四', '张六']);
    expect(chosen.find(({ 姓名 }) => 姓名 === '张六')?.重点审核原因).toContain('破格');
  });

  test('the same seed draws the same, others draw others, and everybody can be drawn', async () => {
    const drawn = async (seed: string) =>
      (await audited({ seed })).filter(({ 方式 }) => 方式 === '随机抽取').map(({ 姓名 }) => 姓名);
    expect(await drawn('甲')).toEqual(await drawn('甲'));
    const all = new Set((await Promise.all(Array.from({ length: 40 }, (_, seed) => drawn(String(seed))))).flat());
    expect(all.size).toBe(9);
  });

  test('more flagged than a third: all of them, and nobody is drawn', async () => {
    const chosen = await audited({ seed: '甲', words: '破格', education: 'master' });
    expect(chosen).toHaveLength(10);
    expect(chosen.every(({ 方式 }) => 方式 === '重点审核')).toBe(true);
  });

  test('a draw is never replaced by another', async () => {
    const workbook = desk(...many);
    await workbook.run('file-audit', { seed: '甲' });
    await workbook.run('file-audit', { seed: '乙' });
    const { sheets } = await workbook.workbook();
    expect(sheets.map(({ name }) => name)).toEqual(['档案审核_2', '档案审核', '干部名册']);
  });
});

describe('temporary hires (R-ELI-15)', () => {
  const hires = async (...people: readonly (readonly string[])[]) => {
    const header = ['姓名', '出生年月', '学历', '合同签订日期', '备案日期'];
    const workbook = ToolDesk.of({ name: '临时用工', rows: [header, ...people] });
    expect(codesOf(await workbook.run('temporary-hires', { asOf: '2012-04-01' }))).toEqual([]);
    return workbook.table('temporary-hires');
  };

  test('18 and 45 on the day of signing are in, a day younger or a year older is out', async () => {
    const rows = await hires(
      ['甲一', '1994-03-01', '高中', '2012-03-01', '2012-03-16'],
      ['乙二', '1994-03-02', '高中', '2012-03-01', '2012-03-16'],
      ['丙三', '1966-03-02', '中专', '2012-03-01', '2012-03-16'],
      ['丁四', '1966-03-01', '初中', '2012-03-01', '2012-03-16'],
    );
    expect(rows.map(({ 结论 }) => 结论)).toEqual(['合格', '不合格', '合格', '不合格']);
    expect(rows[3]?.说明).toMatch(/1\..*\n2\./);
  });

  test('filed on the fifteenth day is in time, on the sixteenth it is late; unfiled is open until then', async () => {
    const rows = await hires(
      ['甲一', '1990-01-01', '高中', '2012-03-01', '2012-03-16'],
      ['乙二', '1990-01-01', '高中', '2012-03-01', '2012-03-17'],
      ['丙三', '1990-01-01', '高中', '2012-03-17', ''],
      ['丁四', '1990-01-01', '高中', '2012-03-16', ''],
      ['戊五', '1990-01-01', '高中', '2012.03', ''],
      ['己六', '1990-01-01', '高中', '2012-03-16', '2012-03-15'],
    );
    expect(rows.map(({ 结论, 备案截止日 }) => `${结论} ${备案截止日}`)).toEqual([
      '合格 2012-03-16',
      '不合格 2012-03-16',
      '待核实 2012-04-01',
      '不合格 2012-03-31',
      '待核实 ',
      '待核实 2012-03-31',
    ]);
  });
});

test('the ledger counts from 任现职时间, 29 February ends on the 28th, and a month alone has no day', async () => {
  const workbook = desk(
    ['甲一', '', '', '', '', '财政所', '所长', '2012-02-29', '', ''],
    ['乙二', '', '', '', '', '农业站', '站长', '2012-03-31', '', ''],
    ['丙三', '', '', '', '', '农业站', '科员', '2012.02', '', ''],
  );
  const options = { asOf: '2013-03-01', days: '30', probationYears: '1', termYears: '3' };
  expect(codesOf(await workbook.run('due-ledger', options))).toEqual([]);
  const rows = await workbook.table('due-ledger');
  expect(
    rows.map(({ 姓名, 事项, 届满日期, 剩余天数, 状态 }) => [姓名, 事项, 届满日期, 剩余天数, 状态].join(' ')),
  ).toEqual([
    '甲一 试用期满 2013-02-28 -1 已届满',
    '乙二 试用期满 2013-03-31 30 30天内届满',
    '甲一 任期届满 2015-02-28 729 未届满',
    '乙二 任期届满 2015-03-31 760 未届满',
    '丙三 试用期满   待核实',
    '丙三 任期届满   待核实',
  ]);
  expect(codesOf(await desk(...PEOPLE).run('due-ledger', { asOf: '2013-03-01', days: '30' }))).toEqual([
    'tool.ledger-years-needed',
  ]);
});
