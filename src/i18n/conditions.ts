import type { Language } from '../domain/basics/localized';
import { findRuleKind } from '../domain/rules';
import type { ParameterValue, Requirement, RuleExpression, RuleParameter, RuleUse } from '../domain/rules/rule';
import { rankTerm } from '../domain/rules/terms';
import { conditionTexts as en, conditionWords as enWords } from './en/conditions';
import { withParams } from './placeholders';
import { conditionTexts as zh, conditionWords as zhWords } from './zh-CN/conditions';

const TEXTS = { zh, en };
const WORDS = { zh: zhWords, en: enWords };

/** Parameters that are ranks of `CadreLevel`, by the id of their rule. */
const RANKS: Readonly<Record<string, string>> = { 'level-tenure': 'minRank' };

/** A condition of a scheme in plain words; what the scheme has as a blank that is still open says so. */
export function conditionText(expression: RuleExpression, language: Language): string {
  const words = WORDS[language];
  if ('all' in expression) return expression.all.map((part) => conditionText(part, language)).join(words.and);
  if ('any' in expression) return expression.any.map((part) => conditionText(part, language)).join(words.or);
  return useText(expression, language);
}

/** A requirement in plain words, with the posts for which it holds. */
export function requirementText({ expression, posts, postWords }: Requirement, language: Language): string {
  const condition = conditionText(expression, language);
  const words = WORDS[language];
  if (posts) return withParams(words.forPosts, { condition, posts: quotedList(posts, language) });
  if (!postWords) return condition;
  if (postWords.length === 0) return withParams(words.forOpen, { condition });
  return withParams(words.forWords, { condition, words: quotedList(postWords, language) });
}

function quotedList(texts: readonly string[], language: Language): string {
  const { list, quoted } = WORDS[language];
  return texts.map((text) => withParams(quoted, { text })).join(list);
}

function useText(use: RuleUse, language: Language): string {
  const kind = findRuleKind(use.kind);
  if (!kind) return use.kind;
  const given = (name: string) => isGiven(use, name, kind.parameters[name]);
  const values = Object.entries(kind.parameters).map(
    ([name, parameter]) => [name, valueText(use, name, parameter, language)] as const,
  );
  const text = TEXTS[language][kind.id as keyof typeof zh];
  const chosen = text.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => given(name as string)) ? part : '',
  );
  return withParams(chosen, Object.fromEntries(values));
}

/** Whether there is anything to say of a parameter; a blank that is still open is said. */
function isGiven({ parameters, open = [] }: RuleUse, name: string, parameter: RuleParameter | undefined): boolean {
  const value = parameters[name];
  if (value === undefined) return parameter?.optional !== true || open.includes(name);
  return value !== 0 && value !== false;
}

function valueText({ kind, parameters }: RuleUse, name: string, parameter: RuleParameter, language: Language): string {
  const value = parameters[name];
  if (value === undefined) return WORDS[language].open;
  if (RANKS[kind] === name && typeof value === 'number') return rankTerm(value)[language];
  return plainValue(value, parameter, language);
}

function plainValue(value: ParameterValue, parameter: RuleParameter, language: Language): string {
  const { list } = WORDS[language];
  switch (parameter.kind) {
    case 'choice':
      return parameter.of[String(value)]?.[language] ?? String(value);
    case 'choices':
      return (value as readonly string[]).map((code) => parameter.of[code]?.[language] ?? code).join(list);
    case 'words':
      return quotedList(value as readonly string[], language);
    case 'flag':
      return '';
    case 'wholeNumber':
      return String(value);
  }
}
