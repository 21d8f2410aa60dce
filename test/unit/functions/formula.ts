import { columnNumber } from '../../../src/domain/basics/place';
import type { FunctionExample } from '../../../src/functions/cell-function';

/** A formula of an example: the function's id and its arguments as a host would pass them. */
export function callOf({ formula, cells }: Pick<FunctionExample, 'formula' | 'cells'>): {
  readonly id: string;
  readonly args: readonly unknown[];
} {
  const [, id = '', list = ''] = /^([A-Z]+)\((.*)\)$/s.exec(formula) ?? [];
  if (id === '') throw new Error(`not a formula: ${formula}`);
  return { id, args: splitArguments(list).map((text) => argumentOf(text.trim(), cells)) };
}

/** At the commas outside of quotes and braces. */
function splitArguments(list: string): readonly string[] {
  return list.match(/(?:"(?:[^"]|"")*"|\{[^}]*\}|[^,"{])+|(?<=,|^)(?=,|$)/g) ?? [];
}

function argumentOf(text: string, cells: FunctionExample['cells']): unknown {
  const range = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(text);
  if (range) return blockOf(cells, range);
  if (text.startsWith('{'))
    return text
      .slice(1, -1)
      .split(';')
      .map((row) => row.split(',').map(literal));
  return literal(text);
}

function blockOf(cells: FunctionExample['cells'], range: RegExpExecArray): unknown[][] {
  const [, left = '', top = '', right = left, bottom = top] = range;
  const rows: unknown[][] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    const values: unknown[] = [];
    for (let column = columnNumber(left) ?? 0; column <= (columnNumber(right) ?? 0); column++) {
      values.push(cells[row - 1]?.[column - 1] ?? null);
    }
    rows.push(values);
  }
  return rows;
}

function literal(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (/^(?:TRUE|FALSE)$/.test(trimmed)) return trimmed === 'TRUE';
  if (trimmed.startsWith('"')) return trimmed.slice(1, -1).replace(/""/g, '"');
  const number = Number(trimmed);
  if (Number.isNaN(number)) throw new Error(`not a literal: ${trimmed}`);
  return number;
}
