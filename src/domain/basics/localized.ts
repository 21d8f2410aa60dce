/** The two languages of the product; `zh` is the source and always the more precise one. */
export type Language = 'zh' | 'en';

export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

export function localized(zh: string, en: string): LocalizedText {
  return { zh, en };
}
