import { localized } from '../../basics/localized';
import type { ToolColumn, ToolTableShape } from '../table';

/** The most choices that a person can have (001: two). */
export const MOST_CHOICES = 5;

const CHOICE_WORDS = ['第一', '第二', '第三', '第四', '第五'] as const;

export const DEPARTMENTS = '双向选择部门';
export const PEOPLE = '双向选择人员';
export const ORDERS = '双向选择排序';
export const RESULT = '双向选择结果';
export const SEATS = '双向选择席位';

/** What somebody who is listed does: takes part, refuses to choose (待岗, R-TWO-3), or is not meant. */
export const PART_TERMS = {
  takes: localized('参加', 'takes part'),
  refuses: localized('拒绝选择', 'refuses'),
  stays: localized('不参加', 'does not take part'),
} as const;

/** Where somebody who is listed comes from (R-TWO-1). */
export const ORIGIN_TERMS = { staff: '一般干部', contest: '竞聘未任用' } as const;

export const WORD_TERMS = {
  taken: localized('接收', 'taken'),
  notTaken: localized('不接收', 'not taken'),
} as const;

/** What stands instead of a department for who has none. */
export const WAITING = '待岗';

export const DEPARTMENT_COLUMNS: readonly ToolColumn[] = [
  { id: 'department', title: '部门', show: 'text', width: 26, input: { kind: 'text' } },
  { id: 'seats', title: '席位', show: 'number', width: 9, input: { kind: 'count' } },
  { id: 'head', title: '负责人', show: 'centered', width: 14, input: { kind: 'text' } },
  { id: 'remark', title: '备注', show: 'text', width: 30, input: { kind: 'text' } },
];

/** 第一志愿 … as many as there can be, from the names in a column of another table. */
export function choiceColumns(
  count: number,
  from: { readonly table: string; readonly column: string } = { table: 'two-way-departments', column: 'department' },
): readonly ToolColumn[] {
  return CHOICE_WORDS.slice(0, count).map((word, index) => ({
    id: `choice${index + 1}`,
    title: `${word}志愿`,
    show: 'centered',
    width: 20,
    input: { kind: 'from', ...from },
  }));
}

export function peopleColumns(choices: number): readonly ToolColumn[] {
  return [
    { id: 'number', title: '序号', show: 'number', width: 7 },
    { id: 'name', title: '姓名', show: 'centered', width: 12, input: { kind: 'text' } },
    { id: 'unit', title: '原单位', show: 'text', width: 24, input: { kind: 'text' } },
    { id: 'origin', title: '来源', show: 'centered', width: 14 },
    { id: 'part', title: '参加情况', show: 'centered', width: 12, input: { kind: 'choice', of: PART_TERMS } },
    ...choiceColumns(choices),
    { id: 'remark', title: '备注', show: 'text', width: 24, input: { kind: 'text' } },
  ];
}

export const ORDER_COLUMNS: readonly ToolColumn[] = [
  { id: 'department', title: '部门', show: 'text', width: 22 },
  { id: 'number', title: '序号', show: 'number', width: 7 },
  { id: 'name', title: '姓名', show: 'centered', width: 12 },
  { id: 'unit', title: '原单位', show: 'text', width: 24 },
  { id: 'choice', title: '志愿', show: 'centered', width: 10 },
  { id: 'word', title: '是否接收', show: 'centered', width: 11, input: { kind: 'choice', of: WORD_TERMS } },
  { id: 'place', title: '部门排序', show: 'number', width: 11, input: { kind: 'count' } },
];

export const RESULT_COLUMNS: readonly ToolColumn[] = [
  { id: 'number', title: '序号', show: 'number', width: 7 },
  { id: 'name', title: '姓名', show: 'centered', width: 12 },
  { id: 'unit', title: '原单位', show: 'text', width: 22 },
  { id: 'choices', title: '志愿', show: 'text', width: 26 },
  { id: 'proposed', title: '建议去向', show: 'centered', width: 18 },
  { id: 'choice', title: '所属志愿', show: 'centered', width: 10 },
  { id: 'why', title: '说明', show: 'text', width: 50 },
  { id: 'due', title: '待岗到期', show: 'centered', width: 12 },
  { id: 'decided', title: '集体研究去向', show: 'centered', width: 18, input: { kind: 'text' } },
  { id: 'reason', title: '调整理由', show: 'text', width: 26, input: { kind: 'text' } },
  { id: 'final', title: '最终去向', show: 'centered', width: 18 },
  { id: 'findings', title: '核对', show: 'text', width: 40 },
];

export const SEAT_COLUMNS: readonly ToolColumn[] = [
  { id: 'department', title: '部门', show: 'text', width: 22 },
  { id: 'seats', title: '席位', show: 'number', width: 8 },
  { id: 'asked', title: '报名人次', show: 'number', width: 10 },
  { id: 'placed', title: '进入人数', show: 'number', width: 10 },
  { id: 'free', title: '空缺', show: 'number', width: 8 },
  { id: 'last', title: '最后一席', show: 'centered', width: 16 },
  { id: 'people', title: '人员', show: 'text', width: 60 },
];

export const DEPARTMENTS_TABLE: ToolTableShape = { id: 'two-way-departments', columns: DEPARTMENT_COLUMNS };
export const PEOPLE_TABLE: ToolTableShape = {
  id: 'two-way-people',
  columns: peopleColumns(MOST_CHOICES).map((column) =>
    /^choice[2-9]$/.test(column.id) ? { ...column, optional: true } : column,
  ),
};
export const ORDERS_TABLE: ToolTableShape = { id: 'two-way-orders', columns: ORDER_COLUMNS };
export const RESULT_TABLE: ToolTableShape = { id: 'two-way-result', columns: RESULT_COLUMNS };
export const SEATS_TABLE_ID = 'two-way-seats';
