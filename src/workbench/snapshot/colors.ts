import type { Color } from 'hucre';

/** The order in which cells number the theme's colors: light before dark, unlike the theme itself. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** The first of the old palette; 8–15 repeat 0–7. Later ones are rare, and shown as the text's own color. */
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** `#RRGGBB`; `undefined` for the color that the program chooses. */
export function webColor(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6)}`;
  if (color.theme !== undefined) {
    const base = theme[THEME_ORDER[color.theme] ?? -1];
    return base === undefined ? undefined : `#${tinted(base.slice(-6), color.tint ?? 0)}`;
  }
  const indexed = color.indexed === undefined || color.indexed > 15 ? undefined : INDEXED[color.indexed % 8];
  return indexed === undefined ? undefined : `#${indexed}`;
}

/** Lighter towards 1, darker towards -1. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const moved = channels.map((value) => (tint < 0 ? value * (1 + tint) : value + (255 - value) * tint));
  return moved.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('');
}
