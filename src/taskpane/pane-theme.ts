import type { Theme } from '@fluentui/react-components';

const THEMES = ['light', 'dark', 'highContrast'] as const;

export type ThemeName = (typeof THEMES)[number];

/** What of the surroundings decides about the pane's colours. */
export interface Surroundings {
  /** `#rrggbb`: the background that Office gives its panes; `undefined` or no colour where it does not tell. */
  readonly background: string | undefined;
  /** Windows draws everything in the few colours of a contrast theme. */
  readonly highContrast: boolean;
  /** What the system prefers. */
  readonly dark: boolean;
}

/** The theme of that name; `undefined` where there is none. */
export function themeNamed(name: string | undefined): ThemeName | undefined {
  return THEMES.find((theme) => theme === name);
}

/** Office's own light or dark goes before the system's; a contrast theme goes before both. */
export function themeFor({ background, highContrast, dark }: Surroundings): ThemeName {
  if (highContrast) return 'highContrast';
  const isDark = background !== undefined && /^#[0-9a-f]{6}$/i.test(background) ? isDarkColour(background) : dark;
  return isDark ? 'dark' : 'light';
}

/** The colours of a theme, loaded when they are needed. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  if (name === 'dark') return (await import('./themes/dark')).theme;
  if (name === 'highContrast') return (await import('./themes/high-contrast')).theme;
  return (await import('./themes/light')).theme;
}

/** Whether white text is easier to read on it than black text (relative luminance of WCAG 2). */
function isDarkColour(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}
