import type { Language } from '../domain/basics/localized';

const BETWEEN: Readonly<Record<Language, string>> = { zh: '', en: ' ' };

/** Sentences one after another; empty ones are left out. Between Chinese ones there is no space. */
export function joinSentences(language: Language, ...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(BETWEEN[language]);
}
