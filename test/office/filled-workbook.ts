import type { SourceSheet, SourceValue } from '../../src/domain/roster/source';
import { asCellPlan } from '../../src/hosts/plan-check';
import type { WorkbookPlan } from '../../src/sheets/plan';
import { serialOf } from './workbook-model/cell-input';
import { WorkbookData, type CellResult, type SheetData } from './workbook-model/workbook-data';

/** The model with these sheets in it. */
export function workbookOf(
  sheets: readonly SourceSheet[],
  results: PlannedResults,
  name: string = '报名.xlsx',
): WorkbookData {
  const data = new WorkbookData({
    name,
    results: (sheet, row, column) => results.of(sheet, row, column),
  });
  for (const sheet of sheets) addSheet(data, sheet);
  return data;
}

/** The model does not calculate: a formula shows the result that its plan has for it. */
export class PlannedResults {
  private readonly found = new Map<string, CellResult>();

  take(plan: WorkbookPlan): void {
    for (const { name, rows } of plan.sheets) {
      rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          const planned = asCellPlan(cell);
          if (planned?.formula !== undefined) this.found.set(`${name} ${row} ${column}`, planned.value ?? '');
        }),
      );
    }
  }

  of(sheet: string, row: number, column: number): CellResult {
    return this.found.get(`${sheet} ${row} ${column}`) ?? 0;
  }
}

function addSheet(data: WorkbookData, source: SourceSheet): SheetData {
  const sheet = data.addSheet(source.name);
  source.rows.forEach((cells, row) => cells.forEach((value, column) => put(sheet, row, column, value)));
  for (const { top, left, bottom, right } of source.merges) {
    sheet.merges.push({ top: top - 1, left: left - 1, rows: bottom - top + 1, columns: right - left + 1 });
  }
  for (const row of source.hiddenRows) sheet.hiddenRows.add(row - 1);
  if (source.hidden) sheet.visibility = 'Hidden';
  return sheet;
}

/** A value as a file has it: nothing is taken for anything else. */
function put(sheet: SheetData, row: number, column: number, value: SourceValue): void {
  if (value === null) return;
  if (typeof value !== 'object') return sheet.cells.setContent(row, column, { kind: 'value', value });
  if (value.kind === 'error') {
    return sheet.cells.setContent(row, column, { kind: 'value', value: { error: value.code } });
  }
  const { year, month, day } = value.day;
  const serial = (serialOf(year, month, day) ?? 0) + (value.hour * 60 + value.minute) / 1440;
  sheet.cells.setContent(row, column, { kind: 'value', value: serial });
  sheet.cells.setFormat(row, column, { numberFormat: 'yyyy"年"m"月"d"日";@' });
}

/** All that can be seen of the workbook, to compare before and after. */
export function everything(data: WorkbookData): unknown {
  const { sheets, names, title, active, selection } = data;
  return JSON.parse(
    JSON.stringify({ sheets, names, title, active: active?.name, selection }, (_, value: unknown) => {
      if (value instanceof Map) return [...value];
      return value instanceof Set ? [...value] : value;
    }),
  );
}

/** What a cell holds: `[formula, result]`, or the value; blank cells are left out. */
export type Cells = Readonly<Record<string, unknown>>;

function cellsOfModel(data: WorkbookData, sheet: SheetData): Cells {
  const found: Record<string, unknown> = {};
  const used = sheet.cells.used(false) ?? { top: 0, left: 0, rows: 0, columns: 0 };
  for (let row = used.top; row < used.top + used.rows; row++) {
    for (let column = used.left; column < used.left + used.columns; column++) {
      const content = sheet.cells.content(row, column);
      if (!content) continue;
      const value = data.result(sheet, row, column);
      found[`${row},${column}`] = content.kind === 'formula' ? [content.formula.slice(1), value] : value;
    }
  }
  return found;
}

/** The cells of every sheet of a model, in its order. */
export function cellsOf(data: WorkbookData): readonly (readonly [name: string, cells: Cells])[] {
  return data.sheets.map((sheet) => [sheet.name, cellsOfModel(data, sheet)]);
}
