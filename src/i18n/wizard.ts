import type { Language } from '../domain/basics/localized';
import { wizardTexts as en } from './en/wizard';
import { withParams } from './placeholders';
import { wizardTexts as zh } from './zh-CN/wizard';

export type WizardText = keyof typeof zh;

/** A text of 新建选拔 in one language, with its `{placeholders}` filled in. */
export function wizardText(
  language: Language,
  id: WizardText,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const texts = language === 'zh' ? zh : en;
  return withParams(texts[id], params);
}
