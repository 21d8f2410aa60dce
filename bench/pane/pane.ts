import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { PlannedResults, workbookOf } from '../../test/office/filled-workbook';
import { BROWSER_MISSING, findBrowser, launch } from '../../test/browser/browser';
import { openPane } from '../../test/browser/pane-page';
import { servePane } from '../../test/browser/pane-server';

const ROOT = path.resolve('.');
const RUNS = 9;

const CONTENDERS = [
  { name: 'bare React page', folder: path.join(ROOT, 'bench', 'dist', 'bare') },
  { name: 'the pane', folder: path.join(ROOT, 'dist') },
  { name: 'the pane in one file', folder: path.join(ROOT, 'bench', 'dist', 'unsplit') },
];

/** What has to be there before anything is shown: of office.js and the cell functions all have the same. */
function shellBytes(folder: string): number {
  return gzipSync(readFileSync(path.join(folder, 'taskpane.js')), { level: 9 }).length;
}

interface TimedWindow {
  interactiveAt?: number;
}

/** Notes when there is the first button, and the page is free to answer it. Runs in the page. */
function noteFirstButton(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('button')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => ((window as TimedWindow).interactiveAt = performance.now()), 0));
  });
  observer.observe(document, { childList: true, subtree: true });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * How large the pane's shell is, and how long it takes until its first button can be used, beside the least that a page can be and the
 * same pane in one file: the same page, policy, office.js and workbook, an empty cache, in turn. Printed, never asserted.
 */
async function main(): Promise<void> {
  const program = findBrowser();
  if (program === undefined) {
    console.log(`\n${BROWSER_MISSING}`);
    return;
  }
  const browser = await launch(program);
  const servers = await Promise.all(CONTENDERS.map(({ folder }) => servePane({ root: ROOT, instead: folder })));
  const times = CONTENDERS.map((): number[] => []);
  try {
    for (let round = 0; round <= RUNS; round++) {
      for (const [index, server] of servers.entries()) {
        const workbook = workbookOf(
          [{ name: '名册', rows: [['姓名'], ['张三']], merges: [], hiddenRows: new Set(), hidden: false }],
          new PlannedResults(),
        );
        const before = async (page: Page) => {
          await page.addInitScript(noteFirstButton);
        };
        const pane = await openPane(browser, server, workbook, {}, before);
        const noted = await pane.page.waitForFunction(() => (window as TimedWindow).interactiveAt);
        const milliseconds = await noted.jsonValue();
        await pane.close();
        if (pane.problems.length > 0) throw new Error(pane.problems.join('\n'));
        if (round > 0) times[index]?.push(milliseconds as number);
      }
    }
  } finally {
    await browser.close();
    for (const server of servers) server.close();
  }
  const rows = CONTENDERS.map(({ name, folder }, index) => ({
    name,
    bytes: shellBytes(folder),
    milliseconds: median(times[index] ?? []),
  }));
  console.log(`\nThe pane in Chromium ${browser.version()}: shell, and time to the first button (median of ${RUNS})`);
  for (const { name, bytes, milliseconds } of rows) {
    const [first] = rows;
    const ratio = (value: number, to: number | undefined) => `× ${(value / (to ?? Number.NaN)).toFixed(2)}`;
    console.log(
      `  ${name.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(7)} kB gzip ${ratio(bytes, first?.bytes)}` +
        `   ${milliseconds.toFixed(0).padStart(5)} ms ${ratio(milliseconds, first?.milliseconds)}`,
    );
  }
}

void main();
