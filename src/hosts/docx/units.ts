import type { IFontAttributesProperties } from 'docx';
import { FONTS, LATIN_FONT, type FontUse } from '../../documents/plan';

/** Twentieths of a point, of millimetres. */
export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

export function fontOf(use: FontUse): IFontAttributesProperties {
  return { ascii: LATIN_FONT, hAnsi: LATIN_FONT, cs: LATIN_FONT, eastAsia: FONTS[use].name };
}

/** The text without what XML does not have: a file with it no program opens. */
export function printable(text: string): string {
  return Array.from(text)
    .filter((character) => isXml(character.codePointAt(0) as number))
    .join('');
}

/** Control characters, halves of a pair and two codes that are none. */
function isXml(code: number): boolean {
  if (code < 0x20) return code === 0x09;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
