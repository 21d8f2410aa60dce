import { makeDashboard } from '../../../src/app/dashboard';
import { atOnce } from '../../../src/domain/basics/parts';
import { findSheet } from '../../../src/domain/roster/find-sheet';
import { toolTableOf } from '../../../src/domain/roster/tool-mark';
import { MemoryWorkbook } from '../../../src/hosts/memory';
import { chineseWording } from '../../../src/i18n/wording';
import type { ChartPlan, PlannedCell, SheetPlan } from '../../../src/sheets/plan';
import { nothing, SAID } from '../campaign/small-campaign-data';
import { advance, close, runningCampaign, viewOf } from '../taskpane/running-campaign';

async function made(workbook: MemoryWorkbook): Promise<SheetPlan> {
  const done = await makeDashboard(workbook, SAID, chineseWording, nothing);
  if (!done.ok) throw new Error(done.error.map(({ message }) => chineseWording.text(message)).join('\n'));
  return workbook.plan?.sheets.find(({ name }) => name === done.value.sheet) as SheetPlan;
}

const value = (cell: PlannedCell | undefined) => (typeof cell === 'object' && cell !== null ? cell.value : cell);

/** The values of the rows of a section, below its header. */
function table({ rows }: SheetPlan, title: string): readonly (readonly unknown[])[] {
  const top = rows.findIndex(([first]) => value(first) === title) + 2;
  const length = rows.slice(top).findIndex((row) => row.length === 0);
  return rows.slice(top, top + length).map((row) => row.map(value));
}

const chartsOf = ({ charts = [] }: SheetPlan) => charts.map(({ title }) => title);

const APPLICANTS = '各职位报名人数与最低人数';
const JUDGES = '面试：各评委评分的高低';

describe('图表', () => {
  test('of a campaign without scores shows the applicants alone, as formulas over 职位', async () => {
    const workbook = await runningCampaign();
    const sheet = await made(workbook);
    expect(chartsOf(sheet)).toEqual([APPLICANTS]);
    expect(table(sheet, APPLICANTS)).toEqual([
      ['办公室主任', 4, 4, 0, 3, 0, '成立'],
      ['财务科科长', 4, 4, 0, 3, 0, '成立'],
    ]);
    expect(value(sheet.rows[1]?.[0])).toMatch(/没有评委评分。没有入围分数线。〔工具表 dashboard〕$/);
    const formulas = sheet.rows[5]?.map((cell) => (typeof cell === 'object' ? cell?.formula : undefined));
    expect(formulas).toEqual([
      'INDEX(xb_posts,2,1)',
      'INDEX(xb_posts,2,8)',
      'INDEX(xb_posts,2,9)',
      'INDEX(xb_posts,2,10)',
      'IF(INDEX(xb_posts,2,12)="","",INDEX(xb_posts,2,12))',
      'IF($E6="","",MAX(0,$E6-$C6))',
      'INDEX(xb_posts,2,13)',
    ]);
    expect(workbook.names).toContainEqual({ name: 'xb_posts', sheet: '职位', range: '$A$4:$M$5' });
  });

  test('shows how far judges reach and who is near the cutoff, of closed stages too', async () => {
    const sheet = await made(await close(await runningCampaign({ dropPerEnd: '1' }), 'shortlist'));
    expect(chartsOf(sheet)).toEqual([
      APPLICANTS,
      JUDGES,
      '各职位综合成绩与入围分数线',
      '办公室主任：综合成绩与入围分数线',
      '财务科科长：综合成绩与入围分数线',
    ]);
    expect(table(sheet, JUDGES)[0]).toEqual(['评委1', 8, 6, 83, 86.5, 90, 7]);
    const [first] = table(sheet, '各职位综合成绩与入围分数线');
    expect(first).toEqual(['办公室主任', 4, 2, 89, 86.75, 84, 2.75]);
    expect(table(sheet, '办公室主任：入围分数线上下')).toEqual([
      ['1 赵一', 89, null, 86.75, 2.25],
      ['2 钱二', 86.75, null, 86.75, 0],
      ['3 孙三', null, 84, 86.75, -2.75],
      ['4 李四', null, 81, 86.75, -5.75],
    ]);
  });

  test('draws each number of its table, beside it, and no two pictures on one place', async () => {
    const { charts = [], rows } = await made(await close(await runningCampaign(), 'shortlist'));
    const cells = (chart: ChartPlan) => chart.series.map(({ name, values }) => [name, values]);
    expect([charts[0]?.categories, cells(charts[0] as ChartPlan)]).toEqual([
      'A5:A6',
      [
        ['报名人数', 'B5:B6'],
        ['合格人数', 'C5:C6'],
        ['最低人数', 'E5:E6'],
      ],
    ]);
    charts.forEach(({ place, categories }, index) => {
      const first = Number(/\d+/.exec(categories)?.[0]);
      expect(place.top).toBe(first - 1);
      expect(place.left).toBeGreaterThan(7);
      expect(place.bottom).toBeLessThan(charts[index + 1]?.place.top ?? rows.length);
    });
  });

  test('is made anew in place of the former, is logged, and stays while the campaign goes on', async () => {
    const workbook = await close(await runningCampaign(), 'written');
    await made(workbook);
    await made(workbook);
    await advance(await close(workbook, 'interview', {}, 'interview'));
    const read = await workbook.read();
    if (!read.ok) throw new Error('not read');
    const sheets = read.value.sheets.filter((sheet) => toolTableOf(sheet) === 'dashboard');
    expect(sheets.map(({ name }) => name)).toEqual(['图表']);
    const view = await viewOf(workbook);
    expect(view.log.filter(({ action }) => action === '生成图表').map(({ what }) => what)).toEqual([
      '见工作表“图表”',
      '见工作表“图表”',
    ]);
    expect(workbook.names).toContainEqual({ name: 'xb_posts', sheet: '职位', range: '$A$4:$M$5' });
  });

  test('is never taken for a roster, though it has names of people', async () => {
    const workbook = await close(await runningCampaign(), 'shortlist');
    const { name } = await made(workbook);
    const read = await workbook.read((sheet) => sheet === name);
    if (!read.ok) throw new Error('not read');
    const alone = { ...read.value, sheets: read.value.sheets.filter((sheet) => !sheet.unread) };
    const found = atOnce(findSheet(alone, { needed: [] }));
    expect(found.ok ? found.value.sheet.name : found.error.map(({ message }) => message.code)).toEqual([
      'roster.header-not-found',
    ]);
  });

  test('is not made of a workbook that is no campaign', async () => {
    const workbook = new MemoryWorkbook({ fileName: '空.xlsx', sheets: [], dateSystem: '1900' });
    expect((await makeDashboard(workbook, SAID, chineseWording, nothing)).ok).toBe(false);
    expect(workbook.plan).toBeUndefined();
  });
});
