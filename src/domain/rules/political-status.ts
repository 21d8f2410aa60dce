import { localized } from '../basics/localized';
import type { PoliticalStatus } from '../roster/facts';
import { factMissing, failing, passWith, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';
import { POLITICAL_TERMS } from './terms';

const RULE = 'R-ELI-6';

const PROBATIONARY_TERMS = {
  ask: localized('待核实', 'ask'),
  accept: localized('视为党员', 'count as a member'),
  reject: localized('不视为党员', 'do not count as a member'),
} as const;

/**
 * 政治面貌 among those accepted (R-ELI-6). Where 中共党员 is asked and 预备党员 is not listed itself, `probationary` decides about
 * 预备党员: 待核实 (`ask`, also when not given), passing with a remark (`accept`) or failing (`reject`). Codes:
 * `rules.political-not-accepted`, `rules.political-probationary-ask`, `rules.political-probationary`, `rules.fact-*`.
 */
export const politicalStatus: RuleKind<{
  readonly accepted: readonly PoliticalStatus[];
  readonly probationary?: keyof typeof PROBATIONARY_TERMS | undefined;
}> = {
  id: 'political-status',
  rule: RULE,
  title: localized('政治面貌', 'Political status'),
  parameters: {
    accepted: { kind: 'choices', of: POLITICAL_TERMS, title: localized('要求的政治面貌', 'Accepted') },
    probationary: {
      kind: 'choice',
      of: PROBATIONARY_TERMS,
      title: localized('预备党员', 'Probationary members'),
      optional: true,
    },
  },
  fields: ['politicalStatus'],
  needs: ['politicalStatus'],
  compile: ({ accepted, probationary = 'ask' }) => {
    const acceptedTerms = accepted.map((status) => POLITICAL_TERMS[status]);
    return ({ politicalStatus: status }) => {
      if (status.state !== 'known') return unverified(factMissing(RULE, 'politicalStatus', status));
      if (accepted.includes(status.value)) return PASS;
      if (status.value === 'probationaryMember' && accepted.includes('partyMember')) {
        if (probationary === 'accept') return passWith(reason(RULE, 'rules.political-probationary', {}));
        if (probationary === 'ask') {
          return unverified(reason(RULE, 'rules.political-probationary-ask', { accepted: acceptedTerms }));
        }
      }
      const params = { status: POLITICAL_TERMS[status.value], accepted: acceptedTerms };
      return failing(reason(RULE, 'rules.political-not-accepted', params));
    };
  },
};
