import { matrixStage } from './matrix-stage';

/**
 * 竞职演说: scored by the whole leading group; nothing is dropped unless the scheme says so (R-INT-3). Where `speechOn` is the first choice,
 * everybody speaks once, and the score counts for the other choices too.
 */
export const speech = matrixStage(
  'speech',
  '竞职演说',
  'R-INT-3',
  { fullMark: 'speechFullMark', judges: 'speechJudges', dropPerEnd: 'speechDropPerEnd' },
  { oncePerPerson: (settings) => settings.choice('speechOn') === 'firstChoice' },
);
