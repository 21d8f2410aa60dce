import { message, type Issue } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import { fail, type Result } from '../domain/basics/result';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import type { DialectId } from '../sheets/formulas/dialect';
import { loadCampaign, refusals } from './load-campaign';
import { logWriter, type OperationRequest } from './operation';
import { writeCampaign } from './write-campaign';

const DIALECT_TERMS = {
  portable: localized('通用公式', 'built-in functions'),
  addin: localized('加载项函数', 'functions of the add-in'),
  values: localized('数值（无公式）', 'values without formulas'),
} as const satisfies Readonly<Record<DialectId, unknown>>;

/** Writes the live columns in another dialect. No value changes. */
export async function convertFormulas(
  port: WorkbookPort,
  request: OperationRequest & { readonly dialect: DialectId },
  wording: Wording,
  progress: Progress,
): Promise<Result<CampaignView, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const refused = refusals(loaded.value, request.password);
  if (refused.length > 0) return fail(refused);
  const { dialect } = request;
  const text = message('log.converted', { dialect: DIALECT_TERMS[dialect] });
  const entries = [logWriter(request, wording)(message('log.convert', {}), text, { op: 'convert', to: dialect })];
  return writeCampaign(port, loaded.value, { ...request, entries, parts: { dialect } }, progress);
}
