import type { PartialDate } from '../basics/calendar';
import { localized } from '../basics/localized';
import type { Fact, PersonFacts } from '../roster/facts';
import { reason } from './findings';
import type { RuleKind } from './rule';
import { levelTerm } from './terms';
import { checkSpan, levelHeldSince, type SpanText } from './tenure';

const RULE = 'R-ELI-3';
const UNNAMED = localized('现职级', 'current level');

/**
 * The current level, whichever it is, held for at least N full years at as-of (R-ELI-3), since 任现职级时间, else the date inside
 * the level's text. A level that is not known does not matter. Codes: `rules.tenure-short`, those of `checkSpan`.
 */
export const levelYears: RuleKind<{ readonly minYears: number }> = {
  id: 'level-years',
  rule: RULE,
  title: localized('任现职级年限', 'Years at the current level'),
  parameters: {
    minYears: { kind: 'wholeNumber', least: 0, most: 40, title: localized('最低任职年限', 'Full years at least') },
  },
  fields: ['level', 'levelSince'],
  needs: ['levelSince'],
  needsAsOf: ({ minYears }) => minYears > 0,
  compile: ({ minYears }) => {
    return (facts, { asOf }) => {
      // The level is looked at only where its words or its own date are needed.
      const held = () => (facts.level.state === 'known' ? levelTerm(facts.level.value) : UNNAMED);
      const short = (span: SpanText) => reason(RULE, 'rules.tenure-short', { ...span, held: held() });
      return checkSpan(RULE, { field: 'levelSince', since: heldSince(facts), minYears, short }, asOf);
    };
  },
};

function heldSince(facts: PersonFacts): Fact<PartialDate> {
  const { levelSince } = facts;
  if (levelSince.state === 'known' || facts.level.state !== 'known') return levelSince;
  return levelHeldSince(facts.level.value, levelSince);
}
