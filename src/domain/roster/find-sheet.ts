import { between, inTurn, type InParts } from '../basics/parts';
import { fail, ok, type Result } from '../basics/result';
import { issue, message, type Issue } from '../basics/issue';
import type { ColumnPlan } from './column-plan';
import { dataGrid, type DataGrid } from './data-grid';
import { sortRows, type SortedRows } from './data-rows';
import type { RosterField } from './fields';
import { findHeader, headerAt, type Header } from './find-header';
import { HEADER_SEARCH_ROWS, headerGrid } from './header-grid';
import { mapColumns } from './map-columns';
import type { RosterRequest, SurveyedSheet } from './roster';
import type { SourceSheet, SourceWorkbook } from './source';
import { compact } from './text';
import { toolTableOf } from './tool-mark';

/** A sheet read as a roster, as far as it goes without the values. */
export interface FoundRoster {
  readonly sheet: SourceSheet;
  readonly header: Header;
  readonly grid: DataGrid;
  readonly plans: readonly ColumnPlan[];
  readonly rows: SortedRows;
  /** About columns; the blocking ones end the reading. */
  readonly issues: readonly Issue[];
}

/** Sheets whose names begin so are written by this program. */
const OWN_SHEET = /^_xuanba/i;

/**
 * The sheet that holds the roster. A sheet that the clerk names is taken; else the one visible sheet, or if none the one hidden
 * sheet, with a header and at least one person below it. Errors: `roster.sheet-unknown`, `roster.two-sheets`,
 * `roster.header-not-found`, `roster.header-rows-outside`, `roster.no-people`.
 */
export function* findSheet(
  workbook: SourceWorkbook,
  request: RosterRequest,
): InParts<Result<FoundRoster, readonly Issue[]>> {
  if (request.sheet !== undefined) return yield* namedSheet(workbook.sheets, request.sheet, request);
  const own = clerkSheets(workbook);
  const visible = own.filter((sheet) => !sheet.hidden);
  const hidden = own.filter((sheet) => sheet.hidden);
  for (const sheets of [visible, hidden]) {
    const found = yield* inTurn(sheets.map((sheet) => () => readSheet(sheet, request)));
    const [best, ...others] = mostLikely(found.flatMap(likelyRoster));
    if (best && others.length === 0) return ok(best);
    if (best) {
      const names = [best, ...others].map((roster) => roster.sheet.name);
      return fail([issue('block', message('roster.two-sheets', { sheets: names, flag: `--sheet ${names[0]}` }))]);
    }
  }
  return fail([nothingFound(visible.length > 0 ? visible : own, request)]);
}

/**
 * Every sheet of the clerk's in the order of the workbook. The best one is `findSheet`'s; of several that it would ask about, the one
 * with most people.
 */
export function* surveySheets(workbook: SourceWorkbook): InParts<readonly SurveyedSheet[]> {
  const sheets = clerkSheets(workbook);
  const read = yield* inTurn(sheets.map((sheet) => () => readSheet(sheet, { needed: [] })));
  const found = new Map(sheets.map((sheet, index) => [sheet, read[index]]));
  const rosters = sheets.flatMap((sheet) => likelyRoster(found.get(sheet)));
  const visible = rosters.filter(({ sheet }) => !sheet.hidden);
  const best = mostLikely(visible.length > 0 ? visible : rosters).reduce<FoundRoster | undefined>(
    (most, roster) => (most && most.rows.people.length >= roster.rows.people.length ? most : roster),
    undefined,
  );
  return sheets.map((sheet) => {
    const roster = found.get(sheet);
    return {
      sheet: sheet.name,
      hidden: sheet.hidden,
      header: roster && { first: roster.header.first, last: roster.header.last },
      people: roster?.rows.people.length ?? 0,
      best: roster !== undefined && roster === best,
    };
  });
}

function clerkSheets({ sheets }: SourceWorkbook): readonly SourceSheet[] {
  return sheets.filter((sheet) => !OWN_SHEET.test(sheet.name.trim()) && toolTableOf(sheet) === undefined);
}

/** A sheet whose header has nobody below it is no roster. */
function likelyRoster(roster: FoundRoster | undefined): readonly FoundRoster[] {
  return roster && (roster.rows.people.length > 0 || !roster.header.hasName) ? [roster] : [];
}

/** Those whose people are found, or all where nobody's are. */
function mostLikely(found: readonly FoundRoster[]): readonly FoundRoster[] {
  const withPeople = found.filter((roster) => roster.rows.people.length > 0);
  return withPeople.length > 0 ? withPeople : found;
}

function* namedSheet(
  sheets: readonly SourceSheet[],
  name: string,
  request: RosterRequest,
): InParts<Result<FoundRoster, readonly Issue[]>> {
  const sheet =
    sheets.find((candidate) => candidate.name === name) ??
    sheets.find((candidate) => compact(candidate.name) === compact(name));
  if (!sheet) {
    const names = sheets
      .filter((candidate) => !OWN_SHEET.test(candidate.name.trim()))
      .map((candidate) => candidate.name);
    return fail([issue('block', message('roster.sheet-unknown', { sheet: name, sheets: names }))]);
  }
  const roster = yield* readSheet(sheet, request);
  if (!roster) return fail([nothingFound([sheet], request)]);
  if (roster.rows.people.length === 0 && roster.header.hasName) {
    const { first, last } = roster.header;
    const place = { sheet: sheet.name };
    return fail([issue('block', message('roster.no-people', { sheet: sheet.name, first, last }), place)]);
  }
  return ok(roster);
}

function nothingFound(sheets: readonly SourceSheet[], request: RosterRequest): Issue {
  const { headerRows } = request;
  const [sheet] = sheets;
  if (headerRows && sheet && sheets.every((candidate) => !isInside(candidate, headerRows))) {
    return issue('block', message('roster.header-rows-outside', { ...headerRows, sheet: sheet.name }), {
      sheet: sheet.name,
    });
  }
  return issue('block', message('roster.header-not-found', { sheets: sheets.map((candidate) => candidate.name) }));
}

function isInside(sheet: SourceSheet, rows: { readonly first: number; readonly last: number }): boolean {
  return rows.first >= 1 && rows.last >= rows.first && rows.last <= sheet.rows.length;
}

/** The sheet as a roster; `undefined` where no header is found. Given header rows are taken as they are. */
function* readSheet(sheet: SourceSheet, request: RosterRequest): InParts<FoundRoster | undefined> {
  const clerk = new Map<number, RosterField>();
  for (const [field, columns] of request.columns ?? []) for (const column of columns) clerk.set(column, field);
  const { headerRows } = request;
  if (headerRows && !isInside(sheet, headerRows)) return undefined;
  const depth = Math.max(HEADER_SEARCH_ROWS, headerRows?.last ?? 0);
  const grid = headerGrid(sheet, depth);
  const header = headerRows ? headerAt(grid, headerRows.first, headerRows.last, clerk) : findHeader(grid, clerk);
  if (!header) return undefined;
  yield 0.1;
  const data = dataGrid(sheet, header.last);
  const { plans, issues } = mapColumns(sheet, header, request);
  yield 0.2;
  const named = plans.some((plan) => plan.field === 'name');
  const rows = named ? yield* between(0.2, 1, sortRows(data, plans, header.columns)) : NO_ROWS;
  return {
    sheet,
    header: named ? { ...header, hasName: true } : { ...header, hasName: false },
    grid: data,
    plans,
    rows,
    issues,
  };
}

const NO_ROWS: SortedRows = { people: [], ignored: [], mergedNames: new Map() };
