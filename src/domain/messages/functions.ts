import type { LocalizedText } from '../basics/localized';

/** What every cell function says about its arguments. Rows and columns count from 1 within the argument. */
export interface FunctionMessages {
  'function.argument-missing': { readonly parameter: LocalizedText };
  'function.argument-wrong': {
    readonly parameter: LocalizedText;
    readonly value: string;
    readonly expected: LocalizedText;
  };
  'function.ragged': { readonly parameter: LocalizedText };
  'function.single-value': { readonly parameter: LocalizedText; readonly rows: number; readonly columns: number };
}
