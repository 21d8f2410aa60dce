import { issue, message, type Issue } from '../basics/issue';
import type { StageId } from '../campaign/stage';
import type { ParameterValue, Requirement, RuleExpression, RuleUse } from '../rules/rule';
import { parseAnswer } from './answers';
import { optionalParameters } from './parameters/optional';
import type { Scheme, SchemeParameter, SchemeRuleExpression } from './scheme';

/** A parameter with the value that holds in this campaign; `undefined` is a blank that is still open. */
export interface ResolvedParameter {
  readonly parameter: SchemeParameter;
  readonly value: ParameterValue | undefined;
  readonly origin: 'source' | 'answer' | 'open';
}

/** A scheme with the clerk's answers put in. */
export interface ResolvedScheme {
  readonly scheme: Scheme;
  readonly parameters: readonly ResolvedParameter[];
  /** The requirements with values instead of references; an open blank is an `undefined` parameter. */
  readonly requirements: readonly Requirement[];
}

/**
 * Puts the clerk's answers (id → text as typed) into a scheme. An answer may also replace a value of the source: every
 * number of a scheme can differ from place to place; and it may add one of the parameters that schemes do not mention
 * (`optionalParameters`). All wrong answers are listed: `campaign.answer-unknown`,
 * `campaign.answer-wrong`, `campaign.parameters-disorder`. A blank without an answer stays open,
 * and so does a parameter whose answer is empty or wrong: nothing falls back to a value in silence.
 */
export function resolveScheme(
  given: Scheme,
  answers: ReadonlyMap<string, string>,
): { readonly resolved: ResolvedScheme; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const scheme = withAdded(given, answers);
  const ids = scheme.parameters.map((parameter) => parameter.id);
  for (const id of answers.keys()) {
    if (!ids.includes(id))
      issues.push(issue('block', message('campaign.answer-unknown', { id, scheme: scheme.id, known: ids })));
  }
  const parameters = scheme.parameters.map((parameter): ResolvedParameter => {
    const typed = answers.get(parameter.id);
    if (typed === undefined) return unanswered(parameter);
    if (typed.trim() === '') return { parameter, value: undefined, origin: 'open' };
    const answer = parseAnswer(parameter, typed);
    if (!answer.ok) {
      issues.push(answer.error);
      return { parameter, value: undefined, origin: 'open' };
    }
    const sameAsSource = JSON.stringify(answer.value) === JSON.stringify(parameter.value);
    return { parameter, value: answer.value, origin: sameAsSource ? 'source' : 'answer' };
  });
  const values: Values = new Map(
    parameters
      .filter(({ parameter }) => holds(parameter, parameters))
      .map(({ parameter, value }) => [parameter.id, value]),
  );
  const requirements = scheme.requirements.map(({ expression, postWords, ...requirement }): Requirement => {
    const words = postWords && ('from' in postWords ? wordsOf(values.get(postWords.from)) : postWords);
    return { ...requirement, expression: resolveExpression(expression, values), ...(words && { postWords: words }) };
  });
  return { resolved: { scheme, parameters, requirements }, issues: [...issues, ...disorder(scheme, parameters)] };
}

function withAdded(scheme: Scheme, answers: ReadonlyMap<string, string>): Scheme {
  const known = new Set(scheme.parameters.map(({ id }) => id));
  const added = optionalParameters(scheme.stages).filter(({ id }) => answers.has(id) && !known.has(id));
  return added.length === 0 ? scheme : { ...scheme, parameters: [...scheme.parameters, ...added] };
}

function disorder(scheme: Scheme, parameters: readonly ResolvedParameter[]): readonly Issue[] {
  const find = (id: string) => parameters.find(({ parameter }) => parameter.id === id);
  return scheme.ascending.flatMap(([lowerId, upperId]): Issue[] => {
    const [lower, upper] = [find(lowerId), find(upperId)];
    if (typeof lower?.value !== 'number' || typeof upper?.value !== 'number' || lower.value <= upper.value) return [];
    const titles = { lower: lower.parameter.title, upper: upper.parameter.title };
    const numbers = { low: lower.value, high: upper.value };
    return [issue('block', message('campaign.parameters-disorder', { ...titles, ...numbers, id: lowerId }))];
  });
}

function unanswered(parameter: SchemeParameter): ResolvedParameter {
  return { parameter, value: parameter.value, origin: parameter.value === undefined ? 'open' : 'source' };
}

type Values = ReadonlyMap<string, ParameterValue | undefined>;

function resolveExpression(expression: SchemeRuleExpression, values: Values): RuleExpression {
  if ('all' in expression) return { all: expression.all.map((part) => resolveExpression(part, values)) };
  if ('any' in expression) return { any: expression.any.map((part) => resolveExpression(part, values)) };
  const parameters: Record<string, ParameterValue | undefined> = {};
  const open: string[] = [];
  for (const [name, value] of Object.entries(expression.parameters)) {
    const isReference = typeof value === 'object' && 'from' in value;
    parameters[name] = isReference ? values.get(value.from) : value;
    if (isReference && values.has(value.from) && parameters[name] === undefined) open.push(name);
  }
  const use: RuleUse = { kind: expression.kind, parameters };
  return open.length > 0 ? { ...use, open } : use;
}

function wordsOf(value: ParameterValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Whether a parameter is asked and used at all: see `SchemeParameter.onlyIf`. */
function holds({ onlyIf }: SchemeParameter, parameters: readonly ResolvedParameter[]): boolean {
  if (onlyIf === undefined) return true;
  return parameters.find(({ parameter }) => parameter.id === onlyIf.id)?.value === onlyIf.is;
}

/** Whether the scheme has the parameter and it holds. */
export function hasParameter(resolved: ResolvedScheme, id: string): boolean {
  return resolved.parameters.some(({ parameter }) => parameter.id === id && holds(parameter, resolved.parameters));
}

/** The value of a parameter; `undefined` while it is open, and where it does not hold. */
export function parameterValue(resolved: ResolvedScheme, id: string): ParameterValue | undefined {
  const found = resolved.parameters.find(({ parameter }) => parameter.id === id);
  return found && holds(found.parameter, resolved.parameters) ? found.value : undefined;
}

/** The blanks that are still open and hold: all, or those needed for stage `upTo` or an earlier one. */
export function openQuestions(resolved: ResolvedScheme, upTo?: StageId): readonly SchemeParameter[] {
  const order = resolved.scheme.stages;
  const limit = upTo === undefined ? order.length : order.indexOf(upTo);
  return resolved.parameters
    .filter(({ origin, parameter }) => origin === 'open' && holds(parameter, resolved.parameters))
    .filter(({ parameter }) => order.indexOf(parameter.neededFor) <= limit)
    .map(({ parameter }) => parameter);
}
