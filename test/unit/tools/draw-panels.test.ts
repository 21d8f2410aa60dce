import { createHash } from 'node:crypto';
import { fillStage } from '../../../src/app/fill';
import { drawPanels, MOST_ATTEMPTS, type DrawRequest } from '../../../src/domain/tools/panels/draw';
import { MemoryWorkbook } from '../../../src/hosts/memory';
import { closedThrough, NOW, open, WORDING } from '../campaign/small-campaign';
import { codesOf, ToolDesk } from './tool-desk';

const judges = (inside: number, outside: number) => [
  ...Array.from({ length: inside }, (_, index) => ({ name: `内${index + 1}`, isOutside: false })),
  ...Array.from({ length: outside }, (_, index) => ({ name: `外${index + 1}`, isOutside: true })),
];
const people = (...posts: readonly string[]) =>
  posts.map((post, index) => ({ number: index + 1, name: `第${index + 1}人`, post }));

const request = (more: Partial<DrawRequest> = {}): DrawRequest => ({
  seed: '2012',
  judges: judges(8, 4),
  people: people('甲', '甲', '甲', '乙', '乙', '丙'),
  panels: 2,
  size: 5,
  outside: 2,
  unit: 'post',
  isRecused: () => false,
  ...more,
});

/** By hand, as the note of the sheet says it. */
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const byLot = (seed: string, kind: string, keys: readonly string[]) =>
  [...keys].sort((a, b) => (sha(`${seed}|${kind}|${a}`) < sha(`${seed}|${kind}|${b}`) ? -1 : 1));

describe('drawPanels (R-INT-2, R-INT-8)', () => {
  it('seats judges as the hashes say: those from outside in turn, then the others, the rest in reserve', () => {
    const draw = drawPanels(request());
    const order = byLot(
      '2012',
      '评委',
      judges(8, 4).map(({ name }) => name),
    );
    const outside = order.filter((name) => name.startsWith('外'));
    const inside = order.filter((name) => name.startsWith('内'));
    const panel = (index: number) =>
      [...outside.filter((_, at) => at % 2 === index), ...inside.slice(0, 6).filter((_, at) => at % 2 === index)].sort(
        (a, b) => order.indexOf(a) - order.indexOf(b),
      );
    expect(draw.panels.map((one) => one.judges.map(({ name }) => name))).toEqual([panel(0), panel(1)]);
    expect(draw.reserves.map(({ name }) => name)).toEqual(inside.slice(6));
  });

  it('keeps the people of a post together, and orders them by lot', () => {
    const draw = drawPanels(request());
    const posts = byLot('2012', '职位', ['甲', '乙', '丙']);
    const of = (post: string) =>
      byLot(
        '2012',
        '顺序',
        request()
          .people.filter((one) => one.post === post)
          .map(({ number }) => String(number)),
      );
    const expected: [string[], string[]] = [[], []];
    for (const post of posts) (expected[0].length <= expected[1].length ? expected[0] : expected[1]).push(...of(post));
    expect(draw.panels.map((one) => one.people.map(({ number }) => String(number)))).toEqual(expected);
  });

  it('deals people in turn where everybody is drawn alone', () => {
    const draw = drawPanels(request({ unit: 'person' }));
    const order = byLot('2012', '人员', ['1', '2', '3', '4', '5', '6']);
    const panel = (index: number) =>
      byLot(
        '2012',
        '顺序',
        order.filter((_, at) => at % 2 === index),
      );
    expect(draw.panels.map((one) => one.people.map(({ number }) => String(number)))).toEqual([panel(0), panel(1)]);
  });

  it('is the same for the same seed and another for another, whatever order they are listed in', () => {
    const text = (draw: ReturnType<typeof drawPanels>) => JSON.stringify(draw.panels);
    const turned = request({ judges: [...judges(8, 4)].reverse() });
    expect(text(drawPanels(turned))).toBe(text(drawPanels(request())));
    expect(text(drawPanels(request({ seed: '2013' })))).not.toBe(text(drawPanels(request())));
  });

  it('draws again while somebody comes before a judge who must recuse, and says which draw counts', () => {
    const first = drawPanels(request());
    const [judge, person] = [first.panels[0]?.judges[0], first.panels[0]?.people[0]];
    const isRecused: DrawRequest['isRecused'] = (one, other) => one.name === judge?.name && other === person;
    const draw = drawPanels(request({ people: first.panels.flatMap((panel) => panel.people), isRecused }));
    expect(draw.attempt).toBeGreaterThan(1);
    expect(draw.conflicts).toEqual([]);
    const again = drawPanels(request({ seed: `2012#${draw.attempt}` }));
    expect(draw.panels.map((one) => one.judges)).toEqual(again.panels.map((one) => one.judges));
  });

  it('says what stands against every draw', () => {
    const draw = drawPanels(
      request({ judges: judges(6, 4), isRecused: ({ name }, { number }) => name === '内1' && number < 9 }),
    );
    expect(draw.attempt).toBe(MOST_ATTEMPTS);
    expect(draw.conflicts.length).toBeGreaterThan(0);
    expect(new Set(draw.conflicts.map(({ judge }) => judge.name))).toEqual(new Set(['内1']));
  });
});

