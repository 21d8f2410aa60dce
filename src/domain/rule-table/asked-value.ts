import { localized, type LocalizedText } from '../basics/localized';
import { sameText } from '../basics/same-text';
import { compact, smallNumber } from '../roster/text';
import type { CompileReader } from '../roster/values/reader';
import type { Comparison } from './comparison';

/** A value that a rule asks for, taken apart: '副科级以上满3年' is 副科级, 3 years, at least. */
export interface AskedValue {
  /** Without years, direction and blanks, half-width. */
  readonly text: string;
  /** Of 满N年. */
  readonly years?: number;
  /** Of 以上 and 以下, which include the value itself (民法典 2020, 第一千二百五十九条). */
  readonly side?: '>=' | '<=';
}

const YEARS = /^(.*?)[,、]?满(\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:[及或]?以上)?$/;
const AT_LEAST = /^(.+?)[及或]?以上(?:学历|文化程度|职称|职级)?$/;
const AT_MOST = /^(.+?)[及或]?以[下内]$/;

/** Takes a value apart. */
export function askedValue(raw: string): AskedValue {
  const whole = compact(raw);
  const spanned = YEARS.exec(whole);
  const years = spanned ? smallNumber((spanned[2] as string).replace('两', '二')) : undefined;
  const rest = spanned && years !== undefined ? (spanned[1] as string) : whole;
  const least = AT_LEAST.exec(rest);
  const most = least ? null : AT_MOST.exec(rest);
  return {
    text: (least?.[1] ?? most?.[1] ?? rest).replace(/[及或]$/, ''),
    ...(years === undefined ? {} : { years }),
    ...(least ? { side: '>=' } : most ? { side: '<=' } : {}),
  };
}

/** The comparison that holds beside 以上 or 以下: `为大专以上` is >=. `undefined` where the two contradict each other. */
export function sided(comparison: Comparison, { side }: AskedValue): Comparison | undefined {
  if (side === undefined || comparison === side) return comparison;
  return comparison === '=' ? side : undefined;
}

/** A whole number with one of the units behind it or none; also in Chinese numerals below 100. */
export function numberWith(text: string, units: string): number | undefined {
  const parts = new RegExp(`^(\\d{1,6}|[一二三四五六七八九十]{1,3})(?:${units})?$`).exec(text);
  const digits = parts?.[1];
  if (digits === undefined) return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : smallNumber(digits);
}

/** The number of full years of `满3年`, `3年` or `3`; `undefined` for anything else. */
export function yearsAsked({ text, years }: AskedValue): number | undefined {
  return text === '' ? years : years === undefined ? numberWith(text, '周?年') : undefined;
}

const PLACE = { row: 1, column: 1, field: localized('', '') };

/** Reads a word as the roster's cells are read. */
export function wordBy<T>(compile: CompileReader<T>, header = ''): (text: string) => T | undefined {
  const read = compile({ dateSystem: '1900', header });
  return (text) => {
    const fact = read(text, PLACE);
    return fact.state === 'known' ? fact.value : undefined;
  };
}

/** The key whose term a text is, in either language. */
export function keyOf<K extends string>(terms: Readonly<Record<K, LocalizedText>>, text: string): K | undefined {
  const wanted = sameText(text);
  const keys = Object.keys(terms) as K[];
  return keys.find((key) => [terms[key].zh, terms[key].en].some((term) => sameText(term) === wanted));
}
