/**
 * Writes cells as exact lookup texts for MATCH, which reads `*`, `?` and `~` as wildcards. Where none of `texts`, the texts that
 * can stand there, has such a sign the plain address does.
 */
export function exactLookup(texts: readonly string[]): (address: string) => string {
  if (!texts.some((text) => /[*?~]/.test(text))) return (address) => address;
  return (address) => `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${address},"~","~~"),"*","~*"),"?","~?")`;
}

/** The same for COUNTIFS, which also reads a leading `<`, `>` or `=` as a comparison. */
export function exactCriterion(texts: readonly string[]): (address: string) => string {
  const lookup = exactLookup(texts);
  return texts.some((text) => /^[<>=]/.test(text)) ? (address) => `"="&${lookup(address)}` : lookup;
}

/** A condition that is true when a cell holds a reason: so many characters besides line breaks and blanks of either width. */
export function hasReasonFormula(address: string, leastLength: number): string {
  return `LEN(SUBSTITUTE(SUBSTITUTE(CLEAN(${address})," ",""),"　",""))>=${leastLength}`;
}
