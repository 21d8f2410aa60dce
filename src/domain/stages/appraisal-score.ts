import { compareExact, exactOf, sumExact, type Exact } from '../basics/exact';
import { localized } from '../basics/localized';
import type { RuleId } from '../basics/issue';
import type { NamedNumber } from '../schemes/named-numbers';
import { PERSON_COLUMNS, personRow } from './people-table';
import type { StageSettings } from './settings';
import type { Entrant, StageContext } from './stage-kind';
import type { FixedColumn, PlannedRow, StageTable } from './table';
import { numberCell, textCell, type StageRow } from './values';
import { countAtMost, MEETING_TABLE } from './voting-meeting';

const RULE: RuleId = 'R-DEM-2';
const HUNDRED = exactOf(100);

/** The side table of an appraisal that is scored. */
export const VOTES_TABLE = 'votes';

/** The voter groups of a scheme without any: all vote together. */
const EVERYBODY: readonly NamedNumber[] = [{ name: '全体', value: HUNDRED }];

export const GROUP_COLUMN: FixedColumn = { role: 'fixed', id: 'group', title: '组别', width: 10 };

/** Voter groups with their shares (R-DEM-3); one where the scheme names none. */
export function voterGroups(settings: StageSettings): readonly NamedNumber[] {
  return settings.named('appraisalGroups') ?? EVERYBODY;
}

/** How an appraisal is scored (R-DEM-2). */
export interface AppraisalScale {
  readonly items: readonly NamedNumber[];
  readonly groups: readonly NamedNumber[];
  /** Points of each grade. */
  readonly grades: readonly NamedNumber[];
  readonly fullMark: Exact;
  /** The points that stand for the full mark. */
  readonly fullPoints: Exact;
}

/**
 * The items, grades and full mark of a scored appraisal; `undefined` where it is not scored. Full mark 100 where the scheme says
 * nothing.
 *
 * Points above the full mark are points out of 100 (out of the highest grade where that is more), so that 优秀100 with a full mark
 * of 30 gives 30. Points up to the full mark are what they are: 优秀95 with a full mark of 100 gives 95.
 */
export function appraisalScale(settings: StageSettings): AppraisalScale | undefined {
  const [items, grades] = [settings.named('appraisalItems'), settings.named('appraisalGrades')];
  if (!items || !grades) return undefined;
  const fullMark = settings.exact('appraisalFullMark') ?? HUNDRED;
  const best = bestGrade(grades).value;
  const fullPoints = compareExact(best, fullMark) <= 0 ? fullMark : compareExact(best, HUNDRED) <= 0 ? HUNDRED : best;
  return { items, groups: voterGroups(settings), grades, fullMark, fullPoints };
}

export function bestGrade(grades: readonly NamedNumber[]): NamedNumber {
  return grades.reduce((best, grade) => (compareExact(grade.value, best.value) > 0 ? grade : best));
}

/**
 * The votes: a row per person, voter group and item, a count per grade. 均分 is the mean of the points of the votes, 折算 that mean ×
 * the item's weight × the group's share × full mark ÷ points of the full mark, not rounded: the score of a person, the sum of 折算,
 * is rounded once.
 *
 * Full mark 30, 优秀100 良好80, one group, 德40 能60: 德 with 3 优秀 and 1 良好 has the mean 95 and gives 95 × 0.4 × 30 ÷ 100 = 11.4; 能
 * with 2 and 2 has 90 and gives 16.2; the score is 27.6.
 */
export function votesTable({ settings, entrants }: StageContext, scale: AppraisalScale): StageTable {
  const { items, groups, grades, fullMark, fullPoints } = scale;
  const ids = gradeIds(scale);
  const points = grades.map(({ value }) => value);
  const [allItems, allGroups] = [items, groups].map((named) => sumExact(named.map(({ value }) => value))) as [
    Exact,
    Exact,
  ];
  const cells = groups.flatMap((group) =>
    items.map((item) => {
      const share = item.value.div(allItems).mul(group.value.div(allGroups));
      return { group: group.name, item: item.name, weight: share.mul(fullMark).div(fullPoints) };
    }),
  );
  const rows = entrants.flatMap((entrant): readonly PlannedRow[] =>
    cells.map(({ group, item, weight }) =>
      personRow(votesKey(entrant, group, item), entrant, [
        ['group', textCell(group)],
        ['item', textCell(item)],
        ['weight', numberCell(weight)],
      ]),
    ),
  );
  return {
    id: VOTES_TABLE,
    sheet: '民主测评票',
    note: '填写每人每项各等次的票数。没有票的等次可以留空，但不能整行留空。折算＝均分×折算系数，保留全部小数，合计后再取整到规定位数。',
    columns: [
      ...PERSON_COLUMNS,
      GROUP_COLUMN,
      { role: 'fixed', id: 'item', title: '项目', width: 8 },
      { role: 'fixed', id: 'weight', title: '折算系数', width: 10 },
      ...ids.map(
        (id, index) =>
          ({ role: 'input', id, title: grades[index]?.name as string, width: 8, input: { kind: 'count' } }) as const,
      ),
      {
        role: 'computed',
        id: 'ballots',
        title: '票数',
        show: 'count',
        computation: { op: 'sum', of: [], optional: ids, decimals: 0 },
      },
      {
        role: 'computed',
        id: 'valid',
        title: '有效票',
        show: 'count',
        computation: { op: 'lookUp', table: MEETING_TABLE, column: 'valid', key: 'group' },
      },
      {
        role: 'computed',
        id: 'mean',
        title: '均分',
        show: 'score',
        computation: { op: 'meanPoints', of: ids, points, decimals: settings.decimals },
      },
      {
        role: 'computed',
        id: 'scaled',
        title: '折算',
        show: 'score',
        computation: { op: 'weightedPoints', of: ids, points, weight: 'weight' },
      },
    ],
    rows,
    checks: [countAtMost(RULE, ['ballots'], localized('票数', 'votes'), 'valid', votesRowName)],
  };
}

/** The rows of a person that have no vote at all: blank, or 0 throughout. */
export function rowsWithoutVotes(
  { groups, items }: AppraisalScale,
  rows: ReadonlyMap<string, StageRow>,
  entrant: Entrant,
): readonly { readonly key: string; readonly name: string }[] {
  return groups.flatMap(({ name: group }) =>
    items.flatMap(({ name: item }) => {
      const key = votesKey(entrant, group, item);
      const votes = rows.get(key)?.number('ballots');
      return votes && compareExact(votes, NONE) > 0 ? [] : [{ key, name: `${group}·${item}` }];
    }),
  );
}

const NONE = exactOf(0);

/** The column of the first grade, for links. */
export const FIRST_GRADE = 'grade1';

function gradeIds({ grades }: AppraisalScale): readonly string[] {
  return grades.map((_, index) => `grade${index + 1}`);
}

function votesKey({ number }: Entrant, group: string, item: string): string {
  return `${number}/${group}/${item}`;
}

function votesRowName(row: StageRow): string {
  return `${row.text('name')}（${row.text('group')}·${row.text('item')}）`;
}
