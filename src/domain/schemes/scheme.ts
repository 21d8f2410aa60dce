import type { RuleId } from '../basics/issue';
import type { LocalizedText } from '../basics/localized';
import type { StageId } from '../campaign/stage';
import type { ParameterValue } from '../rules/rule';

/** What can be entered for a parameter of a scheme. Every kind has a text form, which is what the clerk types and what is stored. */
export type InputKind =
  /** A calendar day, `2012-05-31`. */
  | { readonly kind: 'day' }
  /** A day with its time, `2012-03-07 16:30`. */
  | { readonly kind: 'minute' }
  | { readonly kind: 'wholeNumber'; readonly least: number; readonly most: number; readonly unit?: LocalizedText }
  /** One of the codes; the clerk may type the code or the term. */
  | { readonly kind: 'choice'; readonly of: Readonly<Record<string, LocalizedText>> }
  /** Several of the codes, separated by 、 or commas. */
  | { readonly kind: 'choices'; readonly of: Readonly<Record<string, LocalizedText>> }
  /** Shares that belong together, `3:3:4`: as many positive whole numbers as there are parts. */
  | { readonly kind: 'shares'; readonly parts: readonly LocalizedText[] }
  /** A free text of one line. */
  | { readonly kind: 'text'; readonly example: string }
  /** Words separated by 、 or commas, each free: words of majors or of posts' names. */
  | { readonly kind: 'words' }
  /** People to one opening, `3:1`. */
  | { readonly kind: 'ratio' }
  /** An exact fraction between 0 and 1, `2/3` or `80%`. */
  | { readonly kind: 'fraction' }
  /** Names with their numbers, `德20、能20、勤20`: items and weights, grades and points. `total`: what the numbers must add up to. */
  | { readonly kind: 'namedNumbers'; readonly example: string; readonly total?: number };

/** One parameter of a scheme. Without `value` it is a blank of the source: it is asked and never gets a silent default. */
export interface SchemeParameter {
  readonly id: string;
  readonly title: LocalizedText;
  readonly input: InputKind;
  readonly value?: ParameterValue;
  /** The question to the clerk. */
  readonly question: LocalizedText;
  /** The stage before which it must be known. */
  readonly neededFor: StageId;
  /** The stages after `neededFor` use it too: whichever of them a scheme runs first needs it. */
  readonly alsoLater?: true;
  /** Holds only while the parameter `id` is `is`; otherwise it is neither asked nor used, whatever its value. */
  readonly onlyIf?: { readonly id: string; readonly is: string };
  readonly rule: RuleId;
  /** Where the value (or the blank) stands in the source. */
  readonly source: LocalizedText;
}

/** A rule's parameter in a scheme: a value, or the scheme's own parameter of that id. */
export type SchemeRuleParameter = ParameterValue | { readonly from: string };

export type SchemeRuleExpression =
  | { readonly kind: string; readonly parameters: Readonly<Record<string, SchemeRuleParameter>> }
  | { readonly all: readonly SchemeRuleExpression[] }
  | { readonly any: readonly SchemeRuleExpression[] };

export interface SchemeRequirement {
  readonly expression: SchemeRuleExpression;
  readonly effect: 'block' | 'warn';
  readonly posts?: readonly string[];
  /** For posts whose names contain one of the words: the words, or the parameter that holds them. */
  readonly postWords?: readonly string[] | { readonly from: string };
}

/** A selection scheme as data: one file per preset, or read from a clerk's own file (`own-scheme.ts`). */
export interface Scheme {
  readonly id: string;
  /** The preset that an own scheme is based on; a preset has none. */
  readonly inherits?: string;
  readonly title: LocalizedText;
  /** The regulation or plan that it was taken from. */
  readonly source: LocalizedText;
  readonly parameters: readonly SchemeParameter[];
  /** In the order in which they are reported. */
  readonly requirements: readonly SchemeRequirement[];
  /** Pairs of whole-number parameters of which the first may not be more than the second. */
  readonly ascending: readonly (readonly [string, string])[];
  /** In the order in which they are run (R-PLAN-2). */
  readonly stages: readonly StageId[];
  /** The stages whose scores make the composite score, in the order of its weights (R-COM-1). */
  readonly components: readonly StageId[];
}
