import { localized } from '../basics/localized';
import type { StaffCategory } from '../roster/facts';
import { factMissing, failing, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';
import { STAFF_CATEGORY_TERMS } from './terms';

const RULE = 'R-ELI-7';

/**
 * 编制性质 among those accepted (R-ELI-7); which ones count as 在编 is the scheme's list, never assumed. Codes:
 * `rules.staff-not-accepted`, `rules.fact-*`.
 */
export const staffCategoryIn: RuleKind<{ readonly accepted: readonly StaffCategory[] }> = {
  id: 'staff-category-in',
  rule: RULE,
  title: localized('编制性质', 'Staff category'),
  parameters: {
    accepted: { kind: 'choices', of: STAFF_CATEGORY_TERMS, title: localized('可报名的编制性质', 'Accepted') },
  },
  fields: ['staffCategory'],
  needs: ['staffCategory'],
  compile: ({ accepted }) => {
    const acceptedTerms = accepted.map((category) => STAFF_CATEGORY_TERMS[category]);
    return ({ staffCategory }) => {
      if (staffCategory.state !== 'known') return unverified(factMissing(RULE, 'staffCategory', staffCategory));
      if (accepted.includes(staffCategory.value)) return PASS;
      const params = { category: STAFF_CATEGORY_TERMS[staffCategory.value], accepted: acceptedTerms };
      return failing(reason(RULE, 'rules.staff-not-accepted', params));
    };
  },
};
