import type { WorkbookPort } from '../../src/ports/workbook';
import type { OpenWorkbook } from '../office/excel-workbook';
import { openWorkbook } from '../office/excel-workbook';
import { OfficePage } from '../office/workbook-model';
import { workbookPortContract } from './workbook-port';

const opened = new Map<WorkbookPort, OpenWorkbook>();

function workbookOf(port: WorkbookPort): OpenWorkbook {
  const found = opened.get(port);
  if (!found) throw new Error('not a workbook of the model');
  return found;
}

describe.each([
  ['Excel today', 15],
  ['Excel 2019', 8],
])('%s', (title, apiLevel) => {
  const page = OfficePage.load(apiLevel);
  workbookPortContract(title, {
    readsMerges: apiLevel >= 13,
    open: async (sheets) => {
      const workbook = openWorkbook(page, sheets);
      opened.set(workbook.port, workbook);
      return workbook.port;
    },
    names: async (port) => {
      const { names } = workbookOf(port).data;
      return Object.fromEntries(names.map(({ name, formula }) => [name, formula.slice(1)]));
    },
    // The very cells of the model, with their looks.
    fingerprint: async (port) => {
      const own = workbookOf(port).data.sheets.filter(({ name }) => /报名表|说明|Sheet2/.test(name));
      return JSON.stringify(own, (_, value: unknown) => {
        if (value instanceof Map) return [...value];
        return value instanceof Set ? [...value] : value;
      });
    },
  });
});
