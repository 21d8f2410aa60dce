import type { Language } from '../domain/basics/localized';
import { helpTexts as en } from './en/help';
import { helpTexts as zh } from './zh-CN/help';

export type HelpText = keyof typeof zh;

/** A text of 帮助 in one language. */
export function helpText(language: Language, id: HelpText): string {
  return (language === 'zh' ? zh : en)[id];
}
