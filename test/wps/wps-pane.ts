import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { OpenPane } from '../browser/pane-page';
import { stopClock, NOW_MS } from '../browser/pane-page';
import { putWpsIntoPage, WpsBridge, type Call } from './wps-bridge';
import type { OpenWps } from './wps-model';

const BUILT = path.join(__dirname, '../../dist/wps');
const CALLS = '/wps-calls';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built WPS add-in on a server, with a WPS of the model behind it. */
export interface WpsServer {
  readonly origin: string;
  readonly missing: readonly string[];
  /** How many times WPS was called. */
  readonly calls: () => number;
  /** Asked before each call; what it throws the page gets. */
  watchWith(watch: () => void): void;
  open(browser: Browser): Promise<OpenPane>;
  close(): void;
}

export async function serveWps({ globals }: OpenWps): Promise<WpsServer> {
  const bridge = new WpsBridge(globals);
  const missing: string[] = [];
  let calls = 0;
  let watch: () => void = () => undefined;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === CALLS) {
      void textOf(request).then((text) => {
        calls++;
        let answer;
        try {
          watch();
          answer = bridge.answer(JSON.parse(text) as readonly Call[]);
        } catch (error) {
          answer = { error: String(error) };
        }
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
      return;
    }
    const file = path.join(BUILT, path.normalize(pathname));
    const type = TYPES[path.extname(pathname)];
    if (type !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(200, { 'content-type': type });
      createReadStream(file).pipe(response);
      return;
    }
    if (pathname !== '/favicon.ico') missing.push(pathname);
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    missing,
    calls: () => calls,
    watchWith: (next) => (watch = next),
    open: async (browser) => {
      const context = await browser.newContext({
        viewport: { width: 400, height: 800 },
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        timezoneId: 'Asia/Shanghai',
      });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('console', (said) => {
        if (said.type() === 'error') problems.push(`console: ${said.text()}`);
      });
      page.on('pageerror', (error) => problems.push(`script: ${error.stack ?? error.message}`));
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) problems.push(`request: ${request.url()}`);
      });
      await page.addInitScript(stopClock, NOW_MS);
      await page.addInitScript(putWpsIntoPage, `${origin}${CALLS}`);
      bridge.attach(page);
      await page.goto(`${origin}/taskpane.html`);
      return {
        page,
        problems,
        isWaiting: () => false,
        quiet: () => page.waitForTimeout(300),
        answerBy: () => undefined,
        close: () => context.close(),
      };
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
