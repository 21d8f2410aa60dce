import type { LocalizedText } from '../basics/localized';

/** What is said of the documents (文书) of a campaign. */
export interface DocumentMessages {
  'document.kind-unknown': { readonly typed: string; readonly known: readonly string[] };
  'document.stage-not-closed': { readonly document: LocalizedText; readonly stage: LocalizedText };
  'document.stage-not-begun': {
    readonly document: LocalizedText;
    readonly stage: LocalizedText;
    readonly before: LocalizedText;
  };
  'document.no-stage': { readonly document: LocalizedText; readonly stages: readonly LocalizedText[] };
  'document.by-committee': { readonly document: LocalizedText };
  'document.nobody': { readonly document: LocalizedText };
  'document.nobody-of-person': { readonly document: LocalizedText; readonly person: string };
  'document.not-per-person': { readonly document: LocalizedText };
  'document.person-unknown': { readonly person: string };
  'document.nothing-to-make': Record<string, never>;
  'document.open-parameter': { readonly title: LocalizedText };
  'document.openings-open': { readonly posts: readonly string[] };
  'document.no-stroke-order': Record<string, never>;
  'document.out-not-folder': { readonly folder: string };
  'document.cannot-save': Record<string, never>;
  'document.not-saved': { readonly reason: string };
}
