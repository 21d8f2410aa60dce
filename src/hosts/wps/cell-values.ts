import type { WpsRange, WpsValues } from './jsapi';

/** How WPS hands over error cells: numbers by themselves. */
const ERROR_NUMBERS: ReadonlyMap<number, string> = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
]);

/** What WPS passes for an argument that is left out. */
export const LEFT_OUT = -2147352572;

/** The error that a number from a cell may stand for; `undefined` for any other value. */
export function errorOfNumber(value: unknown): string | undefined {
  return typeof value === 'number' ? ERROR_NUMBERS.get(value) : undefined;
}

/**
 * Cells row by row, whatever WPS made of them: one cell comes by itself, nothing at all as null, several as arrays or as a wrapper with
 * `Item(row, column)`. `rows` × `columns`, blanks as null.
 */
export function grid(values: WpsValues, rows: number, columns: number): unknown[][] {
  const cell = cellOf(values, rows === 1 && columns === 1);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cell(row, column) ?? null),
  );
}

function cellOf(values: WpsValues, single: boolean): (row: number, column: number) => unknown {
  if (Array.isArray(values)) {
    const lines = values as unknown[];
    return (row, column) => {
      const line = lines[row];
      return Array.isArray(line) ? (line as unknown[])[column] : isWrapper(line) ? line.Item(column + 1) : undefined;
    };
  }
  if (isWrapper(values)) return (row, column) => values.Item(row + 1, column + 1);
  return () => (single ? values : null);
}

interface Wrapper {
  Item(...places: number[]): unknown;
}

function isWrapper(values: unknown): values is Wrapper {
  return (
    (typeof values === 'object' || typeof values === 'function') &&
    values !== null &&
    typeof (values as Partial<Wrapper>).Item === 'function'
  );
}

export function valuesOf(range: WpsRange): unknown[][] {
  return grid(range.Value2, range.Rows.Count, range.Columns.Count);
}

export function formulasOf(range: WpsRange): unknown[][] {
  return grid(range.Formula, range.Rows.Count, range.Columns.Count);
}
