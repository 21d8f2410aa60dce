import { commandRequests } from '../commands/requests';
import { workbenchPage } from '../hosts/workbench';
import { backgroundReader } from '../hosts/file/background-reader';
import { drawPane, now } from '../taskpane/draw-pane';
import { pageDrafts } from '../taskpane/page-drafts';
import { pageFiles } from '../taskpane/page-files';

/** The page hands over its end of the channel once it has loaded this frame. */
window.addEventListener(
  'message',
  ({ source, origin, ports: [channel] }) => {
    if (source !== window.parent || origin !== window.location.origin || !channel) return;
    const drafts = pageDrafts();
    const documents = pageFiles(async (plan, progress) => (await import('../hosts/docx')).renderDocx(plan, progress));
    const readFile = backgroundReader(
      () => new Worker(new URL('../hosts/file/reader-entry.ts', import.meta.url)),
      async (bytes, fileName) => (await import('../hosts/file')).readWorkbookFile(bytes, fileName),
    );
    const host = { ...workbenchPage(channel), drafts, clock: { now }, documents, readFile, hasCellFunctions: true };
    const requests = commandRequests();
    const language = /^zh\b/i.test(navigator.language) ? 'zh' : 'en';
    void drawPane(() => ({ host, requests, language, background: '#ffffff' }), drafts);
  },
  { once: true },
);
