import { codesOf, ToolDesk } from './tool-desk';

const HEADER = ['姓名', '性别', '出生年月', '单位'];

/** 甲一 is first, 乙二 and 丙三 are both second, 丁四 is fourth; A has one opening, B two. */
async function pool(choices: Readonly<Record<string, readonly [string, string?]>>): Promise<ToolDesk> {
  const people = ['甲一', '乙二', '丙三', '丁四'];
  const desk = ToolDesk.of({
    name: '人员',
    rows: [HEADER, ...people.map((name) => [name, '男', '1980-01-01', '财政所'])],
  });
  expect(codesOf(await desk.run('assign-prepare', { choices: '2', posts: '甲岗1、乙岗2' }))).toEqual([]);
  for (const [index, name] of people.entries()) {
    const [first, second] = choices[name] ?? ['甲岗', '乙岗'];
    const place = [1, 2, 2, 4][index] as number;
    await desk.type('assign-people', { 姓名: name }, { 名次: place, 第一志愿: first, 第二志愿: second ?? null });
  }
  return desk;
}

describe('posts by rank and wish (R-REG-6)', () => {
  test('who is ranked before has the wish, the others the next one, and the reason is said', async () => {
    const desk = await pool({});
    expect(codesOf(await desk.run('assign-propose', { ties: 'listed' }))).toEqual([]);
    const rows = await desk.table('assign-result');
    expect(rows.map(({ 名次, 姓名, 建议职位 }) => `${名次} ${姓名} ${建议职位}`)).toEqual([
      '1 甲一 甲岗',
      '2 乙二 乙岗',
      '2 丙三 乙岗',
      '4 丁四 未分配',
    ]);
    expect(rows[1]?.说明).toContain('“甲岗”名额已满，最后一名为甲一，名次在前');
    expect(rows[3]?.说明).toContain('所填志愿都没有名额');
    expect((await desk.table('assign-taken'))[1]).toMatchObject({ 职位: '乙岗', 名额: '2', 人员: '乙二、丙三' });
  });

  test('equal ranks at the last opening are told, and broken by the rule', async () => {
    const desk = await pool({ 甲一: ['乙岗'], 乙二: ['乙岗', '甲岗'], 丙三: ['甲岗'], 丁四: ['乙岗'] });
    await desk.type('assign-posts', { 职位: '乙岗' }, { 名额: 1 });
    const run = await desk.run('assign-propose', { ties: 'firstChoice' });
    expect(run.ok && run.value.issues.map(({ message }) => message.code)).toEqual(['assign.tie-decided']);
    expect((await desk.table('assign-taken'))[0]).toMatchObject({ 职位: '甲岗', 人员: '丙三' });
    await desk.run('assign-propose', { ties: 'listed' });
    expect((await desk.table('assign-taken'))[0]).toMatchObject({ 职位: '甲岗', 人员: '乙二' });
  });

  test('a rank that is missing, a wish that is no post, and a lot without a seed are all listed', async () => {
    const desk = await pool({ 甲一: ['丙岗'] });
    await desk.type('assign-people', { 姓名: '丁四' }, { 名次: null });
    expect(codesOf(await desk.run('assign-propose', { ties: 'lot' }))).toEqual([
      'two-way.seed-needed',
      'two-way.choice-unknown',
      'assign.place-missing',
    ]);
  });
});
