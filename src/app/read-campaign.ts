import { parseIsoMinute, type CalendarMinute } from '../domain/basics/calendar';
import { issue, message, type Issue } from '../domain/basics/issue';
import { fail, ok, type Result } from '../domain/basics/result';
import type { Post, Registration } from '../domain/campaign/campaign';
import { register, type RegistrationRow } from '../domain/campaign/register';
import type { Override } from '../domain/campaign/review';
import type { RosterField } from '../domain/roster/fields';
import { readRoster } from '../domain/roster/read-roster';
import type { RosterPerson } from '../domain/roster/roster';
import type { SourceSheet, SourceWorkbook } from '../domain/roster/source';
import { findScheme, SCHEMES } from '../domain/schemes';
import { resolveScheme, type ResolvedScheme } from '../domain/schemes/resolve';
import { APPLICATION_TITLES } from '../sheets/applications';
import type { LogEntry } from '../sheets/campaign-view';
import { cellText, HEADER_ROW, readTable, type TableRow } from '../sheets/columns';
import { factColumnsFromIds, type FactColumn } from '../sheets/fact-columns';
import { LOG_COLUMNS } from '../sheets/log';
import { POST_TITLES } from '../sheets/posts';
import { REVIEW_TITLES } from '../sheets/review';
import { PARAMETER_TITLES } from '../sheets/scheme-sheet';
import { SHEET_NAMES, type SheetId } from '../sheets/sheet-names';
import { readState, STATE_VERSION, stateVersion, type CampaignState } from '../sheets/state';
import { verdictOf } from '../sheets/verdict-terms';

/** What a campaign workbook says after people worked in it. */
export interface ReadCampaign {
  readonly state: CampaignState;
  readonly scheme: ResolvedScheme;
  readonly factColumns: readonly FactColumn[];
  readonly registration: Registration;
  readonly overrides: ReadonlyMap<number, Override>;
  readonly log: readonly LogEntry[];
  /** The computed cells of 资格审查 as they stand, by application number: for comparing with what they should be. */
  readonly shown: ReadonlyMap<number, TableRow>;
  readonly issues: readonly Issue[];
}

/**
 * Reads a campaign workbook back by the same columns that wrote it. Fails only where there is nothing to work on: no
 * campaign, a newer one, a damaged record, or missing sheets or columns (all of them listed); everything else is an issue.
 */
export function readCampaign(workbook: SourceWorkbook): Result<ReadCampaign, readonly Issue[]> {
  const state = recognise(workbook);
  if (!state.ok) return state;
  const scheme = findScheme(state.value.schemeId);
  if (!scheme) {
    const known = SCHEMES.map(({ id }) => id);
    return fail([issue('block', message('campaign.scheme-unknown', { id: state.value.schemeId, known }))]);
  }
  const names = state.value.sheetNames;
  const facts = factColumnsFromIds(state.value.factColumnIds);
  const tables = readTables(workbook, state.value, facts);
  if (!tables.ok) return tables;
  const { scheme: parameters, posts, applications, review, log } = tables.value;

  const resolved = resolveScheme(scheme, readAnswers(parameters.rows));
  const placed = resolved.issues.map((found) => ({
    ...found,
    place: answerPlace(found, parameters.rows, names.scheme),
  }));
  const readPosts = readPostRows(posts.rows, names.posts);
  const people = readPeople(workbook, names.applications, applications.positions, facts);
  if (!people.ok) return people;
  const { entries, issues: rowIssues } = numberRows(people.value, applications.rows, state.value);
  const registration = register(
    entries.map(({ entry }) => entry),
    readPosts.posts,
    resolved.resolved,
  );
  const numbered = registration.applications.map((application, index) => ({
    ...application,
    number: (entries[index] as NumberedEntry).number,
  }));
  const overrides = readOverrides(review.rows, names.review);
  return ok({
    state: state.value,
    scheme: resolved.resolved,
    factColumns: facts,
    registration: { ...registration, applications: numbered },
    overrides: overrides.overrides,
    log: readLog(log.rows),
    shown: new Map(review.rows.map((row) => [Number(cellText(row.values.get('number'))), row])),
    issues: [
      ...placed,
      ...readPosts.issues,
      ...rowIssues,
      ...people.value.flatMap((person) => person.issues),
      ...overrides.issues,
    ],
  });
}

