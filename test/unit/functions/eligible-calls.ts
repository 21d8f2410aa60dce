import { eligibleFunction } from '../../../src/functions/eligible';
import type { CellFunction, Failure, FunctionHost } from '../../../src/functions/cell-function';
import type { Language } from '../../../src/domain/basics/localized';
import { formatForSheet } from '../../../src/i18n/format';

/** A failure cell as the tests see it: the code, and the messages in words. */
export interface ShownFailure {
  readonly code: Failure['code'];
  readonly says: readonly string[];
}

/** A host that shows failures as plain objects. */
export function hostOf(language: Language): FunctionHost {
  return {
    failureCell: (failure) => shown(failure, language),
    text: (text) => text[language],
    message: (message) => formatForSheet(message, language),
  };
}

export function shown({ code, messages }: Failure, language: Language = 'zh'): ShownFailure {
  return { code, says: messages.map((message) => formatForSheet(message, language)) };
}

/** The result of a function, or its failure. */
export function call(fn: CellFunction, args: readonly unknown[], language: Language = 'zh') {
  const result = fn.compute(args, hostOf(language));
  return result.ok ? result.value : shown(result.error, language);
}

/** The verdicts of ELIGIBLE, a column as a list. */
export function verdicts(...args: readonly unknown[]): readonly unknown[] {
  const result = call(eligibleFunction, args);
  if (!Array.isArray(result)) throw new Error(result.says.join('\n'));
  return result.map(([cell]) => cell);
}

/** Why ELIGIBLE fails, in Chinese. */
export function failures(...args: readonly unknown[]): readonly string[] {
  const result = call(eligibleFunction, args);
  if (Array.isArray(result)) throw new Error(JSON.stringify(result));
  return result.says;
}

/** What a verdict cell says that is to be verified. */
export function toVerify(...says: readonly string[]): ShownFailure {
  return { code: '#N/A', says };
}
