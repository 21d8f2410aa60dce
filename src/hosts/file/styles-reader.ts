import { isDateFormat } from 'hucre';
import type { Part } from './parts';
import type { XmlHandler } from './xml-scanner';
import { attributeOf, scanPart } from './xml-scanner';

/** Built-in formats that show a date: the Western ones, and the East Asian ones that Chinese Excel writes. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47, ...range(27, 36), ...range(50, 58)]);

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Which cell formats (by the index that cells carry) show a date or a time of day. Elapsed time (`[h]:mm`) does not:
 * 37.5 hours are a number, not a day of January 1900.
 */
export async function readDateFormats(part: Part | undefined): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  const handler: XmlHandler = {
    wantsText: false,
    text: () => undefined,
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      } else if (name === 'xf' && inCellFormats) formats.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  };
  if (part) await scanPart(part, handler);
  return formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? BUILT_IN_DATES.has(id) : showsDate(code);
  });
}

function showsDate(code: string): boolean {
  return isDateFormat(code) && !/\[(?:h+|m+|s+)\]/i.test(code);
}
