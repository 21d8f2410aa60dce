import { issue, message, type Issue } from '../basics/issue';
import { findRuleKind, RULE_KINDS } from '../rules';
import { expectedOf, fits, isBlank, parametersOf } from '../rules/parameters';
import type { AnyRuleKind, ParameterValue, RuleParameter } from '../rules/rule';
import { EFFECT_TERMS } from './common-choices';
import { entriesOf, itemsOf, knownEntriesOf, textOf, textsOf, wrongKind, type JsonValue } from './own-json';
import type {
  InputKind,
  SchemeParameter,
  SchemeRequirement,
  SchemeRuleExpression,
  SchemeRuleParameter,
} from './scheme';
import { localized } from '../basics/localized';

/** A requirement in a clerk's file: the expression's keys beside its effect and posts. */
export interface RequirementJson extends ExpressionJson {
  readonly effect: 'block' | 'warn';
  readonly posts?: readonly string[];
  readonly postWords?: readonly string[] | { readonly from: string };
}

/** Exactly one of `rule` (with `parameters`), `all` and `any`. */
export interface ExpressionJson {
  readonly rule?: string;
  readonly parameters?: Readonly<Record<string, SchemeRuleParameter>>;
  readonly all?: readonly ExpressionJson[];
  readonly any?: readonly ExpressionJson[];
}

export function requirementJson({ expression, effect, posts, postWords }: SchemeRequirement): RequirementJson {
  return { ...expressionJson(expression), effect, ...(posts && { posts }), ...(postWords && { postWords }) };
}

function expressionJson(expression: SchemeRuleExpression): ExpressionJson {
  if ('all' in expression) return { all: expression.all.map(expressionJson) };
  if ('any' in expression) return { any: expression.any.map(expressionJson) };
  return { rule: expression.kind, parameters: expression.parameters };
}

const EXPRESSION_KEYS = ['rule', 'parameters', 'all', 'any'];
const REQUIREMENT_KEYS = [...EXPRESSION_KEYS, 'effect', 'posts', 'postWords'];

/**
 * Reads the requirements of a clerk's file. `parameters` are those that a `from` may name. Every problem is told with its path:
 * `own-scheme.rule-*`, `own-scheme.reference-*`, `own-scheme.expression-wrong`, `own-scheme.list-empty`, and those of `own-json.ts`.
 */
export function readRequirements(
  value: JsonValue,
  parameters: readonly SchemeParameter[],
  issues: Issue[],
): readonly SchemeRequirement[] {
  return (itemsOf(value, issues) ?? []).flatMap((item): SchemeRequirement[] => {
    const entries = knownEntriesOf(item, REQUIREMENT_KEYS, issues);
    if (!entries) return [];
    const expression = readExpression(item, entries, parameters, issues);
    const effect = readEffect(item, entries.get('effect'), issues);
    const posts = readPosts(entries.get('posts'), issues);
    const postWords = readPostWords(entries.get('postWords'), parameters, issues);
    if (!expression || !effect) return [];
    return [{ expression, effect, ...(posts && { posts }), ...(postWords && { postWords }) }];
  });
}

function readEffect(parent: JsonValue, value: JsonValue | undefined, issues: Issue[]): 'block' | 'warn' | undefined {
  if (!value) {
    issues.push(issue('block', message('own-scheme.key-missing', { path: parent.path, key: 'effect' })));
    return undefined;
  }
  const effect: unknown = value.node.value;
  if (effect === 'block' || effect === 'warn') return effect;
  const expected = localized(
    `"block"（${EFFECT_TERMS.block.zh}）或 "warn"（${EFFECT_TERMS.warn.zh}）`,
    `"block" (${EFFECT_TERMS.block.en}) or "warn" (${EFFECT_TERMS.warn.en})`,
  );
  issues.push(wrongKind(value, expected));
  return undefined;
}

function readPosts(value: JsonValue | undefined, issues: Issue[]): readonly string[] | undefined {
  const posts = value && textsOf(value, issues);
  if (value && posts?.length === 0) issues.push(issue('block', message('own-scheme.list-empty', { path: value.path })));
  return posts?.map(({ text }) => text);
}

function readPostWords(
  value: JsonValue | undefined,
  parameters: readonly SchemeParameter[],
  issues: Issue[],
): SchemeRequirement['postWords'] {
  if (value?.node.type !== 'object') return readPosts(value, issues);
  return readReference(value, parameters, 'words', issues);
}

function readExpression(
  parent: JsonValue,
  entries: ReadonlyMap<string, JsonValue>,
  parameters: readonly SchemeParameter[],
  issues: Issue[],
): SchemeRuleExpression | undefined {
  const forms = ['rule', 'all', 'any'].filter((key) => entries.has(key));
  const [form] = forms;
  if (forms.length !== 1 || (form !== 'rule' && entries.has('parameters'))) {
    issues.push(issue('block', message('own-scheme.expression-wrong', { path: parent.path })));
    return undefined;
  }
  const value = entries.get(form as string) as JsonValue;
  if (form === 'rule') return readRule(parent, value, entries.get('parameters'), parameters, issues);
  const parts = (itemsOf(value, issues) ?? []).map((item) => {
    const inner = knownEntriesOf(item, EXPRESSION_KEYS, issues);
    return inner && readExpression(item, inner, parameters, issues);
  });
  if (value.node.children?.length === 0) {
    issues.push(issue('block', message('own-scheme.list-empty', { path: value.path })));
  }
  const sound = parts.filter((part): part is SchemeRuleExpression => part !== undefined);
  return form === 'all' ? { all: sound } : { any: sound };
}

