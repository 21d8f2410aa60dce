import { useContext } from 'react';
import type { Language } from '../../../domain/basics/localized';
import { toolPaneText, type ToolPaneText } from '../../../i18n/tool-pane';
import { PaneLanguage } from '../../words';

/** The texts of the tools' screen in the pane's language. */
export function useToolWords(): {
  readonly language: Language;
  readonly say: (id: ToolPaneText, params?: Readonly<Record<string, string | number>>) => string;
} {
  const language = useContext(PaneLanguage);
  return { language, say: (id, params) => toolPaneText(language, id, params) };
}
