import { localized } from '../../basics/localized';
import type { ToolColumn, ToolTableShape } from '../table';

export const JUDGES = '抽签评委';
export const RELATIONS = '回避关系';

const OUTSIDE = { yes: localized('是', 'yes'), no: localized('否', 'no') } as const;

const NUMBER: ToolColumn = { id: 'number', title: '序号', show: 'number', width: 7 };

export const JUDGE_COLUMNS: readonly ToolColumn[] = [
  NUMBER,
  { id: 'name', title: '评委姓名', show: 'centered', width: 14, input: { kind: 'text' } },
  { id: 'unit', title: '单位', show: 'text', width: 28, input: { kind: 'text' } },
  { id: 'outside', title: '来自外单位', show: 'centered', width: 12, input: { kind: 'choice', of: OUTSIDE } },
];

export const RELATION_COLUMNS: readonly ToolColumn[] = [
  NUMBER,
  {
    id: 'judge',
    title: '评委姓名',
    show: 'centered',
    width: 14,
    input: { kind: 'from', table: 'draw-judges', column: 'name' },
  },
  { id: 'person', title: '应回避的人员', show: 'centered', width: 16, input: { kind: 'text' } },
  { id: 'relation', title: '关系', show: 'text', width: 30, input: { kind: 'text' } },
];

export const JUDGES_SHAPE: ToolTableShape = { id: 'draw-judges', columns: JUDGE_COLUMNS };
export const RELATIONS_SHAPE: ToolTableShape = { id: 'draw-relations', columns: RELATION_COLUMNS };

/** Titles as in 面试评委 and 面试, so that the rows can be copied there or taken by `fill`. */
export const DRAWN_JUDGE_COLUMNS: readonly ToolColumn[] = [
  { id: 'panel', title: '组别', show: 'number', width: 7 },
  { id: 'judge', title: '评委序号', show: 'number', width: 10 },
  { id: 'name', title: '评委姓名', show: 'centered', width: 14 },
  { id: 'unit', title: '单位', show: 'text', width: 28 },
  { id: 'outside', title: '来自外单位', show: 'centered', width: 12 },
  { id: 'recusal', title: '回避人员', show: 'text', width: 36 },
];

export const RESERVE_COLUMNS: readonly ToolColumn[] = [
  { id: 'order', title: '递补顺序', show: 'number', width: 10 },
  ...DRAWN_JUDGE_COLUMNS.filter(({ id }) => ['name', 'unit', 'outside', 'recusal'].includes(id)),
];

export const DRAWN_PEOPLE_COLUMNS: readonly ToolColumn[] = [
  { id: 'panel', title: '组别', show: 'number', width: 7 },
  { id: 'order', title: '面试顺序', show: 'number', width: 10 },
  { id: 'number', title: '编号', show: 'number', width: 7 },
  { id: 'name', title: '姓名', show: 'centered', width: 12 },
  { id: 'post', title: '竞聘职位', show: 'text', width: 26 },
];
