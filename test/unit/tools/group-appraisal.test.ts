import { codesOf, ToolDesk } from './tool-desk';

const GROUPS = { groups: '上级30、同级30、群众40' };
const SCORING = { ...GROUPS, points: '优秀100、称职80、基本称职60、不称职0', decimals: '2' };

type Votes = readonly [returned: number, excellent: number, competent: number, basic: number, not: number];

async function desk(votes: Readonly<Record<string, readonly Votes[]>>): Promise<ToolDesk> {
  const rows = [
    ['姓名', '性别', '出生年月', '单位'],
    ...Object.keys(votes).map((name) => [name, '男', '1980-01-01', '财政所']),
  ];
  const made = ToolDesk.of({ name: '干部名册', rows });
  expect(codesOf(await made.run('group-appraisal-prepare', GROUPS))).toEqual([]);
  for (const [name, ofGroups] of Object.entries(votes)) {
    for (const [index, [returned, ...counts]] of ofGroups.entries()) {
      const [excellent, competent, basic, not] = counts;
      await made.type(
        'group-appraisal-votes',
        { 姓名: name, 评议组: ['上级', '同级', '群众'][index] as string },
        {
          收回票: returned,
          优秀: excellent,
          '称职（合格）': competent,
          '基本称职（基本合格）': basic,
          '不称职（不合格）': not,
        },
      );
    }
  }
  return made;
}

describe('appraisal by voter groups (R-DEM-3)', () => {
  test('each group’s mean is weighted by its share, rounded half up at the end only', async () => {
    // 甲一: 上级 (2×100 + 80) ÷ 3 = 93.333…, 同级 80, 群众 (100 + 60) ÷ 2 = 80: 28 + 24 + 32 = 84.
    // 乙二: 上级 100, 同级 (100 + 80 + 80) ÷ 3 = 86.666…, 群众 (5×100 + 2×80) ÷ 7 = 94.285…: 30 + 26 + 37.714… = 93.71.
    const made = await desk({
      甲一: [
        [3, 2, 1, 0, 0],
        [5, 0, 5, 0, 0],
        [3, 1, 0, 1, 0],
      ],
      乙二: [
        [3, 3, 0, 0, 0],
        [3, 1, 2, 0, 0],
        [7, 5, 2, 0, 0],
      ],
    });
    expect(codesOf(await made.run('group-appraisal', SCORING))).toEqual([]);
    expect(
      (await made.table('group-appraisal')).map(({ 姓名, 测评成绩, 名次 }) => `${姓名} ${测评成绩} ${名次}`),
    ).toEqual(['甲一 84 2', '乙二 93.71 1']);
  });

  test('a group without votes is missing, never 0, and equals share a rank', async () => {
    const same: readonly Votes[] = [
      [1, 1, 0, 0, 0],
      [1, 1, 0, 0, 0],
      [1, 1, 0, 0, 0],
    ];
    const made = await desk({
      甲一: same,
      乙二: same,
      丙三: same.slice(0, 2),
      丁四: [[1, 0, 1, 0, 0], ...same.slice(1)],
    });
    await made.run('group-appraisal', SCORING);
    const rows = await made.table('group-appraisal');
    expect(rows.map(({ 测评成绩, 名次 }) => `${测评成绩} ${名次}`)).toEqual(['100 1', '100 1', ' ', '94 3']);
    expect(rows[2]?.说明).toContain('“群众”没有有效票');
  });

  test('more votes than returned, a grade left blank, wrong points and shares that are not 100 are refused', async () => {
    const made = await desk({ 甲一: [[2, 2, 1, 0, 0]] });
    await made.type('group-appraisal-votes', { 姓名: '甲一', 评议组: '同级' }, { 收回票: 3, 优秀: 3 });
    const run = await made.run('group-appraisal', { ...SCORING, points: '优秀100、称职80' });
    expect(codesOf(run)).toEqual(['appraisal.points-wrong', 'appraisal.too-many-votes', 'appraisal.votes-missing']);
    expect(codesOf(await made.run('group-appraisal', { ...SCORING, groups: '上级30、同级30' }))).toEqual([
      'campaign.answer-wrong',
    ]);
  });
});
