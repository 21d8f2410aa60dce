import type { Issue, Message, MessageParam } from '../domain/basics/issue';
import type { Language, LocalizedText } from '../domain/basics/localized';
import { en } from './en';
import { zhCN } from './zh-CN';

/**
 * Texts have up to three lines: what is wrong and what is expected; what to do next; and a hint for the command line, which is
 * left out elsewhere.
 */
const LINES = { what: 0, todo: 1, commandLine: 2 } as const;

/** The words of a message in one language, with its hint for the command line. */
export function formatMessage(text: Message, language: Language): string {
  return join(linesOf(text, language), language);
}

/** The words of a message without the hint: what stands in a workbook. */
export function formatForSheet(text: Message, language: Language): string {
  return join(linesOf(text, language).slice(0, LINES.commandLine), language);
}

/** What is wrong, and what to do next ('' where nothing is to be done), apart. */
export function splitMessage(text: Message, language: Language): { readonly what: string; readonly todo: string } {
  const lines = linesOf(text, language);
  return { what: (lines[LINES.what] ?? '').replace(/[，；：]$/, '。'), todo: lines[LINES.todo] ?? '' };
}

/** The template is cut before anything is put in: a line break in a parameter makes no line. */
function linesOf(text: Message, language: Language): readonly string[] {
  const template: string = (language === 'zh' ? zhCN : en)[text.code];
  const params = text.params as Readonly<Record<string, MessageParam>>;
  return template.split('\n').map((line) =>
    line.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : formatParam(value, language);
    }),
  );
}

function join(lines: readonly string[], language: Language): string {
  return lines.join(language === 'zh' ? '' : ' ');
}

export function formatIssue(found: Issue, language: Language): string {
  return formatMessage(found.message, language);
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
