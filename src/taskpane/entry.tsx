import { createRoot } from 'react-dom/client';
import { commandRequests, type CommandRequests } from '../commands/requests';
import { registerRibbon } from '../commands/ribbon';
import { calendarDay, type CalendarMinute } from '../domain/basics/calendar';
import type { Language } from '../domain/basics/localized';
import type { PaneHost } from './host';
import { laterHost } from './later-host';
import { Pane, type MissingHost } from './pane';
import { pageDrafts } from './page-drafts';
import { loadTheme, themeFor } from './pane-theme';

function now(): CalendarMinute {
  const date = new Date();
  const day = calendarDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (!day) throw new Error('the system clock is out of range');
  return { day, hour: date.getHours(), minute: date.getMinutes() };
}

/** Office's own part of the page; it is loaded from outside, which a network can forbid. */
const office = typeof Office === 'undefined' ? undefined : Office;

function displayLanguage(): Language {
  return /^zh\b/i.test(office?.context.displayLanguage ?? navigator.language) ? 'zh' : 'en';
}

function surroundings() {
  const matches = (query: string) => window.matchMedia(query).matches;
  return {
    // Before Office is ready it has no context, whatever its types say.
    background: (office?.context as Office.Context | undefined)?.officeTheme?.bodyBackgroundColor,
    highContrast: matches('(forced-colors: active)'),
    dark: matches('(prefers-color-scheme: dark)'),
  };
}

async function loadExcel(): Promise<Pick<PaneHost, 'workbook' | 'screen'>> {
  const { excelPage, excelScreen, ExcelWorkbook } = await import('../hosts/excel');
  const page = excelPage();
  return { workbook: new ExcelWorkbook(page), screen: excelScreen(page) };
}

/** What the pane works with, once Office is ready. */
async function findHost(requests: CommandRequests): Promise<PaneHost | MissingHost> {
  if (!office) return 'officeMissing';
  const { host } = await office.onReady();
  if (host !== office.HostType.Excel) return 'notInExcel';
  registerRibbon(requests);
  const hasCellFunctions = office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1');
  return {
    ...laterHost(loadExcel),
    drafts: pageDrafts(),
    clock: { now },
    hasCellFunctions,
  };
}

async function openPane(): Promise<void> {
  const requests = commandRequests();
  // Most likely these colours, while Office gets ready.
  void loadTheme(themeFor(surroundings()));
  const host = await findHost(requests);
  const language = displayLanguage();
  const root = createRoot(document.getElementById('pane') as HTMLElement);
  const draw = async () => {
    const theme = await loadTheme(themeFor(surroundings()));
    root.render(<Pane host={host} requests={requests} language={language} theme={theme} />);
  };
  // A change of the system's theme is told at once; Office does not tell of its own, so it is looked at when the pane is shown.
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)']) {
    window.matchMedia(query).addEventListener('change', () => void draw());
  }
  document.addEventListener('visibilitychange', () => void draw());
  await draw();
}

void openPane();
