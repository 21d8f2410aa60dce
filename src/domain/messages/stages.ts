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
  'stage.absent': Record<string, never>;
  'stage.violation': Record<string, never>;
  'stage.gave-up': Record<string, never>;
  'stage.input-missing': { readonly who: string; readonly column: string };
}
