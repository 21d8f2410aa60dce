import type { JudgedMessages } from '../../domain/messages/judged';

export const judgedTexts: Record<keyof JudgedMessages, string> = {
  'judged.score-missing': 'no score yet,\nenter it, or choose a status such as absent',
};
