import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { cellAddress } from '../../src/domain/basics/place';
import type { TypedCell } from './file-twin';
import { keepPicture } from './look';
import { NOW_MS, stopClock } from './pane-page';
import { withBrowserAnd } from './with-browser';

const ROOT = path.join(__dirname, '..', '..');
/** On the clipboard before something is copied. */
const NOT_COPIED = '⌛';
const SIZE = { width: 1400, height: 850 };
/** A busy machine takes its time. */
export const SOON = { timeout: 60_000 };

export const addressOf = ({ row, column }: TypedCell): string => cellAddress(row + 1, column + 1);

interface WorkbenchServer {
  readonly address: string;
  close(): void;
}

/** What `npm start` serves. */
function serveWorkbench(): Promise<WorkbenchServer> {
  const child = spawn(process.execPath, ['src/cli/workbench.cjs', '--no-open'], { cwd: ROOT });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [address] = /http:\S+/.exec(chunk.toString('utf8')) ?? [];
      if (address !== undefined) resolve({ address, close: () => child.kill() });
    });
    child.on('exit', () => reject(new Error('the workbench was not served')));
  });
}

/** The workbench as a clerk has it in a browser of one's own. */
export class OpenWorkbench {
  /** Of the pane, as in Office. */
  readonly page: FrameLocator;
  private readonly nameBox: Locator;

  constructor(readonly window: Page) {
    this.page = window.frameLocator('#pane');
    this.nameBox = window.locator('#grid [data-u-comp=defined-name] input');
  }

  get context(): BrowserContext {
    return this.window.context();
  }

  /** Opens a file of this computer. */
  async open(file: string): Promise<void> {
    const name = path.basename(file);
    await this.choose(file);
    await this.showsFile(name);
    await this.window.getByText(`正在打开“${name}”…`).waitFor({ state: 'detached' });
  }

  /** Chooses a file with the page's button; whatever comes of it. */
  async choose(file: string): Promise<void> {
    const chooser = this.window.waitForEvent('filechooser');
    await this.window.getByRole('button', { name: '打开…', exact: true }).click();
    await (await chooser).setFiles(file);
  }

  /** Drags a file over the page and drops it there. */
  async drop(file: string): Promise<void> {
    const { window } = this;
    const dropped = { name: path.basename(file), base64: readFileSync(file, 'base64') };
    const dataTransfer = await window.evaluateHandle(({ name, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
      return transfer;
    }, dropped);
    await window.dispatchEvent('#grid', 'dragenter', { dataTransfer });
    const hint = window.getByText('松开鼠标，打开文件', { exact: true });
    await hint.waitFor();
    await hint.dispatchEvent('drop', { dataTransfer });
    await hint.waitFor({ state: 'hidden' });
    await this.showsFile(dropped.name);
  }

  /** Waits until nothing would be lost if the page went away. */
  async isKept(): Promise<void> {
    await this.window.waitForFunction(
      () => window.dispatchEvent(new Event('beforeunload', { cancelable: true })),
      undefined,
      SOON,
    );
  }

  /** Waits until the page names this file as the open one. */
  async showsFile(name: string): Promise<void> {
    await this.window.locator('#file-name').getByText(name, { exact: true }).waitFor(SOON);
    await this.window.locator('#grid:not([aria-busy=true])').waitFor(SOON);
  }

  /** Saves by the button, and gives what came out of it. */
  async save(): Promise<Uint8Array> {
    const download = this.window.waitForEvent('download');
    await this.window.getByRole('button', { name: '保存', exact: true }).click();
    return new Uint8Array(readFileSync(await (await download).path()));
  }

  async showSheet(name: string): Promise<void> {
    await this.tab(name).click();
  }

  /** Goes to a cell of the sheet that is shown, by its address in the name box; the keyboard is the grid's then. */
  async goTo(address: string): Promise<void> {
    await this.nameBox.fill(address);
    await this.nameBox.press('Enter');
    await this.hasKeyboard();
  }

  /** Waits until the cursor stands in this cell of this sheet. */
  async isAt(sheet: string, address: string): Promise<void> {
    await this.window
      .locator('#grid [data-u-comp=slide-tab-item][aria-selected=true]')
      .getByText(sheet, { exact: true })
      .waitFor(SOON);
    await this.window.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('#grid [data-u-comp=defined-name] input')?.value === wanted,
      address,
      SOON,
    );
  }

