import { compareMinutes, parseIsoMinute } from '../domain/basics/calendar';
import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { sameText } from '../domain/basics/same-text';
import { isReviewOpen } from '../domain/campaign/instance';
import { personName, type ReviewedApplication } from '../domain/campaign/review';
import { parameterValue } from '../domain/schemes/resolve';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { findApplication, type ApplicationQuery } from './find-application';
import { loadCampaign, refusals, type LoadedCampaign } from './load-campaign';
import { logWriter, type OperationRequest } from './operation';
import type { NumberedEntry } from './read-campaign';
import { writeCampaign } from './write-campaign';

export type ReapplyRequest = OperationRequest & ApplicationQuery & { readonly to: string };

export interface ReapplyOutcome {
  readonly view: CampaignView;
  /** The number of the new application. */
  readonly number: number;
}

/**
 * Somebody applies for another post (R-REG-3): anybody before the deadline, after it the people of cancelled posts. The former
 * application stays as 已改报; the new one has the same facts, is reviewed for its own post, and counts towards R-REG-1 and the
 * post's minimum.
 */
export async function reapply(
  port: WorkbookPort,
  request: ReapplyRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<ReapplyOutcome, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const { view } = loaded.value;
  const found = findApplication(view, request);
  const target = view.posts.find(({ post }) => sameText(post.name) === sameText(request.to));
  const early: Issue[] = [...refusals(loaded.value, request.password)];
  if (!isReviewOpen(view.instances)) early.push(issue('block', message('campaign.reapply-closed', {})));
  if (!target) {
    const known = view.posts.map(({ post }) => post.name);
    early.push(issue('block', message('campaign.post-unknown', { post: request.to, known })));
  }
  if (!found.ok) return fail([...early, ...found.error]);
  early.push(...mayReapply(view, found.value, request));
  if (early.length > 0 || !target) return fail(early);

  const { number, post: from } = found.value;
  const to = target.post.name;
  const becomes = 1 + Math.max(0, ...loaded.value.campaign.entries.map((entry) => entry.number));
  const entry = logWriter(request, wording);
  const text = message('log.reapplied', { name: personName(found.value), from, to, number: becomes });
  const written = await writeCampaign(
    port,
    loaded.value,
    {
      ...request,
      entries: [entry(message('log.reapply', {}), text, { op: 'reapply', number, becomes, post: to })],
      applicants: withApplication(loaded.value, number, becomes, to),
    },
    progress,
  );
  return written.ok ? ok({ view: written.value, number: becomes }) : written;
}

function mayReapply(view: CampaignView, application: ReviewedApplication, request: ReapplyRequest): readonly Issue[] {
  const issues: Issue[] = [];
  const person = personName(application);
  if (sameText(application.post) === sameText(request.to)) {
    issues.push(issue('block', message('campaign.reapply-same', { person, post: request.to })));
  }
  if (view.history.gone.has(application.number)) {
    issues.push(issue('block', message('campaign.person-gone-before', { person })));
  }
  const status = view.posts.find(({ post }) => sameText(post.name) === sameText(application.post))?.status;
  const deadlineText = parameterValue(view.scheme, 'deadline');
  const deadline = typeof deadlineText === 'string' ? parseIsoMinute(deadlineText) : undefined;
  const inTime = deadline !== undefined && compareMinutes(request.now, deadline) <= 0;
  if (status !== 'cancelled' && !inTime) {
    const params = { person, post: application.post, deadline: String(deadlineText ?? '—') };
    issues.push(issue('block', message('campaign.reapply-late', params)));
  }
  return issues;
}

function withApplication(
  { campaign }: LoadedCampaign,
  number: number,
  becomes: number,
  post: string,
): readonly NumberedEntry[] {
  return campaign.entries
    .flatMap((existing): readonly NumberedEntry[] => {
      if (existing.number !== number) return [existing];
      const { entry } = existing;
      const order = entry.facts.choices[0]?.order ?? 1;
      return [
        existing,
        { number: becomes, entry: { ...entry, facts: { ...entry.facts, choices: [{ post, order }] } } },
      ];
    })
    .sort((a, b) => a.number - b.number);
}
