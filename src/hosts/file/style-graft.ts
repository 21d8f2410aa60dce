import type { Element } from './dom';
import { addChild, childOf, childrenOf, ensureChild, setAttributes } from './dom';

/** Where the formats of a style sheet stand in the one that they were grafted into, by their old numbers. */
export interface Grafted {
  readonly cellXfs: readonly number[];
  readonly dxfs: readonly number[];
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

/**
 * Appends the formats of the style sheet `scion` to `root` and says where they are. Existing entries keep their numbers; an
 * entry that is already there is used again, so applying a campaign many times does not make the file grow. The elements
 * of `scion` are used up.
 */
export function graftStyles(root: Element, scion: Element): Grafted {
  const formats = listOf(scion, 'cellXfs');
  const hasParents = childOf(root, 'cellStyleXfs') !== undefined;
  if (!hasParents) for (const format of formats) format.removeAttribute('xfId');

  // Number 0 must mean "nothing special" (and fill 1 is the grey that programs expect there), also where the clerk has none.
  const fonts = new Pool(root, 'fonts', listOf(scion, 'fonts').slice(0, 1));
  const fills = new Pool(root, 'fills', listOf(scion, 'fills').slice(0, 2));
  const borders = new Pool(root, 'borders', listOf(scion, 'borders').slice(0, 1));
  const cellXfs = new Pool(root, 'cellXfs', formats.slice(0, 1));
  const dxfs = new Pool(root, 'dxfs', []);

  const codes = new Map(
    listOf(scion, 'numFmts').map((format) => [
      format.getAttribute('numFmtId'),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  const moved = (format: Element, attribute: string, list: string, pool: Pool): number => {
    const number = Number(format.getAttribute(attribute));
    return number === 0 ? 0 : pool.numberOf(listOf(scion, list)[number] as Element);
  };
  const moveFormat = (format: Element, number: number): number => {
    if (number === 0) return 0;
    const code = codes.get(format.getAttribute('numFmtId'));
    setAttributes(format, {
      ...(code === undefined ? {} : { numFmtId: numberFormat(root, code) }),
      fontId: moved(format, 'fontId', 'fonts', fonts),
      fillId: moved(format, 'fillId', 'fills', fills),
      borderId: moved(format, 'borderId', 'borders', borders),
    });
    return cellXfs.numberOf(format);
  };
  return {
    cellXfs: formats.map(moveFormat),
    dxfs: listOf(scion, 'dxfs').map((format) => dxfs.numberOf(format)),
  };
}

function listOf(root: Element, name: string): readonly Element[] {
  const list = childOf(root, name);
  return list ? childrenOf(list) : [];
}

/** The number of a number format; an entry is added where it has none. */
export function numberFormat(root: Element, code: string): number {
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
  private readonly numbers = new Map<string, number>();
  private size = 0;

  /** `defaults` fill a collection that is missing or empty. */
  constructor(root: Element, name: string, defaults: readonly Element[]) {
    this.parent = ensureChild(root, name, ORDER);
    for (const child of childrenOf(this.parent)) this.remember(keyOf(child));
    if (this.size === 0) for (const entry of defaults) this.append(entry);
  }

  numberOf(entry: Element): number {
    return this.numbers.get(keyOf(entry)) ?? this.append(entry);
  }

  private append(entry: Element): number {
    copy(entry, this.parent);
    const number = this.remember(keyOf(entry));
    setAttributes(this.parent, { count: this.size });
    return number;
  }

  private remember(key: string): number {
    if (!this.numbers.has(key)) this.numbers.set(key, this.size);
    return this.size++;
  }
}

/** Copies an element into a tree whose prefix may be another. */
function copy(element: Element, parent: Element): void {
  const attributes = Object.fromEntries(attributesOf(element));
  const made = addChild(parent, element.localName ?? '', attributes);
  for (const child of childrenOf(element)) copy(child, made);
}

/** The same for two entries that mean the same, whatever their prefixes and the order of their attributes. */
function keyOf(element: Element): string {
  const attributes = attributesOf(element).map(([name, value]) => `${name}=${value}`);
  return `<${element.localName ?? ''} ${attributes.sort().join(' ')}>${childrenOf(element).map(keyOf).join('')}</>`;
}

function attributesOf(element: Element): readonly (readonly [name: string, value: string])[] {
  return Array.from(element.attributes)
    .filter((attribute) => attribute.name !== 'xmlns' && attribute.prefix !== 'xmlns')
    .map((attribute) => [attribute.name, attribute.value]);
}
