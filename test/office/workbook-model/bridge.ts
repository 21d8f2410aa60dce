import type { Area } from './addresses';
import { areaAddress } from './addresses';
import { execute } from './executor';
import type { ServerObject } from './objects/server-object';
import { WORKBOOK_TARGET } from './objects/server-object';
import type { EventEntry, RequestBody, ResponseBody } from './wire';
import type { WorkbookData } from './workbook-data';

/** The newest ExcelApi 1.n that the library knows. */
export const NEWEST_LEVEL = 15;

/** What the library and Excel talk over. */
export interface Bridge {
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

/** Lets a workbook answer what the library sends over the bridge, and tell of its changes; it takes the place of an earlier one. */
export function connectWorkbook(bridge: Bridge, data: WorkbookData, apiLevel: number = NEWEST_LEVEL): Connection {
  const kept = new Map<string, ServerObject>();
  const watched = new Set<string>();
  const host = { data, apiLevel, kept, watched };
  const requests: RequestCount[] = [];
  const connection: Connection = { requests, intercept: (body, carryOut) => carryOut(body), editing: false };
  const tell = (text: string) => void setTimeout(() => bridge.onMessageFromHost?.(text), 0);
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
    tell(answer);
  };
  bridge.sendMessageToHost = (text) => respond(text, JSON.parse(text) as Message);
  data.onChange = (sheet, changed, source, own = false) => {
    for (const target of [sheet.id, WORKBOOK_TARGET]) {
      if (!watched.has(target)) continue;
      const entries = [changeEvent(target, sheet.id, changed, source, own)];
      tell(JSON.stringify({ id: 0, type: 3, message: { entries } }));
    }
  };
  return connection;
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
