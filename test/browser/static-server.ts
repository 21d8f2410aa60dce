import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface StaticServer {
  readonly origin: string;
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
  close(): void;
}

/**
 * Serves files on a port of its own.
 *
 * @param find the file for a path such as `/taskpane.html`
 * @param answer answers what is no file; `false` where it is none of its business
 */
export async function serveFiles(
  find: (pathname: string) => string | undefined,
  answer: (pathname: string, request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<StaticServer> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (answer(pathname, request, response)) return;
    const file = find(pathname);
    const type = TYPES[path.extname(pathname)];
    if (file !== undefined && type !== undefined) {
      response.writeHead(200, { 'content-type': type });
      createReadStream(file).pipe(response);
      return;
    }
    // Browsers ask for it by themselves; Office's web view does not.
    if (pathname !== '/favicon.ico') missing.push(pathname);
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missing,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The file of that name in the first folder that has one. */
export function fileIn(folders: readonly string[], name: string): string | undefined {
  return folders
    .map((folder) => path.join(folder, path.normalize(`/${name}`)))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
