import type { ColumnPlan } from './column-plan';
import type { DataGrid } from './data-grid';
import { factsOnDemand, type FactsReader } from './facts-on-demand';
import type { RosterField } from './fields';
import { headerAt } from './find-header';
import { headerGrid } from './header-grid';
import { mapColumns } from './map-columns';
import { FILLINGS } from './read-person';
import { postReader, type PersonPosts } from './read-posts';
import type { SourceSheet, SourceValue } from './source';
import type { FactField } from './values';

/** People in a block of cells below a header that is known. */
export interface PeopleCells {
  /** As the host has them: texts, numbers, booleans, blanks, and objects that only `read` understands. */
  readonly rows: readonly (readonly unknown[])[];
  /** The cell for the readers. Pure; two objects of the same content give the same object. */
  read(cell: unknown): SourceValue;
}

export type { FactsReader };

/** What stands for a cell in a `Map`: equal for cells of equal content. */
export function cellKey({ read }: PeopleCells, cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null ? read(cell) : cell;
}

/** A field for which no column is certain, with the columns that it may be. */
export interface UnsureField {
  readonly field: RosterField;
  readonly columns: readonly ColumnPlan[];
}

export interface PeopleColumns {
  readonly plans: readonly ColumnPlan[];
  /** Of the fields asked for; one that no column resembles is not among them, it is `absent`. */
  readonly unsure: readonly UnsureField[];
}

/** A level of education stands in any of these columns, so that one of them is enough. */
const EDUCATION: readonly RosterField[] = ['education', 'fullTimeEducation', 'inServiceEducation'];

/** An ID number is only a hint to a birth date; whoever is in doubt about it loses nothing. */
const NEVER_ASKED: ReadonlySet<RosterField> = new Set<RosterField>(['idNumber']);

/**
 * Recognises the columns of a block by its header alone (1–3 rows × columns), as `readRoster` does by the header of a sheet. The
 * values have no say, so that what is read of a person depends on nobody else; columns that claim a field alike are unsure.
 */
export function peopleColumns(
  header: readonly (readonly SourceValue[])[],
  fields: ReadonlySet<RosterField>,
): PeopleColumns {
  const sheet = sheetOf(header);
  const found = headerAt(headerGrid(sheet, header.length), 1, header.length, new Map());
  const { plans } = mapColumns(sheet, found, { needed: [], headerOnly: true });
  const has = (field: RosterField) => plans.some((plan) => plan.field === field);
  const unsure = [...fields].flatMap((field): readonly UnsureField[] => {
    const served = has(field) || (EDUCATION.includes(field) && EDUCATION.some(has));
    if (served || NEVER_ASKED.has(field)) return [];
    const columns = plans.filter((plan) => plan.field === undefined && plan.alternatives.includes(field));
    return columns.length > 0 ? [{ field, columns }] : [];
  });
  return { plans, unsure };
}

function sheetOf(rows: SourceSheet['rows']): SourceSheet {
  return { name: '', rows, merges: [], hiddenRows: new Set(), hidden: false };
}

/** Reads people as `readRoster` does, but only the facts of `fields`. Dates are of the 1900 system. */
export function factsReader(
  cells: PeopleCells,
  plans: readonly ColumnPlan[],
  fields: ReadonlySet<RosterField>,
): FactsReader {
  const sources = new Set<RosterField | undefined>(fields);
  for (const field of fields) sources.add(FILLINGS[field as FactField]?.from);
  return factsOnDemand(
    gridOf(cells),
    plans.filter((plan) => plan.field !== undefined && sources.has(plan.field)),
  );
}

/** Reads the posts of one person of a block. Rows and columns count from 1. */
export interface PostsReader {
  posts(row: number): PersonPosts;
  /** The columns on which they depend. */
  readonly columns: readonly number[];
}

/** Reads posts as `readRoster` does: whether a cell names one or several is told by all people together, see `postReader`. */
export function postsReader(cells: PeopleCells, plans: readonly ColumnPlan[]): PostsReader {
  const columns = columnsOf(plans, ['post', 'secondPost', 'postDepartment']);
  return { posts: postReader(gridOf(cells), plans, distinctRows(cells, columns)), columns };
}

function columnsOf(plans: readonly ColumnPlan[], fields: readonly (RosterField | undefined)[]): readonly number[] {
  return plans.filter(({ field }) => field !== undefined && fields.includes(field)).map(({ column }) => column);
}

function gridOf(cells: PeopleCells): DataGrid {
  return {
    sheet: sheetOf([]),
    first: 1,
    last: cells.rows.length,
    value: (row, column) => cells.read(cells.rows[row - 1]?.[column - 1]),
    mergedFrom: () => undefined,
    spanEnd: (_, column) => column,
  };
}

type Seen = Map<unknown, Seen>;

/** The first row of each combination of cells: what the others hold is known then. */
function distinctRows(cells: PeopleCells, columns: readonly number[]): readonly number[] {
  const found: number[] = [];
  const seen: Seen = new Map();
  cells.rows.forEach((row, index) => {
    let level = seen;
    let known = true;
    for (const column of columns) {
      const key = cellKey(cells, row[column - 1]);
      const next: Seen = level.get(key) ?? new Map();
      if (!level.has(key)) {
        known = false;
        level.set(key, next);
      }
      level = next;
    }
    if (!known) found.push(index + 1);
  });
  return found;
}
