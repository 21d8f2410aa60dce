import type { LocalizedText } from '../basics/localized';

/**
 * What the scoring of judges and components says. Rows and columns count from 1 within the block of scores, components
 * from 1 in their order. `cells` says where each cell is and what is in it.
 */
export interface ScoringMessages {
  // Scores of judges (R-INT-1, R-INT-2)
  'scoring.scores-unusable': { readonly cells: readonly LocalizedText[] };
  'scoring.too-few': { readonly have: number; readonly need: number };
  'scoring.too-few-in-row': { readonly row: number; readonly have: number; readonly need: number };

  // Scores of components (R-COM-1, R-INT-4)
  'scoring.components-unusable': { readonly cells: readonly LocalizedText[] };
  'scoring.component-missing': { readonly components: readonly string[] };
  'scoring.component-missing-in-row': { readonly row: number; readonly components: readonly string[] };

  // Weights and full marks (R-PLAN-6, R-INT-4)
  'scoring.weights-unreadable': { readonly text: string };
  'scoring.ratio-not-positive': { readonly text: string };
  'scoring.weights-negative': { readonly components: readonly string[] };
  'scoring.weights-sum': { readonly sum: string };
  'scoring.weights-count': { readonly weights: number; readonly rows: number; readonly columns: number };
  'scoring.full-marks-count': { readonly marks: number; readonly weights: number };
  'scoring.full-marks-not-positive': { readonly components: readonly string[] };
  'scoring.list-shape': { readonly parameter: LocalizedText; readonly rows: number; readonly columns: number };
  'scoring.list-cells': { readonly parameter: LocalizedText; readonly cells: readonly LocalizedText[] };
}
