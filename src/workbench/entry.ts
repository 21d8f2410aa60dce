import type { Language } from '../domain/basics/localized';
import { openFileWorkbook, readWorkbookFile } from '../hosts/file';
import { FILE_LIMITS } from '../hosts/file/limits';
import { servePage } from '../hosts/workbench';
import type { WorkbookPort } from '../ports/workbook';
import type { WorkbookScreen } from '../ports/workbook-screen';
import { backgroundCheck } from '../hosts/file/background-reader';
import { draftStore } from './draft-store';
import { Grid } from './grid';
import { Page } from './page';
import { backgroundSnapshots } from './snapshot/background-snapshots';
import { Workbench } from './workbench';

const language: Language = /^zh\b/i.test(navigator.language) ? 'zh' : 'en';

const page = new Page(language, {
  open: (file) => void workbench.openFile(file),
  save: () => void workbench.save(),
  openSample: () => void workbench.openSample(),
});

const grid = new Grid(page.grid, language, {
  changed: (sheet, address) => workbench.cellsChanged(sheet, address),
  refused: (why) => page.say(why),
  selected: (text) => (text === undefined ? page.clearStatus() : page.say('errorText', { text })),
});

const workbench = new Workbench({
  page,
  grid,
  drafts: draftStore(),
  limitBytes: FILE_LIMITS.fileBytes,
  openFile: openFileWorkbook,
  checkFile: backgroundCheck(
    () => new Worker(new URL('../hosts/file/reader-entry.ts', import.meta.url)),
    readWorkbookFile,
  ),
  readSnapshots: backgroundSnapshots(() => new Worker(new URL('./snapshot/snapshot-entry.ts', import.meta.url))),
  sample: async () => new Uint8Array(await (await fetch('sample-roster.xlsx')).arrayBuffer()),
  drawn,
  connectPane,
});

/** A page that nobody sees is not drawn. */
const LONGEST_DRAWING = 300;
function drawn(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
    setTimeout(done, LONGEST_DRAWING);
  });
}

/** The pane starts anew for every workbook, so that nothing of another one is left in it. */
let connect: () => void = () => undefined;
let isFirst = true;
function connectPane(workbook: WorkbookPort, screen: WorkbookScreen): void {
  connect = () => {
    const { port1, port2 } = new MessageChannel();
    servePage(workbook, screen, port1);
    page.pane.contentWindow?.postMessage('workbook', window.location.origin, [port2]);
  };
  if (isFirst && page.pane.contentDocument?.readyState === 'complete') connect();
  else if (!isFirst) page.pane.contentWindow?.location.reload();
  isFirst = false;
}
page.pane.addEventListener('load', () => connect());

window.addEventListener('beforeunload', (event) => {
  if (workbench.isAtRisk) event.preventDefault();
});

void workbench.start();
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('workbench-offline.js').catch(() => undefined);
