import type { ToolMessages } from '../../domain/messages/tools';

export const toolTexts: Record<keyof ToolMessages, string> = {
  'tool.unknown': '没有工具“{id}”，现有工具：{known}。\n请改正工具名称。\n（命令行：xuanba tools 列出全部工具）',
  'tool.option-unknown': '没有选项“{id}”，现有选项：{known}。\n请改正选项名称。',
  'tool.option-needed': '没有填写“{title}”：{question}\n请填写。\n（命令行：--option {id}=值）',
  'tool.campaign-needed': '“{tool}”只能用于选拔台账，这个文件不是台账。\n请打开台账，或先由名册生成台账。',
  'tool.out-needed': '名册不会被改动，须另存为新文件。\n请指定要生成的文件。\n（命令行：--out 文件.xlsx）',
  'tool.table-twice': '有几张表都是同一张工具表：{sheets}。\n请只保留正在填写的一张，删去其余的副本。',
  'tool.columns-missing': '工作表“{sheet}”缺少列：{titles}。\n请恢复第3行的列标题。',
  'tool.nobody': '没有可以处理的人。\n请核对：名册中是否有人；台账是否已有人任职。',
  'tool.bands-wrong': '选项“{id}”应为由小到大的整数，用“、”隔开。\n请更正，如 35、45、55。',
  'tool.structure-done': '已统计{people}人，截至{day}。',
  'tool.audit-done': '共{all}人，至少审核{least}人：重点审核{flagged}人，随机抽取{drawn}人（种子“{seed}”）。',
  'tool.flag-remark': '备注中有“{word}”',
  'tool.flag-appraisal': '民主测评得票率低于{share}',
  'tool.flag-votes': '民主推荐得{votes}票，少于{least}票',
  'tool.rotation-disorder':
    '必须轮岗的年限不能短于应当轮岗的年限，年轻干部的年限不能长于应当轮岗的年限。\n请更正年限。',
  'tool.rotation-due': '任“{position}”已满{years}年（{since}起，截至{asOf}），达到{limit}年',
  'tool.rotation-done':
    '共{people}人：必须轮岗{must}人，应当轮岗{should}人，待核实{unclear}人，有回避情况{related}人。',
  'tool.hires-done': '共{people}人：合格{fine}人，不合格{wrong}人，待核实{unclear}人。',
  'tool.signing-month': '合同签订日期只有年月（{date}），无法确定备案截止日',
  'tool.filing-overdue': '没有备案日期，已过备案截止日{due}',
  'tool.filing-open': '还没有备案，须在{due}前（含当日）备案',
  'tool.filing-before-signing': '备案日期{filed}早于签订日期，请核实',
  'tool.filing-late': '{filed}备案，晚于截止日{due}',
  'tool.filing-month': '备案日期只有年月（{filed}），是否晚于{due}取决于具体日期',
  'tool.ledger-years-needed': '由名册推算到期日，须填写试用期或任期的年数。\n请至少填写一项。',
  'tool.ledger-done': '共{all}项：{days}天内届满{coming}项，已届满{over}项。',
  'log.tool': '工具：{tool}',
  'log.tool-done': '{what}见工作表：{sheets}',
};