function recognise(workbook: SourceWorkbook): Result<CampaignState, readonly Issue[]> {
  const version = stateVersion(workbook.sheets);
  const damaged = message('campaign.state-damaged', { sheet: SHEET_NAMES.state });
  if (version === undefined) {
    const present = workbook.sheets.some(({ name }) => name === SHEET_NAMES.state);
    return fail([issue('block', present ? damaged : message('campaign.not-a-campaign', { file: workbook.fileName }))]);
  }
  if (version > STATE_VERSION)
    return fail([issue('block', message('campaign.newer-version', { version, known: STATE_VERSION }))]);
  const state = readState(workbook.sheets);
  return state ? ok(state) : fail([issue('block', damaged)]);
}

const COLUMNS_READ = {
  scheme: columnsOf(PARAMETER_TITLES),
  posts: columnsOf({ name: POST_TITLES.name, openings: POST_TITLES.openings, quota: POST_TITLES.quota }),
  applications: columnsOf(APPLICATION_TITLES),
  review: columnsOf(REVIEW_TITLES),
  log: LOG_COLUMNS,
} as const;

function columnsOf(titles: Readonly<Record<string, string>>) {
  return Object.entries(titles).map(([id, title]) => ({ id, title }));
}

type TableId = keyof typeof COLUMNS_READ;
type Table = ReturnType<typeof readTable>;

function readTables(
  workbook: SourceWorkbook,
  { sheetNames }: CampaignState,
  facts: readonly FactColumn[],
): Result<Readonly<Record<TableId, Table>>, readonly Issue[]> {
  const issues: Issue[] = [];
  const tables: Partial<Record<TableId, Table>> = {};
  for (const id of Object.keys(COLUMNS_READ) as TableId[]) {
    const name = sheetNames[id as SheetId];
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) {
      issues.push(issue('block', message('campaign.sheet-missing', { sheet: name })));
      continue;
    }
    const columns = id === 'applications' ? [...COLUMNS_READ[id], ...facts] : COLUMNS_READ[id];
    const table = readTable(sheet, columns);
    const place = { sheet: name, row: HEADER_ROW };
    table.missing.forEach((column) =>
      issues.push(issue('block', message('campaign.column-missing', { sheet: name, column }), place)),
    );
    tables[id] = table;
  }
  return issues.length > 0 ? fail(issues) : ok(tables as Record<TableId, Table>);
}

function readAnswers(rows: readonly TableRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ values }) => [cellText(values.get('id')), valueText(values.get('value'))]));
}

