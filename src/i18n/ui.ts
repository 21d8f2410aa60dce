import type { Language } from '../domain/basics/localized';
import { cliTexts as en } from './en/cli';
import { withParams } from './placeholders';
import { cliTexts as zh } from './zh-CN/cli';

export type CliText = keyof typeof zh;

/** A text of the command line in one language, with its `{placeholders}` filled in. */
export function cliText(
  language: Language,
  id: CliText,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const texts = language === 'zh' ? zh : en;
  return withParams(texts[id], params);
}
