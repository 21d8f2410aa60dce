import { FONT_NAME, FONT_SIZE, LOOKS, STYLES } from '../../sheets/styles';
import type { StyleName, StylePlan } from '../../sheets/styles';
import type { HighlightPlan } from '../../sheets/plan';
import type { Attributes, Element } from './dom';
import { addChild, childrenOf, ensureChild, parseTree, setAttributes } from './dom';

export const SPREADSHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Where our styles stand in a workbook's style sheet. */
export interface StyleIndices {
  readonly cells: Readonly<Record<StyleName, number>>;
  readonly highlights: Readonly<Record<HighlightPlan['look'], number>>;
}

/** An element still to be made. */
interface Sketch {
  readonly name: string;
  readonly attributes?: Attributes;
  readonly children?: readonly Sketch[];
}

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Formats that need no entry of their own. */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = { '0': 1, '0.00': 2, '0%': 9, '0.00%': 10, '@': 49 };
const FIRST_OWN_FORMAT = 164;
/** Simplified Chinese, so that programs without the font take another Chinese one. */
const CHARSET = 134;

/** A style sheet for a workbook that has none. */
export function emptyStyleSheet(): Element {
  const text =
    `<styleSheet xmlns="${SPREADSHEET_NAMESPACE}"><fonts count="1"><font><sz val="${FONT_SIZE}"/>` +
    `<name val="${FONT_NAME}"/><charset val="${CHARSET}"/></font></fonts><fills count="2"><fill>` +
    '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  return parseTree(text, 'styles');
}

/**
 * Appends our styles to a style sheet and says where they are. Existing entries keep their numbers; an entry that is
 * already there is used again, so applying a campaign many times does not make the file grow. All our styles are
 * always added, used or not: the numbers then do not depend on the plan.
 */
export function addStyles(root: Element): StyleIndices {
  const pools = {
    fonts: new Pool(root, 'fonts', [{ name: 'font' }]),
    fills: new Pool(root, 'fills', [patternFill('none'), patternFill('gray125')]),
    borders: new Pool(root, 'borders', [{ name: 'border' }]),
    cellXfs: new Pool(root, 'cellXfs', [{ name: 'xf' }]),
    dxfs: new Pool(root, 'dxfs', []),
  };
  const parentFormat = childrenOf(root, 'cellStyleXfs').length > 0 ? 0 : undefined;
  const cells = mapValues(STYLES as Readonly<Record<StyleName, StylePlan>>, (style) => {
    const format = style.numberFormat === undefined ? 0 : formatId(root, style.numberFormat);
    return pools.cellXfs.indexOf({
      name: 'xf',
      attributes: {
        numFmtId: format,
        fontId: pools.fonts.indexOf(fontSketch(style)),
        fillId: style.fill === undefined ? 0 : pools.fills.indexOf(solidFill(style.fill)),
        borderId: style.border ? pools.borders.indexOf(BORDER) : 0,
        xfId: parentFormat,
        applyNumberFormat: format === 0 ? undefined : 1,
        applyFont: 1,
        applyFill: style.fill === undefined ? undefined : 1,
        applyBorder: style.border ? 1 : undefined,
        applyAlignment: 1,
        applyProtection: 1,
      },
      children: [
        {
          name: 'alignment',
          attributes: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap ? 1 : undefined },
        },
        { name: 'protection', attributes: { locked: style.input ? 0 : 1 } },
      ],
    });
  });
  const highlights = mapValues(LOOKS, (look) =>
    pools.dxfs.indexOf({
      name: 'dxf',
      children: [{ name: 'font', children: [colorSketch('color', look.color)] }, solidFill(look.fill, look.fill)],
    }),
  );
  return { cells, highlights };
}

function mapValues<K extends string, V, T>(record: Readonly<Record<K, V>>, make: (value: V) => T): Record<K, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value as V)])) as Record<K, T>;
}

