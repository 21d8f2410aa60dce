import { issue, message, type Issue } from '../basics/issue';
import { findRuleKind } from './index';
import { expectedOf, fits, isBlank, parametersOf } from './parameters';
import type { AnyRuleKind, Requirement, RuleExpression, RuleUse } from './rule';
import { sameText } from '../basics/same-text';
import { usesOf } from './uses';

/**
 * Everything that is wrong with a scheme's requirements; all of it, not only the first. Each issue blocks and names the
 * requirement by its number from 1. With `posts` (the campaign's post names) a requirement for a post that does not exist is
 * found as well: it would never hold for anyone. A blank parameter is no fault but a question: see `blankParameters`.
 *
 * Codes: `rules.check-kind-unknown`, `rules.check-parameter-unknown`, `rules.check-parameter-wrong`,
 * `rules.check-parameter-conflict`, `rules.check-group-empty`, `rules.check-posts-empty`, `rules.check-post-unknown`.
 */
export function checkRequirements(requirements: readonly Requirement[], posts?: readonly string[]): Issue[] {
  const names = posts && new Set(posts.map(sameText));
  return requirements.flatMap((requirement, index) => {
    const number = index + 1;
    const issues = checkExpression(requirement.expression, number);
    if (requirement.posts?.length === 0) issues.push(issue('block', message('rules.check-posts-empty', { number })));
    for (const post of requirement.posts ?? []) {
      if (names && !names.has(sameText(post))) {
        issues.push(issue('block', message('rules.check-post-unknown', { number, post }), { post }));
      }
    }
    return issues;
  });
}

/** A parameter that a scheme leaves open, so that the clerk must be asked. `number` counts requirements from 1. */
export interface BlankParameter {
  readonly number: number;
  readonly kind: AnyRuleKind;
  readonly parameter: string;
}

/** Every required parameter that is still blank, in order. Unknown kinds have none. */
export function blankParameters(requirements: readonly Requirement[]): readonly BlankParameter[] {
  return requirements.flatMap((requirement, index) =>
    usesOf(requirement.expression).flatMap((use) => {
      const kind = findRuleKind(use.kind);
      if (kind === undefined) return [];
      return parametersOf(kind)
        .filter(
          ([name, parameter]) => isBlank(use.parameters[name]) && (!parameter.optional || use.open?.includes(name)),
        )
        .map(([name]) => ({ number: index + 1, kind, parameter: name }));
    }),
  );
}

function checkExpression(expression: RuleExpression, number: number): Issue[] {
  const parts = 'all' in expression ? expression.all : 'any' in expression ? expression.any : undefined;
  if (parts === undefined) return checkUse(expression as RuleUse, number);
  if (parts.length === 0) return [issue('block', message('rules.check-group-empty', { number }))];
  return parts.flatMap((part) => checkExpression(part, number));
}

function checkUse({ kind: id, parameters }: RuleUse, number: number): Issue[] {
  const kind = findRuleKind(id);
  if (kind === undefined) return [issue('block', message('rules.check-kind-unknown', { number, kind: id }))];
  const rule = kind.title;
  const known = new Map(parametersOf(kind));
  const issues: Issue[] = [];
  let complete = true;
  for (const name of Object.keys(parameters)) {
    if (known.has(name)) continue;
    issues.push(issue('block', message('rules.check-parameter-unknown', { number, rule, parameter: name })));
  }
  for (const [name, parameter] of known) {
    const value = parameters[name];
    if (isBlank(value)) {
      complete = complete && parameter.optional === true;
      continue;
    }
    if (fits(parameter, value)) continue;
    complete = false;
    const text = Array.isArray(value) ? value.join('、') : String(value);
    const params = { number, rule, parameter: parameter.title, value: text, expected: expectedOf(parameter) };
    issues.push(issue('block', message('rules.check-parameter-wrong', params)));
  }
  const conflicts = complete && kind.conflicts ? kind.conflicts(parameters) : [];
  if (conflicts.length > 0) {
    const titles = conflicts.map((name) => known.get(name)?.title ?? name);
    issues.push(issue('block', message('rules.check-parameter-conflict', { number, rule, parameters: titles })));
  }
  return issues;
}
