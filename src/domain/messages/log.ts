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
  'log.post-changed': { readonly name: string; readonly from: string; readonly to: string };
}
