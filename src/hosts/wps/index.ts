/**
 * The WPS host: the workbook that is open in WPS 表格, by its own JavaScript API, which is synchronous and much like VBA. office.js does not exist
 * there. Which behaviour is measured, documented or assumed is in docs/host-differences.md.
 *
 * - Blocks of cells come as arrays, as wrappers, as one value, or as nothing (`cell-values.ts`).
 * - Blocks are read back after writing; what WPS has not taken is written cell by cell (`write-sheet.ts`). `Range.Value` is never assigned.
 * - New sheets are built under temporary names and swapped in last. A journal in the workbook says how to take the swap back, also by
 *   the next page where this one is gone (`journal.ts`).
 * - Members may stand on `wps` or on the application (`wps-page.ts`).
 */
export { LEFT_OUT, errorOfNumber } from './cell-values';
export { wpsPage } from './wps-page';
export type { WpsPage } from './wps-page';
export { WpsWorkbook } from './wps-workbook';
export { wpsScreen } from './wps-screen';
export { diagnoseWps } from './diagnose';
export { probeSpill } from './probe';
