import { HEADER_MOST_ROWS } from './header-grid';

/** The rows of a header as typed: `3` or `3-4`; `undefined` for anything else. */
export function parseHeaderRows(typed: string): { readonly first: number; readonly last: number } | undefined {
  const parts = /^\s*(\d{1,7})(?:\s*[-–—~]\s*(\d{1,7}))?\s*$/.exec(typed.normalize('NFKC'));
  const first = Number(parts?.[1]);
  const last = Number(parts?.[2] ?? parts?.[1]);
  return first >= 1 && last >= first && last - first < HEADER_MOST_ROWS ? { first, last } : undefined;
}
