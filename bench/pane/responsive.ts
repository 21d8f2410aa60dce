import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { SourceSheet } from '../../src/domain/roster/source';
import { BROWSER_MISSING, findBrowser, launch } from '../../test/browser/browser';
import type { ExcelWindow } from '../../test/browser/excel-client';
import { connectExcel, openPane, type OpenPane } from '../../test/browser/pane-page';
import { servePane, type PaneServer } from '../../test/browser/pane-server';
import { goToMake, make } from '../../test/browser/start-in-pane';
import { PlannedResults, workbookOf } from '../../test/office/excel-workbook';
import type { Bridge, WorkbookData } from '../../test/office/workbook-model';
import { readBlocks, startBlocks, watchBlocks, type Blocks } from './blocks';
import { ANSWERS, largeCampaign, rosterSheets } from './large-workbooks';

const people = Number(process.argv[2] ?? 10_000);
const PATIENCE = { timeout: 180_000 };
/** Of the program of the build; another can be compared with it. */
const instead = process.env.XUANBA_PANE;

/** Excel's model answers from outside of the page: what a request costs there is what it costs in Excel's web view. */
class ExcelOutside {
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
    return new Promise((resolve) => {
      this.waiting.set((JSON.parse(request) as { readonly id: number }).id, resolve);
      this.bridge.sendMessageToHost(request);
    });
  }
}

/** Runs in the page. */
function askOutside(): void {
  const page = window as unknown as ExcelWindow;
  page.sendToExcel = async (text) => {
    const answer = await fetch('excel', { method: 'POST', body: text });
    page._richApiNativeBridge.onMessageFromHost?.(await answer.text());
  };
}

interface Bench {
  readonly browser: Browser;
  readonly server: PaneServer;
  readonly excel: ExcelOutside;
}

async function open({ browser, server, excel }: Bench, data: WorkbookData): Promise<OpenPane> {
  return openPane(browser, server, data, {}, async (page) => {
    await page.addInitScript(askOutside);
    await watchBlocks(page);
    excel.open(data, []);
  });
}

function report(what: string, { duration, longestTask, longestSilence, blocked }: Blocks): void {
  const milliseconds = (value: number) => `${value.toFixed(0).padStart(6)} ms`;
  console.log(
    `  ${what.padEnd(54)} longest task ${milliseconds(longestTask)}   silence ${milliseconds(longestSilence)}` +
      `   over 50 ms in all ${milliseconds(blocked)}   takes ${milliseconds(duration)}`,
  );
}

/** Measures what is done until the page shows `shown`: a text at the beginning of an element. */
async function measure(page: Page, what: string, selector: string, shown: string, act: () => Promise<void>) {
  await startBlocks(page);
  await act();
  await shows(page, selector, shown);
  report(what, await readBlocks(page));
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

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** From the roster to the written campaign; the screens before the preview are passed without a look. */
async function wizard(bench: Bench, sheets: readonly SourceSheet[]): Promise<void> {
  const data = workbookOf(sheets, new PlannedResults());
  const pane = await open(bench, data);
  const { page } = pane;
  page.setDefaultTimeout(PATIENCE.timeout);
  await shows(page, 'p', '这个工作簿不是选拔台账');
  report('a roster, of which nothing is read yet: the pane opens', await readBlocks(page));
  let before: string | undefined;
  await startBlocks(page);
  await goToMake(page, { answers: ANSWERS, openings: { 职位0000: 40 } }, 'zh', async (step) => {
    report(`新建选拔: ${before ?? 'first screen'} → ${step}`, await readBlocks(page));
    before = step;
    await startBlocks(page);
  });
  await startBlocks(page);
  await make(page);
  report('新建选拔: read again, written', await readBlocks(page));
  await close(pane);
}

async function close(pane: OpenPane): Promise<void> {
  await pane.close();
  if (pane.problems.length > 0) throw new Error(pane.problems.join('\n'));
}

async function firstScreen(bench: Bench, data: WorkbookData, what: string): Promise<OpenPane> {
  const pane = await open(bench, data);
  await shows(pane.page, 'h3', '各环节');
  report(`${what}: the pane opens`, await readBlocks(pane.page));
  await measure(pane.page, `${what}: 重新读取`, 'h3', '各环节', () => button(pane.page, '重新读取').click());
  return pane;
}

async function check({ page }: OpenPane, what: string): Promise<void> {
  await measure(page, `${what}: 检查`, '[role=status]', '检查完成', () => button(page, '检查').click());
  await button(page, '返回').click();
  await shows(page, 'h3', '各环节');
}

async function advance({ page }: OpenPane, what: string): Promise<void> {
  await button(page, '推进环节').click();
  await page.getByLabel('理由').fill('按方案办理');
  await page.getByLabel('经办人').fill('张三');
  await measure(page, `${what}: 推进环节`, '[role=status]', '已推进到', () => button(page, '开始').click());
  await button(page, '返回').click();
  await shows(page, 'h3', '各环节');
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
    await check(pane, reviewed);
    await advance(pane, reviewed);
    await check(pane, '笔试');
    await close(pane);
    const undecided = '资格审查, a problem for everybody';
    const { education: _, ...answers } = ANSWERS;
    const worse = await firstScreen(bench, await largeCampaign(people, false, answers), undecided);
    await check(worse, undecided);
    await close(worse);
  } finally {
    await browser.close();
    server.close();
  }
}

void main();
