/**
 * Excel, as far as a workbook port needs it: a workbook in memory (`workbook-data.ts`) behind the objects of the request
 * protocol (`objects/`), which the unmodified office.js talks to (`office-page.ts`).
 */
export { areaAddress, parseArea } from './addresses';
export { OfficePage } from './office-page';
export type { Connection } from './office-page';
export { ModelError } from './model-error';
export { WorkbookData } from './workbook-data';
export type { CellResult, SheetData, WorkbookOptions } from './workbook-data';
