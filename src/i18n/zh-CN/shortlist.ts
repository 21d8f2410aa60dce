import type { ShortlistMessages } from '../../domain/messages/shortlist';

export const shortlistTexts: Record<keyof ShortlistMessages, string> = {
  'shortlist.people-shape': '“人员”为{rows}行{columns}列，应只有一列（或一行）。\n请重新选取区域。',
  'shortlist.posts-size':
    '“报考职位”为{rows}行{columns}列，“人员”为{peopleRows}行{peopleColumns}列，两者应一样大；只有一个职位时给一个单元格即可。\n请重新选取区域。',
  'shortlist.scores-size':
    '“成绩”为{rows}行{columns}列，“人员”为{peopleRows}行{peopleColumns}列，每人应有一行成绩（人员横排时为一列）。\n请重新选取区域。',
  'shortlist.quota-shape':
    '“入围名额”为{rows}行{columns}列，应为一个整数，或每个职位一行的两列、三列（职位、名额、最低分数线）。\n请重新选取区域。',
  'shortlist.label-missing': '“{parameter}”{places}为空，不是空行就应填写。\n请补填，或清空整行。',
  'shortlist.label-wrong': '“{parameter}”{places}有误，应为文字或数字。\n请更正。',
  'shortlist.score-wrong': '“成绩”{places}有误，应为数字；没有成绩的留空，或只写原因，如“缺考”。\n请更正。',
  'shortlist.tie-break-wrong': '“成绩”{places}有误，用于区分并列的成绩应为数字，没有的留空。\n请更正或清空。',
  'shortlist.quota-wrong': '“入围名额”{places}有误，应为0–100000的整数。\n请更正。',
  'shortlist.quota-floor-wrong': '“入围名额”{places}有误，第3列的最低分数线应为数字，不设的留空。\n请更正。',
  'shortlist.quota-post-twice': '“入围名额”{places}重复，每个职位应只有一行。\n请删去多余的行。',
  'shortlist.quota-lacks-posts':
    '“入围名额”中没有这些报考职位：{posts}（共{count}个），每个职位都应写明名额。\n请补上；无人入围的写0。',
};
