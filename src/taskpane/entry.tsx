import { createRoot } from 'react-dom/client';
import { commandRequests } from '../commands/requests';
import { registerRibbon } from '../commands/ribbon';
import { calendarDay, type CalendarMinute } from '../domain/basics/calendar';
import type { Language } from '../domain/basics/localized';
import type { WorkbookPort } from '../ports/workbook';
import { Pane } from './pane';
import { paneTheme } from './pane-theme';

/** The workbook that is open in Excel; `undefined` in a browser. */
const openWorkbook = (): WorkbookPort | undefined => undefined;

function now(): CalendarMinute {
  const date = new Date();
  const day = calendarDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (!day) throw new Error('the system clock is out of range');
  return { day, hour: date.getHours(), minute: date.getMinutes() };
}

function displayLanguage(): Language {
  return /^zh\b/i.test(Office.context.displayLanguage ?? navigator.language) ? 'zh' : 'en';
}

function surroundings() {
  const matches = (query: string) => window.matchMedia(query).matches;
  return {
    background: Office.context.officeTheme?.bodyBackgroundColor,
    highContrast: matches('(forced-colors: active)'),
    dark: matches('(prefers-color-scheme: dark)'),
  };
}

void Office.onReady().then(({ host }) => {
  const requests = commandRequests();
  const isExcel = host === Office.HostType.Excel;
  if (isExcel) registerRibbon(requests);
  const workbook = isExcel ? openWorkbook() : undefined;
  const hasCellFunctions = isExcel && Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1');
  const paneHost = workbook && { workbook, clock: { now }, hasCellFunctions };
  const root = createRoot(document.getElementById('pane') as HTMLElement);
  const draw = () =>
    root.render(
      <Pane host={paneHost} requests={requests} language={displayLanguage()} theme={paneTheme(surroundings())} />,
    );
  document.documentElement.lang = displayLanguage() === 'zh' ? 'zh-CN' : 'en';
  draw();
  // Office tells of a new theme only by the next opening; the system tells at once.
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)']) {
    window.matchMedia(query).addEventListener('change', draw);
  }
  document.addEventListener('visibilitychange', draw);
});
