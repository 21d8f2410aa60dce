import type { JudgedMessages } from '../../domain/messages/judged';

export const judgedTexts: Record<keyof JudgedMessages, string> = {
  'judged.score-missing': '还没有成绩，\n请补填成绩，或在“状态”栏选择缺考等',
};
