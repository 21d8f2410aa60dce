import type { BorderSide, CellStyle, Color } from 'hucre';
import type { LOOKS, StylePlan } from '../../sheets/styles';
import { FONT_NAME, FONT_SIZE } from '../../sheets/styles';

/** Simplified Chinese, so that programs without the font take another Chinese one. */
const CHARSET = 134;
/** The colours of the system for text and for its ground. */
const AUTOMATIC: Color = { indexed: 64 };
const SIDE: BorderSide = { style: 'thin', color: AUTOMATIC };

export const FONT = { name: FONT_NAME, charset: CHARSET, size: FONT_SIZE };

/** A style in hucre's words. */
export function cellStyle(style: StylePlan): CellStyle {
  return {
    font: {
      ...FONT,
      ...(style.size !== undefined && { size: style.size }),
      ...(style.bold && { bold: true }),
      ...(style.underline && { underline: true }),
      ...(style.color !== undefined && { color: { rgb: style.color } }),
    },
    ...(style.fill !== undefined && { fill: solidFill({ rgb: style.fill }, AUTOMATIC) }),
    ...(style.border && { border: { left: SIDE, right: SIDE, top: SIDE, bottom: SIDE } }),
    alignment: {
      ...(style.horizontal && { horizontal: style.horizontal }),
      ...(style.vertical && { vertical: style.vertical }),
      ...(style.wrap && { wrapText: true }),
    },
    protection: { locked: !style.input },
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
  };
}

/** A conditional format takes its colour from the background: Excel reads the two the other way round there. */
export function highlightStyle({ fill, color }: (typeof LOOKS)[keyof typeof LOOKS]): CellStyle {
  return { font: { color: { rgb: color } }, fill: solidFill({ rgb: fill }, { rgb: fill }) };
}

function solidFill(fgColor: Color, bgColor: Color): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor, bgColor };
}
