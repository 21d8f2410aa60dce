import type { Browser } from 'playwright-core';
import { BROWSER_MISSING, findBrowser, launch } from './browser';
import { servePane, type PaneServer } from './pane-server';

export interface BrowserAndServer {
  readonly browser: Browser;
  readonly server: PaneServer;
}

/**
 * A browser and the built pane for the tests of a file. Where there is no browser the result says so on the output, because
 * nothing is left out in silence, and is `undefined`.
 */
export function withBrowser(): () => BrowserAndServer | undefined {
  const program = findBrowser();
  let opened: BrowserAndServer | undefined;
  beforeAll(async () => {
    if (program === undefined) return;
    const [browser, server] = await Promise.all([launch(program), servePane()]);
    opened = { browser, server };
  });
  afterAll(async () => {
    await opened?.browser.close();
    opened?.server.close();
  });
  return () => {
    if (!opened) process.stdout.write(`${BROWSER_MISSING}\n`);
    return opened;
  };
}
