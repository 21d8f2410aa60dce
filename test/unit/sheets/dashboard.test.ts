import type { PostStanding } from '../../../src/domain/campaign/post-standing';
import { findScheme } from '../../../src/domain/schemes';
import { refusalsOf } from '../../../src/hosts/plan-check';
import { atOnce } from '../../../src/domain/basics/parts';
import type { CampaignView } from '../../../src/sheets/campaign-view';
import {
  dashboardSheet,
  type DashboardFigures,
  type JudgeSpread,
  type PostCutoff,
} from '../../../src/sheets/dashboard';
import type { PlannedCell, SheetPlan } from '../../../src/sheets/plan';
import { workbookPlan } from '../../contract/workbook-port';

const standing = (number: number, eligible: number, minimum: number | undefined): PostStanding => ({
  post: { name: `职位${number}` } as PostStanding['post'],
  applied: eligible + 1,
  eligible,
  unverified: 1,
  ineligible: 0,
  minimum,
  status: 'open',
});

const judge = (number: number, lowest: number, highest: number): JudgeSpread => ({
  judge: `评委${number}`,
  panel: 1 + (number % 2),
  count: 9,
  dropped: 2,
  lowest,
  mean: (lowest + highest) / 2,
  highest,
});

const cutoff = (number: number, next: number | undefined): PostCutoff => ({
  post: `职位${number}`,
  ranked: 3,
  shortlisted: 2,
  highest: 92.5,
  cutoff: 80.3,
  next,
  near: [
    { name: '张三', rank: 1, total: 80.3, shortlisted: true },
    ...(next === undefined ? [] : [{ name: '李四', rank: undefined, total: next, shortlisted: false }]),
  ],
});

function sheet(posts: readonly PostStanding[], figures: Partial<DashboardFigures> = {}): SheetPlan {
  const view = { posts, scheme: { scheme: findScheme('004') }, names: { posts: '职位' } } as unknown as CampaignView;
  const all = { madeAt: '2012-06-01 09:00', judged: undefined, cutoffs: [], decimals: 1, ...figures };
  const plan = dashboardSheet(view, '图表', all);
  // A plan that hosts refuse would be no plan.
  expect(atOnce(refusalsOf(workbookPlan([plan]), []))).toEqual([]);
  return plan;
}

const value = (cell: PlannedCell | undefined) => (typeof cell === 'object' && cell !== null ? cell.value : cell);
const firstColumn = ({ rows }: SheetPlan) => rows.map(([cell]) => value(cell));
const rowOf = ({ rows }: SheetPlan, first: string) => rows.find(([cell]) => value(cell) === first)?.map(value);

describe('of 100 posts', () => {
  const posts = Array.from({ length: 100 }, (_, index) =>
    standing(index, index, index % 10 === 0 ? undefined : index % 7 === 0 ? index + 50 : 3),
  );

  test('those that lack most people are shown, and it is said how many there are', () => {
    const plan = sheet(posts);
    const names = firstColumn(plan).filter((name) => /^职位\d/.test(String(name)));
    expect(names).toHaveLength(20);
    expect(names.slice(0, 3)).toEqual(['职位7', '职位14', '职位21']);
    expect(names.slice(13, 16)).toEqual(['职位1', '职位2', '职位3']);
    expect(plan.charts?.[0]?.title).toBe('各职位报名人数与最低人数（最缺人的20个，共100个）');
    // Each still follows its own row of 职位.
    const [, cell] = plan.rows.find(([first]) => value(first) === '职位14') ?? [];
    expect(cell).toMatchObject({ value: 15, formula: 'INDEX(xb_posts,15,8)' });
  });

  test('cutoffs are shown where they are closest: 20 in one picture, 6 with their people', () => {
    const plan = sheet(posts, {
      cutoffs: posts.map((_, index) => cutoff(index, index < 3 ? undefined : 80 - index / 100)),
    });
    expect(plan.charts?.map(({ title }) => title)).toEqual([
      '各职位报名人数与最低人数（最缺人的20个，共100个）',
      '各职位综合成绩与入围分数线（线上线下相差最小的20个，共100个）',
      ...[3, 4, 5, 6, 7, 8].map((number) => `职位${number}：综合成绩与入围分数线`),
    ]);
  });

  test('the sheet is no longer than with 20 posts, and its pages cut no picture', () => {
    const figures = {
      judged: { stage: '面试', judges: Array.from({ length: 45 }, (_, index) => judge(index, 60, 70 + index)) },
      cutoffs: posts.map((_, index) => cutoff(index, 79)),
    };
    const plan = sheet(posts, figures);
    expect(plan.rows.length).toBe(
      sheet(posts.slice(0, 20), { ...figures, cutoffs: figures.cutoffs.slice(0, 20) }).rows.length,
    );
    const starts = plan.print.pageStarts ?? [];
    expect(starts.length).toBeGreaterThan(2);
    for (const { place } of plan.charts ?? [])
      expect(starts.filter((row) => row > place.top && row <= place.bottom)).toEqual([]);
    const ends = [...starts.slice(1), plan.rows.length + 1];
    starts.forEach((row, index) => expect((ends[index] ?? 0) - row).toBeLessThanOrEqual(44));
  });
});

test('of a campaign without posts has no pictures', () => {
  expect(sheet([]).charts).toEqual([]);
});

test('a blank minimum stays blank, in the table and in the picture', () => {
  expect(rowOf(sheet([standing(1, 4, undefined), standing(2, 4, 6)]), '职位1')).toEqual([
    '职位1',
    5,
    4,
    1,
    null,
    null,
    '成立',
  ]);
});

test('of many judges those are shown whose scores lie furthest apart, each with its panel', () => {
  const judges = Array.from({ length: 25 }, (_, index) => judge(index, 60.1, 70.4 + index));
  const plan = sheet([standing(1, 4, 3)], { judged: { stage: '面试', judges } });
  expect(plan.charts?.[1]?.title).toBe('面试：各评委评分的高低（高低相差最大的20个，共25个）');
  expect(rowOf(plan, '第1组评委24')).toEqual(['第1组评委24', 9, 2, 60.1, 77.25, 94.4, 34.3]);
  expect(rowOf(plan, '第1组评委0')).toBeUndefined();
  expect(plan.charts?.[1]?.least).toBe(55);
});

test('a post below whose cutoff nobody is has no distance, and totals have the scheme’s decimals', () => {
  const plan = sheet([standing(1, 4, 3)], { cutoffs: [cutoff(1, undefined), cutoff(2, 80)], decimals: 2 });
  const rows = plan.rows.filter(([cell]) => value(cell) === '职位1').map((row) => row.map(value));
  expect(rows[1]).toEqual(['职位1', 3, 2, 92.5, 80.3, null, null]);
  expect(rowOf(plan, '李四')).toEqual(['李四', null, 80, 80.3, -0.3]);
  expect(plan.charts?.[1]?.numberFormat).toBe('0.00');
});
