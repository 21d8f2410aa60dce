import { formatDate } from '../basics/calendar';
import { localized } from '../basics/localized';
import { ROSTER_FIELDS } from '../roster/fields';
import { ageOf, birthHint } from './age-check';
import { failing, reason, unverified, yearsText } from './findings';
import { PASS, type RuleKind } from './rule';

const RULE = 'R-ELI-15';

/**
 * Age at least N full years (周岁) at as-of; the birthday counts on its day (R-ELI-15). A month-only birth as in
 * `age-at-most`. Codes: `rules.age-under`, `rules.age-under-month`, `rules.age-under-month-hint`, those of `ageOf`.
 */
export const ageAtLeast: RuleKind<{ readonly minYears: number }> = {
  id: 'age-at-least',
  rule: RULE,
  title: localized('年龄下限', 'Age at least'),
  parameters: {
    minYears: { kind: 'wholeNumber', least: 16, most: 100, title: localized('最低周岁', 'Full years at least') },
  },
  fields: ['birth', 'idNumber'],
  needs: ['birth'],
  needsAsOf: () => true,
  compile: ({ minYears }) => {
    return (facts, context) => {
      const age = ageOf(RULE, facts, context.asOf);
      if ('outcome' in age) return age;
      if (age.least >= minYears) return PASS;
      const dates = { birth: formatDate(age.birth), asOf: formatDate(age.asOf) };
      if (age.most < minYears) {
        return failing(reason(RULE, 'rules.age-under', { ...dates, age: yearsText(age), min: minYears }));
      }
      const idBirth = birthHint(facts, age.birth);
      const params = { ...dates, field: ROSTER_FIELDS.birth, min: minYears };
      if (idBirth === undefined) return unverified(reason(RULE, 'rules.age-under-month', params));
      return unverified(reason(RULE, 'rules.age-under-month-hint', { ...params, idBirth }));
    };
  },
};
