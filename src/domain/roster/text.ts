import { formatDate, formatMinute } from '../basics/calendar';
import type { SourceValue } from './source';

const PLAIN = /^[\u4e00-\u9fa50-9A-Za-z.\-/]*$/;
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * A cell's text in the form used for comparing: full-width letters, digits and punctuation as half-width (NFKC), no
 * blanks of any kind, no line breaks, no zero-width characters.
 */
export function compact(text: string): string {
  return PLAIN.test(text) ? text : visible(text).normalize('NFKC').replace(/\s+/g, '');
}

/** A text as it is kept and shown: no zero-width characters, no line breaks, no blanks around or between Chinese characters. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text;
  return visible(text)
    .replace(/[\r\n]+/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/([\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, '$1')
    .trim();
}

/** Without the characters that nobody sees. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** What a cell shows as text: '' for a blank one, ISO dates, the code of a formula error. */
export function cellText(value: SourceValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value.kind === 'error') return value.code;
  return value.hour || value.minute ? formatMinute(value) : formatDate(value.day);
}

/** As a spreadsheet shows it: 15 digits, then an exponent, because more digits are not kept. */
function numberText(value: number): string {
  if (Math.abs(value) < 1e15) return String(value);
  return Number(value.toPrecision(15)).toExponential().replace('e+', 'E+');
}

/** True for an empty cell and for one that holds only blanks. */
export function isBlankCell(value: SourceValue | undefined): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' && (value === '' || compact(value) === '');
}

/** A text for a message: one line, at most 40 characters. */
export function excerpt(text: string): string {
  const line = visible(text).replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  O: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A whole number below 100 in digits or Chinese numerals ('12', '十二', '二十'); `undefined` for anything else. */
export function smallNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return undefined;
  const [, tens, ten, ones] = parts;
  if (!ten) return tens && ones ? undefined : CHINESE_DIGITS[(tens ?? ones) as string];
  return (tens ? (CHINESE_DIGITS[tens] as number) : 1) * 10 + (ones ? (CHINESE_DIGITS[ones] as number) : 0);
}

/** Digits for a row of Chinese digits ('一九七八' → '1978'); other characters stay. */
export function digitsOfChinese(text: string): string {
  return text.replace(/[〇零○一二三四五六七八九O]/g, (char) => String(CHINESE_DIGITS[char]));
}
