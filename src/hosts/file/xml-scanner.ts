import { damaged, externalEntities } from './refusal';
import type { Part } from './parts';
import { unpackPart, xmlEncoding } from './parts';

/** Told what a scanner finds. Names come without their namespace prefix. */
export interface XmlHandler {
  /** `attributes` is the raw text between the name and the end of the tag; see `attributeOf`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text with its entities resolved, possibly in several pieces. */
  text(text: string): void;
  /** Text is cut out of the document only while this is set. */
  wantsText: boolean;
}

/** Longest tag or comment, and longest text held back, in UTF-16 units: real ones are far below. */
const LONGEST_MARKUP = 1 << 20;
const LONGEST_ENTITY = 12;

/** Scans a large XML part piece by piece: time and memory do not depend on its size. */
export async function scanPart(part: Part, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(part.name, handler);
  let decoder: TextDecoder | undefined;
  await unpackPart(part, (piece) => {
    decoder ??= new TextDecoder(xmlEncoding(piece));
    scanner.push(decoder.decode(piece, { stream: true }));
  });
  scanner.push(decoder?.decode() ?? '');
  scanner.end();
}

/** A minimal XML reader: elements, attributes, text, CDATA. Document types are refused, comments passed over. */
export class XmlScanner {
  private rest = '';
  private depth = 0;
  private elements = 0;

  constructor(
    private readonly partName: string,
    private readonly handler: XmlHandler,
  ) {}

  push(chunk: string): void {
    const buffer = this.rest === '' ? chunk : this.rest + chunk;
    let at = 0;
    while (at < buffer.length) {
      const next = buffer.charCodeAt(at) === 60 ? this.markup(buffer, at) : this.characters(buffer, at);
      if (next < 0) break;
      at = next;
    }
    this.rest = buffer.slice(at);
    if (this.rest.length > LONGEST_MARKUP) throw damaged(this.partName);
  }

  /** Throws unless exactly one element was opened and closed, with all inside it. */
  end(): void {
    if (this.rest.trim() !== '' || this.depth !== 0 || this.elements === 0) throw damaged(this.partName);
  }

  /** Handles the text at `at`; the place after it, or -1 to wait for more. */
  private characters(buffer: string, at: number): number {
    let end = buffer.indexOf('<', at);
    if (end < 0) {
      // The tail may cut an entity in two: hold that back.
      const ampersand = buffer.lastIndexOf('&');
      end = ampersand >= at && buffer.length - ampersand < LONGEST_ENTITY ? ampersand : buffer.length;
      if (end === at) return -1;
    }
    if (this.handler.wantsText) this.handler.text(resolveEntities(buffer.slice(at, end)));
    return end;
  }

  private markup(buffer: string, at: number): number {
    const kind = buffer.charCodeAt(at + 1);
    if (kind === 47) return this.closing(buffer, at);
    if (kind === 33) return this.declaration(buffer, at);
    if (kind === 63) return after(buffer.indexOf('?>', at), 2);
    if (Number.isNaN(kind)) return -1;
    const end = endOfTag(buffer, at + 1);
    if (end < 0) return -1;
    const empty = buffer.charCodeAt(end - 1) === 47;
    const stop = empty ? end - 1 : end;
    let nameEnd = at + 1;
    let nameStart = at + 1;
    for (; nameEnd < stop; nameEnd++) {
      const code = buffer.charCodeAt(nameEnd);
      if (isSpace(code)) break;
      if (code === 58) nameStart = nameEnd + 1;
    }
    const name = buffer.slice(nameStart, nameEnd);
    this.elements++;
    this.handler.open(name, buffer.slice(nameEnd, stop));
    if (empty) this.handler.close(name);
    else this.depth++;
    return end + 1;
  }

  private closing(buffer: string, at: number): number {
    const end = buffer.indexOf('>', at);
    if (end < 0) return -1;
    if (--this.depth < 0) throw damaged(this.partName);
    const tag = buffer.slice(at + 2, end).trimEnd();
    this.handler.close(tag.slice(tag.indexOf(':') + 1));
    return end + 1;
  }

  private declaration(buffer: string, at: number): number {
    if (buffer.startsWith('<!--', at)) return after(buffer.indexOf('-->', at + 4), 3);
    if (buffer.startsWith('<![CDATA[', at)) {
      const end = buffer.indexOf(']]>', at);
      if (end >= 0 && this.handler.wantsText) this.handler.text(buffer.slice(at + 9, end));
      return after(end, 3);
    }
    if (buffer.length - at < 9) return -1;
    throw externalEntities(this.partName);
  }
}

function after(found: number, length: number): number {
  return found < 0 ? -1 : found + length;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** The `>` that ends the tag; one inside a quoted value does not. */
function endOfTag(buffer: string, from: number): number {
  let quote = 0;
  for (let at = from; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

/** The value of an attribute without a namespace prefix, from the raw text that `open` gets. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let from = 0; ;) {
    const at = attributes.indexOf(name, from);
    if (at < 0) return undefined;
    from = at + name.length;
    if (at > 0 && !isSpace(attributes.charCodeAt(at - 1))) continue;
    let sign = from;
    while (isSpace(attributes.charCodeAt(sign))) sign++;
    if (attributes.charCodeAt(sign) !== 61) continue;
    do sign++;
    while (isSpace(attributes.charCodeAt(sign)));
    const end = attributes.indexOf(attributes.charAt(sign), sign + 1);
    return end < 0 ? undefined : resolveEntities(attributes.slice(sign + 1, end));
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
