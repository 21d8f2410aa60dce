import { writeArchive } from './write-archive';
import { dateFormats } from './date-formats';
import { readTree } from './dom';
import { FILE_LIMITS, megabytes } from './limits';
import type { Package, SheetEntry } from './package';
import type { Part, Parts } from './parts';
import { findPart, storedPart, xmlPartText } from './parts';
import { damaged, unpacksTooBig } from './refusal';
import { attributeText } from './xml-text';

/** What a reading copy holds of one worksheet. */
export interface CopiedSheet {
  readonly entry: SheetEntry;
  /** The worksheet part as text. */
  readonly text: string;
}

/** What all worksheets of a package share. */
export interface SharedParts {
  readonly texts: string | undefined;
  /** See `dateStyles`. */
  readonly styles: string;
}

export async function sharedParts(pack: Package): Promise<SharedParts> {
  return { texts: await sharedTexts(pack), styles: await dateStyles(pack) };
}

/** The same without dates: every number stays a number. */
export function withoutDates({ texts }: SharedParts): SharedParts {
  return { texts, styles: styleSheet([]) };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * A package with the same cells and nothing else, for the reader of cells: worksheets, shared texts, and a style sheet that
 * only says which formats show a date. Pictures, charts (also those on tabs of their own), pivot tables and links stay
 * outside, so that no reader can fail on them or spend memory on them. Parts become UTF-8; a document type declaration is refused.
 */
export async function readingCopy(
  { dateSystem }: Package,
  { texts, styles }: SharedParts,
  sheets: readonly CopiedSheet[],
): Promise<Uint8Array> {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookText(dateSystem, sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', sheetFile(index)] as const),
      ['styles', 'styles.xml'],
      ...(texts === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]),
    ]),
    'xl/styles.xml': styles,
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': texts }),
  };
  sheets.forEach(({ text }, index) => (files[`xl/${sheetFile(index)}`] = withoutBlankCells(withoutBlankResults(text))));
  const parts = new Map<string, Part>();
  for (const [name, text] of Object.entries(files)) parts.set(name, storedPart(name, new TextEncoder().encode(text)));
  return writeArchive(parts);
}

/** The text of a worksheet part, of any size that `FILE_LIMITS` allows. */
export function sheetText(parts: Parts, entry: SheetEntry): Promise<string> {
  const part = findPart(parts, entry.part);
  if (!part) throw damaged(entry.part);
  return wholeText(part, entry.kind === 'worksheet' ? 'sheetData' : undefined);
}

/** A large part as text. The reader of cells does not notice an end that is missing, so it is looked for here. */
async function wholeText(part: Part, element?: string): Promise<string> {
  const text = await xmlPartText(part, FILE_LIMITS.partBytes);
  if (!endsWithRoot(text)) throw damaged(part.name);
  if (element !== undefined && opens(text, element) && !closes(text, element)) throw damaged(part.name);
  return text;
}

/** Longer than the end of any root. */
const ROOT_END_UNITS = 200;

/** Whether the text ends with the end of an element, blanks and comments aside. */
function endsWithRoot(text: string): boolean {
  let rest = text.trimEnd();
  while (rest.endsWith('-->')) {
    const start = rest.lastIndexOf('<!--');
    if (start < 0) return false;
    rest = rest.slice(0, start).trimEnd();
  }
  return /<\/[\w:.-]+\s*>$|\/>$/.test(rest.slice(-ROOT_END_UNITS));
}

// In every pattern a tag ends before the next `<`, which may not stand in it: the time grows with the text and no faster.

function opens(text: string, element: string): boolean {
  return new RegExp(`<(?:\\w+:)?${element}(?:\\s(?:[^<>]*[^<>/])?)?>`).test(text);
}

function closes(text: string, element: string): boolean {
  return new RegExp(`</(?:\\w+:)?${element}\\s*>`).test(text);
}

function sheetFile(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

function relationships(list: readonly (readonly [kind: string, target: string])[]): string {
  const items = list.map(([kind, target], index) => {
    return `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookText(dateSystem: Package['dateSystem'], sheets: readonly CopiedSheet[]): string {
  const items = sheets.map(({ entry }, index) => {
    return `<sheet name="${attributeText(entry.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  const system = dateSystem === '1904' ? '<workbookPr date1904="1"/>' : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${system}<sheets>${items.join('')}</sheets></workbook>`;
}

async function sharedTexts(pack: Package): Promise<string | undefined> {
  const part = pack.sharedStrings === undefined ? undefined : findPart(pack.parts, pack.sharedStrings);
  if (!part) return undefined;
  const text = await wholeText(part);
  if (text.length > FILE_LIMITS.sharedTextUnits) throw unpacksTooBig(megabytes(FILE_LIMITS.sharedTextUnits));
  return text;
}

/** A formula whose result is written, but as nothing. */
const BLANK_RESULT = /<((?:\w+:)?)f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1f\s*>)\s*<\1v\s*(?:\/>|>\s*<\/\1v\s*>)/g;

/** Such a cell is blank; without its formula the reader of cells tells it from one that was never calculated. */
function withoutBlankResults(text: string): string {
  return text.replace(BLANK_RESULT, '');
}

/** A cell with a look but no content. */
const BLANK_CELL = /<((?:\w+:)?)c\s[^<>]*(?:\/>|>\s*<\/\1c\s*>)/g;
const CELL_WITHOUT_PLACE = /<(?:\w+:)?c(?=[\s/>])(?![^<>]*\sr\s*=)/;

/**
 * Formatted blank cells say nothing, and a sheet may have millions of them. Where cells have no address of their own, the
 * blank ones say where the others are and stay.
 */
function withoutBlankCells(text: string): string {
  return CELL_WITHOUT_PLACE.test(text) ? text : text.replace(BLANK_CELL, '');
}

/** A style sheet in which format 14 is every format that shows a date or a time of day, and 0 every other one. */
async function dateStyles(pack: Package): Promise<string> {
  const part = pack.styles === undefined ? undefined : findPart(pack.parts, pack.styles);
  return styleSheet(part ? dateFormats(await readTree(part)) : []);
}

function styleSheet(dates: readonly boolean[]): string {
  const items = dates.map((isDate) => `<xf numFmtId="${isDate ? 14 : 0}"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs>${items.join('')}</cellXfs></styleSheet>`;
}
