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
  'tool.same-person': { readonly name: string; readonly rows: readonly string[] };
  'tool.nobody': Record<string, never>;
  'tool.bands-wrong': { readonly id: string };
  'tool.structure-done': { readonly people: number; readonly day: string };
  'tool.audit-done': {
    readonly all: number;
    readonly least: number;
    readonly flagged: number;
    readonly drawn: number;
    readonly seed: string;
  };
  'tool.flag-remark': { readonly word: string };
  'tool.flag-appraisal': { readonly share: string };
  'tool.flag-votes': { readonly votes: number; readonly least: number };
  'tool.rotation-disorder': Record<string, never>;
  'tool.rotation-due': {
    readonly position: string;
    readonly since: string;
    readonly asOf: string;
    readonly years: string;
    readonly limit: number;
  };
  'tool.rotation-done': {
    readonly people: number;
    readonly must: number;
    readonly should: number;
    readonly unclear: number;
    readonly related: number;
  };
  'tool.hires-done': {
    readonly people: number;
    readonly fine: number;
    readonly wrong: number;
    readonly unclear: number;
  };
  'tool.signing-month': { readonly date: string };
  'tool.filing-overdue': { readonly due: string };
  'tool.filing-open': { readonly due: string };
  'tool.filing-before-signing': { readonly filed: string };
  'tool.filing-late': { readonly filed: string; readonly due: string };
  'tool.filing-month': { readonly filed: string; readonly due: string };
  'tool.ledger-years-needed': Record<string, never>;
  'tool.ledger-done': {
    readonly all: number;
    readonly coming: number;
    readonly over: number;
    readonly days: number;
  };
  'assign.composite-open': { readonly stage: LocalizedText };
  'assign.prepared': { readonly people: number; readonly posts: number };
  'assign.place-missing': { readonly who: string };
  'assign.proposed': { readonly people: number; readonly left: number; readonly ties: LocalizedText };
  'assign.got': { readonly post: string; readonly choice: number };
  'assign.none': Record<string, never>;
  'assign.no-openings': { readonly post: string };
  'assign.full': { readonly post: string; readonly last: string };
  'assign.full-tied': { readonly post: string; readonly last: string; readonly ties: LocalizedText };
  'assign.tie-decided': {
    readonly post: string;
    readonly name: string;
    readonly last: string;
    readonly ties: LocalizedText;
  };
  'appraisal.prepared': { readonly people: number; readonly groups: number };
  'appraisal.scored': { readonly people: number; readonly left: number };
  'appraisal.points-wrong': { readonly grades: readonly LocalizedText[] };
  'appraisal.group-unknown': { readonly who: string; readonly group: string; readonly known: readonly string[] };
  'appraisal.row-twice': { readonly who: string };
  'appraisal.votes-missing': { readonly who: string };
  'appraisal.too-many-votes': { readonly who: string; readonly valid: number; readonly returned: number };
  'appraisal.group-missing': { readonly group: string };
  'reserve.no-stage': Record<string, never>;
  'reserve.stage-open': { readonly stage: LocalizedText };
  'reserve.done': { readonly people: number };
  'log.tool': { readonly tool: LocalizedText };
  'log.tool-done': { readonly what: string; readonly sheets: readonly string[] };
}
