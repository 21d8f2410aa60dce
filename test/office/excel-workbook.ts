import type { SourceSheet } from '../../src/domain/roster/source';
import type { ExcelPage } from '../../src/hosts/excel';
import { ExcelWorkbook } from '../../src/hosts/excel';
import type { SheetChoice, WorkbookPort } from '../../src/ports/workbook';
import type { WorkbookPlan } from '../../src/sheets/plan';
import { PlannedResults, workbookOf } from './filled-workbook';
import type { Connection, OfficePage, WorkbookData } from './workbook-model';

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
