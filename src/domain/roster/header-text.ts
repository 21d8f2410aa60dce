import { compact, digitsOfChinese } from './text';
import { expandYear, isRosterYear } from './values/date-text';
import { span } from './values/assessment';

const NUMBERING = /^(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}、)(?=.)/;
const MARKS = /[*※★☆●#◆]/g;
const SEPARATORS = /[/、,;_\-—–|&·+.:'"“”‘’]/g;
/** What a bracket may say without changing what the column holds. */
const HINT =
  /^(?:周?岁|岁数|必填|选填|盖章|签名|签字|手写|打印|全称|年月日?|月|日|级|人|年\/.*|[yY]{2,4}.*|\d+位.*|\d{0,4}[年.\-/].*|如.*|例.*|格式.*|请.*|按.*|以.*|填.*|可.*|与.*|见.*|附.*|详.*|需.*|须.*|公历|阳历|档案.*|精确.*|截至.*|截止.*|\d+|.{11,})?$/;

/** The ways in which a header cell may be read: as written, without what stands in brackets, before a colon. */
export interface HeaderText {
  /** Without blanks, numbering and hints; the rest of the brackets joined. */
  readonly full: string;
  /** Without any bracket; '' where nothing else is there. */
  readonly short: string;
  /** As `compact` gives it, for years. */
  readonly plain: string;
}

/** Prepares a header cell for comparing: line breaks, blanks, numbering, brackets and hints like （  岁） taken away. */
export function headerText(raw: string): HeaderText {
  const plain = compact(raw)
    .replace(MARKS, '')
    .replace(/[[【〔<《]/g, '(')
    .replace(/[\]】〕>》]/g, ')');
  const unnumbered = plain.replace(NUMBERING, '');
  const short = strip(unnumbered.replace(/\([^()]*(?:\)|$)/g, ''));
  const full = strip(
    unnumbered.replace(/\(([^()]*)(?:\)|$)/g, (_, inside: string) =>
      HINT.test(inside) && inside !== '级' ? '' : inside,
    ),
  );
  return { full, short, plain };
}

function strip(text: string): string {
  const head = text.split(':')[0] as string;
  return (head === '' ? text : head).replace(SEPARATORS, '');
}

/** What a header says of years of assessment. */
export interface HeaderYears {
  readonly years: readonly number[];
  /** '近三年' */
  readonly count?: number;
}

const RANGE = /(\d{4}|\d{2})年?度?[-~—–至到](\d{4}|\d{2})(?:年|$|[^\d])/;
const LISTED = /(\d{4}|\d{2}(?=年|[、,/]))/g;
const RECENT = /[近前上][来]?([一二两三四五2-5])(?:个)?年/;

/** The years in a header: '2009', '09年度考核', '2009-2011年', '2009、2010、2011年', '近三年' (a count only). */
export function headerYears(plain: string): HeaderYears {
  const text = /[〇零一二三四五六七八九]{4}年/.test(plain) ? digitsOfChinese(plain) : plain;
  const recent = RECENT.exec(text);
  const count = recent
    ? '一二三四五'.indexOf((recent[1] as string).replace('两', '二')) + 1 || Number(recent[1])
    : undefined;
  const years = yearsIn(text).filter(isRosterYear);
  return count === undefined ? { years } : { years, count };
}

function yearsIn(text: string): readonly number[] {
  const range = RANGE.exec(text);
  if (range) {
    const first = expandYear(range[1] as string);
    const last = expandYear(range[2] as string);
    return last > first ? span(first, last) : [];
  }
  return [...new Set((text.match(LISTED) ?? []).map(expandYear))].sort((a, b) => a - b);
}

/** Whether a header cell is nothing but one year: 2009, '2009年', '09年度', '2009年度考核结果'. */
export function isYearOnly(plain: string): boolean {
  return /^(?:\d{4}年?度?|\d{2}年度?|[〇零一二三四五六七八九]{4}年度?)(?:年度)?(?:考核|考评)?(?:结果|等次|情况)?$/.test(
    plain,
  );
}
