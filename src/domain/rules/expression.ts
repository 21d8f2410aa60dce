import type { Reason, RuleId } from '../basics/issue';
import { localized, type LocalizedText } from '../basics/localized';
import { reason, unverified } from './findings';
import { findRuleKind } from './index';
import { fits, isBlank, parametersOf, type ParameterValues } from './parameters';
import {
  NOT_APPLICABLE,
  PASS,
  type AnyRuleKind,
  type Finding,
  type RuleCheck,
  type RuleExpression,
  type RuleUse,
} from './rule';

/** The rule that a broken requirement cites when it names no rule of its own. */
const ELIGIBILITY: RuleId = 'R-ELI-0';

/**
 * Turns an expression into one check, so that parameters are looked at once and not per person. `all` and `any` follow
 * three-valued logic, see `combineAll` and `combineAny`.
 *
 * An expression that cannot be evaluated never passes anyone: a blank parameter is 待核实 for everyone
 * (`rules.parameter-blank`, once per blank), and so are an unknown kind, a wrong parameter and an empty group
 * (`rules.requirement-unusable`; `checkRequirements` says what is wrong).
 */
export function compileExpression(expression: RuleExpression): RuleCheck {
  if ('all' in expression) return compileGroup(expression.all, combineAll);
  if ('any' in expression) return compileGroup(expression.any, combineAny);
  return compileUse(expression);
}

function compileGroup(parts: readonly RuleExpression[], combine: (findings: readonly Finding[]) => Finding): RuleCheck {
  if (parts.length === 0) return unusable(ELIGIBILITY, localized('组合条件', 'group'));
  const checks = parts.map(compileExpression);
  return (facts, context) => combine(checks.map((check) => check(facts, context)));
}

function compileUse({ kind: id, parameters, open = [] }: RuleUse): RuleCheck {
  const kind = findRuleKind(id);
  if (kind === undefined) return unusable(ELIGIBILITY, localized(id, id));
  if (!usable(kind, parameters)) return unusable(kind.rule, kind.title);
  const blanks = parametersOf(kind).filter(
    ([name, parameter]) => isBlank(parameters[name]) && (!parameter.optional || open.includes(name)),
  );
  if (blanks.length > 0) {
    const reasons = blanks.map(([, parameter]) =>
      reason(kind.rule, 'rules.parameter-blank', { rule: kind.title, parameter: parameter.title }),
    );
    return always(unverified(...reasons));
  }
  if (kind.conflicts && kind.conflicts(parameters).length > 0) return unusable(kind.rule, kind.title);
  return kind.compile(parameters);
}

function usable(kind: AnyRuleKind, parameters: ParameterValues): boolean {
  const known = new Map(parametersOf(kind));
  return Object.entries(parameters).every(([name, value]) => {
    const parameter = known.get(name);
    return parameter !== undefined && (isBlank(value) || fits(parameter, value));
  });
}

function unusable(rule: RuleId, title: LocalizedText): RuleCheck {
  return always(unverified(reason(rule, 'rules.requirement-unusable', { rule: title })));
}

function always(finding: Finding): RuleCheck {
  return () => finding;
}

/**
 * Three-valued AND; notApplicable is neutral. Fails when any part fails, with the reasons of *all* failing parts, and what
 * could not be verified besides apart in `unverified`. Else unverified when any part is; else pass. The remarks of all parts are
 * kept. All parts notApplicable: notApplicable.
 */
export function combineAll(findings: readonly Finding[]): Finding {
  const failed: Reason[] = [];
  const open: Reason[] = [];
  const remarks: Reason[] = [];
  let [applies, fails, unsure] = [false, false, false];
  for (const finding of findings) {
    if (finding.remarks) remarks.push(...finding.remarks);
    if (finding.outcome === 'notApplicable') continue;
    applies = true;
    if (finding.outcome === 'fail') {
      fails = true;
      failed.push(...finding.reasons);
      if (finding.unverified) open.push(...finding.unverified);
    } else if (finding.outcome === 'unverified') {
      unsure = true;
      open.push(...finding.reasons);
    }
  }
  if (fails)
    return withRemarks({ outcome: 'fail', reasons: failed, ...(open.length > 0 && { unverified: open }) }, remarks);
  if (unsure) return withRemarks({ outcome: 'unverified', reasons: open }, remarks);
  return withRemarks(applies ? PASS : NOT_APPLICABLE, remarks);
}

/**
 * Three-valued OR; notApplicable is neutral. Passes when one part passes: without remarks when one part passes cleanly, since
 * that part is enough, else with the remarks of all passing parts. Else unverified when any part is, with the reasons of those
 * parts. Else it fails with the reasons of all parts. All parts notApplicable: notApplicable.
 */
export function combineAny(findings: readonly Finding[]): Finding {
  const applicable = findings.filter((finding) => finding.outcome !== 'notApplicable');
  if (applicable.length === 0) return NOT_APPLICABLE;
  const passed = applicable.filter((finding) => finding.outcome === 'pass');
  if (passed.some((finding) => !finding.remarks?.length)) return PASS;
  if (passed.length > 0) return withRemarks(PASS, passed.flatMap(remarksOf));
  const unsure = applicable.filter((finding) => finding.outcome === 'unverified');
  if (unsure.length > 0) {
    return withRemarks({ outcome: 'unverified', reasons: unsure.flatMap(reasonsOf) }, unsure.flatMap(remarksOf));
  }
  const open = applicable.flatMap((finding) => finding.unverified ?? []);
  const failed: Finding = { outcome: 'fail', reasons: applicable.flatMap(reasonsOf) };
  return withRemarks(open.length > 0 ? { ...failed, unverified: open } : failed, applicable.flatMap(remarksOf));
}

function reasonsOf(finding: Finding): readonly Reason[] {
  return finding.reasons;
}

function remarksOf(finding: Finding): readonly Reason[] {
  return finding.remarks ?? [];
}

function withRemarks(finding: Finding, remarks: readonly Reason[]): Finding {
  return remarks.length > 0 ? { ...finding, remarks } : finding;
}
