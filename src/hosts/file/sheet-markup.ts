import { columnNumber } from '../../domain/basics/place';

/** An element of a worksheet part as text: its attributes as they stand, and what is in it (`undefined`: `<row/>`). */
export interface Markup {
  readonly attributes: string;
  readonly body: string | undefined;
  /** Where the body begins in the text that the element was found in. */
  readonly bodyStart: number;
  /** Where it stands in that text. */
  readonly start: number;
  readonly end: number;
}

/** A row or a cell with its number, which counts from 1. */
export interface Numbered extends Markup {
  readonly number: number;
}

/** Where the rows of a worksheet part are. Offsets are those of the part's text. */
export interface SheetMarkup {
  /** `x:` where the part's elements have a prefix, else ''. */
  readonly prefix: string;
  /** Where the content of `sheetData` begins and ends; equal where it stands as `<sheetData/>`. */
  readonly start: number;
  readonly end: number;
  /** `sheetData` stands as one tag: its content must bring an end tag. */
  readonly isEmptyTag: boolean;
  readonly rows: readonly Numbered[];
}

// In every pattern a tag ends before the next `<`, which may not stand in it, as in `reading-copy.ts`.

const DATA = /<((?:[\w.-]+:)?)sheetData(?:\s[^<>]*?)?(\/?)>/;

/**
 * Finds the rows of a worksheet part. `undefined` where they are written in a way that is not understood down to the last sign (comments,
 * alternatives for other programs, rows out of order): such a sheet is not changed.
 */
export function sheetMarkup(text: string): SheetMarkup | undefined {
  const tag = DATA.exec(text);
  if (!tag) return undefined;
  const [found, prefix = '', slash] = tag;
  const start = tag.index + found.length;
  if (slash) return { prefix, start: tag.index, end: start, isEmptyTag: true, rows: [] };
  const end = text.indexOf(`</${prefix}sheetData`, start);
  const rows = end < 0 ? undefined : elements(text, `${prefix}row`, start, end, rowNumber);
  return rows && { prefix, start, end, isEmptyTag: false, rows };
}

/** The cells of a row; offsets are those of the row's body. */
export function cellsOf(row: Numbered, prefix: string): readonly Numbered[] | undefined {
  const body = row.body ?? '';
  return elements(body, `${prefix}c`, 0, body.length, cellColumn);
}

/** The elements of one name, in ascending order of their numbers, and nothing but blanks between them; else `undefined`. */
function elements(
  text: string,
  tag: string,
  from: number,
  to: number,
  numberOf: (attributes: string) => number | undefined,
): readonly Numbered[] | undefined {
  const found: Numbered[] = [];
  const pattern = new RegExp(`\\s*(<${tag.replace('.', '\\.')}((?:\\s[^<>]*?)?)(/?)>)`, 'y');
  const close = new RegExp(`</${tag.replace('.', '\\.')}\\s*>`, 'g');
  let at = from;
  let number = 0;
  for (;;) {
    pattern.lastIndex = at;
    const open = pattern.exec(text);
    if (!open) break;
    const [whole, opening = '', attributes = '', slash] = open;
    const bodyStart = at + whole.length;
    const start = bodyStart - opening.length;
    const next: number = numberOf(attributes) ?? number + 1;
    if (!(next > number)) return undefined;
    number = next;
    if (slash) {
      found.push({ number, attributes, body: undefined, bodyStart, start, end: bodyStart });
      at = bodyStart;
      continue;
    }
    close.lastIndex = bodyStart;
    const closing = close.exec(text);
    if (!closing || closing.index >= to) return undefined;
    const body = text.slice(bodyStart, closing.index);
    if (body.includes('<!') || body.includes('AlternateContent')) return undefined;
    at = closing.index + closing[0].length;
    found.push({ number, attributes, body, bodyStart, start, end: at });
  }
  return text.slice(at, to).trim() === '' ? found : undefined;
}

function rowNumber(attributes: string): number | undefined {
  const number = attribute(attributes, 'r');
  return number === undefined ? undefined : Number(number);
}

function cellColumn(attributes: string): number | undefined {
  const address = attribute(attributes, 'r');
  return address === undefined ? undefined : (columnNumber(address.replace(/\d+$/, '')) ?? Number.NaN);
}

function attributePattern(name: string): RegExp {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
}

/** The value of an attribute as it is written; those that are asked for here hold nothing that needs an escape. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = attributePattern(name).exec(attributes);
  return found ? (found[1] ?? found[2]) : undefined;
}

export function withoutAttributes(attributes: string, names: readonly string[]): string {
  return names.reduce((text, name) => text.replace(attributePattern(name), ''), attributes);
}

/** Sets an attribute in place, or adds it behind the others. */
export function withAttribute(attributes: string, name: string, value: string | number): string {
  const pattern = attributePattern(name);
  if (!pattern.test(attributes)) return `${attributes.trimEnd()} ${name}="${value}"`;
  return attributes.replace(pattern, ` ${name}="${value}"`);
}
