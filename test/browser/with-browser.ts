import type { Browser } from 'playwright-core';
import { BROWSER_MISSING, findBrowser, launch } from './browser';
import { servePane, type PaneServer } from './pane-server';

export interface BrowserAndServer {
  readonly browser: Browser;
  readonly server: PaneServer;
}

/**
 * A browser and the built pane for the tests of a file. Where there is no browser it gives `undefined`, and says so on the output:
 * nothing is left out in silence.
 */
export function withBrowser(): () => BrowserAndServer | undefined {
  const program = findBrowser();
  let opened: BrowserAndServer | undefined;
  beforeAll(async () => {
    if (program === undefined) {
      process.stdout.write(`${BROWSER_MISSING}\n`);
      return;
    }
    const [browser, server] = await Promise.all([launch(program), servePane()]);
    opened = { browser, server };
  });
  afterAll(async () => {
    await opened?.browser.close();
    opened?.server.close();
  });
  return () => opened;
}
