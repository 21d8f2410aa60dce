import type { LocalizedText } from '../basics/localized';

/** What lists for posting, and what taking entries from another workbook says. */
export interface FillMessages {
  'fill.nothing-found': { readonly titles: readonly string[] };
  'fill.person-unknown': { readonly name: string; readonly post: string };
  'fill.person-ambiguous': { readonly name: string; readonly found: readonly string[] };
  'fill.row-unknown': { readonly typed: string };
  'fill.row-ambiguous': { readonly typed: string; readonly count: number; readonly columns: readonly string[] };
  'fill.twice': { readonly who: string };
  'fill.value-wrong': { readonly row: number; readonly column: string; readonly typed: string };
  'publish.nothing-closed': Record<string, never>;
  'publish.not-posted': { readonly stage: LocalizedText };
  'publish.not-closed': { readonly stage: LocalizedText };
  'decide.unknown': { readonly typed: string; readonly expected: LocalizedText };
  'fill.would-replace': ReplacedValue;
  'fill.replaced': ReplacedValue;
}

interface ReplacedValue {
  readonly who: string;
  readonly column: string;
  readonly before: string;
  readonly now: string;
}
