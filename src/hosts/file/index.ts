export { FileWorkbook } from './file-workbook';
export { FILE_LIMITS } from './limits';
export { openFileWorkbook } from './open-file';
