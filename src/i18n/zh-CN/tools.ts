import type { ToolMessages } from '../../domain/messages/tools';

export const toolTexts: Record<keyof ToolMessages, string> = {
  'tool.unknown': '没有工具“{id}”，现有工具：{known}。\n请改正工具名称。\n（命令行：xuanba tools 列出全部工具）',
  'tool.option-unknown': '没有选项“{id}”，现有选项：{known}。\n请改正选项名称。',
  'tool.option-needed': '没有填写“{title}”：{question}\n请填写。\n（命令行：--option {id}=值）',
  'tool.campaign-needed': '“{tool}”只能用于选拔台账，这个文件不是台账。\n请打开台账，或先由名册生成台账。',
  'tool.out-needed': '名册不会被改动，须另存为新文件。\n请指定要生成的文件。\n（命令行：--out 文件.xlsx）',
  'tool.table-twice': '有几张表都是同一张工具表：{sheets}。\n请只保留正在填写的一张，删去其余的副本。',
  'tool.columns-missing': '工作表“{sheet}”缺少列：{titles}。\n请恢复第3行的列标题。',
  'log.tool': '工具：{tool}',
  'log.tool-done': '{what}见工作表：{sheets}',
};
