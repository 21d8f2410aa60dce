import type { Issue, Severity } from '../domain/basics/issue';
import type { LocalizedText } from '../domain/basics/localized';
import { ok, type Result } from '../domain/basics/result';
import { STAGES } from '../domain/campaign/stage';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { readStatus } from './campaign-status';
import { currentGate } from './stage-gate';
import { stageBoard } from './stage-board';

/** What can be told of a workbook at a glance. */
export type WorkbookSummary =
  | { readonly kind: 'other' }
  | {
      readonly kind: 'campaign';
      readonly scheme: LocalizedText;
      /** `undefined` where every stage is closed. */
      readonly stage: LocalizedText | undefined;
      /** People in the current stage. */
      readonly entrants: number;
      readonly problems: Readonly<Record<Severity, number>>;
      /** What must be done before the current stage can be closed: problems, and what nobody has entered yet. */
      readonly unfinished: number;
      /** The campaign that was read. */
      readonly view: CampaignView;
    };

/** Whether a workbook is a campaign, and how far it is. Nothing is changed. */
export async function describeWorkbook(
  port: WorkbookPort,
  wording: Wording,
  progress?: Progress,
): Promise<Result<WorkbookSummary, readonly Issue[]>> {
  const read = await readStatus(port, wording, progress);
  if (!read.ok) {
    const other = read.error.some(({ message }) => message.code === 'campaign.not-a-campaign');
    return other ? ok({ kind: 'other' }) : read;
  }
  const { scheme, issues } = read.value;
  const current = stageBoard(read.value).find(({ status }) => status === 'current');
  const count = (severity: Severity) => issues.filter((found) => found.severity === severity).length;
  return ok({
    kind: 'campaign',
    scheme: scheme.scheme.title,
    stage: current && STAGES[current.id],
    entrants: current?.entrants ?? 0,
    problems: { block: count('block'), warn: count('warn'), info: count('info') },
    unfinished: currentGate(read.value)?.gate.blocks.length ?? 0,
    view: read.value,
  });
}
