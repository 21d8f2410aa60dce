import type { Browser } from 'playwright-core';
import { BROWSER_MISSING, findBrowser, launch } from './browser';
import { servePane, type PaneServer } from './pane-server';

export interface BrowserAnd<Server> {
  readonly browser: Browser;
  readonly server: Server;
}

export type BrowserAndServer = BrowserAnd<PaneServer>;

/** A browser and the built pane for the tests of a file. */
export function withBrowser(): () => BrowserAndServer | undefined {
  return withBrowserAnd(servePane);
}

/**
 * A browser and a server for the tests of a file. Where there is no browser it gives `undefined`, and says so on the output: nothing is
 * left out in silence.
 */
export function withBrowserAnd<Server extends { close(): void }>(
  serve: () => Promise<Server>,
): () => BrowserAnd<Server> | undefined {
  const program = findBrowser();
  let opened: BrowserAnd<Server> | undefined;
  beforeAll(async () => {
    if (program === undefined) {
      process.stdout.write(`${BROWSER_MISSING}\n`);
      return;
    }
    const [browser, server] = await Promise.all([launch(program), serve()]);
    opened = { browser, server };
  });
  afterAll(async () => {
    await opened?.browser.close();
    opened?.server.close();
  });
  return () => opened;
}
