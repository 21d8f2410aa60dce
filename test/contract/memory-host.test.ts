import { MemoryWorkbook } from '../../src/hosts/memory';
import type { WorkbookPort } from '../../src/ports/workbook';
import { workbookPortContract } from './workbook-port';

function memory(port: WorkbookPort): MemoryWorkbook {
  if (!(port instanceof MemoryWorkbook)) throw new Error('not a memory workbook');
  return port;
}

workbookPortContract('memory', {
  open: async (sheets) => new MemoryWorkbook({ fileName: '报名.xlsx', sheets, dateSystem: '1900' }),
  names: async (port) =>
    Object.fromEntries(memory(port).names.map(({ name, sheet, range }) => [name, `'${sheet}'!${range}`])),
  fingerprint: async (port) => {
    const planned = new Set(memory(port).plan?.sheets.map((sheet) => sheet.name));
    const workbook = await port.read();
    return workbook.ok && workbook.value.sheets.filter((sheet) => !planned.has(sheet.name));
  },
});
