import { localized } from '../basics/localized';
import { TITLE_LEVELS, type TitleLevel } from '../roster/facts';
import { factMissing, failing, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';
import { TITLE_TERMS } from './terms';
import { checkTenure } from './tenure';

const RULE = 'R-ELI-8';

/**
 * 专业技术职称 at least at a level, and for N full years where `minYears` is given (R-ELI-8); of a higher title only its own
 * years are known. A cell that says 无 is no title and fails; a blank one is 待核实. Codes: `rules.title-none`,
 * `rules.title-below`, those of `checkTenure`, `rules.fact-*`.
 */
export const titleAtLeast: RuleKind<{ readonly level: TitleLevel; readonly minYears?: number | undefined }> = {
  id: 'title-at-least',
  rule: RULE,
  title: localized('专业技术职称', 'Professional title'),
  parameters: {
    level: { kind: 'choice', of: TITLE_TERMS, title: localized('最低职称', 'Title at least') },
    minYears: {
      kind: 'wholeNumber',
      least: 0,
      most: 40,
      title: localized('取得职称最低年限', 'Full years at least'),
      optional: true,
    },
  },
  fields: ['title', 'titleSince'],
  needs: ['title'],
  needsAsOf: ({ minYears = 0 }) => minYears > 0,
  compile: ({ level, minYears = 0 }) => {
    const required = TITLE_TERMS[level];
    const least = TITLE_LEVELS.indexOf(level);
    return (facts, { asOf }) => {
      const { title } = facts;
      if (title.state !== 'known') return unverified(factMissing(RULE, 'title', title));
      if (title.value === 'none') return failing(reason(RULE, 'rules.title-none', { required }));
      const step = TITLE_LEVELS.indexOf(title.value);
      const held = TITLE_TERMS[title.value];
      if (step < least) return failing(reason(RULE, 'rules.title-below', { title: held, required }));
      if (minYears === 0) return PASS;
      const higher = step > least;
      return checkTenure(
        RULE,
        { field: 'titleSince', since: facts.titleSince, held, required, higher, minYears },
        asOf,
      );
    };
  },
};
