/** Parts of a number format that show no part of a number: texts, escaped and widening signs, colours and locales. */
const SHOWN_AS_IS = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const ELAPSED_TIME = /\[(?:h+|m+|s+)\]/i;
const GENERAL = /General|G\/通用格式/gi;
const POWER_OF_TEN = /E[+-]/gi;

const known = new Map<string, boolean>();

/**
 * Whether a number format shows a day or a time of day. Elapsed time (`[h]:mm`) shows none: 37.5 hours are a number, not a day
 * of January 1900.
 */
export function showsDate(format: string): boolean {
  let shows = known.get(format);
  if (shows === undefined) {
    const plain = format.replace(SHOWN_AS_IS, '').replace(GENERAL, '').replace(POWER_OF_TEN, '');
    shows = !ELAPSED_TIME.test(plain) && /[ymdhse]/i.test(plain);
    known.set(format, shows);
  }
  return shows;
}
