import type { Language } from '../domain/basics/localized';
import { withParams } from './placeholders';

/** Gives a text of a table in one language, with its `{placeholders}` filled in. */
export type TextOf<Id extends string> = (
  language: Language,
  id: Id,
  params?: Readonly<Record<string, string | number>>,
) => string;

export function textsOf<Id extends string>(
  zh: Readonly<Record<Id, string>>,
  en: Readonly<Record<Id, string>>,
): TextOf<Id> {
  return (language, id, params = {}) => withParams((language === 'zh' ? zh : en)[id], params);
}
