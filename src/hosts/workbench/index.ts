/**
 * The workbench host: a workbook that is open in a page with a grid, for the task pane in a frame of that page. The page holds the
 * workbook (a file) and serves it over a message channel; see docs/decisions/workbench.md.
 */
export { workbenchPage } from './pane-side';
export { servePage } from './page-service';
