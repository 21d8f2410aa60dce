import { localized } from '../../../src/domain/basics/localized';
import { message } from '../../../src/domain/basics/issue';
import { known } from '../../../src/domain/roster/facts';
import { review } from '../../../src/domain/rules/evaluate';
import { requirementPosts } from '../../../src/domain/rules/requirement-posts';
import type { Requirement } from '../../../src/domain/rules/rule';
import { person } from './people';

const PARTY: Requirement = {
  expression: { kind: 'political-status', parameters: { accepted: ['partyMember'] } },
  effect: 'block',
};
const MASSES = person({ politicalStatus: known('masses', '群众') });

function verdict(requirement: Requirement, post: string) {
  return review([requirement], MASSES, { asOf: undefined, post: { name: post } });
}

describe('posts of a requirement', () => {
  test.each([
    [['党政办'], '党政办主任', true],
    [['党政办'], '镇党政办公室主任（1名）', true],
    [['党政办'], '党 政 办 副主任', true],
    [['疾控', '疫控'], '动物疫控中心副主任', true],
    [['ABC'], 'ａｂｃ科科长', true],
    [['党政办'], '财政所所长', false],
  ])('words %j in “%s”: %p', (postWords, post, holds) => {
    expect(requirementPosts({ ...PARTY, postWords })?.(post)).toBe(holds);
    expect(verdict({ ...PARTY, postWords }, post).verdict).toBe(holds ? 'ineligible' : 'eligible');
  });

  test('names are whole names, and either is enough', () => {
    const both: Requirement = { ...PARTY, posts: ['办公室主任'], postWords: ['党政办'] };
    expect(['办公室主任', '办公室副主任', '党政办副主任'].map((post) => requirementPosts(both)?.(post))).toEqual([
      true,
      false,
      true,
    ]);
    expect(requirementPosts(PARTY)).toBeUndefined();
  });

  test('words that nobody has filled in leave it open for everyone', () => {
    expect(verdict({ ...PARTY, postWords: [] }, '财政所所长')).toEqual({
      verdict: 'unverified',
      reasons: [
        {
          rule: 'R-ELI-6',
          message: message('rules.parameter-blank', {
            rule: localized('政治面貌', 'Political status'),
            parameter: localized('适用的职位', 'posts it holds for'),
          }),
        },
      ],
      warnings: [],
    });
  });
});
