import { createRoot } from 'react-dom/client';
import { commandRequests } from '../commands/requests';
import { registerRibbon } from '../commands/ribbon';
import { calendarDay, type CalendarMinute } from '../domain/basics/calendar';
import type { Language } from '../domain/basics/localized';
import type { PaneHost } from './host';
import { laterHost } from './later-host';
import { Pane, type MissingHost } from './pane';
import { pageDrafts } from './page-drafts';
import { loadTheme, themeFor, themeNamed, type ThemeName } from './pane-theme';

function now(): CalendarMinute {
  const date = new Date();
  const day = calendarDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (!day) throw new Error('the system clock is out of range');
  return { day, hour: date.getHours(), minute: date.getMinutes() };
}

/** Office's own part of the page; it is loaded from outside, which a network can forbid. */
const office = typeof Office === 'undefined' ? undefined : Office;

/** Before Office is ready it has no context, whatever its types say. */
function context(): Office.Context | undefined {
  return office?.context;
}

function displayLanguage(): Language {
  return /^zh\b/i.test(context()?.displayLanguage ?? navigator.language) ? 'zh' : 'en';
}

function surroundings() {
  const matches = (query: string) => window.matchMedia(query).matches;
  return {
    background: context()?.officeTheme?.bodyBackgroundColor,
    highContrast: matches('(forced-colors: active)'),
    dark: matches('(prefers-color-scheme: dark)'),
  };
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

const THEME = 'theme';

async function openPane(): Promise<void> {
  const requests = commandRequests();
  const drafts = pageDrafts();
  const inExcel = isInExcel();
  const root = createRoot(document.getElementById('pane') as HTMLElement);
  let host: PaneHost | MissingHost = office
    ? { ...laterHost(() => loadExcel(inExcel)), drafts, clock: { now }, hasCellFunctions: true }
    : 'officeMissing';
  const draw = async (name: ThemeName) => {
    const theme = await loadTheme(name);
    root.render(<Pane host={host} requests={requests} language={displayLanguage()} theme={theme} />);
  };
  const redraw = () => {
    const name = themeFor(surroundings());
    drafts.save(THEME, name);
    return draw(name);
  };
  // Office tells its colours when it is ready; until then those of the last time.
  await draw(themeNamed(drafts.load(THEME)) ?? themeFor(surroundings()));
  if (!(await inExcel)) {
    if (office) host = 'notInExcel';
  } else if (office && typeof host === 'object') {
    registerRibbon(requests);
    host = { ...host, hasCellFunctions: office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1') };
  }
  // A change of the system's theme is told at once; Office does not tell of its own, so it is looked at when the pane is shown.
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)']) {
    window.matchMedia(query).addEventListener('change', () => void redraw());
  }
  document.addEventListener('visibilitychange', () => void redraw());
  await redraw();
}

void openPane();
