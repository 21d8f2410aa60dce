import { commandRequests } from '../commands/requests';
import { registerRibbon } from '../commands/ribbon';
import type { Language } from '../domain/basics/localized';
import { backgroundReader } from '../hosts/file/background-reader';
import type { RenderDocument } from '../ports/document-files';
import { drawPane, now } from './draw-pane';
import type { PaneHost } from './host';
import { laterHost } from './later-host';
import { NO_FILES } from './no-files';
import { pageDrafts } from './page-drafts';
import { pageFiles } from './page-files';
import type { MissingHost } from './pane';

/** Office's own part of the page; it is loaded from outside, which a network can forbid. */
const office = typeof Office === 'undefined' ? undefined : Office;

/** Before Office is ready it has no context, whatever its types say. */
function context(): Office.Context | undefined {
  return office?.context;
}

function displayLanguage(): Language {
  return /^zh\b/i.test(context()?.displayLanguage ?? navigator.language) ? 'zh' : 'en';
}

/** Whether Office has opened the page in Excel, once it is ready. */
async function isInExcel(): Promise<boolean> {
  return !!office && (await office.onReady()).host === office.HostType.Excel;
}

/** The workbook in Excel. Its code comes behind the first drawing, and Office may not be ready by then. */
async function loadExcel(inExcel: Promise<boolean>): Promise<Pick<PaneHost, 'workbook' | 'screen'>> {
  const { excelPage, excelScreen, ExcelWorkbook } = await import('../hosts/excel');
  await inExcel;
  const page = excelPage();
  return { workbook: new ExcelWorkbook(page), screen: excelScreen(page) };
}

/** The library that makes documents comes with the first of them. */
const renderDocument: RenderDocument = async (plan, progress) =>
  (await import('../hosts/docx')).renderDocx(plan, progress);

/** What reads files comes with the first of them. */
const readFile = backgroundReader(
  () => new Worker(new URL('../hosts/file/reader-entry.ts', import.meta.url)),
  async (bytes, fileName) => (await import('../hosts/file')).readWorkbookFile(bytes, fileName),
);

/** The web views of Office for Mac and iPad ignore downloads without a word (OfficeDev/office-js issues 2700 and 4681). */
function dropsDownloads({ context: { platform }, PlatformType }: typeof Office): boolean {
  return platform === PlatformType.Mac || platform === PlatformType.iOS;
}

async function openPane(): Promise<void> {
  const requests = commandRequests();
  const drafts = pageDrafts();
  const inExcel = isInExcel();
  let host: PaneHost | MissingHost = office
    ? {
        ...laterHost(() => loadExcel(inExcel)),
        drafts,
        clock: { now },
        documents: pageFiles(renderDocument),
        readFile,
        hasCellFunctions: true,
      }
    : 'officeMissing';
  const setting = () => ({
    host,
    requests,
    language: displayLanguage(),
    background: context()?.officeTheme?.bodyBackgroundColor,
  });
  const redraw = await drawPane(setting, drafts);
  if (!(await inExcel)) {
    if (office) host = 'notInExcel';
  } else if (office && typeof host === 'object') {
    registerRibbon(requests);
    const { diagnoseExcel } = await import('../hosts/excel');
    host = {
      ...host,
      diagnose: diagnoseExcel,
      ...(dropsDownloads(office) ? { documents: NO_FILES } : {}),
      hasCellFunctions: office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1'),
    };
  }
  await redraw();
}

void openPane();
