import { fail, ok, type Result } from '../basics/result';
import { issue, message, type Issue } from '../basics/issue';
import { atOnce, between, mapInParts, type InParts } from '../basics/parts';
import type { ColumnPlan } from './column-plan';
import { ROSTER_FIELDS } from './fields';
import { findSheet, type FoundRoster } from './find-sheet';
import { personReader } from './read-person';
import { postReader } from './read-posts';
import type { ColumnMatch, Roster, RosterOutline, RosterPerson, RosterRequest } from './roster';
import type { SourceWorkbook } from './source';

/** Rows that a message lists by number; more are counted only. */
const LISTED_ROWS = 30;

/**
 * Reads a roster of any layout: finds the sheet, the header (1–3 rows) and the columns, and reads every person (R-PLAN-7, §11).
 * Nobody is merged or dropped: rows that are no people are listed with the reason. Same workbook and request, same roster.
 *
 * Fails with every blocking issue about sheet, header and columns at once (codes: `findSheet`, `mapColumns`, and
 * `roster.second-table`). Issues about single cells are with their person; `roster.issues` has those about the whole:
 * columns that were not found, hidden rows that were read (info), names merged over several rows (block).
 */
export function readRoster(workbook: SourceWorkbook, request: RosterRequest): Result<Roster, readonly Issue[]> {
  return atOnce(readRosterInParts(workbook, request));
}

/** `readRoster`, which can be left between people. */
export function* readRosterInParts(
  workbook: SourceWorkbook,
  request: RosterRequest,
): InParts<Result<Roster, readonly Issue[]>> {
  const found = yield* between(0, 0.1, findSheet(workbook, request));
  if (!found.ok) return found;
  const { sheet, header, grid, plans, rows } = found.value;
  const about = aboutSheet(found.value);
  const blocking = about.filter((one) => one.severity === 'block');
  if (blocking.length > 0) return fail(blocking);

  yield 0.1;
  const readPerson = personReader(grid, plans, workbook.dateSystem, postReader(grid, plans, rows.people));
  yield 0.2;
  const people = yield* between(0.2, 1, mapInParts(rows.people, readPerson));
  const levelDated = people.some((person) => person.facts.levelSince.state === 'known');
  return ok({
    sheet: sheet.name,
    header: { first: header.first, last: header.last },
    columns: plans.map(matchOf),
    people,
    ignored: rows.ignored,
    issues: [
      ...about.filter((one) => !(levelDated && isAboutLevelDate(one))),
      ...hiddenRows(found.value),
      ...mergedNames(found.value, people),
    ],
  });
}

/**
 * How `readRoster` would read a sheet, also where it would have to ask about columns first; fails only where there is no sheet with a
 * header to look at (codes: `findSheet`).
 */
export function outlineRoster(
  workbook: SourceWorkbook,
  request: RosterRequest,
): Result<RosterOutline, readonly Issue[]> {
  const found = atOnce(findSheet(workbook, request));
  if (!found.ok) return found;
  const { sheet, header, plans, rows } = found.value;
  return ok({
    sheet: sheet.name,
    header: { first: header.first, last: header.last },
    columns: plans.map(matchOf),
    people: rows.people.length,
    issues: aboutSheet(found.value),
  });
}

function aboutSheet(found: FoundRoster): readonly Issue[] {
  const about = found.issues.map((one) => ({ ...one, place: { sheet: found.sheet.name, ...one.place } }));
  return [...about, ...secondTable(found)];
}

/** A level that carries its own date ('副科级（2009.03）') makes up for the missing column. */
function isAboutLevelDate(found: Issue): boolean {
  const { code } = found.message;
  if (code !== 'roster.column-not-found' && code !== 'roster.column-perhaps') return false;
  return (found.message.params as { readonly field: unknown }).field === ROSTER_FIELDS.levelSince;
}

function matchOf(plan: ColumnPlan): ColumnMatch {
  const { years: _, ...match } = plan;
  return match;
}

function secondTable({ sheet, rows }: FoundRoster): readonly Issue[] {
  if (rows.secondTable === undefined) return [];
  const place = { sheet: sheet.name, row: rows.secondTable };
  return [issue('block', message('roster.second-table', { sheet: sheet.name, row: rows.secondTable }), place)];
}

function hiddenRows({ sheet, rows }: FoundRoster): readonly Issue[] {
  const hidden = rows.people.filter((row) => sheet.hiddenRows.has(row));
  if (hidden.length === 0) return [];
  const listed = hidden.slice(0, LISTED_ROWS).map(String);
  const shown = hidden.length > LISTED_ROWS ? [...listed, '…'] : listed;
  return [issue('info', message('roster.hidden-rows', { rows: shown, count: hidden.length }), { sheet: sheet.name })];
}

function mergedNames({ sheet, rows }: FoundRoster, people: readonly RosterPerson[]): readonly Issue[] {
  return [...rows.mergedNames].map(([first, last]) => {
    const name = people.find((person) => person.row === first)?.facts.name;
    const shown = name?.state === 'known' ? name.value : '';
    return issue('block', message('roster.name-merged', { name: shown, first, last }), {
      sheet: sheet.name,
      row: first,
    });
  });
}
