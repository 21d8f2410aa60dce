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
  return linesOf(text, language, LINES.commandLine + 1).join(BETWEEN[language]);
}

/** The words of a message without the hint: what stands in a workbook. */
export function formatForSheet(text: Message, language: Language): string {
  return linesOf(text, language, LINES.commandLine).join(BETWEEN[language]);
}

/** What is wrong, and what to do next ('' where nothing is to be done), apart. */
export function splitMessage(text: Message, language: Language): { readonly what: string; readonly todo: string } {
  const lines = linesOf(text, language, LINES.commandLine);
  return { what: (lines[LINES.what] ?? '').replace(/[，；：]$/, '。'), todo: lines[LINES.todo] ?? '' };
}

const BETWEEN: Readonly<Record<Language, string>> = { zh: '', en: ' ' };

/** A line of a template: texts and, between them, the names of parameters. */
type TemplateLine = readonly string[];

const templates = new Map<string, readonly TemplateLine[]>();

/** The lines of a template, each cut at its parameters once: a range of people has a reason for each. */
function templateLines(template: string): readonly TemplateLine[] {
  let lines = templates.get(template);
  if (!lines) {
    lines = template.split('\n').map((line) => line.split(/\{(\w+)\}/));
    templates.set(template, lines);
  }
  return lines;
}

/** The template is cut before anything is put in: a line break in a parameter makes no line. */
function linesOf(text: Message, language: Language, most: number): readonly string[] {
  const params = text.params as Readonly<Record<string, MessageParam>>;
  const lines = templateLines((language === 'zh' ? zhCN : en)[text.code]);
  return lines.slice(0, most).map((parts) => {
    let words = parts[0] as string;
    for (let index = 1; index < parts.length; index += 2) {
      const name = parts[index] as string;
      const value = params[name];
      words += (value === undefined ? `{${name}}` : formatParam(value, language)) + (parts[index + 1] as string);
    }
    return words;
  });
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
