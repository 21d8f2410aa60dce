import { sameText } from '../basics/same-text';

/** How a field is compared with a value. `in` and `contains` take a list of values. */
export type Comparison = '<=' | '>=' | '<' | '>' | '=' | 'contains' | 'in';

/** The spellings of each comparison. */
export const COMPARISON_WORDS: Readonly<Record<Comparison, readonly string[]>> = {
  '<=': ['<=', '=<', '≤', '≦', '⩽', '不超过', '不大于', '不高于', '小于等于', '小于或等于'],
  '>=': ['>=', '=>', '≥', '≧', '⩾', '不低于', '不少于', '不小于', '大于等于', '大于或等于'],
  '<': ['<', '小于'],
  '>': ['>', '大于'],
  '=': ['=', '==', '均为', '等于', '为'],
  contains: ['包含', 'contains'],
  in: ['属于', 'in'],
};

/** A comparison as messages and documents show it. */
export function signOf(comparison: Comparison): string {
  return SHOWN[comparison] ?? comparison;
}

const SHOWN: Partial<Record<Comparison, string>> = { contains: '包含', in: '属于' };

const BY_WORD: ReadonlyMap<string, Comparison> = new Map(
  (Object.keys(COMPARISON_WORDS) as Comparison[]).flatMap((comparison) =>
    COMPARISON_WORDS[comparison].map((word) => [word, comparison] as const),
  ),
);

/** English words are no signs: they may stand inside a name (`training` has `in`). */
const SIGNS = [...BY_WORD.keys()].filter((word) => !/[a-z]/.test(word)).sort((a, b) => b.length - a.length);
const SIGN = new RegExp(SIGNS.join('|'));

/** The comparison that a cell of its own says, width and blanks ignored; `undefined` for anything else. */
export function comparisonOf(text: string): Comparison | undefined {
  return BY_WORD.get(sameText(text));
}

/** A text cut at its comparison. */
export interface CutText {
  readonly field: string;
  readonly comparison: Comparison;
  readonly value: string;
}

/** Cuts '学历>=大专' at its first comparison, the longest that begins there. `undefined` where there is none. */
export function cutAtComparison(text: string): CutText | undefined {
  const plain = text.replace(/[＜＞＝]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const sign = SIGN.exec(plain);
  if (!sign) return undefined;
  const comparison = BY_WORD.get(sign[0]) as Comparison;
  return { field: text.slice(0, sign.index), comparison, value: text.slice(sign.index + sign[0].length) };
}
