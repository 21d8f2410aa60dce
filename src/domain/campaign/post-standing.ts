import { parseRatio } from '../basics/exact';
import { issue, message, type Issue } from '../basics/issue';
import type { BELOW_MINIMUM } from '../schemes/common-choices';
import { parameterValue, type ResolvedScheme } from '../schemes/resolve';
import { NOT_COUNTED, type Post } from './campaign';
import { sameText } from '../basics/same-text';
import { finalVerdict, personName, type ReviewedApplication } from './review';

/**
 * What becomes of a post (R-REG-2), counted on the people who passed the review:
 * - `open`: enough of them;
 * - `pending`: too few, but those still 待核实 could lift it;
 * - `cancelled`, `otherMethod`, `widened` (R-REG-4), `warned`: too few, as the scheme says;
 * - `undecided`: the scheme's minimum is a blank that is still open.
 */
export type PostStatus = 'open' | 'pending' | 'cancelled' | 'otherMethod' | 'widened' | 'warned' | 'undecided';

/** A post with its counts (R-REG-5); see `NOT_COUNTED`. */
export interface PostStanding {
  readonly post: Post;
  readonly applied: number;
  readonly eligible: number;
  readonly unverified: number;
  readonly ineligible: number;
  /** Eligible people that the post needs; `undefined` while it is not known. */
  readonly minimum: number | undefined;
  readonly status: PostStatus;
}

/** What the scheme's `belowMinimum` makes of a post that stays below its minimum. */
export const BELOW_STATUS: Readonly<Record<keyof typeof BELOW_MINIMUM, PostStatus>> = {
  cancel: 'cancelled',
  otherMethod: 'otherMethod',
  widen: 'widened',
  warn: 'warned',
};

/** Counts every post and decides what R-REG-2 says of it. */
export function postStandings(
  posts: readonly Post[],
  applications: readonly ReviewedApplication[],
  scheme: ResolvedScheme,
): readonly PostStanding[] {
  const byPost = new Map<string, ReviewedApplication[]>();
  for (const application of applications) {
    if (NOT_COUNTED.includes(application.standing)) continue;
    const key = sameText(application.post);
    const list = byPost.get(key);
    if (list) list.push(application);
    else byPost.set(key, [application]);
  }
  return posts.map((post) => {
    const minimum = minimumFor(post, scheme);
    const verdicts = (byPost.get(sameText(post.name)) ?? []).map(finalVerdict);
    const count = (verdict: string) => verdicts.filter((found) => found === verdict).length;
    const counts = {
      applied: verdicts.length,
      eligible: count('eligible'),
      unverified: count('unverified'),
      ineligible: count('ineligible'),
    };
    return { post, ...counts, minimum, status: statusOf(counts, minimum, scheme) };
  });
}

/**
 * Eligible people that a post needs (R-REG-2): the scheme's `minimumPeople`, or its `minimumRatio` ('3:1') times the
 * openings, rounded up (2 openings at 3:1 need 6); the larger where a scheme has both.
 */
export function minimumFor(post: Post, scheme: ResolvedScheme): number | undefined {
  const people = parameterValue(scheme, 'minimumPeople');
  const ratioText = parameterValue(scheme, 'minimumRatio');
  const ratio = typeof ratioText === 'string' ? parseRatio(ratioText) : undefined;
  const byRatio = ratio && post.openings !== undefined ? Number(ratio.mul(post.openings).ceil().toString()) : undefined;
  if (ratio && byRatio === undefined) return undefined;
  const candidates = [typeof people === 'number' ? people : undefined, byRatio].filter((n) => n !== undefined);
  return candidates.length === 0 ? undefined : Math.max(...candidates);
}

function statusOf(
  counts: { readonly eligible: number; readonly unverified: number },
  minimum: number | undefined,
  scheme: ResolvedScheme,
): PostStatus {
  if (minimum === undefined) return 'undecided';
  if (counts.eligible >= minimum) return 'open';
  if (counts.eligible + counts.unverified >= minimum) return 'pending';
  return BELOW_STATUS[String(parameterValue(scheme, 'belowMinimum')) as keyof typeof BELOW_MINIMUM] ?? 'undecided';
}

/** The people of cancelled posts, whatever their verdict there: they are free to apply for another post (R-REG-3). */
export function freeToReapply(
  standings: readonly PostStanding[],
  applications: readonly ReviewedApplication[],
): readonly ReviewedApplication[] {
  const cancelled = new Set(
    standings.filter(({ status }) => status === 'cancelled').map(({ post }) => sameText(post.name)),
  );
  return applications.filter(({ post, standing }) => standing === 'valid' && cancelled.has(sameText(post)));
}

/** What is to say about each post: too few people (R-REG-2), with those who may re-apply (R-REG-3). */
export function postStandingIssues(
  standings: readonly PostStanding[],
  applications: readonly ReviewedApplication[],
  place: (post: Post) => { sheet: string; row: number },
): readonly Issue[] {
  const free = new Map<string, string[]>();
  for (const application of freeToReapply(standings, applications)) {
    const names = free.get(application.post) ?? [];
    names.push(personName(application));
    free.set(application.post, names);
  }
  return standings.flatMap((standing): Issue[] => {
    const { post, eligible, minimum, unverified, status } = standing;
    if (status === 'open' || status === 'undecided' || minimum === undefined) return [];
    const where = { ...place(post), post: post.name };
    const numbers = { post: post.name, eligible, minimum };
    if (status === 'pending')
      return [issue('warn', message('campaign.post-pending', { ...numbers, unverified }), where)];
    if (status === 'cancelled') {
      const names = free.get(post.name);
      if (!names) return [issue('warn', message('campaign.post-nobody', numbers), where)];
      return [issue('warn', message('campaign.post-cancelled', { ...numbers, names }), where)];
    }
    return [issue('warn', message('campaign.post-below-minimum', numbers), where)];
  });
}
