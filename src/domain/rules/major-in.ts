import { localized } from '../basics/localized';
import { factMissing, failing, passWith, reason, unverified } from './findings';
import type { RuleKind } from './rule';
import { sameText } from '../basics/same-text';

const RULE = 'R-ELI-9';

/**
 * 专业 contains one of the words (R-ELI-9), width, case and blanks ignored. A match is by the letters only ('非畜牧专业' contains
 * 畜牧), so the words that matched are always a remark for the clerk. Codes: `rules.major-not-listed`,
 * `rules.major-matched`, `rules.fact-*`.
 */
export const majorIn: RuleKind<{ readonly words: readonly string[] }> = {
  id: 'major-in',
  rule: RULE,
  title: localized('专业', 'Major'),
  parameters: { words: { kind: 'words', title: localized('专业词语', 'Words of the major') } },
  fields: ['major'],
  needs: ['major'],
  compile: ({ words }) => {
    const wanted = words.map((word) => ({ word, compacted: sameText(word) }));
    return ({ major }) => {
      if (major.state !== 'known') return unverified(factMissing(RULE, 'major', major));
      const text = sameText(major.value);
      const matched = wanted.filter(({ compacted }) => text.includes(compacted)).map(({ word }) => word);
      if (matched.length === 0) return failing(reason(RULE, 'rules.major-not-listed', { major: major.value, words }));
      return passWith(reason(RULE, 'rules.major-matched', { major: major.value, words: matched }));
    };
  },
};
