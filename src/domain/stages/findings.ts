import { compareDays, formatDate } from '../basics/calendar';
import { compareExact, decimalText, sumExact, type Exact } from '../basics/exact';
import { message, type Message } from '../basics/issue';
import { mapInParts, type InParts } from '../basics/parts';
import { localized } from '../basics/localized';
import type { StageFinding } from './stage-kind';
import {
  describeStageInput,
  type DayCheck,
  type FilledTable,
  type InputColumn,
  type PlannedRow,
  type RowCheck,
  type SumCheck,
} from './table';
import { BLANK_VALUE, valueText, type StageRow } from './values';

/** The column that says that somebody did not take part (缺考, 违纪, 弃权): then nothing else is needed in the row. */
export const STATUS_COLUMN = 'status';

/**
 * What is wrong with the cells of a table, whatever the stage: `stage.cell-wrong` (a text among numbers, an unknown word),
 * `stage.score-outside`, and the messages of the table's own checks, each at its cell; blanks of a needed column are told
 * together (`stage.input-missing`, `stage.inputs-missing`).
 */
export function* tableFindings({ table, rows }: FilledTable): InParts<readonly StageFinding[]> {
  const inputs = table.columns.filter((column): column is InputColumn => column.role === 'input');
  const out = new Set(table.rows.flatMap((row) => (row.out ? [row.key] : [])));
  const staying = rows.filter(({ key }) => !out.has(key));
  const ofRows = yield* mapInParts(rows, (row) => [
    ...inputs.flatMap((column) => cellFindings(column, row, table.id)),
    ...(table.checks ?? []).flatMap((check) => checkFindings(check, row, table.id)),
  ]);
  return [...ofRows.flat(), ...inputs.flatMap((column) => missingFindings(column, staying, table))];
}

const OR_STATUS = localized('；未参加的，请在“状态”栏选择', ', or choose a status for who did not take part');
const NO_STATUS = localized('', '');

/** Names shown of those who lack an entry. */
const NAMES_SHOWN = 5;

function missingFindings(
  column: InputColumn,
  rows: readonly StageRow[],
  table: FilledTable['table'],
): readonly StageFinding[] {
  if (column.needed === undefined) return [];
  const blank = rows.filter((row) => row.isBlank(column.id) && row.isBlank(STATUS_COLUMN));
  const [first] = blank;
  if (!first) return [];
  const at = { table: table.id, key: first.key, column: column.id };
  const orStatus = table.columns.some(({ id }) => id === STATUS_COLUMN) ? OR_STATUS : NO_STATUS;
  const params = { who: rowName(first), column: column.title, orStatus };
  const names = blank.slice(0, NAMES_SHOWN).map(rowName);
  const text =
    blank.length === 1
      ? message('stage.input-missing', params)
      : message('stage.inputs-missing', { column: column.title, count: blank.length, names, orStatus });
  return [{ severity: column.needed, message: text, at }];
}

function cellFindings(column: InputColumn, row: StageRow, table: string): readonly StageFinding[] {
  const found = cellProblem(column, row);
  return found ? [{ severity: 'block', message: found, at: { table, key: row.key, column: column.id } }] : [];
}

function cellProblem({ id, title, input }: InputColumn, row: StageRow): Message | undefined {
  const value = row.value(id);
  if (value.kind === 'wrong') {
    const params = { who: rowName(row), column: title, typed: value.typed, expected: describeStageInput(input) };
    return message('stage.cell-wrong', params);
  }
  if (input.kind !== 'score' || value.kind !== 'number') return undefined;
  const { value: score } = value;
  if (compareExact(score, input.most) <= 0 && score.compare(0) >= 0) return undefined;
  const params = { who: rowName(row), column: title, score: decimalText(score), most: decimalText(input.most) };
  return message('stage.score-outside', params);
}

function checkFindings(check: RowCheck, row: StageRow, table: string): readonly StageFinding[] {
  const text = check.kind === 'dayAfter' ? dayProblem(check, row) : sumProblem(check, row);
  return text ? [{ severity: check.severity, message: text, at: { table, key: row.key, column: check.at } }] : [];
}

function dayProblem(check: DayCheck, row: StageRow): Message | undefined {
  const [day, limit] = [row.day(check.of), row.day(check.limit)];
  if (!day || !limit || compareDays(day, limit) > 0) return undefined;
  return check.message(row, { day: formatDate(day), limit: formatDate(limit) });
}

function sumProblem(check: SumCheck, row: StageRow): Message | undefined {
  const [sum, limit] = [sumOf(row, check.of), sumOf(row, check.limit)];
  if (!sum || !limit) return undefined;
  const order = compareExact(sum, limit);
  if (check.kind === 'sumEquals' ? order === 0 : order <= 0) return undefined;
  return check.message(row, { sum: decimalText(sum), limit: decimalText(limit) });
}

function sumOf(row: StageRow, ids: readonly string[]): Exact | undefined {
  const numbers = ids.map((id) => row.number(id));
  return numbers.some((number) => number === undefined) ? undefined : sumExact(numbers as Exact[]);
}

/** How a row is named in messages. */
export function rowName(row: StageRow): string {
  return nameOf(row.key, row.text('name'), row.text('post'));
}

/** The same of a row that is not filled in yet. */
export function plannedRowName({ key, fixed }: PlannedRow): string {
  const text = (column: string) => valueText(fixed.get(column) ?? BLANK_VALUE);
  return nameOf(key, text('name'), text('post'));
}

function nameOf(key: string, name: string, post: string): string {
  if (name !== '') return post === '' ? name : `${name}（${post}）`;
  return post === '' ? key : post;
}
