import { commandRequests } from '../commands/requests';
import { diagnoseWps, probeSpill, WpsWorkbook, wpsPage, wpsScreen, type WpsPage } from '../hosts/wps';
import { backgroundReader } from '../hosts/file/background-reader';
import { drawPane, now } from '../taskpane/draw-pane';
import type { PaneHost } from '../taskpane/host';
import { pageDrafts } from '../taskpane/page-drafts';
import { NO_FILES } from '../taskpane/no-files';
import { takeCommands } from './pane-commands';
import { hidePane } from './pane-window';

const SPILLS = 'wps-spills';
/** Two rows in, two results out. */
const TWO_RESULTS = '=XUANBA.TRIMMEDMEAN({1,2,3;4,5,6},0,0)';

const drafts = pageDrafts();

/** Tried once for each build of WPS, since it takes a scratch sheet. */
function spills(page: WpsPage): boolean | undefined {
  if (page.member('AddCustomFunction') === undefined) return false;
  const build = page.application.Build ?? '';
  const [known, answer] = (drafts.load(SPILLS) ?? '').split('=');
  if (known === build && answer !== undefined) return answer === 'true';
  const found = probeSpill(page, TWO_RESULTS);
  if (found !== undefined) drafts.save(SPILLS, `${build}=${found}`);
  return found;
}

function hostOf(page: WpsPage): PaneHost {
  const workbook = new WpsWorkbook(page);
  const doesSpill = spills(page);
  return {
    workbook,
    screen: wpsScreen(page, () => workbook.isWriting),
    drafts,
    clock: { now },
    // Nobody has seen yet what a WPS pane does with a download: docs/host-differences.md.
    documents: NO_FILES,
    readFile: backgroundReader(
      () => new Worker(new URL('../hosts/file/reader-entry.ts', import.meta.url)),
      async (bytes, fileName) => (await import('../hosts/file')).readWorkbookFile(bytes, fileName),
    ),
    hasCellFunctions: doesSpill === true,
    collapse: () => hidePane(page),
    diagnose: () => diagnoseWps(page, doesSpill),
  };
}

const page = wpsPage();
const requests = commandRequests();
const language = /^en\b/i.test(navigator.language) ? 'en' : 'zh';
const host = page ? hostOf(page) : 'notInWps';
void drawPane(() => ({ host, requests, language, background: undefined }), drafts);
if (page) takeCommands(page, requests);
