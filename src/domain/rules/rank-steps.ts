import { localized } from '../basics/localized';
import { factMissing, failing, postFactMissing, reason, unverified } from './findings';
import { PASS, type RuleKind } from './rule';
import { levelTerm, rankTerm } from './terms';
import { checkSpan, levelHeldSince } from './tenure';

const RULE = 'R-ELI-3';

/** 公开选拔 2-7 §11: at most two levels up. */
const MOST_STEPS = 2;
const POST_RANK = localized('职位层次', 'rank');

/**
 * How far a post lies above the current level (R-ELI-3, 2-7 §11): one level up after `oneStepYears` full years at the current
 * level, two after `twoStepYears`, three or more never; a post at or below the current level passes. Needs the post's rank.
 * Codes: `rules.steps-too-many`, `rules.steps-too-soon`, `rules.post-fact-missing`, those of `checkSpan`, `rules.fact-*`.
 */
export const rankSteps: RuleKind<{ readonly oneStepYears: number; readonly twoStepYears: number }> = {
  id: 'rank-steps',
  rule: RULE,
  title: localized('提任级差', 'Steps up to the post'),
  parameters: {
    oneStepYears: {
      kind: 'wholeNumber',
      least: 0,
      most: 40,
      title: localized('高一级须满年数', 'Full years for one step'),
    },
    twoStepYears: {
      kind: 'wholeNumber',
      least: 0,
      most: 40,
      title: localized('高两级须满年数', 'Full years for two steps'),
    },
  },
  fields: ['level', 'levelSince'],
  needs: ['level', 'levelSince'],
  needsAsOf: ({ oneStepYears, twoStepYears }) => oneStepYears > 0 || twoStepYears > 0,
  readsPost: true,
  compile: ({ oneStepYears, twoStepYears }) => {
    return (facts, { asOf, post }) => {
      if (facts.level.state !== 'known' || post.rank === undefined) {
        const missing = facts.level.state === 'known' ? [] : [factMissing(RULE, 'level', facts.level)];
        return unverified(...missing, ...(post.rank === undefined ? [postFactMissing(RULE, post, POST_RANK)] : []));
      }
      const level = facts.level.value;
      const steps = post.rank - level.rank;
      if (steps <= 0) return PASS;
      const held = levelTerm(level);
      const target = rankTerm(post.rank);
      if (steps > MOST_STEPS) return failing(reason(RULE, 'rules.steps-too-many', { level: held, target, steps }));
      const since = levelHeldSince(level, facts.levelSince);
      const minYears = steps === 1 ? oneStepYears : twoStepYears;
      return checkSpan(
        RULE,
        {
          field: 'levelSince',
          since,
          minYears,
          short: (span) => reason(RULE, 'rules.steps-too-soon', { ...span, level: held, target, steps }),
        },
        asOf,
      );
    };
  },
};
