import type { RosterField } from '../roster/fields';
import { findRuleKind } from './index';
import type { RuleExpression, RuleUse } from './rule';

/** Every rule that an expression uses, in order. */
export function usesOf(expression: RuleExpression): readonly RuleUse[] {
  if ('all' in expression) return expression.all.flatMap(usesOf);
  return 'any' in expression ? expression.any.flatMap(usesOf) : [expression];
}

/** The facts that an expression reads. Unknown kinds read none. */
export function fieldsOf(expression: RuleExpression): ReadonlySet<RosterField> {
  return new Set(usesOf(expression).flatMap(({ kind }) => findRuleKind(kind)?.fields ?? []));
}
