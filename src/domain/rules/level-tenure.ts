import { localized } from '../basics/localized';
import { factMissing, failing, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';
import { levelTerm, rankTerm } from './terms';
import { checkTenure, levelHeldSince } from './tenure';

const RULE = 'R-ELI-3';

/**
 * A level (or a higher one) held for at least N full years at as-of (R-ELI-3), since 任现职级时间, else the date inside the level's
 * text. Whoever is higher now has the level; of the time only the part at the current level is known, so less than N is
 * then 待核实, not a failure. `leading` asks that the current level is 领导职务. `minYears` 0 asks for the level alone.
 * Codes: `rules.level-below`, `rules.level-not-leading`, those of `checkTenure`, `rules.fact-*`.
 */
export const levelTenure: RuleKind<{
  readonly minRank: number;
  readonly minYears: number;
  readonly leading?: boolean | undefined;
}> = {
  id: 'level-tenure',
  rule: RULE,
  title: localized('职级及任职年限', 'Level and years at it'),
  parameters: {
    minRank: { kind: 'wholeNumber', least: 1, most: 8, title: localized('最低职务层次（1–8）', 'Rank at least (1–8)') },
    minYears: { kind: 'wholeNumber', least: 0, most: 40, title: localized('最低任职年限', 'Full years at least') },
    leading: { kind: 'flag', title: localized('须为领导职务', 'Must be a leading position'), optional: true },
  },
  fields: ['level', 'levelSince'],
  needs: ['level', 'levelSince'],
  needsAsOf: ({ minYears }) => minYears > 0,
  compile: ({ minRank, minYears, leading }) => {
    const required = levelTerm({ rank: minRank, leading: true });
    return (facts, context) => {
      if (facts.level.state !== 'known') return unverified(factMissing(RULE, 'level', facts.level));
      const level = facts.level.value;
      const held = levelTerm(level);
      if (level.rank < minRank) return failing(reason(RULE, 'rules.level-below', { level: held, required }));
      if (leading === true && !level.leading) return failing(reason(RULE, 'rules.level-not-leading', { level: held }));
      if (minYears === 0) return PASS;
      const since = levelHeldSince(level, facts.levelSince);
      const higher = level.rank > minRank;
      return checkTenure(
        RULE,
        { field: 'levelSince', since, held, required: rankTerm(minRank), higher, minYears },
        context.asOf,
      );
    };
  },
};
