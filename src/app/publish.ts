import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import { STAGES, type StageId } from '../domain/campaign/stage';
import type { SourceSheet, SourceValue } from '../domain/roster/source';
import { cellText } from '../domain/roster/text';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { FIRST_DATA_ROW } from '../sheets/columns';
import { publishSheet, type PublishedList } from '../sheets/publish-sheet';
import { freeSheetName } from '../sheets/sheet-names';
import { loadCampaign, refusals } from './load-campaign';
import { findStage, logWriter, unknownStage, type OperationRequest } from './operation';
import { isPublished, publishedList, publishedSheetName } from './published-list';
import { stageBoard } from './stage-board';
import { STEPS } from './steps';
import { withPauses } from './with-pauses';
import { writeCampaign } from './write-campaign';

export interface PublishOutcome {
  readonly view: CampaignView;
  readonly sheet: string;
  readonly list: PublishedList;
}

/**
 * The list for posting of a closed stage, as a print-ready sheet. Closing the stage has made it already; where somebody has left or
 * stepped in since, a new one is added and the former stays. Without a stage: of the last one that is closed.
 */
export async function publishStage(
  port: WorkbookPort,
  request: OperationRequest & { readonly stage?: string },
  wording: Wording,
  progress: Progress,
): Promise<Result<PublishOutcome, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'whole', progress);
  if (!loaded.ok) return loaded;
  const { view, workbook } = loaded.value;
  const closed = postedStages(view);
  const wanted = request.stage === undefined ? closed[closed.length - 1] : findStage(view.scheme, request.stage);
  const refused = [...refusals(loaded.value, request.password)];
  if (!wanted) {
    refused.push(
      request.stage === undefined
        ? issue('block', message('publish.nothing-closed', {}))
        : unknownStage(view.scheme, request.stage),
    );
  } else if (!isPublished(wanted)) {
    refused.push(issue('block', message('publish.not-posted', { stage: STAGES[wanted] })));
  } else if (!closed.includes(wanted)) {
    refused.push(issue('block', message('publish.not-closed', { stage: STAGES[wanted] })));
  }
  if (refused.length > 0 || !wanted) return fail(refused);
  const listing = publishedList(view, wanted, request.now.day);
  const list = await withPauses(listing, progress, { step: STEPS.writing, from: 0.5, to: 0.55 });
  const present = workbook.sheets.find(
    (sheet) => sheet.name.startsWith(publishedSheetName(wanted)) && shows(sheet, list),
  );
  if (present) return ok({ view, sheet: present.name, list: { ...list, note: cellText(present.rows[1]?.[0]) } });
  const taken = workbook.sheets.map(({ name }) => name);
  const sheet = freeSheetName(publishedSheetName(wanted), taken);
  const text = message('log.published', { stage: STAGES[wanted], sheet });
  const written = await writeCampaign(
    port,
    loaded.value,
    {
      ...request,
      entries: [logWriter(request, wording)(message('log.publish', {}), text)],
      sheets: [await withPauses(publishSheet(sheet, list), progress, { step: STEPS.writing, from: 0.55, to: 0.6 })],
    },
    progress,
  );
  return written.ok ? ok({ view: written.value, sheet, list }) : written;
}

/** The closed stages whose lists may be posted, in order. */
export function postedStages(view: CampaignView): readonly StageId[] {
  return stageBoard(view)
    .filter(({ id, status }) => status === 'closed' && isPublished(id))
    .map(({ id }) => id);
}

/** Whether a sheet shows this very list, on whichever day it was made. */
function shows({ rows }: SourceSheet, list: PublishedList): boolean {
  const texts = (cells: readonly (SourceValue | undefined)[]) => list.columns.map((_, index) => cellText(cells[index]));
  const shown = rows.slice(FIRST_DATA_ROW - 1).map(texts);
  return JSON.stringify(shown) === JSON.stringify(list.rows.map((row) => texts(row)));
}
