import { closedThrough, open, started } from '../campaign/small-campaign';
import { codesOf, ToolDesk } from './tool-desk';

async function deskOf(bytes: Uint8Array): Promise<ToolDesk> {
  const workbook = await (await open(bytes)).read();
  if (!workbook.ok) throw new Error('unreadable');
  return ToolDesk.reading(workbook.value);
}

let campaign: Uint8Array;

beforeAll(async () => {
  campaign = await closedThrough('composite', await started({ answers: { dropPerEnd: '1' } }));
});

describe('评委评分统计', () => {
  it('reads a closed interview from its frozen sheets', async () => {
    const desk = await deskOf(campaign);
    const run = await desk.run('judge-statistics');
    expect(codesOf(run)).toEqual([]);
    // 评委1 gave 90, 89 … 83, 评委2 88 and 评委3 86.5 to everybody; of three scores the highest and the lowest are dropped.
    const rows = await desk.table('judge-statistics');
    expect(rows[0]).toEqual({
      环节: '面试',
      组别: '1',
      评委: '评委1',
      评委姓名: '甲',
      评分人数: '8',
      平均分: '86.5',
      标准差: '2.29',
      最低分: '83',
      最高分: '90',
      作为最高分去掉: '2',
      作为最低分去掉: '4',
      比其他评委平均高: '-0.75',
      与其他评委平均相差: '2.0625',
      排序一致率: '',
    });
    expect(rows.map((row) => [row.评委, row.作为最高分去掉, row.作为最低分去掉])).toEqual([
      ['评委1', '2', '4'],
      ['评委2', '6', '0'],
      ['评委3', '0', '4'],
    ]);
  });

  it('runs again in place of the earlier sheet, and 日志 has both', async () => {
    const desk = await deskOf(campaign);
    await desk.run('judge-statistics');
    const again = await desk.run('judge-statistics');
    expect(again.ok && again.value.sheets).toEqual(['评委评分统计']);
    const { sheets } = await desk.workbook();
    const log = sheets.find(({ name }) => name === '日志')?.rows.filter((row) => row[1] === '工具：评委评分统计');
    expect(log).toHaveLength(2);
  });

  it('says that there is nothing before anybody was scored', async () => {
    expect(codesOf(await (await deskOf(await closedThrough('review'))).run('judge-statistics'))).toEqual([
      'judges.nothing-judged',
    ]);
  });
});
