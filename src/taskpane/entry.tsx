import { commandRequests, type CommandRequests } from '../commands/requests';
import { registerRibbon } from '../commands/ribbon';
import type { Language } from '../domain/basics/localized';
import { excelPage, excelScreen, ExcelWorkbook } from '../hosts/excel';
import { drawPane, now } from './draw-pane';
import type { PaneHost } from './host';
import { pageDrafts } from './page-drafts';
import type { MissingHost } from './pane';

/** Office's own part of the page; it is loaded from outside, which a network can forbid. */
const office = typeof Office === 'undefined' ? undefined : Office;

function displayLanguage(): Language {
  return /^zh\b/i.test(office?.context.displayLanguage ?? navigator.language) ? 'zh' : 'en';
}

/** What the pane works with, once Office is ready. */
async function findHost(requests: CommandRequests): Promise<PaneHost | MissingHost> {
  if (!office) return 'officeMissing';
  const { host } = await office.onReady();
  if (host !== office.HostType.Excel) return 'notInExcel';
  registerRibbon(requests);
  const page = excelPage();
  const hasCellFunctions = office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1');
  return {
    workbook: new ExcelWorkbook(page),
    screen: excelScreen(page),
    drafts: pageDrafts(),
    clock: { now },
    hasCellFunctions,
  };
}

async function openPane(): Promise<void> {
  const requests = commandRequests();
  const host = await findHost(requests);
  await drawPane({
    host,
    requests,
    language: displayLanguage(),
    background: () => office?.context.officeTheme?.bodyBackgroundColor,
  });
}

void openPane();
