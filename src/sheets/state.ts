import { between, type InParts } from '../domain/basics/parts';
import { formatMinute, parseIsoMinute } from '../domain/basics/calendar';
import type { CampaignOrigin } from '../domain/campaign/campaign';
import type { StageInstance } from '../domain/campaign/instance';
import { digestInParts } from '../domain/basics/digest';
import type { LogEntry } from '../domain/campaign/log';
import type { SourceSheet } from '../domain/roster/source';
import type { CampaignView } from './campaign-view';
import { isDialect, type DialectId } from './formulas/dialect';
import { jsonOf, jsonSheet } from './json-cells';
import type { SheetPlan } from './plan';
import { SHEET_NAMES, type SheetId, type SheetNames } from './sheet-names';

/** The version of the shape below. It changes only together with a migration. */
export const STATE_VERSION = 2;

/** What the campaign must remember beside what its sheets show. */
export interface CampaignState {
  readonly version: number;
  readonly schemeId: string;
  readonly origin: CampaignOrigin;
  readonly sheetNames: SheetNames;
  readonly factColumnIds: readonly string[];
  readonly applicationCount: number;
  readonly hasPassword: boolean;
  readonly postNames: readonly string[];
  /** Since version 2; a campaign of version 1 has closed nothing yet. */
  readonly instances: readonly StageInstance[];
  readonly dialect: DialectId;
  readonly ownScheme?: string;
  readonly published?: Readonly<Record<string, string>>;
  /** Rows of 日志, so that none can be taken from its end. */
  readonly logRows?: number;
  /**
   * The parameters of the scheme when the campaign was written last, so that one whose row was deleted is told from one that a
   * later version of the scheme has; not in older campaigns.
   */
  readonly parameterIds?: readonly string[];
  /** The marks of the sheets of closed stages and of their records when they were compared last; they need not be read again. */
  readonly proven?: Readonly<Record<string, string>>;
  /** The SHA-256 of this state and the end of 日志, as it was written. */
  readonly seal?: string;
  /** The state as it stands, of which the seal is checked. */
  readonly text: string;
}

const MARK = 'xuanba-campaign';
const HEAD_ROWS = 2;

/** The hidden state sheet: a mark with the seal, the version, and the state as JSON. */
export function* stateSheet(view: CampaignView): InParts<SheetPlan> {
  const text = JSON.stringify(stateOf(view));
  yield 0;
  const seal = yield* between(0, 0.5, sealOf(STATE_VERSION, text, view.log));
  return yield* between(0.5, 1, jsonSheet(view.names.state, [[MARK, seal], [STATE_VERSION]], text));
}

/** The SHA-256 that ties a state to the 日志 with which it was written. */
export function sealOf(version: number, text: string, log: readonly LogEntry[]): InParts<string> {
  return digestInParts([log[log.length - 1]?.mark ?? '', String(version), text].join('\n'));
}

function stateOf(view: CampaignView): unknown {
  return {
    schemeId: view.scheme.scheme.id,
    origin: { ...view.origin, createdAt: formatMinute(view.origin.createdAt) },
    sheetNames: view.names,
    factColumnIds: view.factColumns.map(({ id }) => id),
    applicationCount: view.applications.length,
    hasPassword: view.hasPassword,
    postNames: view.posts.map(({ post }) => post.name),
    instances: view.instances,
    dialect: view.dialect,
    logRows: view.log.length,
    parameterIds: view.scheme.parameters.map(({ parameter: { id } }) => id),
    ...(view.ownScheme === undefined ? {} : { ownScheme: view.ownScheme }),
    ...(view.published === undefined ? {} : { published: view.published }),
    ...(view.proven === undefined ? {} : { proven: view.proven }),
  };
}

/** The version that a workbook's state sheet says; `undefined` where the workbook is no campaign. */
export function stateVersion(sheets: readonly SourceSheet[]): number | undefined {
  const sheet = sheets.find(({ name }) => name === SHEET_NAMES.state);
  const version = sheet?.rows[1]?.[0];
  return sheet?.rows[0]?.[0] === MARK && typeof version === 'number' ? version : undefined;
}

/** Reads the state back; `undefined` where it is damaged. */
export function* readState(sheets: readonly SourceSheet[]): InParts<CampaignState | undefined> {
  const version = stateVersion(sheets);
  const sheet = sheets.find(({ name }) => name === SHEET_NAMES.state);
  if (version === undefined || !sheet) return undefined;
  try {
    const text = yield* jsonOf(sheet, HEAD_ROWS);
    if (text === undefined) return undefined;
    const seal = sheet.rows[0]?.[1];
    const state = checkedState(version, text, JSON.parse(text));
    return state && typeof seal === 'string' ? { ...state, seal } : state;
  } catch {
    return undefined;
  }
}

function checkedState(version: number, text: string, parsed: unknown): CampaignState | undefined {
  if (!isRecord(parsed) || !isRecord(parsed.origin) || !isRecord(parsed.sheetNames) || !isRecord(parsed.origin.header))
    return undefined;
  const { schemeId, factColumnIds, applicationCount, postNames } = parsed;
  const { fileName, sheet, header, createdAt } = parsed.origin;
  const moment = typeof createdAt === 'string' ? parseIsoMinute(createdAt) : undefined;
  const names = parsed.sheetNames;
  const named = (Object.keys(SHEET_NAMES) as SheetId[]).every((id) => typeof names[id] === 'string');
  if (!moment || !named || typeof schemeId !== 'string' || typeof fileName !== 'string' || typeof sheet !== 'string')
    return undefined;
  if (!isRecord(header) || typeof header.first !== 'number' || typeof header.last !== 'number') return undefined;
  if (typeof applicationCount !== 'number' || !isStrings(factColumnIds) || !isStrings(postNames)) return undefined;
  return {
    version,
    text,
    schemeId,
    origin: { fileName, sheet, header: { first: header.first, last: header.last }, createdAt: moment },
    sheetNames: names as SheetNames,
    factColumnIds,
    applicationCount,
    hasPassword: parsed.hasPassword === true,
    postNames,
    instances: Array.isArray(parsed.instances) ? (parsed.instances as readonly StageInstance[]) : [],
    dialect: isDialect(parsed.dialect) ? parsed.dialect : 'portable',
    ...(typeof parsed.ownScheme === 'string' ? { ownScheme: parsed.ownScheme } : {}),
    ...(isRecord(parsed.published) ? { published: parsed.published as Record<string, string> } : {}),
    ...(isRecord(parsed.proven) ? { proven: parsed.proven as Record<string, string> } : {}),
    ...(typeof parsed.logRows === 'number' ? { logRows: parsed.logRows } : {}),
    ...(isStrings(parsed.parameterIds) ? { parameterIds: parsed.parameterIds } : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}
