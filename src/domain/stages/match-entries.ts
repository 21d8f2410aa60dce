import { parseExact } from '../basics/exact';
import { groupBy } from '../basics/group-by';
import { issue, message, type Issue, type Message } from '../basics/issue';
import { eachInParts, type InParts } from '../basics/parts';
import { sameText } from '../basics/same-text';
import type { SourceSheet, SourceValue } from '../roster/source';
import { cellText, compact, excerpt, isBlankCell } from '../roster/text';
import { plannedRowName } from './findings';
import { PEOPLE_TABLE } from './people-table';
import { SECOND_ENTRY } from './second-entry';
import type { InputColumn, PlannedRow, StageTable } from './table';
import { BLANK_VALUE, valueText, type StageValue } from './values';

/** Entries for a stage's tables: table id → row key → column id → cell. */
export type StageEntries = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, SourceValue>>>;

export interface MatchedEntries {
  readonly entries: StageEntries;
  readonly issues: readonly Issue[];
  readonly rows: number;
  readonly cells: number;
}

/** Rows in which a header is looked for. */
const HEADER_SEARCH = 30;

const NAME_TITLES = ['姓名', '考生姓名', '应聘人姓名', '竞聘人姓名', '候选人'];
const POST_TITLES = ['竞聘职位', '职位', '报考职位', '竞聘岗位', '岗位', '应聘职位', '申报职位'];
const NUMBER_TITLES = ['编号'];
const ID_TITLES = ['身份证号', '身份证号码', '公民身份号码', '证件号码'];
const OTHER_TITLES: Readonly<Record<string, readonly string[]>> = { name: NAME_TITLES, post: POST_TITLES };
/** A column that is called only this is the one score that the stage asks for. */
const SCORE_TITLES = ['成绩', '分数', '得分', '总分', '考试成绩'];

/**
 * Finds the entries for the open stage's tables in the sheets of another workbook: a header row with the columns' titles, then
 * a row per person (by number, else by name with post and ID number where they are given) or per row of a side table (by those of
 * its fixed columns that the file has). Everything that cannot be told for certain is an issue, and then nothing may be taken:
 * `fill.nothing-found`, `fill.person-unknown`, `fill.person-ambiguous`, `fill.row-unknown`, `fill.row-ambiguous`, `fill.twice`,
 * `fill.value-wrong`.
 * Blank cells say nothing.
 *
 * @param identities sound ID numbers by application number
 */
export function* matchEntries(
  sheets: readonly SourceSheet[],
  tables: readonly StageTable[],
  identities: ReadonlyMap<string, string>,
): InParts<MatchedEntries> {
  const entries = new Map<string, Map<string, Map<string, SourceValue>>>();
  const issues: Issue[] = [];
  let [rows, cells] = [0, 0];
  for (const sheet of sheets) {
    for (const table of tables) {
      const header = findHeader(sheet, table);
      if (!header) continue;
      const taken = yield* takeRows(sheet, table, header, identities, issues);
      const known = entries.get(table.id) ?? new Map<string, Map<string, SourceValue>>();
      for (const [key, values] of taken) {
        if (known.has(key)) {
          issues.push(issue('block', message('fill.twice', { who: shownRow(table, key) }), { sheet: sheet.name }));
          continue;
        }
        known.set(key, values);
        rows++;
        cells += values.size;
      }
      entries.set(table.id, known);
    }
  }
  if (cells === 0 && issues.length === 0) {
    const titles = tables.flatMap((table) => inputs(table).map(({ title }) => title));
    issues.push(issue('block', message('fill.nothing-found', { titles: [...new Set(titles)].slice(0, 12) })));
  }
  return { entries, issues, rows, cells };
}

/** Whether a row is an application, its key the number: in the main table and in the second entry of its scores. */
function hasPeople({ id }: StageTable): boolean {
  return id === PEOPLE_TABLE || id === SECOND_ENTRY;
}

interface Header {
  readonly row: number;
  readonly identity: ReadonlyMap<string, number>;
  readonly inputs: ReadonlyMap<InputColumn, number>;
}

function findHeader(sheet: SourceSheet, table: StageTable): Header | undefined {
  let best: Header | undefined;
  sheet.rows.slice(0, HEADER_SEARCH).forEach((cells, row) => {
    const texts = cells.map((cell) => (typeof cell === 'string' ? compact(cell) : ''));
    const at = (titles: readonly string[]) => texts.findIndex((text) => text !== '' && titles.includes(text));
    const identity = new Map<string, number>();
    const put = (id: string, index: number) => {
      if (index >= 0) identity.set(id, index);
    };
    if (hasPeople(table)) {
      put('name', at(NAME_TITLES));
      put('post', at(POST_TITLES));
      put('number', at(NUMBER_TITLES));
      put('idNumber', at(ID_TITLES));
      if (!identity.has('name')) return;
    } else {
      for (const { id, title } of keyColumns(table)) put(id, at([compact(title), ...(OTHER_TITLES[id] ?? [])]));
      if (table.rows.length > 1 && identity.size === 0) return;
    }
    const found = new Map<InputColumn, number>();
    for (const column of inputs(table)) {
      const index = at(
        [column.title, `${table.sheet}${column.title}`, ...(column.alsoCalled ?? [])].map((title) => compact(title)),
      );
      if (index >= 0) found.set(column, index);
    }
    const scores = inputs(table).filter(({ input }) => input.kind === 'score' || input.kind === 'count');
    const only = scores.length === 1 ? scores[0] : undefined;
    const named = [...SCORE_TITLES, ...computedTitles(table)];
    if (only && !found.has(only) && at(named) >= 0) found.set(only, at(named));
    if (found.size > (best?.inputs.size ?? 0)) best = { row, identity, inputs: found };
  });
  return best;
}

