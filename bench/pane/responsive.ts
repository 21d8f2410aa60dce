import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { SourceSheet } from '../../src/domain/roster/source';
import { BROWSER_MISSING, findBrowser, launch } from '../../test/browser/browser';
import type { ExcelWindow } from '../../test/browser/excel-client';
import { connectExcel, openPane, type OpenPane } from '../../test/browser/pane-page';
import { servePane, type PaneServer } from '../../test/browser/pane-server';
import { goToMake, make } from '../../test/browser/start-in-pane';
import { PlannedResults, workbookOf } from '../../test/office/filled-workbook';
import type { Bridge, WorkbookData } from '../../test/office/workbook-model';
import { readBlocks, startBlocks, watchBlocks } from './blocks';
import { ANSWERS, largeCampaign, rosterSheets } from './large-workbooks';

const people = Number(process.argv[2] ?? 10_000);
const PATIENCE = { timeout: 180_000 };
/** The folder of another build of the pane, to be compared with this one. */
const instead = process.env.XUANBA_PANE;

/** Excel's model answers from outside of the page: what a request costs there is what it costs in Excel's web view. */
class ExcelOutside {
  /** Milliseconds that the model has taken to answer. */
  taken = 0;
  private readonly waiting = new Map<number, (answer: string) => void>();
  private bridge: Bridge = { sendMessageToHost: () => undefined, onMessageFromHost: null };

  open(data: WorkbookData, problems: string[]): void {
    this.bridge = {
      sendMessageToHost: () => undefined,
      // What is not an answer tells of changes; nobody else works in this workbook.
      onMessageFromHost: (text) => this.waiting.get((JSON.parse(text) as { readonly id: number }).id)?.(text),
    };
    connectExcel(this.bridge, data, problems);
  }

  answer(request: string): Promise<string> {
    const from = performance.now();
    return new Promise((resolve) => {
      this.waiting.set((JSON.parse(request) as { readonly id: number }).id, (answer) => {
        this.taken += performance.now() - from;
        resolve(answer);
      });
      this.bridge.sendMessageToHost(request);
    });
  }
}

/**
 * Runs in the page. What is sent as a text is copied once more, on the page's thread, for whoever watches the page's requests (here
 * playwright does); Excel only takes it over.
 */
function askOutside(): void {
  const page = window as unknown as ExcelWindow;
  page.sendToExcel = async (text) => {
    const answer = await fetch('excel', { method: 'POST', body: new Blob([text]) });
    page._richApiNativeBridge.onMessageFromHost?.(await answer.text());
  };
}

interface Bench {
  readonly browser: Browser;
  readonly server: PaneServer;
  readonly excel: ExcelOutside;
}

async function open({ browser, server, excel }: Bench, data: WorkbookData): Promise<OpenPane> {
  excel.taken = 0;
  return openPane(browser, server, data, {}, async (page) => {
    await page.addInitScript(askOutside);
    await watchBlocks(page);
    excel.open(data, []);
  });
}

async function begin({ excel }: Bench, page: Page): Promise<void> {
  excel.taken = 0;
  await startBlocks(page);
}

async function report({ excel }: Bench, page: Page, what: string): Promise<void> {
  const { duration, longestTask, longestSilence, blocked } = await readBlocks(page);
  const milliseconds = (value: number) => `${value.toFixed(0).padStart(5)} ms`;
  console.log(
    `  ${what.padEnd(54)} longest task ${milliseconds(longestTask)}   silence ${milliseconds(longestSilence)}` +
      `   over 50 ms in all ${milliseconds(blocked)}   takes ${milliseconds(duration)}, the model ${milliseconds(excel.taken)}`,
  );
}

/** Measures what is done until the page shows `shown`: a text at the beginning of an element. */
async function measure(
  bench: Bench,
  page: Page,
  what: string,
  [selector, shown]: readonly [selector: string, shown: string],
  act: () => Promise<void>,
): Promise<void> {
  await begin(bench, page);
  await act();
  await shows(page, selector, shown);
  await report(bench, page, what);
}

