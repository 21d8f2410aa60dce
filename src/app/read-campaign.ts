import { issue, message, type Issue } from '../domain/basics/issue';
import { between, eachInParts, type InParts } from '../domain/basics/parts';
import { fail, ok, type Result } from '../domain/basics/result';
import type { Post, Registration } from '../domain/campaign/campaign';
import { replay } from '../domain/campaign/operations';
import type { RegistrationRow } from '../domain/campaign/register';
import type { Override } from '../domain/campaign/review';
import type { RosterField } from '../domain/roster/fields';
import { readRosterInParts } from '../domain/roster/read-roster';
import type { RosterPerson } from '../domain/roster/roster';
import type { SourceSheet, SourceWorkbook } from '../domain/roster/source';
import { cellText } from '../domain/roster/text';
import { campaignScheme } from '../domain/schemes/own-scheme';
import { optionalParameters } from '../domain/schemes/parameters/optional';
import type { Scheme } from '../domain/schemes/scheme';
import { resolveScheme, type ResolvedScheme } from '../domain/schemes/resolve';
import { APPLICATION_TITLES, MOST_CHOICES } from '../sheets/applications';
import type { LogEntry } from '../domain/campaign/log';
import { HEADER_ROW, readTable, type ReadTable, type TableRow } from '../sheets/columns';
import { factColumnsFromIds, type FactColumn } from '../sheets/fact-columns';
import { LOG_COLUMNS } from '../sheets/log';
import { POST_TITLES } from '../sheets/post-layout';
import { REVIEW_TITLES } from '../sheets/review';
import { CHANGE_REASON, PARAMETER_TITLES, VALUE_COLUMN_NUMBER } from '../sheets/scheme-sheet';
import { SHEET_NAMES, type SheetId } from '../sheets/sheet-names';
import { readDecisions } from './read-decisions';
import { readPostRows } from './read-post-rows';
import { registerNumbered } from './register-numbered';
import { STATE_VERSION, stateVersion, type CampaignState } from '../sheets/state';

/** What a campaign workbook says after people worked in it. */
export interface ReadCampaign {
  readonly state: CampaignState;
  readonly scheme: ResolvedScheme;
  readonly factColumns: readonly FactColumn[];
  /** The rows of 报名 by application number, for registering again. */
  readonly entries: readonly NumberedEntry[];
  readonly posts: readonly Post[];
  readonly registration: Registration;
  readonly overrides: ReadonlyMap<number, Override>;
  readonly log: readonly LogEntry[];
  /** What stands beside the parameters as the reason for a change, by parameter. */
  readonly changeReasons: ReadonlyMap<string, string>;
  /** The computed cells of 资格审查 as they stand, by application number: for comparing with what they should be. */
  readonly shown: ReadonlyMap<number, TableRow>;
  /** The rows of 职位 as they stand, by post. */
  readonly postsShown: ReadonlyMap<string, TableRow>;
  readonly issues: readonly Issue[];
  /** Those of `issues` about entries that are not understood: writing the sheets anew would lose what was typed. */
  readonly unreadable: readonly Issue[];
}

/**
 * Reads a campaign workbook back by the same columns that wrote it; `readable` is its state, where that can be read. Fails only where
 * there is nothing to work on: no campaign, a newer one, a damaged record, or missing sheets or columns (all of them listed); everything
 * else is an issue.
 */
