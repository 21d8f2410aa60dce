import type { Reason } from '../basics/issue';
import type { PersonFacts } from '../roster/facts';
import { ROSTER_FIELDS } from '../roster/fields';
import { factMissing, reason } from './findings';
import { PASS, type Finding } from './rule';

const RULE = 'R-ELI-11';

type RankField = 'unitRank' | 'unitTierRank';

/**
 * Ranks of the unit against their limits (R-ELI-11). When one fails and the other is unknown it fails, with the unknown one
 * apart. Codes: `rules.unit-rank-over`, `rules.number-implausible`, `rules.fact-*`.
 */
export function checkRanks(facts: PersonFacts, limits: readonly (readonly [RankField, number])[]): Finding {
  const failed: Reason[] = [];
  const open: Reason[] = [];
  for (const [name, max] of limits) {
    const fact = facts[name];
    const field = ROSTER_FIELDS[name];
    if (fact.state !== 'known') open.push(factMissing(RULE, name, fact));
    else if (!Number.isInteger(fact.value) || fact.value < 1) {
      open.push(reason(RULE, 'rules.number-implausible', { field, value: fact.value }));
    } else if (fact.value > max) failed.push(reason(RULE, 'rules.unit-rank-over', { field, rank: fact.value, max }));
  }
  if (failed.length > 0) return { outcome: 'fail', reasons: failed, ...(open.length > 0 && { unverified: open }) };
  return open.length > 0 ? { outcome: 'unverified', reasons: open } : PASS;
}
