import type { ScoringMessages } from '../../domain/messages/scoring';

export const scoringTexts: Record<keyof ScoringMessages, string> = {
  'scoring.scores-unusable':
    'Scores: {cells}; expected: numbers.\nCorrect them; leave the cell of an absent judge blank.',
  'scoring.too-few': 'Scores: {have}; at least {need} are needed.\nAdd the missing scores.',
  'scoring.too-few-in-row': 'Row {row}, scores: {have}; at least {need} are needed.\nAdd the missing scores.',

  'scoring.components-unusable':
    'Scores: {cells}; expected: numbers from 0 to the full mark.\nCorrect them; leave the cell of a missing score blank.',
  'scoring.component-missing':
    'No score for component {components}; the total is pending.\nFill it in, or choose “zero” for missing scores if an absence counts as 0.',
  'scoring.component-missing-in-row':
    'Row {row}: no score for component {components}; the total is pending.\nFill it in, or choose “zero” for missing scores if an absence counts as 0.',

  'scoring.weights-unreadable':
    'The weights “{text}” cannot be read; expected a form like 3:3:4, 30%,30%,40% or 30,30,40.\nCorrect them.',
  'scoring.ratio-not-positive': 'Every part of the ratio “{text}” should be above 0.\nCorrect it.',
  'scoring.weights-negative': 'The weight of component {components} is below 0; expected 0 or more.\nCorrect it.',
  'scoring.weights-sum':
    'The weights add up to {sum}; expected exactly 1 or 100 (that is, 100%).\nCorrect the weights; write thirds and the like as a ratio such as 1:1:1.',
  'scoring.weights-count':
    'Weights: {weights}, but the scores have {rows} row(s) and {columns} column(s); expected one weight per column.\nCheck the scores and the weights.',
  'scoring.full-marks-count':
    'Full marks: {marks}, weights: {weights}; expected one full mark for all components or one for each.\nCorrect the full marks.',
  'scoring.full-marks-not-positive': 'The full mark of component {components} should be above 0.\nCorrect it.',
  'scoring.list-shape':
    'The argument "{parameter}" should be one row or one column but is a range of {rows} rows and {columns} columns.\nSelect the range again.',
  'scoring.list-cells': 'The argument "{parameter}": {cells}; expected: numbers.\nCorrect them.',
};
