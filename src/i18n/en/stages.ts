import type { StageMessages } from '../../domain/messages/stages';

export const stageTexts: Record<keyof StageMessages, string> = {
  'stage.cell-wrong':
    '{who}: {column} says “{typed}”, which should be {expected}.\nCorrect it; leave it blank where there is none.',
  'stage.score-outside': '{who}: {column} is {score}, which is outside 0–{most}.\nCorrect it.',
  'stage.inputs-missing': '{column}: {count} rows are still blank: {names} and others.\nFill them in{orStatus}.',
  'stage.pending-left':
    '{stage}: {count} people are still pending ({names} and others), so it cannot be closed.\nSettle each as its remark says.',
  'stage.warnings-unanswered':
    '{stage} has {count} warnings; going on needs a reason and a name.\nCheck the warnings; to go on all the same, give both.\n(command line: --reason REASON --who NAME)',
  'stage.unverified-left':
    '{count} people are still to verify ({names} and others), so the review cannot be closed.\nComplete their data, or enter a decision with its reason in the review sheet.',
  'stage.openings-needed':
    '{post} has no number of openings, which later stages need.\nEnter it in the sheet of posts.',
  'stage.finished': 'All stages are closed.\nUse reopen to correct one of them.',
  'stage.not-open': '{stage} has not begun.\nAdvance to it first.',
  'stage.not-current': 'The current stage is {current}, not {stage}.\nFinish the current one first.',
  'stage.not-closed': '{stage} is not closed, so it need not be reopened.\nCorrect its sheet.',
  'stage.not-in-scheme': 'The scheme has no stage “{stage}”; it has: {known}.\nCorrect the name.',
  'stage.unknown-row': 'A row of sheet {sheet} is not of this stage ({typed}).\nClear it, or restore its number.',
  'stage.row-missing': 'Sheet {sheet} lacks the row of {who}.\nRestore it.',
  'stage.sheet-of-change':
    'The sheets of this stage were made by the scheme as it was, and sheet {sheet} does not fit the changed one.\nTake the change back in 方案; if it must be, reopen the stage before, change it there, and advance again.',
  'stage.row-twice': 'Sheet {sheet} has {who} twice.\nKeep one row.',
  'stage.reason-needed':
    'There is no reason.\nGive a reason of at least two characters.\n(command line: --reason REASON)',
  'stage.withdrawn': 'withdrew at the stage {stage}: {reason}',
  'stage.disqualified': 'disqualified at the stage {stage}: {reason}',
  'stage.out-in': 'did not pass the stage {stage}',
  'stage.places-tied':
    '{post} has a free place, and {names} are equal: nobody steps in before an extra test.\nReopen the shortlist and enter the scores of the test; going on without a substitute needs a reason.',
  'stage.places-free':
    'A place of {post} is free; {names} can step in.\nLet them step in first, or give a reason why not.\n(command line: substitute)',
  'substitute.not-now':
    'People can step in after the shortlist is closed and before the ballot is.\nCheck the current stage.',
  'substitute.nothing-free': 'No place is free.\nCheck it.',
  'stage.absent': 'absent',
  'stage.violation': 'excluded for a violation',
  'stage.gave-up': 'gave up',
  'stage.input-missing': '{who}: {column} is still blank.\nFill it in{orStatus}.',
};
