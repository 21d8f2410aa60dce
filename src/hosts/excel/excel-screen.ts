import type { WorkbookScreen } from '../../ports/workbook-screen';
import type { ExcelPage } from './excel-page';
import { showCell } from './show-cell';
import { watchChanges } from './watch-changes';

/** The open workbook as the clerk has it before her eyes. */
export function excelScreen(page: ExcelPage): WorkbookScreen {
  return {
    showCell: (place) => showCell(page, place),
    watchChanges: (changed) => watchChanges(page, changed),
  };
}
