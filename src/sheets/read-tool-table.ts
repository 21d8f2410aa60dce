import { issue, message, type Issue } from '../domain/basics/issue';
import { atOnce } from '../domain/basics/parts';
import { fail, ok, type Result } from '../domain/basics/result';
import type { SourceWorkbook } from '../domain/roster/source';
import { cellText } from '../domain/roster/text';
import { toolTableOf } from '../domain/roster/tool-mark';
import { readStageValue } from '../domain/stages/read-value';
import { StageRow, textCell, BLANK_VALUE, type StageValue } from '../domain/stages/values';
import type { ReadToolRow, ReadToolTable, ToolTableShape } from '../domain/tools/table';
import { readTable, type TableRow } from './columns';

/**
 * Reads those of a tool's tables that are in the workbook. A table that is there twice (`tool.table-twice`) or whose titles were changed
 * (`tool.columns-missing`) is told.
 */
export function readToolTables(
  workbook: SourceWorkbook,
  shapes: readonly ToolTableShape[],
): Result<ReadonlyMap<string, ReadToolTable>, readonly Issue[]> {
  const issues: Issue[] = [];
  const tables = new Map<string, ReadToolTable>();
  for (const shape of shapes) {
    const [sheet, ...others] = workbook.sheets.filter((candidate) => toolTableOf(candidate) === shape.id);
    if (!sheet) continue;
    if (others.length > 0) {
      issues.push(issue('block', message('tool.table-twice', { sheets: [sheet, ...others].map(({ name }) => name) })));
      continue;
    }
    const read = atOnce(readTable(sheet, shape.columns));
    const missing = shape.columns.filter(({ title, optional }) => !optional && read.missing.includes(title));
    if (missing.length > 0) {
      const titles = missing.map(({ title }) => title);
      issues.push(
        issue('block', message('tool.columns-missing', { sheet: sheet.name, titles }), { sheet: sheet.name }),
      );
      continue;
    }
    const columnOf = (id: string) => {
      const position = read.positions.get(id);
      return position === undefined ? undefined : position + 1;
    };
    const rows = read.rows.map((row): ReadToolRow => {
      return { row: row.row, values: valuesOf(row, shape, workbook.dateSystem), columnOf };
    });
    tables.set(shape.id, { sheet: sheet.name, note: cellText(sheet.rows[1]?.[0]), rows });
  }
  return issues.length > 0 ? fail(issues) : ok(tables);
}

function valuesOf({ row, values }: TableRow, { columns }: ToolTableShape, dateSystem: '1900' | '1904'): StageRow {
  const read = columns.map(({ id, input }): readonly [string, StageValue] => {
    const value = values.get(id);
    if (input && input.kind !== 'from') return [id, readStageValue(value, input, dateSystem)];
    const text = cellText(value).trim();
    return [id, text === '' ? BLANK_VALUE : textCell(text)];
  });
  return new StageRow(String(row), new Map(read));
}
