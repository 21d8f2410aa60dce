import type { Exact } from '../domain/basics/exact';

/**
 * Writes the search for a cell's text in a range: its place, from 1. MATCH reads `*`, `?` and `~` as wildcards; where one of `texts`, which
 * can stand there, has such a sign, cells are compared as they are. (Escaped signs are not found by every program.)
 */
export function exactMatch(texts: readonly string[]): (address: string, range: string) => string {
  if (!texts.some((text) => /[*?~]/.test(text))) return (address, range) => `MATCH(${address},${range},0)`;
  return (address, range) => `MATCH(1,INDEX(--(${range}=${address}),0),0)`;
}

/**
 * Whether a text can stand in a criterion of COUNTIFS as it is. Programs read criteria as patterns (`*`, `?`, `~`), as comparisons
 * (`<`, `>`, `=`), and as numbers, days or truth values wherever they look like one: `110` finds no cell with the text 110 in LibreOffice.
 */
export function isPlainCriterion(text: string): boolean {
  if (/[*?~]/.test(text) || /^(?:true|false)$/i.test(text)) return false;
  return /^\p{Script=Han}/u.test(text) || /^\p{L}\P{Nd}*$/u.test(text);
}

/** What the cells of a column must be: `to` is an address or a text in quotes. More than a number is only another number. */
export interface RowCondition {
  readonly column: string;
  readonly sign: '=' | '<>' | '>';
  readonly to: string;
}

/**
 * Counts the rows that meet all conditions. COUNTIFS where everything that it compares with is `plain`; else SUMPRODUCT, which compares
 * cells as they are but takes more than twice as long.
 */
export function countFormula(conditions: readonly RowCondition[], plain: boolean): string {
  if (plain) return `COUNTIFS(${conditions.map((one) => `${one.column},${criterion(one)}`).join(',')})`;
  const factors = conditions.flatMap(({ column, sign, to }) => [
    ...(sign === '>' ? [`ISNUMBER(${column})`] : []),
    `(${column}${sign}${to})`,
  ]);
  return `SUMPRODUCT(${factors.join('*')})`;
}

function criterion({ sign, to }: RowCondition): string {
  if (sign === '=') return to;
  return to.startsWith('"') ? `"${sign}${to.slice(1)}` : `"${sign}"&${to}`;
}

/** A condition that is true when a cell holds a reason: so many characters besides line breaks and blanks of either width. */
export function hasReasonFormula(address: string, leastLength: number): string {
  return `LEN(SUBSTITUTE(SUBSTITUTE(CLEAN(${address})," ",""),"　",""))>=${leastLength}`;
}

/**
 * Digits to which a sum or quotient of doubles is rounded before it is rounded to the places that the scheme names. Without
 * it 75.815 that came out as 75.81499999999999 would become 75.81. It cannot round twice over a boundary: scores have
 * few digits, so that an exact result is either such a boundary or much further than 10⁻⁹ away from it.
 */
const GUARD_DIGITS = 9;

/** A number below every score, for criteria that count numbers only. */
export const BELOW_ALL = '">=-1E+300"';

/** @param guard digits to which it is rounded first */
export function rounded(expression: string, decimals: number, guard = GUARD_DIGITS): string {
  return `ROUND(ROUND(${expression},${guard}),${decimals})`;
}

export function numberText(value: Exact): string {
  return value.toFraction();
}

/** A text as it stands in a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
