/**
 * The Excel host: the workbook that is open in Excel, by office.js, which the page loads. ExcelApi 1.8 is enough. Newer, and behind
 * `isSetSupported`: filters, page layout and the properties of rows (1.9), merged areas (1.13; without it `workbook.merges-unread`).
 * Nothing above 1.15.
 *
 * - Reading takes a number of syncs that does not depend on rows (`read-workbook.ts`, `load-cells.ts`).
 * - Writing is cut into requests under 5 MB (`request-queue.ts`). New sheets are built under temporary names and swapped in last
 *   (`apply-plan.ts`); on any error all is as before (`undo.ts`).
 * - Excel binds a formula to a sheet and not to its name. So formulas of new sheets point to the temporary names
 *   (`sheet-references.ts`), and those of the clerk's that point to a replaced sheet are written again (`clerk-references.ts`). Her
 *   charts, validations and conditional formats that point there lose their target: no version of ExcelApi tells them all.
 * - What is put into a cell is taken as if it were typed: see `write-sheet.ts` for how text stays text.
 * - The date of the document properties is Excel's own business; the title is written.
 */
export { excelPage } from './excel-page';
export type { ExcelPage } from './excel-page';
export { ExcelWorkbook } from './excel-workbook';
export { excelScreen } from './excel-screen';
export { diagnoseExcel } from './diagnose';
