import type { ChartColor } from '../domain/basics/chart';

/** How a cell looks and whether it can be typed into. Colours are RRGGBB. */
export interface StylePlan {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly border?: boolean;
  /** `fill`: what is longer than the cell is cut off instead of running over its neighbours. */
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Excel number format; `@` keeps typed text as text. */
  readonly numberFormat?: string;
  /** Input cells are unlocked; everything else is protected. */
  readonly input?: boolean;
}

/** 宋体 is on every Chinese Windows and in WPS; on Linux the system's own Chinese serif takes its place. */
export const FONT_NAME = '宋体';
export const FONT_SIZE = 11;

const cell = { border: true, vertical: 'center' } as const;
/** Looks of marked cells and conditional formats: red blocks, amber warns, grey is settled or does not count, green is done. */
export const LOOKS = {
  block: { fill: 'FFC7CE', color: '9C0006' },
  warn: { fill: 'FFEB9C', color: '7F6000' },
  muted: { fill: 'D9D9D9', color: '7F7F7F' },
  done: { fill: 'C6EFCE', color: '006100' },
} as const;

export const CHART_COLORS = {
  counts: '4472C4',
  good: '70AD47',
  other: 'A5A5A5',
  range: 'BDD7EE',
  limit: 'C00000',
} as const satisfies Readonly<Record<ChartColor, string>>;

const input = { ...cell, input: true, fill: 'FFFBE6' } as const;

export const STYLES = {
  plain: { vertical: 'center' },
  title: { bold: true, size: 18, horizontal: 'center', vertical: 'center' },
  subtitle: { color: '595959', vertical: 'center', wrap: true },
  section: { bold: true, size: 13, vertical: 'center' },
  header: { ...cell, bold: true, fill: 'DCE6F1', horizontal: 'center', wrap: true },
  text: { ...cell, wrap: true, numberFormat: '@' },
  centered: { ...cell, horizontal: 'center', wrap: true, numberFormat: '@' },
  number: { ...cell, horizontal: 'center' },
  score0: { ...cell, horizontal: 'center', numberFormat: '0' },
  score1: { ...cell, horizontal: 'center', numberFormat: '0.0' },
  score2: { ...cell, horizontal: 'center', numberFormat: '0.00' },
  score3: { ...cell, horizontal: 'center', numberFormat: '0.000' },
  score4: { ...cell, horizontal: 'center', numberFormat: '0.0000' },
  score5: { ...cell, horizontal: 'center', numberFormat: '0.00000' },
  score6: { ...cell, horizontal: 'center', numberFormat: '0.000000' },
  share: { ...cell, horizontal: 'center', numberFormat: '0.00%' },
  /** Long data that nobody reads in the sheet: small, on one line. */
  data: { ...cell, color: '7F7F7F', size: 8, horizontal: 'fill', numberFormat: '@' },
  formulaText: { ...cell, horizontal: 'center', wrap: true },
  blockText: { ...cell, ...LOOKS.block, wrap: true },
  blockCentered: { ...cell, ...LOOKS.block, horizontal: 'center', wrap: true },
  warnText: { ...cell, ...LOOKS.warn, wrap: true },
  warnCentered: { ...cell, ...LOOKS.warn, horizontal: 'center', wrap: true },
  mutedText: { ...cell, ...LOOKS.muted, wrap: true },
  mutedCentered: { ...cell, ...LOOKS.muted, horizontal: 'center', wrap: true },
  link: { ...cell, horizontal: 'center', color: '0563C1', underline: true, wrap: true },
  inputText: { ...input, wrap: true, numberFormat: '@' },
  inputCentered: { ...input, horizontal: 'center', wrap: true, numberFormat: '@' },
  inputNumber: { ...input, horizontal: 'center' },
} as const satisfies Record<string, StylePlan>;

export type StyleName = keyof typeof STYLES;

/** The styles of cells that can be typed into. */
export type InputStyleName = {
  [S in StyleName]: (typeof STYLES)[S] extends { readonly input: true } ? S : never;
}[StyleName];
