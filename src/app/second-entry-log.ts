import { formatMinute, type CalendarMinute } from '../domain/basics/calendar';
import { message, type Message } from '../domain/basics/issue';
import { localized } from '../domain/basics/localized';
import type { NewLogEntry } from '../domain/campaign/log';
import { operationData, operationOf, type Operation } from '../domain/campaign/operations';
import { STAGES } from '../domain/campaign/stage';
import { peopleTable } from '../domain/stages/people-table';
import { compareEntries, differenceParams, type EntryDifference } from '../domain/stages/second-entry';
import { valueText } from '../domain/stages/values';
import type { CampaignView, OpenStage } from '../sheets/campaign-view';
import { inLogRows } from './operation';

type LoggedDifference = Extract<Operation, { readonly op: 'differences' }>['cells'][number];

/**
 * What 日志 says of entries that do not agree (双人复核): each difference once, so that it can still be told at closing after one of them
 * was corrected.
 */
export function differenceEntries(view: CampaignView, now: CalendarMinute): readonly NewLogEntry[] {
  return view.openStages.flatMap((stage) => {
    const { stage: id, round } = stage.instance;
    const known = new Set(loggedDifferences(view, stage).map(keyOf));
    const news = (compareEntries(stage.filled)?.differences ?? []).filter((one) => !known.has(keyOf(logged(one))));
    const textOf = (one: EntryDifference) => said(view, message('second.differs', differenceParams(one)));
    return inLogRows(news, textOf).map((differences) =>
      entryOf(
        view,
        now,
        message('log.second-differs', {
          stage: STAGES[id],
          differences: differences.map(textOf),
        }),
        { op: 'differences', stage: id, round, cells: differences.map(logged) },
      ),
    );
  });
}

/** What 日志 says of both entries when their stage is closed: how each difference was settled. Nothing of a stage with one entry. */
export function settledEntries(view: CampaignView, stage: OpenStage, now: CalendarMinute): readonly NewLogEntry[] {
  const comparison = compareEntries(stage.filled);
  if (!comparison) return [];
  const kept = comparison.differences.map((one) =>
    said(view, message('second.explained', { ...differenceParams(one), reason: one.reason })),
  );
  const still = new Set(comparison.differences.map((one) => cellOf(logged(one))));
  const corrected = loggedDifferences(view, stage)
    .filter((one) => !still.has(cellOf(one)))
    .map((one) => said(view, correctedText(stage, one)));
  const all = [...kept, ...corrected];
  const params = { stage: STAGES[stage.instance.stage], people: comparison.people };
  if (all.length === 0) return [entryOf(view, now, message('log.second-agrees', params))];
  return inLogRows(all, (text) => text).map((differences) =>
    entryOf(view, now, message('log.second-settled', { ...params, count: all.length, differences })),
  );
}

function correctedText(stage: OpenStage, { key, who, column, first, second }: LoggedDifference): Message {
  const { table, rows } = peopleTable(stage.filled);
  const id = table.columns.find(({ title }) => title === column)?.id ?? '';
  const value = rows.find((row) => row.key === key)?.value(id);
  const now = value ? valueText(value) : '';
  const text = (shown: string) => shown || localized('空白', 'blank');
  return message('second.corrected', { who, column, first: text(first), second: text(second), now: text(now) });
}

function loggedDifferences(view: CampaignView, { instance }: OpenStage): readonly LoggedDifference[] {
  const cells = view.log.flatMap((entry) => {
    const operation = operationOf(entry);
    const isOurs =
      operation?.op === 'differences' && operation.stage === instance.stage && operation.round === instance.round;
    return isOurs ? operation.cells : [];
  });
  return [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
}

function logged({ key, who, column, first, second }: EntryDifference): LoggedDifference {
  return { key, who, column: column.title, first: valueText(first), second: valueText(second) };
}

function cellOf({ key, column }: LoggedDifference): string {
  return `${key}|${column}`;
}

function keyOf(difference: LoggedDifference): string {
  return [cellOf(difference), difference.first, difference.second].join('|');
}

/** Only what is wrong, not what to do. */
function said({ wording }: CampaignView, text: Message): string {
  return wording.split(text).what.replace(/[。.]$/, '');
}

function entryOf({ wording }: CampaignView, now: CalendarMinute, what: Message, operation?: Operation): NewLogEntry {
  return {
    at: formatMinute(now),
    action: wording.text(message('log.second', {})),
    what: wording.text(what),
    why: '',
    who: '',
    data: operation ? operationData(operation) : '',
  };
}
