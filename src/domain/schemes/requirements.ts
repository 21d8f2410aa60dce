import type { SchemeRequirement, SchemeRuleExpression, SchemeRuleParameter } from './scheme';

/** The scheme's own parameter of that id. */
export function from(id: string): { readonly from: string } {
  return { from: id };
}

export function rule(
  kind: string,
  parameters: Readonly<Record<string, SchemeRuleParameter>> = {},
): SchemeRuleExpression {
  return { kind, parameters };
}

/** 必须、应当: breaking it excludes. `postWords`: the parameter with the words of the posts that it holds for. */
export function must(expression: SchemeRuleExpression, postWords?: string): SchemeRequirement {
  return { expression, effect: 'block', ...(postWords === undefined ? {} : { postWords: from(postWords) }) };
}

/** 一般、原则上: breaking it is reported. */
export function should(expression: SchemeRuleExpression): SchemeRequirement {
  return { expression, effect: 'warn' };
}

/** Secret posts are not competed for, whatever the scheme (R-PLAN-4). */
export const NOT_SECRET = must(rule('not-secret-post'));
