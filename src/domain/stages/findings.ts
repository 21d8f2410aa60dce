import { compareExact, decimalText, sumExact, type Exact } from '../basics/exact';
import { message } from '../basics/issue';
import type { StageFinding } from './stage-kind';
import { describeStageInput, type FilledTable, type InputColumn, type RowCheck } from './table';
import type { StageRow } from './values';

/** The column that says that somebody did not take part (缺考, 违纪, 弃权): then nothing else is needed in the row. */
export const STATUS_COLUMN = 'status';

/**
 * What is wrong with the cells of a table, whatever the stage: `stage.cell-wrong` (a text among numbers, an unknown word),
 * `stage.score-outside`, `stage.input-missing`, and the messages of the table's own checks.
 */
export function tableFindings({ table, rows }: FilledTable): readonly StageFinding[] {
  const inputs = table.columns.filter((column): column is InputColumn => column.role === 'input');
  const out = new Set(table.rows.flatMap((row) => (row.out ? [row.key] : [])));
  return rows.flatMap((row) => [
    ...inputs.flatMap((column) => cellFindings(column, row, table.id, out.has(row.key))),
    ...(table.checks ?? []).flatMap((check) => checkFindings(check, row, table.id)),
  ]);
}

function cellFindings(column: InputColumn, row: StageRow, table: string, out: boolean): readonly StageFinding[] {
  const at = { table, key: row.key, column: column.id };
  const who = rowName(row);
  const value = row.value(column.id);
  if (value.kind === 'wrong') {
    const params = { who, column: column.title, typed: value.typed, expected: describeStageInput(column.input) };
    return [{ severity: 'block', message: message('stage.cell-wrong', params), at }];
  }
  if (value.kind === 'blank') {
    if (out || column.needed === undefined || !row.isBlank(STATUS_COLUMN)) return [];
    return [{ severity: column.needed, message: message('stage.input-missing', { who, column: column.title }), at }];
  }
  if (column.input.kind !== 'score' || value.kind !== 'number') return [];
  const { most } = column.input;
  const params = { who, column: column.title, score: decimalText(value.value), most: decimalText(most) };
  const outside = compareExact(value.value, most) > 0 || value.value.compare(0) < 0;
  return outside ? [{ severity: 'block', message: message('stage.score-outside', params), at }] : [];
}

function checkFindings(check: RowCheck, row: StageRow, table: string): readonly StageFinding[] {
  const [sum, limit] = [sumOf(row, check.of), sumOf(row, check.limit)];
  if (!sum || !limit) return [];
  const order = compareExact(sum, limit);
  if (check.kind === 'sumEquals' ? order === 0 : order <= 0) return [];
  const text = check.message(row, { sum: decimalText(sum), limit: decimalText(limit) });
  return [{ severity: check.severity, message: text, at: { table, key: row.key, column: check.at } }];
}

function sumOf(row: StageRow, ids: readonly string[]): Exact | undefined {
  const numbers = ids.map((id) => row.number(id));
  return numbers.some((number) => number === undefined) ? undefined : sumExact(numbers as Exact[]);
}

/** How a row is named in messages. */
export function rowName(row: StageRow): string {
  const [name, post] = [row.text('name'), row.text('post')];
  if (name !== '') return post === '' ? name : `${name}（${post}）`;
  return post === '' ? row.key : post;
}