/** Asked rarely and cheaply, so that asking is not what blocks. */
async function shows(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([where, what]) =>
      [...document.querySelectorAll(where)].some((element) => element.textContent.startsWith(what)) &&
      document.querySelector('[aria-busy=true]') === null,
    [selector, text] as const,
    { ...PATIENCE, polling: 100 },
  );
}

/** The board of a campaign is drawn. */
const BOARD = ['h3', '各环节'] as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** From the roster to the written campaign; the screens before the preview are passed without a look. */
async function wizard(bench: Bench, sheets: readonly SourceSheet[]): Promise<void> {
  const data = workbookOf(sheets, new PlannedResults());
  const pane = await open(bench, data);
  const { page } = pane;
  page.setDefaultTimeout(PATIENCE.timeout);
  await shows(page, 'p', '这个工作簿不是选拔台账');
  await report(bench, page, 'a roster, of which nothing is read yet: the pane opens');
  let before: string | undefined;
  await begin(bench, page);
  await goToMake(page, { answers: ANSWERS, openings: { 职位0000: 40 } }, 'zh', async (step) => {
    await report(bench, page, `新建选拔: ${before ?? 'first screen'} → ${step}`);
    before = step;
    await begin(bench, page);
  });
  await begin(bench, page);
  await make(page);
  await report(bench, page, '新建选拔: read again, written');
  await close(pane);
}

async function close(pane: OpenPane): Promise<void> {
  await pane.close();
  if (pane.problems.length > 0) throw new Error(pane.problems.join('\n'));
}

async function firstScreen(bench: Bench, data: WorkbookData, what: string): Promise<OpenPane> {
  const pane = await open(bench, data);
  await shows(pane.page, ...BOARD);
  await report(bench, pane.page, `${what}: the pane opens`);
  await measure(bench, pane.page, `${what}: 重新读取`, BOARD, () => button(pane.page, '重新读取').click());
  return pane;
}

async function check(bench: Bench, { page }: OpenPane, what: string): Promise<void> {
  const checked = ['[role=status]', '检查完成'] as const;
  await measure(bench, page, `${what}: 检查`, checked, () => button(page, '检查').click());
  await button(page, '返回').click();
  await shows(page, ...BOARD);
}

async function advance(bench: Bench, { page }: OpenPane, what: string): Promise<void> {
  await button(page, '推进环节').click();
  await page.getByLabel('理由').fill('按方案办理');
  await page.getByLabel('经办人').fill('张三');
  const advanced = ['[role=status]', '已推进到'] as const;
  await measure(bench, page, `${what}: 推进环节`, advanced, () => button(page, '开始').click());
  await button(page, '返回').click();
  await shows(page, ...BOARD);
}

/**
 * How long the pane does not answer while it works on many people, in Chromium: what a clerk does with a large roster and with large
 * campaigns. Printed, never asserted.
 */
async function main(): Promise<void> {
  const program = findBrowser();
  if (program === undefined) {
    console.log(`\n${BROWSER_MISSING}`);
    return;
  }
  const browser = await launch(program);
  const excel = new ExcelOutside();
  const server = await servePane({
    root: path.resolve('.'),
    excel: (request) => excel.answer(request),
    ...(instead === undefined ? {} : { instead }),
  });
  const bench = { browser, server, excel };
  try {
    console.log(`\nHow long the pane does not answer, ${people} people, Chromium ${browser.version()}`);
    await wizard(bench, await rosterSheets(people, false));
    const reviewed = '资格审查, everybody is eligible';
    const pane = await firstScreen(bench, await largeCampaign(people, true), reviewed);
    await check(bench, pane, reviewed);
    await advance(bench, pane, reviewed);
    await check(bench, pane, '笔试');
    await close(pane);
    const undecided = '资格审查, a problem for everybody';
    const { education: _, ...answers } = ANSWERS;
    const worse = await firstScreen(bench, await largeCampaign(people, false, answers), undecided);
    await check(bench, worse, undecided);
    await close(worse);
  } finally {
    await browser.close();
    server.close();
  }
}

void main();
