import type { DocumentMessages } from '../../domain/messages/documents';

export const documentTexts: Record<keyof DocumentMessages, string> = {
  'document.kind-unknown': '没有文书“{typed}”，现有文书：{known}。\n请改正文书名称。',
  'document.stage-not-closed': '“{stage}”还没有结束，不能制作“{document}”。\n请先结束“{stage}”环节。',
  'document.stage-not-begun': '“{stage}”还没有开始，不能制作“{document}”。\n请先结束“{before}”环节，使“{stage}”开始。',
  'document.no-stage': '本方案没有{stages}环节，没有“{document}”。',
  'document.by-committee': '任用由会议讨论决定，不投票，没有“{document}”。',
  'document.nobody': '没有需要“{document}”的人员或职位。',
  'document.nobody-of-person': '没有{person}的“{document}”。\n请核对此人是否参加了有关环节。',
  'document.not-per-person': '“{document}”不是按人制作的，不能指定人员。\n请去掉指定的人员。',
  'document.person-unknown': '台账中没有“{person}”。\n请核对姓名，或改填编号。',
  'document.nothing-to-make': '现在没有可以制作的文书。\n请先推进到有关环节。',
  'document.open-parameter': '方案参数“{title}”还空着，公告中写为“待定”。\n请在“方案”表中填写后重新制作。',
  'document.openings-open': '下列职位没有填写选拔人数，公告中写为“待定”：{posts}。\n请在“职位”表中填写后重新制作。',
  'document.no-stroke-order':
    '这个程序不能按姓氏笔画排序，名单按台账的顺序排列。\n请自行调整顺序，或用命令行、新版浏览器制作。',
  'document.out-not-folder': '“{folder}”是文件，不是文件夹。\n请换一个文件夹。',
  'document.cannot-save':
    '这里的窗格不能保存文件。\n请保存台账后，用选拔工作台（浏览器）打开它来制作文书，或请管理员用命令行制作。',
  'document.not-saved': '文书没有保存成功：{reason}。\n请重试；仍然不行的，请用选拔工作台（浏览器）打开台账来制作。',
};
