import { localized } from '../basics/localized';
import { checkRanks } from './rank-check';
import type { RuleKind } from './rule';

/**
 * The unit's annual rank is at most N, and its rank among its like at most M where `maxTierRank` is given (R-ELI-11). A rank
 * that is not a whole number from 1 is 待核实. Codes: those of `checkRanks`.
 */
export const unitRank: RuleKind<{ readonly maxRank: number; readonly maxTierRank?: number | undefined }> = {
  id: 'unit-rank',
  rule: 'R-ELI-11',
  title: localized('单位考核名次', 'Unit rank'),
  parameters: {
    maxRank: { kind: 'wholeNumber', least: 1, title: localized('最低名次', 'Rank at most') },
    maxTierRank: {
      kind: 'wholeNumber',
      least: 1,
      title: localized('同类最低名次', 'Rank in tier at most'),
      optional: true,
    },
  },
  fields: ['unitRank', 'unitTierRank'],
  needs: ['unitRank'],
  compile: ({ maxRank, maxTierRank }) => {
    const tier = maxTierRank === undefined ? [] : [['unitTierRank', maxTierRank] as const];
    return (facts) => checkRanks(facts, [['unitRank', maxRank], ...tier]);
  },
};