export function* readCampaign(
  workbook: SourceWorkbook,
  readable: CampaignState | undefined,
): InParts<Result<ReadCampaign, readonly Issue[]>> {
  const state = recognise(workbook, readable);
  if (!state.ok) return state;
  const own = campaignScheme(state.value.schemeId, state.value.ownScheme);
  if (!own.ok) return own;
  const scheme = own.value;
  const names = state.value.sheetNames;
  const facts = factColumnsFromIds(state.value.factColumnIds);
  const tables = yield* between(0, 0.2, readTables(workbook, state.value, facts));
  if (!tables.ok) return tables;
  const { scheme: parameters, posts, applications, review, log } = tables.value;

  const answers = readAnswers(parameters.rows, scheme, state.value);
  const resolved = resolveScheme(scheme, answers.answers);
  const placed = resolved.issues.map((found) => ({
    ...found,
    place: answerPlace(found, parameters.rows, names.scheme),
  }));
  const entryLog = readLog(log.rows);
  const readPosts = readPostRows(posts.rows, names.posts);
  const people = yield* between(0.2, 0.6, readPeople(workbook, names.applications, applications.positions, facts));
  if (!people.ok) return people;
  yield 0.6;
  const reviewNames = new Map(
    review.rows.map(({ values }) => [Number(cellText(values.get('number'))), cellText(values.get('name'))]),
  );
  const numbering = numberRows(people.value, applications.rows, state.value, reviewNames);
  const { entries, issues: rowIssues } = yield* between(0.6, 0.7, numbering);
  yield 0.7;
  const registering = registerNumbered(entries, readPosts.posts, resolved.resolved, replay(entryLog));
  const registration = yield* between(0.7, 0.9, registering);
  const numbered = registration.applications;
  yield 0.9;
  const overrides = readDecisions(review.rows, names.review, numbered, state.value.applicationCount);
  yield 0.95;
  const known = new Set(readPosts.posts.map(({ name }) => name));
  const lost = state.value.postNames
    .filter((post) => !known.has(post))
    .map((post) => issue('block', message('campaign.post-missing', { post }), { sheet: names.posts, post }));
  const unreadable = [
    ...placed,
    ...answers.issues,
    ...readPosts.issues,
    ...lost,
    ...rowIssues,
    ...overrides.issues,
  ].filter(({ severity }) => severity === 'block');
  return ok({
    state: state.value,
    scheme: resolved.resolved,
    factColumns: facts,
    entries,
    posts: readPosts.posts,
    changeReasons: new Map(
      parameters.rows.map(({ values }) => [cellText(values.get('id')), cellText(values.get(CHANGE_REASON.id)).trim()]),
    ),
    registration,
    overrides: overrides.overrides,
    log: entryLog,
    shown: new Map(review.rows.map((row) => [Number(cellText(row.values.get('number'))), row])),
    postsShown: new Map(posts.rows.map((row) => [cellText(row.values.get('name')), row])),
    issues: [
      ...unreadable,
      ...overrides.issues.filter(({ severity }) => severity !== 'block'),
      ...people.value.flatMap((person) => person.issues),
    ],
    unreadable,
  });
}

function recognise(
  workbook: SourceWorkbook,
  state: CampaignState | undefined,
): Result<CampaignState, readonly Issue[]> {
  const version = stateVersion(workbook.sheets);
  const damaged = message('campaign.state-damaged', { sheet: SHEET_NAMES.state });
  if (version === undefined) {
    const present = workbook.sheets.some(({ name }) => name === SHEET_NAMES.state);
    return fail([issue('block', present ? damaged : message('campaign.not-a-campaign', { file: workbook.fileName }))]);
  }
  if (version > STATE_VERSION)
    return fail([issue('block', message('campaign.newer-version', { version, known: STATE_VERSION }))]);
  return state ? ok(state) : fail([issue('block', damaged)]);
}

/** Columns that came with state version 2. */
const SINCE_VERSION_2: ReadonlySet<string> = new Set(['data', 'mark', CHANGE_REASON.id]);

const COLUMNS_READ = {
  scheme: [...columnsOf(PARAMETER_TITLES), CHANGE_REASON],
  posts: columnsOf(POST_TITLES),
  applications: columnsOf(APPLICATION_TITLES),
  review: columnsOf(REVIEW_TITLES),
  log: LOG_COLUMNS,
} as const;

function columnsOf(titles: Readonly<Record<string, string>>) {
  return Object.entries(titles).map(([id, title]) => ({ id, title }));
}

type TableId = keyof typeof COLUMNS_READ;
function* readTables(
  workbook: SourceWorkbook,
  { sheetNames, version }: CampaignState,
  facts: readonly FactColumn[],
): InParts<Result<Readonly<Record<TableId, ReadTable>>, readonly Issue[]>> {
  const issues: Issue[] = [];
  const tables: Partial<Record<TableId, ReadTable>> = {};
  for (const id of Object.keys(COLUMNS_READ) as TableId[]) {
    const name = sheetNames[id as SheetId];
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) {
      issues.push(issue('block', message('campaign.sheet-missing', { sheet: name })));
      continue;
    }
    const known: readonly { readonly id: string; readonly title: string }[] = COLUMNS_READ[id];
    const held = version < 2 ? known.filter((column) => !SINCE_VERSION_2.has(column.id)) : known;
    const columns = id === 'applications' ? [...held, ...facts] : held;
    const table = yield* readTable(sheet, columns);
    const place = { sheet: name, row: HEADER_ROW };
    table.missing.forEach((column) =>
      issues.push(issue('block', message('campaign.column-missing', { sheet: name, column }), place)),
    );
    tables[id] = table;
  }
  return issues.length > 0 ? fail(issues) : ok(tables as Record<TableId, ReadTable>);
}

/**
 * The answers as they stand; a parameter whose row is gone is open, and said to be missing. One that the campaign never had, because
 * a later version of the scheme brought it, is open too: it is asked when its stage comes, and has its row after the next update.
 */