  /** Waits until what is typed goes into the grid. */
  async hasKeyboard(): Promise<void> {
    await this.window.locator('#grid [contenteditable]:focus').waitFor({ state: 'attached', ...SOON });
  }

  /** Types into the cell in which the cursor stands, and leaves it by Enter. */
  async type(text: string): Promise<void> {
    const before = await this.nameBox.inputValue();
    await this.enter(text);
    await this.window.waitForFunction(
      (left) => document.querySelector<HTMLInputElement>('#grid [data-u-comp=defined-name] input')?.value !== left,
      before,
      SOON,
    );
  }

  /** The same keys, whether the cell takes the text or not. */
  async enter(text: string): Promise<void> {
    await this.window.keyboard.type(text);
    await this.window.keyboard.press('Enter');
  }

  /** What the cell in which the cursor stands holds: the grid is a picture, so it is copied. */
  async content(): Promise<string> {
    const { window } = this;
    await window.evaluate((nothing) => navigator.clipboard.writeText(nothing), NOT_COPIED);
    await window.keyboard.press('Control+c');
    await window.waitForFunction(
      async (nothing) => (await navigator.clipboard.readText()) !== nothing,
      NOT_COPIED,
      SOON,
    );
    return window.evaluate(() => navigator.clipboard.readText());
  }

  /** Pastes what another program has put on the clipboard; tabs and line breaks between cells. */
  async paste(text: string): Promise<void> {
    await this.window.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.window.keyboard.press('Control+v');
  }

  /** How many dots of the grid have this colour. */
  dots(color: string): Promise<number> {
    const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
    return this.window.locator('#grid canvas[id^=univer-sheet-main-canvas]').evaluate((canvas, [red, green, blue]) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) as ImageData;
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) found++;
      }
      return found;
    }, channels);
  }

  private tab(name: string): Locator {
    return this.window.locator('#grid [data-u-comp=slide-tab-item]').getByText(name, { exact: true });
  }
}

/**
 * The workbench for the tests of a file: opens it in a browser without a past. A test fails when the console said an error, a script
 * failed, or anything was asked of elsewhere. `undefined` where there is no browser.
 */
export function withWorkbench(): () => Promise<OpenWorkbench | undefined> {
  const browserAndServer = withBrowserAnd(serveWorkbench);
  let problems: string[] = [];
  let contexts: BrowserContext[] = [];
  afterEach(async () => {
    const found = problems;
    for (const context of contexts) {
      for (const [index, page] of context.pages().entries())
        await keepPicture(page, `${expect.getState().currentTestName?.slice(0, 40)}-end-${index}`);
      await context.close();
    }
    contexts = [];
    problems = [];
    expect(found).toEqual([]);
  });
  return async () => {
    const there = browserAndServer();
    if (!there) return undefined;
    const { browser, server } = there;
    const { origin } = new URL(server.address);
    const context = await browser.newContext({
      viewport: SIZE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(SOON.timeout);
    contexts.push(context);
    context.on('console', (said) => {
      if (said.type() === 'error') problems.push(`console: ${said.text()}`);
    });
    context.on('weberror', (failed) => problems.push(`script: ${failed.error().stack ?? failed.error().message}`));
    context.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) problems.push(`request: ${request.url()}`);
    });
    // The pane's alone: the grid waits for time to pass.
    await context.addInitScript(`if (window.parent !== window) (${stopClock.toString()})(${NOW_MS});`);
    const window = await context.newPage();
    await window.goto(server.address);
    const workbench = new OpenWorkbench(window);
    await workbench.showsFile('样例名册.xlsx');
    return workbench;
  };
}
