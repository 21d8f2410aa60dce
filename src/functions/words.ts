import type { Language } from '../domain/basics/localized';
import { formatForSheet } from '../i18n/format';
import type { Failure, FunctionHost } from './cell-function';

/** A host in one language; `makeError` turns a failure and its words into the host's own error value. */
export function functionHost(
  language: Language,
  makeError: (code: Failure['code'], text: string) => unknown,
): FunctionHost {
  return {
    failureCell: (failure) => makeError(failure.code, failureText(failure, language)),
    text: (text) => text[language],
    message: (message) => formatForSheet(message, language),
  };
}

/** All messages of a failure, one after the other. */
export function failureText({ messages }: Failure, language: Language): string {
  return messages.map((message) => formatForSheet(message, language)).join(language === 'zh' ? '' : ' ');
}