function readAnswers(
  rows: readonly TableRow[],
  scheme: Scheme,
  { sheetNames, parameterIds = [] }: CampaignState,
): { readonly answers: ReadonlyMap<string, string>; readonly issues: readonly Issue[] } {
  const answers = new Map(rows.map(({ values }) => [cellText(values.get('id')), cellText(values.get('value'))]));
  const issues: Issue[] = [];
  const added = optionalParameters(scheme.stages).filter(({ id }) => parameterIds.includes(id));
  for (const { id, title } of [...scheme.parameters, ...added]) {
    if (answers.has(id)) continue;
    answers.set(id, '');
    if (!parameterIds.includes(id)) continue;
    issues.push(issue('block', message('campaign.parameter-missing', { id, title }), { sheet: sheetNames.scheme }));
  }
  return { answers, issues };
}

function answerPlace(found: Issue, rows: readonly TableRow[], sheet: string): Issue['place'] {
  const id = 'id' in found.message.params ? found.message.params.id : undefined;
  const row = rows.find(({ values }) => cellText(values.get('id')) === id)?.row;
  return { sheet, ...(row === undefined ? {} : { row, column: VALUE_COLUMN_NUMBER }) };
}

/** 报名 is a roster in standard form, so the roster reader reads it, with every column given. */
function* readPeople(
  workbook: SourceWorkbook,
  sheet: string,
  positions: ReadonlyMap<string, number>,
  facts: readonly FactColumn[],
): InParts<Result<readonly RosterPerson[], readonly Issue[]>> {
  const columns = new Map<RosterField, readonly number[]>();
  const put = (field: RosterField, id: string) => {
    const position = positions.get(id);
    if (position !== undefined) columns.set(field, [...(columns.get(field) ?? []), position + 1]);
  };
  facts.forEach(({ field, id }) => put(field, id));
  put('sequence', 'number');
  put('post', 'post');
  const roster = yield* readRosterInParts(onlySheet(workbook, sheet), {
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

export interface NumberedEntry {
  readonly number: number;
  readonly entry: RegistrationRow;
}

/** Ties the people to their application numbers: a deleted, added or renumbered row is found. */
function* numberRows(
  people: readonly RosterPerson[],
  rows: readonly TableRow[],
  { sheetNames, applicationCount }: CampaignState,
  names: ReadonlyMap<number, string>,
): InParts<{ readonly entries: readonly NumberedEntry[]; readonly issues: readonly Issue[] }> {
  const sheet = sheetNames.applications;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const seen = new Set<number>();
  const issues: Issue[] = [];
  const entries: NumberedEntry[] = [];
  yield* eachInParts(people, ({ row, facts }) => {
    const values = byRow.get(row)?.values;
    const typed = cellText(values?.get('number'));
    const number = Number(typed);
    if (seen.has(number)) {
      issues.push(issue('block', message('campaign.row-twice', { sheet, number }), { sheet, row }));
      return;
    }
    if (!Number.isInteger(number) || number < 1 || number > applicationCount) {
      issues.push(issue('block', message('campaign.row-unknown', { sheet, typed }), { sheet, row }));
      return;
    }
    seen.add(number);
    const post = cellText(values?.get('post'));
    const order = readOrder(cellText(values?.get('order')));
    if (order === undefined) {
      const params = {
        name: facts.name.state === 'known' ? facts.name.value : '',
        typed: cellText(values?.get('order')),
      };
      issues.push(issue('block', message('campaign.order-wrong', params), { sheet, row, person: params.name }));
    }
    const sourceRow = Number(cellText(values?.get('source'))) || row;
    entries.push({
      number,
      entry: { sheet, row, sourceRow, facts: { ...facts, choices: post === '' ? [] : [{ post, order: order ?? 1 }] } },
    });
  });
  for (let number = 1; number <= applicationCount; number++) {
    if (!seen.has(number))
      issues.push(
        issue('block', message('campaign.row-missing', { sheet, number, name: names.get(number) ?? '' }), { sheet }),
      );
  }
  entries.sort((a, b) => a.number - b.number);
  return { entries, issues };
}

/** A whole number from 1; blank counts as the first choice, anything else is no number. */
function readOrder(typed: string): number | undefined {
  if (typed === '') return 1;
  return /^[1-9]$/.test(typed) && Number(typed) <= MOST_CHOICES ? Number(typed) : undefined;
}

/** Every row that says anything; nothing is ever dropped from 日志. */
function readLog(rows: readonly TableRow[]): readonly LogEntry[] {
  return rows.map(({ values }) => {
    const text = (id: string) => cellText(values.get(id));
    return {
      at: cellText(values.get('at')),
      action: text('action'),
      what: text('what'),
      why: text('why'),
      who: text('who'),
      data: text('data'),
      mark: text('mark'),
    };
  });
}
