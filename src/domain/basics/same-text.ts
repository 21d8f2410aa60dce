/** Han characters that normalising leaves alone, digits and small letters. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;

/**
 * A text in the form in which two spellings are the same: full-width forms made half-width, letters small, every blank and
 * invisible character gone. `办公室 主任（Ａ）` and `办公室主任(a)` are one post, （畜牧 兽医） and (畜牧兽医) one word.
 */
export function sameText(text: string): string {
  // Almost every text has that form already, and normalising costs more than all the rest of a review.
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .toLowerCase();
}
