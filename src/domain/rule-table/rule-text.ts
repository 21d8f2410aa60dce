import { message, type Message } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import { excerpt } from '../roster/text';
import { findComparableField } from './comparable-fields';
import { cutAtComparison, type CutText } from './comparison';
import {
  alternatives,
  rulePlace,
  withoutAdvice,
  type RawCondition,
  type RawProblem,
  type RawRule,
  type RawRules,
} from './raw-rule';

const RULE_END = /[;；。\r\n]+/;
/** 1、 or （一） at the beginning, as announcements number their conditions. */
const NUMBERING =
  /^\s*(?:[(（]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、.．)）](?!\d)|[①-⑳])\s*/;
const FULL_YEARS = /^(.+?)(满.+年.*)$/;

/**
 * Reads rules from one text: '年龄<=45;学历>=大专'. Rules end with ; or 。 or a line break, may be numbered, and must all be met; | stands between
 * conditions of which one is enough, and a piece without a comparison is a further value of the one before it. `row` is the row
 * of a cell in a column of such texts. Codes: `rule-table.comparison-missing`, `rule-table.value-missing`,
 * `rule-table.field-missing`, `rule-table.or-differs`.
 */
export function readRuleText(text: string, row?: number): RawRules {
  const texts = text.split(RULE_END).filter((part) => part.trim() !== '');
  const rules: RawRule[] = [];
  const problems: RawProblem[] = [];
  texts.forEach((part, index) => {
    const number = row !== undefined && texts.length === 1 ? undefined : index + 1;
    const at = row ?? index;
    const read = readRule(part.replace(NUMBERING, '').trim(), rulePlace(row, number), at);
    problems.push(...read.problems.map((problem) => ({ at, problem })));
    if (read.rule) rules.push(read.rule);
  });
  return { rules, problems };
}

function readRule(
  text: string,
  where: LocalizedText,
  at: number,
): { readonly rule?: RawRule; readonly problems: readonly Message[] } {
  const problems: Message[] = [];
  const conditions: (RawCondition & { readonly values: string[] })[] = [];
  let advised: boolean | undefined;
  for (const piece of alternatives(text)) {
    const cut = cutAtComparison(piece) ?? cutAtYears(piece);
    const last = conditions[conditions.length - 1];
    if (!cut && last) {
      last.values.push(piece);
      continue;
    }
    if (!cut) {
      problems.push(message('rule-table.comparison-missing', { where, text: excerpt(piece) }));
      continue;
    }
    const named = withoutAdvice(cut.field);
    const value = cut.value.trim();
    if (named.field === '') problems.push(message('rule-table.field-missing', { where }));
    else if (value === '') problems.push(message('rule-table.value-missing', { where, field: excerpt(named.field) }));
    if (conditions.length > 0 && named.advised) problems.push(message('rule-table.or-differs', { where }));
    advised ??= named.advised;
    conditions.push({
      where,
      at,
      field: named.field,
      comparison: cut.comparison,
      values: [value],
      text: excerpt(piece),
    });
  }
  const [first, ...others] = conditions;
  if (!first || problems.length > 0) return { problems };
  return { rule: { advised: advised === true, conditions: [first, ...others] }, problems };
}

/** 工作年限满2年, without any comparison, asks for at least so many years. */
function cutAtYears(text: string): CutText | undefined {
  const parts = FULL_YEARS.exec(text);
  if (!parts || !findComparableField(withoutAdvice(parts[1] as string).field)) return undefined;
  return { field: parts[1] as string, comparison: '>=', value: parts[2] as string };
}
