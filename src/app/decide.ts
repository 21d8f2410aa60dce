import { issue, message, type Issue } from '../domain/basics/issue';
import { atOnce } from '../domain/basics/parts';
import { fail, ok, type Result } from '../domain/basics/result';
import { personName } from '../domain/campaign/review';
import type { SourceValue } from '../domain/roster/source';
import { PEOPLE_TABLE } from '../domain/stages/people-table';
import { describeStageInput, type InputColumn } from '../domain/stages/table';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import type { CampaignView, Wording } from '../sheets/campaign-view';
import { chosenStage, mergeCells } from './fill';
import { findApplication, type ApplicationQuery } from './find-application';
import { loadCampaign, refusals } from './load-campaign';
import { logWriter, type OperationRequest } from './operation';
import { writeCampaign } from './write-campaign';

export type DecideRequest = OperationRequest & ApplicationQuery & { readonly decision: string; readonly note?: string };

/**
 * Enters what the committee decided on one person (R-DEC-2): the program proposes, people decide. Whether the decision fits the votes is
 * said by the stage itself, and closing it is refused where it does not.
 */
export async function decide(
  port: WorkbookPort,
  request: DecideRequest,
  wording: Wording,
  progress: Progress,
): Promise<Result<CampaignView, readonly Issue[]>> {
  const loaded = await loadCampaign(port, wording, 'needed', progress);
  if (!loaded.ok) return loaded;
  const { view } = loaded.value;
  const stage = chosenStage(view, 'ballot');
  const inBallot = stage.ok ? new Set(stage.value.context.entrants.map((entrant) => entrant.number)) : undefined;
  const found = findApplication(view, request, inBallot);
  const refused = refusals(loaded.value, request.password);
  if (!stage.ok || !found.ok) {
    return fail([...refused, ...(stage.ok ? [] : stage.error), ...(found.ok ? [] : found.error)]);
  }
  const { number, post } = found.value;
  const person = personName(found.value);
  const column = stage.value.tables[0]?.columns.find(
    (known): known is InputColumn => known.role === 'input' && known.id === 'decision',
  );
  const term = column && termOf(column, request.decision);
  const issues: Issue[] = [...refused];
  if (column && term === undefined) {
    const expected = describeStageInput(column.input);
    issues.push(issue('block', message('decide.unknown', { typed: request.decision, expected })));
  }
  if (!stage.value.context.entrants.some((entrant) => entrant.number === number)) {
    issues.push(issue('block', message('fill.person-unknown', { name: person, post })));
  }
  if (issues.length > 0 || term === undefined) return fail(issues);
  const cells = new Map<string, SourceValue>([['decision', term]]);
  if (request.note !== undefined) cells.set('note', request.note);
  const entries = new Map([[PEOPLE_TABLE, new Map([[String(number), cells]])]]);
  const merged = atOnce(mergeCells(loaded.value, stage.value, entries));
  const text = message('log.decided', { name: person, post, decision: term });
  const written = await writeCampaign(
    port,
    loaded.value,
    {
      ...request,
      entries: [
        logWriter(request, wording)(message('log.decide', {}), text, undefined, request.reason ?? request.note ?? ''),
      ],
      parts: { stageCells: merged.cells },
    },
    progress,
  );
  return written.ok ? ok(written.value) : written;
}

/** The word of the list that is meant, by its code or in either language. */
function termOf({ input }: InputColumn, typed: string): string | undefined {
  if (input.kind !== 'choice') return undefined;
  const wanted = typed.trim().toLowerCase();
  const known = Object.entries(input.of).find(([code, { zh, en }]) =>
    [code, zh, en].some((word) => word.toLowerCase() === wanted),
  );
  return known?.[1].zh;
}
