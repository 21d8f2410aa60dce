import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { sameText } from '../domain/basics/same-text';
import { personName, type ReviewedApplication } from '../domain/campaign/review';
import type { CampaignView } from '../sheets/campaign-view';

/** Who is meant: a name, with the post or the number where the name is not enough. */
export interface ApplicationQuery {
  readonly person: string;
  readonly post?: string;
  readonly number?: number;
}

/**
 * Finds one application. Two people with one name are two people: where several fit, all are listed with their numbers
 * (`campaign.person-ambiguous`) and none is taken.
 *
 * @param among where several fit, only these are meant: of two choices the one that was not eligible takes part in nothing
 */
export function findApplication(
  view: CampaignView,
  query: ApplicationQuery,
  among?: ReadonlySet<number>,
): Result<ReviewedApplication, readonly Issue[]> {
  const { person, post, number } = query;
  const all = view.applications.filter(
    (application) =>
      sameText(personName(application)) === sameText(person) &&
      (post === undefined || sameText(application.post) === sameText(post)) &&
      (number === undefined || application.number === number) &&
      application.standing !== 'switched' &&
      application.standing !== 'duplicate',
  );
  const meant = all.filter((application) => among?.has(application.number) ?? true);
  const fitting = meant.length > 0 ? meant : all;
  const [only] = fitting;
  if (only && fitting.length === 1) return ok(only);
  if (!only) return fail([issue('block', message('campaign.person-unknown', { person, post: post ?? '' }))]);
  const found = fitting.map((application) => `${application.number} ${personName(application)}（${application.post}）`);
  return fail([issue('block', message('campaign.person-ambiguous', { person, found }))]);
}
