import { readFileSync } from 'node:fs';
import path from 'node:path';
import { connectWorkbook, NEWEST_LEVEL, type Bridge, type Connection } from './bridge';
import type { WorkbookData } from './workbook-data';

/** Microsoft's own library, unmodified. */
const LIBRARY = path.join(__dirname, '../../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');

/** The requirement sets of a version; one that waits for the end of typing came after Excel 2019. */
function supportedBy(apiLevel: number): (set: string, version?: string) => boolean {
  return (set, version = '1.1') => {
    if (set === 'DelayForCellEdit') return apiLevel > 8;
    if (set === 'ExcelApi') return Number(version.split('.')[1]) <= apiLevel;
    return set.startsWith('RichApiRuntime');
  };
}

export interface ExcelLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/**
 * A page in Excel with the real office.js, in this realm. Workbooks are connected one after the other: the library talks
 * to the last.
 */
export class OfficePage {
  private constructor(
    readonly library: ExcelLibrary,
    private readonly bridge: Bridge,
    readonly apiLevel: number,
  ) {}

  /**
   * @param apiLevel the n of ExcelApi 1.n; below the newest the library itself refuses what came later
   * @param file the library
   */
  static load(apiLevel: number = NEWEST_LEVEL, file: string = LIBRARY): OfficePage {
    const page: Record<string, unknown> = {
      navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' },
    };
    for (const name of ['Excel', 'Office', 'OfficeExtension', 'OfficeCore', 'OSF', 'OfficeExt']) page[name] = undefined;
    page['window'] = page;
    const source = readFileSync(file, 'utf8');
    const load = new Function('window', `with(window){${source}\n;return {Excel, OfficeExtension}}`);
    const library = load(page) as ExcelLibrary;
    // The library has put an Office of its own there, which knows of no host.
    page['Office'] = { context: { requirements: { isSetSupported: supportedBy(apiLevel) } } };
    const { CommonUtility, HostBridge } = library.OfficeExtension as unknown as {
      readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
      readonly HostBridge: { init(bridge: Bridge): void };
    };
    CommonUtility._doApiNotSupportedCheck = apiLevel < NEWEST_LEVEL;
    const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: () => undefined };
    HostBridge.init(bridge);
    return new OfficePage(library, bridge, apiLevel);
  }

  supports(set: string, version: string): boolean {
    return supportedBy(this.apiLevel)(set, version);
  }

  connect(data: WorkbookData): Connection {
    return connectWorkbook(this.bridge, data, this.apiLevel);
  }
}
