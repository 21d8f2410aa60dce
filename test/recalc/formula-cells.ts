import { sameCellNumber } from '../../src/domain/basics/cell-number';
import type { SourceValue, SourceWorkbook } from '../../src/domain/roster/source';
import { opened, readAll, unzip, zip } from '../unit/hosts/file/packages';

/** A cell of a worksheet part with a formula, and what stands before and behind it. */
const FORMULA_CELL = /<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)(<v>[^<]*<\/v>)?<\/c>/g;

/** Addresses of the cells with formulas by sheet name. */
export async function formulaCells(file: Uint8Array): Promise<ReadonlyMap<string, readonly string[]>> {
  const parts = await unzip(file);
  return new Map(
    sheetParts(parts).map(([name, part]) => [
      name,
      [...(parts[part] as string).matchAll(FORMULA_CELL)].map(([, address]) => address as string),
    ]),
  );
}

/** Sheet name → address → what is typed there; `null` empties the cell. */
export type Entries = ReadonlyMap<string, ReadonlyMap<string, number | string | null>>;

/** The same file without the results of its formulas, and with other entries in some cells: sheet name → address → entry. */
export async function withoutResults(file: Uint8Array, changes: Entries = new Map()): Promise<Uint8Array> {
  const parts = await unzip(file);
  for (const [name, part] of sheetParts(parts)) {
    let xml = (parts[part] as string).replace(
      FORMULA_CELL,
      (_, address: string, attributes: string, formula: string) =>
        `<c r="${address}"${attributes.replace(/ t="\w+"/, '')}>${formula}</c>`,
    );
    for (const [address, value] of changes.get(name) ?? []) {
      const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`);
      if (!cell.test(xml)) throw new Error(`No cell ${name} ${address}`);
      xml = xml.replace(cell, `<c r="${address}"$1${entryXml(value)}`);
    }
    parts[part] = xml;
  }
  return zip(parts);
}

function entryXml(value: number | string | null): string {
  if (value === null) return '/>';
  return typeof value === 'number' ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`;
}

function sheetParts(parts: Readonly<Record<string, string>>): readonly (readonly [name: string, part: string])[] {
  const targets = new Map(
    [...(parts['xl/_rels/workbook.xml.rels'] as string).matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...(parts['xl/workbook.xml'] as string).matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) as string;
    return [decoded(attribute(tag, 'name')), target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const;
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

export async function workbookOf(file: Uint8Array): Promise<SourceWorkbook> {
  return readAll(await opened(file));
}

/** What stands in a cell; a formula whose result is the empty text shows nothing, like a blank. */
export function cellAt(workbook: SourceWorkbook, sheet: string, address: string): SourceValue {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) as unknown as [string, string, string];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const value = workbook.sheets.find(({ name }) => name === sheet)?.rows[Number(row) - 1]?.[column - 1] ?? null;
  return value === '' ? null : value;
}

/** Whether two programs say the same: numbers as far as both keep their digits, everything else exactly. */
export function sameValue(a: SourceValue, b: SourceValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return sameCellNumber(a, b);
  return JSON.stringify(a) === JSON.stringify(b);
}
