import type { LocalizedText } from '../basics/localized';

/** Opening a file, reading it, and writing the campaign into it. `file` is always the name the clerk gave the file. */
export interface WorkbookMessages {
  'workbook.empty': { readonly file: string };
  'workbook.too-big': { readonly file: string; readonly megabytes: number; readonly limit: number };
  'workbook.unpacks-too-big': { readonly file: string; readonly limit: string };
  'workbook.too-many-parts': { readonly file: string; readonly limit: number };
  'workbook.password-protected': { readonly file: string };
  'workbook.not-spreadsheet': { readonly file: string; readonly kind: LocalizedText };
  'workbook.resave-needed': { readonly file: string; readonly kind: LocalizedText };
  'workbook.damaged': { readonly file: string; readonly part: string | LocalizedText };
  'workbook.external-entities': { readonly file: string; readonly part: string };
  'workbook.shared-editing': { readonly file: string };
  'workbook.no-sheets': { readonly file: string };
  'workbook.sheet-too-large': { readonly sheet: string; readonly limit: number };
  'workbook.macros-dropped': { readonly file: string };
  'workbook.template-converted': { readonly file: string };
  'workbook.signature-dropped': { readonly file: string };
  'workbook.converted': { readonly file: string; readonly kind: LocalizedText };
  'workbook.sheet-exists': { readonly sheet: string };
  'workbook.text-too-long': {
    readonly sheet: string;
    readonly cell: string;
    readonly length: number;
    readonly limit: number;
  };
  'workbook.array-part': { readonly sheet: string; readonly cell: string };
  'workbook.table-header': { readonly sheet: string; readonly cell: string };
  'workbook.sheet-not-editable': { readonly sheet: string };
  'workbook.not-shown': { readonly file: string };
  'workbook.unsaved': { readonly file: string };
  'workbook.no-such-cell': { readonly sheet: string; readonly cell: string };
  'workbook.structure-protected': Record<string, never>;
  'workbook.sheet-protected': { readonly sheet: string; readonly cell: string };
  'workbook.cell-editing': Record<string, never>;
  'workbook.host-refused': { readonly reason: string };
  'workbook.leftover-sheets': { readonly prefix: string };
  'workbook.merges-unread': Record<string, never>;
  'workbook.looks-missing': { readonly looks: readonly LocalizedText[] };
  'workbook.taken-back': Record<string, never>;
}
