import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import webpack from 'webpack';
import type { SourceSheet } from '../../src/domain/roster/source';
import type { WorkbookPlan } from '../../src/sheets/plan';
import { NOW_MS, stopClock } from '../browser/pane-page';
import { fileIn, serveFiles, type StaticServer } from '../browser/static-server';
import { PlannedResults } from '../office/filled-workbook';
import type { BUILDS } from './wps-model';
import type { WpsInPage } from './wps-model/in-page';

const ROOT = path.join(__dirname, '../..');
const BUILT = path.join(ROOT, 'dist/wps');
/** The page around the panes, in WPS's place. */
const WINDOW = '<!doctype html><title>WPS</title><script src="/model/in-page.js"></script>';

export type WpsServer = StaticServer;

/** Serves the WPS add-in as it is built, and the model of WPS for the page around it. */
export async function serveWps(): Promise<WpsServer> {
  const model = mkdtempSync(path.join(os.tmpdir(), 'xuanba-wps-'));
  await bundleModel(model);
  const server = await serveFiles(
    (pathname) =>
      pathname.startsWith('/model/')
        ? fileIn([model], pathname.slice('/model/'.length))
        : fileIn([BUILT], pathname.slice(1)),
    (pathname, _, response) => {
      if (pathname !== '/') return false;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(WINDOW);
      return true;
    },
  );
  return {
    ...server,
    close: () => {
      server.close();
      rmSync(model, { recursive: true });
    },
  };
}

async function bundleModel(folder: string): Promise<void> {
  const compiler = webpack({
    context: ROOT,
    mode: 'development',
    devtool: false,
    target: ['web', 'es2022'],
    entry: { 'in-page': './test/wps/wps-model/in-page.ts' },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : undefined);
      if (failed) reject(failed);
      else resolve();
    });
  });
}

/** WPS with a workbook open; its panes are frames, which come and go while the workbook stays. */
export class WpsWindow {
  /** Whatever should not happen. */
  readonly problems: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {}

  static async open(
    browser: Browser,
    { origin }: WpsServer,
    workbook: { readonly name: string; readonly sheets: readonly SourceSheet[]; readonly build: keyof typeof BUILDS },
  ): Promise<WpsWindow> {
    const context = await browser.newContext({
      viewport: { width: 420, height: 800 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    const window = new WpsWindow(page, origin);
    page.on('console', (said) => {
      if (said.type() === 'error') window.problems.push(`console: ${said.text()}`);
    });
    page.on('pageerror', (error) => window.problems.push(`script: ${error.stack ?? error.message}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) window.problems.push(`request: ${request.url()}`);
    });
    await page.addInitScript(stopClock, NOW_MS);
    await page.addInitScript(giveWpsToFrames);
    await page.goto(`${origin}/`);
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, hiddenRows: [...sheet.hiddenRows] }));
    await page.evaluate(([name, sent, build]) => globalThis.wpsInPage.open(name, sent, build), [
      workbook.name,
      sheets,
      workbook.build,
    ] as const);
    return window;
  }

  /** Opens the pane; one that is open goes without a word. */
  async openPane(): Promise<Frame> {
    await this.page.evaluate((address) => {
      document.querySelector('iframe')?.remove();
      const frame = document.createElement('iframe');
      frame.src = address;
      frame.style.cssText = 'border: 0; width: 400px; height: 780px';
      document.body.append(frame);
    }, `${this.origin}/taskpane.html`);
    const frame = await (await this.page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('no pane');
    return frame;
  }

  ask<A, R>(question: (argument: A) => R, argument: A): Promise<R> {
    return this.page.evaluate(question as never, argument as never);
  }

  look(file: string): Promise<Buffer> {
    return this.page.screenshot({ path: file });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** In the page of WPS. */
declare global {
  var wpsInPage: WpsInPage;
}

function giveWpsToFrames(): void {
  if (window.parent === window) return;
  const { wpsInPage: model } = window.parent as unknown as { readonly wpsInPage: WpsInPage };
  Object.assign(window, model.globals);
}

/** The results that plans have for their formulas, also for the model in a page. */
export class SharedResults extends PlannedResults {
  window: WpsWindow | undefined;

  override take(plan: WorkbookPlan): void {
    super.take(plan);
    const sheets = plan.sheets.map(({ name, rows }) => ({ name, rows })) as unknown as WorkbookPlan['sheets'];
    void this.window?.ask((sent) => globalThis.wpsInPage.takeResults(sent), { sheets });
  }
}
