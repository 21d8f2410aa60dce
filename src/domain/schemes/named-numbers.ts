import { decimalText, parseExact, type Exact } from '../basics/exact';

/** A name with its number: an item of an appraisal and its weight, a grade and its points. */
export interface NamedNumber {
  readonly name: string;
  readonly value: Exact;
}

const MOST = 30;
const LONGEST_NAME = 20;
const LONGEST_TEXT = 500;

/**
 * Reads `德20、能20、勤20、绩30、廉10` (also with `=`, `:`, commas, semicolons, a trailing 分 or %): different names, none without a
 * number, numbers 0 or more. `undefined` for anything else.
 */
export function parseNamedNumbers(text: string): readonly NamedNumber[] | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const parts = text
    .normalize('NFKC')
    .split(/[、,;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const items = parts.map((part): NamedNumber | undefined => {
    const found = /^(.*?[^\d.\s=:])\s*[=:]?\s*(\d+(?:\.\d+)?)\s*[分%]?$/.exec(part);
    const value = found ? parseExact(found[2] as string) : undefined;
    const name = found?.[1]?.trim() ?? '';
    return value && name.length <= LONGEST_NAME ? { name, value } : undefined;
  });
  if (items.length === 0 || items.length > MOST || items.some((item) => item === undefined)) return undefined;
  const named = items as readonly NamedNumber[];
  return new Set(named.map(({ name }) => name)).size === named.length ? named : undefined;
}

/** The one form in which they are stored and read again. */
export function formatNamedNumbers(items: readonly NamedNumber[]): string {
  return items.map(({ name, value }) => `${name}${decimalText(value)}`).join('、');
}
