import type { StageMessages } from '../../domain/messages/stages';

export const stageTexts: Record<keyof StageMessages, string> = {
  'stage.cell-wrong':
    '{who}: {column} says “{typed}”, which should be {expected}.\nCorrect it; leave it blank where there is none.',
  'stage.score-outside': '{who}: {column} is {score}, which is outside 0–{most}.\nCorrect it.',
  'stage.absent': 'absent',
  'stage.violation': 'excluded for a violation',
  'stage.gave-up': 'gave up',
  'stage.input-missing': '{who}: {column} is still blank.\nFill it in, or choose a status for who did not take part.',
};
