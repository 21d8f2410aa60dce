import { formatDate, formatMinute, parseIsoDay, parseIsoMinute } from '../basics/calendar';
import { compareExact, parseExact, parseRatio, sumExact } from '../basics/exact';
import { issue, message, type Issue } from '../basics/issue';
import { localized, type Language, type LocalizedText } from '../basics/localized';
import { fail, ok, type Result } from '../basics/result';
import type { ParameterValue } from '../rules/rule';
import { formatNamedNumbers, parseNamedNumbers } from './named-numbers';
import type { InputKind, SchemeParameter } from './scheme';

/**
 * Reads what the clerk typed for a parameter. Full-width digits and punctuation are accepted; a choice by its code or its
 * term in either language. Anything else is the issue `campaign.answer-wrong`, which says what is expected.
 */
export function parseAnswer(
  parameter: Pick<SchemeParameter, 'id' | 'title' | 'input'>,
  typed: string,
): Result<ParameterValue, Issue> {
  const text = typed.normalize('NFKC').trim();
  const value = parseInput(parameter.input, text);
  if (value !== undefined) return ok(value);
  const problem = message('campaign.answer-wrong', {
    id: parameter.id,
    title: parameter.title,
    typed,
    expected: describeInput(parameter.input),
  });
  return fail(issue('block', problem));
}

function parseInput(input: InputKind, text: string): ParameterValue | undefined {
  switch (input.kind) {
    case 'day': {
      const day = parseIsoDay(isoDate(text));
      return day && formatDate(day);
    }
    case 'minute': {
      const [date = '', time = END_OF_DAY] = text
        .replace(/日\s*/, ' ')
        .trim()
        .split(/[T\s]+/);
      const moment = parseIsoMinute(`${isoDate(date)} ${time}`);
      return moment && formatMinute(moment);
    }
    case 'wholeNumber': {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
      return number !== undefined && number >= input.least && number <= input.most ? number : undefined;
    }
    case 'choice':
      return codeOf(input.of, text);
    case 'choices': {
      const codes = text
        .split(/[、,;\s]+/)
        .filter(Boolean)
        .map((part) => codeOf(input.of, part));
      return codes.length > 0 && codes.every((code) => code !== undefined) ? (codes as string[]) : undefined;
    }
    case 'shares': {
      const shares = text.split(/\s*:\s*/);
      const sound = shares.length === input.parts.length && shares.every((share) => /^[1-9]\d{0,3}$/.test(share));
      return sound ? shares.join(':') : undefined;
    }
    case 'text':
      return text !== '' && text.length <= LONGEST_TEXT && !/[\r\n]/.test(text) ? text : undefined;
    case 'words':
      return parseWords(text);
    case 'ratio':
      return parseRatio(text) && text.replace(/\s/g, '');
    case 'fraction': {
      const share = parseExact(text);
      const zero = parseExact('0');
      const one = parseExact('1');
      if (!share || !zero || !one) return undefined;
      return compareExact(share, zero) >= 0 && compareExact(share, one) <= 0 ? text.replace(/\s/g, '') : undefined;
    }
    case 'namedNumbers': {
      const items = parseNamedNumbers(text);
      const sound =
        items && (input.total === undefined || sumExact(items.map(({ value }) => value)).equals(input.total));
      return sound ? formatNamedNumbers(items) : undefined;
    }
  }
}

const LONGEST_TEXT = 100;
const MOST_WORDS = 30;
const LONGEST_WORD = 30;

/** Different words, each once; `undefined` where there is none, too many, or one that is too long to be a word. */
function parseWords(text: string): readonly string[] | undefined {
  const found = text.split(/[、,;\n]+/).map((word) => word.trim());
  const words = [...new Set(found.filter(Boolean))];
  const sound = words.length > 0 && words.length <= MOST_WORDS && words.every((word) => word.length <= LONGEST_WORD);
  return sound ? words : undefined;
}

/** A deadline without a time of day runs to the end of its day. */
const END_OF_DAY = '23:59';

function isoDate(text: string): string {
  return text
    .replace(/[日号]$/, '')
    .replace(/[/.年月]/g, '-')
    .replace(/-(\d)(?=-|$)/g, '-0$1');
}

function codeOf(of: Readonly<Record<string, LocalizedText>>, text: string): string | undefined {
  if (Object.prototype.hasOwnProperty.call(of, text)) return text;
  const wanted = text.toLowerCase();
  return Object.keys(of).find((code) => {
    const term = of[code];
    return term !== undefined && [code, ...terms(term)].some((word) => word.normalize('NFKC').toLowerCase() === wanted);
  });
}

/** '高中/中专' is found by each of its words. */
function terms(term: LocalizedText): readonly string[] {
  return [term.zh, term.en, ...term.zh.split(/[/（）()]/), ...term.en.split('/')]
    .map((word) => word.trim())
    .filter(Boolean);
}

/** What an input must look like, for messages and for the workbook's own notes. */
export function describeInput(input: InputKind): LocalizedText {
  switch (input.kind) {
    case 'day':
      return localized('日期，如 2012-05-31', 'a day like 2012-05-31');
    case 'minute':
      return localized(
        '日期和时间，如 2012-05-31 16:30（只写日期的算到当日23:59）',
        'a day and time like 2012-05-31 16:30 (a day alone runs to 23:59)',
      );
    case 'wholeNumber':
      return localized(`${input.least}–${input.most}的整数`, `a whole number from ${input.least} to ${input.most}`);
    case 'choice':
      return localized(`${list(input.of, 'zh')}之一`, `one of ${list(input.of, 'en')}`);
    case 'choices':
      return localized(`${list(input.of, 'zh')}中的一个或几个`, `one or more of ${list(input.of, 'en')}`);
    case 'shares': {
      const zh = input.parts.map((part) => part.zh).join(':');
      const en = input.parts.map((part) => part.en).join(':');
      return localized(
        `${zh}的比例，如 ${input.parts.map(() => '5').join(':')}`,
        `shares ${en}, like ${input.parts.map(() => '5').join(':')}`,
      );
    }
    case 'text':
      return localized(`一行文字，如 ${input.example}`, `a line of text, like ${input.example}`);
    case 'words':
      return localized('一个或几个词，用“、”隔开', 'one or more words, separated by 、');
    case 'ratio':
      return localized('比例，如 3:1', 'a ratio like 3:1');
    case 'fraction':
      return localized(
        '0到1之间的分数或百分数，如 2/3、80%',
        'a fraction or percentage between 0 and 1, like 2/3 or 80%',
      );
    case 'namedNumbers': {
      const sum = input.total;
      return localized(
        `名称和数值，如 ${input.example}${sum === undefined ? '' : `，合计${sum}`}`,
        `names with numbers, like ${input.example}${sum === undefined ? '' : `, ${sum} in all`}`,
      );
    }
  }
}

function list(of: Readonly<Record<string, LocalizedText>>, language: 'zh' | 'en'): string {
  const codes = Object.keys(of);
  return language === 'zh' ? codes.map((code) => of[code]?.zh).join('、') : codes.map((code) => `${code}`).join(', ');
}

/** The text form of a value: what stands in the 方案 sheet and what `parseAnswer` reads back to the same value. */
export function formatAnswer(input: InputKind, value: ParameterValue, language: Language = 'zh'): string {
  if (input.kind === 'choice') return input.of[String(value)]?.[language] ?? String(value);
  if (input.kind === 'choices')
    return (value as readonly string[]).map((code) => input.of[code]?.[language] ?? code).join('、');
  if (input.kind === 'words') return (value as readonly string[]).join('、');
  return String(value);
}
