import { useContext } from 'react';
import type { Message } from '../../../domain/basics/issue';
import type { Language } from '../../../domain/basics/localized';
import { changeText, type ChangeText } from '../../../i18n/change';
import { formatForSheet } from '../../../i18n/format';
import { PaneLanguage } from '../../words';

export type ChangeWords = (id: ChangeText, params?: Readonly<Record<string, string | number>>) => string;

/** The texts of the screens that change who takes part, in the pane's language. */
export function useChangeWords(): {
  readonly language: Language;
  readonly text: ChangeWords;
  /** The words of a message of the core. */
  readonly say: (message: Message) => string;
  /** Between the parts of a list. */
  readonly comma: string;
  /** Between a name and what is said of it. */
  readonly colon: string;
} {
  const language = useContext(PaneLanguage);
  return {
    language,
    text: (id, params) => changeText(language, id, params),
    say: (message) => formatForSheet(message, language),
    comma: language === 'zh' ? '、' : ', ',
    colon: language === 'zh' ? '：' : ': ',
  };
}
