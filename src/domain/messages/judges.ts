import type { LocalizedText } from '../basics/localized';

/** What the tools for judges say: their statistics, and the drawing of panels. */
export interface JudgesMessages {
  'judges.nothing-judged': Record<string, never>;
  'judges.statistics-done': { readonly stages: readonly LocalizedText[]; readonly rows: number };
  'draw.prepared': { readonly judges: number; readonly relations: number };
  'draw.sheets-missing': { readonly sheets: readonly string[] };
  'draw.nobody': Record<string, never>;
  'draw.posts-missing': Record<string, never>;
  'draw.judge-unnamed': Record<string, never>;
  'draw.judge-twice': { readonly name: string };
  'draw.outside-open': { readonly name: string };
  'draw.judges-short': { readonly have: number; readonly need: number; readonly panels: number; readonly size: number };
  'draw.outside-short': { readonly have: number; readonly need: number; readonly panels: number };
  'draw.outside-many': { readonly outside: number; readonly size: number };
  'draw.relation-incomplete': Record<string, never>;
  'draw.relation-judge-unknown': { readonly name: string };
  'draw.relation-person-unknown': { readonly name: string };
  'draw.judge-is-person': { readonly name: string };
  'draw.panel-empty': { readonly panels: readonly string[] };
  'draw.no-draw': { readonly attempts: number; readonly conflicts: readonly string[] };
  'draw.done': {
    readonly seed: string;
    readonly attempt: number;
    readonly people: number;
    readonly judges: number;
    readonly panels: number;
  };
}
