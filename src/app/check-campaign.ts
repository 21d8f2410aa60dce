import { formatMinute, type CalendarMinute } from '../domain/basics/calendar';
import { issue, message, type Issue } from '../domain/basics/issue';
import { ok, type Result } from '../domain/basics/result';
import { isReasoned, personName, type ReviewedApplication } from '../domain/campaign/review';
import type { WorkbookPort } from '../ports/workbook';
import { campaignPlan } from '../sheets/campaign-plan';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { cellText } from '../sheets/columns';
import { reasonText } from '../sheets/review';
import { VERDICT_TERMS } from '../sheets/verdict-terms';
import { buildView } from './build-view';
import { readCampaign, type ReadCampaign } from './read-campaign';

export interface CheckOutcome {
  readonly view: CampaignView;
  readonly issues: readonly Issue[];
}

/**
 * Reads a campaign workbook after people worked in it, computes everything again and lists every problem. With `update` the
 * campaign's sheets are written anew from what people entered; without it nothing is changed.
 */
export async function checkCampaign(
  port: WorkbookPort,
  options: { readonly now: CalendarMinute; readonly update: boolean; readonly password?: string },
  wording: Wording,
): Promise<Result<CheckOutcome, readonly Issue[]>> {
  const workbook = await port.read();
  if (!workbook.ok) return workbook;
  const campaign = readCampaign(workbook.value);
  if (!campaign.ok) return campaign;
  const view = viewOf(campaign.value, wording);
  if (!options.update) {
    const issues = [...outdated(view, campaign.value), ...view.issues];
    return ok({ view: { ...view, issues }, issues });
  }
  const updated = { ...view, log: [...view.log, updateEntry(campaign.value, view, options.now)] };
  const applied = await port.apply(
    campaignPlan(updated, {
      now: options.now,
      replaces: Object.values(view.names),
      ...(options.password === undefined ? {} : { password: options.password }),
    }),
  );
  return applied.ok ? ok({ view: updated, issues: updated.issues }) : applied;
}

function viewOf(campaign: ReadCampaign, wording: Wording): CampaignView {
  const view = buildView({
    registration: campaign.registration,
    scheme: campaign.scheme,
    origin: campaign.state.origin,
    names: campaign.state.sheetNames,
    log: campaign.log,
    wording,
    issues: campaign.issues,
    overrides: campaign.overrides,
    factColumns: campaign.factColumns,
  });
  return { ...view, issues: [...view.issues, ...overrideIssues(view, campaign)] };
}

/** Every decision of a reviewer is listed: without a reason it does not count, with one it is to be confirmed. */
function overrideIssues(view: CampaignView, campaign: ReadCampaign): readonly Issue[] {
  return view.applications.flatMap((application): Issue[] => {
    const { override } = application;
    if (!override) return [];
    const name = personName(application);
    const place = {
      sheet: view.names.review,
      row: rowShown(application, campaign),
      person: name,
      post: application.post,
    };
    if (!isReasoned(override)) return [issue('block', message('campaign.override-without-reason', { name }), place)];
    if (override.verdict === application.verdict) return [];
    const params = { name, from: VERDICT_TERMS[application.verdict], to: VERDICT_TERMS[override.verdict] };
    return [issue('info', message('campaign.override-stands', params), place)];
  });
}

function rowShown({ number }: ReviewedApplication, campaign: ReadCampaign): number {
  return campaign.shown.get(number)?.row ?? 1;
}

/** Computed cells of 资格审查 that do not say any more what they should: facts were mended, or the cell was typed over. */
function outdated(view: CampaignView, campaign: ReadCampaign): readonly Issue[] {
  const sheet = view.names.review;
  return view.applications.flatMap((application): Issue[] => {
    const shown = campaign.shown.get(application.number);
    const name = personName(application);
    if (!shown) {
      return [
        issue('block', message('campaign.row-missing', { sheet, number: application.number, name }), {
          sheet,
          person: name,
        }),
      ];
    }
    const place = { sheet, row: shown.row, person: name, post: application.post };
    const verdict = cellText(shown.values.get('verdict'));
    if (verdict !== VERDICT_TERMS[application.verdict].zh) {
      const params = { name, shown: verdict, now: VERDICT_TERMS[application.verdict] };
      return [issue('warn', message('campaign.verdict-outdated', params), place)];
    }
    const found = cellText(shown.values.get('reasons'));
    const expected = reasonText(application.reasons, view.wording.text) ?? '';
    if (found.replace(/\s/g, '') === expected.replace(/\s/g, '')) return [];
    return [issue('warn', message('campaign.cell-changed', { sheet, column: '原因', found, expected }), place)];
  });
}

function updateEntry(campaign: ReadCampaign, view: CampaignView, now: CalendarMinute): CampaignView['log'][number] {
  const changes = outdated(view, campaign).length;
  const what = changes === 0 ? '结论没有变化。' : `${changes}条审查结果有变化，已按“报名”和“方案”重新计算。`;
  return { at: now, action: '更新台账', what, why: `按${formatMinute(now)}工作簿内容`, who: '' };
}
