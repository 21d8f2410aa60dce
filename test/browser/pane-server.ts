import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = path.join(__dirname, '..', '..');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface PaneServer {
  readonly origin: string;
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
  close(): void;
}

interface ServerOptions {
  readonly root?: string;
  /** A folder whose scripts are served in the place of those in dist/. */
  readonly instead?: string;
  /** Answers what is posted to `/excel`. */
  readonly excel?: (request: string) => Promise<string>;
}

/**
 * Serves dist/ with the pages as they are built for a server of one's own that has a copy of office.js: Microsoft's own files,
 * unmodified.
 */
export async function servePane({ root = ROOT, instead, excel }: ServerOptions = {}): Promise<PaneServer> {
  const pages = mkdtempSync(path.join(os.tmpdir(), 'xuanba-pages-'));
  const build = ['--config-name', 'pages', '--env', 'office=/office/office.js', '--output-path', pages];
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  execFileSync(process.execPath, [webpack, ...build], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const office = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
  const folders = [pages, ...(instead === undefined ? [] : [instead]), path.join(root, 'dist')];
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.slice(1);
    if (excel && pathname === '/excel') {
      void text(request)
        .then(excel)
        .then((answer) => response.end(answer));
      return;
    }
    const file = name.startsWith('office/') ? fileIn([office], name.slice('office/'.length)) : fileIn(folders, name);
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
      rmSync(pages, { recursive: true });
    },
  };
}

function fileIn(folders: readonly string[], name: string): string | undefined {
  return folders
    .map((folder) => path.join(folder, name))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
