import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, type Result } from '../domain/basics/result';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { loadCampaign, refusals } from './load-campaign';
import { logWriter, type OperationRequest } from './operation';
import { parameterTexts } from './scheme-changes';
import { writeCampaign } from './write-campaign';

/** 发布公告: from now on a change of the scheme needs a reason and is logged (R-PLAN-3). */
export async function announceScheme(
  port: WorkbookPort,
  request: OperationRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<CampaignView, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const { view } = loaded.value;
  const refused = [...refusals(loaded.value, request.password)];
  if (view.published !== undefined) refused.push(issue('block', message('campaign.already-announced', {})));
  if (refused.length > 0) return fail(refused);
  const entries = [
    logWriter(request, wording)(message('log.announce', {}), message('log.announced', {}), { op: 'announce' }),
  ];
  return writeCampaign(
    port,
    loaded.value,
    { ...request, entries, parts: { published: parameterTexts(view.scheme) } },
    progress,
  );
}
