import type { LocalizedText } from '../basics/localized';

/** Dates are texts as `formatDate` writes them; years are texts too, since an unknown day can leave two open ('46–47'). */
export interface RuleMessages {
  // What is missing
  'rules.fact-blank': { readonly field: LocalizedText };
  'rules.fact-absent': { readonly field: LocalizedText };
  'rules.fact-unreadable': { readonly field: LocalizedText; readonly raw: string };
  'rules.as-of-missing': Readonly<Record<never, never>>;
  'rules.post-fact-missing': { readonly post: string; readonly what: LocalizedText };
  'rules.date-after-as-of': { readonly field: LocalizedText; readonly date: string; readonly asOf: string };
  'rules.number-implausible': { readonly field: LocalizedText; readonly value: number };
  'rules.parameter-blank': { readonly rule: LocalizedText; readonly parameter: LocalizedText };
  'rules.requirement-unusable': { readonly rule: LocalizedText };

  // Age (R-ELI-1, R-ELI-15)
  'rules.age-over': { readonly age: string; readonly birth: string; readonly asOf: string; readonly max: number };
  'rules.age-under': { readonly age: string; readonly birth: string; readonly asOf: string; readonly min: number };
  'rules.age-over-month': AgeMonth & { readonly max: number };
  'rules.age-over-month-hint': AgeMonth & { readonly max: number; readonly idBirth: string };
  'rules.age-under-month': AgeMonth & { readonly min: number };
  'rules.age-under-month-hint': AgeMonth & { readonly min: number; readonly idBirth: string };
  'rules.age-implausible': {
    readonly field: LocalizedText;
    readonly age: string;
    readonly birth: string;
    readonly asOf: string;
  };

  // Education (R-ELI-2)
  'rules.education-below': { readonly education: LocalizedText; readonly required: LocalizedText };
  'rules.education-below-full-time': { readonly education: LocalizedText; readonly required: LocalizedText };
  'rules.education-not-full-time': { readonly education: LocalizedText; readonly required: LocalizedText };
  'rules.education-mode-unclear': { readonly education: LocalizedText; readonly required: LocalizedText };

  // Level, title, job grade and years of work (R-ELI-3, R-ELI-4, R-ELI-8)
  'rules.level-below': { readonly level: LocalizedText; readonly required: LocalizedText };
  'rules.level-not-leading': { readonly level: LocalizedText };
  'rules.steps-too-many': { readonly level: LocalizedText; readonly target: LocalizedText; readonly steps: number };
  'rules.steps-too-soon': {
    readonly level: LocalizedText;
    readonly target: LocalizedText;
    readonly steps: number;
    readonly years: string;
    readonly since: string;
    readonly asOf: string;
    readonly min: number;
  };
  'rules.tenure-short': {
    readonly held: LocalizedText;
    readonly years: string;
    readonly since: string;
    readonly asOf: string;
    readonly min: number;
  };
  'rules.tenure-month': {
    readonly field: LocalizedText;
    readonly since: string;
    readonly asOf: string;
    readonly min: number;
  };
  'rules.tenure-earlier-unknown': {
    readonly held: LocalizedText;
    readonly required: LocalizedText;
    readonly years: string;
    readonly since: string;
    readonly asOf: string;
    readonly min: number;
  };
  'rules.work-short': {
    readonly years: string;
    readonly since: string;
    readonly asOf: string;
    readonly min: number;
  };
  'rules.title-none': Demand;
  'rules.title-below': Demand & { readonly title: LocalizedText };
  'rules.job-grade-none': Demand;
  'rules.job-grade-below': Demand & { readonly grade: LocalizedText };
  'rules.job-grade-other-track': Demand & { readonly grade: LocalizedText };

  // Annual assessments (R-ELI-5)
  'rules.assessment-below': { readonly failed: readonly LocalizedText[]; readonly required: LocalizedText };
  'rules.assessment-missing': { readonly years: readonly LocalizedText[] };
  'rules.assessment-ungraded': { readonly years: readonly LocalizedText[] };
  'rules.assessment-unreadable': { readonly years: readonly LocalizedText[] };
  'rules.assessment-contradicts': { readonly years: readonly LocalizedText[] };
  'rules.assessment-order': { readonly have: number; readonly need: number };
  'rules.assessment-too-few': { readonly have: number; readonly need: number };

  // Membership (R-ELI-6, R-ELI-7, R-ELI-9)
  'rules.political-not-accepted': { readonly status: LocalizedText; readonly accepted: readonly LocalizedText[] };
  'rules.political-probationary-ask': { readonly accepted: readonly LocalizedText[] };
  'rules.political-probationary': Readonly<Record<never, never>>;
  'rules.staff-unclear': { readonly category: LocalizedText; readonly accepted: readonly LocalizedText[] };
  'rules.staff-not-accepted': { readonly category: LocalizedText; readonly accepted: readonly LocalizedText[] };
  'rules.major-not-listed': { readonly major: string; readonly words: readonly string[] };
  'rules.major-matched': { readonly major: string; readonly words: readonly string[] };

  // Training, unit rank (R-ELI-10, R-ELI-11)
  'rules.training-missing': Readonly<Record<never, never>>;
  'rules.training-due': { readonly years: number };
  'rules.unit-rank-over': { readonly field: LocalizedText; readonly rank: number; readonly max: number };

  // Rotation, recusal, discipline (R-ELI-12, R-ELI-13)
  'rules.rotation-due': {
    readonly position: string;
    readonly years: string;
    readonly since: string;
    readonly asOf: string;
    readonly limit: number;
  };
  'rules.rotation-month': { readonly field: LocalizedText; readonly date: string; readonly asOf: string };
  'rules.recusal-stated': { readonly text: string };
  'rules.discipline-stated': { readonly text: string };
  'rules.discipline-within': {
    readonly text: string;
    readonly months: number;
    readonly end: string;
    readonly asOf: string;
  };
  'rules.discipline-near-end': {
    readonly text: string;
    readonly months: number;
    readonly end: string;
    readonly asOf: string;
  };
  'rules.discipline-ended': {
    readonly text: string;
    readonly months: number;
    readonly end: string;
    readonly asOf: string;
  };

  // The post (R-REG-4, R-PLAN-4) and how somebody was nominated (R-REG-7)
  'rules.recommendation-not-accepted': { readonly way: LocalizedText; readonly accepted: readonly LocalizedText[] };
  'rules.scope-other-department': { readonly department: string; readonly post: string; readonly required: string };
  'rules.scope-similar-department': { readonly department: string; readonly post: string; readonly required: string };
  'rules.post-secret': { readonly post: string };

  // Checking a scheme's requirements; `number` counts them from 1
  'rules.check-kind-unknown': { readonly number: number; readonly kind: string };
  'rules.check-parameter-unknown': {
    readonly number: number;
    readonly rule: LocalizedText;
    readonly parameter: string;
  };
  'rules.check-parameter-wrong': {
    readonly number: number;
    readonly rule: LocalizedText;
    readonly parameter: LocalizedText;
    readonly value: string;
    readonly expected: LocalizedText;
  };
  'rules.check-parameter-conflict': {
    readonly number: number;
    readonly rule: LocalizedText;
    readonly parameters: readonly (string | LocalizedText)[];
  };
  'rules.check-group-empty': { readonly number: number };
  'rules.check-posts-empty': { readonly number: number };
  'rules.check-post-unknown': { readonly number: number; readonly post: string };
}

interface AgeMonth {
  readonly field: LocalizedText;
  readonly birth: string;
  readonly asOf: string;
}

interface Demand {
  readonly required: LocalizedText;
}
