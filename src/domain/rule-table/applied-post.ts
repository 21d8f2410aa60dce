import { message, type Reason } from '../basics/issue';
import { sameText } from '../basics/same-text';
import { BLANK } from '../roster/facts';
import type { PersonPosts } from '../roster/read-posts';
import { separatedPosts } from '../roster/values/post';
import { factMissing, passWith, unverified, type UnknownFact } from '../rules/findings';
import { PASS, type Finding, type Requirement } from '../rules/rule';

const RULE = 'R-REG-1';

/** What somebody's post cells say for the rules: the post to go by, and what that leaves open. */
export interface AppliedPost {
  /** '' where it is not certain: rules for single posts are then left out, and `finding` is 待核实. */
  readonly name: string;
  readonly finding: Finding;
}

/** Where no rule depends on the post. */
export const ANY_POST: AppliedPost = { name: '', finding: PASS };

/**
 * Prepares the reading of somebody's post for rules that depend on it. A blank or unreadable cell is 待核实; so are several posts,
 * or one that may be several, unless the same rules hold for all of them; and so is a post whose name is nearly one that a rule
 * names (党政办主任(1名), 党政办): to take it for another post would spare the person that rule. One character that differs is a
 * remark only, since 第一科 and 第二科 are two posts. A post to which no rule applies is a remark, since its
 * name may be misspelt (R-REG-1). Codes: `rules.fact-blank`, `rules.fact-unreadable`, `rule-table.posts-several`, `rule-table.post-similar`,
 * `rule-table.post-perhaps-several`, `rule-table.post-without-rules`.
 *
 * @param always whether some rule asks about the post itself, so that several posts are never alike
 */
export function appliedPost(
  requirements: readonly Requirement[],
  always: boolean,
): (posts: PersonPosts, cell: string) => AppliedPost {
  const scopes = requirements.map(({ posts }) => posts && new Set(posts.map(sameText)));
  const rulesFor = (post: string) => scopes.map((scope) => scope === undefined || scope.has(sameText(post)));
  const named = [...new Map(requirements.flatMap(({ posts = [] }) => posts).map((post) => [sameText(post), post]))];
  const alike = (posts: readonly string[]) => !always && new Set(posts.map((post) => rulesFor(post).join())).size === 1;

  return ({ choices, problems }, cell) => {
    const [first, second] = choices;
    const doubtful = problems.some(({ message: { code } }) => code === 'roster.post-perhaps-several');
    if (first === undefined || (problems.length > 0 && !doubtful)) {
      const [problem] = problems;
      const fact: UnknownFact = problem ? { state: 'unreadable', raw: cell, problem: problem.message } : BLANK;
      return { name: '', finding: unverified(factMissing(RULE, 'post', fact)) };
    }
    const posts = choices.map(({ post }) => post);
    if (second !== undefined && !alike(posts))
      return open({ rule: RULE, message: message('rule-table.posts-several', { posts }) });
    if (doubtful && !alike([...posts, ...posts.flatMap(separatedPosts)])) {
      return open({ rule: RULE, message: message('rule-table.post-perhaps-several', { text: cell }) });
    }
    const name = first.post;
    const text = sameText(name);
    const others = named.some(([known]) => known === text) ? [] : named;
    const within = others.find(([known]) => known.includes(text) || text.includes(known));
    if (within) {
      return open({ rule: RULE, message: message('rule-table.post-similar', { post: name, similar: within[1] }) });
    }
    const mistyped = others.find(([known]) => isMistyped(known, text));
    if (mistyped) {
      const similar = message('rule-table.post-similar', { post: name, similar: mistyped[1] });
      return { name, finding: passWith({ rule: RULE, message: similar }) };
    }
    const ruled = rulesFor(name).some((applies) => applies);
    const unruled: Reason = { rule: RULE, message: message('rule-table.post-without-rules', { post: name }) };
    return { name, finding: ruled ? PASS : passWith(unruled) };
  };
}

/** One character of at least four is another: 党政办主任, 党政办主仼. */
function isMistyped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < LEAST_MISTYPED) return false;
  return [...a].filter((char, index) => char !== b[index]).length === 1;
}

const LEAST_MISTYPED = 4;

function open(reason: Reason): AppliedPost {
  return { name: '', finding: unverified(reason) };
}
