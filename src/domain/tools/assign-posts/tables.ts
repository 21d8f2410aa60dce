import { choiceColumns, MOST_CHOICES, PART_TERMS, SEAT_COLUMNS } from '../two-way/tables';
import type { ToolColumn, ToolTableShape } from '../table';

export const POSTS = '职位分配职位';
export const POOL = '职位分配人员';
export const RESULT = '职位分配结果';
export const TAKEN = '职位分配名额';

/** What stands instead of a post for who gets none. */
export const UNASSIGNED = '未分配';

export const POST_COLUMNS: readonly ToolColumn[] = [
  { id: 'department', title: '职位', show: 'text', width: 28, input: { kind: 'text' } },
  { id: 'seats', title: '名额', show: 'number', width: 9, input: { kind: 'count' } },
  { id: 'remark', title: '备注', show: 'text', width: 30, input: { kind: 'text' } },
];

export function poolColumns(choices: number): readonly ToolColumn[] {
  return [
    { id: 'number', title: '序号', show: 'number', width: 7 },
    { id: 'name', title: '姓名', show: 'centered', width: 12 },
    { id: 'unit', title: '单位', show: 'text', width: 24 },
    { id: 'score', title: '综合成绩', show: 'number', width: 11 },
    { id: 'place', title: '名次', show: 'number', width: 8, input: { kind: 'count' } },
    { id: 'part', title: '参加情况', show: 'centered', width: 12, input: { kind: 'choice', of: PART_TERMS } },
    ...choiceColumns(choices, { table: 'assign-posts', column: 'department' }),
  ];
}

export const RESULT_COLUMNS: readonly ToolColumn[] = [
  { id: 'place', title: '名次', show: 'number', width: 8 },
  { id: 'number', title: '序号', show: 'number', width: 7 },
  { id: 'name', title: '姓名', show: 'centered', width: 12 },
  { id: 'unit', title: '单位', show: 'text', width: 24 },
  { id: 'choices', title: '志愿', show: 'text', width: 30 },
  { id: 'proposed', title: '建议职位', show: 'centered', width: 22 },
  { id: 'why', title: '说明', show: 'text', width: 56 },
];

export const POSTS_TABLE: ToolTableShape = { id: 'assign-posts', columns: POST_COLUMNS };
export const POOL_TABLE: ToolTableShape = {
  id: 'assign-people',
  columns: poolColumns(MOST_CHOICES).map((column) =>
    /^choice[2-9]$/.test(column.id) ? { ...column, optional: true } : column,
  ),
};
export const TAKEN_TABLE = {
  id: 'assign-taken',
  sheet: TAKEN,
  columns: SEAT_COLUMNS.map((column) =>
    column.id === 'department'
      ? { ...column, title: '职位' }
      : column.id === 'seats'
        ? { ...column, title: '名额' }
        : column,
  ),
};
