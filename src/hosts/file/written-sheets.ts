import type { WriteOptions, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre';
import type { SheetPlan } from '../../sheets/plan';
import { LOOKS, STYLES } from '../../sheets/styles';
import type { StyleName } from '../../sheets/styles';
import { readArchive } from './archive';
import type { Element } from './dom';
import { parseTree } from './dom';
import { findPart, xmlPartText } from './parts';
import { FILE_LIMITS } from './limits';
import { frameOptions } from './sheet-options';
import { FONT, cellStyle, highlightStyle } from './style-options';

/** What hucre writes for a campaign, as a package of its own that is then taken apart. */
export interface WrittenSheets {
  readonly styles: Element;
  /** The numbers of our styles in it. */
  readonly styleNumbers: Readonly<Record<StyleName, number>>;
  /** For each sheet of the plan the worksheet part without its rows. */
  readonly frames: readonly string[];
}

/** A sheet that uses all our formats, whether the plan does or not: the style sheet does not depend on the plan. */
const PALETTE: WriteSheet = {
  name: 'palette',
  columns: Object.values(STYLES).map((style) => ({ style: cellStyle(style) })),
  rows: [Object.values(STYLES).map(() => null)],
  conditionalRules: Object.values(LOOKS).map((look, index) => ({
    type: 'expression',
    priority: index + 1,
    range: 'A1',
    formula: 'TRUE',
    style: highlightStyle(look),
  })),
};

const STYLE_PART = 'xl/styles.xml';

export async function writeSheets(sheets: readonly SheetPlan[]): Promise<WrittenSheets> {
  const frames = sheets.map((sheet, index) => frameOptions(sheet, `sheet ${index}`));
  const textOf = await writtenParts({ sheets: [PALETTE, ...frames] });
  const worksheet = (index: number): Promise<string> => textOf(`xl/worksheets/sheet${index + 1}.xml`);
  const numbers = [...(await worksheet(0)).matchAll(/<c [^>]*s="(\d+)"/g)].map((match) => Number(match[1]));
  const named = Object.keys(STYLES).map((name, index) => [name, numbers[index]] as const);
  return {
    styles: parseTree(await textOf(STYLE_PART), STYLE_PART),
    styleNumbers: Object.fromEntries(named) as Record<StyleName, number>,
    frames: await Promise.all(frames.map((_, index) => worksheet(index + 1))),
  };
}

/** A style sheet for a workbook that has none. */
export async function emptyStyles(): Promise<Element> {
  const textOf = await writtenParts({ sheets: [{ name: PALETTE.name }], defaultFont: FONT });
  return parseTree(await textOf(STYLE_PART), STYLE_PART);
}

async function writtenParts(options: WriteOptions): Promise<(name: string) => Promise<string>> {
  const parts = await readArchive(await writeXlsx(options));
  return (name) => {
    const part = findPart(parts, name);
    if (!part) throw new Error(`${name} was not written`);
    return xmlPartText(part, FILE_LIMITS.partBytes);
  };
}
