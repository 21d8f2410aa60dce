import type { SourceSheet, SourceValue } from '../../src/domain/roster/source';
import type { ExcelPage } from '../../src/hosts/excel';
import { ExcelWorkbook } from '../../src/hosts/excel';
import type { SheetChoice, WorkbookPort } from '../../src/ports/workbook';
import { asCellPlan } from '../../src/hosts/plan-check';
import type { WorkbookPlan } from '../../src/sheets/plan';
import type { CellResult, Connection, OfficePage, SheetData } from './workbook-model';
import { WorkbookData } from './workbook-model';
import { serialOf } from './workbook-model/cell-input';

/** The Excel host on a workbook of the model, with the real office.js between them. */
export interface OpenWorkbook {
  readonly port: WorkbookPort & Pick<ExcelWorkbook, 'issues'>;
  readonly excel: ExcelPage;
  readonly data: WorkbookData;
  readonly connection: Connection;
}

export function openWorkbook(page: OfficePage, sheets: readonly SourceSheet[]): OpenWorkbook {
  const results = new PlannedResults();
  const data = workbookOf(sheets, results);
  const connection = page.connect(data);
  const excel: ExcelPage = {
    run: (batch, options) => page.library.Excel.run({ delayForCellEdit: options?.waitForEditing ?? false }, batch),
    supports: (version) => page.supports('ExcelApi', version),
  };
  const workbook = new ExcelWorkbook(excel, [0, 20]);
  const port = {
    read: (wanted?: SheetChoice) => workbook.read(wanted),
    apply: (plan: WorkbookPlan) => {
      results.take(plan);
      return workbook.apply(plan);
    },
    get issues() {
      return workbook.issues;
    },
  };
  return { port, excel, data, connection };
}

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
