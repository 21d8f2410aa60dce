import type { RosterField } from '../roster/fields';
import { findRuleKind } from '../rules';
import type { AnyRuleKind, RuleExpression } from '../rules/rule';
import { parameterValue, type ResolvedScheme } from './resolve';

/** The facts that the scheme's requirements read, in the order of the requirements. */
export function fieldsRead(scheme: ResolvedScheme): ReadonlySet<RosterField> {
  return collect(scheme, (kind) => kind.fields);
}

/** The facts without which the scheme's requirements cannot be decided for anybody. */
export function fieldsNeeded(scheme: ResolvedScheme): ReadonlySet<RosterField> {
  return collect(scheme, (kind) => kind.needs);
}

function collect(scheme: ResolvedScheme, of: (kind: AnyRuleKind) => readonly RosterField[]): ReadonlySet<RosterField> {
  const fields = new Set<RosterField>();
  const visit = (expression: RuleExpression): void => {
    if ('all' in expression) expression.all.forEach(visit);
    else if ('any' in expression) expression.any.forEach(visit);
    else {
      const kind = findRuleKind(expression.kind);
      if (kind) of(kind).forEach((field) => fields.add(field));
    }
  };
  scheme.requirements.forEach(({ expression }) => visit(expression));
  return fields;
}

/** Whether everybody who is eligible stands for every post (海选), so that nobody applies. */
export function everybodyStands(scheme: ResolvedScheme): boolean {
  return parameterValue(scheme, 'everybodyStands') === 'yes';
}
