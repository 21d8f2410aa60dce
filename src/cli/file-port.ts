import type { Issue } from '../domain/basics/issue';
import type { Result } from '../domain/basics/result';
import type { WorkbookPort } from '../ports/workbook';

/** A workbook file that is open: a workbook port that can be turned into bytes again. */
export interface FilePort extends WorkbookPort {
  /** What was noticed on opening, e.g. macros that are not carried over. */
  readonly issues: readonly Issue[];
  toBytes(): Promise<Uint8Array>;
}

/** Opens workbook files; the entry file names the host that does. */
export interface OpenFile {
  readonly limitBytes: number;
  open(bytes: Uint8Array, fileName: string): Promise<Result<FilePort, readonly Issue[]>>;
}
