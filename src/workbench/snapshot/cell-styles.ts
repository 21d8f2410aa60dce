import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { AlignmentStyle, BorderLineStyle, BorderSide, CellStyle } from 'hucre';
import { webColor } from './colors';

/** Univer's numbers for borders and alignments. */
const LINES: Readonly<Record<BorderLineStyle, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Readonly<Partial<Record<NonNullable<AlignmentStyle['horizontal']>, number>>> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};
const VERTICAL: Readonly<Record<NonNullable<AlignmentStyle['vertical']>, number>> = {
  top: 1,
  center: 2,
  justify: 2,
  distributed: 2,
  bottom: 3,
};
const WRAP = 3;
/** Univer's width of one step of indent, in pixels. */
const INDENT_PIXELS = 9;

/** The looks of cells as Univer's style table: equal looks have one entry. */
export class CellStyles {
  readonly table: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string | undefined>();
  private readonly byText = new Map<string, string>();
  private readonly parts = new Map<object, number>();

  constructor(private readonly theme: readonly string[]) {}

  /** The id of the looks, `undefined` for plain ones. */
  idOf(style: CellStyle | undefined): string | undefined {
    if (!style) return undefined;
    const key = this.keyOf(style);
    if (!this.ids.has(key)) this.ids.set(key, this.register(this.styleOf(style)));
    return this.ids.get(key);
  }

  /** Cells have looks of their own that share their parts; comparing the parts is much faster than comparing what is in them. */
  private keyOf({ font, fill, border, alignment, numFmt }: CellStyle): string {
    const number = (part: object | undefined): number => {
      if (!part) return 0;
      const known = this.parts.get(part);
      if (known !== undefined) return known;
      this.parts.set(part, this.parts.size + 1);
      return this.parts.size;
    };
    return `${number(font)} ${number(fill)} ${number(border)} ${number(alignment)} ${numFmt ?? ''}`;
  }

  styleOf({ font, fill, border, alignment, numFmt }: CellStyle): IStyleData {
    const style: IStyleData = {};
    if (font) {
      if (font.name !== undefined) style.ff = font.name;
      if (font.size !== undefined) style.fs = font.size;
      if (font.bold) style.bl = 1;
      if (font.italic) style.it = 1;
      if (font.underline) style.ul = { s: 1 };
      if (font.strikethrough) style.st = { s: 1 };
      const color = webColor(font.color, this.theme);
      if (color !== undefined) style.cl = { rgb: color };
    }
    if (fill?.type === 'pattern') {
      // The fill of a conditional format has no pattern when it is read, and its color stands behind the pattern.
      const color = webColor(fill.pattern === 'solid' ? (fill.fgColor ?? fill.bgColor) : fill.bgColor, this.theme);
      if (color !== undefined) style.bg = { rgb: color };
    }
    if (border) style.bd = this.borders(border);
    if (alignment) Object.assign(style, alignmentOf(alignment));
    if (numFmt !== undefined && numFmt !== 'General') style.n = { pattern: numFmt };
    return style;
  }

  private borders({ top, right, bottom, left }: NonNullable<CellStyle['border']>): NonNullable<IStyleData['bd']> {
    const side = (line: BorderSide | undefined): IBorderStyleData | null =>
      line ? { s: LINES[line.style], cl: { rgb: webColor(line.color, this.theme) ?? '#000000' } } : null;
    return { t: side(top), r: side(right), b: side(bottom), l: side(left) };
  }

  private register(style: IStyleData): string | undefined {
    const text = JSON.stringify(style);
    if (text === '{}') return undefined;
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const id = `s${this.byText.size}`;
    this.byText.set(text, id);
    this.table[id] = style;
    return id;
  }
}

function alignmentOf({ horizontal, vertical, wrapText, textRotation, indent }: AlignmentStyle): IStyleData {
  const style: IStyleData = {};
  const across = horizontal && HORIZONTAL[horizontal];
  if (across !== undefined) style.ht = across;
  if (vertical) style.vt = VERTICAL[vertical];
  if (wrapText) style.tb = WRAP;
  if (textRotation === 255) style.tr = { a: 0, v: 1 };
  else if (textRotation) style.tr = { a: textRotation > 90 ? textRotation - 90 : -textRotation };
  if (indent) style.pd = { l: indent * INDENT_PIXELS };
  return style;
}