const ROSTER = {
  name: '名单',
  rows: [
    ['姓名', '性别', '学历', '报考职位'],
    ['赵一', '男', '本科', '办公室主任'],
    ['钱二', '女', '本科', '办公室主任'],
    ['孙三', '男', '本科', '财务科科长'],
    ['李四', '女', '本科', '财务科科长'],
  ],
};
const OPTIONS = { seed: '08 11 23', panels: '2', size: '3', outside: '1' };

async function prepared(): Promise<ToolDesk> {
  const desk = ToolDesk.of(ROSTER);
  expect(codesOf(await desk.run('draw-panels-prepare'))).toEqual([]);
  for (let index = 1; index <= 7; index++) {
    await desk.type(
      'draw-judges',
      { 评委姓名: '' },
      { 评委姓名: `评委${'甲乙丙丁戊己庚'[index - 1]}`, 单位: '组织部', 来自外单位: index > 5 ? '是' : '否' },
    );
  }
  return desk;
}

describe('面试抽签', () => {
  it('draws panels of judges and people with their order; the sheets of an earlier draw stay', async () => {
    const desk = await prepared();
    const run = await desk.run('draw-panels', OPTIONS);
    expect(codesOf(run)).toEqual([]);
    expect(run.ok && run.value.sheets).toEqual(['评委抽签结果', '考生抽签结果', '备用评委']);
    const drawn = await desk.table('drawn-judges');
    expect(drawn.map((row) => [row.组别, row.评委序号])).toEqual(
      ['1', '2'].flatMap((panel) => ['1', '2', '3'].map((seat) => [panel, seat])),
    );
    for (const panel of ['1', '2']) {
      expect(drawn.filter((row) => row.组别 === panel && row.来自外单位 === '是')).toHaveLength(1);
    }
    const people = await desk.table('drawn-people');
    const panels = new Map(people.map((row) => [row.竞聘职位, row.组别]));
    expect([...panels.values()].sort()).toEqual(['1', '2']);
    expect(people.every((row) => row.组别 === panels.get(row.竞聘职位 ?? ''))).toBe(true);
    const { sheets } = await desk.workbook();
    expect(String(sheets.find(({ name }) => name === '评委抽签结果')?.rows[1]?.[0])).toContain('种子“08 11 23”');
    const again = await desk.run('draw-panels', OPTIONS);
    expect(again.ok && again.value.sheets.some((name) => name === '评委抽签结果')).toBe(false);
    expect((await desk.workbook()).sheets.length).toBe(sheets.length + 3);
  });

  it('never seats a judge before somebody for whom he must recuse, and names the relation', async () => {
    const desk = await prepared();
    for (const [judge, person] of [
      ['评委甲', '赵一'],
      ['评委乙', '3'],
    ] as const) {
      await desk.type('draw-relations', { 评委姓名: '' }, { 评委姓名: judge, 应回避的人员: person, 关系: '配偶' });
    }
    for (const seed of ['1', '2', '3', '4', '5']) {
      const one = await desk.run('draw-panels', { ...OPTIONS, seed });
      if (!one.ok) throw new Error(codesOf(one).join());
      const [judgeTable, peopleTable] = one.value.outcome.tables;
      const panelOf = (table: typeof judgeTable, name: string) =>
        table?.rows.find(({ cells }) => cells.name === name)?.cells.panel;
      const people = (name: string) => panelOf(peopleTable, name);
      expect(panelOf(judgeTable, '评委甲')).not.toBe(people('赵一'));
      expect(panelOf(judgeTable, '评委乙')).not.toBe(people('孙三'));
      const recusals = one.value.outcome.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.recusal));
      expect(recusals).toEqual(expect.arrayContaining(['赵一（配偶）', '孙三（配偶）']));
    }
  });

  it('asks for the seed, and for the sheets of the first step', async () => {
    const desk = ToolDesk.of(ROSTER);
    expect(codesOf(await desk.run('draw-panels', { panels: '2', size: '3' }))).toEqual(['tool.option-needed']);
    expect(codesOf(await desk.run('draw-panels', OPTIONS))).toEqual(['draw.sheets-missing']);
  });

  it('tells what is short, doubled, half filled in or unknown, all together', async () => {
    const desk = await prepared();
    await desk.type('draw-judges', { 评委姓名: '' }, { 评委姓名: '评委甲' });
    await desk.type('draw-judges', { 评委姓名: '' }, { 单位: '人社局' });
    await desk.type('draw-relations', { 评委姓名: '' }, { 评委姓名: '评委甲' });
    expect(codesOf(await desk.run('draw-panels', { ...OPTIONS, size: '5', outside: '2' }))).toEqual([
      'draw.judge-twice',
      'draw.outside-open',
      'draw.judge-unnamed',
      'draw.relation-incomplete',
      'draw.judges-short',
      'draw.outside-short',
    ]);
    const other = await prepared();
    await other.type('draw-relations', { 评委姓名: '' }, { 评委姓名: '评委丑', 应回避的人员: '张五', 关系: '兄弟' });
    const run = await other.run('draw-panels', OPTIONS);
    expect(run.ok && run.value.outcome.issues.map(({ message: { code } }) => code)).toEqual([
      'draw.relation-judge-unknown',
      'draw.relation-person-unknown',
    ]);
    expect(codesOf(await other.run('draw-panels', { ...OPTIONS, outside: '4' }))).toEqual([
      'draw.outside-many',
      'draw.outside-short',
    ]);
  });

  it('refuses where no draw is without a conflict', async () => {
    const desk = await prepared();
    for (const person of ['赵一', '孙三']) {
      for (const judge of '甲乙丙丁戊己庚') {
        await desk.type('draw-relations', { 评委姓名: '' }, { 评委姓名: `评委${judge}`, 应回避的人员: person });
      }
    }
    expect(codesOf(await desk.run('draw-panels', OPTIONS))).toEqual(['draw.no-draw']);
  });

  it('what was listed before is kept when the sheets are made again', async () => {
    const desk = await prepared();
    await desk.run('draw-panels-prepare');
    const listed = (await desk.table('draw-judges')).filter((row) => row.评委姓名 !== '');
    expect(listed).toHaveLength(7);
    expect(listed[5]).toEqual({ 序号: '6', 评委姓名: '评委己', 单位: '组织部', 来自外单位: '是' });
  });

  it('of a campaign draws who takes part in the interview, by application number, and 日志 has the seed', async () => {
    const workbook = await (await open(await closedThrough('written'))).read();
    if (!workbook.ok) throw new Error('unreadable');
    const desk = ToolDesk.reading(workbook.value);
    await desk.run('draw-panels-prepare');
    for (const name of ['评委甲', '评委乙', '评委丙']) {
      await desk.type('draw-judges', { 评委姓名: '' }, { 评委姓名: name, 来自外单位: '否' });
    }
    const run = await desk.run('draw-panels', { seed: '摇号7', panels: '1', outside: '0' });
    expect(codesOf(run)).toEqual([]);
    const people = await desk.table('drawn-people');
    expect(people.map((row) => Number(row.编号)).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const drawn = await desk.workbook();
    const sheets = drawn.sheets.filter(({ name }) => name.endsWith('抽签结果'));
    const taken = await fillStage(
      new MemoryWorkbook(drawn),
      { ...drawn, sheets },
      { now: NOW, stage: 'interview', replace: false },
      WORDING,
      () => undefined,
    );
    if (!taken.ok) throw new Error(codesOf(taken).join());
    const seats = (await desk.table('drawn-judges')).map((row) => row.评委姓名);
    const bench = taken.value.view.openStages[0]?.filled.get('judges')?.rows.map((row) => row.text('name'));
    expect(bench).toEqual(seats);
    const log = (await desk.workbook()).sheets.find(({ name }) => name === '日志');
    expect(log?.rows.some((row) => String(row[2]).includes('种子“摇号7”，第1次有效'))).toBe(true);
  });
});