/** A day typed into 方案 may have become a date cell; the answer is its text. */
function valueText(value: Parameters<typeof cellText>[0]): string {
  if (typeof value !== 'object' || value === null || value.kind !== 'date') return cellText(value);
  const { day, hour, minute } = value;
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${day.year}-${two(day.month)}-${two(day.day)}`;
  return hour === 0 && minute === 0 ? date : `${date} ${two(hour)}:${two(minute)}`;
}

function answerPlace(found: Issue, rows: readonly TableRow[], sheet: string): Issue['place'] {
  const id = 'id' in found.message.params ? found.message.params.id : undefined;
  const row = rows.find(({ values }) => cellText(values.get('id')) === id)?.row;
  return { sheet, ...(row === undefined ? {} : { row, column: 2 }) };
}

function readPostRows(
  rows: readonly TableRow[],
  sheet: string,
): { readonly posts: readonly Post[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const posts = rows.map(({ row, values }): Post => {
    const name = cellText(values.get('name'));
    const whole = (id: 'openings' | 'quota'): number | undefined => {
      const typed = cellText(values.get(id));
      if (typed === '') return undefined;
      const number = Number(typed);
      if (Number.isInteger(number) && number >= 1 && number <= 9999) return number;
      issues.push(
        issue('block', message('campaign.openings-wrong', { post: name, typed }), { sheet, row, post: name }),
      );
      return undefined;
    };
    const openings = whole('openings');
    const quota = whole('quota');
    return { name, ...(openings === undefined ? {} : { openings }), ...(quota === undefined ? {} : { quota }) };
  });
  return { posts, issues };
}

/** 报名 is a roster in standard form, so the roster reader reads it, with every column given. */
function readPeople(
  workbook: SourceWorkbook,
  sheet: string,
  positions: ReadonlyMap<string, number>,
  facts: readonly FactColumn[],
): Result<readonly RosterPerson[], readonly Issue[]> {
  const columns = new Map<RosterField, readonly number[]>();
  const put = (field: RosterField, id: string) => {
    const position = positions.get(id);
    if (position !== undefined) columns.set(field, [...(columns.get(field) ?? []), position + 1]);
  };
  facts.forEach(({ field, id }) => put(field, id));
  put('sequence', 'number');
  put('post', 'post');
  const roster = readRoster(onlySheet(workbook, sheet), {
    sheet,
    headerRows: { first: HEADER_ROW, last: HEADER_ROW },
    columns,
    columnsMayBeEmpty: true,
    needed: [],
  });
  return roster.ok ? ok(roster.value.people) : fail(roster.error);
}

function onlySheet(workbook: SourceWorkbook, name: string): SourceWorkbook {
  return { ...workbook, sheets: workbook.sheets.filter((sheet: SourceSheet) => sheet.name === name) };
}

interface NumberedEntry {
  readonly number: number;
  readonly entry: RegistrationRow;
}

/** Ties the people to their application numbers: a deleted, added or renumbered row is found. */
function numberRows(
  people: readonly RosterPerson[],
  rows: readonly TableRow[],
  { sheetNames, applicationCount }: CampaignState,
): { readonly entries: readonly NumberedEntry[]; readonly issues: readonly Issue[] } {
  const sheet = sheetNames.applications;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const seen = new Set<number>();
  const issues: Issue[] = [];
  const entries: NumberedEntry[] = [];
  for (const { row, facts } of people) {
    const values = byRow.get(row)?.values;
    const typed = cellText(values?.get('number'));
    const number = Number(typed);
    if (!Number.isInteger(number) || number < 1 || number > applicationCount || seen.has(number)) {
      issues.push(issue('block', message('campaign.row-unknown', { sheet, typed }), { sheet, row }));
      continue;
    }
    seen.add(number);
    const post = cellText(values?.get('post'));
    const order = Number(cellText(values?.get('order'))) || 1;
    const sourceRow = Number(cellText(values?.get('source'))) || row;
    entries.push({
      number,
      entry: { sheet, row, sourceRow, facts: { ...facts, choices: post === '' ? [] : [{ post, order }] } },
    });
  }
  for (let number = 1; number <= applicationCount; number++) {
    if (!seen.has(number))
      issues.push(issue('block', message('campaign.row-missing', { sheet, number, name: '' }), { sheet }));
  }
  entries.sort((a, b) => a.number - b.number);
  return { entries, issues };
}

function readOverrides(
  rows: readonly TableRow[],
  sheet: string,
): { readonly overrides: ReadonlyMap<number, Override>; readonly issues: readonly Issue[] } {
  const overrides = new Map<number, Override>();
  const issues: Issue[] = [];
  for (const { row, values } of rows) {
    const typed = cellText(values.get('override'));
    if (typed === '') continue;
    const name = cellText(values.get('name'));
    const verdict = verdictOf(typed);
    if (!verdict) {
      issues.push(issue('block', message('campaign.override-wrong', { name, typed }), { sheet, row, person: name }));
      continue;
    }
    const reason = cellText(values.get('overrideReason'));
    overrides.set(Number(cellText(values.get('number'))), {
      verdict,
      reason,
      reviewer: cellText(values.get('reviewer')),
    });
  }
  return { overrides, issues };
}

function readLog(rows: readonly TableRow[]): readonly LogEntry[] {
  return rows.flatMap(({ values }) => {
    const at = momentOf(values.get('at'));
    const text = (id: string) => cellText(values.get(id));
    return at ? [{ at, action: text('action'), what: text('what'), why: text('why'), who: text('who') }] : [];
  });
}

function momentOf(value: Parameters<typeof cellText>[0]): CalendarMinute | undefined {
  return parseIsoMinute(valueText(value));
}
