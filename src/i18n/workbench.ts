import type { Language } from '../domain/basics/localized';
import { workbenchTexts as en } from './en/workbench';
import { withParams } from './placeholders';
import { workbenchTexts as zh } from './zh-CN/workbench';

export type WorkbenchText = keyof typeof zh;

/** A text of the workbench page in one language, with its `{placeholders}` filled in. */
export function workbenchText(
  language: Language,
  id: WorkbenchText,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const texts = language === 'zh' ? zh : en;
  return withParams(texts[id], params);
}
