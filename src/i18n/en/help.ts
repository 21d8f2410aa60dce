import type { helpTexts as zh } from '../zh-CN/help';

export const helpTexts: Record<keyof typeof zh, string> = {
  helpSteps: 'Steps',
  helpRoster:
    'Open the roster and start a selection: its header and columns are recognised, and what is unsure is asked.',
  helpBlanks: 'A number that the source of a scheme leaves blank gets no default; you enter it.',
  helpReview: 'Correct facts in sheet 报名, enter decisions with reasons in sheet 资格审查, then refresh.',
  helpAdvance: 'When the scores of a stage are entered, check; with nothing left to settle, advance.',
  helpPublish: 'When a stage is closed, make its public list.',
  helpFunctions: 'Cell functions',
  helpTrimmedMean: 'the mean without the highest and lowest scores',
  helpComposite: 'the composite score by weights',
  helpEligible: 'a verdict for everyone, with every reason',
  helpShortlist: 'the shortlist of every post, with ranks and ties',
};
