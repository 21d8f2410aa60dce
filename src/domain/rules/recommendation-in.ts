import { localized } from '../basics/localized';
import { factMissing, failing, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';
import { RECOMMENDATION_TERMS } from './terms';

const RULE = 'R-REG-7';

/** 报名方式 among those accepted (R-REG-7). Codes: `rules.recommendation-not-accepted`, `rules.fact-*`. */
export const recommendationIn: RuleKind<{ readonly accepted: readonly (keyof typeof RECOMMENDATION_TERMS)[] }> = {
  id: 'recommendation-in',
  rule: RULE,
  title: localized('报名方式', 'Nominated by'),
  parameters: {
    accepted: { kind: 'choices', of: RECOMMENDATION_TERMS, title: localized('可用的报名方式', 'Accepted') },
  },
  fields: ['recommendation'],
  needs: ['recommendation'],
  compile: ({ accepted }) => {
    const acceptedTerms = accepted.map((way) => RECOMMENDATION_TERMS[way]);
    return ({ recommendation }) => {
      if (recommendation.state !== 'known') return unverified(factMissing(RULE, 'recommendation', recommendation));
      if (accepted.includes(recommendation.value)) return PASS;
      const params = { way: RECOMMENDATION_TERMS[recommendation.value], accepted: acceptedTerms };
      return failing(reason(RULE, 'rules.recommendation-not-accepted', params));
    };
  },
};
