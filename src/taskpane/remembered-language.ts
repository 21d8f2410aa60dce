import type { Language } from '../domain/basics/localized';
import type { Drafts } from '../ports/drafts';

const KEY = 'language';

/** The language that was chosen in the pane on this computer; `undefined` where none was, or nothing can be remembered. */
export function rememberedLanguage(drafts: Drafts | undefined): Language | undefined {
  const kept = drafts?.load(KEY);
  return kept === 'zh' || kept === 'en' ? kept : undefined;
}

export function rememberLanguage(drafts: Drafts | undefined, language: Language): void {
  drafts?.save(KEY, language);
}
