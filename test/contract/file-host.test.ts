import { FileWorkbook } from '../../src/hosts/file';
import type { WorkbookPort } from '../../src/ports/workbook';
import { fingerprintOf, namesOf, openSheets } from './file-workbooks';
import { workbookPortContract } from './workbook-port';

function file(port: WorkbookPort): FileWorkbook {
  if (!(port instanceof FileWorkbook)) throw new Error('not a file workbook');
  return port;
}

workbookPortContract('file', {
  open: openSheets,
  marks: true,
  names: (port) => namesOf(file(port)),
  fingerprint: (port) => fingerprintOf(file(port)),
});
