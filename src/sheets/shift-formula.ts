import { columnLetters, columnNumber } from '../domain/basics/place';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** What may not follow a reference: then it is the beginning of a name, a function or a sheet. */
const END = '(?![\\p{L}\\p{N}_.(!])';

/** Texts, quoted sheets, names in brackets; then rows, columns and cells; then names and numbers, which stay. */
const TOKENS = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    '\\[[^[\\]]*\\]',
    `(?<rows>\\$?\\d+:\\$?\\d+)${END}`,
    `(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})${END}`,
    `(?<cell>\\$?[A-Za-z]{1,3}\\$?\\d{1,7})${END}`,
    '[\\p{L}\\p{N}_.\\\\]+',
  ].join('|'),
  'gu',
);

/**
 * The formula of a cell that stands so many rows below and columns to the right of the one that has `formula`: relative references
 * move, those with `$` stay, one that leaves the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token, ...rest) => {
    const kinds = rest[rest.length - 1] as Readonly<Record<'rows' | 'columns' | 'cell', string | undefined>>;
    if (kinds.rows ?? kinds.columns) return shiftPair(token, rows, columns);
    return kinds.cell === undefined ? token : (shiftReference(token, rows, columns) ?? '#REF!');
  });
}

/** `shiftFormula` down a column, for many rows: the formula is understood once. */
export function formulaBelow(formula: string): (rows: number) => string {
  // Between texts that stay stand the rows that move.
  const stays: string[] = [''];
  const moving: number[] = [];
  let from = 0;
  const stay = (text: string) => (stays[stays.length - 1] += text);
  for (const match of formula.matchAll(TOKENS)) {
    const kinds = match.groups as Readonly<Record<'rows' | 'columns' | 'cell', string | undefined>>;
    stay(formula.slice(from, match.index));
    from = match.index + match[0].length;
    const letters = /[A-Za-z]+/.exec(kinds.cell ?? '')?.[0] ?? '';
    if ((kinds.rows === undefined && kinds.cell === undefined) || isName(letters)) {
      stay(match[0]);
      continue;
    }
    for (const piece of match[0].split(/((?<![$\d])\d+)/)) {
      if (!/^\d/.test(piece)) stay(piece);
      else {
        moving.push(Number(piece));
        stays.push('');
      }
    }
  }
  stay(formula.slice(from));
  const [lowest, highest] = [Math.min(...moving), Math.max(...moving)];
  return (rows) => {
    if (moving.length > 0 && (lowest + rows < 1 || highest + rows > MOST_ROWS)) return shiftFormula(formula, rows, 0);
    let text = stays[0] as string;
    for (let at = 0; at < moving.length; at++) text += `${(moving[at] as number) + rows}${stays[at + 1] as string}`;
    return text;
  };
}

function shiftPair(pair: string, rows: number, columns: number): string {
  const ends = pair.split(':').map((end) => shiftReference(end, rows, columns));
  return ends.includes(undefined) ? '#REF!' : ends.join(':');
}

const REFERENCE = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** A cell (`$A1`), a column (`$A`) or a row (`$1`). */
function shiftReference(reference: string, rows: number, columns: number): string | undefined {
  const [, first = '', letters = '', second = '', digits = ''] = REFERENCE.exec(reference) ?? [];
  const rowMark = letters === '' ? first : second;
  if (isName(letters)) return reference;
  const column = letters === '' ? undefined : moved(columnNumber(letters) ?? 0, first, columns, MOST_COLUMNS);
  const row = digits === '' ? undefined : moved(Number(digits), rowMark, rows, MOST_ROWS);
  if (column === 0 || row === 0) return undefined;
  return `${column === undefined ? '' : first + columnLetters(column)}${row === undefined ? '' : rowMark + String(row)}`;
}

/** There are not so many columns: `ZZZ1` is a name. */
function isName(letters: string): boolean {
  return letters !== '' && columnNumber(letters) === undefined;
}

/** 0 where it leaves the sheet. */
function moved(position: number, mark: string, by: number, most: number): number {
  const at = mark === '$' ? position : position + by;
  return at >= 1 && at <= most ? at : 0;
}
