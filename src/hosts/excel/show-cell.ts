import type { Issue } from '../../domain/basics/issue';
import type { Result } from '../../domain/basics/result';
import { fail, ok } from '../../domain/basics/result';
import type { CellPlace } from '../../ports/workbook-screen';
import type { ExcelPage } from './excel-page';
import { hostIssue } from './host-error';

/**
 * Brings the clerk to a cell: its sheet is shown and the cell selected. Row and column count from 1. Codes: `workbook.host-refused`
 * (the sheet is gone or hidden), `workbook.cell-editing`.
 */
export async function showCell(page: ExcelPage, place: CellPlace): Promise<Result<void, readonly Issue[]>> {
  try {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      sheet.activate();
      sheet.getCell(place.row - 1, place.column - 1).select();
      await context.sync();
    });
    return ok(undefined);
  } catch (error) {
    return fail([hostIssue(error)]);
  }
}
