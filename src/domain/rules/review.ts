import type { Reason } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';
import { compileExpression } from './expression';
import type { Finding, FindingOf, Requirement, RuleContext, RuleExpression } from './rule';
import { isForUnknownPosts, postsOpen, requirementPosts } from './requirement-posts';

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

/** A requirement made ready for many people. */
export interface CompiledRequirement {
  /** `undefined` where the requirement is for other posts. */
  check(facts: PersonFacts, context: RuleContext): Finding | undefined;
  readonly block: boolean;
  /** Positions of the block requirements that say the same about the same rules: they make this warning redundant. */
  readonly redundantWith: readonly number[];
}

/** What the findings about one person come to (R-ELI-0); each list in the order of the requirements, repeats included. */
export interface SortedReasons<R> {
  readonly verdict: Verdict;
  readonly failed: readonly R[];
  /** To be verified, also beside what failed. */
  readonly open: readonly R[];
  /** Broken and unverified warn requirements, the redundant ones left out. */
  readonly warned: readonly R[];
  readonly remarks: readonly R[];
}

const ELIGIBLE: Review = { verdict: 'eligible', reasons: [], warnings: [] };

/**
 * Compiles a scheme's requirements once; the reviewer then costs little per person and keeps nothing between people.
 *
 * 1. Requirements for other posts are left out (see `requirementPosts`).
 * 2. Ineligible when a block requirement fails, whatever is unknown besides; else unverified when one is unverified; else
 *    eligible (R-ELI-0). Every reason is listed, each once.
 * 3. Warn requirements never change the verdict. One is silent when a block requirement of the same rule kinds has failed
 *    (over 45 says enough; over 40 is noise).
 */
export function compileReview(requirements: readonly Requirement[]): Reviewer {
  const compiled = compileRequirements(requirements);
  return (facts, context) => {
    const findings = compiled.map((requirement) => requirement.check(facts, context));
    return assemble(sortFindings(compiled, findings));
  };
}

/** `compileReview` for a single person. */
export function review(requirements: readonly Requirement[], facts: PersonFacts, context: RuleContext): Review {
  return compileReview(requirements)(facts, context);
}

/** The parts of `compileReview`, for whoever keeps findings between people. */
export function compileRequirements(requirements: readonly Requirement[]): readonly CompiledRequirement[] {
  return requirements.map((requirement) => compileRequirement(requirement, requirements));
}

function compileRequirement(requirement: Requirement, all: readonly Requirement[]): CompiledRequirement {
  const kinds = kindsOf(requirement.expression);
  const redundantWith: number[] = [];
  all.forEach((other, index) => {
    if (requirement.effect === 'warn' && other.effect === 'block' && kindsOf(other.expression) === kinds) {
      redundantWith.push(index);
    }
  });
  const check = isForUnknownPosts(requirement) ? postsOpen(requirement) : compileExpression(requirement.expression);
  const holdsFor = requirementPosts(requirement);
  return {
    check: holdsFor ? (facts, context) => (holdsFor(context.post.name) ? check(facts, context) : undefined) : check,
    block: requirement.effect === 'block',
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

/** Sorts the findings of one person, `undefined` for requirements of other posts, as `compileReview` says. */
export function sortFindings<R>(
  compiled: readonly Pick<CompiledRequirement, 'block' | 'redundantWith'>[],
  findings: readonly (FindingOf<R> | undefined)[],
): SortedReasons<R> {
  let failed: readonly R[] = NONE;
  let open: readonly R[] = NONE;
  let warned: readonly R[] = NONE;
  let remarks: readonly R[] = NONE;
  let verdict: Verdict = 'eligible';
  for (let index = 0; index < compiled.length; index++) {
    const finding = findings[index];
    if (finding === undefined) continue;
    const { outcome, reasons, unverified } = finding;
    remarks = joined(remarks, finding.remarks);
    if (outcome !== 'fail' && outcome !== 'unverified') continue;
    const { block, redundantWith } = compiled[index] as CompiledRequirement;
    if (!block) {
      if (redundantWith.some((other) => findings[other]?.outcome === 'fail')) continue;
      warned = joined(joined(warned, reasons), unverified);
    } else if (outcome === 'fail') {
      verdict = 'ineligible';
      failed = joined(failed, reasons);
      open = joined(open, unverified);
    } else {
      if (verdict === 'eligible') verdict = 'unverified';
      open = joined(open, reasons);
    }
  }
  return { verdict, failed, open, warned, remarks };
}

const NONE: readonly never[] = [];

/** Both lists in one; most often one of them is empty, and nothing is copied then. */
function joined<R>(list: readonly R[], more: readonly R[] | undefined): readonly R[] {
  if (more === undefined || more.length === 0) return list;
  if (list.length === 0) return more;
  // By far the most frequent case, and a call of `concat` takes longer than all the sorting.
  return list.length === 1 && more.length === 1 ? [list[0] as R, more[0] as R] : list.concat(more);
}

function assemble({ verdict, failed, open, warned, remarks }: SortedReasons<Reason>): Review {
  if (verdict === 'ineligible') {
    return { verdict, reasons: distinct(failed), warnings: distinct([...open, ...warned, ...remarks], failed) };
  }
  if (verdict === 'unverified') {
    return { verdict, reasons: distinct(open), warnings: distinct([...warned, ...remarks], open) };
  }
  if (warned.length + remarks.length === 0) return ELIGIBLE;
  return { verdict, reasons: [], warnings: distinct([...warned, ...remarks]) };
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
