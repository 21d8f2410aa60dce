import type { StageMessages } from '../../domain/messages/stages';

export const stageTexts: Record<keyof StageMessages, string> = {
  'stage.cell-wrong': '{who}的“{column}”填了“{typed}”，应为{expected}。\n请更正；没有的请留空。',
  'stage.score-outside': '{who}的“{column}”为{score}，应在0–{most}之间。\n请更正。',
  'stage.absent': '缺考',
  'stage.violation': '违纪，成绩无效',
  'stage.gave-up': '放弃参加',
  'stage.input-missing': '{who}的“{column}”还空着。\n请补填；未参加的，请在“状态”栏选择。',
};
