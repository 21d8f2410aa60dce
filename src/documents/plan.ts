import type { LocalizedText } from '../domain/basics/localized';

/**
 * Fonts by their use in official papers (GB/T 9704—2012). `name` is what offices have; `otherName` is what a program takes where that
 * is not installed, and `latin` is for digits and letters.
 */
export const FONTS = {
  title: { name: '方正小标宋简体', otherName: '宋体' },
  heading: { name: '黑体', otherName: 'SimHei' },
  subheading: { name: '楷体_GB2312', otherName: '楷体' },
  body: { name: '仿宋_GB2312', otherName: '仿宋' },
  plain: { name: '宋体', otherName: 'SimSun' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly otherName: string }>>;

export type FontUse = keyof typeof FONTS;

export const LATIN_FONT = 'Times New Roman';

export interface ParagraphLook {
  readonly font: FontUse;
  readonly sizePt: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Height of a line. */
  readonly linePt: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Characters by which the first line is indented. */
  readonly indentCharacters?: number;
  /** Characters that are left free at the right end: signatures. */
  readonly rightCharacters?: number;
  /** Stays on the page of the next paragraph. */
  readonly withNext?: true;
}

/** Letters: 二号 titles, 三号 texts, 22 lines a page. Forms are smaller. */
export const PARAGRAPHS = {
  title: { font: 'title', sizePt: 22, align: 'center', linePt: 34, afterPt: 22, withNext: true },
  addressee: { font: 'body', sizePt: 16, align: 'left', linePt: 29 },
  body: { font: 'body', sizePt: 16, align: 'both', linePt: 29, indentCharacters: 2 },
  heading: { font: 'heading', sizePt: 16, align: 'left', linePt: 29, indentCharacters: 2, withNext: true },
  subheading: { font: 'subheading', sizePt: 16, align: 'left', linePt: 29, indentCharacters: 2, withNext: true },
  issuer: { font: 'body', sizePt: 16, align: 'right', linePt: 29, beforePt: 29, rightCharacters: 2, withNext: true },
  date: { font: 'body', sizePt: 16, align: 'right', linePt: 29, rightCharacters: 4 },
  formTitle: { font: 'title', sizePt: 20, align: 'center', linePt: 30, afterPt: 10, withNext: true },
  formLine: { font: 'body', sizePt: 14, align: 'left', linePt: 25, withNext: true },
  formNote: { font: 'body', sizePt: 12, align: 'left', linePt: 19 },
  formSign: { font: 'body', sizePt: 14, align: 'right', linePt: 26, beforePt: 10 },
  tableNote: { font: 'body', sizePt: 12, align: 'left', linePt: 19, beforePt: 6 },
} as const satisfies Readonly<Record<string, ParagraphLook>>;

export type ParagraphStyle = keyof typeof PARAGRAPHS;

export interface CellLook {
  readonly font: FontUse;
  readonly sizePt: number;
  readonly align: 'left' | 'center';
  readonly linePt: number;
}

export const CELLS = {
  head: { font: 'heading', sizePt: 12, align: 'center', linePt: 17 },
  text: { font: 'body', sizePt: 12, align: 'left', linePt: 17 },
  centered: { font: 'body', sizePt: 12, align: 'center', linePt: 17 },
  smallHead: { font: 'heading', sizePt: 10.5, align: 'center', linePt: 14 },
  small: { font: 'body', sizePt: 10.5, align: 'center', linePt: 14 },
} as const satisfies Readonly<Record<string, CellLook>>;

export type CellStyle = keyof typeof CELLS;

/** Free space above and below, and left and right of the text of a cell. */
export const CELL_PADDING = { verticalMm: 0.6, horizontalMm: 1.6 } as const;

/** Paper and margins, in millimetres: A4. `letter` is that of official papers, 156 × 225 mm of text; a `notice` goes to one person. */
export const LAYOUTS = {
  letter: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, pageNumbers: true },
  notice: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, pageNumbers: false },
  form: { width: 210, height: 297, top: 22, bottom: 18, left: 22, right: 22, pageNumbers: false },
  wideForm: { width: 297, height: 210, top: 18, bottom: 15, left: 20, right: 20, pageNumbers: false },
} as const satisfies Readonly<Record<string, LayoutLook>>;

interface LayoutLook {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly pageNumbers: boolean;
}

export type Layout = keyof typeof LAYOUTS;

/** The width between the margins, in millimetres. */
export function textWidth(layout: Layout): number {
  const { width, left, right } = LAYOUTS[layout];
  return width - left - right;
}

export interface ParagraphPlan {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly text: string;
}

export interface CellPlan {
  /** A line break begins another line. */
  readonly text: string;
  readonly style: CellStyle;
  /** Columns and rows that it takes; 1 where not given. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface RowPlan {
  /** At least; a text that needs more gets it. */
  readonly heightMm: number;
  readonly cells: readonly CellPlan[];
}

export interface TablePlan {
  readonly kind: 'table';
  /** Widths of the columns. */
  readonly columnsMm: readonly number[];
  /** Rows that are repeated on every page. */
  readonly headerRows: number;
  readonly rows: readonly RowPlan[];
}

export type Block = ParagraphPlan | TablePlan;

/** A page, or in a letter what begins on a page of its own. */
export type PagePlan = readonly Block[];

/** A document as data: what a host makes a file of. */
export interface DocumentPlan {
  readonly id: string;
  readonly title: LocalizedText;
  readonly layout: Layout;
  readonly pages: readonly PagePlan[];
}
