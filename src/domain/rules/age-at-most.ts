import { formatDate } from '../basics/calendar';
import { localized } from '../basics/localized';
import { ROSTER_FIELDS } from '../roster/fields';
import { ageOf, birthHint } from './age-check';
import { failing, reason, unverified, yearsText } from './findings';
import { PASS, type RuleKind } from './rule';

const RULE = 'R-ELI-1';

/** 劳动法（1994）第十五条: nobody under 16 is employed, so a smaller age is a slip in the birth date. */
const LEAST_WORKING_AGE = 16;

/**
 * Age at most N full years (周岁) at as-of; the birthday counts on its day, so N passes until the day before N + 1
 * (R-ELI-1). A month-only birth is decided by both ends of the month, else 待核实, with the day of a sound ID number of
 * the same month as a hint. An age below 16 is 待核实. Codes: `rules.age-over`, `rules.age-over-month`,
 * `rules.age-over-month-hint`, `rules.age-implausible`, those of `ageOf`.
 */
export const ageAtMost: RuleKind<{ readonly maxYears: number }> = {
  id: 'age-at-most',
  rule: RULE,
  title: localized('年龄上限', 'Age at most'),
  parameters: {
    maxYears: { kind: 'wholeNumber', least: 16, most: 100, title: localized('最高周岁', 'Full years at most') },
  },
  fields: ['birth', 'idNumber'],
  needs: ['birth'],
  needsAsOf: () => true,
  compile: ({ maxYears }) => {
    return (facts, context) => {
      const age = ageOf(RULE, facts, context.asOf);
      if ('outcome' in age) return age;
      if (age.most <= maxYears && age.most >= LEAST_WORKING_AGE) return PASS;
      const dates = { birth: formatDate(age.birth), asOf: formatDate(age.asOf) };
      const field = ROSTER_FIELDS.birth;
      if (age.most < LEAST_WORKING_AGE) {
        return unverified(reason(RULE, 'rules.age-implausible', { ...dates, field, age: yearsText(age) }));
      }
      if (age.least > maxYears) {
        return failing(reason(RULE, 'rules.age-over', { ...dates, age: yearsText(age), max: maxYears }));
      }
      const idBirth = birthHint(facts, age.birth);
      const params = { ...dates, field, max: maxYears };
      if (idBirth === undefined) return unverified(reason(RULE, 'rules.age-over-month', params));
      return unverified(reason(RULE, 'rules.age-over-month-hint', { ...params, idBirth }));
    };
  },
};
