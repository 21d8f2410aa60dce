import type { StylePlan } from '../../sheets/styles';
import { FONT_NAME, FONT_SIZE } from '../../sheets/styles';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', fill: 'Fill' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** The look of a style, and whether its cells can be typed into; the number format is the writer's business. */
export function applyStyle(
  range: Excel.Range,
  style: StylePlan,
  size: { readonly rows: number; readonly columns: number },
): void {
  const { format } = range;
  format.font.name = FONT_NAME;
  format.font.size = style.size ?? FONT_SIZE;
  // A link has given its cell a look of its own, so these are said even where they are the standard.
  format.font.color = `#${style.color ?? '000000'}`;
  format.font.underline = style.underline ? 'Single' : 'None';
  if (style.bold) format.font.bold = true;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) format.wrapText = true;
  if (style.input) format.protection.locked = false;
  if (style.border) {
    for (const edge of edgesOf(size)) format.borders.getItem(edge).style = 'Continuous';
  }
}

function edgesOf({ rows, columns }: { readonly rows: number; readonly columns: number }): readonly Excel.BorderIndex[] {
  const inside = [...(rows > 1 ? ['InsideHorizontal'] : []), ...(columns > 1 ? ['InsideVertical'] : [])];
  return ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inside] as Excel.BorderIndex[];
}
