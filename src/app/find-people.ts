import { sameText } from '../domain/basics/same-text';
import { currentInstance } from '../domain/campaign/instance';
import { personName, type ReviewedApplication } from '../domain/campaign/review';
import type { CampaignView } from '../sheets/campaign-view';

/** An application that a typed name may mean, with what tells two people of one name apart. */
export interface FoundPerson {
  readonly number: number;
  readonly name: string;
  readonly post: string;
  /** '' where the roster does not say. */
  readonly unit: string;
  /** Whether it takes part in the current stage. */
  readonly takesPart: boolean;
}

/**
 * Everybody whose name contains what was typed and who can still be meant: has not left, and is in no other application. Those of the
 * current stage come first, whole names before parts of names.
 */
export function findPeople(view: CampaignView, typed: string): readonly FoundPerson[] {
  const wanted = sameText(typed);
  if (wanted === '') return [];
  const among = takingPart(view);
  const found = view.applications.filter(
    (application) => canBeMeant(view, application) && sameText(personName(application)).includes(wanted),
  );
  const place = ({ name, takesPart }: FoundPerson) => (takesPart ? 0 : 2) + (sameText(name) === wanted ? 0 : 1);
  return found.map((application) => personOf(application, among)).sort((a, b) => place(a) - place(b));
}

/** The same of applications that are known already. */
export function listPeople(view: CampaignView, applications: readonly ReviewedApplication[]): readonly FoundPerson[] {
  const among = takingPart(view);
  return applications
    .filter((application) => canBeMeant(view, application))
    .map((application) => personOf(application, among));
}

function canBeMeant({ history }: CampaignView, { number, standing }: ReviewedApplication): boolean {
  return standing !== 'switched' && standing !== 'duplicate' && !history.gone.has(number);
}

function personOf(application: ReviewedApplication, among: ReadonlySet<number> | undefined): FoundPerson {
  const { number, post, facts } = application;
  return {
    number,
    name: personName(application),
    post,
    unit: facts.unit.state === 'known' ? facts.unit.value : '',
    takesPart: among?.has(number) ?? true,
  };
}

/** Who takes part in the current stage and has not left; `undefined`, everybody, while the review is open. */
export function takingPart({ instances, scheme, history }: CampaignView): ReadonlySet<number> | undefined {
  const current = currentInstance(instances, scheme.scheme.stages);
  return current && new Set(current.entrants.map(([number]) => number).filter((number) => !history.gone.has(number)));
}
