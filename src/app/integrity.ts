import { between, inTurn, type InParts } from '../domain/basics/parts';
import { issue, message, type Issue } from '../domain/basics/issue';
import { cellAddress } from '../domain/basics/place';
import type { StageInstance, StageRecord } from '../domain/campaign/instance';
import { digestInParts } from '../domain/basics/digest';
import { brokenLogRow, type LogEntry } from '../domain/campaign/log';
import { replay } from '../domain/campaign/operations';
import { STAGES } from '../domain/campaign/stage';
import type { SourceWorkbook } from '../domain/roster/source';
import { FIRST_DATA_ROW } from '../sheets/columns';
import { changedCells, readRecord, recordedSheets } from '../sheets/frozen';
import { sealOf, type CampaignState } from '../sheets/state';

/** Changed cells that are listed one by one. */
const CELLS_SHOWN = 20;

/** The digest of what a stage was closed with: it stands in 日志, whose rows are chained to each other. */
export function* recordDigest(instance: StageInstance, record: StageRecord, text: string): InParts<string> {
  const { stage, round, sheets, entrants } = instance;
  const said = JSON.stringify([stage, round, sheets, entrants, record]);
  yield 0;
  return yield* digestInParts(`${said}\n${text}`);
}

/**
 * The sheets of closed stages and their records that stand in the workbook by the very marks with which they were compared last
 * (`CampaignState.proven`): they are as they were, unless somebody forged a checksum, which a whole reading finds.
 */
export function provenSheets(
  { sheets }: SourceWorkbook,
  { instances, proven = {} }: CampaignState,
): ReadonlySet<string> {
  const marks = new Map(sheets.map(({ name, mark }) => [name, mark]));
  const isProven = (name: string) => proven[name] !== undefined && proven[name] === marks.get(name);
  return new Set(instances.map(frozenNames).flatMap((names) => (names.every(isProven) ? names : [])));
}

/** Sheets that do not change any more: those of a holding that is not open, and its record. */
export function frozenNames({ sheets, record }: StageInstance): readonly string[] {
  return record ? [...Object.values(sheets), record.sheet] : [];
}

/**
 * Proves that what was closed is as it was: 日志 row by row, the hidden state against its seal, each stage's record against its digest
 * in 日志, and every cell of the frozen sheets against the record, but for those that are `proven` (`campaign.log-changed`, `-shortened`, `campaign.state-changed`,
 * `campaign.record-missing`, `-changed`, `campaign.frozen-cell-changed`). Each is named by its place with what it was.
 */
export function* proveIntegrity(
  workbook: SourceWorkbook,
  state: CampaignState,
  log: readonly LogEntry[],
  proven: ReadonlySet<string>,
): InParts<Integrity> {
  const ofLog = state.version < 2 ? [] : logIssues(state, log);
  const { digests } = replay(log);
  const doubtful = state.instances.filter((instance) => !frozenNames(instance).every((name) => proven.has(name)));
  const found = yield* between(
    0,
    0.9,
    inTurn(doubtful.map((instance) => () => recordIssues(workbook, instance, digests))),
  );
  const ofRecords = state.instances.map((instance) => {
    const issues = found[doubtful.indexOf(instance)] ?? [];
    return { names: issues.length === 0 ? frozenNames(instance) : [], issues };
  });
  const ofState = ofLog.length > 0 ? [] : yield* between(0.9, 1, stateIssues(state, log));
  const marks = new Map(workbook.sheets.map(({ name, mark }) => [name, mark]));
  const sound = ofRecords.flatMap(({ names }) => names).map((name) => [name, marks.get(name)] as const);
  return {
    issues: [...ofLog, ...ofState, ...ofRecords.flatMap(({ issues }) => issues)],
    proven: Object.fromEntries(sound.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)),
  };
}

export interface Integrity {
  readonly issues: readonly Issue[];
  /** The marks of what is sound, by sheet. */
  readonly proven: Readonly<Record<string, string>>;
}

/** Campaigns of version 1 have no seal, and had closed nothing. */
function* stateIssues(state: CampaignState, log: readonly LogEntry[]): InParts<readonly Issue[]> {
  const { version, text, seal, instances, sheetNames } = state;
  const isSound =
    version < 2 ? seal === undefined && instances.length === 0 : seal === (yield* sealOf(version, text, log));
  return isSound ? [] : [issue('block', message('campaign.state-changed', { sheet: sheetNames.state }))];
}

function logIssues({ sheetNames, logRows }: CampaignState, log: readonly LogEntry[]): readonly Issue[] {
  const broken = brokenLogRow(log);
  if (broken !== undefined) {
    const row = FIRST_DATA_ROW + broken;
    return [issue('block', message('campaign.log-changed', { row }), { sheet: sheetNames.log, row })];
  }
  if (logRows === undefined || log.length >= logRows) return [];
  const text = message('campaign.log-shortened', { count: log.length, expected: logRows });
  return [issue('block', text, { sheet: sheetNames.log })];
}

function* recordIssues(
  workbook: SourceWorkbook,
  instance: StageInstance,
  digests: ReadonlyMap<string, string>,
): InParts<readonly Issue[]> {
  const { record, stage } = instance;
  if (!record) return [];
  const title = { stage: STAGES[stage] };
  const hidden = workbook.sheets.find(({ name }) => name === record.sheet);
  if (!hidden) return [issue('block', message('campaign.record-missing', { ...title, sheet: record.sheet }))];
  const text = yield* between(0, 0.2, readRecord(hidden));
  const digest = text === undefined ? undefined : yield* between(0.2, 0.5, recordDigest(instance, record, text));
  if (text === undefined || digests.get(record.sheet) !== digest) {
    return [issue('block', message('campaign.record-changed', title))];
  }
  const frozen = recordedSheets(text);
  const missing = frozen
    .map(({ name }) => name)
    .filter((name) => !workbook.sheets.some((sheet) => sheet.name === name));
  const changed = yield* between(0.5, 1, changedCells(frozen, workbook.sheets));
  const cells = changed.slice(0, CELLS_SHOWN).map(({ sheet, row, column, before, now }) => {
    const found = message('campaign.frozen-cell-changed', {
      ...title,
      sheet,
      cell: cellAddress(row, column),
      before,
      now,
    });
    return issue('block', found, { sheet, row, column });
  });
  return [
    ...missing.map((sheet) => issue('block', message('campaign.sheet-missing', { sheet }))),
    ...cells,
    ...(changed.length > CELLS_SHOWN
      ? [issue('block', message('campaign.frozen-more', { count: changed.length - CELLS_SHOWN }))]
      : []),
  ];
}
