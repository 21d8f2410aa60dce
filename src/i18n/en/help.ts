import type { helpTexts as zh } from '../zh-CN/help';

export const helpTexts: Record<keyof typeof zh, string> = {
  helpSteps: 'Steps',
  helpRoster:
    'Open the roster and start a selection: its header and columns are recognised, and what is unsure is asked.',
  helpBlanks: 'A number that the source of a scheme leaves blank gets no default; you enter it.',
  helpReview: 'Correct facts in sheet 报名, enter decisions with reasons in sheet 资格审查, then refresh.',
  helpAdvance:
    'When the scores of a stage are entered or taken from a file, check; with nothing left to settle, advance.',
  helpPublish: 'When a stage is closed, make its public list.',
  helpFunctions: 'Cell functions',
  helpTrimmedMean: 'the mean without the highest and lowest scores',
  helpComposite: 'the composite score by weights',
  helpEligible: 'a verdict for everyone, with every reason',
  helpShortlist: 'the shortlist of every post, with ranks and ties',
  helpDiagnosis: 'Diagnosis',
  diagnosisAbout: 'If something does not work, send this to your administrator. There is nothing about persons in it.',
  diagnosisCopy: 'Copy',
  diagnosisCopied: 'Copied.',
  diagnosisSelected: 'Selected: press Ctrl+C to copy.',
  yes: 'yes',
  no: 'no',
  untold: 'not told',
  diagnosisVersion: 'Xuanba',
  diagnosisBrowser: 'Browser',
};
