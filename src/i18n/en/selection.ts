import type { SelectionMessages } from '../../domain/messages/selection';

export const selectionTexts: Record<keyof SelectionMessages, string> = {
  'selection.component-missing':
    'the score of {components} is missing, so there is no composite score yet,\ncomplete it first',
};
