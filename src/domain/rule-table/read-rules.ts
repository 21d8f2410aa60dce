import { message, type Message } from '../basics/issue';
import { fail, ok, type Result } from '../basics/result';
import type { RosterField } from '../roster/fields';
import type { SourceValue } from '../roster/source';
import { excerpt } from '../roster/text';
import { checkRequirements } from '../rules/check-requirements';
import { findRuleKind } from '../rules/index';
import type { Requirement, RuleExpression, RuleUse } from '../rules/rule';
import { fieldsOf, usesOf } from '../rules/uses';
import { askedValue, sided } from './asked-value';
import type { ComparableField, ListField } from './comparable-field';
import { COMPARABLE_FIELDS, findComparableField } from './comparable-fields';
import { signOf, type Comparison } from './comparison';
import type { RawCondition, RawProblem, RawRule } from './raw-rule';
import { readRuleRows } from './rule-rows';

/** Rules that were read from cells. */
export interface RuleTable {
  /** At least one; they stand every test of `checkRequirements`. */
  readonly requirements: readonly [Requirement, ...Requirement[]];
  /** The facts that they read. */
  readonly fields: ReadonlySet<RosterField>;
  /** The rules that cannot be decided without as-of, as typed. */
  readonly needAsOf: readonly string[];
  /** The rules that cannot be decided without the person's post, as typed. */
  readonly needPost: readonly string[];
  /** Some rule asks about the post itself, so that different posts are never alike. */
  readonly asksPost: boolean;
}

/** How many problems are told one by one; the rest is counted. */
const TOLD = 10;

/**
 * Reads rules from cells (rows × columns; a text is one cell) into requirements that `compileReview` evaluates. All that is not
 * understood is told together, and then nothing is read: such a rule never passes anyone. The grammar is in
 * docs/rules-in-cells.md (R-ELI-0 … R-ELI-13).
 *
 * Codes: `rule-table.empty`, `rule-table.field-unknown`, `rule-table.comparison-senseless`, `rule-table.value-wrong`,
 * `rule-table.more`, those of `readRuleRows`.
 */
export function readRules(
  cells: readonly (readonly SourceValue[])[],
): Result<RuleTable, readonly [Message, ...Message[]]> {
  const raw = readRuleRows(cells);
  const problems: RawProblem[] = [...raw.problems];
  const read: { readonly raw: RawRule; readonly requirement: Requirement }[] = [];
  for (const rule of raw.rules) {
    const requirement = readRequirement(rule, problems);
    if (requirement) read.push({ raw: rule, requirement });
  }
  const [first, ...others] = told(problems);
  if (first) return fail([first, ...others]);
  const [one, ...more] = read.map(({ requirement }) => requirement);
  if (!one) return fail([message('rule-table.empty', {})]);
  return ok({
    requirements: [one, ...more],
    fields: new Set(read.flatMap(({ requirement }) => [...fieldsOf(requirement.expression)])),
    needAsOf: textsOf(read, ({ requirement }) => usesOf(requirement.expression).some(needsAsOf)),
    needPost: textsOf(read, ({ requirement }) => {
      return requirement.posts !== undefined || usesOf(requirement.expression).some(readsPost);
    }),
    asksPost: read.some(({ requirement }) => usesOf(requirement.expression).some(readsPost)),
  });
}

function told(problems: readonly RawProblem[]): readonly Message[] {
  const sorted = [...problems].sort((a, b) => a.at - b.at).map(({ problem }) => problem);
  if (sorted.length <= TOLD) return sorted;
  return [...sorted.slice(0, TOLD), message('rule-table.more', { count: sorted.length - TOLD })];
}

function readRequirement(rule: RawRule, problems: RawProblem[]): Requirement | undefined {
  const expressions: RuleExpression[] = [];
  for (const condition of rule.conditions) {
    const read = readCondition(condition);
    if (read.ok) expressions.push(read.value);
    else problems.push({ at: condition.at, problem: read.error });
  }
  const [only, ...others] = expressions;
  if (only === undefined || expressions.length < rule.conditions.length) return undefined;
  return {
    expression: others.length === 0 ? only : { any: expressions },
    effect: rule.advised ? 'warn' : 'block',
    ...(rule.posts && { posts: rule.posts }),
  };
}

/** A value with a comparison or an "and" of its own is two conditions in one: no part of it may get lost. */
const SECOND_CONDITION = /[<>=≤≥≦≧⩽⩾＜＞＝&]|且|同时|不超过|不低于|不少于|不高于/;

function readCondition(condition: RawCondition): Result<RuleExpression, Message> {
  const { where, comparison, values } = condition;
  const named = findComparableField(condition.field);
  if (!named) {
    const fields = COMPARABLE_FIELDS.map(({ title }) => title);
    return fail(message('rule-table.field-unknown', { where, field: excerpt(condition.field), fields }));
  }
  const { field, name } = named;
  const joined = values.find((value) => SECOND_CONDITION.test(value));
  if (joined !== undefined) return fail(valueWrong(condition, field, joined));
  if ('readList' in field) return readListValue(condition, field);
  const expressions: RuleExpression[] = [];
  for (const raw of values) {
    const value = askedValue(raw);
    const effective = sided(comparison, value);
    if (effective === undefined) return fail(valueWrong(condition, field, raw));
    if (!field.comparisons.includes(effective)) return fail(senseless(condition, field, effective));
    const read = field.read({ comparison: effective, value, name });
    if (read === undefined || !isSound(read)) return fail(valueWrong(condition, field, raw));
    expressions.push(read);
  }
  const [only, ...others] = expressions as [RuleExpression, ...RuleExpression[]];
  return ok(others.length === 0 ? only : { any: expressions });
}

function readListValue(condition: RawCondition, field: ListField): Result<RuleExpression, Message> {
  if (!field.comparisons.includes(condition.comparison)) return fail(senseless(condition, field, condition.comparison));
  const words = condition.values.flatMap((value) => value.split(/[、，,]/)).map((word) => word.trim());
  const read = words.includes('') ? undefined : field.readList(words);
  return read && isSound(read) ? ok(read) : fail(valueWrong(condition, field, condition.values.join('|')));
}

/** Within the bounds that the rule itself sets: an age of 450 is none. */
function isSound(expression: RuleExpression): boolean {
  return checkRequirements([{ expression, effect: 'block' }]).length === 0;
}

function senseless({ where }: RawCondition, field: ComparableField, comparison: Comparison): Message {
  const params = {
    where,
    field: field.title,
    comparison: signOf(comparison),
    comparisons: field.comparisons.map(signOf),
    expected: field.expected,
    example: field.examples[0],
  };
  return message('rule-table.comparison-senseless', params);
}

function valueWrong({ where }: RawCondition, field: ComparableField, value: string): Message {
  const params = {
    where,
    field: field.title,
    value: excerpt(value),
    expected: field.expected,
    example: field.examples[0],
  };
  return message('rule-table.value-wrong', params);
}

function needsAsOf({ kind, parameters }: RuleUse): boolean {
  return findRuleKind(kind)?.needsAsOf?.(parameters) === true;
}

function readsPost({ kind }: RuleUse): boolean {
  return findRuleKind(kind)?.readsPost === true;
}

function textsOf<T extends { readonly raw: RawRule }>(
  read: readonly T[],
  wanted: (one: T) => boolean,
): readonly string[] {
  return read.filter(wanted).map(({ raw }) => `“${raw.conditions.map(({ text }) => text).join('|')}”`);
}
