import { localized } from '../basics/localized';
import type { StaffCategory } from '../roster/facts';
import { factMissing, failing, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';
import { STAFF_CATEGORY_TERMS } from './terms';

const RULE = 'R-ELI-7';

/**
 * 编制性质 among those accepted (R-ELI-7); which ones count as 在编 is the scheme's list, never assumed. Where the
 * scheme also lists those rejected, a category in neither list is 待核实. Codes: `rules.staff-not-accepted`, `rules.staff-unclear`, `rules.fact-*`.
 */
export const staffCategoryIn: RuleKind<{
  readonly accepted: readonly StaffCategory[];
  readonly rejected?: readonly StaffCategory[] | undefined;
}> = {
  id: 'staff-category-in',
  rule: RULE,
  title: localized('编制性质', 'Staff category'),
  parameters: {
    accepted: { kind: 'choices', of: STAFF_CATEGORY_TERMS, title: localized('可报名的编制性质', 'Accepted') },
    rejected: {
      kind: 'choices',
      of: STAFF_CATEGORY_TERMS,
      title: localized('不得报名的编制性质', 'Rejected'),
      optional: true,
    },
  },
  fields: ['staffCategory'],
  needs: ['staffCategory'],
  compile: ({ accepted, rejected }) => {
    const acceptedTerms = accepted.map((category) => STAFF_CATEGORY_TERMS[category]);
    return ({ staffCategory }) => {
      if (staffCategory.state !== 'known') return unverified(factMissing(RULE, 'staffCategory', staffCategory));
      if (accepted.includes(staffCategory.value)) return PASS;
      const params = { category: STAFF_CATEGORY_TERMS[staffCategory.value], accepted: acceptedTerms };
      if (rejected && !rejected.includes(staffCategory.value))
        return unverified(reason(RULE, 'rules.staff-unclear', params));
      return failing(reason(RULE, 'rules.staff-not-accepted', params));
    };
  },
};
