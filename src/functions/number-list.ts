import { exactOfCell } from '../domain/basics/cell-number';
import type { Exact } from '../domain/basics/exact';
import { message, type Message } from '../domain/basics/issue';
import type { LocalizedText } from '../domain/basics/localized';
import { fail, ok, type Result } from '../domain/basics/result';
import type { Cells } from './cell-function';
import { listCells, notANumber, type CellPosition } from './cell-problems';

/**
 * An argument of one row or one column of numbers, exact, in their order; a blank is no number. Codes: `scoring.list-shape`,
 * `scoring.list-cells`.
 */
export function readNumberList(parameter: LocalizedText, cells: Cells): Result<readonly Exact[], Message> {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  if (rows > 1 && columns > 1) return fail(message('scoring.list-shape', { parameter, rows, columns }));
  const numbers: Exact[] = [];
  const wrong: (CellPosition & { readonly cell: unknown })[] = [];
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      const number = typeof cell === 'number' ? exactOfCell(cell) : undefined;
      if (number) numbers.push(number);
      else wrong.push({ row: row + 1, column: column + 1, cell });
    }
  }
  if (wrong.length === 0) return ok(numbers);
  const texts = listCells(wrong, ({ cell, ...position }) => notANumber(cell, position));
  return fail(message('scoring.list-cells', { parameter, cells: texts }));
}
