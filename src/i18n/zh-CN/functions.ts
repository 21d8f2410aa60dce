import type { FunctionMessages } from '../../domain/messages/functions';

export const functionTexts: Record<keyof FunctionMessages, string> = {
  'function.argument-missing': '缺少参数“{parameter}”。\n请补上。',
  'function.argument-wrong': '参数“{parameter}”为“{value}”，应为{expected}。\n请更正。',
  'function.ragged': '参数“{parameter}”各行长短不一或为空，应为一块完整的区域。\n请重新选取区域。',
  'function.single-value': '参数“{parameter}”应为一个值，却是{rows}行{columns}列的区域。\n请只选一个单元格。',
};
