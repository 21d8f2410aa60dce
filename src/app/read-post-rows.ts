import { issue, message, type Issue } from '../domain/basics/issue';
import { sameText } from '../domain/basics/same-text';
import type { Post } from '../domain/campaign/campaign';
import { parseOpenings } from '../domain/campaign/openings';
import { cellText } from '../domain/roster/text';
import { SCOPE_TERMS } from '../domain/rules/terms';
import type { TableRow } from '../sheets/columns';
import { POST_LISTS, POST_TITLES } from '../sheets/post-layout';

/**
 * The posts as 职位 has them. What is not understood is reported and left out, never guessed: `campaign.post-nameless`,
 * `campaign.post-twice`, `campaign.openings-wrong`, `campaign.post-setting-wrong`.
 */
export function readPostRows(
  rows: readonly TableRow[],
  sheet: string,
): { readonly posts: readonly Post[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const posts = new Map<string, Post>();
  for (const { row, values } of rows) {
    const post = cellText(values.get('name'));
    const place = { sheet, row, post };
    if (post === '') issues.push(issue('block', message('campaign.post-nameless', { row }), { sheet, row }));
    else if (posts.has(sameText(post))) issues.push(issue('block', message('campaign.post-twice', { post }), place));
    else
      posts.set(sameText(post), {
        name: post,
        ...readNumbers(values, place, issues),
        ...readSettings(values, place, issues),
      });
  }
  return { posts: [...posts.values()], issues };
}

interface PostPlace {
  readonly sheet: string;
  readonly row: number;
  readonly post: string;
}

function readNumbers(values: TableRow['values'], place: PostPlace, issues: Issue[]): Pick<Post, 'openings' | 'quota'> {
  const whole = (id: 'openings' | 'quota') => {
    const typed = cellText(values.get(id));
    if (typed === '') return {};
    const number = parseOpenings(typed);
    if (number !== undefined) return { [id]: number };
    issues.push(issue('block', message('campaign.openings-wrong', { post: place.post, typed }), place));
    return {};
  };
  return { ...whole('openings'), ...whole('quota') };
}

/** What rules may ask of a post; a word that is not in the list is reported, never guessed. */
function readSettings(values: TableRow['values'], place: PostPlace, issues: Issue[]): Partial<Post> {
  const choice = (id: keyof typeof POST_LISTS): number | undefined => {
    const typed = cellText(values.get(id));
    const expected: readonly string[] = POST_LISTS[id];
    if (typed === '') return undefined;
    const index = expected.indexOf(typed);
    if (index >= 0) return index;
    const params = { post: place.post, column: POST_TITLES[id], typed, expected };
    issues.push(issue('block', message('campaign.post-setting-wrong', params), place));
    return undefined;
  };
  const [rank, scope, secret] = [choice('rank'), choice('scope'), choice('secret')];
  const scopes = Object.keys(SCOPE_TERMS) as (keyof typeof SCOPE_TERMS)[];
  const department = cellText(values.get('department'));
  return {
    ...(department === '' ? {} : { department }),
    ...(rank === undefined ? {} : { rank: rank + 1 }),
    ...(scope === undefined ? {} : { scope: scopes[scope] as keyof typeof SCOPE_TERMS }),
    ...(secret === undefined ? {} : { secret: secret === 0 }),
  };
}
