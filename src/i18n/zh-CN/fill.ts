import type { FillMessages } from '../../domain/messages/fill';

export const fillTexts: Record<keyof FillMessages, string> = {
  'fill.nothing-found': '没有找到可录入的内容：需要一行表头，含“姓名”和本环节的栏目（{titles}）。\n请核对文件的表头。',
  'fill.person-unknown': '“{name}”（{post}）不在本环节的名单里。\n请核对姓名和职位。',
  'fill.person-ambiguous': '“{name}”对应几个人：{found}，不能确定是谁。\n请在文件中补充职位、编号或身份证号。',
  'fill.row-unknown': '“{typed}”不是表中的一行。\n请核对。',
  'fill.row-ambiguous': '“{typed}”对应表中{count}行，不能确定是哪一行。\n请在文件中加上能够区分的栏：{columns}。',
  'fill.twice': '{who}在文件中出现了两次。\n请只保留一行。',
  'fill.value-wrong': '文件第{row}行“{column}”为“{typed}”，应为数字。\n请更正；没有的请留空。',
  'publish.nothing-closed': '还没有结束的环节，没有可公布的名单。\n请先推进。',
  'publish.not-posted': '{stage}的内容不对外公布，没有可张贴的名单。\n请选择其他环节。',
  'publish.not-closed': '{stage}还没有结束，名单还不能公布。\n请先推进。',
  'decide.unknown': '任用决定“{typed}”应为{expected}。\n请改正。',
  'fill.would-replace':
    '{who}的“{column}”已有“{before}”，文件中是“{now}”。\n请核对；确认要替换的，请选择替换，并写明理由。\n（命令行：--replace --reason 理由）',
  'fill.replaced': '{who}{column}由{before}改为{now}',
};
