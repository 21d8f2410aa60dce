import type { CellFunction, Failure, FunctionHost } from '../../../src/functions/cell-function';
import { formatForSheet, formatMessage } from '../../../src/i18n/format';

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

/** A host in Chinese with error values of one's own. */
export function hostWith(failureCell: (failure: Failure) => unknown): FunctionHost {
  return { failureCell, text: ({ zh }) => zh, message: (text) => formatForSheet(text, 'zh') };
}

/** The result of a call: its cells, failures among them read, or the failure of the call. */
export function call(fn: CellFunction, ...args: readonly unknown[]): unknown[][] | ReadFailure {
  const result = fn.compute(args, hostWith(read));
  return result.ok ? result.value : read(result.error);
}

/** The failure of a call that has to fail. */
export function failureOf(fn: CellFunction, ...args: readonly unknown[]): ReadFailure {
  const result = fn.compute(args, hostWith(read));
  if (result.ok) throw new Error(`no failure but ${JSON.stringify(result.value)}`);
  return read(result.error);
}
