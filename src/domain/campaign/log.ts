import { digestOf } from '../basics/digest';

/** One row of 日志: what was done, why where a reason was needed, and by whom if that is known. Rows are only ever added. */
export interface LogEntry {
  /** `2012-06-01 09:00` */
  readonly at: string;
  readonly action: string;
  readonly what: string;
  readonly why: string;
  readonly who: string;
  /** The operation as data (`operations.ts`), so that the campaign can be replayed from 日志; '' for a mere remark. */
  readonly data: string;
  /** SHA-256 over the mark of the row before and this row; '' in campaigns that were made before there were marks. */
  readonly mark: string;
}

export type NewLogEntry = Omit<LogEntry, 'mark'>;

/** The rows with new ones behind them, each chained to the one before. Rows without a mark get theirs. */
export function appendLog(log: readonly LogEntry[], added: readonly NewLogEntry[]): readonly LogEntry[] {
  const chained: LogEntry[] = [];
  let before = '';
  for (const entry of [...log, ...added.map((row): LogEntry => ({ ...row, mark: '' }))]) {
    const mark = entry.mark === '' ? markOf(before, entry) : entry.mark;
    chained.push({ ...entry, mark });
    before = mark;
  }
  return chained;
}

/**
 * The first row, from 0, that is not what was written: its own cells or the row before it were changed, rows were taken out,
 * put in or exchanged. `undefined` where the chain holds. That rows are missing at the end only the count of them can tell.
 */
export function brokenLogRow(log: readonly LogEntry[]): number | undefined {
  let before = '';
  for (const [index, entry] of log.entries()) {
    if (entry.mark !== markOf(before, entry)) return index;
    before = entry.mark;
  }
  return undefined;
}

function markOf(before: string, { at, action, what, why, who, data }: NewLogEntry): string {
  return digestOf([before, at, action, what, why, who, data].map(inCell).join('\u0001'));
}

/** Spreadsheets write line breaks as they like. */
function inCell(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
