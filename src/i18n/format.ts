import type { Issue, Message, MessageParam } from '../domain/basics/issue';
import type { Language, LocalizedText } from '../domain/basics/localized';
import { en } from './en';
import { zhCN } from './zh-CN';

/** The words of a message in one language. */
export function formatMessage(text: Message, language: Language): string {
  const template: string = (language === 'zh' ? zhCN : en)[text.code];
  const params = text.params as Readonly<Record<string, MessageParam>>;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : formatParam(value, language);
  });
}

export function formatIssue(found: Issue, language: Language): string {
  return formatMessage(found.message, language);
}

/**
 * A text in two parts: what is wrong, and what to do next. By convention the advice is the last sentence: in Chinese from
 * its 请, in English the sentence itself when another one stands before it.
 */
export function splitMessage(text: Message, language: Language): { readonly what: string; readonly todo: string } {
  const whole = formatMessage(text, language);
  const parts =
    language === 'zh'
      ? /^(.+?[。，；：)）”])(请[^请]*)$/s.exec(whole)
      : /^(.+[.:]) ([A-Z][^.]*(?:\.[^ .][^.]*)*\.?)$/s.exec(whole);
  return parts ? { what: trimEnd(parts[1] as string), todo: parts[2] as string } : { what: whole, todo: '' };
}

function trimEnd(text: string): string {
  return text.replace(/[，；：]$/, '。');
}

function formatParam(value: MessageParam, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isLocalized(value)) return value[language];
  return value.map((part) => (typeof part === 'string' ? part : part[language])).join(language === 'zh' ? '、' : ', ');
}

function isLocalized(value: MessageParam): value is LocalizedText {
  return typeof value === 'object' && 'zh' in value;
}
