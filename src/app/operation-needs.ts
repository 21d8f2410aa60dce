import { freeToReapply } from '../domain/campaign/post-standing';
import { isReviewOpen } from '../domain/campaign/instance';
import { personName } from '../domain/campaign/review';
import type { CampaignView } from '../sheets/campaign-view';
import { decisionNeeds } from './decision-needs';
import { listPeople } from './find-people';
import { substitutionNeeds } from './substitution-needs';

/** Something that waits for an operation of the clerk's: who steps in, who is decided on, who may apply for another post. */
export interface OperationNeed {
  readonly kind: 'substitution' | 'substitutionTest' | 'tie' | 'appointment' | 'reapplication';
  readonly post: string;
  readonly people: readonly string[];
}

export function operationNeeds(view: CampaignView): readonly OperationNeed[] {
  const names = new Map(view.applications.map((application) => [application.number, personName(application)]));
  const stepIn = substitutionNeeds(view).flatMap(({ post, substitution }): readonly OperationNeed[] => {
    const { ended, stepsIn, steps } = substitution;
    const kind = ended === 'extraTest' ? ('substitutionTest' as const) : ('substitution' as const);
    const tested = steps.flatMap((step) =>
      step.kind === 'extraTest' && step.number !== undefined ? [step.number] : [],
    );
    const numbers = ended === 'extraTest' ? tested : stepsIn;
    return numbers.length === 0 ? [] : [{ kind, post, people: numbers.map((number) => names.get(number) ?? '') }];
  });
  const decide = decisionNeeds(view).map(({ kind, post, people }): OperationNeed => {
    const waiting = kind === 'appointment' ? people.filter(({ entered }) => entered === '') : people;
    return { kind, post, people: waiting.map(({ name }) => name) };
  });
  return [...stepIn, ...decide, ...reapplications(view)];
}

/** People of cancelled posts (R-REG-3); once the review is closed they cannot apply any more. */
function reapplications(view: CampaignView): readonly OperationNeed[] {
  if (!isReviewOpen(view.instances)) return [];
  const posts = new Map<string, string[]>();
  for (const { name, post } of listPeople(view, freeToReapply(view.posts, view.applications))) {
    posts.set(post, [...(posts.get(post) ?? []), name]);
  }
  return [...posts].map(([post, people]) => ({ kind: 'reapplication', post, people }));
}
