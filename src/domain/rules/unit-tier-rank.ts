import { localized } from '../basics/localized';
import type { RuleKind } from './rule';
import { checkRanks } from './rank-check';

/**
 * The unit's annual rank among its like is at most N, whatever its rank among all (R-ELI-11). A rank that is not a whole number
 * from 1 is 待核实. Codes: those of `checkRanks`.
 */
export const unitTierRank: RuleKind<{ readonly maxTierRank: number }> = {
  id: 'unit-tier-rank',
  rule: 'R-ELI-11',
  title: localized('单位同类名次', 'Unit rank in tier'),
  parameters: {
    maxTierRank: { kind: 'wholeNumber', least: 1, title: localized('同类最低名次', 'Rank in tier at most') },
  },
  fields: ['unitTierRank'],
  needs: ['unitTierRank'],
  compile:
    ({ maxTierRank }) =>
    (facts) =>
      checkRanks(facts, [['unitTierRank', maxTierRank]]),
};
