/** An error in a cell, such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. A formula begins with `=`; its result is not stored. */
export type CellContent =
  | { readonly kind: 'value'; readonly value: string | number | boolean | CellError }
  | { readonly kind: 'formula'; readonly formula: string };

const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!']);
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?(%?)$/i;
const DATE = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})日)?)$/;
const SHORT_DATE = /^\d{1,2}[-/]\d{1,2}$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const DAY_MS = 86_400_000;

/**
 * What Excel makes of something that is put into a cell with this number format; `undefined` for a blank. In a cell for text (`@`) all is
 * text, also a number; elsewhere what looks like a formula, a number, a date or an error becomes one. An apostrophe in front makes
 * text of anything and is not part of it.
 */
export function enteredContent(input: string | number | boolean, numberFormat: string): CellContent | undefined {
  if (input === '') return undefined;
  if (typeof input !== 'string') return value(numberFormat === '@' ? String(input).toUpperCase() : input);
  if (input.startsWith("'")) return value(input.slice(1));
  if (numberFormat === '@') return value(input);
  if (/^[=@]/.test(input) && input.length > 1) return { kind: 'formula', formula: input.replace(/^=?/, '=') };
  const trimmed = input.trim();
  const number = numberOf(trimmed);
  if (number !== undefined) return value(number);
  if (/^[+-]./.test(input)) return { kind: 'formula', formula: `=${input}` };
  if (/^(?:true|false)$/i.test(trimmed)) return value(trimmed.toLowerCase() === 'true');
  if (ERRORS.has(trimmed.toUpperCase())) return value({ error: trimmed.toUpperCase() });
  return value(input);
}

function value(found: string | number | boolean | CellError): CellContent {
  return { kind: 'value', value: found };
}

/** The number that Excel reads in a text, with 15 digits; a date is a number of days. */
function numberOf(text: string): number | undefined {
  const percent = NUMBER.exec(text)?.[1];
  if (percent !== undefined && /\d/.test(text)) {
    const number = Number(Number(text.replace(/[,%]/g, '')).toPrecision(15));
    return percent === '%' ? number / 100 : number;
  }
  const date = DATE.exec(text);
  if (date) return serialOf(Number(date[1]), Number(date[2] ?? date[4]), Number(date[3] ?? date[5] ?? 1));
  if (SHORT_DATE.test(text)) {
    const [month, day] = text.split(/[-/]/).map(Number) as [number, number];
    return serialOf(2012, month, day);
  }
  if (!TIME.test(text)) return undefined;
  const [hour = 0, minute = 0, second = 0] = text.split(':').map(Number);
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

/** The number of a day in the 1900 system, or `undefined` where the calendar has no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCMonth() !== month - 1) return undefined;
  return time / DAY_MS + 25_569;
}
