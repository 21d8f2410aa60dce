import type { LocalizedText } from '../basics/localized';

/** What the tools say: checks, lists and calculations that are no stage of a campaign. */
export interface ToolMessages {
  'tool.unknown': { readonly id: string; readonly known: readonly string[] };
  'tool.option-unknown': { readonly id: string; readonly known: readonly string[] };
  'tool.option-needed': { readonly id: string; readonly title: LocalizedText; readonly question: LocalizedText };
  'tool.campaign-needed': { readonly tool: LocalizedText };
  'tool.out-needed': Record<string, never>;
  'tool.table-twice': { readonly sheets: readonly string[] };
  'tool.columns-missing': { readonly sheet: string; readonly titles: readonly string[] };
  'log.tool': { readonly tool: LocalizedText };
  'log.tool-done': { readonly what: string; readonly sheets: readonly string[] };
}
