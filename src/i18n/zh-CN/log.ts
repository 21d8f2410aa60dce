import type { LogMessages } from '../../domain/messages/log';

export const logTexts: Record<keyof LogMessages, string> = {
  'log.start': '生成台账',
  'log.started': '由名册生成：{file}，工作表“{sheet}”，表头第{first}–{last}行，{people}人。',
  'log.scheme': '方案{scheme}',
  'log.columns': '列对应',
  'log.column-chosen': '{column}列“{header}”（人工指定）',
  'log.column-guessed': '{column}列“{header}”（把握{confidence}%）',
  'log.answers': '确定参数',
  'log.ignored': '不计入的行',
  'log.ignored-row': '第{row}行“{text}”',
  'log.ignored-why': '合计、注释、签名等行不是报名人员',
  'log.update': '更新台账',
  'log.updated': '按“报名”“方案”“职位”“资格审查”的现有内容重新计算{people}条报名，其中{changed}条的审查内容有变化。',
  'log.override': '复核：{number}号{name}为{verdict}，理由：{reason}，复核人：{reviewer}。',
  'log.parameter': '方案参数“{title}”为“{value}”。',
  'log.post-changed': '{name}的竞聘职位由“{from}”改为“{to}”。',
};
