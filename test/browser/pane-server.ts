import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileIn, serveFiles, type StaticServer } from './static-server';

const ROOT = path.join(__dirname, '..', '..');

export type PaneServer = StaticServer;

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
  const server = await serveFiles(
    (pathname) => {
      const name = pathname.slice(1);
      return name.startsWith('office/') ? fileIn([office], name.slice('office/'.length)) : fileIn(folders, name);
    },
    (pathname, request, response) => {
      if (!excel || pathname !== '/excel') return false;
      void text(request)
        .then(excel)
        .then((answer) => response.end(answer));
      return true;
    },
  );
  return {
    ...server,
    close: () => {
      server.close();
      rmSync(pages, { recursive: true });
    },
  };
}
