import type { SelectionMessages } from '../../domain/messages/selection';

export const selectionTexts: Record<keyof SelectionMessages, string> = {
  'selection.component-missing': '缺{components}成绩，综合成绩暂不能计算，\n请补齐后再推进',
};
