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

function shiftPair(pair: string, rows: number, columns: number): string {
  const ends = pair.split(':').map((end) => shiftReference(end, rows, columns));
  return ends.includes(undefined) ? '#REF!' : ends.join(':');
}

const REFERENCE = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** A cell (`$A1`), a column (`$A`) or a row (`$1`). */
function shiftReference(reference: string, rows: number, columns: number): string | undefined {
  const [, first = '', letters = '', second = '', digits = ''] = REFERENCE.exec(reference) ?? [];
  const rowMark = letters === '' ? first : second;
  const column = letters === '' ? undefined : moved(columnNumber(letters) ?? 0, first, columns, MOST_COLUMNS);
  const row = digits === '' ? undefined : moved(Number(digits), rowMark, rows, MOST_ROWS);
  if (column === 0 || row === 0) return undefined;
  return `${column === undefined ? '' : first + columnLetters(column)}${row === undefined ? '' : rowMark + String(row)}`;
}

/** 0 where it leaves the sheet. */
function moved(position: number, mark: string, by: number, most: number): number {
  const at = mark === '$' ? position : position + by;
  return at >= 1 && at <= most ? at : 0;
}
