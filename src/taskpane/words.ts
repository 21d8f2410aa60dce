import { createContext, useContext } from 'react';
import type { Language } from '../domain/basics/localized';
import { paneText, type PaneText } from '../i18n/pane';

/** The language in which the pane speaks. */
export const PaneLanguage = createContext<Language>('zh');

/** The pane's texts in its language. */
export function useWords(): {
  readonly language: Language;
  readonly text: (id: PaneText, params?: Readonly<Record<string, string | number>>) => string;
} {
  const language = useContext(PaneLanguage);
  return { language, text: (id, params) => paneText(language, id, params) };
}
