import { createRoot } from 'react-dom/client';
import type { CommandRequests } from '../commands/requests';
import { calendarDay, type CalendarMinute } from '../domain/basics/calendar';
import type { Language } from '../domain/basics/localized';
import type { Drafts } from '../ports/drafts';
import type { PaneHost } from './host';
import { Pane, type MissingHost } from './pane';
import { loadTheme, themeFor, themeNamed, type ThemeName } from './pane-theme';

/** What the pane works with: its host or why there is none, and what it was asked for. */
export interface PaneSetting {
  readonly host: PaneHost | MissingHost;
  readonly requests: CommandRequests;
  readonly language: Language;
  /** The background that the program around the pane gives its panes; see `Surroundings`. */
  readonly background: string | undefined;
}

/** The moment by the system's clock. */
export function now(): CalendarMinute {
  const date = new Date();
  const day = calendarDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (!day) throw new Error('the system clock is out of range');
  return { day, hour: date.getHours(), minute: date.getMinutes() };
}

const THEME = 'theme';

/**
 * Draws the pane into its page, first in the colours of the last time, since the program around it may not have told its own yet. Draws it
 * again whenever the colours around it change, and when the returned function is called, each time by the `setting` of that moment.
 */
export async function drawPane(setting: () => PaneSetting, drafts: Drafts): Promise<() => Promise<void>> {
  const root = createRoot(document.getElementById('pane') as HTMLElement);
  const matches = (query: string) => window.matchMedia(query).matches;
  const themeNow = () =>
    themeFor({
      background: setting().background,
      highContrast: matches('(forced-colors: active)'),
      dark: matches('(prefers-color-scheme: dark)'),
    });
  const draw = async (name: ThemeName) => {
    const theme = await loadTheme(name);
    const { host, requests, language } = setting();
    root.render(<Pane host={host} requests={requests} language={language} theme={theme} />);
  };
  const redraw = () => {
    const name = themeNow();
    drafts.save(THEME, name);
    return draw(name);
  };
  await draw(themeNamed(drafts.load(THEME)) ?? themeNow());
  // A change of the system's theme is told at once; Office does not tell of its own, so it is looked at when the pane is shown.
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)']) {
    window.matchMedia(query).addEventListener('change', () => void redraw());
  }
  document.addEventListener('visibilitychange', () => void redraw());
  return redraw;
}
