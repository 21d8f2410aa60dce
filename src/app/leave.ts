import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { currentInstance } from '../domain/campaign/instance';
import { personName } from '../domain/campaign/review';
import { STAGES } from '../domain/campaign/stage';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { findApplication, type ApplicationQuery } from './find-application';
import { takingPart } from './find-people';
import { loadCampaign, refusals } from './load-campaign';
import { logWriter, reasonIssues, type OperationRequest } from './operation';
import { writeCampaign } from './write-campaign';

/** `withdraw` (放弃, R-SHO-2) or `disqualify` (取消资格, R-ELI-13). */
export type LeaveRequest = OperationRequest & ApplicationQuery & { readonly kind: 'withdraw' | 'disqualify' };

/**
 * Takes somebody out of the campaign from the current stage on, with a reason. The row stays with the reason; ranks of the current
 * stage reflow, closed stages stay as they were. Who steps in is `substitute`.
 */
export async function leaveCampaign(
  port: WorkbookPort,
  request: LeaveRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<CampaignView, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const { view } = loaded.value;
  const current = currentInstance(view.instances, view.scheme.scheme.stages);
  const found = findApplication(view, request, takingPart(view));
  const early = [...refusals(loaded.value, request.password), ...reasonIssues(request)];
  if (!found.ok) return fail([...early, ...found.error]);
  const { number, post } = found.value;
  const name = personName(found.value);
  const gone = view.history.gone.get(number);
  if (gone) early.push(issue('block', message('campaign.person-gone', { person: name, stage: STAGES[gone.stage] })));
  if (early.length > 0) return fail(early);
  const stage = current?.stage ?? 'review';
  const entry = logWriter(request, wording);
  const action = message(request.kind === 'withdraw' ? 'log.withdraw' : 'log.disqualify', {});
  const text = message('log.left', { name, post, stage: STAGES[stage] });
  const entries = [entry(action, text, { op: request.kind, number, stage })];
  const written = await writeCampaign(port, loaded.value, { ...request, entries }, progress);
  return written.ok ? ok(written.value) : written;
}
