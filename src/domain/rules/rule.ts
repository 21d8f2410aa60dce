import type { CalendarDay } from '../basics/calendar';
import type { Reason, RuleId } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import type { PersonFacts } from '../roster/facts';
import type { RosterField } from '../roster/fields';

/**
 * - `pass`: the rule is met;
 * - `fail`: it is not; `reasons` says why;
 * - `unverified` (待核实): a needed fact is missing, unreadable or not precise enough; `reasons` says which;
 * - `notApplicable`: the rule does not concern this person or post; `reasons` is empty.
 */
export type Outcome = 'pass' | 'fail' | 'unverified' | 'notApplicable';

export type Finding = FindingOf<Reason>;

/** A finding whose reasons are in the form `R`: data, or already put into words. */
export interface FindingOf<R> {
  readonly outcome: Outcome;
  readonly reasons: readonly R[];
  /** Only with `fail`: what could not be verified besides, kept apart from the reasons for failing. */
  readonly unverified?: readonly R[];
  /** Things to know although the rule is met: 预备党员, a conditional pass with its due date, a matched synonym. */
  readonly remarks?: readonly R[];
}

/** What a rule may know besides the person. */
export interface RuleContext {
  /** The day at which ages and tenures are counted; `undefined` while the clerk has not answered. Never today. */
  readonly asOf: CalendarDay | undefined;
  readonly post: PostFacts;
}

/** What the rules may ask about a post. */
export interface PostFacts {
  readonly name: string;
  /** Rank of the post on the scale of `CadreLevel.rank`. */
  readonly rank?: number;
  readonly department?: string;
  /** 涉密 posts are not competed for (R-PLAN-4). */
  readonly secret?: boolean;
  readonly scope?: 'department' | 'unit' | 'crossDepartment' | 'society';
}

/** The kinds of value that a rule's parameter can have; used to check schemes and to build forms. */
export type ParameterKind =
  | { readonly kind: 'wholeNumber'; readonly least?: number; readonly most?: number }
  | { readonly kind: 'choice'; readonly of: Readonly<Record<string, LocalizedText>> }
  | { readonly kind: 'choices'; readonly of: Readonly<Record<string, LocalizedText>> }
  | { readonly kind: 'words' }
  | { readonly kind: 'flag' };

/** A parameter of a rule: its kind, its name for forms and messages, and whether a scheme may leave it out for good. */
export type RuleParameter = ParameterKind & { readonly title: LocalizedText; readonly optional?: true };

export type ParameterValue = string | number | boolean | readonly string[];

/**
 * One kind of eligibility rule. `compile` is called once per scheme and post with checked parameters; the checker runs per
 * person and is pure and total.
 */
export interface RuleKind<P extends Readonly<Record<string, ParameterValue | undefined>> = Record<string, never>> {
  readonly id: string;
  readonly rule: RuleId;
  readonly title: LocalizedText;
  /** Parameters by name; an optional one says so. */
  readonly parameters: { readonly [K in keyof P]-?: RuleParameter };
  /** The facts that it reads. */
  readonly fields: readonly RosterField[];
  /** Those of `fields` without which it answers 待核实 for everyone: a roster that lacks them is told so. */
  readonly needs: readonly RosterField[];
  /** Whether it counts ages, years or calendar years, and so answers 待核实 without as-of. Never when not given. */
  needsAsOf?(parameters: P): boolean;
  /** It asks about the post itself, so that it cannot be answered for somebody whose post is not known. */
  readonly readsPost?: true;
  /** Names of parameters that are right alone but not beside the others (管理 has no grade 11). None when not given. */
  conflicts?(parameters: P): readonly (keyof P & string)[];
  compile(parameters: P): RuleCheck;
}

/** Checks one person: pure, total, never throws on data. */
export type RuleCheck = (facts: PersonFacts, context: RuleContext) => Finding;

/** A rule kind whose parameters are only known as data; what the registry holds. */
export type AnyRuleKind = RuleKind<Readonly<Record<string, ParameterValue | undefined>>>;

export const PASS: Finding = { outcome: 'pass', reasons: [] };
export const NOT_APPLICABLE: Finding = { outcome: 'notApplicable', reasons: [] };

/** A rule as a scheme uses it: data, so that it can be stored, shown and exported. */
export interface RuleUse {
  readonly kind: string;
  /** A missing parameter is a blank of the scheme: the rule then answers 待核实 for everyone and names the question. */
  readonly parameters: Readonly<Record<string, ParameterValue | undefined>>;
  /**
   * Names of optional parameters that the scheme has as a blank: left out for good they would be fine, but as long as nobody has
   * answered, the rule answers 待核实 as for the others.
   */
  readonly open?: readonly string[];
}

export type RuleExpression =
  RuleUse | { readonly all: readonly RuleExpression[] } | { readonly any: readonly RuleExpression[] };

/**
 * A requirement of a scheme: an expression, what breaking it means, and for which posts it holds: those named in `posts`, those
 * whose names contain one of `postWords`; all when neither is given. Without a word in it, `postWords` is a blank of the scheme: it
 * is not known for whom the requirement holds, and it answers 待核实 for everyone.
 */
export interface Requirement {
  readonly expression: RuleExpression;
  /** `block`: breaking it excludes. `warn`: it is reported, and going on needs a recorded reason. */
  readonly effect: 'block' | 'warn';
  readonly posts?: readonly string[];
  readonly postWords?: readonly string[];
}
