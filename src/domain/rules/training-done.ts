import { localized } from '../basics/localized';
import { factMissing, failing, passWith, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';

const RULE = 'R-ELI-10';

/**
 * 任职培训 is done, or can still be done within N years of the appointment (R-ELI-10): then it passes with a remark that says by
 * when. `graceYears` 0 allows no delay. Codes: `rules.training-missing`, `rules.training-due`, `rules.fact-*`.
 */
export const trainingDone: RuleKind<{ readonly graceYears: number }> = {
  id: 'training-done',
  rule: RULE,
  title: localized('任职培训', 'Training'),
  parameters: {
    graceYears: {
      kind: 'wholeNumber',
      least: 0,
      most: 5,
      title: localized('任职后几年内可以补训', 'Years after appointment to complete it'),
    },
  },
  fields: ['training'],
  needs: ['training'],
  compile: ({ graceYears }) => {
    const due = passWith(reason(RULE, 'rules.training-due', { years: graceYears }));
    const notDone = graceYears > 0 ? due : failing(reason(RULE, 'rules.training-missing', {}));
    return ({ training }) => {
      if (training.state !== 'known') return unverified(factMissing(RULE, 'training', training));
      return training.value ? PASS : notDone;
    };
  },
};
