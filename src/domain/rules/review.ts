import type { Reason } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';
import { compileExpression } from './expression';
import type { Finding, Requirement, RuleCheck, RuleContext, RuleExpression } from './rule';
import { sameText } from '../basics/same-text';

/** 合格, 不合格, 待核实 (R-ELI-0). */
export type Verdict = 'eligible' | 'ineligible' | 'unverified';

/** The answer of 资格审查 for one application (R-ELI-0). */
export interface Review {
  readonly verdict: Verdict;
  /** Every reason for failing when ineligible, everything to verify when unverified, empty when eligible. */
  readonly reasons: readonly Reason[];
  /**
   * In this order: when ineligible, what could not be verified besides; then broken and unverified warn requirements; then
   * remarks on rules that are met.
   */
  readonly warnings: readonly Reason[];
}

export type Reviewer = (facts: PersonFacts, context: RuleContext) => Review;

interface Compiled {
  readonly check: RuleCheck;
  readonly block: boolean;
  /** Compacted names of the posts; `undefined` for all. */
  readonly posts: ReadonlySet<string> | undefined;
  /** Positions of the block requirements that say the same about the same rules: they make this warning redundant. */
  readonly redundantWith: readonly number[];
}

const ELIGIBLE: Review = { verdict: 'eligible', reasons: [], warnings: [] };

/**
 * Compiles a scheme's requirements once; the reviewer then costs little per person and keeps nothing between people.
 *
 * 1. Requirements for other posts are left out (names compared with width and blanks ignored).
 * 2. Ineligible when a block requirement fails, whatever is unknown besides; else unverified when one is unverified; else
 *    eligible (R-ELI-0). Every reason is listed, each once.
 * 3. Warn requirements never change the verdict. One is silent when a block requirement of the same rule kinds has failed
 *    (over 45 says enough; over 40 is noise).
 */
export function compileReview(requirements: readonly Requirement[]): Reviewer {
  const compiled = requirements.map((requirement) => compileRequirement(requirement, requirements));
  const scoped = compiled.some((requirement) => requirement.posts !== undefined);
  return (facts, context) => {
    const post = scoped ? sameText(context.post.name) : '';
    const findings = compiled.map((requirement) =>
      requirement.posts === undefined || requirement.posts.has(post) ? requirement.check(facts, context) : undefined,
    );
    return assemble(compiled, findings);
  };
}

/** `compileReview` for a single person. */
export function review(requirements: readonly Requirement[], facts: PersonFacts, context: RuleContext): Review {
  return compileReview(requirements)(facts, context);
}

function compileRequirement(requirement: Requirement, all: readonly Requirement[]): Compiled {
  const kinds = kindsOf(requirement.expression);
  const redundantWith: number[] = [];
  all.forEach((other, index) => {
    if (requirement.effect === 'warn' && other.effect === 'block' && kindsOf(other.expression) === kinds) {
      redundantWith.push(index);
    }
  });
  return {
    check: compileExpression(requirement.expression),
    block: requirement.effect === 'block',
    posts: requirement.posts && new Set(requirement.posts.map(sameText)),
    redundantWith,
  };
}

/** The kinds of an expression as one text: each once, sorted. */
function kindsOf(expression: RuleExpression): string {
  const kinds = new Set<string>();
  const visit = (part: RuleExpression): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.forEach(visit);
    else kinds.add(part.kind);
  };
  visit(expression);
  return [...kinds].sort().join(' ');
}

function assemble(compiled: readonly Compiled[], findings: readonly (Finding | undefined)[]): Review {
  const failed: Reason[] = [];
  const open: Reason[] = [];
  const warned: Reason[] = [];
  const remarks: Reason[] = [];
  let ineligible = false;
  let unsure = false;
  compiled.forEach(({ block, redundantWith }, index) => {
    const finding = findings[index];
    if (finding === undefined) return;
    if (finding.remarks) remarks.push(...finding.remarks);
    if (finding.outcome !== 'fail' && finding.outcome !== 'unverified') return;
    if (block) {
      if (finding.outcome === 'fail') ineligible = true;
      else unsure = true;
      (finding.outcome === 'fail' ? failed : open).push(...finding.reasons);
      if (finding.unverified) open.push(...finding.unverified);
    } else if (!redundantWith.some((other) => findings[other]?.outcome === 'fail')) {
      warned.push(...finding.reasons, ...(finding.unverified ?? []));
    }
  });
  if (ineligible)
    return {
      verdict: 'ineligible',
      reasons: distinct(failed),
      warnings: distinct([...open, ...warned, ...remarks], failed),
    };
  if (unsure)
    return { verdict: 'unverified', reasons: distinct(open), warnings: distinct([...warned, ...remarks], open) };
  if (warned.length + remarks.length === 0) return ELIGIBLE;
  return { verdict: 'eligible', reasons: [], warnings: distinct([...warned, ...remarks]) };
}

/** Each reason once, in order; those already `told` are left out. The same blank cell can hold up several requirements. */
function distinct(reasons: readonly Reason[], told: readonly Reason[] = []): readonly Reason[] {
  if (reasons.length === 0 || reasons.length + told.length < 2) return reasons;
  return reasons.filter((reason, index) => {
    const before = reasons.findIndex((other) => sameReason(other, reason));
    return before === index && !told.some((other) => sameReason(other, reason));
  });
}

/** Compared by code first, so that parameters are looked at only where two reasons may really be the same. */
function sameReason(a: Reason, b: Reason): boolean {
  if (a === b) return true;
  if (a.rule !== b.rule || a.message.code !== b.message.code) return false;
  return JSON.stringify(a.message.params) === JSON.stringify(b.message.params);
}
