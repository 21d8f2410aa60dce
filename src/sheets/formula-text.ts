/**
 * A cell as an exact lookup text for MATCH and COUNTIFS, which read `*`, `?` and `~` as wildcards and a leading `<`, `>` or
 * `=` as a comparison. Where no text of the campaign has such a sign the plain address does.
 */
export function exactLookup(address: string, texts: readonly string[]): string {
  return texts.some((text) => /[*?~]/.test(text))
    ? `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${address},"~","~~"),"*","~*"),"?","~?")`
    : address;
}

export function exactCriterion(address: string, texts: readonly string[]): string {
  const lookup = exactLookup(address, texts);
  return texts.some((text) => /^[<>=]/.test(text)) ? `"="&${lookup}` : lookup;
}

/** A condition that is true when a cell holds a reason: `MIN_REASON_LENGTH` characters besides blanks of either width. */
export function hasReasonFormula(address: string, leastLength: number): string {
  return `LEN(SUBSTITUTE(SUBSTITUTE(${address}," ",""),"　",""))>=${leastLength}`;
}
