import { localized } from '../basics/localized';
import { sameText } from '../basics/same-text';
import { reason, unverified } from './findings';
import { findRuleKind } from './index';
import type { Requirement, RuleCheck } from './rule';
import { usesOf } from './uses';

const APPLIES_TO = localized('适用的职位', 'posts it holds for');

/**
 * Whether a requirement holds for a post by its name; `undefined` where it holds for all. Names of `posts` are compared with width
 * and blanks ignored. `postWords` are looked for within the name, so that 动物疾控中心副主任（2名） is a post of 疾控 whatever a clerk
 * calls it in full.
 */
export function requirementPosts({ posts, postWords }: Requirement): ((post: string) => boolean) | undefined {
  if (posts === undefined && (postWords === undefined || postWords.length === 0)) return undefined;
  const names = new Set(posts?.map(sameText));
  const words = postWords?.map(sameText) ?? [];
  return (post) => {
    const name = sameText(post);
    return names.has(name) || words.some((word) => name.includes(word));
  };
}

/** The words of the posts are a blank of the scheme that nobody has filled in. */
export function isForUnknownPosts({ postWords }: Requirement): boolean {
  return postWords !== undefined && postWords.length === 0;
}

/** What such a requirement answers: 待核实 for everyone, and which question is open. Code: `rules.parameter-blank`. */
export function postsOpen({ expression }: Requirement): RuleCheck {
  const [use] = usesOf(expression);
  const kind = use && findRuleKind(use.kind);
  const title = kind?.title ?? localized('资格条件', 'requirement');
  const open = reason(kind?.rule ?? 'R-ELI-0', 'rules.parameter-blank', { rule: title, parameter: APPLIES_TO });
  const finding = unverified(open);
  return () => finding;
}
