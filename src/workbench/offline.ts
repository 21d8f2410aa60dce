/** What the page of a service worker has; the library of the page's own types does not know it. */
interface OfflineScope {
  /** The files of this build, from `workbench-files.js`. */
  readonly OFFLINE: { readonly version: string; readonly files: readonly string[] };
  importScripts(file: string): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: 'install' | 'activate', listener: (event: WorkEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
}

interface WorkEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = self as unknown as OfflineScope;
scope.importScripts('workbench-files.js');

const PREFIX = 'xuanba-workbench-';
const { version, files } = scope.OFFLINE;
const kept = PREFIX + version;

/** All files of this build, then those of earlier ones may go. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(kept);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
  await scope.skipWaiting();
}

async function dropEarlier(): Promise<void> {
  const earlier = (await caches.keys()).filter((one) => one.startsWith(PREFIX) && one !== kept);
  await Promise.all(earlier.map((one) => caches.delete(one)));
  await scope.clients.claim();
}

/** From the server, so that everybody has the newest build; without a network what was kept. */
async function answer(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    // The folder itself is the page, too.
    const page = request.mode === 'navigate' && request.url.endsWith('/') ? 'workbench.html' : request;
    const found = await caches.match(page, { ignoreSearch: true });
    if (found) return found;
    throw error;
  }
}

scope.addEventListener('install', (event) => event.waitUntil(keepFiles()));
scope.addEventListener('activate', (event) => event.waitUntil(dropEarlier()));
scope.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});
