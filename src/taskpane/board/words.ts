import { useContext } from 'react';
import type { Language } from '../../domain/basics/localized';
import { boardText, type BoardText } from '../../i18n/board';
import { PaneLanguage } from '../words';

/** The texts of the screens about a running campaign, in the pane's language. */
export function useBoardWords(): {
  readonly language: Language;
  readonly board: (id: BoardText, params?: Readonly<Record<string, string | number>>) => string;
} {
  const language = useContext(PaneLanguage);
  return { language, board: (id, params) => boardText(language, id, params) };
}
