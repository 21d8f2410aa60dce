import type { Language } from '../domain/basics/localized';
import { boardTexts as en } from './en/board';
import { withParams } from './placeholders';
import { boardTexts as zh } from './zh-CN/board';

export type BoardText = keyof typeof zh;

/** A text of the screens about a running campaign in one language, with its `{placeholders}` filled in. */
export function boardText(
  language: Language,
  id: BoardText,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const texts = language === 'zh' ? zh : en;
  return withParams(texts[id], params);
}
