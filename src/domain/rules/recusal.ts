import { localized } from '../basics/localized';
import { factMissing, reason, unverified } from './findings';
import { COLUMN_NEEDED } from './parameters';
import { PASS, type RuleKind } from './rule';
import { saysNoRecusal } from './words';

const RULE = 'R-ELI-12';

/**
 * 任职回避 (R-ELI-12): nothing entered, or a text that as a whole says 'none' (`saysNoRecusal`), passes; any other text is 待核实
 * with that text, since only people can judge a relation. With `columnNeeded`, a roster without the column is 待核实. Codes:
 * `rules.recusal-stated`, `rules.fact-absent`, `rules.fact-unreadable`.
 */
export const recusal: RuleKind<{ readonly columnNeeded?: boolean | undefined }> = {
  id: 'recusal',
  rule: RULE,
  title: localized('任职回避', 'Recusal'),
  parameters: { columnNeeded: COLUMN_NEEDED },
  fields: ['recusal'],
  needs: [],
  compile:
    ({ columnNeeded }) =>
    (facts) => {
      const stated = facts.recusal;
      if (stated.state === 'blank' || (stated.state === 'absent' && columnNeeded !== true)) return PASS;
      if (stated.state !== 'known') return unverified(factMissing(RULE, 'recusal', stated));
      if (saysNoRecusal(stated.value)) return PASS;
      return unverified(reason(RULE, 'rules.recusal-stated', { text: stated.value }));
    },
};
