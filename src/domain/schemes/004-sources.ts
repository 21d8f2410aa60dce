import { localized, type LocalizedText } from '../basics/localized';

/** What scheme 004 itself says, for the source note of a parameter. */
export function given(text: string, english: string): LocalizedText {
  return localized(`方案004：${text}`, `Scheme 004: ${english}`);
}

/** The source has a blank here. */
export const BLANK = localized(
  '方案004：原文留空，由本单位确定',
  'Scheme 004: left blank in the source, for the unit to decide',
);
/** The source does not speak of it, but a campaign needs it. */
export const SILENT = localized(
  '方案004：原文未规定，由本单位确定',
  'Scheme 004: not regulated in the source, for the unit to decide',
);
