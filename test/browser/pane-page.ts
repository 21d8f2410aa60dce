import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { parseIsoMinute, type CalendarMinute } from '../../src/domain/basics/calendar';
import { connectWorkbook, type Bridge, type Connection, type WorkbookData } from '../office/workbook-model';
import type { RequestBody, ResponseBody } from '../office/workbook-model/wire';
import { putExcelIntoPage, type ClientSettings, type ExcelWindow } from './excel-client';
import type { PaneServer } from './pane-server';

/** How the pane is looked at. */
export interface PaneView {
  readonly language?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark' | 'forced-colors';
  readonly width?: number;
}

export interface OpenPane {
  readonly page: Page;
  /** Whatever should not happen: errors on the console and in scripts, requests to elsewhere, what the model does not know. */
  readonly problems: readonly string[];
  /** Whether the page waits for a file or for Excel. */
  isWaiting(): boolean;
  /** Waits until it does not. */
  quiet(): Promise<void>;
  /** Answers requests in Excel's place from now on. */
  answerBy(answer: Connection['intercept']): void;
  close(): Promise<void>;
}

/** The time on the page. */
const NOW_TEXT = '2012-06-01T09:00';
export const NOW = parseIsoMinute(NOW_TEXT) as CalendarMinute;
const TIME_ZONE = { id: 'Asia/Shanghai', offset: '+08:00' };
export const NOW_MS = Date.parse(`${NOW_TEXT}${TIME_ZONE.offset}`);

const HEIGHT = 800;
/** ObjectPathType of an object that the library makes anew: a service of Excel's own. */
const NEW_OBJECT = 2;

/**
 * Opens the built pane on a workbook of the model, as Excel for Windows shows it, in a page of its own. `before` can prepare the page
 * while it is still empty.
 */
export async function openPane(
  browser: Browser,
  server: PaneServer,
  data: WorkbookData,
  { language = 'zh-CN', theme = 'light', width = 450 }: PaneView = {},
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<OpenPane> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    locale: language,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced-colors' ? 'active' : 'none',
    reducedMotion: 'reduce',
    timezoneId: TIME_ZONE.id,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error' && !isBlockedTelemetry(said, server)) problems.push(`console: ${said.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.stack ?? error.message}`));
  const asked = new Set<unknown>();
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  page.on('request', (request) => {
    asked.add(request);
    if (new URL(request.url()).origin !== server.origin) problems.push(`request: ${request.url()}`);
  });

  const bridge: Bridge = {
    sendMessageToHost: () => undefined,
    onMessageFromHost: (text) => {
      // A page that is being closed hears no answer any more.
      const heard = page.evaluate(hear, text).catch((error: Error) => {
        if (!page.isClosed()) problems.push(`answer: ${error.message}`);
      });
      asked.add(heard);
      void heard.finally(() => asked.delete(heard));
    },
  };
  const connection = connectExcel(bridge, data, problems);
  await page.exposeFunction('sendToExcel', (text: string) => bridge.sendMessageToHost(text));
  const settings: ClientSettings = {
    language,
    excelApi: '1.15',
    ...(theme === 'dark' ? { background: '#262626' } : {}),
  };
  await page.addInitScript(stopClock, NOW_MS);
  await page.addInitScript(putExcelIntoPage, settings);
  await before(page);
  await page.goto(`${server.origin}/taskpane.html`);
  const isWaiting = () => asked.size > 0;
  const quiet = async () => {
    do await page.waitForTimeout(100);
    while (isWaiting());
  };
  return {
    page,
    problems,
    isWaiting,
    quiet,
    answerBy: connection.answerBy,
    close: () => context.close(),
  };
}

/** Lets the workbook answer over the bridge; services of Excel's keep quiet, and what the model does not know is a problem. */
export function connectExcel(bridge: Bridge, data: WorkbookData, problems: string[]): Pick<OpenPane, 'answerBy'> {
  const connection = connectWorkbook(bridge, data);
  let answerBy = connection.intercept;
  connection.intercept = (body, carryOut) => {
    if (asksService(body)) return { Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) };
    const answer = answerBy(body, carryOut);
    problems.push(...notModelled(answer));
    return answer;
  };
  return { answerBy: (answer) => (answerBy = answer) };
}

/** Playwright's own clock stops the measurements of performance too, which office.js cannot do without. */
export function stopClock(time: number): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [time] : given) as [number]));
    }
    static override now(): number {
      return time;
    }
  } as DateConstructor;
}

function hear(text: string): void {
  (window as unknown as ExcelWindow)._richApiNativeBridge.onMessageFromHost?.(text);
}

/** Refused on purpose: the hidden frame of office.js with its inline style (docs/decisions/pane-security.md). */
function isBlockedTelemetry(said: ConsoleMessage, server: PaneServer): boolean {
  return (
    said.text().startsWith('Applying inline style violates') &&
    said.location().url.startsWith(`${server.origin}/office/`)
  );
}

/** Whether the library talks to a service of Excel's (telemetry, the ribbon) and not to the workbook. */
function asksService({ ObjectPaths }: RequestBody): boolean {
  return Object.values(ObjectPaths).some((path) => path.ObjectPathType === NEW_OBJECT);
}

/** A member that the model does not know would look like an Excel that refuses. */
function notModelled({ Error: error }: ResponseBody): readonly string[] {
  return error?.Message.startsWith('not modelled') ? [`model: ${error.Location}: ${error.Message}`] : [];
}
