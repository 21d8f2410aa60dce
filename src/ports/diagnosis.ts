import type { LocalizedText } from '../domain/basics/localized';

/** One thing that is so of the program around the pane; nothing of persons or of the workbook. */
export interface DiagnosisLine {
  readonly title: LocalizedText;
  /** A version, or whether the program has it; `undefined` where it does not tell. */
  readonly value: string | boolean | undefined;
}