function fontSketch(style: StylePlan): Sketch {
  return {
    name: 'font',
    children: [
      ...(style.bold ? [{ name: 'b' }] : []),
      ...(style.underline ? [{ name: 'u' }] : []),
      { name: 'sz', attributes: { val: style.size ?? FONT_SIZE } },
      ...(style.color === undefined ? [] : [colorSketch('color', style.color)]),
      { name: 'name', attributes: { val: FONT_NAME } },
      { name: 'charset', attributes: { val: CHARSET } },
    ],
  };
}

function colorSketch(name: string, rgb: string): Sketch {
  return { name, attributes: { rgb: `FF${rgb}` } };
}

function patternFill(patternType: string): Sketch {
  return { name: 'fill', children: [{ name: 'patternFill', attributes: { patternType } }] };
}

/** A conditional format takes its colour from the background: Excel reads the two the other way round there. */
function solidFill(foreground: string, background?: string): Sketch {
  const back: Sketch =
    background === undefined ? { name: 'bgColor', attributes: { indexed: 64 } } : colorSketch('bgColor', background);
  return {
    name: 'fill',
    children: [
      {
        name: 'patternFill',
        attributes: { patternType: 'solid' },
        children: [colorSketch('fgColor', foreground), back],
      },
    ],
  };
}

const BORDER: Sketch = {
  name: 'border',
  children: [
    ...['left', 'right', 'top', 'bottom'].map((name) => ({
      name,
      attributes: { style: 'thin' },
      children: [{ name: 'color', attributes: { auto: 1 } }],
    })),
    { name: 'diagonal' },
  ],
};

function formatId(root: Element, code: string): number {
  const builtIn = BUILT_IN_FORMATS[code];
  if (builtIn !== undefined) return builtIn;
  const formats = ensureChild(root, 'numFmts', ORDER);
  const entries = childrenOf(formats, 'numFmt');
  const same = entries.find((entry) => entry.getAttribute('formatCode') === code);
  if (same) return Number(same.getAttribute('numFmtId'));
  const ids = entries.map((entry) => Number(entry.getAttribute('numFmtId')));
  const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
  addChild(formats, 'numFmt', { numFmtId: id, formatCode: code });
  setAttributes(formats, { count: entries.length + 1 });
  return id;
}

/** One numbered collection of the style sheet. */
class Pool {
  private readonly parent: Element;
  private readonly indices = new Map<string, number>();
  private size = 0;

  /** `defaults` fill a collection that is missing or empty: number 0 must mean "nothing special". */
  constructor(root: Element, name: string, defaults: readonly Sketch[]) {
    this.parent = ensureChild(root, name, ORDER);
    for (const child of childrenOf(this.parent)) this.remember(keyOf(child));
    if (this.size === 0) for (const sketch of defaults) this.append(sketch);
  }

  indexOf(sketch: Sketch): number {
    return this.indices.get(keyOfSketch(sketch)) ?? this.append(sketch);
  }

  private append(sketch: Sketch): number {
    draw(this.parent, sketch);
    const index = this.remember(keyOfSketch(sketch));
    setAttributes(this.parent, { count: this.size });
    return index;
  }

  private remember(key: string): number {
    if (!this.indices.has(key)) this.indices.set(key, this.size);
    return this.size++;
  }
}

function draw(parent: Element, sketch: Sketch): void {
  const element = addChild(parent, sketch.name, sketch.attributes);
  for (const child of sketch.children ?? []) draw(element, child);
}

/** The same for two entries that mean the same, whatever their prefixes and the order of their attributes. */
function keyOf(element: Element): string {
  const attributes = Array.from(element.attributes)
    .filter((attribute) => attribute.name !== 'xmlns' && attribute.prefix !== 'xmlns')
    .map((attribute) => `${attribute.name}=${attribute.value}`);
  return joinKey(element.localName ?? '', attributes, childrenOf(element).map(keyOf));
}

function keyOfSketch(sketch: Sketch): string {
  const attributes = Object.entries(sketch.attributes ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`);
  return joinKey(sketch.name, attributes, (sketch.children ?? []).map(keyOfSketch));
}

function joinKey(name: string, attributes: readonly string[], children: readonly string[]): string {
  return `<${name} ${[...attributes].sort().join(' ')}>${children.join('')}</>`;
}
