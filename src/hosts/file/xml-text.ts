/** Anything that cannot stand in element text as it is. */
const SPECIAL = /[&<>]|[^\t\n -\ud7ff\ue000-\ufffd]|_x[0-9A-Fa-f]{1,4}_/;
/** Surrogate pairs, which are fine, and single units that XML 1.0 does not carry (or, for \r, would change). */
const UNCARRIED = /[\ud800-\udbff][\udc00-\udfff]|[^\t\n -\ud7ff\ue000-\ufffd]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A cell's text for a worksheet part. What XML 1.0 cannot carry (control characters, lone surrogates) becomes Excel's
 * `_xHHHH_`, and a text that contains such a sequence itself is escaped, so that every text comes back as it was; one of fewer digits
 * too, which LibreOffice takes for a control character.
 */
export function cellText(text: string): string {
  return SPECIAL.test(text) ? elementText(encodeEscapes(text)) : text;
}

/** Blanks that readers may take for layout, and text that needs escapes. */
const DELICATE = /^\s|\s$|\s\s|[^\t -\ud7ff\ue000-\ufffd]|_x/;

/** Whether a text needs the long form of a cell, in which every reader keeps blanks and escapes. */
export function isDelicate(text: string): boolean {
  return DELICATE.test(text);
}

/** The `_xHHHH_` escapes alone, for a writer that escapes the markup itself. */
export function encodeEscapes(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{1,4}_)/g, '_x005F_')
    .replace(UNCARRIED, (found) => (found.length === 2 ? found : escapeOf(found)));
}

function escapeOf(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Text of an element that knows no `_xHHHH_` (a formula): what XML cannot carry is left out. */
export function elementText(text: string): string {
  return plain(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] as string);
}

/** The value of an attribute, without its quotes. */
export function attributeText(text: string): string {
  return plain(text)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that stands as markup in an element: entities and character references read. */
export function markupText(markup: string): string {
  return markup.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name as string] ?? whole;
    },
  );
}

function plain(text: string): string {
  return text.replace(UNCARRIED, (found) => (found.length === 2 || found === '\r' ? found : ''));
}
