import { createRoot } from 'react-dom/client';
import type { CommandRequests } from '../commands/requests';
import { calendarDay, type CalendarMinute } from '../domain/basics/calendar';
import type { Language } from '../domain/basics/localized';
import type { PaneHost } from './host';
import { Pane, type MissingHost } from './pane';
import { loadTheme, themeFor } from './pane-theme';

/** What the pane works with: its host or why there is none, and what it was asked for. */
export interface PaneSetting {
  readonly host: PaneHost | MissingHost;
  readonly requests: CommandRequests;
  readonly language: Language;
  /** The background that the program around the pane gives its panes; see `Surroundings`. */
  readonly background: () => string | undefined;
}

/** The moment by the system's clock. */
export function now(): CalendarMinute {
  const date = new Date();
  const day = calendarDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (!day) throw new Error('the system clock is out of range');
  return { day, hour: date.getHours(), minute: date.getMinutes() };
}

/** Draws the pane into its page, and again whenever the colours around it change. */
export async function drawPane({ host, requests, language, background }: PaneSetting): Promise<void> {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const matches = (query: string) => window.matchMedia(query).matches;
  const root = createRoot(document.getElementById('pane') as HTMLElement);
  const draw = async () => {
    const theme = await loadTheme(
      themeFor({
        background: background(),
        highContrast: matches('(forced-colors: active)'),
        dark: matches('(prefers-color-scheme: dark)'),
      }),
    );
    root.render(<Pane host={host} requests={requests} language={language} theme={theme} />);
  };
  // A change of the system's theme is told at once; Office does not tell of its own, so it is looked at when the pane is shown.
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)']) {
    window.matchMedia(query).addEventListener('change', () => void draw());
  }
  document.addEventListener('visibilitychange', () => void draw());
  await draw();
}
