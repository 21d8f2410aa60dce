import type { PeopleCells } from '../domain/roster/read-people';
import type { SourceError, SourceValue } from '../domain/roster/source';
import type { Cells } from './cell-function';
import { errorCodeOf, isBlank } from './cells';
import { isErrorText } from './labels';

/** A host's cells as the roster readers take them: a blank is null, and an error cell says its code. */
export function sourceCells(cells: Cells): readonly (readonly SourceValue[])[] {
  const errorOf = errorPool();
  return cells.map((row) => row.map((cell) => sourceValue(cell, errorOf)));
}

/**
 * The same for a large block, cell by cell as they are asked for. Here the number 0 is unreadable like an error: some hosts hand it
 * over for a blank cell, and nothing of a person is rightly 0, so that nobody is judged by it.
 */
export function peopleCells(cells: Cells): PeopleCells {
  const errorOf = errorPool();
  return { rows: cells, read: (cell) => (cell === 0 ? errorOf('0') : sourceValue(cell, errorOf)) };
}

/** One object per code, so that equal error cells are equal keys. */
function errorPool(): (code: string) => SourceError {
  const pool = new Map<string, SourceError>();
  return (code) => {
    let found = pool.get(code);
    if (found === undefined) {
      found = { kind: 'error', code };
      pool.set(code, found);
    }
    return found;
  };
}

function sourceValue(cell: unknown, errorOf: (code: string) => SourceError): SourceValue {
  if (isBlank(cell)) return null;
  switch (typeof cell) {
    case 'string':
      return isErrorText(cell) ? errorOf(cell) : cell;
    case 'boolean':
      return cell;
    case 'number':
      return Number.isFinite(cell) ? cell : errorOf('#NUM!');
    default:
      return errorOf(errorCodeOf(cell) ?? '#VALUE!');
  }
}
