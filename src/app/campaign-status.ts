import type { Issue } from '../domain/basics/issue';
import { ok, type Result } from '../domain/basics/result';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { loadCampaign } from './load-campaign';

/** Reads a campaign for looking at it. Nothing is changed. */
export async function readStatus(
  port: WorkbookPort,
  wording: Wording,
  progress?: Progress,
): Promise<Result<CampaignView, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  return loaded.ok ? ok(loaded.value.view) : loaded;
}
