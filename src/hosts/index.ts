import type { LocalizedText } from '../domain/basics/localized';
import { localized } from '../domain/basics/localized';

/** One place where a campaign's workbook can live. */
export interface HostRow {
  readonly id: string;
  readonly title: LocalizedText;
  /** Loads the host's code, and only this host's. */
  readonly load: () => Promise<unknown>;
}

/** The host table. A host is finished when the contract suite (`test/contract`) passes for it. */
export const HOSTS = [
  {
    id: 'file',
    title: localized('文件（.xlsx、.xls、.csv）', 'File (.xlsx, .xls, .csv)'),
    load: () => import('./file'),
  },
  {
    id: 'excel',
    title: localized('Excel 加载项', 'Excel add-in'),
    load: () => import('./excel'),
  },
  {
    id: 'wps',
    title: localized('WPS 加载项', 'WPS add-in'),
    load: () => import('./wps'),
  },
  {
    id: 'workbench',
    title: localized('浏览器工作台', 'Browser workbench'),
    load: () => import('./workbench'),
  },
  {
    id: 'memory',
    title: localized('内存（测试用）', 'Memory (for tests)'),
    load: () => import('./memory'),
  },
] as const satisfies readonly HostRow[];