function readRule(
  parent: JsonValue,
  value: JsonValue,
  given: JsonValue | undefined,
  parameters: readonly SchemeParameter[],
  issues: Issue[],
): SchemeRuleExpression | undefined {
  const id = textOf(value, issues);
  const entries = given ? entriesOf(given, issues) : new Map<string, JsonValue>();
  const kind = id === undefined ? undefined : findRuleKind(id);
  if (id !== undefined && !kind) {
    const known = RULE_KINDS.map((other) => other.id);
    issues.push(issue('block', message('own-scheme.rule-unknown', { path: value.path, typed: id, known })));
  }
  if (!kind || !entries) return undefined;
  const own = parametersOf(kind);
  for (const [name, { path }] of entries) {
    if (own.some(([known]) => known === name)) continue;
    const known = own.map(([other]) => other);
    issues.push(issue('block', message('own-scheme.rule-parameter-unknown', { path, rule: kind.title, known })));
  }
  const read: Record<string, SchemeRuleParameter> = {};
  for (const [name, parameter] of own) {
    const entry = entries.get(name);
    if (!entry && !parameter.optional) {
      const params = { path: (given ?? parent).path, rule: kind.title, parameter: name };
      issues.push(issue('block', message('own-scheme.rule-parameter-missing', params)));
    }
    const found = entry && readRuleParameter(entry, kind, parameter, parameters, issues);
    if (found !== undefined) read[name] = found;
  }
  checkConflicts(parent, kind, read, parameters, issues);
  return { kind: kind.id, parameters: read };
}

function readRuleParameter(
  value: JsonValue,
  kind: AnyRuleKind,
  parameter: RuleParameter,
  parameters: readonly SchemeParameter[],
  issues: Issue[],
): SchemeRuleParameter | undefined {
  if (value.node.type === 'object') return readReference(value, parameters, parameter.kind, issues);
  const literal = literalOf(value);
  if (literal !== undefined && !isBlank(literal) && fits(parameter, literal)) return literal;
  const params = { path: value.path, rule: kind.title, typed: value.written, expected: expectedOf(parameter) };
  issues.push(issue('block', message('own-scheme.rule-parameter-wrong', params)));
  return undefined;
}

function literalOf({ node }: JsonValue): ParameterValue | undefined {
  if (node.type !== 'array') return node.type === 'null' ? undefined : (node.value as ParameterValue);
  const parts = (node.children ?? []).map(({ value }) => value as unknown);
  return parts.every((part) => typeof part === 'string') ? parts : undefined;
}

/** The kinds of a scheme's parameters that a rule's parameter can take its value from. */
const FITTING: Readonly<Partial<Record<RuleParameter['kind'], InputKind['kind']>>> = {
  wholeNumber: 'wholeNumber',
  choice: 'choice',
  choices: 'choices',
  words: 'words',
};

function readReference(
  value: JsonValue,
  parameters: readonly SchemeParameter[],
  wanted: RuleParameter['kind'],
  issues: Issue[],
): { readonly from: string } | undefined {
  const from = knownEntriesOf(value, ['from'], issues)?.get('from');
  if (!from) {
    issues.push(issue('block', message('own-scheme.key-missing', { path: value.path, key: 'from' })));
    return undefined;
  }
  const id = textOf(from, issues);
  if (id === undefined) return undefined;
  const parameter = parameters.find((other) => other.id === id);
  if (!parameter) {
    const known = parameters.map((other) => other.id);
    issues.push(issue('block', message('own-scheme.reference-unknown', { path: from.path, typed: id, known })));
    return undefined;
  }
  if (parameter.input.kind !== FITTING[wanted]) {
    const fitting = parameters.filter(({ input }) => input.kind === FITTING[wanted]).map((other) => other.id);
    const params = { path: from.path, typed: id, known: fitting };
    issues.push(issue('block', message('own-scheme.reference-unfit', params)));
    return undefined;
  }
  return { from: id };
}

/** Values that are right alone but not beside the others, as far as they are known. Code: `own-scheme.rule-conflict`. */
function checkConflicts(
  { path }: JsonValue,
  kind: AnyRuleKind,
  read: Readonly<Record<string, SchemeRuleParameter>>,
  parameters: readonly SchemeParameter[],
  issues: Issue[],
): void {
  const values = Object.fromEntries(
    Object.entries(read).map(([name, value]) => {
      const isReference = typeof value === 'object' && 'from' in value;
      return [name, isReference ? parameters.find(({ id }) => id === value.from)?.value : value];
    }),
  );
  const open = parametersOf(kind).some(([name, { optional }]) => !optional && isBlank(values[name]));
  const conflicts = open ? [] : (kind.conflicts?.(values) ?? []);
  if (conflicts.length === 0) return;
  issues.push(issue('block', message('own-scheme.rule-conflict', { path, rule: kind.title, parameters: conflicts })));
}
