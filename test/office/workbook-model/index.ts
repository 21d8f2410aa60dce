/**
 * Excel, as far as a workbook port needs it: a workbook in memory (`workbook-data.ts`) behind the objects of the request
 * protocol (`objects/`), which the unmodified office.js talks to over a bridge (`bridge.ts`): in this process (`office-page.ts`) or in a browser.
 */
export { areaAddress, parseArea } from './addresses';
export { connectWorkbook, type Bridge } from './bridge';
export { OfficePage } from './office-page';
export type { Connection } from './bridge';
export { ModelError } from './model-error';
export { WorkbookData } from './workbook-data';
export type { CellResult, SheetData, WorkbookOptions } from './workbook-data';
