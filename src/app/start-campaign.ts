import type { Issue } from '../domain/basics/issue';
import { ok, type Result } from '../domain/basics/result';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import { campaignPlan } from '../sheets/campaign-plan';
import type { Wording } from '../sheets/campaign-view';
import { prepareCampaign, type PreparedCampaign, type StartRequest } from './prepare-campaign';
import { STEPS } from './steps';
import { applyInParts } from './write-campaign';

/**
 * From a roster workbook to a campaign workbook: prepares the campaign and applies it. Nothing is written unless all of the request
 * is right.
 */
export async function startCampaign(
  port: WorkbookPort,
  request: StartRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<PreparedCampaign, readonly Issue[]>> {
  const prepared = await prepareCampaign(port, request, wording, progress);
  return prepared.ok ? writePrepared(port, prepared.value, request, progress) : prepared;
}

/** Writes a campaign that was prepared. From here on it cannot be stopped; on failure the workbook is as it was. */
export async function writePrepared(
  port: WorkbookPort,
  prepared: PreparedCampaign,
  { now, password }: Pick<StartRequest, 'now' | 'password'>,
  progress: Progress,
): Promise<Result<PreparedCampaign, readonly Issue[]>> {
  const plan = campaignPlan(prepared.view, { now, replaces: [], ...(password === undefined ? {} : { password }) });
  const applied = await applyInParts(port, plan, progress);
  if (!applied.ok) return applied;
  await progress(STEPS.done, 1);
  return ok(prepared);
}
