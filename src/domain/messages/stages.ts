import type { LocalizedText } from '../basics/localized';

/** What the stages after the review say. */
export interface StageMessages {
  'stage.cell-wrong': {
    readonly who: string;
    readonly column: string;
    readonly typed: string;
    readonly expected: LocalizedText;
  };
  'stage.score-outside': {
    readonly who: string;
    readonly column: string;
    readonly score: string;
    readonly most: string;
  };
  'stage.inputs-missing': {
    readonly column: string;
    readonly count: number;
    readonly names: readonly string[];
    readonly orStatus: LocalizedText;
  };
  'stage.pending-left': { readonly stage: LocalizedText; readonly count: number; readonly names: readonly string[] };
  'stage.warnings-unanswered': { readonly stage: LocalizedText; readonly count: number };
  'stage.unverified-left': { readonly count: number; readonly names: readonly string[] };
  'stage.openings-needed': { readonly post: string };
  'stage.finished': Record<string, never>;
  'stage.not-open': { readonly stage: LocalizedText };
  'stage.not-current': { readonly stage: LocalizedText; readonly current: LocalizedText };
  'stage.not-closed': { readonly stage: LocalizedText };
  'stage.not-in-scheme': { readonly stage: string; readonly known: readonly LocalizedText[] };
  'stage.unknown-row': { readonly sheet: string; readonly typed: string };
  'stage.row-missing': { readonly sheet: string; readonly who: string };
  'stage.sheet-of-change': { readonly sheet: string };
  'stage.row-twice': { readonly sheet: string; readonly who: string };
  'stage.reason-needed': Record<string, never>;
  'stage.withdrawn': { readonly stage: LocalizedText; readonly reason: string };
  'stage.disqualified': { readonly stage: LocalizedText; readonly reason: string };
  'stage.out-in': { readonly stage: LocalizedText };
  'stage.places-free': { readonly post: string; readonly names: readonly string[] };
  'stage.places-tied': { readonly post: string; readonly names: readonly string[] };
  'substitute.not-now': Record<string, never>;
  'substitute.nothing-free': Record<string, never>;
  'stage.absent': Record<string, never>;
  'stage.violation': Record<string, never>;
  'stage.gave-up': Record<string, never>;
  'stage.input-missing': { readonly who: string; readonly column: string; readonly orStatus: LocalizedText };
}
