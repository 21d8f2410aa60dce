import { useContext } from 'react';
import type { Language } from '../../../domain/basics/localized';
import { wizardText, type WizardText } from '../../../i18n/wizard';
import { PaneLanguage } from '../../words';

export type WizardWords = (id: WizardText, params?: Readonly<Record<string, string | number>>) => string;

/** The texts of 新建选拔 in the pane's language. */
export function useWizardWords(): {
  readonly language: Language;
  readonly text: WizardWords;
  /** Between the parts of a list. */
  readonly comma: string;
} {
  const language = useContext(PaneLanguage);
  return {
    language,
    text: (id, params) => wizardText(language, id, params),
    comma: language === 'zh' ? '、' : ', ',
  };
}
