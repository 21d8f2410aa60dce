/** What is said about files, and by the command line about its own options. */
export interface FileMessages {
  'file.not-found': { readonly file: string };
  'file.unreadable': { readonly file: string };
  'file.no-reader': Record<string, never>;
  'file.reader-not-loaded': Record<string, never>;
  'file.is-folder': { readonly file: string };
  'file.too-large': { readonly file: string; readonly size: number; readonly limit: number };
  'file.output-exists': { readonly file: string };
  'file.output-is-input': { readonly file: string };
  'file.output-extension': { readonly file: string; readonly extension: string };
  'file.folder-missing': { readonly folder: string };
  'file.unwritable': { readonly file: string };
  'file.disk-full': { readonly file: string };
  'option.unknown': { readonly option: string };
  'option.value-missing': { readonly option: string };
  'option.value-wrong': { readonly option: string; readonly expected: readonly string[] };
  'option.required': { readonly option: string };
  'option.argument-missing': { readonly argument: string };
  'option.too-many-arguments': { readonly command: string };
  'option.command-unknown': { readonly command: string };
  'option.number-wrong': { readonly option: string; readonly typed: string };
  'option.answer-wrong': { readonly typed: string };
  'option.answer-twice': { readonly id: string };
}
