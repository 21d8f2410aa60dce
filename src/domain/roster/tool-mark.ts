import type { SourceSheet } from './source';
import { cellText } from './text';

const MARK = /〔工具表 ([a-z-]+)〕/;

/** What the note of a tool's sheet ends with, by which the sheet is found again whatever it is called. */
export function toolMark(tableId: string): string {
  return `〔工具表 ${tableId}〕`;
}

/** The table that a sheet holds; `undefined` for a sheet that no tool has made. The note stands in the second row. */
export function toolTableOf({ rows }: SourceSheet): string | undefined {
  return MARK.exec(cellText(rows[1]?.[0]))?.[1];
}
