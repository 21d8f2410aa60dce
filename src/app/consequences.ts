import type { Message } from '../domain/basics/issue';
import { sameText } from '../domain/basics/same-text';
import { currentInstance } from '../domain/campaign/instance';
import type { PostStanding } from '../domain/campaign/post-standing';
import { personName } from '../domain/campaign/review';
import type { StageId } from '../domain/campaign/stage';
import type { CampaignView } from '../sheets/campaign-view';
import { takingPart } from './find-people';
import { steppedIn } from './stage-board';
import { substitutionNeeds } from './substitution-needs';

/** What an operation does to people and posts. */
export interface Consequences {
  /** Who is out by it. */
  readonly leaves: readonly { readonly name: string; readonly post: string; readonly stage: StageId }[];
  /** Who steps in by it. */
  readonly joins: readonly { readonly name: string; readonly post: string; readonly round: number }[];
  /** Who applies for another post by it. */
  readonly moves: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** What is then to be said of the free places of their posts: who can step in, or why nobody does (R-SHO-2). */
  readonly places: readonly { readonly post: string; readonly name: string | undefined; readonly reason: Message }[];
  /** Posts whose counts of eligible people it changes (R-REG-2). */
  readonly counts: readonly { readonly before: PostStanding; readonly after: PostStanding }[];
  /** How many are then left in the current stage, for each of their posts; none while the review is open. */
  readonly left: readonly { readonly post: string; readonly people: number; readonly openings: number | undefined }[];
}

/** Compares a campaign before an operation with the same after it. */
export function consequences(before: CampaignView, after: CampaignView): Consequences {
  const people = new Map(after.applications.map((application) => [application.number, application]));
  const personOf = (number: number) => {
    const application = people.get(number);
    return { name: application ? personName(application) : '', post: application?.post ?? '' };
  };
  const leaves = [...after.history.gone]
    .filter(([number]) => !before.history.gone.has(number))
    .map(([number, { stage }]) => ({ ...personOf(number), stage }));
  const known = steppedIn(before);
  const joins = [...steppedIn(after)]
    .filter(([number]) => !known.has(number))
    .map(([number, round]) => ({ ...personOf(number), round }));
  const moves = [...after.history.switched]
    .filter(([number]) => !before.history.switched.has(number))
    .map(([number, { post: to }]) => {
      const { name, post: from } = personOf(number);
      return { name, from, to };
    });
  const touched = new Set([...leaves, ...joins].map(({ post }) => sameText(post)));
  const isTouched = ({ post }: { readonly post: string }) => touched.has(sameText(post));
  const places = substitutionNeeds(after)
    .filter(isTouched)
    .flatMap(({ post, substitution: { steps } }) =>
      steps
        .filter(({ kind }) => kind !== 'left' && kind !== 'passedOver')
        .map(({ number, reason }) => ({
          post,
          name: number === undefined ? undefined : personOf(number).name,
          reason: reason.message,
        })),
    );
  return { leaves, joins, moves, places, counts: changedCounts(before, after), left: peopleLeft(after, touched) };
}

function changedCounts(before: CampaignView, after: CampaignView): Consequences['counts'] {
  const known = new Map(before.posts.map((standing) => [sameText(standing.post.name), standing]));
  return after.posts.flatMap((standing) => {
    const was = known.get(sameText(standing.post.name));
    return was && (was.eligible !== standing.eligible || was.status !== standing.status)
      ? [{ before: was, after: standing }]
      : [];
  });
}

function peopleLeft(view: CampaignView, touched: ReadonlySet<string>): Consequences['left'] {
  const current = currentInstance(view.instances, view.scheme.scheme.stages);
  const among = takingPart(view);
  if (!current || !among) return [];
  const posts = view.applications.filter(({ number }) => among.has(number)).map(({ post }) => sameText(post));
  return view.posts
    .map(({ post }) => post)
    .filter(({ name }) => touched.has(sameText(name)))
    .map(({ name, openings }) => ({
      post: name,
      people: posts.filter((post) => post === sameText(name)).length,
      openings,
    }));
}
