import { localized, type LocalizedText } from '../domain/basics/localized';
import { sameText } from '../domain/basics/same-text';
import { isBelowFloorTerm, SHORTLIST_TERMS } from '../domain/shortlist/terms';
import { isErrorText } from './labels';

const VERDICTS: ReadonlySet<string> = new Set(
  Object.values(SHORTLIST_TERMS).flatMap(({ zh, en }) => [sameText(zh), sameText(en)]),
);
const NO_SCORE = new Set([SHORTLIST_TERMS.unranked.zh, SHORTLIST_TERMS.unranked.en].map(sameText));

/**
 * What a text in the place of a score says: `blank` (only blanks), `reason` (why there is no score: 缺考, 违纪), or `wrong`: an
 * error, a number that was mistyped or stored as text (`9O`, `85.5`), or a verdict of the shortlist itself. A wrong one must
 * never pass for a reason, because it would take somebody out of the ranking without a word.
 */
export function scoreTextState(text: string): 'blank' | 'reason' | 'wrong' {
  const plain = sameText(text);
  if (plain === '') return 'blank';
  if (isErrorText(text.trim()) || looksLikeNumber(text)) return 'wrong';
  if (isBelowFloorTerm(text.trim())) return 'wrong';
  return VERDICTS.has(plain) && !NO_SCORE.has(plain) ? 'wrong' : 'reason';
}

/** Begins with a digit, or has a digit and no word of any language: `85.5`, `９０`, `9O`, `O9`; not 缺考2次. */
export function looksLikeNumber(text: string): boolean {
  const plain = sameText(text);
  // Two letters O, and numbers in Chinese numerals.
  if (/^[o.]+$|^[〇零一二两三四五六七八九十百点.]+分?$/.test(plain)) return true;
  if (!/\d/.test(plain)) return false;
  return /^[+\-.,]*\d/.test(plain) || !/\p{Script=Han}|[a-z]{3}/u.test(plain);
}

/** The reason as it is shown; 无成绩 for blanks. */
export function reasonTerm(cell: unknown): LocalizedText {
  if (typeof cell !== 'string' || sameText(cell) === '') return SHORTLIST_TERMS.unranked;
  return localized(cell, cell);
}
