import { eachInParts, type InParts } from '../domain/basics/parts';
import { issue, message, type Issue } from '../domain/basics/issue';
import type { SourceSheet, SourceValue, SourceWorkbook } from '../domain/roster/source';
import { cellText } from '../domain/roster/text';
import { PEOPLE_TABLE } from '../domain/stages/people-table';
import type { StageCells } from '../domain/stages/run-stage';
import type { StageTable } from '../domain/stages/table';
import { BLANK_VALUE, valueText, type StageValue } from '../domain/stages/values';
import { HEADER_ROW, readTable } from '../sheets/columns';

/** Where the rows and columns of a stage's tables stand in their sheets, by table id. */
export type StagePositions = ReadonlyMap<
  string,
  { readonly rows: ReadonlyMap<string, number>; readonly columns: ReadonlyMap<string, number> }
>;

export interface ReadStage {
  readonly cells: StageCells;
  readonly positions: StagePositions;
  /** What is not understood: writing the sheets anew would lose it. */
  readonly issues: readonly Issue[];
}

/**
 * Reads the sheets of an open stage back by the same columns that wrote them. Rows are found by their number (`people`) or by all
 * their fixed cells, wherever they stand; rows that are not known, missing or doubled are issues, and so are
 * `unlikeSheets`.
 */
export function* readStage(
  workbook: SourceWorkbook,
  tables: readonly StageTable[],
  sheetNames: Readonly<Record<string, string>>,
): InParts<ReadStage> {
  const cells = new Map<string, ReadonlyMap<string, ReadonlyMap<string, SourceValue>>>();
  const positions = new Map<string, { rows: Map<string, number>; columns: Map<string, number> }>();
  const issues: Issue[] = [];
  for (const table of tables) {
    const name = sheetNames[table.id] ?? '';
    if (name === '') continue;
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) {
      issues.push(issue('block', message('campaign.sheet-missing', { sheet: name })));
      continue;
    }
    const read = yield* readOne(sheet, table, issues);
    cells.set(table.id, read.cells);
    positions.set(table.id, read.positions);
  }
  return { cells, positions, issues: [...unlikeSheets(tables, sheetNames), ...issues] };
}

/** Sheets that a change of the scheme would take from an open stage (`stage.sheet-of-change`); one that it brings is made. */
export function unlikeSheets(
  tables: readonly StageTable[],
  sheetNames: Readonly<Record<string, string>>,
): readonly Issue[] {
  const ids = new Set(tables.map(({ id }) => id));
  const taken = Object.entries(sheetNames).flatMap(([id, sheet]) => (ids.has(id) ? [] : [sheet]));
  return taken.map((sheet) => issue('block', message('stage.sheet-of-change', { sheet })));
}

function* readOne(
  sheet: SourceSheet,
  table: StageTable,
  issues: Issue[],
): InParts<{
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, SourceValue>>;
  readonly positions: { rows: Map<string, number>; columns: Map<string, number> };
}> {
  const identity = identityColumns(table);
  const needed = table.columns.filter(({ role, id }) => role === 'input' || identity.includes(id));
  const read = yield* readTable(sheet, table.columns);
  for (const { title } of needed.filter((column) => read.missing.includes(column.title))) {
    const text = message('campaign.column-missing', { sheet: sheet.name, column: title });
    issues.push(issue('block', text, { sheet: sheet.name, row: HEADER_ROW }));
  }
  const keys = new Map(
    table.rows.map(({ key, fixed }) => [identity.map((id) => textOf(fixed.get(id))).join('|'), key]),
  );
  const cells = new Map<string, ReadonlyMap<string, SourceValue>>();
  const rows = new Map<string, number>();
  yield* eachInParts(read.rows, ({ row, values }) => {
    const texts = identity.map((id) => cellText(values.get(id)));
    const key = keys.get(texts.join('|'));
    const place = { sheet: sheet.name, row };
    if (key === undefined) {
      issues.push(issue('block', message('stage.unknown-row', { sheet: sheet.name, typed: texts.join(' ') }), place));
    } else if (rows.has(key)) {
      issues.push(issue('block', message('stage.row-twice', { sheet: sheet.name, who: texts.join(' ') }), place));
    } else {
      rows.set(key, row);
      cells.set(key, values);
    }
  });
  for (const { key, fixed } of table.rows) {
    if (rows.has(key)) continue;
    const who = textOf(fixed.get('name')) || identity.map((id) => textOf(fixed.get(id))).join(' ');
    issues.push(issue('block', message('stage.row-missing', { sheet: sheet.name, who }), { sheet: sheet.name }));
  }
  const columns = new Map([...read.positions].map(([id, index]) => [id, index + 1]));
  return { cells, positions: { rows, columns } };
}

/** The columns that tell the rows of a table apart. */
function identityColumns(table: StageTable): readonly string[] {
  return table.id === PEOPLE_TABLE
    ? ['number']
    : table.columns.filter(({ role }) => role === 'fixed').map(({ id }) => id);
}

function textOf(value: StageValue | undefined): string {
  return valueText(value ?? BLANK_VALUE);
}
