import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Area } from './addresses';
import { areaAddress } from './addresses';
import { execute } from './executor';
import type { ServerObject } from './objects/server-object';
import { WORKBOOK_TARGET } from './objects/server-object';
import type { EventEntry, RequestBody, ResponseBody } from './wire';
import type { WorkbookData } from './workbook-data';

/** Microsoft's own library, unmodified. */
const LIBRARY = path.join(__dirname, '../../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');
const NEWEST_LEVEL = 15;

interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

/** A request as it crosses the bridge. */
interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

/** The flag of a request that is to wait while a cell is being typed into. */
const WAITS_FOR_EDITING = 64;
/** A person who never ends would keep a test from ending. */
const MOST_WAITS = 1_000;
const EDITING: ResponseBody = {
  Results: [],
  Error: {
    Code: 'InvalidOperationInCellEditMode',
    Message: 'Excel is in cell-editing mode.',
    HttpStatusCode: 400,
    Location: '',
    ActionIndex: 0,
  },
};

/** The requirement sets of a version; one that waits for the end of typing came after Excel 2019. */
function supportedBy(apiLevel: number): (set: string, version?: string) => boolean {
  return (set, version = '1.1') => {
    if (set === 'DelayForCellEdit') return apiLevel > 8;
    if (set === 'ExcelApi') return Number(version.split('.')[1]) <= apiLevel;
    return set.startsWith('RichApiRuntime');
  };
}

/** What is counted of every request. */
export interface RequestCount {
  readonly bytes: number;
  readonly answerBytes: number;
  readonly actions: number;
}

export interface Connection {
  /** Every request so far, without those that only drop references. */
  readonly requests: readonly RequestCount[];
  /** Called before a request is carried out: may answer in Excel's place, for instance with an error. */
  intercept: (body: RequestBody, carryOut: (body: RequestBody) => ResponseBody) => ResponseBody;
  /** Somebody is typing into a cell: requests are refused, or wait if they said that they do. */
  editing: boolean;
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
    const kept = new Map<string, ServerObject>();
    const watched = new Set<string>();
    const host = { data, apiLevel: this.apiLevel, kept, watched };
    const requests: RequestCount[] = [];
    const connection: Connection = { requests, intercept: (body, carryOut) => carryOut(body), editing: false };
    const respond = (text: string, { id, flags, message }: Message, tries = 0): void => {
      if (connection.editing && (flags & WAITS_FOR_EDITING) > 0 && tries < MOST_WAITS) {
        setTimeout(() => respond(text, { id, flags, message }, tries + 1), 5);
        return;
      }
      const carryOut = (body: RequestBody) => (connection.editing ? EDITING : execute(host, body));
      const own = !isCleaning(message.body);
      const body = own ? connection.intercept(message.body, carryOut) : carryOut(message.body);
      const answer = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
      const actions = message.body.Actions.length;
      if (own) requests.push({ bytes: Buffer.byteLength(text), answerBytes: Buffer.byteLength(answer), actions });
      setTimeout(() => this.bridge.onMessageFromHost?.(answer), 0);
    };
    this.bridge.sendMessageToHost = (text) => respond(text, JSON.parse(text) as Message);
    data.onChange = (sheet, changed, source, own = false) => {
      for (const target of [sheet.id, WORKBOOK_TARGET]) {
        if (watched.has(target)) this.tell(changeEvent(target, sheet.id, changed, source, own));
      }
    };
    return connection;
  }

  private tell(entry: EventEntry): void {
    const message = JSON.stringify({ id: 0, type: 3, message: { entries: [entry] } });
    setTimeout(() => this.bridge.onMessageFromHost?.(message), 0);
  }
}

/** When a batch has ended the library drops the references that it kept. */
function isCleaning({ Actions }: RequestBody): boolean {
  return Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1 || ActionType === 5);
}

function changeEvent(
  target: string,
  sheetId: string,
  changed: Area,
  source: 'Local' | 'Remote',
  own: boolean,
): EventEntry {
  const triggerSource = own ? 'ThisLocalAddin' : 'Unknown';
  const place = { address: areaAddress(changed), worksheetId: sheetId };
  const message = { ...place, changeType: 'RangeEdited', source, triggerSource };
  return { messageCategory: 65536, messageType: 10, targetId: target, message: JSON.stringify(message) };
}
