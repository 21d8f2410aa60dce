import type { CellFunction, Failure, FunctionExample } from '../../../src/functions/cell-function';
import { formatMessage } from '../../../src/i18n/format';

/** A failure as a test reads it: the code and the Chinese text, as a call's answer or as a cell of its result. */
export interface ReadFailure {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

function read({ code, messages }: Failure): ReadFailure {
  const texts = (language: 'zh' | 'en') => messages.map((text) => formatMessage(text, language)).join('\n');
  return { code, zh: texts('zh'), en: texts('en') };
}

/** The result of a call: its cells, failures among them read, or the failure of the call. */
export function call(fn: CellFunction, ...args: readonly unknown[]): unknown[][] | ReadFailure {
  const result = fn.compute(args, read);
  return result.ok ? result.value : read(result.error);
}

/** The failure of a call that has to fail. */
export function failureOf(fn: CellFunction, ...args: readonly unknown[]): ReadFailure {
  const result = fn.compute(args, read);
  if (result.ok) throw new Error(`no failure but ${JSON.stringify(result.value)}`);
  return read(result.error);
}

/** The cells of an example's result as a sheet would show them, errors by their code. */
export function runExample(fn: CellFunction, { cells, formula }: FunctionExample): unknown[][] {
  const inside = /^[A-Z]+\((.*)\)$/.exec(formula)?.[1];
  if (inside === undefined) throw new Error(formula);
  const args = (inside.match(/(?:"[^"]*"|[^,"])*(?:,|$)/g) ?? []).slice(0, -1);
  const last = inside.endsWith(',') ? [''] : [];
  const values = [...args.map((text) => text.replace(/,$/, '')), ...last].map((text) => argument(text, cells));
  const result = fn.compute(values, ({ code }) => code);
  return result.ok ? result.value : [[result.error.code]];
}

function argument(text: string, cells: FunctionExample['cells']): unknown {
  if (text === '') return undefined;
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return quoted[1];
  const range = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(text);
  if (!range) return Number(text);
  const [, left = 'A', top = '1', right = left, bottom = top] = range;
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return cells.slice(Number(top) - 1, Number(bottom)).map((row) => row.slice(column(left), column(right) + 1));
}
