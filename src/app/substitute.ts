import { issue, message, type Issue } from '../domain/basics/issue';
import { atOnce } from '../domain/basics/parts';
import { fail, ok, type Result } from '../domain/basics/result';
import { sameText } from '../domain/basics/same-text';
import { closedInstances, type StageInstance } from '../domain/campaign/instance';
import { personName } from '../domain/campaign/review';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { loadCampaign, refusals, stageParts, type LoadedCampaign } from './load-campaign';
import { newInstance, nextStage } from './open-next';
import { logWriter, type OperationRequest } from './operation';
import { canSubstituteNow, freePlaces, type SubstitutionNeed } from './substitution-needs';
import { writeCampaign } from './write-campaign';

export interface SubstituteOutcome {
  readonly view: CampaignView;
  /** Every post that has a place free, also where nobody is left. */
  readonly posts: readonly SubstitutionNeed[];
}

/**
 * Lets the next by total step in where somebody of the shortlist is out (递补, R-SHO-2), for one post or all. Substitutes take the same
 * tests as the others: they join the first stage behind the shortlist, or a further round of it where it is closed already.
 * Each step is logged with its reason; where nobody is left, that the place stays vacant.
 */
export async function substituteLeavers(
  port: WorkbookPort,
  request: OperationRequest & { readonly post?: string },
  wording: Wording,
  progress: Progress,
): Promise<Result<SubstituteOutcome, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const { view } = loaded.value;
  const refused: Issue[] = [...refusals(loaded.value, request.password)];
  if (!canSubstituteNow(view)) refused.push(issue('block', message('substitute.not-now', {})));
  const { post } = request;
  if (post !== undefined && !view.posts.some((known) => sameText(known.post.name) === sameText(post))) {
    const known = view.posts.map(({ post: { name } }) => name);
    refused.push(issue('block', message('campaign.post-unknown', { post, known })));
  }
  const needs = freePlaces(view).filter((need) => post === undefined || sameText(need.post) === sameText(post));
  if (refused.length === 0 && needs.length === 0) refused.push(issue('block', message('substitute.nothing-free', {})));
  const tests = needs.filter(({ substitution }) => substitution.ended === 'extraTest');
  for (const { substitution } of tests) {
    const [step] = substitution.steps.filter(({ kind }) => kind === 'extraTest');
    if (step) refused.push(issue('block', step.reason.message));
  }
  if (refused.length > 0) return fail(refused);
  const written = await writeCampaign(
    port,
    loaded.value,
    {
      ...request,
      entries: needs.flatMap((need) => entriesOf(view, need, request, wording)),
      parts: { instances: withSubstitutes(loaded.value, needs) },
    },
    progress,
  );
  return written.ok ? ok({ view: written.value, posts: needs }) : written;
}

function entriesOf(
  view: CampaignView,
  { post, substitution }: SubstitutionNeed,
  request: OperationRequest,
  wording: Wording,
) {
  const entry = logWriter(request, wording);
  const action = message('log.substitute', {});
  const people = new Map(view.applications.map((application) => [application.number, application]));
  return substitution.steps.flatMap(({ kind, number, reason }) => {
    const application = number === undefined ? undefined : people.get(number);
    const why = wording.text(reason.message);
    if (kind === 'vacant') return [entry(action, message('log.nobody-left', { post }), undefined, why)];
    if (kind !== 'stepsIn' || !application || number === undefined) return [];
    const round = substitution.round ?? 1;
    const text = message('log.substituted', { post, name: personName(application), round });
    return [entry(action, text, { op: 'substitute', number, post, round }, why)];
  });
}

/** The substitutes in the first stage behind the shortlist: the one that is open, or a further round. */
function withSubstitutes(loaded: LoadedCampaign, needs: readonly SubstitutionNeed[]): readonly StageInstance[] {
  const { view, workbook } = loaded;
  const entrants = needs.flatMap(({ substitution: { stepsIn, round } }) =>
    stepsIn.map((number) => [number, round ?? 1] as const),
  );
  const first = nextStage(view.scheme, 'shortlist');
  if (!first || entrants.length === 0) return view.instances;
  const open = view.instances.find(({ stage, status }) => stage === first && status === 'open');
  if (open) {
    const joined = { ...open, entrants: [...open.entrants, ...entrants] };
    return view.instances.map((instance) => (instance === open ? joined : instance));
  }
  const round = 1 + closedInstances(view.instances, first).length;
  const taken = workbook.sheets.map(({ name }) => name);
  return [...view.instances, atOnce(newInstance(stageParts(loaded), first, round, entrants, taken))];
}
