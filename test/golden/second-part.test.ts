import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openFileWorkbook } from '../../src/hosts/file';
import { scratchFolder, xuanbaHere } from '../unit/cli/command-line';
import { codesOf, ToolDesk } from '../unit/tools/tool-desk';
import { CAMPAIGNS, readSteps, stepArguments } from './campaign-steps';

const folder = CAMPAIGNS.get('campaign-001-first-choice') as string;
const campaign = path.join(scratchFolder(), 'campaign.xlsx');

/** 001: 党政办8 综治办3 新村办5 镇建办2 经济发展办5 社会事务办3. */
const SEATS = { 党政办: 8, 综治办: 3, 新村办: 5, 镇建办: 2, 经济发展办: 5, 社会事务办: 3 } as const;
/** Those of the first part who were not appointed; 丁四 was a minute late. */
const LOSERS = ['乙二', '丙三', '丁四', '辛八', '壬九', '癸十'];
const STAFF = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张', (name) => `${name}某`);

/** The campaign of scheme 001 as it stands after its appointments, with a sheet of the general staff beside. */
async function afterTheFirstPart(): Promise<ToolDesk> {
  const steps = readSteps(folder);
  const first = steps.slice(
    0,
    steps.findIndex(({ run }) => run[0] === 'tool'),
  );
  for (const step of first) {
    const { exitCode } = await xuanbaHere(stepArguments(step, folder, campaign));
    expect([step.run.join(' '), exitCode]).toEqual([step.run.join(' '), step.expect.exit ?? 0]);
  }
  const opened = await openFileWorkbook(readFileSync(campaign), 'campaign.xlsx');
  const read = opened.ok ? await opened.value.read() : opened;
  if (!read.ok) throw new Error('unreadable');
  const rows = [['姓名', '性别', '出生年月', '单位'], ...STAFF.map((name) => [name, '男', '1980-01-01', '镇政府'])];
  const staff = { name: '干部名册', rows, merges: [], hiddenRows: new Set<number>(), hidden: false };
  return ToolDesk.reading({ ...read.value, sheets: [...read.value.sheets, staff] });
}

test('the second part of 001: 26 seats, the losers of the first part may enter, and one of them is placed', async () => {
  const desk = await afterTheFirstPart();
  const prepared = await desk.run('two-way-prepare', {}, { sheet: '干部名册' });
  expect(codesOf(prepared)).toEqual([]);
  const departments = (await desk.table('two-way-departments')).filter(({ 部门 }) => 部门 !== '');
  expect(Object.fromEntries(departments.map(({ 部门, 席位 }) => [部门, Number(席位)]))).toEqual(SEATS);
  const people = (await desk.table('two-way-people')).filter(({ 姓名 }) => 姓名 !== '');
  expect(people.filter(({ 来源 }) => 来源 === '竞聘未任用').map(({ 姓名 }) => 姓名)).toEqual(LOSERS);
  expect(people.filter(({ 来源 }) => 来源 === '一般干部').map(({ 姓名 }) => 姓名)).toEqual(STAFF);

  // The staff go round the departments; of the losers 乙二 and 丁四 enter, both for 综治办, which three of the staff want too.
  const names = Object.keys(SEATS);
  for (const [index, name] of STAFF.entries()) {
    const first = names[index % 6] as string;
    await desk.type('two-way-people', { 姓名: name }, { 第一志愿: first, 第二志愿: names[(index + 1) % 6] as string });
  }
  for (const name of ['乙二', '丁四']) await desk.type('two-way-people', { 姓名: name }, { 第一志愿: '综治办' });
  expect(codesOf(await desk.run('two-way-orders'))).toEqual([]);
  // Each department takes people in the order of their numbers; 综治办 has 乙二 first and does not take 丁四.
  const orders = await desk.table('two-way-orders');
  for (const { 部门 = '', 姓名 = '', 序号 } of orders) {
    const where = { 部门, 姓名 };
    if (姓名 === '丁四') await desk.type('two-way-orders', where, { 是否接收: '不接收' });
    else await desk.type('two-way-orders', where, { 部门排序: 姓名 === '乙二' ? 1 : 1 + Number(序号) });
  }
  const options = { ties: 'listed', from: '2012-05-10' };
  expect(codesOf(await desk.run('two-way-propose', options))).toEqual([]);

  const result = await desk.table('two-way-result');
  const of = (name: string) => result.find(({ 姓名 }) => 姓名 === name);
  expect(of('乙二')).toMatchObject({ 建议去向: '综治办', 所属志愿: '第1志愿' });
  expect(of('丁四')).toMatchObject({ 建议去向: '待岗', 待岗到期: '2012-11-10' });
  expect(of('丁四')?.说明).toContain('“综治办”不接收');
  // Who did not choose is not in it; every department keeps within its seats.
  expect(result.map(({ 姓名 }) => 姓名)).toEqual(['乙二', '丁四', ...STAFF]);
  const seats = await desk.table('two-way-seats');
  expect(seats.map(({ 席位, 空缺 }) => Number(席位) >= 0 && Number(空缺) >= 0)).toEqual(names.map(() => true));
  expect(seats.reduce((sum, { 席位 }) => sum + Number(席位), 0)).toBe(26);
  // The committee sends 丁四 to 党政办, which has seats left and was not chosen: told, and its reason is in 日志.
  await desk.type('two-way-result', { 姓名: '丁四' }, { 集体研究去向: '党政办', 调整理由: '工作需要' });
  const confirmed = await desk.run('two-way-confirm');
  expect(confirmed.ok && confirmed.value.issues.map(({ message }) => message.code)).toContain('two-way.not-chosen');
  const log = (await desk.workbook()).sheets.find(({ name }) => name === '日志')?.rows.at(-1);
  expect(log?.[1]).toBe('工具：双向选择④：确定去向');
  expect(log?.[2]).toContain('丁四：待岗→党政办（工作需要）');
}, 120_000);
