import type { Part } from './parts';
import { damaged } from './refusal';
import { findPart, packBytes, partBytes, partHead, type Parts } from './parts';

/** Views stand before the cells, so the first piece of a sheet is enough to look at. */
const HEAD_BYTES = 1 << 16;
const SELECTED = /<(?:[\w.-]+:)?sheetView\b[^>]*?\stabSelected\s*=\s*["'](1|true)["']/gi;

/** Whether the tab is selected in some window; two selected tabs are a group, in which typing goes into both. */
export function isSelectedTab(sheetText: string): boolean {
  return sheetText.slice(0, HEAD_BYTES).search(SELECTED) >= 0;
}

/** The same of a sheet that is not read: only its beginning is unpacked. */
export async function hasSelectedTab(parts: Parts, name: string): Promise<boolean> {
  const part = findPart(parts, name);
  if (!part) throw damaged(name);
  return isSelectedTab(new TextDecoder('latin1').decode(await partHead(part, HEAD_BYTES)));
}

/**
 * The one change to a sheet of the clerk's: `tabSelected="1"` becomes `"0"` (`true` becomes `false`), in place, every
 * other byte of the part as it was.
 */
export async function deselectTab(part: Part): Promise<Part> {
  const bytes = await partBytes(part);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const edits: { readonly at: number; readonly length: number; readonly text: string }[] = [];
  for (const match of head.matchAll(SELECTED)) {
    const value = match[1] as string;
    const at = match.index + match[0].length - 1 - value.length;
    edits.push({ at, length: value.length, text: value === '1' ? '0' : 'false' });
  }
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { at, length, text } of edits) {
    pieces.push(bytes.subarray(from, at), new TextEncoder().encode(text));
    from = at + length;
  }
  pieces.push(bytes.subarray(from));
  return packBytes(part.name, pieces);
}
