import type { InParts } from '../domain/basics/parts';
import type { Issue } from '../domain/basics/issue';
import { ok, type Result } from '../domain/basics/result';
import type { SourceSheet, SourceWorkbook } from '../domain/roster/source';
import { inSlices } from '../ports/in-slices';
import type { Progress } from '../ports/progress';
import type { WorkbookPort } from '../ports/workbook';
import { readRecord, recordedSheets, type RecordedSheet } from '../sheets/frozen';
import { SHEET_NAMES } from '../sheets/sheet-names';
import { readState, type CampaignState } from '../sheets/state';
import { frozenNames, provenSheets } from './integrity';
import { STEPS } from './steps';

/** A workbook as far as it was read. */
export interface Reading {
  readonly workbook: SourceWorkbook;
  /** `undefined` where it is damaged or the workbook is no campaign. */
  readonly state?: CampaignState;
  /** Sheets that need not be compared again. */
  readonly proven: ReadonlySet<string>;
}

/**
 * Reads a campaign workbook: all of it, or what working on it needs. That is its state, the live sheets, and of closed stages those whose
 * sheets are not proven to be as they were.
 */
export async function readNeeded(
  port: WorkbookPort,
  extent: 'needed' | 'whole',
  progress: Progress,
): Promise<Result<Reading, readonly Issue[]>> {
  const told = (done: number) => progress(STEPS.reading, 0.1 * done);
  await told(0);
  const first = await port.read(extent === 'whole' ? undefined : (name) => name === SHEET_NAMES.state, told);
  if (!first.ok) return first;
  const state = await inSlices(readState(first.value.sheets), told);
  if (!state) return ok({ workbook: first.value, proven: new Set() });
  if (extent === 'whole') return ok({ workbook: first.value, state, proven: new Set() });
  const proven = provenSheets(first.value, state);
  const live = new Set([
    ...Object.values(state.sheetNames),
    ...state.instances.filter(({ status }) => status === 'open').flatMap(({ sheets }) => Object.values(sheets)),
  ]);
  const frozen = new Set(state.instances.flatMap(frozenNames));
  const records = recordsOf(state, (name) => live.has(name) && proven.has(name));
  const isNeeded = (name: string) => (live.has(name) || frozen.has(name)) && !proven.has(name);
  const second = await port.read((name) => isNeeded(name) || records.has(name), told);
  if (!second.ok) return second;
  const workbook = await inSlices(withRecorded(second.value, records), told);
  return workbook ? ok({ workbook, state, proven }) : readNeeded(port, 'whole', progress);
}

/** The hidden records of closed holdings that hold a sheet of these. */
function recordsOf({ instances }: CampaignState, isWanted: (name: string) => boolean): ReadonlySet<string> {
  const holding = instances.filter(({ status, sheets }) => status === 'closed' && Object.values(sheets).some(isWanted));
  return new Set(holding.flatMap(({ record }) => (record ? [record.sheet] : [])));
}

/**
 * 报名 and 资格审查 are read by every stage after them. Once they are frozen and proven they stand in the record of the review, which is
 * a tenth of their length; `undefined` where it cannot be read.
 */
function* withRecorded(workbook: SourceWorkbook, records: ReadonlySet<string>): InParts<SourceWorkbook | undefined> {
  const rows = new Map<string, RecordedSheet['rows']>();
  for (const sheet of workbook.sheets.filter(({ name }) => records.has(name))) {
    const text = yield* readRecord(sheet);
    if (text === undefined) return undefined;
    recordedSheets(text).forEach((recorded) => rows.set(recorded.name, recorded.rows));
  }
  const sheets = workbook.sheets.map((sheet): SourceSheet => {
    const recorded = sheet.unread ? rows.get(sheet.name) : undefined;
    if (!recorded) return sheet;
    const { unread: _, ...known } = sheet;
    return { ...known, rows: recorded };
  });
  return { ...workbook, sheets };
}
