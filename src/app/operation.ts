import { formatMinute, type CalendarMinute } from '../domain/basics/calendar';
import { issue, message, type Issue, type Message } from '../domain/basics/issue';
import { isReasonText } from '../domain/campaign/review';
import type { NewLogEntry } from '../domain/campaign/log';
import { operationData, type Operation } from '../domain/campaign/operations';
import { STAGES, type StageId } from '../domain/campaign/stage';
import type { ResolvedScheme } from '../domain/schemes/resolve';
import type { Wording } from '../sheets/campaign-view';

/** What every operation on a campaign is given. */
export interface OperationRequest {
  readonly now: CalendarMinute;
  readonly reason?: string;
  readonly who?: string;
  readonly password?: string;
}

/** Writes rows of 日志 for one request. */
export function logWriter(request: OperationRequest, wording: Wording) {
  return (action: Message, what: Message, operation?: Operation, why = request.reason ?? ''): NewLogEntry => ({
    at: formatMinute(request.now),
    action: wording.text(action),
    what: wording.text(what),
    why,
    who: request.who ?? '',
    data: operation ? operationData(operation) : '',
  });
}

/** What one row of 日志 tells at most: more is hard to read, and a cell holds 32,767 characters. */
const ROW = { items: 50, characters: 8_000 } as const;

/** A long list for several rows of 日志. */
export function inLogRows<T>(items: readonly T[], textOf: (item: T) => string): readonly (readonly T[])[] {
  const rows: T[][] = [];
  let characters = 0;
  for (const item of items) {
    const { length } = textOf(item);
    characters += length;
    const row = rows.at(-1);
    if (row && row.length < ROW.items && characters <= ROW.characters) row.push(item);
    else {
      rows.push([item]);
      characters = length;
    }
  }
  return rows;
}

/** Operations that take something from somebody, or take something back, need a reason. */
export function reasonIssues({ reason }: OperationRequest): readonly Issue[] {
  return isReasonText(reason ?? '') ? [] : [issue('block', message('stage.reason-needed', {}))];
}

/** Finds a stage of the scheme by its id or its name in either language. */
export function findStage(scheme: ResolvedScheme, typed: string): StageId | undefined {
  const wanted = typed.trim().toLowerCase();
  return scheme.scheme.stages.find((stage) =>
    [stage, STAGES[stage].zh, STAGES[stage].en].some((name) => name.toLowerCase() === wanted),
  );
}

export function unknownStage(scheme: ResolvedScheme, typed: string): Issue {
  const known = scheme.scheme.stages.map((stage) => STAGES[stage]);
  return issue('block', message('stage.not-in-scheme', { stage: typed, known }));
}
