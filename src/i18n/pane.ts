import type { Language } from '../domain/basics/localized';
import { paneTexts as en } from './en/pane';
import { withParams } from './placeholders';
import { paneTexts as zh } from './zh-CN/pane';

export type PaneText = keyof typeof zh;

/** A text of the task pane in one language, with its `{placeholders}` filled in. */
export function paneText(
  language: Language,
  id: PaneText,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const texts = language === 'zh' ? zh : en;
  return withParams(texts[id], params);
}