function* takeRows(
  sheet: SourceSheet,
  table: StageTable,
  header: Header,
  identities: ReadonlyMap<string, string>,
  issues: Issue[],
): InParts<ReadonlyMap<string, Map<string, SourceValue>>> {
  const taken = new Map<string, Map<string, SourceValue>>();
  const findRow = rowFinder(table, header, identities);
  yield* eachInParts(sheet.rows, (cells, index) => {
    const filled = [...header.inputs].filter(([, column]) => !isBlankCell(cells[column]));
    if (index <= header.row || filled.length === 0) return;
    const place = { sheet: sheet.name, row: index + 1 };
    const key = findRow(cells);
    if (typeof key !== 'string') {
      issues.push(issue('block', key, place));
      return;
    }
    const values = taken.get(key) ?? new Map<string, SourceValue>();
    if (taken.has(key)) {
      issues.push(issue('block', message('fill.twice', { who: shownRow(table, key) }), place));
      return;
    }
    for (const [column, at] of filled) {
      const value = cellFor(column, cells[at] ?? null);
      if (value === undefined) {
        const params = { row: index + 1, column: column.title, typed: excerpt(cellText(cells[at])) };
        issues.push(issue('block', message('fill.value-wrong', params), { ...place, column: at + 1 }));
      } else values.set(column.id, value);
    }
    taken.set(key, values);
  });
  return taken;
}

/** Finds the key of the row that is meant, or says why it cannot be told. */
function rowFinder(
  table: StageTable,
  { identity }: Header,
  identities: ReadonlyMap<string, string>,
): (cells: readonly SourceValue[]) => string | Message {
  const ofPeople = hasPeople(table);
  // People are looked for by name first, rows of side tables by all that tells them apart.
  const ids = ofPeople ? ['name'] : [...identity.keys()];
  const keyOf = (textOf: (id: string) => string) => ids.map((id) => sameText(textOf(id))).join('|');
  const rows = groupBy(table.rows, ({ fixed }) => keyOf((id) => shown(fixed.get(id))));
  return (cells) => {
    const text = (id: string) => {
      const index = identity.get(id);
      return index === undefined ? '' : cellText(cells[index]).trim();
    };
    const fitting = rows.get(keyOf(text)) ?? [];
    if (ofPeople) return findPerson(fitting, text, identities);
    const [only] = fitting;
    if (only && fitting.length === 1) return only.key;
    const typed = ids.map(text).join(' ');
    if (!only) return message('fill.row-unknown', { typed });
    const missing = keyColumns(table).filter(({ id }) => !identity.has(id));
    return message('fill.row-ambiguous', { typed, count: fitting.length, columns: missing.map(({ title }) => title) });
  };
}

/** @param named everybody of that name */
function findPerson(
  named: readonly PlannedRow[],
  text: (id: string) => string,
  identities: ReadonlyMap<string, string>,
): string | Message {
  const [name, post, number, id] = [
    text('name'),
    text('post'),
    text('number'),
    compact(text('idNumber')).toUpperCase(),
  ];
  const fitting = named.filter(({ key, fixed }) => {
    if (number !== '' && key !== number) return false;
    if (post !== '' && sameText(shown(fixed.get('post'))) !== sameText(post)) return false;
    const known = identities.get(key);
    return id === '' || known === undefined || known === id;
  });
  const [only] = fitting;
  if (only && fitting.length === 1) return only.key;
  if (!only) return message('fill.person-unknown', { name, post });
  const found = fitting.map(({ key, fixed }) => `${key} ${shown(fixed.get('name'))}（${shown(fixed.get('post'))}）`);
  return message('fill.person-ambiguous', { name, found });
}

/** The cell as the stage's sheet takes it; text files have numbers as texts. */
function cellFor({ input }: InputColumn, cell: SourceValue): SourceValue | undefined {
  if (typeof cell === 'object' && cell?.kind === 'error') return undefined;
  if (input.kind !== 'score' && input.kind !== 'count') return typeof cell === 'object' ? cellText(cell) : cell;
  if (typeof cell === 'number') return cell;
  const value = typeof cell === 'string' ? parseExact(compact(cell)) : undefined;
  return value === undefined || /[%/]/.test(String(cell)) ? undefined : Number(compact(String(cell)));
}

function inputs(table: StageTable): readonly InputColumn[] {
  return table.columns.filter((column): column is InputColumn => column.role === 'input');
}

/** A file calls the score by the name of the result, where that has one source only. */
function computedTitles(table: StageTable): readonly string[] {
  return table.columns.flatMap((column) =>
    column.role === 'computed' && column.show === 'score' ? [compact(column.title)] : [],
  );
}

/** What rows of a side table are told apart by: its fixed columns of words and whole numbers, not a weight that is only shown. */
function keyColumns({ columns, rows }: StageTable) {
  return columns.filter(({ role, id }) => {
    return role === 'fixed' && rows.every(({ fixed }) => !valueText(fixed.get(id) ?? BLANK_VALUE).includes('.'));
  });
}

function shownRow(table: StageTable, key: string): string {
  const row = table.rows.find((one) => one.key === key);
  return row ? plannedRowName(row) : key;
}

function shown(value: StageValue | undefined): string {
  return valueText(value ?? BLANK_VALUE);
}
