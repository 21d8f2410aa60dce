import type { StageMessages } from '../../domain/messages/stages';

export const stageTexts: Record<keyof StageMessages, string> = {
  'stage.cell-wrong': '{who}的“{column}”填了“{typed}”，应为{expected}。\n请更正；没有的请留空。',
  'stage.score-outside': '{who}的“{column}”为{score}，应在0–{most}之间。\n请更正。',
  'stage.inputs-missing': '“{column}”还有{count}行空着：{names}等。\n请补填{orStatus}。',
  'stage.pending-left': '{stage}还有{count}人待定：{names}等，不能推进。\n请先按“说明”栏逐一处理。',
  'stage.warnings-unanswered':
    '{stage}有{count}条提醒，继续推进须写明理由和经办人。\n请核对提醒；确需继续的，写明理由和经办人。\n（命令行：--reason 理由 --who 经办人）',
  'stage.unverified-left':
    '还有{count}人待核实：{names}等，资格审查不能结束。\n请在“报名”表补正材料，或在“资格审查”表填写复核结论和理由。',
  'stage.openings-needed': '职位“{post}”没有填写选拔人数，后面的环节无法计算名额。\n请在“职位”表填写。',
  'stage.finished': '全部环节都已完成，没有可推进的环节。\n需要更正的，请用 reopen 重新打开某个环节。',
  'stage.not-open': '{stage}还没有开始。\n请先推进到该环节。',
  'stage.not-current': '当前环节是{current}，不是{stage}。\n请先完成当前环节。',
  'stage.not-closed': '{stage}还没有结束，不需要重新打开。\n请直接在表中更正。',
  'stage.not-in-scheme': '方案中没有环节“{stage}”，现有环节：{known}。\n请改正环节名称。',
  'stage.unknown-row': '工作表“{sheet}”有一行不属于本环节（{typed}）。\n请删去该行的内容，或改回原来的编号。',
  'stage.row-missing': '工作表“{sheet}”缺少{who}一行。\n请恢复该行。',
  'stage.sheet-of-change':
    '本环节已按原来的方案生成工作表，改后的方案与工作表“{sheet}”不符。\n请在“方案”表中改回有关参数；确需变更的，重新打开上一环节，改好参数后再推进。',
  'stage.row-twice': '工作表“{sheet}”中{who}出现了两次。\n请只保留一行。',
  'stage.reason-needed': '没有写明理由。\n请写明理由（至少2个字）。\n（命令行：--reason 理由）',
  'stage.withdrawn': '{stage}环节放弃：{reason}',
  'stage.disqualified': '{stage}环节取消资格：{reason}',
  'stage.out-in': '{stage}未通过',
  'stage.places-tied':
    '“{post}”有名额空出，{names}末位同分，加试以后才能递补。\n请重新打开“确定考察对象”填写加试成绩；不递补就推进的，须写明理由。',
  'stage.places-free':
    '职位“{post}”有名额空出，可由{names}递补。\n请先递补；不递补的须写明理由。\n（命令行：substitute）',
  'substitute.not-now': '考察对象确定之后、票决之前才能递补。\n请核对当前环节。',
  'substitute.nothing-free': '没有空出的名额，不需要递补。\n请核对。',
  'stage.absent': '缺考',
  'stage.violation': '违纪，成绩无效',
  'stage.gave-up': '放弃参加',
  'stage.input-missing': '{who}的“{column}”还空着。\n请补填{orStatus}。',
};
