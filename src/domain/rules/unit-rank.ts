import type { Reason } from '../basics/issue';
import { localized } from '../basics/localized';
import type { PersonFacts } from '../roster/facts';
import { ROSTER_FIELDS } from '../roster/fields';
import { factMissing, reason } from './findings';
import { PASS, type RuleKind } from './rule';

const RULE = 'R-ELI-11';

/**
 * The unit's annual rank is at most N, and its rank among its like at most M where `maxTierRank` is given (R-ELI-11). A rank
 * that is not a whole number from 1 is 待核实. When one fails and the other is unknown it fails, with the unknown one apart. Codes:
 * `rules.unit-rank-over`, `rules.number-implausible`, `rules.fact-*`.
 */
export const unitRank: RuleKind<{ readonly maxRank: number; readonly maxTierRank?: number | undefined }> = {
  id: 'unit-rank',
  rule: RULE,
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
    return (facts) => {
      const failed: Reason[] = [];
      const open: Reason[] = [];
      checkRank(facts, 'unitRank', maxRank, failed, open);
      if (maxTierRank !== undefined) checkRank(facts, 'unitTierRank', maxTierRank, failed, open);
      if (failed.length > 0) return { outcome: 'fail', reasons: failed, ...(open.length > 0 && { unverified: open }) };
      return open.length > 0 ? { outcome: 'unverified', reasons: open } : PASS;
    };
  },
};

function checkRank(
  facts: PersonFacts,
  name: 'unitRank' | 'unitTierRank',
  max: number,
  failed: Reason[],
  open: Reason[],
): void {
  const fact = facts[name];
  const field = ROSTER_FIELDS[name];
  if (fact.state !== 'known') open.push(factMissing(RULE, name, fact));
  else if (!Number.isInteger(fact.value) || fact.value < 1) {
    open.push(reason(RULE, 'rules.number-implausible', { field, value: fact.value }));
  } else if (fact.value > max) failed.push(reason(RULE, 'rules.unit-rank-over', { field, rank: fact.value, max }));
}
