import type { SourceSheet } from '../../src/domain/roster/source';
import { WpsWorkbook, wpsPage, type WpsPage } from '../../src/hosts/wps';
import type { WorkbookPort } from '../../src/ports/workbook';
import type { WorkbookPlan } from '../../src/sheets/plan';
import { PlannedResults, workbookOf } from '../office/filled-workbook';
import type { WorkbookData } from '../office/workbook-model';
import { BUILDS, openWps } from '../wps/wps-model';
import { workbookPortContract } from './workbook-port';

const opened = new Map<WorkbookPort, WorkbookData>();

describe.each(Object.entries(BUILDS))('WPS, %s', (title, build) => {
  workbookPortContract(title, {
    open: async (sheets: readonly SourceSheet[]) => {
      const results = new PlannedResults();
      const data = workbookOf(sheets, results);
      const workbook = new WpsWorkbook(wpsPage(openWps(data, build).globals) as WpsPage);
      const port: WorkbookPort = {
        read: (wanted) => workbook.read(wanted),
        apply: (plan: WorkbookPlan) => {
          results.take(plan);
          return workbook.apply(plan);
        },
      };
      opened.set(port, data);
      return port;
    },
    names: async (port) =>
      Object.fromEntries((opened.get(port) as WorkbookData).names.map(({ name, formula }) => [name, formula.slice(1)])),
    fingerprint: async (port) => {
      const own = (opened.get(port) as WorkbookData).sheets.filter(({ name }) => /报名表|说明|Sheet2/.test(name));
      return JSON.stringify(own, (_, value: unknown) => {
        if (value instanceof Map) return [...value];
        return value instanceof Set ? [...value] : value;
      });
    },
  });
});
