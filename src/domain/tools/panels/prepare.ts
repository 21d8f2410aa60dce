import { message } from '../../basics/issue';
import { localized } from '../../basics/localized';
import { ok } from '../../basics/result';
import { toolMark } from '../../roster/tool-mark';
import { valueText } from '../../stages/values';
import type { ReadToolTable, ToolColumn, ToolRow, ToolTable } from '../table';
import type { ToolKind } from '../tool';
import { JUDGE_COLUMNS, JUDGES, JUDGES_SHAPE, RELATION_COLUMNS, RELATIONS, RELATIONS_SHAPE } from './tables';

/** Rows for judges and relations that nobody has listed yet. */
const BLANK_ROWS = 30;

/** 面试抽签, first step: the sheets for the judges who can be drawn and for whom each must not score (R-INT-8). What was entered before stays. */
export const prepareDraw: ToolKind = {
  id: 'draw-panels-prepare',
  title: localized('面试抽签①：评委和回避关系', 'Drawing panels 1: judges and recusals'),
  purpose: localized(
    '生成“抽签评委”和“回避关系”两张表，填写可抽取的评委及其应回避的人员。',
    'Makes the sheets for the judges who can be drawn and for whom each must not score.',
  ),
  rules: ['R-INT-2', 'R-INT-8'],
  options: [],
  source: 'tables',
  reads: [JUDGES_SHAPE, RELATIONS_SHAPE],
  run({ tables }) {
    const judges = entryTable(JUDGES_SHAPE.id, JUDGES, JUDGE_COLUMNS, tables.get(JUDGES_SHAPE.id), JUDGES_NOTE);
    const relations = entryTable(
      RELATIONS_SHAPE.id,
      RELATIONS,
      RELATION_COLUMNS,
      tables.get(RELATIONS_SHAPE.id),
      RELATIONS_NOTE,
    );
    const filled = (table: ToolTable) => table.rows.length - BLANK_ROWS;
    return ok({
      tables: [judges, relations],
      issues: [],
      done: message('draw.prepared', { judges: filled(judges), relations: filled(relations) }),
    });
  },
};

const JUDGES_NOTE = '可抽取的评委每人一行，多于所需人数的抽为备用。同名的在姓名后注明单位。';
const RELATIONS_NOTE =
  '评委与应聘人员有亲属关系、直接领导关系等应当回避的，每对一行。人员填姓名或编号；同名的填编号。抽签时不会把两人分在同一组。';

function entryTable(
  id: string,
  sheet: string,
  columns: readonly ToolColumn[],
  before: ReadToolTable | undefined,
  note: string,
): ToolTable {
  const inputs = columns.filter(({ input }) => input !== undefined);
  const kept = (before?.rows ?? [])
    .map(({ values }) => Object.fromEntries(inputs.map((column) => [column.id, valueText(values.value(column.id))])))
    .filter((entered) => Object.values(entered).some((text) => text !== ''));
  const blank = Array.from({ length: BLANK_ROWS }, () => ({}));
  const rows = [...kept, ...blank].map((entered, index): ToolRow => ({ cells: { number: index + 1, ...entered } }));
  return { id, sheet, note: `${note}${toolMark(id)}`, columns, rows };
}
