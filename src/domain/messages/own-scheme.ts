import type { LocalizedText } from '../basics/localized';

/** What is wrong with a clerk's own scheme; `path` is the place in the file, `$.parameters.ageLimit`. */
export interface OwnSchemeMessages {
  'own-scheme.too-large': { readonly characters: number; readonly depth: number };
  'own-scheme.not-json': { readonly line: number; readonly column: number; readonly near: string };
  'own-scheme.wrong-kind': At & { readonly found: LocalizedText; readonly expected: LocalizedText };
  'own-scheme.key-twice': At;
  'own-scheme.key-unknown': At & { readonly known: readonly string[] };
  'own-scheme.key-is-parameter': At & { readonly correct: string };
  'own-scheme.key-missing': At & { readonly key: string };
  'own-scheme.list-empty': At;
  'own-scheme.id-wrong': At & { readonly typed: string };
  'own-scheme.id-of-preset': At & { readonly id: string };
  'own-scheme.inherits-unknown': At & { readonly typed: string; readonly known: readonly string[] };
  'own-scheme.parameter-unknown': At & { readonly scheme: string; readonly known: readonly string[] };
  'own-scheme.parameter-unused': At & { readonly title: LocalizedText };
  'own-scheme.parameter-wrong': At & {
    readonly title: LocalizedText;
    readonly typed: string;
    readonly expected: LocalizedText;
  };
  'own-scheme.parameters-disorder': At & {
    readonly lower: LocalizedText;
    readonly low: number;
    readonly upper: LocalizedText;
    readonly high: number;
  };
  'own-scheme.weights-missing': At;
  'own-scheme.stage-unknown': At & { readonly typed: string; readonly known: readonly string[] };
  'own-scheme.stage-not-inherited': At & {
    readonly stage: LocalizedText;
    readonly scheme: string;
    readonly known: readonly string[];
  };
  'own-scheme.stage-twice': At & { readonly stage: LocalizedText };
  'own-scheme.stage-missing': At & { readonly stage: LocalizedText };
  'own-scheme.stage-order': At & { readonly before: LocalizedText; readonly after: LocalizedText };
  'own-scheme.component-not-stage': At & { readonly typed: string; readonly known: readonly string[] };
  'own-scheme.component-unscored': At & { readonly stage: LocalizedText };
  'own-scheme.components-without-composite': At;
  'own-scheme.components-missing': At;
  'own-scheme.expression-wrong': At;
  'own-scheme.rule-unknown': At & { readonly typed: string; readonly known: readonly string[] };
  'own-scheme.rule-parameter-unknown': At & { readonly rule: LocalizedText; readonly known: readonly string[] };
  'own-scheme.rule-parameter-missing': At & { readonly rule: LocalizedText; readonly parameter: string };
  'own-scheme.rule-parameter-wrong': At & {
    readonly rule: LocalizedText;
    readonly typed: string;
    readonly expected: LocalizedText;
  };
  'own-scheme.rule-conflict': At & { readonly rule: LocalizedText; readonly parameters: readonly string[] };
  'own-scheme.reference-unknown': At & { readonly typed: string; readonly known: readonly string[] };
  'own-scheme.reference-unfit': At & { readonly typed: string; readonly known: readonly string[] };
}

interface At {
  readonly path: string;
}
