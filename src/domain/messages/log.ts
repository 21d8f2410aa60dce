import type { LocalizedText } from '../basics/localized';

/** What 日志 says. */
export interface LogMessages {
  'log.start': Record<string, never>;
  'log.started': {
    readonly file: string;
    readonly sheet: string;
    readonly first: number;
    readonly last: number;
    readonly people: number;
  };
  'log.scheme': { readonly scheme: string };
  'log.columns': Record<string, never>;
  'log.column-chosen': { readonly column: string; readonly header: string };
  'log.column-unused': { readonly column: string; readonly header: string };
  'log.column-guessed': { readonly column: string; readonly header: string; readonly confidence: number };
  'log.answers': Record<string, never>;
  'log.ignored': Record<string, never>;
  'log.ignored-row': { readonly row: number; readonly text: string };
  'log.ignored-why': Record<string, never>;
  'log.update': Record<string, never>;
  'log.updated': { readonly changed: number; readonly people: number };
  'log.override': {
    readonly number: number;
    readonly name: string;
    readonly verdict: LocalizedText;
    readonly reason: string;
    readonly reviewer: string;
  };
  'log.parameter': { readonly title: LocalizedText; readonly value: string };
  'log.parameter-changed': Record<string, never>;
  'log.parameter-change': { readonly title: LocalizedText; readonly from: string; readonly to: string };
  'log.announce': Record<string, never>;
  'log.announced': Record<string, never>;
  'log.advance': Record<string, never>;
  'log.closed': { readonly stage: LocalizedText; readonly people: number; readonly goOn: number };
  'log.opened': { readonly stage: LocalizedText; readonly people: number };
  'log.joined': { readonly stage: LocalizedText; readonly people: number };
  'log.finished': Record<string, never>;
  'log.warnings': { readonly warnings: readonly string[] };
  'log.reopen': Record<string, never>;
  'log.reopened': { readonly stage: LocalizedText; readonly kept: readonly string[] };
  'log.withdraw': Record<string, never>;
  'log.disqualify': Record<string, never>;
  'log.left': { readonly name: string; readonly post: string; readonly stage: LocalizedText };
  'log.reapply': Record<string, never>;
  'log.reapplied': { readonly name: string; readonly from: string; readonly to: string; readonly number: number };
  'log.widen': Record<string, never>;
  'log.widened': { readonly post: string; readonly from: LocalizedText; readonly to: LocalizedText };
  'log.substitute': Record<string, never>;
  'log.substituted': { readonly name: string; readonly post: string; readonly round: number };
  'log.nobody-left': { readonly post: string };
  'log.convert': Record<string, never>;
  'log.converted': { readonly dialect: LocalizedText };
  'log.fill': Record<string, never>;
  'log.filled': {
    readonly stage: LocalizedText;
    readonly file: string;
    readonly people: number;
    readonly cells: number;
  };
  'log.replaced': { readonly sheet: string; readonly changes: readonly string[] };
  'log.second': Record<string, never>;
  'log.second-differs': { readonly stage: LocalizedText; readonly differences: readonly string[] };
  'log.second-agrees': { readonly stage: LocalizedText; readonly people: number };
  'log.second-settled': {
    readonly stage: LocalizedText;
    readonly people: number;
    readonly count: number;
    readonly differences: readonly string[];
  };
  'log.decide': Record<string, never>;
  'log.decided': { readonly name: string; readonly post: string; readonly decision: string };
  'log.publish': Record<string, never>;
  'log.published': { readonly stage: LocalizedText; readonly sheet: string };
  'log.dashboard': Record<string, never>;
  'log.dashboard-made': { readonly sheet: string };
  'log.post-changed': { readonly name: string; readonly from: string; readonly to: string };
}
